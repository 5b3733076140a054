import ora from 'ora';
import { isAccessible } from '../host.ts';
import { heightOf } from './frame.ts';

/** Some lines at the bottom of the terminal, redrawn in place. */
export interface LiveLines {
  /** Draws; an unchanged frame is not redrawn. */
  show(frame: string, lines: readonly string[]): void;
  /** Erases the lines and restores the cursor. */
  stop(): void;
}

/** Longer than any session: the driver decides when to draw, not ora's own timer. */
const NEVER_MS = 2 ** 31 - 1;

/** Erases the cursor's row, and goes up to the one above. */
const ERASE_ROW = '\u001b[2K\u001b[1A';

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

/** @param rewrap shows the lines again, for the new width, once the window has another size */
export function liveLines(stream: NodeJS.WriteStream, rewrap = () => {}): LiveLines {
  const spinner = ora({
    stream,
    // With ora's default, Ctrl-C would be lost on a fresh stdin; we handle the keyboard ourselves.
    discardStdin: false,
    color: false,
    isEnabled: true,
    spinner: { frames: [' '], interval: NEVER_MS },
  });
  let drawn = '';
  let height = 0;
  const heightNow = () => {
    const lines = [...spinner.spinner.frames, spinner.text].join(' ').split('\n');
    return lines.reduce((sum, line) => sum + heightOf(line, stream.columns), 0);
  };
  // ora erases as many rows as it wrote, but a terminal that is made narrower wraps them into more.
  const onResize = () => {
    writeUnseen(stream, ERASE_ROW.repeat(Math.max(0, heightNow() - height)));
    const before = drawn;
    rewrap();
    if (drawn === before) spinner.render();
    height = heightNow();
  };
  return {
    show(frame, lines) {
      const picture = [frame, ...lines].join('\n');
      if (picture === drawn) return;
      drawn = picture;
      spinner.spinner = { frames: [frame], interval: NEVER_MS };
      // Some terminals do not wrap the cursor's line, so that one stays empty.
      spinner.text = `${lines.join('\n')}\n`;
      if (spinner.isSpinning) spinner.render();
      else {
        spinner.start();
        stream.on('resize', onResize);
      }
      height = heightNow();
    },
    stop() {
      stream.off('resize', onResize);
      if (spinner.isSpinning) spinner.stop();
      drawn = '';
    },
  };
}
