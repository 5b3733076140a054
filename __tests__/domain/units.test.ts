import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  amountIn,
  mlOf,
  parseAmount,
  parseDuration,
  renderAmount,
  renderClock,
  renderDuration,
  renderTotal,
} from '../../src/domain/units.ts';
import { refusal } from '../support/input-error.ts';

describe('an amount', () => {
  it.each([
    ['80ml', 80],
    ['80', 80],
    [' 80 ML ', 80],
    ['80.25', 80.3],
    ['2.5 oz', 73.9],
    ['2,5oz', 73.9],
    ['2.25OZ', 66.5],
    ['0', 0],
    ['2000', 2000],
    ['.5oz', 14.8],
    ['5.', 5],
    ['2.5 fl oz', 73.9],
    ['2.5 fl. oz.', 73.9],
    ['2 1/4 oz', 66.5],
    ['1/2 ounce', 14.8],
    ['80 mls', 80],
  ])('%j is %s ml', (text, ml) => {
    expect(parseAmount(text, 'ml', '--amount')).toBe(ml);
  });

  it.each([
    ['3', 88.7],
    ['3oz', 88.7],
    ['3ml', 3],
  ])('%s is %s ml for a person who counts in ounces', (text, ml) => {
    expect(parseAmount(text, 'oz', '--amount')).toBe(ml);
  });

  it.each(['', '-3', 'ml', '3l', '1e3', 'NaN', '80ml 3', '8 0', '1/0', '3/3 oz'])(
    '%j is rejected',
    (text) => {
      expect(refusal(() => parseAmount(text, 'ml', '--amount'))).toEqual({
        message: `--amount: ${JSON.stringify(text)} is not an amount of milk.`,
        hint: 'Give ml or oz, such as 80ml or 2.5oz.',
      });
    },
  );

  it('is at most 2000 ml, in ounces too', () => {
    expect(parseAmount('67.6', 'oz', '--amount')).toBe(1999.2);
  });

  it.each([
    ['80', '80 oz', 'In ml? Give 80 ml.'],
    ['67.7oz', '67.7 oz', 'In ml? Give 67.7 ml.'],
    ['2001', '2001 oz', 'Give ml or oz, such as 80ml or 2.5oz.'],
    ['2000.1 ml', '2000.1 ml', 'Give ml or oz, such as 80ml or 2.5oz.'],
  ])('%j in ounces is too much, and the refusal says what would be right', (text, shown, hint) => {
    expect(refusal(() => parseAmount(text, 'oz', '--amount'))).toEqual({
      message: `--amount: ${shown} is more than a session gives.`,
      hint,
    });
  });

  it('is shown in the person’s unit', () => {
    expect([renderAmount(73.9, 'oz'), renderAmount(80, 'ml')]).toEqual(['2.5 oz', '80 ml']);
  });

  it.each<[string, string]>([
    ['0.25oz', '0.25 oz'],
    ['1.75', '1.75 oz'],
    ['2.25 oz', '2.25 oz'],
    ['2oz', '2.0 oz'],
    ['0', '0.0 oz'],
    ['80ml', '2.71 oz'],
  ])('of %s is shown as %s', (typed, shown) => {
    expect(renderAmount(parseAmount(typed, 'oz', '--amount'), 'oz')).toBe(shown);
  });

  it('of a few drops is shown to a tenth of a millilitre', () => {
    expect([renderAmount(0.4, 'ml'), renderAmount(1.5, 'ml')]).toEqual(['0.4 ml', '1.5 ml']);
  });

  it('as a total is the sum of the displayed amounts', () => {
    const quarters = Array.from({ length: 60 }, () => parseAmount('0.25', 'oz', '--amount'));
    expect([renderTotal(quarters, 'oz'), renderTotal([], 'ml')]).toEqual(['15.0 oz', '0 ml']);
    const amounts = fc.array(fc.integer({ min: 0, max: 20_000 }).map((tenths) => tenths / 10));
    fc.assert(
      fc.property(amounts, fc.constantFrom('ml', 'oz'), (mls, unit) => {
        const rows = mls.map((ml) => Number.parseFloat(renderAmount(ml, unit)));
        const sum = rows.reduce((total, value) => total + value, 0);
        expect(Number.parseFloat(renderTotal(mls, unit))).toBeCloseTo(sum, 5);
      }),
    );
  });

  it('is a number to a tenth of a millilitre or a hundredth of an ounce', () => {
    expect([mlOf(80.26, 'ml'), mlOf(1, 'oz')]).toEqual([80.3, 29.6]);
    expect([amountIn(80.26, 'ml'), amountIn(80, 'oz')]).toEqual([80.3, 2.71]);
  });
});

describe('a duration', () => {
  const seconds = (text: string) => parseDuration(text, '--let-down') / 1000;

  it.each([
    ['90s', 90],
    ['90 s', 90],
    [' 90S ', 90],
    ['5.25s', 5.25],
    ['12m', 720],
    ['12 min', 720],
    ['1m30s', 90],
    ['1 min 30 s', 90],
    ['1.5m', 90],
    ['1,5 min', 90],
    ['1 minute 30 seconds', 90],
    ['90 sec', 90],
    ['2 hours', 7200],
    ['2h', 7200],
    ['10 h', 36_000],
    ['1h30m', 5400],
    ['1 h 30 min 12.5 s', 5412.5],
    ['1h 5s', 3605],
    ['2:10', 130],
    ['0:00', 0],
    ['12:59', 779],
    ['1:02:10', 3730],
    ['10:00:00', 36_000],
    ['24:00:00', 86_400],
    ['24h', 86_400],
  ])('%j is %s seconds', (text, expected) => {
    expect(seconds(text)).toBe(expected);
  });

  it.each([
    ...['', ' ', 's', 'm', '1234', '1e3s', '-1s', '1m30', '30s 1m', '1:60', '1:5', ':30'],
    ...['1:02:1', 'x2:10', '2:10x', 'x90s', '90sx', '24h 1s', '24:00:01', '1::10', '.5s', '5.s'],
  ])('%j is rejected', (text) => {
    expect(refusal(() => parseDuration(text, '--let-down'))).toEqual({
      message: `--let-down: ${JSON.stringify(text)} is not a duration.`,
      hint: 'Give it as 90s, 1m30s or 2:10 (minutes and seconds).',
    });
  });

  it('is not a bare number, and the refusal says what would be right', () => {
    expect(refusal(() => parseDuration('2', 'This'))).toEqual({
      message: 'This: "2" is not a duration.',
      hint: '2 minutes? Give 2m or 2:00. 2 seconds? Give 2s.',
    });
  });

  it('is read back as displayed, to a second', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 86_400 }), (whole) => {
        expect(seconds(renderDuration(whole * 1000))).toBe(whole);
        const clock = renderClock(whole * 1000);
        expect(seconds(clock)).toBe(whole);
      }),
    );
  });
});

describe('a time', () => {
  it('is given in minutes and seconds', () => {
    const shown = [499, 45_000, 59_500, 60_000, 130_000, 3_600_000].map(renderDuration);
    expect(shown).toEqual(['0 s', '45 s', '1 min', '1 min', '2 min 10 s', '60 min']);
  });

  it.each([
    [-500, '0:00'],
    [0, '0:00'],
    [1, '0:01'],
    [60_000, '1:00'],
    [3_599_000, '59:59'],
    [3_600_000, '1:00:00'],
    [3_723_000, '1:02:03'],
  ])('of %s ms counts down as %s', (ms, shown) => {
    expect(renderClock(ms)).toBe(shown);
  });
});
