import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { content } from '../../src/content/index.ts';
import { sizesToTry, swellingMm, triesOf } from '../../src/domain/fit.ts';

const sizes = (
  nippleMm: number,
  flangeMm: number | null,
  direction: 'smaller' | 'larger' | 'either' | 'keep' | null,
) => sizesToTry({ nippleMm, flangeMm, direction }, content.flanges);

describe('the sizes to try', () => {
  it.each([
    [17, null, null, [18, 19, 20]],
    [17, 24, 'smaller', [18, 19, 20]],
    [17, 19, 'smaller', [17, 18]],
    [17, 18, 'larger', [19, 20, 21]],
    [17, 19, 'either', [17, 18, 20]],
    [17, 19, 'keep', [18, 19, 20]],
    // Observation and measurement disagree: the width decides.
    [17, 15, 'smaller', [18, 19, 20]],
    [31, null, null, []],
  ] as const)('for %s mm in a flange of %s, %s: %j', (nippleMm, flangeMm, direction, expected) => {
    expect(sizes(nippleMm, flangeMm, direction)).toEqual(expected);
  });

  it.each([
    [16.5, 18, 24, 'larger', [18, 19, 20]],
    [17, 18, 24, 'larger', [18, 19, 20]],
    [17, 19.5, 24, 'smaller', [20, 21]],
    // A ruler's error does not shrink it.
    [17, 16, null, null, [18, 19, 20]],
    // It swells by more than any rule allows.
    [17, 22, null, null, [23, 24, 25]],
    [17, 37, null, null, []],
  ] as const)(
    'for %s mm that swell to %s, in a flange of %s, %s: %j',
    (nippleMm, afterMm, flangeMm, direction, expected) => {
      const side = { nippleMm, afterMm, flangeMm, direction };
      expect(sizesToTry(side, content.flanges)).toEqual(expected);
    },
  );

  it('are never narrower than the nipple, swollen or not, and three at most', () => {
    const direction = fc.constantFrom('smaller', 'larger', 'either', 'keep', null);
    const widths = fc.integer({ min: 50, max: 500 }).map((tenths) => tenths / 10);
    const after = fc.option(widths);
    fc.assert(
      fc.property(widths, after, widths, direction, (nippleMm, afterMm, flangeMm, way) => {
        const side = { nippleMm, afterMm, flangeMm, direction: way };
        const found = sizesToTry(side, content.flanges);
        expect(found.length).toBeLessThanOrEqual(3);
        const widest = Math.max(nippleMm, afterMm ?? 0);
        for (const mm of found) expect(mm).toBeGreaterThanOrEqual(widest);
      }),
    );
  });
});

describe('the order of the tries', () => {
  it('is random, and loses none', () => {
    const order = (draw: number) => triesOf([18, 19, 20], [17, 18], () => draw);
    expect(order(0).map(({ leftMm, rightMm }) => [leftMm, rightMm])).toEqual([
      [18, 17],
      [19, 18],
      [20, 18],
    ]);
    expect(order(0.999).map(({ leftMm }) => leftMm)).toEqual([20, 19, 18]);
    expect(order(0.5).map(({ sessions }) => sessions)).toEqual([3, 3, 3]);
  });

  it('has only one side if the other was not measured', () => {
    expect(triesOf([], [17], () => 0)).toEqual([{ leftMm: null, rightMm: 17, sessions: 3 }]);
  });
});

it('gives the swelling of the side that swells more', () => {
  const widths = { leftMm: 17, rightMm: 16.2, leftAfterMm: 18, rightAfterMm: 18.3 };
  expect(swellingMm(widths)).toBe(2.1);
  expect(swellingMm({ ...widths, leftAfterMm: null, rightAfterMm: null })).toBeNull();
});
