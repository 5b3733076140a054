import { type Answers, isTelling, keysOf } from './answers.ts';
import type { AnswerId, Content, Likelihood, NumberQuestion, Question } from './model.ts';

/** What one answer says about a blocker, in steps: a factor of two in odds for (+) or against (−). */
export type Evidence = {
  readonly question: string;
  readonly answer: string | number;
  readonly weight: number;
};

/** A step against it for missing ticks: somebody with this reason would have ticked one of its strong answers. */
const MISSING = { strongFrom: 3, clearFrom: 2 };

/** The answers given, as ids; a number counts as the range it falls into. */
export function answerIds(content: Content, answers: Answers): ReadonlySet<AnswerId> {
  return new Set(
    content.questions.flatMap((question) =>
      keysIn(question, answers).map((key): AnswerId => `${question.id}.${key}`),
    ),
  );
}

function keysIn(question: Question, answers: Answers): readonly string[] {
  const answer = answers[question.id];
  if (question.kind !== 'number') return keysOf(answer);
  if (typeof answer !== 'number') return keysOf(answer);
  const measured = measure(question, answer, answers);
  const range = question.ranges.find(
    ({ from, below }) => measured !== null && measured >= from && measured < below,
  );
  return range ? [range.key] : [];
}

/** The number itself, or its difference from the question it refers to; null if that one has no number. */
function measure(question: NumberQuestion, value: number, answers: Answers): number | null {
  if (question.minus === undefined) return value;
  const other = answers[question.minus];
  return typeof other === 'number' ? value - other : null;
}

/** The evidence for and against a blocker, and its total in steps. */
export interface Weighed {
  readonly steps: number;
  readonly evidence: readonly Evidence[];
}

/**
 * Answers to one question, and those elsewhere that say the same, count as one: the strongest in full, all others
 * together at most one more step, for and against separately.
 */
export function weigh(
  content: Content,
  blocker: string,
  answers: Answers,
  given: ReadonlySet<AnswerId> = answerIds(content, answers),
): Weighed {
  const groups = new Map<string, number[]>();
  const evidence: Evidence[] = [];
  const add = (group: string, steps: number) =>
    groups.set(group, [...(groups.get(group) ?? []), steps]);
  for (const question of content.questions) {
    const table = content.evidence[blocker]?.byQuestion[question.id];
    const answer = answers[question.id];
    if (!table || answer === undefined) continue;
    for (const key of keysIn(question, answers)) {
      const id: AnswerId = `${question.id}.${key}`;
      const steps = stepsOf(table[key] ?? [], given);
      if (steps === 0) continue;
      add(content.groups[id] ?? question.id, steps);
      evidence.push({
        question: question.id,
        answer: typeof answer === 'number' ? answer : key,
        weight: steps,
      });
    }
    add(question.id, missingTick(question, table, answers, given));
  }
  const steps = [...groups.values()].reduce((sum, group) => sum + capped(group), 0);
  return { steps, evidence };
}

/** The sum of the entries whose conditions hold. */
export function stepsOf(entries: readonly Likelihood[], given: ReadonlySet<AnswerId>): number {
  const applies = ({ when, unless }: Likelihood) =>
    (when?.some((id) => given.has(id)) ?? true) && !(unless?.some((id) => given.has(id)) ?? false);
  return entries.reduce((sum, entry) => sum + (applies(entry) ? entry.steps : 0), 0);
}

function missingTick(
  question: Question,
  table: Readonly<Record<string, readonly Likelihood[]>>,
  answers: Answers,
  given: ReadonlySet<AnswerId>,
): number {
  if (question.kind !== 'many' || !isTelling(answers[question.id])) return 0;
  let strongest = 0;
  for (const [key, entries] of Object.entries(table)) {
    const steps = Math.max(0, ...entries.map((entry) => (entry.when ? 0 : entry.steps)));
    if (steps >= MISSING.clearFrom && given.has(`${question.id}.${key}`)) return 0;
    strongest = Math.max(strongest, steps);
  }
  if (strongest >= MISSING.strongFrom) return -2;
  return strongest >= MISSING.clearFrom ? -1 : 0;
}

function capped(steps: readonly number[]): number {
  const side = (sign: 1 | -1) => {
    const all = steps.map((step) => step * sign).filter((step) => step > 0);
    if (all.length === 0) return 0;
    const strongest = Math.max(...all);
    const others = all.reduce((sum, step) => sum + step, 0) - strongest;
    return sign * (strongest + Math.min(1, others));
  };
  return side(1) + side(-1);
}
