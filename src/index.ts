import { content as everything } from './content/index.ts';
import { type Answers, parseAnswers } from './domain/answers.ts';
import { check as checkAnswers } from './domain/check.ts';
import type { CheckDocument } from './domain/documents/index.ts';
import type { Content } from './domain/model.ts';

export { InputError } from './domain/errors.ts';
export type { Answer, Answers } from './domain/answers.ts';
export type { CheckDocument } from './domain/documents/index.ts';
export type { Content };
/** The questions with their weights, the blockers, strategies, danger signs and sources. */
export const content: Content = everything;

export interface CheckOptions {
  /** When the answers were given; default: now. */
  readonly at?: Date;
  /** ISO country, such as "gb", for the help lines of danger signs; default: all countries. */
  readonly country?: string;
  /** The result's id; by default it is made from `at`. */
  readonly id?: string;
}

/**
 * What `letdown check --json` prints. The same answers, time and id give the same result.
 * @param answers question id → key, keys or millimetres, such as `{ 'flow-pattern': 'drops', kit: 'weaker' }`
 * @throws InputError for an unknown question or answer; its `hint` says what would be valid
 */
export function check(
  answers: Answers,
  { at = new Date(), country, id }: CheckOptions = {},
): CheckDocument {
  const known = parseAnswers(content.questions, answers, (question) => question);
  return checkAnswers(content, known, {
    id: id ?? `check-${at.toISOString()}`,
    at: at.toISOString(),
    country: country?.toLowerCase() ?? null,
  });
}
