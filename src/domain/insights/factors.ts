import type { SessionDocument } from '../documents.ts';

/** Something that may go with a sooner or later let-down. */
export interface Factor {
  readonly factor: string;
  readonly name: string;
  /** By session: whether it was so; null where nobody can tell. */
  readonly held: readonly (boolean | null)[];
}

/** What the caller knows of the world: names of strategies, and the hour where the person is. */
export interface Circumstances {
  readonly nameOf: (strategy: string) => string;
  /** 0 to 23, in the person's own zone, of an ISO instant. */
  readonly hourOf: (instant: string) => number;
}

const HOUR_MS = 3600_000;

const TIMES_OF_DAY = [
  { id: 'at-night', name: 'At night (0 to 6)', from: 0, below: 6 },
  { id: 'in-the-morning', name: 'In the morning (6 to 12)', from: 6, below: 12 },
  { id: 'in-the-afternoon', name: 'In the afternoon (12 to 18)', from: 12, below: 18 },
  { id: 'in-the-evening', name: 'In the evening (18 to 24)', from: 18, below: 24 },
] as const;

const GAPS = [
  { id: 'gap-under-1h', name: 'Less than an hour after the last', from: 0, below: 1 },
  { id: 'gap-1-3h', name: '1 to 3 hours after the last', from: 1, below: 3 },
  { id: 'gap-3-6h', name: '3 to 6 hours after the last', from: 3, below: 6 },
  { id: 'gap-over-6h', name: 'More than 6 hours after the last', from: 6, below: 24 },
] as const;

/** @param sessions oldest first */
export function factorsOf(
  sessions: readonly SessionDocument[],
  { nameOf, hourOf }: Circumstances,
): readonly Factor[] {
  const used = sessions.map((session) => new Set(usedBefore(session)));
  const strategies = [...new Set(used.flatMap((set) => [...set]))].sort();
  const plans = [...new Set(sessions.flatMap(({ plan }) => plan ?? []))].sort();
  const hours = sessions.map(({ startedAt }) => hourOf(startedAt));
  const gaps = gapsOf(sessions);
  return [
    ...strategies.map((strategy) => ({
      factor: strategy,
      name: nameOf(strategy),
      held: used.map((set) => set.has(strategy)),
    })),
    ...plans.map((plan) => ({
      factor: `plan-${plan}`,
      name: `Plan ${plan}`,
      held: sessions.map((session) => (session.plan === null ? null : session.plan === plan)),
    })),
    ...TIMES_OF_DAY.map(({ id, name, from, below }) => ({
      factor: id,
      name,
      held: hours.map((hour) => hour >= from && hour < below),
    })),
    ...GAPS.map(({ id, name, from, below }) => ({
      factor: id,
      name,
      held: gaps.map((gap) => (gap === null ? null : gap >= from && gap < below)),
    })),
  ];
}

/**
 * What was used before the pump went on. What comes later comes because the let-down did, or did not:
 * it would seem to bring, or to hold up, what it only followed.
 */
function usedBefore({ used, phases, pumpOnMs }: SessionDocument): readonly string[] {
  const isGuided = phases.some(({ strategy }) => strategy !== undefined);
  if (!isGuided) return used;
  return phases.flatMap(({ strategy, startMs, skipped }) =>
    strategy && !skipped && startMs <= (pumpOnMs ?? Infinity) ? [strategy] : [],
  );
}

/** Hours since the end of the session before; null for the first one, and after a day without any. */
function gapsOf(sessions: readonly SessionDocument[]): readonly (number | null)[] {
  let endMs = NaN;
  return sessions.map(({ startedAt, endedAt }) => {
    const gap = (Date.parse(startedAt) - endMs) / HOUR_MS;
    endMs = Date.parse(endedAt);
    return gap < 24 ? Math.max(0, gap) : null;
  });
}
