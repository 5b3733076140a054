import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fitRules, flangeSizes, startRule } from '../../src/content/flanges.ts';
import { fitFlange } from '../../src/domain/flange.ts';

const fit = (nippleMm: number) => fitFlange(nippleMm, flangeSizes, startRule, fitRules);

describe('the flange to try', () => {
  it.each([
    [17, 19, [17, 21]],
    [16, 17, [19]],
    [15, 17, [15, 19]],
    [22, 24, []],
    [30, 30, []],
    [32, 36, []],
    [9, 13, []],
    [17.5, 19, [21]],
  ])('for a nipple of %s mm is %s mm, then %j', (nippleMm, first, then) => {
    const found = fit(nippleMm);
    expect([found.first?.mm, found.then.map(({ mm }) => mm)]).toEqual([first, then]);
  });

  it('names the nearest where none that is sold fits', () => {
    expect([fit(31), fit(5), fit(50)]).toEqual([
      { first: null, then: [], nearest: [30, 36] },
      { first: null, then: [], nearest: [13] },
      { first: null, then: [], nearest: [36] },
    ]);
  });

  it('that is as wide as the nipple is none of the nearest where no rule allows it', () => {
    const rule = { who: 'a maker', from: 2, to: 4, sources: [] };
    expect(fitFlange(21, [17, 21, 30], rule, [rule])).toEqual({
      first: null,
      then: [],
      nearest: [17, 30],
    });
  });

  it('is the smaller of two that are as near to the middle of the rule to start by', () => {
    const rule = { who: 'a maker', from: 0, to: 4, sources: [] };
    expect(fitFlange(20, [19, 21, 23, 25], rule, [rule])).toEqual({
      first: { mm: 21, gapMm: 1 },
      then: [{ mm: 23, gapMm: 3 }],
      nearest: [],
    });
  });

  it('is never narrower than the nipple, and leaves no more room than anybody advises', () => {
    const widths = fc.integer({ min: 50, max: 500 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(widths, (nippleMm) => {
        const { first, then, nearest } = fit(nippleMm);
        for (const { mm, gapMm } of first ? [first, ...then] : []) {
          expect(mm).toBeGreaterThanOrEqual(nippleMm);
          expect(gapMm).toBeLessThanOrEqual(4);
          expect(gapMm).toBeCloseTo(mm - nippleMm, 5);
        }
        expect(nearest.length > 0).toBe(first === null);
        // Where a size keeps the rule to start by, the first one does.
        const keeps = (mm: number) =>
          mm - nippleMm >= startRule.from - 1e-9 && mm - nippleMm <= startRule.to + 1e-9;
        if (flangeSizes.some(keeps)) expect(keeps(first?.mm ?? 0)).toBe(true);
      }),
    );
  });
});
