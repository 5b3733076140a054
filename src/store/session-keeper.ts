import type { SessionDocument } from '../domain/documents/index.ts';
import type { SessionEvent } from '../domain/session/events.ts';
import type { SessionHeader } from '../domain/session/record.ts';
import type { Journal } from './session-journal.ts';
import type { Store } from './store.ts';

/** Saves a session while it runs: its events in a journal, then its record. */
export interface SessionKeeper {
  write(event: SessionEvent): void;
  /** Saves the record and removes the journal. */
  save(session: SessionDocument): void;
  /** Nothing of it is saved. */
  drop(): void;
  /** Whether everything so far is on disk. */
  isWhole(): boolean;
}

/** Does `work`, or reports why the data cannot be used and returns the fallback. */
type Attempt = <T>(work: () => T, fallback: T) => T;

/**
 * If the disk fails, it says so once and lets the session continue: the person at the pump needs the coach more than
 * the record.
 * @param store null: nothing is saved
 */
export function keepSession(
  store: Pick<Store, 'openJournal' | 'sessions'> | null,
  header: SessionHeader,
  attempt: Attempt,
): SessionKeeper {
  let isWhole = store !== null;
  const tryTo = (work: () => void) => {
    if (!isWhole) return;
    isWhole = attempt(() => {
      work();
      return true;
    }, false);
  };
  let journal: Journal | undefined;
  tryTo(() => (journal = store?.openJournal(header)));
  return {
    write(event) {
      // Breaths and advice follow from the plan; what a person did does not.
      if (event.event === 'breath' || event.event === 'advice') return;
      tryTo(() => journal?.write(event));
    },
    save(session) {
      tryTo(() => store?.sessions.save(session));
      // A leftover journal is harmless: whoever reads it next finds its session already saved.
      if (isWhole) attempt(() => journal?.remove(), undefined);
    },
    drop() {
      tryTo(() => journal?.remove());
    },
    isWhole: () => isWhole,
  };
}
