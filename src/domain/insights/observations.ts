import type { SessionDocument } from '../documents/index.ts';
import { timedFromMs } from '../session/latency.ts';
import type { Observation } from './survival.ts';
import { lengthOf } from '../session/record.ts';

/**
 * A session as survival data: a let-down at its latency, or none within its length after pump on.
 * @returns null if nobody timed the let-down: as in records of other trackers, or if milk came and no mark says when
 */
export function observationOf(session: SessionDocument): Observation | null {
  const { latencyMs, phases } = session;
  const pumpOnMs = timedFromMs(session);
  if (pumpOnMs === null) return null;
  if (latencyMs !== null) return { ms: latencyMs, isEvent: true };
  // Phases use session time, without pauses.
  const lengthMs = phases.at(-1)?.endMs ?? lengthOf(session);
  return { ms: Math.max(0, lengthMs - pumpOnMs), isEvent: false };
}
