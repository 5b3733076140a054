import type { Host } from '../host.ts';
import { type Frame, frameOn } from './frame.ts';

/** Long enough for the process to be stopped, if it can be. */
const UNTIL_STOPPED_MS = 200;
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
  const releases = [
    suspending(host, frame),
    restoring(host, frame),
    host.onSignal('SIGINT', () => interrupt.abort()),
  ];
  const onResize = () => resize();
  host.stderr.on('resize', onResize);
  // Readline closes on Ctrl-D, and Inquirer would wait for ever.
  const onPause = () =>
    host.wakeAfter(0, () => {
      if (host.stdin.isPaused()) interrupt.abort();
    });
  host.stdin.on('pause', onPause);
  try {
    return await run({
      context: {
        input: host.stdin,
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
    host.stdin.off('pause', onPause);
    for (const release of releases) release();
    // After Ctrl-Z its readline takes the input for paused already.
    host.stdin.pause();
  }
}

/** Readline sends SIGTSTP for Ctrl-Z; it may come from outside, too. */
function suspending(host: Host, frame: Frame): () => void {
  const { stdin } = host;
  let cancel = () => {};
  const comeBack = () => {
    release();
    release = host.onSignal('SIGTSTP', leave);
    // The shell may have changed the mode without our knowing.
    stdin.setRawMode(false);
    stdin.setRawMode(true);
    stdin.resume();
    frame.drawAnew();
  };
  const comeBackAfter = (ms: number) => {
    cancel();
    cancel = host.wakeAfter(ms, comeBack);
  };
  const leave = () => {
    frame.hide();
    stdin.setRawMode(false);
    release();
    host.kill(host.pid, 'SIGTSTP');
    // Without a shell to come back to, nothing stops us, and nothing wakes us up either.
    comeBackAfter(UNTIL_STOPPED_MS);
  };
  let release = host.onSignal('SIGTSTP', leave);
  // Readline listens too, and pauses: after it.
  const onContinue = host.onSignal('SIGCONT', () => comeBackAfter(0));
  return () => {
    cancel();
    release();
    onContinue();
  };
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
