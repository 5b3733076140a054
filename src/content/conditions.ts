import type { FindingKey } from '../domain/measure-keys.ts';
import type { KeyOf, QuestionId } from './questions/index.ts';

/** A condition that can only name existing questions and answers; for tips also what was found at home. */
export type ContentCondition = { readonly [Id in QuestionId]?: readonly KeyOf<Id>[] } & {
  readonly measured?: readonly FindingKey[];
};
