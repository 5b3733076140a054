import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withoutControls } from '../../src/domain/language.ts';
import { cut, pad, wrap } from '../../src/ui/text.ts';

describe('wrapped text', () => {
  it('breaks at spaces and keeps its indentation', () => {
    expect(wrap('  because you said so', 12, 2)).toBe('  because\n  you said\n  so');
  });

  it('leaves alone what fits', () => {
    expect(wrap('space  let-down now', 20)).toBe('space  let-down now');
  });

  it('loses no word and is never wider than asked, except for overlong words', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(words, fc.integer({ min: 16, max: 80 }), (text, columns) => {
        const wrapped = wrap(text.join(' '), columns, 2);
        expect(wrapped.split(/\s+/)).toEqual(text);
        for (const line of wrapped.split('\n')) expect(line.length).toBeLessThanOrEqual(columns);
      }),
    );
  });
});

it('a redrawn line is truncated, never wrapped', () => {
  expect(cut('Settle in 0:30, then more', 12)).toBe('Settle in 0~');
});

it('wide characters count twice, and joined ones are never split', () => {
  expect(cut('母乳を出す時間です', 9)).toBe('母乳を出~');
  expect(cut('👨‍👩‍👧‍👦 and me', 4)).toBe('👨‍👩‍👧‍👦~');
  expect(wrap('母乳を出す 時間です 母乳', 14)).toBe('母乳を出す\n時間です 母乳');
  expect(pad('母乳', 6)).toBe('母乳  ');
});

it('escape sequences in a note never reach the terminal', () => {
  expect(withoutControls('a\u001b[2Jb\u009bc')).toBe('a\ufffd[2Jb\ufffdc');
});
