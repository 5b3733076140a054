import type { Answers } from '../domain/answers.ts';
import { InputError } from '../domain/errors.ts';
import { migrateAnswers } from '../domain/migrations/answers.ts';
import { type CurrentValues, currentValues } from '../domain/migrations/current-values.ts';
import type { Question } from '../domain/model.ts';
import { parseJson } from './json-text.ts';

export const ANSWERS_HINT =
  'Give a JSON object of answers, such as {"flow-pattern": ["drops"], "kit": ["weaker"]}.';

/** Answers as JSON, of either edition; a whole check result works too. @throws InputError */
export function parseAnswersFile(
  text: string,
  name: string,
  questions: readonly Question[],
): CurrentValues {
  const value = parseJson(text, name, ANSWERS_HINT);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError(`${name} does not contain a JSON object.`, ANSWERS_HINT);
  }
  const { schema, answers } = value as Record<string, unknown>;
  const isResult = typeof schema === 'string' && schema.startsWith('letdown.check/');
  if (!isResult || typeof answers !== 'object' || answers === null) {
    return currentValues(questions, value as Record<string, unknown>);
  }
  if (schema !== 'letdown.check/1') return { values: { ...answers }, gone: [] };
  const migrated = migrateAnswers(answers as Answers);
  return { values: migrated.answers, gone: migrated.gone };
}
