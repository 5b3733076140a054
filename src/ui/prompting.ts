import type { Host } from '../host.ts';
import { type Frame, frameOn } from './frame.ts';
import { suspending } from './suspending.ts';

const FATAL = ['SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;

/** What an Inquirer prompt draws on, in a terminal that may be resized while the program may be stopped or ended. */
export interface Prompting {
  readonly context: {
    readonly input: NodeJS.ReadStream;
    readonly output: NodeJS.WritableStream;
    readonly clearPromptOnDone: true;
    readonly signal: AbortSignal;
  };
  /** For a prompt that can redraw itself after a resize; returns a function that stops it. */
  readonly onResize: (draw: () => void) => () => void;
}

/**
 * Runs a prompt. Ctrl-Z restores the terminal and its cursor, and `fg` redraws the question; a signal that ends the
 * program also leaves a cursor. Inquirer does neither, and its readline stays paused after `fg`.
 */
export async function prompting<T>(
  host: Host,
  run: (prompting: Prompting) => Promise<T>,
): Promise<T> {
  const frame = frameOn(host.stderr);
  const interrupt = new AbortController();
  let resize = () => frame.redraw();
  const { stdin } = host;
  // Readline sends SIGTSTP for Ctrl-Z. It also listens to SIGCONT, and pauses before us.
  const stopping = suspending(host, {
    leave() {
      frame.hide();
      stdin.setRawMode(false);
    },
    comeBack() {
      // The shell may have changed the mode without our knowledge.
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
  // Readline closes on Ctrl-D, and Inquirer would wait forever.
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
    // After Ctrl-Z its readline believes the input is already paused.
    stdin.pause();
  }
}

/** Restores the terminal before a signal ends the program. */
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
    for (const undo of releases) undo();
  };
  return release;
}
