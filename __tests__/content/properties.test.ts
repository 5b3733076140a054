import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { measureCases } from '../../bench/cases.ts';
import { content } from '../../src/content/index.ts';
import { type Answer, acceptedKeys, type Answers, parseAnswers } from '../../src/domain/answers.ts';
import { check } from '../../src/domain/check.ts';
import { nextQuestion } from '../../src/domain/next-question.ts';
import { rankBlockers } from '../../src/domain/ranking.ts';
import { contraindicated } from '../../src/domain/strategies.ts';
import { renderResult } from '../../src/commands/check/render.ts';
import { themeFor } from '../../src/ui/theme.ts';
import { systemHost } from '../../src/host.ts';

const stamp = { id: 'check-1', at: '2026-11-23T03:00:00.000Z', country: null };
const { questions } = content;

/** Any subset of the questions, each with any answer that it accepts. */
const anyAnswers: fc.Arbitrary<Answers> = fc
  .record(
    Object.fromEntries(
      questions.map((question): [string, fc.Arbitrary<unknown>] => [
        question.id,
        question.kind === 'number'
          ? fc.oneof(fc.integer({ min: 5, max: 50 }), fc.constantFrom('skip', 'not-sure'))
          : fc.constantFrom(...acceptedKeys(question)),
      ]),
    ),
    { requiredKeys: [] },
  )
  .map((values) => parseAnswers(questions, values, (id) => id));

const calm = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => id !== 'safe-now'));

describe('whatever is answered', () => {
  it('comes to a result that is the same to the byte, in any order of answers', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const turned = Object.fromEntries(Object.entries(answers).reverse());
        const result = JSON.stringify(check(content, answers, stamp));
        expect(JSON.stringify(check(content, turned, stamp))).toBe(result);
      }),
    );
  });

  it('never hides a danger sign, nor shows a tip beside an emergency', () => {
    const signs = questions
      .filter((question) => question.id === 'safe-now')
      .flatMap((question) => (question.kind === 'number' ? [] : question.options))
      .map(({ key }) => key)
      .filter((key) => key !== 'none');
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...signs), (answers, sign) => {
        const result = check(content, { ...answers, 'safe-now': [sign] }, stamp);
        expect(result.referral?.urgency).toBe('emergency');
        expect(result.referral?.reasons.map(({ id }) => id)).toContain(sign);
        expect([result.blockers, result.plan, result.next, result.session]).toEqual([
          [],
          [],
          null,
          null,
        ]);
      }),
    );
  });

  it('sends someone with a fever to be seen the same day, without heat, massage or power pumping', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const result = check(content, { ...calm(answers), inflammation: 'fever' }, stamp);
        expect(result.referral?.urgency).toBe('same-day');
        const offered = result.plan.map(({ strategy }) => strategy);
        expect(offered.filter((id) => /warmth|massage|hands-on|power/.test(id))).toEqual([]);
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

  it('never lowers a blocker by an answer that supports it', () => {
    const supports = questions.flatMap((question) =>
      question.kind === 'number'
        ? []
        : question.options.flatMap(({ key, weights }) =>
            weights
              .filter(({ points, when }) => points > 0 && !when)
              .map(({ blocker }) => [question, key, blocker] as const),
          ),
    );
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...supports), (answers, [question, key, blocker]) => {
        const without = Object.fromEntries(
          Object.entries(answers).filter(([id]) => id !== question.id),
        );
        const answer: Answer = question.kind === 'many' ? [key] : key;
        const score = (given: Answers) =>
          rankBlockers(content, given).find(({ id }) => id === blocker)?.score ?? NaN;
        expect(score({ ...without, [question.id]: answer })).toBeGreaterThan(score(without));
      }),
    );
  });

  it('asks on and comes to an end within 19 questions', () => {
    fc.assert(
      fc.property(anyAnswers, fc.nat(), (prepared, seed) => {
        let answers: Answers = {};
        let count = 0;
        for (
          let next = nextQuestion(content, answers);
          next;
          next = nextQuestion(content, answers)
        ) {
          const keys = acceptedKeys(next);
          const chosen = prepared[next.id] ?? keys[(seed + count) % keys.length] ?? 'skip';
          answers = parseAnswers(questions, { ...answers, [next.id]: chosen }, (id) => id);
          count += 1;
          expect(count).toBeLessThanOrEqual(19);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('fits the result on a screen of 80 by 24, a line left for the prompt', () => {
    const host = { ...systemHost(), env: { NO_COLOR: '1' } };
    const page = { theme: themeFor(process.stdout, host), columns: 80 };
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const lines = renderResult(content, check(content, calm(answers), stamp), page).split('\n');
        expect(lines.filter((line) => line.length > 80)).toEqual([]);
        expect(lines.length).toBeLessThanOrEqual(23);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the described cases', () => {
  const measured = measureCases(join(import.meta.dirname, '../fixtures/cases.json'));

  it('have the named cause among the first three nine times out of ten', () => {
    expect(measured.top3 / measured.cases).toBeGreaterThanOrEqual(0.9);
  });

  it('have every danger sign found', () => {
    expect(measured.dangerSignsFound).toBe(measured.dangerSigns);
  });
});
