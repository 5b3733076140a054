import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chiSquareTail } from '../../../src/domain/insights/chi-square.ts';
import {
  benjaminiHochberg,
  kaplanMeier,
  logRank,
  medianWithInterval,
  type Observation,
} from '../../../src/domain/insights/survival.ts';

/** What R computes for one group, or for both together. */
interface RCurve {
  readonly ms: readonly number[];
  readonly atRisk: readonly number[];
  readonly events: readonly number[];
  readonly survival: readonly number[];
  readonly medianMs: number | null;
  readonly ci95Ms: readonly [number | null, number | null];
}

interface RSet extends Record<'overall' | 'first' | 'second', RCurve> {
  readonly name: string;
  readonly ms: readonly number[];
  readonly event: readonly (0 | 1)[];
  readonly group: readonly (1 | 2)[];
  /** `chiSquare` and `p` are null if the variance is 0. */
  readonly logRank: {
    readonly chiSquare: number | null;
    readonly p: number | null;
    readonly observed: number;
    readonly expected: number;
  };
}

/** Made by survival.R next to it, which explains how. */
const golden = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../fixtures/survival.json'), 'utf8'),
) as {
  readonly sets: readonly RSet[];
  readonly chiSquareTails: { readonly x: readonly number[]; readonly p: readonly number[] };
  readonly benjaminiHochberg: readonly {
    readonly p: readonly number[];
    readonly adjusted: readonly number[];
  }[];
};

/** The largest relative difference, element by element; Infinity if the lengths differ. */
function apart(actual: readonly number[], wanted: readonly number[]): number {
  if (actual.length !== wanted.length) return Infinity;
  return wanted.reduce((most, value, index) => {
    const difference = Math.abs((actual[index] ?? NaN) - value);
    // 0 matches 0, although the quotient would be NaN.
    return difference === 0 ? most : Math.max(most, difference / Math.abs(value));
  }, 0);
}

const observationsOf = (set: RSet, group?: 1 | 2): readonly Observation[] =>
  set.ms
    .map((ms, index) => ({ ms, isEvent: set.event[index] === 1 }))
    .filter((_, index) => group === undefined || set.group[index] === group);

const groups = [
  ['overall', undefined],
  ['first', 1],
  ['second', 2],
] as const;

describe.each(golden.sets.map((set) => [set.name, set] as const))(
  'compared with R, %s',
  (_, set) => {
    it.each(groups)('has the same curve: %s', (key, group) => {
      const curve = kaplanMeier(observationsOf(set, group));
      expect(curve.map(({ ms }) => ms)).toEqual(set[key].ms);
      expect(curve.map(({ atRisk }) => atRisk)).toEqual(set[key].atRisk);
      expect(curve.map(({ events }) => events)).toEqual(set[key].events);
      const survival = curve.map((point) => point.survival);
      expect(apart(survival, set[key].survival)).toBeLessThan(1e-12);
    });

    it.each(groups)('has the same median and interval: %s', (key, group) => {
      const { medianMs, ci95Ms } = set[key];
      const median = medianWithInterval(kaplanMeier(observationsOf(set, group)));
      expect(median).toEqual({ medianMs, ci95Ms });
    });

    it('has the same log-rank test', () => {
      const { chiSquare, p, observed, expected } = set.logRank;
      const test = compare(observationsOf(set, 1), observationsOf(set, 2));
      if (chiSquare === null || p === null || test === null) {
        expect([test, chiSquare]).toEqual([null, null]);
        return;
      }
      expect(test.observed).toBe(observed);
      expect(apart([test.expected], [expected])).toBeLessThan(1e-12);
      expect(apart([test.chiSquare, test.p], [chiSquare, p])).toBeLessThan(1e-10);
    });
  },
);

const compare = (a: readonly Observation[], b: readonly Observation[]) =>
  logRank(kaplanMeier(a), kaplanMeier(b));

describe('survival', () => {
  it('matches the published figures of the leukaemia trial', () => {
    const trial = golden.sets.find(({ name }) => name.includes('Freireich'));
    const [drug, placebo] = [observationsOf(trial!, 1), observationsOf(trial!, 2)];
    expect(medianWithInterval(kaplanMeier(drug)).medianMs).toBe(23);
    expect(medianWithInterval(kaplanMeier(placebo)).medianMs).toBe(8);
    expect(compare(drug, placebo)?.chiSquare).toBeCloseTo(16.793, 3);
  });

  it('has no result for an empty group', () => {
    const some = [{ ms: 1000, isEvent: true }];
    expect(kaplanMeier([])).toEqual([]);
    expect(medianWithInterval([])).toEqual({ medianMs: null, ci95Ms: [null, null] });
    // Invalid times yield no figure, but the computation still ends.
    expect(kaplanMeier([{ ms: NaN, isEvent: true }])).toHaveLength(1);
    expect([compare([], []), compare([], some), compare(some, [])]).toEqual([null, null, null]);
    expect(benjaminiHochberg([])).toEqual([]);
  });

  it('has the same chi-square tail as R', () => {
    const { x, p } = golden.chiSquareTails;
    expect(apart(x.map(chiSquareTail), p)).toBeLessThan(1e-12);
  });

  it.each(golden.benjaminiHochberg)('adjusts $p.length p values as R does', ({ p, adjusted }) => {
    expect(apart(benjaminiHochberg(p), adjusted)).toBeLessThan(1e-12);
  });
});

/** Few distinct times, so many ties. */
const anyTimeMs = fc.integer({ min: 0, max: 30 }).map((step) => step * 10_000);
const anyObservations = fc.array(fc.record({ ms: anyTimeMs, isEvent: fc.boolean() }), {
  maxLength: 60,
});

describe('for any sessions', () => {
  it('never lets the waiting share rise, and leaves fewer at risk each time', () => {
    fc.assert(
      fc.property(anyObservations, (observations) => {
        const curve = kaplanMeier(observations);
        curve.forEach((point, index) => {
          const before = curve[index - 1];
          expect(point.survival).toBeLessThanOrEqual(before?.survival ?? 1);
          expect(point.survival).toBeGreaterThanOrEqual(0);
          expect(point.ms).toBeGreaterThan(before?.ms ?? -1);
          expect(point.atRisk).toBeLessThan(before?.atRisk ?? observations.length + 1);
          expect(point.events).toBeLessThanOrEqual(point.atRisk);
        });
      }),
    );
  });

  it('ignores their order, and leaves it unchanged', () => {
    const shuffled = anyObservations.chain((observations) =>
      fc.tuple(
        fc.constant(observations),
        fc.shuffledSubarray(observations, { minLength: observations.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, anyObservations, ([given, turned], others) => {
        const before = structuredClone(turned);
        expect(kaplanMeier(turned)).toEqual(kaplanMeier(given));
        expect(compare(turned, others)).toEqual(compare(given, others));
        expect(turned).toEqual(before);
      }),
    );
  });

  it('is the plain share of longer waits if all had a let-down', () => {
    fc.assert(
      fc.property(fc.array(anyTimeMs), (times) => {
        const curve = kaplanMeier(times.map((ms) => ({ ms, isEvent: true })));
        const shares = curve.map(
          ({ ms }) => times.filter((time) => time > ms).length / times.length,
        );
        const survival = curve.map((point) => point.survival);
        expect(apart(survival, shares)).toBeLessThan(1e-12);
      }),
    );
  });

  it('puts the median within its interval', () => {
    fc.assert(
      fc.property(anyObservations, (observations) => {
        const { medianMs, ci95Ms } = medianWithInterval(kaplanMeier(observations));
        const [lower, upper] = ci95Ms;
        if (medianMs === null) expect(upper).toBeNull();
        expect(lower ?? 0).toBeLessThanOrEqual(medianMs ?? Infinity);
        expect(medianMs ?? 0).toBeLessThanOrEqual(upper ?? Infinity);
      }),
    );
  });

  it('compares two groups the same way in either order', () => {
    fc.assert(
      fc.property(anyObservations, anyObservations, (a, b) => {
        const [one, other] = [compare(a, b), compare(b, a)];
        expect(one === null).toBe(other === null);
        if (one === null || other === null) return;
        expect(Math.abs(one.chiSquare - other.chiSquare)).toBeLessThan(1e-9 * (1 + one.chiSquare));
        // When chi-square is close to 0, p depends on its square root.
        expect(Math.abs(one.p - other.p)).toBeLessThan(1e-6);
        expect(one.observed + other.observed).toBeCloseTo(one.expected + other.expected, 9);
      }),
    );
  });

  it('gives the same test in seconds as in milliseconds', () => {
    const anyFactor = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(anyObservations, anyObservations, anyFactor, (a, b, factor) => {
        const scale = ({ ms, isEvent }: Observation) => ({ ms: ms * factor, isEvent });
        expect(compare(a.map(scale), b.map(scale))).toEqual(compare(a, b));
      }),
    );
  });

  it('never adjusts a p value below itself or above 1, and keeps their order', () => {
    const anyPs = fc.array(fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(anyPs, (ps) => {
        const pairs = benjaminiHochberg(ps)
          .map((adjusted, index) => ({ p: ps[index] ?? NaN, adjusted }))
          .sort((a, b) => a.p - b.p);
        pairs.forEach(({ p, adjusted }, index) => {
          expect(adjusted).toBeGreaterThanOrEqual(p);
          expect(adjusted).toBeLessThanOrEqual(1);
          expect(adjusted).toBeGreaterThanOrEqual(pairs[index - 1]?.adjusted ?? 0);
        });
      }),
    );
  });
});
