import type { KeyOf, QuestionId } from './questions/index.ts';

/** A condition that can only name questions and answers that exist. */
export type ContentCondition = { readonly [Id in QuestionId]?: readonly KeyOf<Id>[] };
