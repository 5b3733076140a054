import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { breathings } from '../../../src/content/breathings.ts';
import { refusal } from '../../support/input-error.ts';
import { breathAt, breathFill, parseBreathing } from '../../../src/domain/session/breathing.ts';

describe('a breathing pattern', () => {
  it.each([
    ['4-0-6-0', [4, 0, 6, 0]],
    ['4-7-8', [4, 7, 8, 0]],
    ['3-4', [3, 0, 4, 0]],
    ['5', [5, 0, 5, 0]],
    ['2.5-3', [2.5, 0, 3, 0]],
    ['10.25-12', [10.25, 0, 12, 0]],
    ['1-0-1-0', [1, 0, 1, 0]],
    ['20-20-20-20', [20, 20, 20, 20]],
    ['calm', [4, 0, 6, 0]],
    ['box', [4, 4, 4, 4]],
  ])('%s is read as in, hold, out, hold', (text, pattern) => {
    expect(parseBreathing(text, '--breathing', breathings)).toEqual(pattern);
  });

  it.each([
    ...['', '4-', '-4-6', '0-6', '4-0-0-0', '4-6-8-2-1', '99-1', '1e1-2', 'x4', '4x', '4-0.5.5-6'],
    ...['20.5', '0.9-6', '4-0.9', '4-21-6', '4-0-6-20.1', '4-x-6', '4 - 6'],
  ])('in seconds is rejected with what would be valid: %j', (text) => {
    const paces = { calm: [4, 0, 6, 0], box: [4, 4, 4, 4] } as const;
    expect(refusal(() => parseBreathing(text, '--breathing', paces))).toEqual({
      message: `--breathing: ${JSON.stringify(text)} is not a breathing pattern.`,
      hint:
        'Give seconds as in-hold-out-hold, such as 4-0-6-0, or in-out, such as 3-4. ' +
        'In and out can be 1 to 20, holds 0 to 20. Or give a name: calm, box.',
    });
  });

  it.each([
    ['fast', 'The patterns are: calm, box, or seconds such as 4-0-6-0.'],
    ['CALMM', 'Did you mean calm? The patterns are: calm, box, or seconds such as 4-0-6-0.'],
  ])('with an unknown name is rejected with the known ones: %s', (text, hint) => {
    const paces = { calm: [4, 0, 6, 0], box: [4, 4, 4, 4] } as const;
    expect(refusal(() => parseBreathing(text, '--breathing', paces))).toEqual({
      message: `--breathing: there is no breathing pattern ${JSON.stringify(text)}.`,
      hint,
    });
  });

  it('finds the part of the breath at a moment', () => {
    expect(breathAt([4, 0, 6, 0], 14_000)).toEqual({ part: 'out', startMs: 14_000, endMs: 20_000 });
    expect(breathAt([4, 0, 6, 0], 13_999)).toMatchObject({ part: 'in', startMs: 10_000 });
  });

  it.each([
    ['in', 0.25],
    ['hold', 1],
    ['out', 0.75],
    ['rest', 0],
  ] as const)('a quarter into the part %s is full to %s', (part, fill) => {
    expect(breathFill({ part, startMs: 10_000, endMs: 14_000 }, 11_000)).toBe(fill);
  });

  it('is empty before a breath in and full after it', () => {
    const breath = { part: 'in', startMs: 10_000, endMs: 14_000 } as const;
    expect([breathFill(breath, 9000), breathFill(breath, 15_000)]).toEqual([0, 1]);
  });

  it('repeats, even with fractional seconds', () => {
    const parts = [0, 1100, 2200, 3300, 4400, 5500].map((ms) => breathAt([1.1, 0, 1.1, 0], ms + 1));
    expect(parts.map(({ part }) => part)).toEqual(['in', 'out', 'in', 'out', 'in', 'out']);
    expect(breathAt([4, 1, 6, 2], 26_500)).toEqual({ part: 'in', startMs: 26_000, endMs: 30_000 });
    expect(breathAt([4, 1, 6, 2], 11_000)).toEqual({
      part: 'rest',
      startMs: 11_000,
      endMs: 13_000,
    });
  });

  it('fills on the way in, empties on the way out, and never jumps', () => {
    const second = fc.integer({ min: 1, max: 20 });
    const hold = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(fc.tuple(second, hold, second, hold), fc.nat(100_000), (pattern, atMs) => {
        const fillAt = (ms: number) => breathFill(breathAt(pattern, ms), ms);
        const step = fillAt(atMs + 10) - fillAt(atMs);
        const { part, endMs } = breathAt(pattern, atMs);
        expect(Math.abs(step)).toBeLessThanOrEqual(0.0101);
        if (atMs + 10 > endMs) return;
        expect(Math.sign(step)).toBe({ in: 1, hold: 0, out: -1, rest: 0 }[part]);
      }),
    );
  });
});
