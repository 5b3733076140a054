import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { MeasureDocument } from '../../../src/domain/documents/index.ts';
import { type Change, changesOf } from '../../../src/domain/insights/changes.ts';
import { factsOf } from '../../../src/domain/insights/factors.ts';
import { insightsOf } from '../../../src/domain/insights/insights.ts';
import { aFit, aHandTest, aSuction } from '../../support/measures.ts';
import { aSession } from '../../support/sessions.ts';

const DAY_MS = 86_400_000;
const FIRST = Date.parse('2026-01-01T08:00:00Z');
const on = (day: number) => new Date(FIRST + day * DAY_MS).toISOString();
const dayOf = (ms: number) => `day ${(ms - FIRST) / DAY_MS}`;
const changes = (...measures: readonly MeasureDocument[]) => changesOf(measures, dayOf);
const level = (day: number, left: number, more: Parameters<typeof aSuction>[0] = {}) =>
  aSuction({ at: on(day), left, right: left, ...more });
const size = (day: number, flangeMm: number | null) => aFit({ at: on(day), flangeMm });

describe('a change of what was measured', () => {
  it('is the last one, from the first day of each level or size', () => {
    expect(
      changes(level(0, 3), level(5, 7), level(9, 7), size(2, 24), size(6, 19), aHandTest()),
    ).toEqual([
      {
        factor: 'since-suction',
        name: 'The new suction level (since day 5)',
        fromMs: FIRST,
        sinceMs: FIRST + 5 * DAY_MS,
      },
      {
        factor: 'since-fit',
        name: 'The new flange size (since day 6)',
        fromMs: FIRST + 2 * DAY_MS,
        sinceMs: FIRST + 6 * DAY_MS,
      },
    ]);
    expect(changes(level(0, 3), level(5, 7), level(9, 4))).toMatchObject([
      { fromMs: FIRST + 5 * DAY_MS, sinceMs: FIRST + 9 * DAY_MS },
    ]);
  });

  it.each([
    ['of one measurement', [level(0, 3), size(0, 24)]],
    ['if it stayed the same', [level(0, 3), level(5, 3), size(0, 24), size(5, 24)]],
    ['of another pump', [level(0, 3), level(5, 7, { pump: 'Elvie' })]],
    ['of a gentle level', [level(0, 7), level(5, 2, { aim: 'gentlest' })]],
    [
      'if there was no level or size',
      [level(0, 3), aSuction({ at: on(5), left: null, right: null }), size(0, 24), size(5, null)],
    ],
  ])('is none %s', (_, measures) => {
    expect(changes(...measures)).toEqual([]);
  });

  it('of one side only counts', () => {
    expect(changes(level(0, 3), level(5, 3, { left: null }))).toHaveLength(1);
    expect(changes(level(0, 3), level(5, 3, { right: 4 }))).toHaveLength(1);
  });

  it('does not depend on the order in which measurements are kept', () => {
    const kept = [level(0, 3), level(5, 7), level(9, 7), size(2, 24), size(6, 19), size(8, 19)];
    fc.assert(
      fc.property(fc.shuffledSubarray(kept, { minLength: kept.length }), (shuffled) => {
        expect(changes(...shuffled)).toEqual(changes(...kept));
      }),
      { numRuns: 30 },
    );
  });
});

describe('insights about a change', () => {
  const session = (day: number, ms: number, more: Parameters<typeof aSession>[0] = {}) =>
    aSession({
      id: `session-${day}`,
      startedAt: on(day),
      endedAt: new Date(Date.parse(on(day)) + 1_200_000).toISOString(),
      letDownsMs: [ms],
      latencyMs: ms,
      ...more,
    });
  const factorOf = (sessions: readonly ReturnType<typeof session>[], found: readonly Change[]) =>
    insightsOf(
      sessions.map((one) => factsOf(one, () => 3)),
      String,
      found,
    ).factors.find(({ factor }) => factor === 'since-fit');
  const found = changes(size(10, 24), size(20, 19));

  it('compare sessions since with those between, and never what is before both', () => {
    const sessions = [2, 12, 14, 19.9, 20, 22, 25].map((day) => session(day, 60_000));
    expect(factorOf(sessions, found)).toMatchObject({
      with: { n: 3 },
      without: { n: 3 },
      verdict: 'too-few',
    });
    expect(factorOf(sessions, [])).toBeUndefined();
  });

  it('leave out sessions in which another size was tried', () => {
    const tried = session(22, 60_000, { flange: { leftMm: 18, rightMm: 18 } });
    expect(factorOf([session(12, 60_000), tried], found)).toMatchObject({
      with: { n: 0 },
      without: { n: 1 },
    });
  });

  it('say sooner or later only if there are enough on both sides, and beyond chance', () => {
    const early = Array.from({ length: 9 }, (_, index) => session(11 + index, 200_000 + index));
    const late = Array.from({ length: 9 }, (_, index) => session(21 + index, 60_000 + index));
    expect(factorOf([...early, ...late], found)?.verdict).toBe('sooner');
    expect(factorOf([...early, ...late.slice(0, 4)], found)?.verdict).toBe('too-few');
    const same = late.map((one, index) => ({ ...one, latencyMs: 200_000 + index }));
    expect(factorOf([...early, ...same], found)?.verdict).toBe('no-clear-difference');
  });

  it('count each session on one side at most', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 40, noNaN: true }), { maxLength: 30 }),
        (days) => {
          const sessions = days.map((day, index) => session(day, 60_000 + index));
          const result = factorOf(sessions, found);
          const counted = days.filter((day) => Date.parse(on(day)) >= Date.parse(on(10)));
          expect((result?.with.n ?? 0) + (result?.without.n ?? 0)).toBe(counted.length);
        },
      ),
      { numRuns: 50 },
    );
  });
});
