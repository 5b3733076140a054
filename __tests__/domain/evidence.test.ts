import { describe, expect, it } from '@jest/globals';
import type { Answers } from '../../src/domain/answers.ts';
import { answerIds, stepsOf, weigh } from '../../src/domain/evidence.ts';
import type { Content } from '../../src/domain/model.ts';
import { aContent, aLikelihood, aNumber, aQuestion, aReason } from '../support/tiny-content.ts';

const nipple = aNumber('nipple', [
  { key: 'small', from: 5, below: 14 },
  { key: 'wide', from: 14, below: 30 },
]);
const flange = aNumber(
  'flange',
  [
    { key: 'narrow', from: -50, below: 0 },
    { key: 'fits', from: 0, below: 4 },
  ],
  { minus: 'nipple' },
);
const kit = aQuestion('kit', ['old', 'weak', 'loud', 'none'], { kind: 'many' });
const palm = aQuestion('palm', ['weak', 'grips']);

describe('given answers, as ids,', () => {
  const content = aContent({ questions: [kit, palm, nipple, flange] });
  const ids = (answers: Answers) => [...answerIds(content, answers)];

  it.each<[string, Answers, readonly string[]]>([
    ['one key', { palm: 'weak' }, ['palm.weak']],
    ['several keys', { kit: ['old', 'loud'] }, ['kit.old', 'kit.loud']],
    ['what leaves a question open', { palm: 'not-sure' }, ['palm.not-sure']],
    ['nothing for a question never asked', {}, []],
    ['nothing for an answer to a question that is gone', { gone: 'yes' }, []],
    ['the range of a number, from its start', { nipple: 14 }, ['nipple.wide']],
    ['the range of a number, up to below its end', { nipple: 13.9 }, ['nipple.small']],
    ['nothing for a number in no range', { nipple: 30 }, []],
    ['nothing for a number below all ranges', { nipple: 4 }, []],
    ['a number that is skipped', { nipple: 'skip' }, ['nipple.skip']],
    ['a difference of nothing', { nipple: 17, flange: 17 }, ['nipple.wide', 'flange.fits']],
    ['a difference below zero', { nipple: 17, flange: 15 }, ['nipple.wide', 'flange.narrow']],
    ['no difference without the other number', { flange: 17 }, []],
    ['no difference to a skipped number', { nipple: 'skip', flange: 3 }, ['nipple.skip']],
  ])('hold %s', (_, answers, expected) => {
    expect(ids(answers)).toEqual(expected);
  });
});

describe('a likelihood', () => {
  const given = new Set(['kit.old', 'palm.weak'] as const);

  it.each([
    ['counts without conditions', aLikelihood(2), 2],
    ['counts if one of `when` was given', aLikelihood(2, { when: ['kit.loud', 'kit.old'] }), 2],
    ['does not count if none of `when` was', aLikelihood(2, { when: ['kit.loud'] }), 0],
    ['counts if none of `unless` was given', aLikelihood(2, { unless: ['kit.loud'] }), 2],
    ['does not count if one was', aLikelihood(2, { unless: ['kit.loud', 'kit.old'] }), 0],
    [
      'does not count if `when` and `unless` both hold',
      aLikelihood(2, { when: ['kit.old'], unless: ['palm.weak'] }),
      0,
    ],
  ])('%s', (_, entry, steps) => {
    expect(stepsOf([entry], given)).toBe(steps);
  });

  it('adds up with the others of its answer that apply', () => {
    const entries = [aLikelihood(3), aLikelihood(-1), aLikelihood(4, { when: ['kit.loud'] })];
    expect(stepsOf(entries, given)).toBe(2);
  });
});

const weighing = (content: Partial<Content>, answers: Answers) =>
  weigh(aContent(content), 'worn', answers);
const stepsFor = (content: Partial<Content>, answers: Answers) => weighing(content, answers).steps;

describe('evidence for and against a reason', () => {
  const mood = aQuestion('mood', ['tense', 'calm']);
  const questions = [kit, palm, mood, nipple];
  const worn = aReason({
    kit: { old: 1, weak: 1, loud: -1 },
    palm: { weak: 3, grips: -2 },
    mood: { tense: [aLikelihood(2, { when: ['palm.weak'] })] },
    nipple: { wide: 1 },
  });
  const content = { questions, evidence: { worn } };

  it('is each answer with its steps, in question order', () => {
    const answers = { mood: 'tense', palm: 'weak', kit: ['old', 'loud'], nipple: 17 };
    expect(weighing(content, answers)).toEqual({
      steps: 6,
      evidence: [
        { question: 'kit', answer: 'old', weight: 1 },
        { question: 'kit', answer: 'loud', weight: -1 },
        { question: 'palm', answer: 'weak', weight: 3 },
        { question: 'mood', answer: 'tense', weight: 2 },
        { question: 'nipple', answer: 17, weight: 1 },
      ],
    });
  });

  it('leaves out an answer whose condition does not hold', () => {
    expect(weighing(content, { mood: 'tense', palm: 'grips' })).toEqual({
      steps: -2,
      evidence: [{ question: 'palm', answer: 'grips', weight: -2 }],
    });
  });

  it('is empty for a reason without a table, or one that no answer affects', () => {
    const nothing = { steps: 0, evidence: [] };
    expect(weigh(aContent(content), 'unknown', { palm: 'weak' })).toEqual(nothing);
    expect(weighing(content, { mood: 'calm' })).toEqual(nothing);
  });

  it('accepts the ids of the answers if already known', () => {
    const given = new Set(['palm.weak'] as const);
    expect(weigh(aContent(content), 'worn', { palm: 'weak' }, given).steps).toBe(3);
  });
});

describe('answers with the same meaning', () => {
  const shape = aQuestion('shape', ['a', 'b', 'c', 'd', 'e'], { kind: 'many' });
  const table = { shape: { a: 1, b: 1, c: 1, d: -1, e: -3 } };
  const content = { questions: [shape], evidence: { worn: aReason(table) } };

  it.each([
    [['a'], 1],
    [['a', 'b'], 2],
    [['a', 'b', 'c'], 2],
    [['d', 'e'], -4],
    [['a', 'd'], 0],
    [['a', 'b', 'c', 'd', 'e'], -2],
  ])('count %j of one question as %d: the strongest, and one step for the rest', (given, steps) => {
    expect(stepsFor(content, { shape: given })).toBe(steps);
  });

  it('count the strongest in full, in any order', () => {
    const strong = aReason({ shape: { a: 1, b: 3, c: 2 } });
    const given = { shape: ['a', 'b', 'c'] };
    expect(stepsFor({ questions: [shape], evidence: { worn: strong } }, given)).toBe(4);
  });

  const two = {
    questions: [kit, palm],
    evidence: { worn: aReason({ kit: { weak: 2, old: 1 }, palm: { weak: 2, grips: -1 } }) },
  };

  it('add up across questions', () => {
    expect(stepsFor(two, { kit: ['weak'], palm: 'weak' })).toBe(4);
  });

  it('count as one across questions that share a group, and as two outside it', () => {
    const grouped = { ...two, groups: { 'kit.weak': 'pull', 'palm.weak': 'pull' } };
    expect(stepsFor(grouped, { kit: ['weak'], palm: 'weak' })).toBe(3);
    expect(stepsFor(grouped, { kit: ['weak', 'old'], palm: 'weak' })).toBe(4);
  });
});

describe('a missing tick', () => {
  const other = aQuestion('other', ['x', 'y', 'none', 'cannot-tell'], { kind: 'many' });
  const stepsWith = (table: Parameters<typeof aReason>[0], answers: Answers) =>
    stepsFor({ questions: [kit, palm, other], evidence: { worn: aReason(table) } }, answers);

  it.each([
    ['two against, if it would have been strong', 3, -2],
    ['one against, if it would have been clear', 2, -1],
    ['nothing, if it would have been slight', 1, 0],
  ])('counts %s', (_, steps, missing) => {
    expect(stepsWith({ kit: { weak: steps } }, { kit: ['none'] })).toBe(missing);
  });

  it('depends on the strongest of the ticks', () => {
    expect(stepsWith({ kit: { old: 2, weak: 4, loud: 1 } }, { kit: ['none'] })).toBe(-2);
  });

  it('counts once per question, the strongest in full, alongside the other ticks', () => {
    expect(stepsWith({ kit: { weak: 3, loud: -1, old: 1 } }, { kit: ['loud', 'old'] })).toBe(-2);
    expect(stepsWith({ kit: { weak: 3, old: 1 } }, { kit: ['old'] })).toBe(-1);
  });

  it('is not shown as evidence', () => {
    const content = aContent({
      questions: [kit],
      evidence: { worn: aReason({ kit: { weak: 3 } }) },
    });
    expect(weigh(content, 'worn', { kit: ['none'] }).evidence).toEqual([]);
  });

  it('counts as nothing once a clear one is ticked', () => {
    expect(stepsWith({ kit: { weak: 3, old: 2 } }, { kit: ['old'] })).toBe(2);
  });

  it.each<[string, Answers]>([
    ['was not asked', {}],
    ['was skipped', { kit: 'skip' }],
    ['is not sure', { kit: 'not-sure' }],
    ['cannot be told', { kit: ['cannot-tell'] }],
  ])('counts as nothing if the question %s', (_, answers) => {
    expect(stepsWith({ kit: { weak: 3 } }, answers)).toBe(0);
  });

  it('counts as nothing if only one answer can be given', () => {
    expect(stepsWith({ palm: { weak: 3 } }, { palm: 'grips' })).toBe(0);
  });

  it('counts as nothing for a tick that counts only with another answer, or against', () => {
    const beside = [aLikelihood(3, { when: ['palm.weak'] })];
    expect(stepsWith({ kit: { weak: beside } }, { kit: ['none'] })).toBe(0);
    expect(stepsWith({ kit: { weak: -3 } }, { kit: ['none'] })).toBe(0);
  });

  it('still counts next to a conditional tick that was given', () => {
    const beside = [aLikelihood(3, { when: ['palm.weak'] })];
    const table = { kit: { weak: 3, old: beside } };
    expect(stepsWith(table, { kit: ['old'] })).toBe(-2);
  });
});
