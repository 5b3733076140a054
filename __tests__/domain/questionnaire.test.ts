import { describe, expect, it } from '@jest/globals';
import type { Answers } from '../../src/domain/answers.ts';
import {
  afterDanger,
  type Asked,
  presetOf,
  presetToChange,
  progressOf,
  stillSaid,
  takeUp,
  withAnswer,
  without,
  withoutLast,
} from '../../src/domain/questionnaire.ts';
import { tinyContent } from '../support/tiny-content.ts';

const { questions } = tinyContent;
const safety = questions.find(({ stage }) => stage === 'safety')!;
const other = questions.find(({ stage }) => stage !== 'safety')!;
const start: Asked = { answers: { kit: ['weaker'] }, asked: [], before: {} };

describe('a questionnaire', () => {
  const two = withAnswer(withAnswer(start, 'a', 'yes'), 'b', ['x']);

  it('remembers what was asked, but not what was known', () => {
    expect(two).toEqual({
      answers: { kit: ['weaker'], a: 'yes', b: ['x'] },
      asked: ['a', 'b'],
      before: {},
    });
  });

  it('goes back by one question, whose answer is then preselected', () => {
    const back = withoutLast(two);
    expect(back).toEqual({
      answers: { kit: ['weaker'], a: 'yes' },
      asked: ['a'],
      before: two.answers,
    });
    const three = withoutLast(withAnswer(two, 'c', 3));
    expect([three.answers, three.asked]).toEqual([two.answers, two.asked]);
    expect(withoutLast(withAnswer(back, 'b', ['y'])).before).toEqual({ ...two.answers, b: ['y'] });
  });

  it('counts screens, and never promises more than there are', () => {
    const after = (count: number) =>
      Array.from({ length: count }).reduce<Asked>(
        (run, _, index) => withAnswer(run, `q${index}`, 'skip'),
        { answers: {}, asked: [], before: {} },
      );
    expect(progressOf(after(2))).toBe('3 of up to 16');
    expect(progressOf(after(15))).toBe('16 of up to 16');
    expect(progressOf(after(16))).toBe('One more');
  });

  it('does not count what is known and will not be asked', () => {
    expect(progressOf(start)).toBe('1 of up to 15');
    expect(progressOf(two)).toBe('3 of up to 15');
    expect(progressOf(withoutLast(two))).toBe('2 of up to 15');
  });
});

describe('a draft that is taken up', () => {
  const at = '2026-11-23T03:00:00.000Z';
  const draft = { at, answers: { [safety.id]: ['none'], [other.id]: 'then', given: 'then' } };
  const after = (ms: number) =>
    takeUp(start, draft, { given: 'now' }, questions, Date.parse(at) + ms);

  it('goes on from its answers, of which flags win', () => {
    expect(after(6 * 3600_000 - 1)).toEqual({
      answers: { kit: ['weaker'], [safety.id]: ['none'], [other.id]: 'then', given: 'now' },
      asked: [safety.id, other.id],
      before: {},
    });
  });

  it('after six hours asks about danger again', () => {
    expect(after(6 * 3600_000)).toEqual({
      answers: { kit: ['weaker'], [other.id]: 'then', given: 'now' },
      asked: [other.id],
      before: {},
    });
  });

  it('keeps what was asked before it', () => {
    const run = { ...start, asked: ['a'], before: { a: 'x' } };
    expect(takeUp(run, draft, {}, questions, Date.parse(at))).toMatchObject({
      asked: ['a', safety.id, other.id, 'given'],
      before: { a: 'x' },
    });
  });
});

describe('what is still said', () => {
  const relevant = { ...other, id: 'asked' };
  const senseless = { ...other, id: 'senseless', askWhen: [{ asked: ['yes'] }] };
  const still = (said: Answers, answers: Answers) =>
    stillSaid([relevant, senseless], said, answers);

  it('is an answer that is being asked again, until it is changed', () => {
    expect(still({ asked: ['fever'] }, {})).toEqual({ asked: ['fever'] });
    expect(still({ asked: ['fever'] }, { asked: ['hurts'] })).toEqual({ asked: ['hurts'] });
  });

  it('is not taken back by not being sure, nor by skipping', () => {
    expect(still({ asked: ['fever'] }, { asked: 'not-sure' })).toEqual({ asked: ['fever'] });
    expect(still({ asked: 'not-sure' }, { asked: 'skip' })).toEqual({ asked: 'skip' });
    expect(still({}, { asked: 'not-sure' })).toEqual({ asked: 'not-sure' });
  });

  it('is no answer to a question that no longer makes sense', () => {
    const said = { asked: 'yes', senseless: ['fever'] };
    expect(still(said, {})).toEqual(said);
    expect(still(said, { asked: 'no' })).toEqual({ asked: 'no' });
  });
});

describe('what is preselected', () => {
  const last = { [safety.id]: ['none'], [other.id]: 'last' };

  it('is the answer before going back, or else the one from last time', () => {
    expect(presetOf(other, { before: {} }, last, false)).toBe('last');
    expect(presetOf(other, { before: { [other.id]: 'before' } }, last, false)).toBe('before');
  });

  it('is not the one from last time if something newer is known', () => {
    expect(presetOf(other, { before: {} }, last, true)).toBeUndefined();
    expect(presetOf(other, { before: { [other.id]: 'before' } }, last, true)).toBe('before');
  });

  it('is never an answer about danger from last time', () => {
    const ticked = { [safety.id]: ['harm'] };
    expect(presetOf(safety, { before: {} }, ticked, false)).toBeUndefined();
  });

  it('when going back to a question about danger, is what was ticked, but not "none"', () => {
    const ticked = { [safety.id]: ['harm'] };
    expect(presetOf(safety, { before: ticked }, last, false)).toEqual(['harm']);
    expect(presetOf(safety, { before: last }, ticked, false)).toBeUndefined();
  });

  it('when an answer about danger is changed, is what was ticked, but not "none"', () => {
    expect(presetToChange(safety, ['harm'])).toEqual(['harm']);
    expect(presetToChange(safety, ['harm', 'none'])).toEqual(['harm', 'none']);
    expect(presetToChange(safety, ['none'])).toBeUndefined();
    expect(presetToChange(safety, 'skip')).toBeUndefined();
    expect(presetToChange(safety, undefined)).toBeUndefined();
    expect(presetToChange(other, ['none'])).toEqual(['none']);
  });
});

it('a draft is saved without what is known anyway', () => {
  expect(without({ a: 'x', b: 'y', c: 3 }, ['a', 'c'])).toEqual({ b: 'y' });
});

describe('after the one question about danger', () => {
  const script = {
    asks: { emergency: ['you', 'baby'], sore: ['baby'], none: [] },
    none: ['you.none', 'baby.none'],
    questions: ['kit', 'moment'],
  } as const;

  it('with "none of these", only the others are asked', () => {
    expect(afterDanger(script, 'none', {})).toEqual({
      answers: { you: ['none'], baby: ['none'] },
      wanted: ['kit', 'moment'],
    });
  });

  it('what may fit is asked in full, and the rest counts as none', () => {
    expect(afterDanger(script, 'sore', {})).toEqual({
      answers: { you: ['none'] },
      wanted: ['baby', 'kit', 'moment'],
    });
  });

  it.each([null, 'emergency', 'teapot'])('%j is treated like a danger sign', (key) => {
    expect(afterDanger(script, key, {})).toEqual({
      answers: {},
      wanted: ['you', 'baby', 'kit', 'moment'],
    });
  });

  it('what was given is not asked, and wins', () => {
    expect(afterDanger(script, 'none', { you: ['ill'], kit: ['weaker'] })).toEqual({
      answers: { you: ['ill'], baby: ['none'], kit: ['weaker'] },
      wanted: ['moment'],
    });
  });
});
