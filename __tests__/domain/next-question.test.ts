import { describe, expect, it } from '@jest/globals';
import type { Answers } from '../../src/domain/answers.ts';
import type { Content } from '../../src/domain/model.ts';
import {
  answeredQuestions,
  followUp,
  MOST_SCREENS,
  mostTellingQuestions,
  nextQuestion,
} from '../../src/domain/next-question.ts';
import {
  aContent,
  aLikelihood,
  aNumber,
  aQuestion,
  aReason,
  aReferral,
  tinyContent,
} from '../support/tiny-content.ts';

const next = (parts: Partial<Content>, answers: Answers = {}) =>
  nextQuestion(aContent(parts), answers)?.id ?? null;

type Steps = Readonly<Record<string, Readonly<Record<string, number>>>>;
type Prior = Parameters<typeof aReason>[1];

/** Evidence for one reason counts equally against the other. */
function opposed(table: Steps, prior: Prior = {}) {
  const turned = Object.entries(table).map(([question, keys]) => {
    const against = Object.entries(keys).map(([key, steps]) => [key, -steps] as const);
    return [question, Object.fromEntries(against)] as const;
  });
  return {
    evidence: { worn: aReason(table, prior), tense: aReason(Object.fromEntries(turned)) },
  };
}

/** Evidence that does not bear on the other reason. */
const alone = (table: Steps) => ({ evidence: { worn: aReason(table), tense: aReason() } });

describe('a question with a fixed place', () => {
  const fixed = {
    questions: [
      aQuestion('telling', ['yes', 'no']),
      aQuestion('opening', ['a'], { stage: 'opening' }),
      aQuestion('danger', ['a'], { stage: 'safety' }),
      aQuestion('must', ['a'], { mustAsk: [{ opening: ['a'] }, { danger: ['a'] }] }),
      aQuestion('always', ['a'], { stage: 'why', mustAsk: [{}] }),
    ],
    ...opposed({ telling: { yes: 4, no: -4 } }),
  };

  it('comes first, in content order, however little it tells', () => {
    expect(next(fixed)).toBe('opening');
    expect(next(fixed, { opening: 'skip' })).toBe('danger');
  });

  it('comes if one of its conditions holds', () => {
    expect(next(fixed, { opening: 'skip', danger: 'a' })).toBe('must');
    expect(next(fixed, { opening: 'a', danger: 'skip' })).toBe('must');
    expect(next(fixed, { opening: 'skip', danger: 'skip' })).toBe('always');
  });

  it('leaves the rest to expected information', () => {
    const answers = { opening: 'skip', danger: 'skip', always: 'a' };
    expect(next(fixed, answers)).toBe('telling');
    expect(next(fixed, { ...answers, telling: 'yes' })).toBeNull();
  });

  it('is still subject to its relevance condition', () => {
    const questions = [
      aQuestion('opening', ['a'], { stage: 'opening', askWhen: [{ danger: ['yes'] }] }),
      aQuestion('must', ['a'], {
        mustAsk: [{}],
        askWhen: [{ danger: ['yes'] }, { danger: ['maybe'] }],
      }),
    ];
    expect(next({ questions })).toBeNull();
    expect(next({ questions }, { danger: 'yes' })).toBe('opening');
    expect(next({ questions }, { danger: 'maybe' })).toBe('must');
    expect(next({ questions }, { danger: 'no' })).toBeNull();
  });
});

describe('an answer worded by what is known', () => {
  const few = {
    key: 'few',
    label: 'Few: under 3 on day 3, 6 later',
    said: 'few',
    labels: [{ when: { age: ['weeks'] }, text: 'Under 6' }],
  };
  const questions = [aQuestion('nappies', [], { stage: 'safety', options: [few] })];
  const labels = (answers: Answers) => {
    const question = nextQuestion({ ...tinyContent, questions }, answers);
    return question && 'options' in question ? question.options.map(({ label }) => label) : [];
  };

  it('mentions only what is possible', () => {
    expect(labels({ age: 'weeks' })).toEqual(['Under 6']);
  });

  it('mentions everything for somebody who did not say', () => {
    expect(labels({ age: 'skip' })).toEqual(['Few: under 3 on day 3, 6 later']);
  });
});

describe('an emergency', () => {
  it('ends the questions', () => {
    expect(nextQuestion(tinyContent, { danger: 'yes' })).toBeNull();
    expect(nextQuestion(tinyContent, { danger: 'none' })?.id).toBe('mood');
  });

  it('does not include what can wait until today or a visit', () => {
    const questions = [aQuestion('opening', ['a'], { stage: 'opening' })];
    const referrals = [aReferral('fever', 'same-day', [{ fever: ['yes'] }])];
    expect(next({ questions, referrals }, { fever: 'yes' })).toBe('opening');
  });
});

describe('the most informative question', () => {
  const strong = aQuestion('strong', ['yes', 'no']);
  const weak = aQuestion('weak', ['yes', 'no']);
  const mute = aQuestion('mute', ['yes', 'no']);
  const table = { strong: { yes: 4, no: -4 }, weak: { yes: 3, no: -1 } };

  it('comes first, whatever its position', () => {
    expect(next({ questions: [weak, mute, strong], ...opposed(table) })).toBe('strong');
    expect(next({ questions: [strong, mute, weak], ...opposed(table) })).toBe('strong');
  });

  it('follows content order between equals', () => {
    const same = { strong: { yes: 4, no: -4 }, weak: { yes: 4, no: -4 } };
    expect(next({ questions: [weak, strong], ...opposed(same) })).toBe('weak');
  });

  it('is not asked again, even if it was skipped', () => {
    const content = { questions: [strong], ...opposed(table) };
    expect(next(content, { strong: 'yes' })).toBeNull();
    expect(next(content, { strong: 'skip' })).toBeNull();
  });

  it('is not asked if it is not relevant', () => {
    const asked = { ...strong, askWhen: [{ weak: ['maybe'] }, { weak: ['yes'] }] };
    const content = { questions: [asked], ...opposed(table) };
    expect(next(content)).toBeNull();
    expect(next(content, { weak: 'yes' })).toBe('strong');
  });

  it('does not exist if no answer could change the result', () => {
    expect(next({ questions: [mute], ...opposed(table) })).toBeNull();
    expect(next({ questions: [], ...opposed(table) })).toBeNull();
    const alike = { evidence: { worn: aReason(table), tense: aReason(table) } };
    expect(next({ questions: [strong], ...alike })).toBeNull();
  });

  it('does not exist if only one reason is possible', () => {
    expect(next({ questions: [strong], evidence: { worn: aReason(table) } })).toBeNull();
  });

  it('counts an answer only under conditions that hold now', () => {
    const given = aQuestion('given', ['yes', 'no']);
    const beside = [aLikelihood(4, { when: ['given.yes'] })];
    const evidence = {
      worn: aReason({ strong: { yes: beside } }),
      tense: aReason({ strong: { no: beside } }),
    };
    expect(next({ questions: [given, strong], evidence }, { given: 'no' })).toBeNull();
    expect(next({ questions: [given, strong], evidence }, { given: 'yes' })).toBe('strong');
  });

  // With two equally likely reasons, yes has the chances p and 1 - p: 1 - H(p) bits.
  it.each([
    ['0.27 bits', { yes: 0.98, no: -0.98 }, null],
    ['0.30 bits', { yes: 1.05, no: -1.05 }, 'strong'],
  ])('is worth asking from 0.28 bits: %s', (_, keys, asked) => {
    expect(next({ questions: [strong], ...opposed({ strong: keys }) })).toBe(asked);
  });

  // Odds of 2 to the power of 0.8 × steps: 0.32 bits are left at five steps, 0.22 at six.
  it.each([
    [5, 'strong'],
    [6, null],
  ])('treats a lead of %d steps with some doubt', (prior, asked) => {
    const content = opposed({ strong: { yes: 6, no: -6 } }, { prior });
    expect(next({ questions: [strong], ...content })).toBe(asked);
  });

  const ticks = aQuestion('ticks', ['a', 'b', 'c', 'd', 'e'], { kind: 'many' });

  // A tick that one in ten have, and four in ten with the reason, is worth 0.09 bits.
  it('treats ticks separately, and adds up their information', () => {
    const three = alone({ ticks: { a: 2, b: 2, c: 2 } });
    const four = alone({ ticks: { a: 2, b: 2, c: 2, d: 2 } });
    expect(next({ questions: [ticks], ...three })).toBeNull();
    expect(next({ questions: [ticks], ...four })).toBe('ticks');
  });

  it('treats no tick as surer than nine in ten: 0.53 bits', () => {
    const first = (yes: number) => {
      const worn = aReason({ ticks: { a: 6 }, strong: { yes } });
      const tense = aReason({ strong: { no: yes } });
      return next({ questions: [ticks, strong], evidence: { worn, tense } });
    };
    expect(first(4)).toBe('strong');
    expect(first(3)).toBe('ticks');
  });

  it('treats a number as the ranges that it can fall into', () => {
    const width = aNumber('width', [
      { key: 'small', from: 0, below: 10 },
      { key: 'wide', from: 10, below: 50 },
    ]);
    const content = opposed({ width: { small: 4, wide: -4 } });
    expect(next({ questions: [width], ...content })).toBe('width');
    expect(next({ questions: [{ ...width, ranges: [] }], ...content })).toBeNull();
  });
});

describe('the end', () => {
  const strong = aQuestion('strong', ['yes', 'no']);
  const must = aQuestion('must', ['a'], { mustAsk: [{ danger: ['yes'] }] });
  const content = { questions: [strong, must], ...opposed({ strong: { yes: 4, no: -4 } }) };
  const screens = (count: number): Answers =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`screen-${i}`, 'a']));

  it('comes after 16 screens, whatever could still be learned', () => {
    expect(MOST_SCREENS).toBe(16);
    expect(next(content, screens(15))).toBe('strong');
    expect(next(content, screens(16))).toBeNull();
  });

  it('waits for required questions', () => {
    expect(next(content, { ...screens(20), danger: 'yes' })).toBe('must');
  });
});

describe('the most informative questions', () => {
  const content = aContent({
    questions: [
      aQuestion('danger', ['yes', 'no'], { stage: 'safety' }),
      aQuestion('weak', ['yes', 'no']),
      aQuestion('mute', ['yes', 'no']),
      aQuestion('strong', ['yes', 'no']),
      aQuestion('hidden', ['yes', 'no'], { askWhen: [{ weak: ['yes'] }] }),
    ],
    ...opposed({
      danger: { yes: 4, no: -4 },
      weak: { yes: 1, no: -1 },
      strong: { yes: 2, no: -2 },
      hidden: { yes: 3, no: -3 },
    }),
  });
  const ids = (answers: Answers, count: number) =>
    mostTellingQuestions(content, answers, count).map(({ id }) => id);

  it('come best first, up to the requested number, without danger and uninformative ones', () => {
    expect(ids({}, 5)).toEqual(['strong', 'weak']);
    expect(ids({}, 1)).toEqual(['strong']);
  });

  it('are open or unsure, and relevant', () => {
    expect(ids({ strong: 'not-sure' }, 5)).toEqual(['strong', 'weak']);
    expect(ids({ strong: 'no' }, 5)).toEqual(['weak']);
    expect(ids({ weak: 'yes' }, 5)).toEqual(['hidden', 'strong']);
  });
});

describe('a changed answer', () => {
  const content = aContent({
    questions: [
      aQuestion('opening', ['a', 'b'], {
        stage: 'opening',
        texts: [{ when: { danger: ['a'] }, text: 'Opening, with a danger?' }],
      }),
      aQuestion('danger', ['a'], { stage: 'safety' }),
      aQuestion('must', ['a'], { mustAsk: [{ opening: ['b'] }] }),
      aQuestion('more', ['a'], { mustAsk: [{ opening: ['b'] }] }),
      aQuestion('telling', ['yes', 'no']),
    ],
  });
  const before = { opening: 'a' };
  const next = (answers: Answers) => followUp(content, before, answers)?.id ?? null;

  it('leads to what it makes due, one after the other, but not to what was left open', () => {
    expect(next({ opening: 'b' })).toBe('must');
    expect(next({ opening: 'b', must: 'skip' })).toBe('more');
    expect(next({ opening: 'b', must: 'a', more: 'a' })).toBeNull();
    expect(next({ opening: 'skip' })).toBeNull();
  });

  it('is one of those that were given, as they were asked', () => {
    const answers = { telling: 'yes', danger: ['a'], opening: 'skip' };
    expect(answeredQuestions(content, answers).map(({ text }) => text)).toEqual([
      'Opening, with a danger?',
      'danger?',
      'telling?',
    ]);
  });
});
