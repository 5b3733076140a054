import type { KeyOf, QuestionId } from './questions/index.ts';

/** A condition that can only name existing questions and answers. */
export type ContentCondition = { readonly [Id in QuestionId]?: readonly KeyOf<Id>[] };
