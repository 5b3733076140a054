import { coreQuestions } from './core.ts';
import { followUpQuestions } from './follow-up.ts';
import { safetyQuestions } from './safety.ts';
import type { ContentQuestion } from './types.ts';

const all = [...safetyQuestions, ...coreQuestions, ...followUpQuestions] as const;

/** Every question, in the order in which answers are written down. */
export const questions: readonly ContentQuestion[] = all;

export type QuestionId = (typeof all)[number]['id'];
