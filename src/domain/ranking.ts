import { type Answers, isTelling } from './answers.ts';
import { answerIds, type Evidence, weigh } from './evidence.ts';
import type { Content } from './model.ts';

export type Band = 'likely' | 'possible';

export interface RankedBlocker {
  readonly id: string;
  /** Prior and evidence in steps (a factor of two in odds each): judgement, not a probability. */
  readonly score: number;
  /** Its share of all the odds, 0 to 1: decides bands, and is never shown. */
  readonly share: number;
  /** null: not shown. */
  readonly band: Band | null;
  readonly because: readonly Evidence[];
  readonly against: readonly Evidence[];
  /** Questions that could still count for or against it. */
  readonly unknown: readonly string[];
}

/** Tuned on the development cases, so that "likely" is right more than four times in five. */
const LIKELY_SHARE = 0.5;
const POSSIBLE_SHARE = 0.02;
/** With only slight evidence, a reason needs a larger share to be worth a line. */
const VAGUE_SHARE = 0.15;

/** Every blocker with its score and evidence, best first. Ties keep the order of the content. */
export function rankBlockers(content: Content, answers: Answers): readonly RankedBlocker[] {
  const given = answerIds(content, answers);
  const isExcluded = (id: string) =>
    content.evidence[id]?.excludedBy.some((answer) => given.has(answer)) ?? false;
  const isNameable = (id: string) =>
    content.evidence[id]?.needs?.some((answer) => given.has(answer)) ?? true;
  const weighed = Object.keys(content.blockers).map((id) => {
    const { steps, evidence } = weigh(content, id, answers, given);
    return { id, evidence, score: (content.evidence[id]?.prior ?? 0) + steps };
  });
  const shares = sharesOf(weighed.map(({ id, score }) => (isExcluded(id) ? -Infinity : score)));
  const asksWhy = new Set(
    content.questions.filter(({ stage }) => stage === 'why').map(({ id }) => id),
  );
  // Of two that weigh the same, an age or a purpose explains less than what was asked to find the reason.
  const tellingFirst = (a: Evidence, b: Evidence) =>
    Math.abs(b.weight) - Math.abs(a.weight) ||
    Number(asksWhy.has(b.question)) - Number(asksWhy.has(a.question));
  const open = content.questions.filter(({ id }) => !isTelling(answers[id])).map(({ id }) => id);
  return weighed
    .map(({ id, score, evidence }, index) => {
      const share = shares[index] ?? 0;
      const because = evidence.filter(({ weight }) => weight > 0).sort(tellingFirst);
      const against = evidence.filter(({ weight }) => weight < 0).sort(tellingFirst);
      const table = content.evidence[id]?.byQuestion ?? {};
      return {
        id,
        score,
        share,
        band: isNameable(id) ? bandOf(share, because) : null,
        because,
        against,
        unknown: open.filter((question) => question in table),
      };
    })
    .sort((a, b) => b.share - a.share);
}

/** A prior alone says nothing about this person. */
function bandOf(share: number, because: readonly Evidence[]): Band | null {
  const [strongest] = because;
  if (!strongest || share < (strongest.weight > 1 ? POSSIBLE_SHARE : VAGUE_SHARE)) return null;
  return share >= LIKELY_SHARE ? 'likely' : 'possible';
}

/** Odds in steps → shares of the total. */
export function sharesOf(scores: readonly number[]): readonly number[] {
  const most = Math.max(...scores);
  const odds = scores.map((score) => 2 ** (score - most));
  const sum = odds.reduce((total, value) => total + value, 0);
  return odds.map((value) => (Number.isFinite(most) ? value / sum : 0));
}
