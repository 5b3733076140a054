import { describe, expect, it } from '@jest/globals';
import {
  acceptedKeys,
  type Answer,
  isTelling,
  keysOf,
  matches,
  parseAnswer,
  parseAnswers,
  parseMillimetres,
} from '../../src/domain/answers.ts';
import { InputError } from '../../src/domain/errors.ts';
import { aNumber, aQuestion } from '../support/tiny-content.ts';

const one = aQuestion('mood', ['tense', 'calm']);
const many = aQuestion('signs', ['hiss', 'weak', 'not-tried', 'none'], { kind: 'many' });
const number = aNumber('nipple', [], { min: 5, max: 50 });

/** The error that a call throws: its message and hint. */
const errorOf = (call: () => unknown) => {
  try {
    call();
  } catch (error) {
    if (error instanceof InputError) return { message: error.message, hint: error.hint };
  }
  throw new Error('It threw no InputError.');
};

describe('what a question accepts', () => {
  it('is its own keys, then the keys common to all questions', () => {
    expect(acceptedKeys(one)).toEqual(['tense', 'calm', 'not-sure', 'skip']);
    expect(acceptedKeys(number)).toEqual(['not-sure', 'skip']);
    const own = aQuestion('a', ['skip', 'yes']);
    expect(acceptedKeys(own)).toEqual(['skip', 'yes', 'not-sure']);
  });
});

describe('an answer', () => {
  it.each<[Answer | undefined, readonly string[], boolean]>([
    ['calm', ['calm'], true],
    [['hiss', 'weak'], ['hiss', 'weak'], true],
    [17, [], true],
    [['none'], ['none'], true],
    [undefined, [], false],
    ['skip', ['skip'], false],
    ['not-sure', ['not-sure'], false],
    [['cannot-tell'], ['cannot-tell'], false],
    [['not-tried'], ['not-tried'], false],
    [['hiss', 'not-sure'], ['hiss', 'not-sure'], false],
  ])('%j has the keys %j and says something: %s', (answer, keys, telling) => {
    expect([keysOf(answer), isTelling(answer)]).toEqual([keys, telling]);
  });

  it.each([
    [{}, true],
    [{ mood: ['tense', 'calm'] }, true],
    [{ mood: ['tense'] }, false],
    [{ mood: ['calm'], signs: ['weak'] }, true],
    [{ mood: ['calm'], signs: ['none'] }, false],
    [{ nipple: ['17'] }, false],
    [{ other: ['calm'] }, false],
  ])('matches %j: %s', (condition, met) => {
    expect(matches(condition, { mood: 'calm', signs: ['hiss', 'weak'], nipple: 17 })).toBe(met);
  });
});

describe('a parsed answer', () => {
  it.each([
    [one, 'calm', 'calm'],
    [one, ' calm ', 'calm'],
    [one, ['Calm '], 'calm'],
    [one, 'skip', 'skip'],
    [many, 'WEAK, hiss', ['hiss', 'weak']],
    [many, ['weak', 'weak'], ['weak']],
    [many, 'none', ['none']],
    [many, 'none,hiss', ['hiss']],
    [many, 'skip,hiss', ['hiss']],
    [many, 'not-tried,weak', ['weak']],
    [many, 'none,skip', 'skip'],
    [many, 'not-tried,none', ['none']],
    [many, 'not-sure', 'not-sure'],
    [number, 17, 17],
    [number, '17', 17],
    [number, ' 17.5 mm', 17.5],
    [number, '17.25mm', 17.25],
    [number, 5, 5],
    [number, 50, 50],
    [number, '17,5', 17.5],
    [number, 'Skip', 'skip'],
    [number, 'not-sure', 'not-sure'],
  ])('of %j is %j → %j', (question, value, answer) => {
    expect(parseAnswer(question, value, '--a')).toEqual(answer);
  });

  it.each([
    [one, 'tens', '--a: "tens" is not one of its answers.', 'Did you mean tense?'],
    [
      one,
      '',
      '--a: nothing is not one of its answers.',
      'It accepts: tense, calm, not-sure, skip.',
    ],
    [one, 3, '--a: 3 is not an answer.', 'It accepts: tense, calm, not-sure, skip.'],
    [one, [], '--a: [] is not an answer.', 'It accepts: tense, calm, not-sure, skip.'],
    [one, null, '--a: null is not an answer.', 'It accepts: tense, calm, not-sure, skip.'],
    [
      one,
      undefined,
      '--a: undefined is not an answer.',
      'It accepts: tense, calm, not-sure, skip.',
    ],
    [one, 'tense,calm', '--a takes one answer, not 2.', 'It accepts: tense, calm, not-sure, skip.'],
    [many, ['hiss', 4], '--a: 4 is not one of its answers.', 'It accepts:'],
    [
      number,
      4.9,
      '--a: 4.9 is not a number of mm from 5 to 50.',
      'Give a number such as 17, or not-sure or skip.',
    ],
    [number, 50.1, '--a: 50.1 is not a number of mm from 5 to 50.', 'Give a number such as 17'],
    [
      number,
      '17 cm',
      '--a: "17 cm" is not a number of mm from 5 to 50.',
      'Give a number such as 17',
    ],
    [number, 'x17', '--a: "x17" is not a number of mm from 5 to 50.', 'Give a number such as 17'],
    [number, '1mm7', '--a: "1mm7" is not a number of mm from 5 to 50.', 'Give a number such as 17'],
    [number, '0x11', '--a: "0x11" is not a number of mm from 5 to 50.', 'Give a number such as 17'],
    [number, ['17'], '--a: ["17"] is not a number of mm from 5 to 50.', 'Give a number such as 17'],
  ])('of %j is rejected as %j', (question, value, message, hint) => {
    const error = errorOf(() => parseAnswer(question, value, '--a'));
    expect(error.message).toBe(message);
    expect(error.hint).toContain(hint);
  });

  it('is rejected with its own hint if it is a bare width', () => {
    expect(errorOf(() => parseMillimetres({ min: 5, max: 50 }, '17x', '--mm'))).toEqual({
      message: '--mm: "17x" is not a number of mm from 5 to 50.',
      hint: 'Give a number such as 17.',
    });
  });

  it('is rejected if two of its keys exclude each other', () => {
    const rhythm = aQuestion('rhythm', ['under-5', '8-up', 'short', 'long'], {
      kind: 'many',
      exclusive: [
        ['under-5', '8-up'],
        ['short', 'long'],
      ],
    });
    expect(parseAnswer(rhythm, 'under-5,long', '--a')).toEqual(['under-5', 'long']);
    expect(errorOf(() => parseAnswer(rhythm, 'under-5,short,long', '--a'))).toEqual({
      message: '--a: short and long cannot be combined.',
      hint: 'Use only one of them.',
    });
  });

  it('is rejected at once, however many spaces it holds', () => {
    const value = `1${' '.repeat(200_000)}x`;
    expect(errorOf(() => parseAnswer(number, value, '--a')).message).toContain('is not a number');
  });

  it('is truncated in the message if it is long', () => {
    const { message } = errorOf(() => parseAnswer(number, 'x'.repeat(90), '--a'));
    expect(message).toBe(`--a: "${'x'.repeat(59)} is not a number of mm from 5 to 50.`);
  });
});

describe('parsed answers', () => {
  const read = (values: Record<string, unknown>) =>
    parseAnswers([one, many], values, (id) => `file: ${id}`);

  it('are in question order, each by its own rule', () => {
    expect(Object.entries(read({ signs: 'weak', mood: 'calm' }))).toEqual([
      ['mood', 'calm'],
      ['signs', ['weak']],
    ]);
    expect(read({})).toEqual({});
  });

  it('are rejected with the place and name of the error', () => {
    expect(errorOf(() => read({ mod: 'calm' }))).toEqual({
      message: 'file: mod: there is no such question.',
      hint: 'Did you mean mood?',
    });
    expect(errorOf(() => read({ zzzzzzz: 'calm' })).hint).toBe('The questions are: mood, signs.');
    expect(errorOf(() => read({ mood: 'none' })).message).toBe(
      'file: mood: "none" is not one of its answers.',
    );
  });
});
