import { describe, expect, it } from '@jest/globals';
import { breathAt, parseBreathing } from '../../../src/domain/session/breathing.ts';

describe('a breathing pattern', () => {
  it.each([
    ['4-0-6-0', [4, 0, 6, 0]],
    ['4-7-8', [4, 7, 8, 0]],
    ['3-4', [3, 0, 4, 0]],
    ['5', [5, 0, 5, 0]],
    ['2.5-3', [2.5, 0, 3, 0]],
  ])('%s is read as in, hold, out, hold', (text, pattern) => {
    expect(parseBreathing(text, '--breathing')).toEqual(pattern);
  });

  it.each(['', '4-', '-4-6', '0-6', '4-0-0-0', '4-6-8-2-1', 'fast', '99-1', '1e1-2'])(
    'refuses %j by name',
    (text) => {
      expect(() => parseBreathing(text, '--breathing')).toThrow('--breathing');
    },
  );

  it('knows where in the breath a moment is', () => {
    expect(breathAt([4, 0, 6, 0], 14_000)).toEqual({ part: 'out', startMs: 14_000, endMs: 20_000 });
    expect(breathAt([4, 0, 6, 0], 13_999)).toMatchObject({ part: 'in', startMs: 10_000 });
  });
});
