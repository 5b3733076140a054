import type { Host } from '../host.ts';

/** Long enough for the process to be stopped, if it can be. */
const UNTIL_STOPPED_MS = 200;

/** What is using the terminal. */
interface Holder {
  /** Restores it: the cursor is shown, and input is line by line again. */
  readonly leave: () => void;
  /** Reclaims it, after others have written to it. */
  readonly comeBack: () => void;
}

/** Ctrl-Z and `fg`. */
export interface Suspending {
  /** Stops the process, as Ctrl-Z should. */
  suspend(): void;
  release(): void;
}

/** Leaves the terminal to the shell while the process is stopped, whatever stopped it, and reclaims it afterwards. */
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
    // Without a shell to return to, nothing stops us, and nothing would wake us up either.
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
