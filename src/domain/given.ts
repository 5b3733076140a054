import { acceptedKeys, type Answers, parseAnswers } from './answers.ts';
import { InputError } from './errors.ts';
import { list } from './language.ts';
import { askedBy, type OldAnswer } from './migrations/answers.ts';
import { currentValues } from './migrations/current-values.ts';
import type { Question } from './model.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * Answers from flags, which may use first-edition names, and from a file; flags win.
 * @throws InputError
 */
export function givenAnswers(
  questions: readonly Question[],
  flags: Values,
  file: { readonly name: string; readonly values: Values } = { name: '', values: {} },
): Answers {
  const { values, gone } = currentValues(questions, flags);
  if (gone[0]) throw isGone(questions, gone[0]);
  return parseAnswers(questions, { ...file.values, ...values }, (id) =>
    id in flags ? `--${id}` : `${file.name}: ${id}`,
  );
}

function isGone(questions: readonly Question[], { question, key }: OldAnswer): InputError {
  const now = questions.filter(({ id }) => askedBy(question).includes(id));
  const flags = now.map(({ id }) => `--${id}`);
  return new InputError(
    `--${question} ${key} was removed: ${list(flags)} now ${flags.length > 1 ? 'ask' : 'asks'} about it.`,
    now
      .map((question) => `--${question.id} accepts: ${acceptedKeys(question).join(', ')}.`)
      .join(' '),
  );
}
