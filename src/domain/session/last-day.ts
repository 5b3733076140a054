import { isTelling } from '../answers.ts';
import type { CheckDocument, SessionDocument } from '../documents/index.ts';
import { counted } from '../language.ts';
import { DAY_MS, HOUR_MS } from '../units.ts';

/** The pumpings of the last 24 hours. */
export interface LastDay {
  readonly times: number;
  /** Between two pumpings; null: there was only one, or the one before it was more than a day earlier. */
  readonly longestGapMs: number | null;
  /** null: an amount is missing, or the records do not go back a whole day. */
  readonly ml: number | null;
}

/** What the sessions show of the last 24 hours. Two records of the same time are one pumping. */
export function lastDayOf(sessions: readonly SessionDocument[], now: number): LastDay {
  const since = now - DAY_MS;
  const past = sessions.filter(({ startedAt }) => Date.parse(startedAt) <= now);
  const recent = past.filter(({ startedAt }) => Date.parse(startedAt) > since);
  const pumpings = pumpingsOf(past);
  const gaps = pumpings.flatMap(({ startMs }, index) => {
    const gap = startMs - (pumpings[index - 1]?.endMs ?? -Infinity);
    return startMs > since && gap < DAY_MS ? [gap] : [];
  });
  const isKnown = recent.length < past.length && recent.every(({ ml }) => ml !== null);
  return {
    times: pumpings.filter(({ startMs }) => startMs > since).length,
    longestGapMs: gaps.length === 0 ? null : Math.max(...gaps),
    ml: isKnown ? recent.reduce((sum, { ml }) => sum + (ml ?? 0), 0) : null,
  };
}

/** "That makes 3 sessions in the last 24 hours, with about 22 hours as the longest gap." */
export function timesLine({ times, longestGapMs }: LastDay): string {
  const hours = Math.round((longestGapMs ?? 0) / HOUR_MS);
  const gap = hours === 0 ? '' : `, with about ${counted(hours, 'hour')} as the longest gap`;
  return `That makes ${counted(times, 'session')} in the last 24 hours${gap}.`;
}

interface Pumping {
  readonly startMs: number;
  readonly endMs: number;
}

/** Oldest first, with those that overlap as one. */
function pumpingsOf(sessions: readonly SessionDocument[]): readonly Pumping[] {
  const pumpings: Pumping[] = [];
  const times = sessions.map(({ startedAt, endedAt }) => ({
    startMs: Date.parse(startedAt),
    endMs: Math.max(Date.parse(startedAt), Date.parse(endedAt)),
  }));
  for (const one of times.toSorted((a, b) => a.startMs - b.startMs)) {
    const last = pumpings.at(-1);
    const isSameTime = last && (one.startMs < last.endMs || one.startMs === last.startMs);
    if (isSameTime) {
      pumpings[pumpings.length - 1] = { ...last, endMs: Math.max(last.endMs, one.endMs) };
    } else pumpings.push(one);
  }
  return pumpings;
}

/** How old a baby was when somebody answered: at least so many days, and below so many. */
export interface SaidAge {
  readonly atMs: number;
  readonly fromDays: number;
  readonly belowDays: number;
}

const OLDER = { fromDays: 15, belowDays: Infinity };

/**
 * From the checks, in their order: known answers may be older than the check that kept them.
 * @param ages the answers that narrow it down
 */
export function agesSaid(
  checks: readonly CheckDocument[],
  ages: Readonly<Record<string, Omit<SaidAge, 'atMs'>>>,
): readonly SaidAge[] {
  return checks.flatMap(({ at, answers: { 'baby-age': said } }) =>
    typeof said === 'string' && isTelling(said)
      ? [{ atMs: Date.parse(at), ...(ages[said] ?? OLDER) }]
      : [],
  );
}

/**
 * Full days since the birth, at least. An older answer narrows the newest one down, unless they contradict each other.
 * @param said newest first
 */
export function leastDays(said: readonly SaidAge[], now: number): number | null {
  const ages = said.map(({ atMs, fromDays, belowDays }) => {
    const since = (now - atMs) / DAY_MS;
    return { from: fromDays + since, below: belowDays + since };
  });
  const [newest, ...older] = ages;
  if (!newest) return null;
  const fitting = older.filter(({ from, below }) => from < newest.below && below > newest.from);
  return Math.floor(Math.max(newest.from, ...fitting.map(({ from }) => from)));
}

/** Whether less was pumped than is usual on this very day after the birth; only some days have a figure. */
export function isBelowUsual(
  { ml }: LastDay,
  days: number | null,
  usual: readonly { readonly day: number; readonly ml: number }[],
): boolean {
  const figure = usual.find(({ day }) => day === days);
  return figure !== undefined && ml !== null && ml < figure.ml;
}
