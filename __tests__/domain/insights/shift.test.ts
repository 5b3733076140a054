import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shiftOf } from '../../../src/domain/insights/shift.ts';

/** Every way to choose `size` of the items. */
function* choices(items: readonly number[], size: number): Generator<readonly number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [index, item] of items.entries()) {
    for (const more of choices(items.slice(index + 1), size - 1)) yield [item, ...more];
  }
}

const amounts = fc.array(fc.integer({ min: 0, max: 1500 }), { minLength: 4, maxLength: 28 });

describe('the shift between two groups', () => {
  it('is the median of all differences, with the limits that R gives', () => {
    expect(shiftOf([11, 12, 13, 14, 15], [1, 2, 3, 4, 5])).toEqual({ shift: 10, ci95: [7, 13] });
    // Hollander & Wolfe 1973, p. 69: permeability of a membrane, as in R's help for wilcox.test.
    const term = [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46];
    const early = [1.15, 0.88, 0.9, 0.74, 1.21];
    const { shift, ci95 } = shiftOf(term, early);
    expect(shift).toBeCloseTo(0.305, 10);
    expect(ci95.map((limit) => limit.toFixed(2))).toEqual(['-0.15', '0.76']);
  });

  it.each([
    [4, 4, 2, 70],
    [5, 5, 8, 252],
    [4, 8, 24, 495],
  ])('of %i and %i in random splits is wrongly found in %i of %i', (a, b, wrong, all) => {
    const numbers = Array.from({ length: a + b }, (_, index) => index);
    const seen = [...choices(numbers, a)].map((some) => {
      const [low, high] = shiftOf(
        some,
        numbers.filter((one) => !some.includes(one)),
      ).ci95;
      return low > 0 || high < 0;
    });
    expect([seen.filter(Boolean).length, seen.length]).toEqual([wrong, all]);
    expect(wrong / all).toBeLessThanOrEqual(0.05);
  });

  it('moves with its groups, reverses with them, and lies within its interval', () => {
    fc.assert(
      fc.property(amounts, amounts, fc.integer({ min: -99, max: 99 }), (a, b, by) => {
        const { shift, ci95 } = shiftOf(a, b);
        const [low, high] = ci95;
        expect(low).toBeLessThanOrEqual(shift);
        expect(shift).toBeLessThanOrEqual(high);
        const moved = shiftOf(
          a.map((value) => value + by),
          b,
        );
        expect(moved).toEqual({ shift: shift + by, ci95: [low + by, high + by] });
        expect(shiftOf(b, a)).toEqual({ shift: 0 - shift, ci95: [0 - high, 0 - low] });
      }),
    );
  });
});
