import type { ChoiceQuestion, NumberQuestion, Option, Variant } from '../../domain/model.ts';

export type ContentQuestion = ChoiceQuestion | NumberQuestion;

/** An answer: its key, its label on screen, how it is quoted after "you said", and labels for some people. */
export function option<K extends string>(
  key: K,
  label: string,
  said: string,
  labels?: readonly Variant[],
): Option & { readonly key: K } {
  return { key, label, said, ...(labels && { labels }) };
}

/** Purposes that want milk to come; includes no answer. */
export const FOR_MILK = [
  'home',
  'only-pumping',
  'work',
  'hospital',
  'relactate',
  'induce',
  'donate',
  'other',
  'not-sure',
  'skip',
] as const;

/** Every purpose except that of somebody whose baby died or is gone. */
export const NOT_AFTER_LOSS = [...FOR_MILK, 'stop'] as const;
