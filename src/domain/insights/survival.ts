/**
 * Time to let-down as survival data: a session without one still shows that it took longer than the session, and
 * leaving it out would make every figure too short. All figures follow R's package survival.
 */
import { chiSquareTail } from './chi-square.ts';

/** A session as survival data: a let-down after `ms`, or (`isEvent` false) none within `ms`. */
export interface Observation {
  readonly ms: number;
  readonly isEvent: boolean;
}

/** `atRisk` were still waiting just before `ms`, `events` of them had a let-down then, `survival` is the share still waiting after. */
export interface CurvePoint {
  readonly ms: number;
  readonly atRisk: number;
  readonly events: number;
  readonly survival: number;
}

/** null: the curve does not come down that far. */
export interface Median {
  readonly medianMs: number | null;
  readonly ci95Ms: readonly [number | null, number | null];
}

/** `observed` and `expected` let-downs are those of the first group. */
export interface LogRank {
  readonly chiSquare: number;
  readonly p: number;
  readonly observed: number;
  readonly expected: number;
}

/** The normal distribution's 97.5 % point. */
const Z_975 = 1.959963984540054;

/** How close to a half counts as a half: the square root of machine precision, as in R's survmean. */
const HALF_TOLERANCE = Math.sqrt(Number.EPSILON);

/**
 * The share of sessions still without a let-down (Kaplan & Meier 1958), with a point for each distinct time,
 * including those without an event, as R's survfit lists them. A session that ended at `ms` was still at risk at
 * `ms`.
 */
export function kaplanMeier(observations: readonly Observation[]): readonly CurvePoint[] {
  const sorted = inOrder(observations);
  const curve: CurvePoint[] = [];
  let survival = 1;
  let atRisk = sorted.length;
  for (let index = 0; index < sorted.length;) {
    const { ms } = sorted[index] as Observation;
    let events = 0;
    let leaving = 0;
    do {
      leaving += 1;
      if (sorted[index]?.isEvent) events += 1;
      index += 1;
    } while (sorted[index]?.ms === ms);
    survival *= (atRisk - events) / atRisk;
    curve.push({ ms, atRisk, events, survival });
    atRisk -= leaving;
  }
  return curve;
}

/** Sorted input, such as a subset of a sorted whole, is not sorted again. */
function inOrder(observations: readonly Observation[]): readonly Observation[] {
  let latest = -Infinity;
  for (const { ms } of observations) {
    if (ms < latest) return observations.toSorted((a, b) => a.ms - b.ms);
    latest = ms;
  }
  return observations;
}

/**
 * Where the curve, and the limits of its 95 % interval, fall to a half (Brookmeyer & Crowley 1982).
 * Log-log interval with Greenwood's variance, as R's survfit(conf.type = "log-log") prints it.
 */
export function medianWithInterval(curve: readonly CurvePoint[]): Median {
  let greenwood = 0;
  const limits = curve.map(({ ms, atRisk, events, survival }) => {
    greenwood += events / (atRisk * (atRisk - events));
    // NaN if survival is 1 or 0: there is no limit there (R: NA), and the comparisons below ignore it.
    const width = (Z_975 * Math.sqrt(greenwood)) / -Math.log(survival);
    const [lower, upper] = [survival ** Math.exp(width), survival ** Math.exp(-width)];
    return { ms, lower, upper };
  });
  return {
    medianMs: medianOf(curve),
    ci95Ms: [timeAtHalf(limits, 'lower'), timeAtHalf(limits, 'upper')],
  };
}

/** Only the time by which half of the sessions had a let-down. */
export function medianOf(curve: readonly CurvePoint[]): number | null {
  return timeAtHalf(curve, 'survival');
}

/** The first time at or below a half. If a step lies exactly at a half, its middle counts, as in R's survmean. */
function timeAtHalf<Share extends string>(
  steps: readonly (Record<Share, number> & { ms: number })[],
  share: Share,
): number | null {
  const first = steps.find((step) => step[share] < 0.5 + HALF_TOLERANCE);
  if (first === undefined) return null;
  const isOnHalf = Math.abs(first[share] - 0.5) < HALF_TOLERANCE;
  const next = isOnHalf ? steps.find((step) => step[share] < first[share]) : undefined;
  return next === undefined ? first.ms : (first.ms + next.ms) / 2;
}

const NOBODY_LEFT: CurvePoint = { ms: Infinity, atRisk: 0, events: 0, survival: 0 };

/**
 * Do two groups differ in time to let-down? The log-rank test with hypergeometric variance, as in R's survdiff(rho =
 * 0): one degree of freedom.
 * @param curveA the Kaplan–Meier curve of the first group
 * @returns null if the variance is 0: no let-down came while both groups were at risk with somebody left to wait
 */
export function logRank(
  curveA: readonly CurvePoint[],
  curveB: readonly CurvePoint[],
): LogRank | null {
  let [nextA, nextB] = [0, 0];
  let [observed, expected, variance] = [0, 0, 0];
  for (;;) {
    // The first point of each curve not yet passed: its sessions at risk are at risk now.
    const pointA = curveA[nextA];
    const pointB = curveB[nextB] ?? NOBODY_LEFT;
    // With nobody in `a` at risk, nothing more is added.
    if (pointA === undefined) break;
    const [isOfA, isOfB] = [pointA.ms <= pointB.ms, pointB.ms <= pointA.ms];
    const eventsA = isOfA ? pointA.events : 0;
    const events = eventsA + (isOfB ? pointB.events : 0);
    const atRisk = pointA.atRisk + pointB.atRisk;
    const [shareA, shareB] = [pointA.atRisk / atRisk, pointB.atRisk / atRisk];
    observed += eventsA;
    expected += events * shareA;
    if (atRisk > 1) variance += (events * shareA * shareB * (atRisk - events)) / (atRisk - 1);
    if (isOfA) nextA += 1;
    if (isOfB) nextB += 1;
  }
  if (variance === 0) return null;
  const chiSquare = (observed - expected) ** 2 / variance;
  return { chiSquare, p: chiSquareTail(chiSquare), observed, expected };
}

/**
 * p values adjusted for multiple tests, in the given order: the share of false alarms to expect if all up to this
 * one are believed (Benjamini & Hochberg 1995), as in R's p.adjust(method = "BH").
 */
export function benjaminiHochberg(ps: readonly number[]): readonly number[] {
  const adjusted = new Array<number>(ps.length);
  let least = 1;
  const fromLargest = [...ps.entries()].sort(([, a], [, b]) => b - a);
  for (const [place, [index, p]] of fromLargest.entries()) {
    // The quotient first: p times at least 1 never rounds below p.
    least = Math.min(least, (ps.length / (ps.length - place)) * p);
    adjusted[index] = least;
  }
  return adjusted;
}
