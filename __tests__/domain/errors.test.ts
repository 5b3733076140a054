import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { didYouMean, InputError, nearestAnd, nearestOr, oneOf } from '../../src/domain/errors.ts';
import { refusal } from '../support/input-error.ts';

describe('an input error', () => {
  it('compares no text that is far too long to be near', () => {
    const zones = Array.from({ length: 600 }, (_, index) => `Europe/Somewhere-${index}`);
    const began = performance.now();
    expect(didYouMean('x'.repeat(30_000), zones)).toBeNull();
    expect(performance.now() - began).toBeLessThan(1000);
  });

  it('differs from a bug by name and code, and may have a hint', () => {
    const error = new InputError('It is wrong.', 'Do this.');
    expect([error.name, error.code, error.message, error.hint]).toEqual([
      'InputError',
      'input',
      'It is wrong.',
      'Do this.',
    ]);
    expect(new InputError('It is wrong.').hint).toBeUndefined();
  });
});

describe('the nearest word', () => {
  it.each([
    ['a letter too many', 'worn', 'wornn'],
    ['a letter too few', 'worn', 'wrn'],
    ['another letter', 'worn', 'wern'],
    ['two letters swapped', 'worn', 'wron'],
    ['two letters swapped at the end, and one wrong at the start', 'worn', 'vonr'],
    ['capitals', 'worn', 'WORN'],
    ['two letters too many', 'worn', 'wwornn'],
    ['only the last of three letters', 'abx', 'x'],
    ['a third of the letters', 'breastfeeds', 'bxeaxtfexds'],
  ])('is found for %s', (_, word, typed) => {
    expect(didYouMean(typed, ['stress', word])).toBe(word);
    expect(didYouMean(typed, [word.toUpperCase(), 'stress'])).toBe(word.toUpperCase());
  });

  it.each([
    ['three letters too many', 'worn', 'wwwornn'],
    ['three letters too few', 'stress', 'str'],
    ['three other letters', 'stress', 'stxxxs'],
    ['two swaps and another letter', 'stress', 'tserxs'],
    ['letters swapped across another one', 'abcdef', 'cbafed'],
    ['a letter moved by one, and another at the end', 'stress', 'xsresy'],
    ['a letter moved back by one, and another at the end', 'stress', 'txresy'],
    ['more than a third of the letters', 'breastfeeds', 'bxeaxtfexxs'],
    ['every letter', 'up', 'on'],
    ['nothing', 'up', ''],
  ])('is not found for %s', (_, word, typed) => {
    expect(didYouMean(typed, [word])).toBeNull();
  });

  it('is the first of equally near ones, and the nearest of all', () => {
    expect(didYouMean('rest', ['nest', 'test'])).toBe('nest');
    expect(didYouMean('rest', ['west', 'resting', 'rests', 'rest'])).toBe('rest');
    expect(didYouMean('rest', [])).toBeNull();
  });

  it('is found after any single typo in a longer word', () => {
    const slip = fc.record({
      word: fc.stringMatching(/^[a-z]{4,12}$/),
      place: fc.nat(),
      letter: fc.constantFrom('-', '0'),
      kind: fc.constantFrom('insert', 'delete', 'replace', 'swap'),
    });
    fc.assert(
      fc.property(slip, ({ word, place, letter, kind }) => {
        const at = place % (word.length - 1);
        const [before, after] = [word.slice(0, at), word.slice(at + 1)];
        const typed = {
          insert: before + letter + word.slice(at),
          delete: before + after,
          replace: before + letter + after,
          swap: before + after.slice(0, 1) + word.slice(at, at + 1) + after.slice(1),
        }[kind];
        expect(didYouMean(typed, [word])).toBe(word);
      }),
    );
  });
});

describe('a hint', () => {
  it('names the nearest word before the rest, or the rest alone', () => {
    expect(nearestAnd('wron', ['worn'], 'It accepts: worn.')).toBe(
      'Did you mean worn? It accepts: worn.',
    );
    expect(nearestAnd('x', ['worn'], 'It accepts: worn.')).toBe('It accepts: worn.');
  });

  it('names the nearest word instead of the rest', () => {
    expect(nearestOr('wron', ['worn'], 'It accepts: worn.')).toBe('Did you mean worn?');
    expect(nearestOr('x', ['worn'], 'It accepts: worn.')).toBe('It accepts: worn.');
  });
});

describe('one of several values', () => {
  it.each(['oz', ' OZ ', 'Oz'])('is read from %j', (given) => {
    expect(oneOf(given, ['ml', 'oz'], '--unit')).toBe('oz');
  });

  it('is rejected with the nearest and all possible values', () => {
    expect(refusal(() => oneOf(' Ouncs', ['ml', 'ounces'], '--unit'))).toEqual({
      message: '--unit: " Ouncs" is not valid here.',
      hint: 'Did you mean ounces? Give ml, ounces.',
    });
  });
});
