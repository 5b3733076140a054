/**
 * Time from pump on to the first let-down. One that came before the pump was on took no time at all.
 * @returns milliseconds; null without a let-down or a pump
 */
export function latencyOf(firstLetDownMs: number | null, pumpOnMs: number | null): number | null {
  if (firstLetDownMs === null || pumpOnMs === null) return null;
  return Math.max(0, firstLetDownMs - pumpOnMs);
}
