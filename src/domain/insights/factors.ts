import type { SessionDocument } from '../documents/index.ts';
import type { Change } from './changes.ts';
import { HOUR_MS } from '../units.ts';
import { observationOf } from './observations.ts';
import type { Observation } from './survival.ts';

/** What insights need from a session; small, so that years of them fit in memory. */
export interface SessionFacts {
  /** Milliseconds since 1970. */
  readonly startMs: number;
  readonly endMs: number;
  /** null: nobody timed the let-down. */
  readonly observation: Observation | null;
  /** Before the pump went on. */
  readonly used: readonly string[];
  readonly plan: string | null;
  /** 0 to 23, in the person's time zone. */
  readonly hour: number;
  /** Millilitres; null: not logged. */
  readonly ml: number | null;
  /** A size was tried in it, which says nothing about the one in use. */
  readonly triesSize: boolean;
}

/** Something that may go with an earlier or later let-down. */
export interface Factor {
  readonly factor: string;
  readonly name: string;
  /** Whether it applied to a session, by index; null if unknown. */
  readonly held: (index: number) => boolean | null;
}

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

/** @param hourOf 0 to 23 in the person's own zone, of milliseconds since 1970 */
export function factsOf(session: SessionDocument, hourOf: (ms: number) => number): SessionFacts {
  const startMs = Date.parse(session.startedAt);
  return {
    startMs,
    endMs: Date.parse(session.endedAt),
    observation: observationOf(session),
    used: usedBefore(session),
    plan: session.plan,
    hour: hourOf(startMs),
    ml: session.ml,
    triesSize: session.flange !== undefined,
  };
}

/**
 * @param sessions oldest first
 * @param nameOf the name of a strategy
 * @param changes of a measured level or size: sessions since are compared with those before
 */
export function factorsOf(
  sessions: readonly SessionFacts[],
  nameOf: (strategy: string) => string,
  changes: readonly Change[] = [],
): readonly Factor[] {
  const strategies = [...new Set(sessions.flatMap(({ used }) => used))].sort();
  const plans = [...new Set(sessions.flatMap(({ plan }) => plan ?? []))].sort();
  const gaps = gapsOf(sessions);
  const at = (index: number) => sessions[index] as SessionFacts;
  return [
    ...strategies.map((strategy) => ({
      factor: strategy,
      name: nameOf(strategy),
      held: (index: number) => at(index).used.includes(strategy),
    })),
    ...plans.map((name) => ({
      factor: `plan-${name}`,
      name: `Plan ${name}`,
      held: (index: number) => (at(index).plan === null ? null : at(index).plan === name),
    })),
    ...changes.map(({ factor, name, fromMs, sinceMs }) => ({
      factor,
      name,
      held(index: number) {
        const { startMs, triesSize } = at(index);
        return startMs < fromMs || triesSize ? null : startMs >= sinceMs;
      },
    })),
    ...TIMES_OF_DAY.map(({ id, name, from, below }) => ({
      factor: id,
      name,
      held: (index: number) => at(index).hour >= from && at(index).hour < below,
    })),
    ...GAPS.map(({ id, name, from, below }) => ({
      factor: id,
      name,
      held(index: number) {
        const gap = gaps[index] ?? null;
        return gap === null ? null : gap >= from && gap < below;
      },
    })),
  ];
}

/**
 * What was used before the pump went on. Later phases are a result of the let-down coming or not: they would seem to
 * cause or delay what they only followed.
 */
function usedBefore({ used, phases, pumpOnMs }: SessionDocument): readonly string[] {
  // Entries logged afterwards, or by another version, only say that it was used.
  if (phases.every(({ strategy }) => strategy === undefined)) return used;
  const before: string[] = [];
  for (const { strategy, startMs, skipped } of phases) {
    if (strategy && !skipped && startMs <= (pumpOnMs ?? Infinity)) before.push(strategy);
  }
  return before;
}

/** Hours since the end of the previous session; null for the first one, and after a day without any. */
function gapsOf(sessions: readonly SessionFacts[]): readonly (number | null)[] {
  return sessions.map(({ startMs }, index) => {
    const gap = (startMs - (sessions[index - 1]?.endMs ?? NaN)) / HOUR_MS;
    return gap < 24 ? Math.max(0, gap) : null;
  });
}
