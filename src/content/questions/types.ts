import type { ChoiceQuestion, NumberQuestion, Option } from '../../domain/model.ts';

export type ContentQuestion = ChoiceQuestion | NumberQuestion;

/** An answer: its key, its label on screen, and how it is said back after "you said". */
export function option<K extends string>(
  key: K,
  label: string,
  said: string,
): Option & { readonly key: K } {
  return { key, label, said };
}
