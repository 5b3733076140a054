import ora from 'ora';
import { isAccessible } from '../host.ts';

/** Some lines at the bottom of the terminal, redrawn in place. */
export interface LiveLines {
  /** Draws; an unchanged frame is not redrawn. */
  show(frame: string, lines: readonly string[]): void;
  /** Erases the lines and restores the cursor. */
  stop(): void;
}

/** Longer than any session: the driver decides when to draw, not ora's own timer. */
const NEVER_MS = 2 ** 31 - 1;

/** Whether lines can be redrawn in place. A terminal that reports no columns sends ora into an endless loop. */
export function canAnimate(
  stream: NodeJS.WriteStream,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  return stream.isTTY && stream.columns > 0 && !isAccessible(env);
}

/** Writes what takes no space on the screen, such as a bell: ora would erase its lines for it. */
export function writeUnseen(stream: NodeJS.WriteStream, text: string): void {
  (Object.getPrototypeOf(stream) as NodeJS.WriteStream).write.call(stream, text);
}

export function liveLines(stream: NodeJS.WriteStream): LiveLines {
  const spinner = ora({
    stream,
    // With ora's default, Ctrl-C would be lost on a fresh stdin; we handle the keyboard ourselves.
    discardStdin: false,
    color: false,
    isEnabled: true,
    spinner: { frames: [' '], interval: NEVER_MS },
  });
  let drawn = '';
  return {
    show(frame, lines) {
      const picture = [frame, ...lines].join('\n');
      if (picture === drawn) return;
      drawn = picture;
      spinner.spinner = { frames: [frame], interval: NEVER_MS };
      spinner.text = lines.join('\n');
      if (spinner.isSpinning) spinner.render();
      else spinner.start();
    },
    stop() {
      if (spinner.isSpinning) spinner.stop();
      drawn = '';
    },
  };
}
