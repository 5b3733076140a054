import { type Answers, matches } from './answers.ts';
import type { Question, Variant } from './model.ts';

/** A question as worded for somebody with these answers. */
export function worded(question: Question, answers: Answers): Question {
  const fitting = (variants: readonly Variant[] | undefined, otherwise: string) =>
    variants?.find(({ when }) => matches(when, answers))?.text ?? otherwise;
  const text = fitting(question.texts, question.text);
  if (question.kind === 'number') return { ...question, text };
  const options = question.options.map((option) => ({
    ...option,
    label: fitting(option.labels, option.label),
  }));
  return { ...question, text, options };
}
