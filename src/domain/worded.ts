import { type Answers, matches } from './answers.ts';
import type { Question } from './model.ts';

/** A question as worded for somebody with these answers: options that cannot apply are left out. */
export function worded(question: Question, answers: Answers): Question {
  if (question.kind === 'number') return question;
  const options = question.options.map((option) => ({
    ...option,
    label: option.labels?.find(({ when }) => matches(when, answers))?.text ?? option.label,
  }));
  return { ...question, options };
}
