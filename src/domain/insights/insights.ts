import type { InsightsDocument } from '../documents/index.ts';
import { ENOUGH_SESSIONS } from '../session/usual.ts';
import type { Change } from './changes.ts';
import { type Factor, factorsOf, type SessionFacts } from './factors.ts';
import {
  benjaminiHochberg,
  type CurvePoint,
  kaplanMeier,
  type LogRank,
  logRank,
  medianOf,
  medianWithInterval,
  type Observation,
} from './survival.ts';

/** The accepted chance of a false alarm, over all factors together. */
const CLEAR_P = 0.05;

type FactorResult = InsightsDocument['factors'][number];

/**
 * Time to let-down over sessions, and what went with an earlier or later one. A session without a marked let-down is
 * censored at its length; one whose let-down was not timed is only counted.
 * @param sessions in any order
 * @param nameOf the name of a strategy
 * @param changes of a measured level or size
 */
export function insightsOf(
  sessions: readonly SessionFacts[],
  nameOf: (strategy: string) => string,
  changes: readonly Change[] = [],
): InsightsDocument {
  const ordered = sessions.toSorted((a, b) => a.startMs - b.startMs);
  const observations = ordered.map(({ observation }) => observation);
  // Sorted by time once, every subset is sorted too.
  const byTime = [...ordered.keys()]
    .filter((index) => observations[index] !== null)
    .sort((a, b) => (observations[a]?.ms ?? 0) - (observations[b]?.ms ?? 0));
  const timed = byTime.map((index) => observations[index] as Observation);
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
    factors: adjust(
      factorsOf(ordered, nameOf, changes).map((factor) => compare(factor, observations, byTime)),
    ),
  };
}

/**
 * The time by which a share of sessions had a let-down.
 * @param share 0 to 1
 * @returns milliseconds; null if the curve does not get that far
 */
export function timeByWhich(share: number, curve: InsightsDocument['latency']['curve']) {
  return curve.find(({ survival }) => survival <= 1 - share)?.ms ?? null;
}

function compare(
  { factor, name, held }: Factor,
  observations: readonly (Observation | null)[],
  byTime: readonly number[],
): FactorResult {
  const [withIt, without]: [Observation[], Observation[]] = [[], []];
  for (const index of byTime) {
    const was = held(index);
    if (was !== null) (was ? withIt : without).push(observations[index] as Observation);
  }
  return { factor, name, ...compareTimes(withIt, without), pAdjusted: null };
}

/** Compares two groups of sessions with the log-rank test, if both are large enough. */
export function compareTimes(
  withIt: readonly Observation[],
  without: readonly Observation[],
): Pick<FactorResult, 'with' | 'without' | 'chiSquare' | 'p' | 'verdict'> {
  const [curveWith, curveWithout] = [kaplanMeier(withIt), kaplanMeier(without)];
  const isEnough = Math.min(withIt.length, without.length) >= ENOUGH_SESSIONS;
  const test = isEnough ? logRank(curveWith, curveWithout) : null;
  return {
    with: summary(withIt, curveWith),
    without: summary(without, curveWithout),
    chiSquare: test?.chiSquare ?? null,
    p: test?.p ?? null,
    verdict: !isEnough ? 'too-few' : verdictOf(test),
  };
}

function verdictOf(test: LogRank | null): FactorResult['verdict'] {
  if (!test || test.p >= CLEAR_P) return 'no-clear-difference';
  return test.observed > test.expected ? 'sooner' : 'later';
}

/** With many factors, one would look clear by chance alone. */
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
    events: curve.reduce((sum, { events }) => sum + events, 0),
    medianMs: whole(medianOf(curve)),
  };
}

function roundedMedian(curve: readonly CurvePoint[]) {
  const { medianMs, ci95Ms } = medianWithInterval(curve);
  return {
    medianMs: whole(medianMs),
    ci95Ms: [whole(ci95Ms[0]), whole(ci95Ms[1])] as [number | null, number | null],
  };
}

/** A median between two sessions can fall on half a millisecond. */
function whole(ms: number | null): number | null {
  return ms === null ? null : Math.round(ms);
}
