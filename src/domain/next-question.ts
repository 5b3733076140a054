import { type Answers, isTelling, matches } from './answers.ts';
import { answerIds, stepsOf } from './evidence.ts';
import { isEmergency, triage } from './triage.ts';
import type { Content, Question } from './model.ts';
import { rankBlockers } from './ranking.ts';
import { worded } from './worded.ts';

/** No more screens than a tired person reads, whatever could still be learned; most checks end much earlier. */
export const MOST_SCREENS = 16;
/** Information gain, in bits, below which a question is not worth a tired person's time. */
const WORTH_ASKING = 0.3;
/** How common a tick is among all who ask: a judgement. */
const USUAL_TICK = 0.1;
/** Shares are overconfident, so they are flattened when choosing questions. */
const DOUBT = 0.8;

/**
 * The question to ask next, or null if none is worth asking. Questions about danger and direction come in content
 * order; the rest by expected information.
 */
export function nextQuestion(content: Content, answers: Answers): Question | null {
  if (isEmergency(triage(content, answers))) return null;
  const open = openQuestions(content, answers);
  const due = open.find((question) => isFixed(question, answers));
  if (due) return worded(due, answers);
  if (Object.keys(answers).length >= MOST_SCREENS) return null;
  const [best] = byInformation(content, answers, open);
  return best && best.bits >= WORTH_ASKING ? worded(best.question, answers) : null;
}

/** Open questions that must be asked, whatever they reveal about the reason, in order. */
export function dueQuestions(content: Content, answers: Answers): readonly Question[] {
  return openQuestions(content, answers)
    .filter((question) => isFixed(question, answers))
    .map((question) => worded(question, answers));
}

/** What a changed answer makes due, and was not before. */
export function followUp(content: Content, before: Answers, answers: Answers): Question | null {
  const known = new Set(dueQuestions(content, before).map(({ id }) => id));
  return dueQuestions(content, answers).find(({ id }) => !known.has(id)) ?? null;
}

/** Questions that have an answer, as they were asked. */
export function answeredQuestions({ questions }: Content, answers: Answers): readonly Question[] {
  return questions.filter(({ id }) => id in answers).map((question) => worded(question, answers));
}

function openQuestions(content: Content, answers: Answers): readonly Question[] {
  return content.questions.filter(
    (question) => answers[question.id] === undefined && isRelevant(question, answers),
  );
}

function isFixed({ stage, mustAsk }: Question, answers: Answers): boolean {
  if (stage === 'safety' || stage === 'opening') return true;
  return mustAsk?.some((when) => matches(when, answers)) ?? false;
}

export function isRelevant({ askWhen }: Question, answers: Answers): boolean {
  return askWhen?.some((when) => matches(when, answers)) ?? true;
}

/** Unanswered questions that would reveal most about the reason, best first. */
export function mostTellingQuestions(
  content: Content,
  answers: Answers,
  count: number,
): readonly Question[] {
  const open = content.questions.filter(
    (question) =>
      question.stage !== 'safety' &&
      !isTelling(answers[question.id]) &&
      isRelevant(question, answers),
  );
  return byInformation(content, answers, open)
    .filter(({ bits }) => bits > 0)
    .slice(0, count)
    .map(({ question }) => worded(question, answers));
}

function byInformation(content: Content, answers: Answers, questions: readonly Question[]) {
  const doubted = rankBlockers(content, answers).map(
    ({ id, share }) => [id, share ** DOUBT] as const,
  );
  const total = doubted.reduce((sum, [, share]) => sum + share, 0);
  const shares = new Map(doubted.map(([id, share]) => [id, share / total]));
  const given = answerIds(content, answers);
  return questions
    .map((question) => ({ question, bits: informationOf(content, question, shares, given) }))
    .sort((a, b) => b.bits - a.bits);
}

/** Reasons with a smaller share would not change the result shown. */
const LEAST_SHARE = 0.005;

/** Mutual information between the reasons and the answer, in bits; each tick is treated separately. */
function informationOf(
  content: Content,
  question: Question,
  shares: ReadonlyMap<string, number>,
  given: ReturnType<typeof answerIds>,
): number {
  const options = question.kind === 'number' ? question.ranges : question.options;
  const reasons = [...shares].filter(([, share]) => share > LEAST_SHARE);
  /** For each reason, how much more common each answer is than overall. */
  const odds = reasons.map(([reason]) => {
    const table = content.evidence[reason]?.byQuestion[question.id];
    return options.map(({ key }) => 2 ** (table?.[key] ? stepsOf(table[key], given) : 0));
  });
  const isMany = question.kind === 'many';
  const totals = odds.map((row) => row.reduce((sum, value) => sum + value, 0));
  let sum = 0;
  for (const index of options.keys()) {
    const chances = reasons.map(([, share], row) => {
      const value = odds[row]?.[index] ?? 1;
      const chance = isMany ? Math.min(0.9, USUAL_TICK * value) : value / (totals[row] ?? 1);
      return { share, chance };
    });
    sum += bits(chances);
    if (isMany) sum += bits(chances.map(({ share, chance }) => ({ share, chance: 1 - chance })));
  }
  return sum;
}

/** What one answer adds: chance × log2 of how much more common it is with each reason than overall. */
function bits(answers: readonly { readonly share: number; readonly chance: number }[]): number {
  const whole = answers.reduce((sum, { share }) => sum + share, 0);
  const overall = answers.reduce((sum, { share, chance }) => sum + share * chance, 0) / whole;
  return answers.reduce(
    (sum, { share, chance }) => sum + (share / whole) * chance * Math.log2(chance / overall),
    0,
  );
}
