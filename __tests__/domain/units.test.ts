import { describe, expect, it } from '@jest/globals';
import { parseAmount, renderAmount, renderClock, renderDuration } from '../../src/domain/units.ts';

describe('an amount', () => {
  it.each([
    ['80ml', 80],
    ['80', 80],
    ['2.5 oz', 73.9],
    ['2,5oz', 73.9],
    ['0', 0],
  ])('%s is %s ml', (text, ml) => {
    expect(parseAmount(text, 'ml', '--amount')).toBe(ml);
  });

  it.each(['', '-3', 'ml', '3l', '1e3', '2001', 'NaN'])('%j is refused', (text) => {
    expect(() => parseAmount(text, 'ml', '--amount')).toThrow('--amount');
  });

  it('is shown in the unit of the person', () => {
    expect([renderAmount(73.9, 'oz'), renderAmount(73.9, 'ml')]).toEqual(['2.5 oz', '74 ml']);
  });
});

describe('a time', () => {
  it('is said in minutes and seconds', () => {
    expect([45_000, 60_000, 130_000].map(renderDuration)).toEqual(['45 s', '1 min', '2 min 10 s']);
  });

  it('counts down to nought', () => {
    expect([0, 1, 60_000, 3_723_000].map(renderClock)).toEqual(['0:00', '0:01', '1:00', '1:02:03']);
  });
});
