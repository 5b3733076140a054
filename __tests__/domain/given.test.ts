import { describe, expect, it } from '@jest/globals';
import { content } from '../../src/content/index.ts';
import { type Answers, parseAnswers } from '../../src/domain/answers.ts';
import { refusalOf } from '../../src/domain/errors.ts';
import { givenAnswers } from '../../src/domain/given.ts';
import { firstEdition } from '../../src/domain/migrations/first-edition.ts';
import { refusal } from '../support/input-error.ts';

/** What these flags answer. */
const answersOf = (given: Record<string, string>): Answers =>
  givenAnswers(content.questions, given);

const old = Object.entries(firstEdition).flatMap(([id, { keys }]) =>
  [...Object.keys(keys), 'not-sure', 'skip'].map((key) => [id, key] as const),
);

describe('a flag of the first edition', () => {
  it.each(old)('is accepted or explained: --%s %s', (id, key) => {
    const outcome = refusalOf(() => answersOf({ [id]: key }));
    if (outcome) {
      expect(outcome.message).toMatch(
        new RegExp(`^--${id} ${key} was removed: --[a-z-]+.* now asks? about it\\.$`),
      );
      expect(outcome.hint).toMatch(/^--[a-z-]+ accepts: .*skip\.$/);
    } else {
      const answers = answersOf({ [id]: key });
      expect(answers).not.toEqual({});
      expect(parseAnswers(content.questions, answers, (where) => where)).toEqual(answers);
    }
  });

  it.each([
    [{ change: 'slowly-worse' }, { course: 'faded-weeks' }],
    [{ surroundings: 'rushed' }, { moment: ['rushed'] }],
    [
      { 'safe-now': 'self-harm,confused' },
      { 'danger-you': ['self-harm', 'mind-racing-or-confused'] },
    ],
    [{ 'flow-pattern': 'cannot-see' }, { 'flow-pattern': ['cannot-tell'] }],
    [{ kit: 'old-or-unknown' }, { kit: ['old-parts'] }],
    [{ pain: 'burning-after' }, { 'breast-now': ['burning-after'], pain: 'after' }],
    [
      { kit: 'weaker,second-hand', gap: 'over-6h' },
      { kit: ['weaker', 'second-hand'], rhythm: ['gap-over-6h'] },
    ],
  ])('answers second-edition questions: %j → %j', (given, expected) => {
    expect(answersOf(given as Record<string, string>)).toEqual(expected);
  });

  it('without a replacement names the new question', () => {
    expect(refusal(() => answersOf({ surgery: 'yes' }))).toEqual({
      message: '--surgery yes was removed: --history now asks about it.',
      hint: expect.stringMatching(/^--history accepts: surgery, numb-or-injury, /),
    });
    expect(refusal(() => answersOf({ 'safe-now': 'none', kit: 'weaker' }))).toEqual({
      message: '--safe-now none was removed: --danger-you and --danger-baby now ask about it.',
      hint: expect.stringMatching(/^--danger-you accepts: .*\. --danger-baby accepts: /),
    });
  });
});

it('a flag overrides a file, whose name is in errors about it', () => {
  const file = { name: 'a.json', values: { kit: ['weaker'], pain: 'after' } };
  expect(givenAnswers(content.questions, { kit: 'second-hand' }, file)).toEqual({
    kit: ['second-hand'],
    pain: 'after',
  });
  const wrong = { name: 'a.json', values: { pain: 'teapot' } };
  expect(refusal(() => givenAnswers(content.questions, {}, wrong)).message).toMatch(
    /^a\.json: pain: "teapot" is not/,
  );
});

describe('a flag of the second edition', () => {
  it('has its present meaning', () => {
    expect(answersOf({ 'baby-intake': 'low', 'nipple-mm': '17' })).toEqual({
      'baby-intake': 'low',
      'nipple-mm': 17,
    });
  });

  it.each([
    [{ kit: 'teapot' }, /^--kit: "teapot" is not one of its answers/],
    [{ change: 'teapot' }, /^--change: there is no such question/],
  ])('with an answer unknown to both editions is rejected: %j', (given, message) => {
    expect(() => answersOf(given as Record<string, string>)).toThrow(message);
  });
});
