import { describe, expect, it } from '@jest/globals';
import { content } from '../../src/content/index.ts';
import { type Answer, type Answers, parseAnswers } from '../../src/domain/answers.ts';
import { answerIds, stepsOf } from '../../src/domain/evidence.ts';
import type { Question } from '../../src/domain/model.ts';
import { rankBlockers } from '../../src/domain/ranking.ts';

/** From four times the usual odds, an answer is typical of a reason. */
const TYPICAL = 2;

/** Means nothing by itself, but a flange is compared with it. */
const NIPPLE: Answers = { 'nipple-mm': 17 };

/**
 * Somebody with every answer typical of a reason; the strongest if a question takes only one. An answer that is
 * typical only together with another is added once that one is there.
 */
function textbookPatient(reason: string): Answers {
  let answers = NIPPLE;
  for (;;) {
    const more = typicalBeside(reason, answers);
    if (JSON.stringify(more) === JSON.stringify(answers)) return answers;
    answers = more;
  }
}

function typicalBeside(reason: string, answers: Answers): Answers {
  const given = answerIds(content, answers);
  const { byQuestion = {}, excludedBy = [] } = content.evidence[reason] ?? {};
  const typical = (question: Question) =>
    Object.entries(byQuestion[question.id] ?? {})
      .map(([key, entries]): [string, number] => [key, stepsOf(entries, given)])
      .filter(([key, steps]) => steps >= TYPICAL && !excludedBy.includes(`${question.id}.${key}`))
      .sort(([, a], [, b]) => b - a)
      .map(([key]) => key);
  const chosen = Object.fromEntries(
    content.questions.flatMap((question): [string, Answer][] => {
      const answer = answerOf(question, typical(question), answers);
      return answer === null ? [] : [[question.id, answer]];
    }),
  );
  return parseAnswers(content.questions, { ...NIPPLE, ...chosen }, (id) => id);
}

function answerOf(question: Question, typical: readonly string[], answers: Answers): Answer | null {
  const [strongest] = typical;
  if (strongest === undefined) return null;
  if (question.kind !== 'number') {
    return question.kind === 'one' ? strongest : withoutClash(question.exclusive ?? [], typical);
  }
  const { from, below } = question.ranges.find(({ key }) => key === strongest) as Range;
  const edge = from > 0 ? from : below - 1;
  const other = answers[question.minus ?? ''];
  return typeof other === 'number' ? other + edge : edge;
}

type Range = { readonly from: number; readonly below: number };

/** The strongest of the keys that exclude one another. */
function withoutClash(
  groups: readonly (readonly string[])[],
  keys: readonly string[],
): readonly string[] {
  return keys.filter(
    (key, index) =>
      !groups.some(
        (group) =>
          group.includes(key) && keys.slice(0, index).some((before) => group.includes(before)),
      ),
  );
}

const placeOf = (reason: string, answers: Answers) =>
  rankBlockers(content, answers).findIndex(({ id }) => id === reason) + 1;

describe.each(Object.keys(content.blockers))('the textbook patient of %s', (reason) => {
  const patient = textbookPatient(reason);

  it('has the reason ranked first', () => {
    expect(rankBlockers(content, patient)[0]).toMatchObject({ id: reason });
  });

  it('keeps the reason in the top three if unsure about any one answer', () => {
    const lost = Object.keys(patient).filter(
      (id) => placeOf(reason, { ...patient, [id]: 'not-sure' }) > 3,
    );
    expect(lost).toEqual([]);
  });
});
