import type { Host } from '../host.ts';

/** Long enough for the process to be stopped, if it can be. */
const UNTIL_STOPPED_MS = 200;

/** What has the terminal. */
interface Holder {
  /** Gives it back: the cursor is shown, and lines are lines again. */
  readonly leave: () => void;
  /** Takes it again, which others have written to meanwhile. */
  readonly comeBack: () => void;
}

/** Ctrl-Z and `fg`. */
export interface Suspending {
  /** Stops the process, as Ctrl-Z means it. */
  suspend(): void;
  release(): void;
}

/** Leaves the terminal to the shell while the process is stopped, whoever stops it, and takes it back after that. */
export function suspending(host: Host, { leave, comeBack }: Holder): Suspending {
  let cancel = () => {};
  const comeBackAfter = (ms: number) => {
    cancel();
    cancel = host.wakeAfter(ms, () => {
      release();
      release = host.onSignal('SIGTSTP', suspend);
      comeBack();
    });
  };
  const suspend = () => {
    leave();
    release();
    host.kill(host.pid, 'SIGTSTP');
    // Without a shell to come back to, nothing stops us, and nothing wakes us up either.
    comeBackAfter(UNTIL_STOPPED_MS);
  };
  let release = host.onSignal('SIGTSTP', suspend);
  const onContinue = host.onSignal('SIGCONT', () => comeBackAfter(0));
  return {
    suspend,
    release() {
      cancel();
      release();
      onContinue();
    },
  };
}
