import type { SessionDocument } from '../documents/index.ts';
import { timedFromMs } from './latency.ts';

/** A usual time is known from this many sessions on. */
export const ENOUGH_SESSIONS = 5;

/**
 * The median time to let-down over sessions with a pump. One without a let-down counts as later than any:
 * leaving it out would make the usual look shorter than it is.
 * @returns milliseconds; null with too few sessions, or if most had no let-down
 */
export function usualLatencyMs(sessions: readonly SessionDocument[]): number | null {
  const latencies = sessions
    .filter((session) => timedFromMs(session) !== null)
    .map(({ latencyMs }) => latencyMs ?? Infinity)
    .sort((a, b) => a - b);
  if (latencies.length < ENOUGH_SESSIONS) return null;
  const median = latencies[Math.floor((latencies.length - 1) / 2)] ?? Infinity;
  return median === Infinity ? null : median;
}
