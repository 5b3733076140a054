import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { breathings } from '../../../src/content/breathings.ts';
import { breathAt, breathFill, parseBreathing } from '../../../src/domain/session/breathing.ts';

describe('a breathing pattern', () => {
  it.each([
    ['4-0-6-0', [4, 0, 6, 0]],
    ['4-7-8', [4, 7, 8, 0]],
    ['3-4', [3, 0, 4, 0]],
    ['5', [5, 0, 5, 0]],
    ['2.5-3', [2.5, 0, 3, 0]],
    ['calm', [4, 0, 6, 0]],
    ['box', [4, 4, 4, 4]],
  ])('%s is read as in, hold, out, hold', (text, pattern) => {
    expect(parseBreathing(text, '--breathing', breathings)).toEqual(pattern);
  });

  it.each(['', '4-', '-4-6', '0-6', '4-0-0-0', '4-6-8-2-1', 'fast', '99-1', '1e1-2'])(
    'refuses %j by name',
    (text) => {
      expect(() => parseBreathing(text, '--breathing', breathings)).toThrow('--breathing');
    },
  );

  it('knows where in the breath a moment is', () => {
    expect(breathAt([4, 0, 6, 0], 14_000)).toEqual({ part: 'out', startMs: 14_000, endMs: 20_000 });
    expect(breathAt([4, 0, 6, 0], 13_999)).toMatchObject({ part: 'in', startMs: 10_000 });
  });

  it('fills on the way in, empties on the way out, and jumps nowhere between', () => {
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
