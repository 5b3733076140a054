import type { Likelihood, ReasonEvidence } from '../../domain/model.ts';
import type { ContentAnswerId, KeyOf, QuestionId } from '../questions/index.ts';
import type { SourceId } from '../sources.ts';

/** Marks a step that no study supports. */
export const JUDGEMENT = null;

type Entry = Likelihood;
type Table = {
  readonly [Id in QuestionId]?: { readonly [Key in KeyOf<Id>]?: Entry | readonly Entry[] };
};

/** One entry: how many steps an answer counts for or against a reason, why, and the source. */
export function step(
  steps: number,
  why: string,
  source: SourceId | typeof JUDGEMENT,
  conditions: {
    readonly when?: readonly ContentAnswerId[];
    readonly unless?: readonly ContentAnswerId[];
  } = {},
): Entry {
  return { steps, why, sources: source === JUDGEMENT ? [] : [source], ...conditions };
}

/**
 * @param prior how common the reason is among people who ask, in steps
 * @param needs answers without which the reason is never shown, such as a medicine taken
 */
export function reason(
  prior: number,
  table: Table,
  excludedBy: readonly ContentAnswerId[] = [],
  needs?: readonly ContentAnswerId[],
): ReasonEvidence {
  const byQuestion = Object.fromEntries(
    Object.entries(table).map(([question, keys]) => [
      question,
      Object.fromEntries(
        Object.entries(keys).map(([key, entries]: [string, Entry | readonly Entry[]]) => [
          key,
          Array.isArray(entries) ? (entries as readonly Entry[]) : [entries as Entry],
        ]),
      ),
    ]),
  );
  return { prior, excludedBy, ...(needs && { needs }), byQuestion };
}
