import type { SessionDocument } from '../documents/index.ts';

/**
 * Time from pump on to the first let-down. One before the pump was on counts as zero.
 * @returns milliseconds; null without a let-down or a pump
 */
export function latencyOf(firstLetDownMs: number | null, pumpOnMs: number | null): number | null {
  if (firstLetDownMs === null || pumpOnMs === null) return null;
  return Math.max(0, firstLetDownMs - pumpOnMs);
}

/**
 * When the pump went on, if anybody watched for a let-down from then on. Milk without a marked let-down means that
 * nobody timed it.
 * @returns milliseconds from the start of the session; null: not timed
 */
export function timedFromMs({
  pumpOnMs,
  letDownsMs,
  ml,
}: Pick<SessionDocument, 'pumpOnMs' | 'letDownsMs' | 'ml'>): number | null {
  return letDownsMs.length === 0 && ml ? null : pumpOnMs;
}
