import ora from 'ora';
import { isAccessible } from '../host.ts';

/** Some lines at the foot of the terminal that are drawn again in place. */
export interface LiveLines {
  /** Draws; a picture that is there already is not drawn again. */
  show(frame: string, lines: readonly string[]): void;
  /** Takes the lines away and gives the cursor back. */
  stop(): void;
}

/** Longer than any session: the driver says when to draw, not ora's own timer. */
const NEVER_MS = 2 ** 31 - 1;

/**
 * Whether lines can be drawn again in place. A terminal that reports no columns sends ora
 * into an endless loop.
 */
export function canAnimate(
  stream: NodeJS.WriteStream,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  return stream.isTTY && stream.columns > 0 && !isAccessible(env);
}

/** Writes what takes no room on the screen, such as a bell: ora would take its lines away for it. */
export function writeUnseen(stream: NodeJS.WriteStream, text: string): void {
  (Object.getPrototypeOf(stream) as NodeJS.WriteStream).write.call(stream, text);
}

export function liveLines(stream: NodeJS.WriteStream): LiveLines {
  const spinner = ora({
    stream,
    // With ora's default Ctrl-C would be lost on a fresh stdin; the keyboard is ours.
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
