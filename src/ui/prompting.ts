import type { Host } from '../host.ts';
import { type Frame, frameOn } from './frame.ts';
import { suspending } from './suspending.ts';

const FATAL = ['SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;

/** What a prompt of Inquirer's draws on, in a terminal that may be resized, or the program stopped or ended. */
export interface Prompting {
  readonly context: {
    readonly input: NodeJS.ReadStream;
    readonly output: NodeJS.WritableStream;
    readonly clearPromptOnDone: true;
    readonly signal: AbortSignal;
  };
  /** For a prompt that knows how to draw itself for another size; returns how to let go. */
  readonly onResize: (draw: () => void) => () => void;
}

/**
 * Runs a prompt. Ctrl-Z gives the terminal back with its cursor, and `fg` draws the question again; what ends the program
 * from outside leaves a cursor too. Inquirer sees to neither, and its readline pauses for good after `fg`.
 */
export async function prompting<T>(
  host: Host,
  run: (prompting: Prompting) => Promise<T>,
): Promise<T> {
  const frame = frameOn(host.stderr);
  const interrupt = new AbortController();
  let resize = () => frame.redraw();
  const { stdin } = host;
  // Readline sends SIGTSTP for Ctrl-Z. It listens to SIGCONT too, and pauses: before us.
  const stopping = suspending(host, {
    leave() {
      frame.hide();
      stdin.setRawMode(false);
    },
    comeBack() {
      // The shell may have changed the mode without our knowing.
      stdin.setRawMode(false);
      stdin.setRawMode(true);
      stdin.resume();
      frame.drawAnew();
    },
  });
  const releases = [
    () => stopping.release(),
    restoring(host, frame),
    host.onSignal('SIGINT', () => interrupt.abort()),
  ];
  const onResize = () => resize();
  host.stderr.on('resize', onResize);
  // Readline closes on Ctrl-D, and Inquirer would wait for ever.
  const onPause = () =>
    host.wakeAfter(0, () => {
      if (stdin.isPaused()) interrupt.abort();
    });
  stdin.on('pause', onPause);
  try {
    return await run({
      context: {
        input: stdin,
        output: frame.output,
        clearPromptOnDone: true,
        signal: interrupt.signal,
      },
      onResize(draw) {
        resize = draw;
        return () => (resize = () => frame.redraw());
      },
    });
  } finally {
    host.stderr.off('resize', onResize);
    stdin.off('pause', onPause);
    for (const release of releases) release();
    // After Ctrl-Z its readline takes the input for paused already.
    stdin.pause();
  }
}

/** Gives the terminal back before a signal ends the program. */
function restoring(host: Host, frame: Frame): () => void {
  const releases = FATAL.map((signal) =>
    host.onSignal(signal, () => {
      frame.hide();
      host.stdin.setRawMode(false);
      release();
      host.kill(host.pid, signal);
    }),
  );
  const release = () => {
    for (const one of releases) one();
  };
  return release;
}
