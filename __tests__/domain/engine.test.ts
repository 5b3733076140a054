import { describe, expect, it } from '@jest/globals';
import { parseAnswer } from '../../src/domain/answers.ts';
import { check } from '../../src/domain/check.ts';
import { InputError } from '../../src/domain/errors.ts';
import { nextQuestion } from '../../src/domain/next-question.ts';
import { rankBlockers } from '../../src/domain/ranking.ts';
import { pickStrategies } from '../../src/domain/strategies.ts';
import { tinyContent } from '../support/tiny-content.ts';

const stamp = { id: 'check-1', at: '2026-11-23T03:00:00.000Z', country: null };

describe('the ranking', () => {
  it('lists what argues for, against, and what is still unknown', () => {
    const [worn] = rankBlockers(tinyContent, { valve: 'worn', noise: 'none' });
    expect(worn).toMatchObject({
      id: 'worn',
      score: 2,
      band: 'possible',
      because: [{ question: 'valve', answer: 'worn', weight: 3 }],
      against: [{ question: 'noise', answer: 'none', weight: -1 }],
      unknown: ['mood'],
    });
  });

  it('counts a conditional weight only beside its answer', () => {
    expect(rankBlockers(tinyContent, { mood: 'tense' })[1]).toMatchObject({ id: 'worn', score: 0 });
    expect(rankBlockers(tinyContent, { mood: 'tense', valve: 'worn' })[0]).toMatchObject({
      score: 4,
    });
  });

  it('calls likely what stands clear of the rest', () => {
    const bands = rankBlockers(tinyContent, { valve: 'worn', noise: 'hiss' }).map(
      ({ band }) => band,
    );
    expect(bands).toEqual(['likely', null]);
  });

  it('keeps skipped, not sure and no apart', () => {
    const no = rankBlockers(tinyContent, { valve: 'new' }).find(({ id }) => id === 'worn');
    const skipped = rankBlockers(tinyContent, { valve: 'skip' }).find(({ id }) => id === 'worn');
    const unsure = check(tinyContent, { valve: 'not-sure' }, stamp);
    expect(no?.against).toHaveLength(1);
    expect(skipped).toMatchObject({ score: 0, against: [], unknown: ['valve', 'mood', 'noise'] });
    expect(unsure.answers).toEqual({ valve: 'not-sure' });
  });
});

describe('the next question', () => {
  it('goes by safety, core, then only follow-ups that could change the result', () => {
    expect(nextQuestion(tinyContent, {})?.id).toBe('danger');
    expect(nextQuestion(tinyContent, { danger: 'none' })?.id).toBe('valve');
    const tense = { danger: 'none', valve: 'worn', mood: 'tense' };
    expect(nextQuestion(tinyContent, tense)?.id).toBe('noise');
    expect(nextQuestion(tinyContent, { ...tense, mood: 'calm' })).toBeNull();
  });

  it('asks nothing more at an emergency', () => {
    expect(nextQuestion(tinyContent, { danger: 'yes' })).toBeNull();
  });
});

describe('the plan', () => {
  it('leaves out what an answer rules out', () => {
    const ids = pickStrategies(tinyContent, { valve: 'worn' }, ['worn', 'stress']).map(
      ({ id }) => id,
    );
    expect(ids).toEqual(['rest', 'swap']);
  });

  it('falls back to general good sense where nothing stands out', () => {
    expect(check(tinyContent, { valve: 'new' }, stamp).plan.map((item) => item.strategy)).toEqual([
      'rest',
      'warm',
    ]);
  });
});

describe('an emergency', () => {
  it('leaves no tips, only the action and the lines of the country', () => {
    const result = check(
      tinyContent,
      { danger: 'yes', valve: 'worn' },
      { ...stamp, country: 'gb' },
    );
    expect(result).toMatchObject({ blockers: [], plan: [], next: null, session: null });
    expect(result.referral?.lines.map(({ name }) => name)).toEqual(['B']);
  });

  it('shows the lines of every country where the country is not known', () => {
    const result = check(tinyContent, { danger: 'yes' }, stamp);
    expect(result.referral?.lines.map(({ name }) => name)).toEqual(['A', 'B']);
  });
});

describe('an answer', () => {
  const [danger] = tinyContent.questions;
  const many = { ...danger, kind: 'many' } as typeof danger & { kind: 'many' };

  it('is refused by name, with what would be right', () => {
    const wrong = () => parseAnswer(danger!, 'yess', '--danger');
    expect(wrong).toThrow(InputError);
    expect(wrong).toThrow('--danger: "yess" is not one of its answers.');
  });

  it('lets a sign win over "none", so that nothing hides it', () => {
    expect(parseAnswer(many, 'none,yes', '--danger')).toEqual(['yes']);
    expect(parseAnswer(many, ['yes', 'skip'], '--danger')).toEqual(['yes']);
    expect(parseAnswer(many, 'skip', '--danger')).toBe('skip');
  });

  it.each([[3], [null], [[]], [['yes', 4]], [{ yes: true }]])('refuses %j', (value) => {
    expect(() => parseAnswer(many, value, 'file: danger')).toThrow(InputError);
  });
});
