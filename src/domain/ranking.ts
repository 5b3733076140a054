import type { Answers } from './answers.ts';
import { isTelling, keysOf, matches } from './answers.ts';
import type { Band } from './documents/check.ts';
import type { Content, NumberQuestion, Question, Weight } from './model.ts';

/** One answer's say about a blocker: positive argues for it, negative against. */
export type Evidence = {
  readonly question: string;
  readonly answer: string | number;
  readonly weight: number;
};

export interface RankedBlocker {
  readonly id: string;
  readonly score: number;
  /** null: not shown. */
  readonly band: Band | null;
  readonly because: readonly Evidence[];
  readonly against: readonly Evidence[];
  /** Questions that could still speak for or against it. */
  readonly unknown: readonly string[];
}

/** A blocker is shown from this score on. */
const SHOWN_FROM = 2;
/** It can be likely from this score on, if it stands out from what follows by the lead. */
const LIKELY_FROM = 4;
const LEAD = 2;
/** Several blockers may hold at once; more than this stand out from nothing. */
const MOST_LIKELY = 3;

/**
 * Every blocker with its score and evidence, best first. Ties keep the order of the content.
 * A score is the prior and the weights of the answers, summed: expert judgement, not a probability.
 */
export function rankBlockers(content: Content, answers: Answers): readonly RankedBlocker[] {
  const evidence = new Map<string, Evidence[]>();
  for (const question of content.questions) {
    for (const [answer, weight] of weightsOf(question, answers)) {
      if (weight.when && !matches(weight.when, answers)) continue;
      const entries = evidence.get(weight.blocker) ?? [];
      entries.push({ question: question.id, answer, weight: weight.points });
      evidence.set(weight.blocker, entries);
    }
  }
  const open = unknownQuestions(content, answers);
  const ranked = Object.entries(content.blockers)
    .map(([id, blocker]) => {
      const entries = evidence.get(id) ?? [];
      const strongestFirst = (a: Evidence, b: Evidence) => Math.abs(b.weight) - Math.abs(a.weight);
      return {
        id,
        score: entries.reduce((sum, entry) => sum + entry.weight, blocker.prior),
        because: entries.filter((entry) => entry.weight > 0).sort(strongestFirst),
        against: entries.filter((entry) => entry.weight < 0).sort(strongestFirst),
        unknown: open.get(id) ?? [],
      };
    })
    .sort((a, b) => b.score - a.score);
  const likely = countLikely(ranked.map((entry) => entry.score));
  return ranked.map((entry, index) => ({
    ...entry,
    // A prior alone says nothing about this person.
    band:
      entry.because.length === 0 || entry.score < SHOWN_FROM
        ? null
        : index < likely
          ? 'likely'
          : 'possible',
  }));
}

/** How many of the leaders stand clear of all that follows. */
function countLikely(scores: readonly number[]): number {
  for (let count = Math.min(MOST_LIKELY, scores.length); count > 0; count--) {
    const last = scores[count - 1] ?? 0;
    if (last >= LIKELY_FROM && last - (scores[count] ?? 0) >= LEAD) return count;
  }
  return 0;
}

function weightsOf(
  question: Question,
  answers: Answers,
): readonly (readonly [answer: string | number, weight: Weight])[] {
  const answer = answers[question.id];
  if (question.kind === 'number') {
    if (typeof answer !== 'number') return [];
    const measured = measure(question, answer, answers);
    const range = question.ranges.find(
      ({ from, below }) => measured !== null && measured >= from && measured < below,
    );
    return (range?.weights ?? []).map((weight) => [answer, weight] as const);
  }
  const given = keysOf(answer);
  return question.options
    .filter((option) => given.includes(option.key))
    .flatMap((option) => option.weights.map((weight) => [option.key, weight] as const));
}

/** The number itself, or its difference to the question it refers to; null where that one has no number. */
function measure(question: NumberQuestion, value: number, answers: Answers): number | null {
  if (question.minus === undefined) return value;
  const other = answers[question.minus];
  return typeof other === 'number' ? value - other : null;
}

function unknownQuestions(content: Content, answers: Answers): ReadonlyMap<string, string[]> {
  const open = new Map<string, string[]>();
  for (const question of content.questions) {
    if (isTelling(answers[question.id])) continue;
    const weights =
      question.kind === 'number'
        ? question.ranges.flatMap((range) => range.weights)
        : question.options.flatMap((option) => option.weights);
    for (const blocker of new Set(weights.map((weight) => weight.blocker))) {
      open.set(blocker, [...(open.get(blocker) ?? []), question.id]);
    }
  }
  return open;
}
