import type { SessionDocument } from '../documents/index.ts';
import { observationOf } from '../insights/observations.ts';

/** A usual time needs at least this many sessions. */
export const ENOUGH_SESSIONS = 5;

/** What is usual for a person. */
export interface Usual {
  /** The median time from pump on to the first let-down; null: most sessions had none marked. */
  readonly firstMs: number | null;
  /** The median time from the first let-down to the second; null: too few sessions had two. */
  readonly secondAfterMs: number | null;
  /** The median number of let-downs in sessions that had any; null: none had. */
  readonly letDowns: number | null;
  /** How many more sessions it takes until anything can be told. */
  readonly missing: number;
}

export function usualOf(sessions: readonly SessionDocument[]): Usual {
  const missing = Math.max(0, ENOUGH_SESSIONS - sessions.length);
  if (sessions.filter(observationOf).length < ENOUGH_SESSIONS) {
    return { firstMs: null, secondAfterMs: null, letDowns: null, missing };
  }
  const gaps = sessions.flatMap(({ letDownsMs: [first, second] }) =>
    first === undefined || second === undefined ? [] : [second - first],
  );
  const counts = sessions.flatMap(({ letDownsMs }) => letDownsMs.length || []);
  return {
    firstMs: usualLatencyMs(sessions),
    secondAfterMs: gaps.length < ENOUGH_SESSIONS ? null : median(gaps),
    letDowns: median(counts),
    missing,
  };
}

/** The median, or the lower of the two middle values. */
function median(values: readonly number[]): number | null {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? null;
}

/**
 * The median time to let-down over timed sessions. One without a let-down counts as later than any: leaving it out
 * would make the usual time look too short.
 * @returns milliseconds; null with too few sessions, or if most had no let-down
 */
export function usualLatencyMs(sessions: readonly SessionDocument[]): number | null {
  const latencies = sessions
    .flatMap((session) => observationOf(session) ?? [])
    .map(({ ms, isEvent }) => (isEvent ? ms : Infinity));
  const usual = latencies.length < ENOUGH_SESSIONS ? null : median(latencies);
  return usual === Infinity ? null : usual;
}
