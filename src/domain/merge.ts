import type { CheckDocument, MeasureDocument, SessionDocument } from './documents/index.ts';
import { historyWith } from './session/edit.ts';

/** A record that has an id and a start. */
export type Entry = SessionDocument | CheckDocument | MeasureDocument;

/** How records are recognised: by our own ids, or as tracked.ts does it for a tracker, which does not hand those back. */
export type MatchBy = 'id' | 'tracker';

export interface Merge<T> {
  /** Not stored yet. */
  readonly fresh: readonly T[];
  /** How many are here, and the same. */
  readonly known: number;
  /** Those that are here, but hold something else. */
  readonly differing: readonly { readonly here: T; readonly row: T }[];
}

/** Which incoming records are new, which are stored already, and which differ from the stored ones. */
export function newRecords<T extends Entry>(incoming: readonly T[], here: readonly T[]): Merge<T> {
  const byId = new Map(here.map((record) => [record.id, record]));
  const differing = incoming.flatMap((row) => {
    const known = byId.get(row.id);
    return known && JSON.stringify(known) !== JSON.stringify(row) ? [{ here: known, row }] : [];
  });
  const fresh = incoming.filter((record) => !byId.has(record.id));
  return { fresh, known: incoming.length - fresh.length - differing.length, differing };
}

/** The period, in milliseconds since 1970, in which records can match; null if nothing came in. */
export function periodOf(incoming: readonly Entry[]): { since: number; until: number } | null {
  if (incoming.length === 0) return null;
  const times = incoming.map((record) => Date.parse(startOf(record)));
  // Spreading a hundred thousand arguments into Math.min would be too many.
  const since = times.reduce((low, time) => Math.min(low, time), Infinity);
  const until = times.reduce((high, time) => Math.max(high, time), -Infinity);
  return { since: since - 1000, until: until + 1000 };
}

/** The ISO instant at which a record begins. */
export function startOf(record: Entry): string {
  return 'startedAt' in record ? (record as SessionDocument).startedAt : record.at;
}

/**
 * A session of a backup in place of the one that is here. What stood here goes into its history, so that nothing is lost.
 * @param at ISO instant
 */
export function takeBackup(
  { here, row }: { readonly here: SessionDocument; readonly row: SessionDocument },
  at: string,
): SessionDocument {
  const keys = Object.keys(here).filter(
    (key) => key !== 'before' && JSON.stringify(here[key]) !== JSON.stringify(row[key]),
  );
  const older = here.before ?? row.before ?? [];
  return { ...row, before: historyWith(here, keys, { at, by: 'import' }, older) };
}
