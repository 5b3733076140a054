import type { CheckDocument, MeasureDocument, SessionDocument } from './documents/index.ts';

type Entry = SessionDocument | CheckDocument | MeasureDocument;

/** How records are recognised: a tracker does not hand back our ids, so there the same start and end will do too. */
export type MatchBy = 'id' | 'tracker';

export interface Merge<T> {
  /** Not here yet. */
  readonly fresh: readonly T[];
  /** How many are here already. */
  readonly known: number;
  /** How many of these are not the same as here. A tracker's rows never count: they hold less than a session. */
  readonly differing: number;
}

/** Which of the records that came in are new, which are here already, and which differ from what is here. */
export function newRecords<T extends Entry>(
  incoming: readonly T[],
  here: readonly T[],
  matchBy: MatchBy,
): Merge<T> {
  const byId = new Map(here.map((record) => [record.id, record]));
  const spans = new Set(matchBy === 'id' ? [] : here.map(spanOf));
  const fresh = incoming.filter((record) => !byId.has(record.id) && !spans.has(spanOf(record)));
  const differing = incoming.filter((record) => {
    const known = byId.get(record.id);
    return known && JSON.stringify(known) !== JSON.stringify(record);
  });
  return {
    fresh,
    known: incoming.length - fresh.length,
    differing: matchBy === 'id' ? differing.length : 0,
  };
}

/** The period, in milliseconds since 1970, in which records can match; null if nothing came in. */
export function periodOf(incoming: readonly Entry[]): { since: number; until: number } | null {
  if (incoming.length === 0) return null;
  const times = incoming.map((record) => Date.parse(startOf(record)));
  // Spread into Math.min, a hundred thousand arguments would be too many.
  const since = times.reduce((low, time) => Math.min(low, time), Infinity);
  const until = times.reduce((high, time) => Math.max(high, time), -Infinity);
  return { since: since - 1000, until: until + 1000 };
}

/** The ISO instant at which a record begins. */
export function startOf(record: Entry): string {
  return 'startedAt' in record ? (record as SessionDocument).startedAt : record.at;
}

/** Start and end, to the second. */
function spanOf(record: Entry): string {
  const end = 'endedAt' in record ? (record as SessionDocument).endedAt : startOf(record);
  return [startOf(record), end].map((at) => Math.floor(Date.parse(at) / 1000)).join(' ');
}
