import type { ChoiceQuestion, NumberQuestion, Option, Range, Weight } from '../../domain/model.ts';
import type { BlockerId } from '../blockers/index.ts';
import type { SourceId } from '../sources.ts';

/** A weight that can only name a blocker and sources that exist. */
type ContentWeight = Weight & {
  readonly blocker: BlockerId;
  readonly sources: readonly SourceId[];
};
type ContentOption = Option & { readonly weights: readonly ContentWeight[] };
export type ContentRange = Range & { readonly weights: readonly ContentWeight[] };

export type ContentQuestion =
  | (ChoiceQuestion & { readonly options: readonly ContentOption[] })
  | (NumberQuestion & { readonly ranges: readonly ContentRange[] });

/** Strongly for, a little for, a little against, strongly against. */
export const [STRONG, SLIGHT, LESS, AGAINST] = [3, 1, -1, -3] as const;

/** One row of a weight table: how far an answer speaks for or against a blocker, why, and who says so. */
export function weigh(
  blocker: BlockerId,
  points: number,
  why: string,
  sources: readonly SourceId[] = [],
  when?: Weight['when'],
): ContentWeight {
  return { blocker, points, why, sources, ...(when && { when }) };
}

/** An answer: its key, its label on screen, and how it is said back after "you said". */
export function option(
  key: string,
  label: string,
  said: string,
  weights: readonly ContentWeight[] = [],
): ContentOption {
  return { key, label, said, weights };
}
