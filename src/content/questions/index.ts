import type { Question } from '../../domain/model.ts';
import { coreQuestions } from './core.ts';
import { followUpQuestions } from './follow-up.ts';
import { openingQuestions } from './opening.ts';
import { safetyQuestions } from './safety.ts';

const [purpose, lossAim, ...opening] = openingQuestions;

/** Every question, in the order in which those with a fixed place are asked: for whom, danger, then why. */
const all = [
  purpose,
  lossAim,
  ...safetyQuestions,
  ...opening,
  ...coreQuestions,
  ...followUpQuestions,
] as const;

export const questions: readonly Question[] = all;

type All = (typeof all)[number];
export type QuestionId = All['id'];
type Keyed<Q> = Q extends { readonly options: readonly { readonly key: infer K }[] }
  ? K
  : Q extends { readonly ranges: readonly { readonly key: infer K }[] }
    ? K
    : never;
/** The keys of a question, and those that every question takes. */
export type KeyOf<Id extends QuestionId> =
  Keyed<Extract<All, { readonly id: Id }>> | 'not-sure' | 'skip';
/** Every answer that there is: `kit.weaker`. */
export type ContentAnswerId = { [Id in QuestionId]: `${Id}.${KeyOf<Id>}` }[QuestionId];
