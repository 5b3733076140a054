import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { content } from '../../src/content/index.ts';
import {
  type Answer,
  acceptedKeys,
  type Answers,
  keysOf,
  parseAnswers,
} from '../../src/domain/answers.ts';
import { check } from '../../src/domain/check.ts';
import type { Question } from '../../src/domain/model.ts';
import { MOST_SCREENS, nextQuestion } from '../../src/domain/next-question.ts';
import { rankBlockers } from '../../src/domain/ranking.ts';
import { contraindicated } from '../../src/domain/strategies.ts';
import { renderResult } from '../../src/screens/check.ts';
import { themeFor } from '../../src/ui/theme.ts';
import { systemHost } from '../../src/host.ts';

const stamp = { id: 'check-1', at: '2026-11-23T03:00:00.000Z', country: null };
const { questions } = content;

/** Any answer that a question accepts; if ticks exclude one another, the first is kept. */
function anyAnswer(question: Question): fc.Arbitrary<Answer> {
  if (question.kind === 'number') {
    return fc.oneof(fc.integer({ min: 5, max: 50 }), fc.constantFrom('skip', 'not-sure'));
  }
  const keys = acceptedKeys(question);
  if (question.kind === 'one') return fc.constantFrom(...keys);
  const { exclusive = [] } = question;
  const clashes = (key: string, before: readonly string[]) =>
    exclusive.some((group) => group.includes(key) && before.some((one) => group.includes(one)));
  return fc
    .uniqueArray(fc.constantFrom(...keys), { minLength: 1, maxLength: 5 })
    .map((ticked) => ticked.filter((key, index) => !clashes(key, ticked.slice(0, index))));
}

/** Any subset of the questions, each with any answer that it accepts. */
const anyAnswers: fc.Arbitrary<Answers> = fc
  .record(
    Object.fromEntries(questions.map((question) => [question.id, anyAnswer(question)] as const)),
    { requiredKeys: [] },
  )
  .map((values) => parseAnswers(questions, values, (id) => id));

const without = (answers: Answers, ...left: readonly string[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => !left.includes(id)));

/** The keys of a question that raise an emergency regardless of other answers. */
const emergencySigns = ['danger-you', 'danger-baby'].flatMap((id) =>
  content.referrals
    .filter(({ urgency }) => urgency === 'emergency')
    .flatMap(({ id: referral, when }) =>
      when
        .filter((condition) => Object.keys(condition).length === 1)
        .flatMap((condition) => condition[id] ?? [])
        .map((key) => ({ referral, id, key })),
    ),
);

/** Answers that count towards a reason on their own, and that no other evidence for it depends on. */
const supports = Object.entries(content.evidence).flatMap(([reason, { byQuestion }]) => {
  const entries = Object.values(byQuestion).flatMap((keys) => Object.values(keys).flat());
  const named = new Set(entries.flatMap(({ when = [], unless = [] }) => [...when, ...unless]));
  return questions.flatMap((question) =>
    Object.entries(byQuestion[question.id] ?? {})
      .filter(([, all]) => all.every(({ steps, when, unless }) => steps > 0 && !when && !unless))
      .filter(([key]) => question.kind !== 'number' && !named.has(`${question.id}.${key}`))
      .map(([key, [entry]]) => ({ reason, question, key, steps: entry?.steps ?? 0 })),
  );
});

const isNothing = (key: string) => /^(none|cannot-tell|not-tried|not-sure|skip)$/.test(key);

const scoreOf = (reason: string, answers: Answers) =>
  rankBlockers(content, answers).find(({ id }) => id === reason)?.score ?? NaN;

describe('any combination of answers', () => {
  it('gives the same result, byte for byte, in any order', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const turned = Object.fromEntries(
          Object.entries(answers)
            .reverse()
            .map(([id, answer]) => [id, Array.isArray(answer) ? answer.toReversed() : answer]),
        );
        const parsed = parseAnswers(questions, turned, (id) => id);
        const result = JSON.stringify(check(content, answers, stamp));
        expect(JSON.stringify(check(content, parsed, stamp))).toBe(result);
      }),
    );
  });

  it('never hides a danger sign, nor shows a tip in an emergency', () => {
    fc.assert(
      fc.property(
        anyAnswers,
        fc.constantFrom(...emergencySigns),
        (others, { id, key, referral }) => {
          // From 3 months on, fever alone is a call today.
          const isEased =
            key === 'fever-or-cold' && /^(3-6m|over-6m)$/.test(String(others['baby-age']));
          const answers = isEased ? { ...others, 'baby-age': '6w-3m' } : others;
          const result = check(content, { ...answers, [id]: [key] }, stamp);
          expect(result.referral?.urgency).toBe('emergency');
          expect(result.referral?.reasons.map((reason) => reason.id)).toContain(referral);
          expect([result.blockers, result.plan, result.next, result.session]).toEqual([
            [],
            [],
            null,
            null,
          ]);
        },
      ),
    );
  });

  it('sends someone with a fever to be seen the same day, without heat, massage or power pumping', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const calm = without(answers, 'danger-you', 'danger-baby', 'mood-more', 'bleeding-since');
        const result = check(content, { ...calm, 'breast-now': ['fever'] }, stamp);
        expect(['same-day', 'emergency']).toContain(result.referral?.urgency);
        const offered = result.plan.map(({ strategy }) => strategy);
        expect(offered.filter((id) => /warmth|massage|hands-on|power|highest/.test(id))).toEqual(
          [],
        );
      }),
    );
  });

  it('plans at most three strategies, none of them ruled out', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const offered = check(content, answers, stamp).plan.map(({ strategy }) => strategy);
        const ruledOut = contraindicated(content, answers);
        expect(offered.length).toBeLessThanOrEqual(3);
        expect(offered.filter((id) => ruledOut.has(id))).toEqual([]);
      }),
    );
  });

  // A slight tick may: with this reason, a clearer one would be ticked too.
  it('never lowers a reason because of an answer that clearly supports it', () => {
    const clear = supports.filter(({ question, steps }) => question.kind === 'one' || steps >= 2);
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...clear), (answers, { reason, question, key }) => {
        const open = without(answers, question.id);
        const answer = question.kind === 'many' ? [key] : key;
        const score = scoreOf(reason, { ...open, [question.id]: answer });
        expect(score).toBeGreaterThanOrEqual(scoreOf(reason, open));
      }),
    );
  });

  it('never lowers a reason because of one more supporting tick', () => {
    const ticks = supports.filter(({ question }) => question.kind === 'many');
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...ticks), (answers, { reason, question, key }) => {
        const ticked = keysOf(answers[question.id]).filter((one) => !isNothing(one));
        fc.pre(ticked.length > 0);
        const score = (keys: readonly string[]) =>
          scoreOf(reason, { ...answers, [question.id]: keys });
        expect(score([...ticked, key])).toBeGreaterThanOrEqual(score(ticked));
      }),
    );
  });

  it('fits the result on an 80-by-24 screen, with a line left for the prompt, unless somebody has to be seen', () => {
    const host = { ...systemHost(), env: { NO_COLOR: '1' } };
    const page = { theme: themeFor(process.stdout, host), columns: 80, rows: 24 };
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const result = check(content, answers, stamp);
        const lines = renderResult(content, result, page).split('\n');
        expect(lines.filter((line) => line.length > 80)).toEqual([]);
        if (!result.referral) expect(lines.length).toBeLessThanOrEqual(23);
      }),
    );
  });
});

/** The questions asked of somebody who answers like this, in order. */
function askedOf(answerTo: (question: Question) => Answer): readonly Question[] {
  const asked: Question[] = [];
  let answers: Answers = {};
  for (let next = nextQuestion(content, answers); next; next = nextQuestion(content, answers)) {
    asked.push(next);
    answers = parseAnswers(questions, { ...answers, [next.id]: answerTo(next) }, (id) => id);
  }
  return asked;
}

describe('the questions', () => {
  const isMust = ({ stage, mustAsk }: Question) =>
    stage === 'safety' || stage === 'opening' || mustAsk !== undefined;

  it('end within 16 screens, after which only required ones come', () => {
    const wholeAnswers = fc.tuple(...questions.map(anyAnswer));
    fc.assert(
      fc.property(wholeAnswers, (answers) => {
        const asked = askedOf((question) => answers[questions.indexOf(question)] ?? 'skip');
        expect(asked.slice(MOST_SCREENS).filter((question) => !isMust(question))).toEqual([]);
        expect(new Set(asked).size).toBe(asked.length);
        expect(asked.length).toBeLessThanOrEqual(19);
      }),
      { numRuns: 30 },
    );
  });

  it('number 19 for somebody who gets all the required ones', () => {
    const answers: Answers = {
      ...{ purpose: 'home', 'danger-you': ['none'], 'danger-baby': ['none'] },
      'breast-now': ['sore-lump'],
      ...{ 'baby-age': '2-6w', course: 'always', changed: ['medicine'], 'flow-pattern': ['drops'] },
      self: ['low', 'wave', 'alcohol', 'nicotine'],
      history: ['surgery', 'blood-loss'],
    };
    expect(askedOf(({ id }) => answers[id] ?? 'skip')).toHaveLength(19);
  });
});
