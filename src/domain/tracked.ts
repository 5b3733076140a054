import type { SessionDocument } from './documents/index.ts';
import { historyWith } from './session/edit.ts';
import { lengthOf } from './session/record.ts';
import { DAY_MS, HOUR_MS } from './units.ts';

/** What comes from a tracker again: which of its rows are here, which were changed there, which may be here in another form. */

/** What a tracker says of a pumping. */
const TOLD = ['startedAt', 'endedAt', 'ml', 'left', 'right', 'entered', 'note'] as const;
type Told = Pick<SessionDocument, (typeof TOLD)[number]>;

/** A record, what came in for it, and what is different there. */
export interface Changed {
  readonly here: SessionDocument;
  readonly row: SessionDocument;
  readonly changes: Partial<Told>;
}

export interface TrackedMerge {
  readonly fresh: readonly SessionDocument[];
  /** How many are here, and the same. */
  readonly known: number;
  readonly changed: readonly Changed[];
  /** Those of the fresh ones that overlap with something that was here. */
  readonly overlapping: readonly Omit<Changed, 'changes'>[];
  /** So many of the fresh ones are here already, all as much earlier or later: they were read in another zone. */
  readonly shifted: { readonly count: number; readonly ms: number } | null;
}

/**
 * A tracker's own id is the identity of a pumping; without one, what it says, or else when it began, if the same app said so
 * before. What a person logged here is the same pumping if start and end are, to the second.
 */
export function mergeTracked(
  rows: readonly SessionDocument[],
  here: readonly SessionDocument[],
): TrackedMerge {
  const matches = matchesOf(rows, here);
  const claimed = new Set(matches.values());
  const fresh = rows.filter((row) => !matches.has(row));
  const changed = [...matches].flatMap(([row, record]) => {
    const changes = changesOf(row, record);
    return Object.keys(changes).length > 0 ? [{ here: record, row, changes }] : [];
  });
  const others = here.filter((record) => !claimed.has(record));
  return {
    fresh,
    known: rows.length - fresh.length - changed.length,
    changed,
    overlapping: overlapsOf(fresh, others),
    shifted: shiftOf(fresh, others),
  };
}

/** Row → the record that it is. No record is two rows. */
function matchesOf(
  rows: readonly SessionDocument[],
  here: readonly SessionDocument[],
): ReadonlyMap<SessionDocument, SessionDocument> {
  const matches = new Map<SessionDocument, SessionDocument>();
  const claimed = new Set<SessionDocument>();
  const match = (keyOf: (session: SessionDocument) => string | null, mayBe = isOther) => {
    const byKey = new Map<string, SessionDocument[]>();
    for (const record of here) {
      const key = claimed.has(record) ? null : keyOf(record);
      if (key !== null) byKey.set(key, [...(byKey.get(key) ?? []), record]);
    }
    for (const row of rows) {
      const key = matches.has(row) ? null : keyOf(row);
      const found = byKey
        .get(key ?? '')
        ?.find((record) => !claimed.has(record) && mayBe(row, record));
      if (!found) continue;
      matches.set(row, found);
      claimed.add(found);
    }
  };
  match(({ source }) => (source?.id === undefined ? null : `${source.from} ${source.id}`));
  match(({ id }) => id);
  match(spanOf);
  match(({ source, startedAt }) =>
    source && source.id === undefined ? `${source.from} ${secondOf(startedAt)}` : null,
  );
  return matches;
}

/** The same app's entry of another id is another pumping, though it be at the same time. */
function isOther({ source }: SessionDocument, { source: there }: SessionDocument): boolean {
  return source?.from !== there?.from || source?.id === undefined || source.id === there?.id;
}

/** What the tracker says otherwise than it did. A person's own corrections here are no change there. */
function changesOf(row: SessionDocument, record: SessionDocument): Partial<Told> {
  const was = record.source ? asImported(record) : record;
  const isFromThere = record.source?.from === row.source?.from;
  const startsAlike = secondOf(row.startedAt) === secondOf(was.startedAt);
  const endsAlike = secondOf(row.endedAt) === secondOf(was.endedAt);
  // Where the tracker says no length, what is known here of it stays.
  const hasEnd = isFromThere || lengthOf(row) > 0;
  const isMilkOther =
    (isFromThere || row.ml !== null) && Math.abs((row.ml ?? -1) - (was.ml ?? -1)) > ROUNDING_ML;
  const isSideOther = isFromThere && (row.left !== was.left || row.right !== was.right);
  const { startedAt, endedAt, ml, left, right, entered, note } = row;
  return {
    ...(!startsAlike && { startedAt, endedAt }),
    ...(!endsAlike && hasEnd && { endedAt }),
    ...((isMilkOther || isSideOther) && { ml, left, right, entered }),
    ...(isFromThere && note !== was.note && { note }),
  };
}

/** A hundredth of an ounce, as trackers are given it. */
const ROUNDING_ML = 0.2;

/** A record as the tracker last had it: each value as it was before the person changed it, back to what an import brought. */
function asImported(record: SessionDocument): Told {
  const told: Record<string, unknown> = { ...record };
  const settled = new Set<string>();
  for (const entry of (record.before ?? []).toReversed()) {
    for (const key of TOLD) {
      if (entry[key] === undefined || settled.has(key)) continue;
      if (entry.by === 'import') settled.add(key);
      else told[key] = entry[key];
    }
  }
  return told as unknown as Told;
}

/** The record with what was changed in the tracker; what stood there before goes into its history. @param at ISO instant */
export function takeChanges({ here, row, changes }: Changed, at: string): SessionDocument {
  const source = row.source ?? here.source;
  return {
    ...here,
    ...changes,
    ...(source && { source }),
    before: historyWith(here, Object.keys(changes), { at, by: 'import' }),
  };
}

/** The record as it was before an import of that instant changed it; null if it has been changed since. */
export function withoutChanges(record: SessionDocument, at: string): SessionDocument | null {
  const last = record.before?.at(-1);
  if (last?.by !== 'import' || last.at !== at) return null;
  const was = Object.fromEntries(
    Object.entries(last).filter(([key]) => key !== 'at' && key !== 'by'),
  );
  const { before = [], ...rest } = record;
  const older = before.slice(0, -1);
  return { ...rest, ...was, ...(older.length > 0 && { before: older }) };
}

/** Whether a person changed it after that instant. */
export function isChangedSince({ before = [] }: SessionDocument, at: string): boolean {
  return before.some((entry) => entry.by !== 'import' && Date.parse(entry.at) > Date.parse(at));
}

function overlapsOf(
  fresh: readonly SessionDocument[],
  here: readonly SessionDocument[],
): TrackedMerge['overlapping'] {
  const spans = here
    .map((record) => ({ record, start: Date.parse(record.startedAt), length: lengthOf(record) }))
    .sort((a, b) => a.start - b.start);
  const longest = spans.reduce((most, { length }) => Math.max(most, length), 0);
  return fresh.flatMap((row) => {
    const start = Date.parse(row.startedAt);
    const end = start + Math.max(lengthOf(row), 1);
    for (let at = firstFrom(spans, start - longest); at < spans.length; at++) {
      const span = spans[at];
      if (!span || span.start >= end) break;
      if (span.start + Math.max(span.length, 1) > start) return [{ here: span.record, row }];
    }
    return [];
  });
}

/** The place of the first span that starts at this time or later. */
function firstFrom(spans: readonly { readonly start: number }[], from: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? Infinity) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** No two zones are further apart. */
const MOST_SHIFT_MS = 26 * HOUR_MS;
const QUARTER_MS = 900_000;

function shiftOf(
  fresh: readonly SessionDocument[],
  here: readonly SessionDocument[],
): TrackedMerge['shifted'] {
  const saidOf = ({ source, ml, note, startedAt, endedAt }: SessionDocument) =>
    JSON.stringify([source?.from, ml, note, Date.parse(endedAt) - Date.parse(startedAt)]);
  const bySaid = new Map<string, number[]>();
  for (const record of here) {
    if (!record.source) continue;
    const said = saidOf(record);
    const starts = bySaid.get(said) ?? [];
    starts.push(Date.parse(record.startedAt));
    bySaid.set(said, starts);
  }
  const counts = new Map<number, number>();
  for (const row of fresh) {
    for (const start of bySaid.get(saidOf(row)) ?? []) {
      const shift = Date.parse(row.startedAt) - start;
      // The same at the same time of the next day is a habit.
      const isZone = Math.abs(shift) <= MOST_SHIFT_MS && shift % QUARTER_MS === 0;
      if (isZone && Math.abs(shift) !== DAY_MS) counts.set(shift, (counts.get(shift) ?? 0) + 1);
    }
  }
  const [ms, count] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0]);
  return count >= 2 && count > fresh.length / 2 ? { count, ms } : null;
}

function spanOf({ startedAt, endedAt }: SessionDocument): string {
  return `${secondOf(startedAt)} ${secondOf(endedAt)}`;
}

function secondOf(instant: string): number {
  return Math.floor(Date.parse(instant) / 1000);
}
