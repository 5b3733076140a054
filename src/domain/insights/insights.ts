import type { InsightsDocument, SessionDocument } from '../documents.ts';
import { ENOUGH_SESSIONS } from '../session/usual.ts';
import { type Circumstances, type Factor, factorsOf } from './factors.ts';
import { observationOf } from './observations.ts';
import {
  benjaminiHochberg,
  type CurvePoint,
  kaplanMeier,
  logRank,
  medianWithInterval,
  type Observation,
} from './survival.ts';

/** Chance of a false alarm that is put up with, over all factors together. */
const CLEAR_P = 0.05;

type FactorResult = InsightsDocument['factors'][number];

/**
 * Time to let-down over sessions, and what went with a sooner or a later one. A session in which none was
 * marked is censored at its length; one whose let-down nobody timed is only counted.
 * @param sessions in any order
 */
export function insightsOf(
  sessions: readonly SessionDocument[],
  circumstances: Circumstances,
): InsightsDocument {
  const ordered = sessions.toSorted((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt));
  const observations = ordered.map(observationOf);
  const timed = observations.filter((one) => one !== null);
  const curve = kaplanMeier(timed);
  const events = timed.filter(({ isEvent }) => isEvent).length;
  return {
    schema: 'letdown.insights/1',
    sessions: sessions.length,
    latency: {
      n: timed.length,
      events,
      censored: timed.length - events,
      ...roundedMedian(curve),
      curve: curve.map((point) => ({ ...point })),
    },
    factors: adjust(factorsOf(ordered, circumstances).map((one) => compare(one, observations))),
  };
}

/**
 * The time by which a share of sessions had a let-down.
 * @param share 0 to 1
 * @returns milliseconds; null where the curve does not get that far
 */
export function timeByWhich(share: number, curve: InsightsDocument['latency']['curve']) {
  return curve.find(({ survival }) => survival <= 1 - share)?.ms ?? null;
}

function compare(
  { factor, name, held }: Factor,
  observations: readonly (Observation | null)[],
): FactorResult {
  const side = (wanted: boolean) =>
    observations.filter((one, index) => one !== null && held[index] === wanted) as Observation[];
  const [withIt, without] = [side(true), side(false)];
  const [curveWith, curveWithout] = [kaplanMeier(withIt), kaplanMeier(without)];
  const isEnough = Math.min(withIt.length, without.length) >= ENOUGH_SESSIONS;
  const test = isEnough ? logRank(curveWith, curveWithout) : null;
  return {
    factor,
    name,
    with: summary(withIt, curveWith),
    without: summary(without, curveWithout),
    chiSquare: test?.chiSquare ?? null,
    p: test?.p ?? null,
    pAdjusted: null,
    verdict: !isEnough
      ? 'too-few'
      : !test
        ? 'no-clear-difference'
        : test.observed > test.expected
          ? 'sooner'
          : 'later',
  };
}

/** Many factors are looked at, and one of them would look clear by chance alone. */
function adjust(results: readonly FactorResult[]): FactorResult[] {
  const adjusted = benjaminiHochberg(results.flatMap(({ p }) => p ?? []));
  let next = 0;
  return results.map((result) => {
    if (result.p === null) return result;
    const pAdjusted = adjusted[next++] ?? 1;
    const verdict = pAdjusted < CLEAR_P ? result.verdict : 'no-clear-difference';
    return { ...result, pAdjusted, verdict };
  });
}

function summary(
  observations: readonly Observation[],
  curve: readonly CurvePoint[],
): FactorResult['with'] {
  return {
    n: observations.length,
    events: observations.filter(({ isEvent }) => isEvent).length,
    medianMs: roundedMedian(curve).medianMs,
  };
}

/** A median between two sessions may fall on half a millisecond. */
function roundedMedian(curve: readonly CurvePoint[]) {
  const round = (ms: number | null) => (ms === null ? null : Math.round(ms));
  const { medianMs, ci95Ms } = medianWithInterval(curve);
  return {
    medianMs: round(medianMs),
    ci95Ms: [round(ci95Ms[0]), round(ci95Ms[1])] as [number | null, number | null],
  };
}
