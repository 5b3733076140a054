import { acceptedKeys, type Answer, ANY_QUESTION_KEYS } from '../answers.ts';
import type { Question } from '../model.ts';
import { keysThen, migrateAnswers, type OldAnswer } from './answers.ts';

export interface CurrentValues {
  readonly values: Readonly<Record<string, unknown>>;
  readonly gone: readonly OldAnswer[];
}

/**
 * Converts answers typed or in a file, of either edition, to the second. Some keys exist in both with different
 * meanings: they count as old if another answer exists only in the old edition, and none only in the new. Answers
 * that neither edition knows are left for parseAnswers to report.
 */
export function currentValues(
  questions: readonly Question[],
  values: Readonly<Record<string, unknown>>,
): CurrentValues {
  const entries = Object.entries(values).map(([id, value]) => ({
    id,
    value,
    isNew: isAccepted(questions, id, value),
    isOld: isOfFirstEdition(id, value),
  }));
  const isAllOld =
    entries.some(({ isNew, isOld }) => isOld && !isNew) &&
    entries.every(({ id, isOld }) => isOld || isMeasure(id));
  const old = entries.filter(({ isNew, isOld }) => isOld && (isAllOld || !isNew));
  if (old.length === 0) return { values, gone: [] };
  const { answers, gone } = migrateAnswers(
    Object.fromEntries(old.map(({ id, value }) => [id, keysIn(value)])),
  );
  const current = entries.filter((entry) => !old.includes(entry));
  const merged = Object.fromEntries(
    current.map(({ id, value }) => [id, together(value, id in answers ? answers[id] : undefined)]),
  );
  return { values: { ...answers, ...merged }, gone };
}

function isAccepted(questions: readonly Question[], id: string, value: unknown): boolean {
  const question = questions.find((candidate) => candidate.id === id);
  return question !== undefined && areAmong(acceptedKeys(question), value);
}

function isOfFirstEdition(id: string, value: unknown): boolean {
  const keys = keysThen(id);
  return keys !== null && areAmong([...Object.keys(keys), ...ANY_QUESTION_KEYS], value);
}

/** A number means the same in both editions. */
function isMeasure(id: string): boolean {
  return Object.keys(keysThen(id) ?? { none: [] }).length === 0;
}

function areAmong(accepted: readonly string[], value: unknown): boolean {
  const keys = keysIn(value);
  return keys.length > 0 && keys.every((key) => accepted.includes(key));
}

function keysIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.split(',').map((key) => key.trim());
  return Array.isArray(value) ? value.map(String) : [];
}

/** A list that holds answers of both editions; any other answer is the second edition's. */
function together(value: unknown, migrated: Answer | undefined): unknown {
  return Array.isArray(migrated) ? [...keysIn(value), ...(migrated as string[])] : value;
}
