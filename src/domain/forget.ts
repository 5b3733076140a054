import type { CheckDocument, MeasureDocument, SessionDocument } from './documents/index.ts';
import { InputError, nearestOr } from './errors.ts';
import { type Entry, startOf } from './merge.ts';

/** Records, by kind. */
export interface Kept {
  readonly sessions: readonly SessionDocument[];
  readonly checks: readonly CheckDocument[];
  readonly measures: readonly MeasureDocument[];
}

/** Records to delete; `before` (milliseconds since 1970) if they are all the older ones. */
export interface Forgotten extends Kept {
  readonly before: number | null;
}

const NOTHING: Forgotten = { sessions: [], checks: [], measures: [], before: null };

/** Instead of an id: all of them. */
const ALL_MEASURES = 'measures';
/** Comparing a misspelt id with more takes too long. */
const MOST_TO_COMPARE = 100;

export function recordsOf({ sessions, checks, measures }: Kept): readonly Entry[] {
  return [...sessions, ...checks, ...measures];
}

/** The last `most` of them, the newest first. */
export function newestOf(kept: Kept, most: number): readonly Entry[] {
  const age = (record: Entry) => -Date.parse(startOf(record));
  return recordsOf(kept)
    .toSorted((a, b) => age(a) - age(b))
    .slice(0, most);
}

/** What an id means, or the word for all measurements; '': nothing. @throws InputError if nothing is kept under it */
export function forgottenById(kept: Kept, id: string): Forgotten {
  if (id === '') return NOTHING;
  if (id === ALL_MEASURES && kept.measures.length > 0) {
    return { ...NOTHING, measures: kept.measures };
  }
  const isMeant = (record: Entry) => record.id === id;
  const found: Forgotten = {
    sessions: kept.sessions.filter(isMeant),
    checks: kept.checks.filter(isMeant),
    measures: kept.measures.filter(isMeant),
    before: null,
  };
  if (recordsOf(found).length > 0) return found;
  const ids = recordsOf(kept)
    .slice(0, MOST_TO_COMPARE)
    .map((record) => record.id);
  throw new InputError(
    `forget: nothing is kept under ${JSON.stringify(id)}.`,
    id === 'all'
      ? 'Did you mean --all?'
      : nearestOr(id, ids, '`letdown history --ids` shows the ids.'),
  );
}
