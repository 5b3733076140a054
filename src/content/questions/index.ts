import type { Question } from '../../domain/model.ts';
import { bodyQuestions } from './body.ts';
import { breastQuestions } from './breast.ts';
import { equipmentQuestions } from './equipment.ts';
import { milkQuestions } from './milk.ts';
import { mindQuestions } from './mind.ts';
import { openingQuestions } from './opening.ts';
import { safetyQuestions } from './safety.ts';
import { timingQuestions } from './timing.ts';

const [purpose, lossAim, babyAge, ...opening] = openingQuestions;

/**
 * Every question: whom it is for, danger, the opening, then causes; of those, the most informative is asked first.
 */
const all = [
  purpose,
  lossAim,
  // Which signs are dangerous for a baby depends on age.
  babyAge,
  ...safetyQuestions,
  ...opening,
  ...milkQuestions,
  ...equipmentQuestions,
  ...timingQuestions,
  ...mindQuestions,
  ...breastQuestions,
  ...bodyQuestions,
] as const;

export const questions: readonly Question[] = all;

type All = (typeof all)[number];
export type QuestionId = All['id'];
type Keyed<Q> = Q extends { readonly options: readonly { readonly key: infer K }[] }
  ? K
  : Q extends { readonly ranges: readonly { readonly key: infer K }[] }
    ? K
    : never;
/** The keys of a question, and those common to all questions. */
export type KeyOf<Id extends QuestionId> =
  Keyed<Extract<All, { readonly id: Id }>> | 'not-sure' | 'skip';
/** Every possible answer: `kit.weaker`. */
export type ContentAnswerId = { [Id in QuestionId]: `${Id}.${KeyOf<Id>}` }[QuestionId];
