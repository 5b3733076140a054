import { describe, expect, it } from '@jest/globals';
import type { Flags } from '../../src/commands/check/command.ts';
import { givenAnswers } from '../../src/commands/check/given.ts';
import { content } from '../../src/content/index.ts';
import { type Answers, parseAnswers } from '../../src/domain/answers.ts';
import { InputError } from '../../src/domain/errors.ts';
import { firstEdition } from '../../src/domain/migrations/first-edition.ts';
import type { Visit } from '../../src/visit.ts';

/** What these flags answer. Without --answers, the visit is not used at all. */
const answersOf = (given: Record<string, string>): Promise<Answers> =>
  givenAnswers({ given } as unknown as Flags, {} as Visit);

/** The answers, or what is printed instead. */
const outcomeOf = (given: Record<string, string>) =>
  answersOf(given).catch((error: InputError) => [error.message, error.hint]);

const old = Object.entries(firstEdition).flatMap(([id, { keys }]) =>
  [...Object.keys(keys), 'not-sure', 'skip'].map((key) => [id, key] as const),
);

describe('a flag of the first edition', () => {
  it.each(old)('is accepted or explained: --%s %s', async (id, key) => {
    const outcome = await answersOf({ [id]: key }).catch((error: InputError) => error);
    if (outcome instanceof InputError) {
      expect(outcome.message).toMatch(
        new RegExp(`^--${id} ${key} was removed: --[a-z-]+.* now asks? about it\\.$`),
      );
      expect(outcome.hint).toMatch(/^--[a-z-]+ accepts: .*skip\.$/);
    } else {
      expect(outcome).not.toEqual({});
      expect(parseAnswers(content.questions, outcome, (where) => where)).toEqual(outcome);
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
  ])('answers second-edition questions: %j → %j', async (given, expected) => {
    expect(await answersOf(given as Record<string, string>)).toEqual(expected);
  });

  it('without a replacement names the new question', async () => {
    expect(await outcomeOf({ surgery: 'yes' })).toEqual([
      '--surgery yes was removed: --history now asks about it.',
      expect.stringMatching(/^--history accepts: surgery, numb-or-injury, /),
    ]);
    expect(await outcomeOf({ 'safe-now': 'none', kit: 'weaker' })).toEqual([
      '--safe-now none was removed: --danger-you and --danger-baby now ask about it.',
      expect.stringMatching(/^--danger-you accepts: .*\. --danger-baby accepts: /),
    ]);
  });
});

describe('a flag of the second edition', () => {
  it('has its present meaning', async () => {
    expect(await answersOf({ 'baby-intake': 'low', 'nipple-mm': '17' })).toEqual({
      'baby-intake': 'low',
      'nipple-mm': 17,
    });
  });

  it.each([
    [{ kit: 'teapot' }, /^--kit: "teapot" is not one of its answers/],
    [{ change: 'teapot' }, /^--change: there is no such question/],
  ])('with an answer unknown to both editions is rejected: %j', async (given, message) => {
    await expect(answersOf(given as Record<string, string>)).rejects.toThrow(message);
  });
});
