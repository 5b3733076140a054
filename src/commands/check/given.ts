import { questions } from '../../content/questions/index.ts';
import { acceptedKeys, type Answers, parseAnswers } from '../../domain/answers.ts';
import { InputError } from '../../domain/errors.ts';
import { list } from '../../domain/language.ts';
import { askedBy, type OldAnswer } from '../../domain/migrations/answers.ts';
import { currentValues } from '../../domain/migrations/current-values.ts';
import type { Visit } from '../../visit.ts';
import { readAnswers } from './answers-file.ts';
import type { Flags } from './command.ts';

/**
 * Answers from a file or standard input, and from flags, which win. Either may use first-edition names.
 * @throws InputError
 */
export async function givenAnswers({ answers, given = {} }: Flags, visit: Visit): Promise<Answers> {
  const fromFile = answers === undefined ? {} : await readAnswers(answers, visit);
  const name = answers === '-' ? 'standard input' : (answers ?? '');
  const { values, gone } = currentValues(questions, given);
  if (gone[0]) throw isGone(gone[0]);
  return parseAnswers(questions, { ...fromFile, ...values }, (id) =>
    id in given ? `--${id}` : `${name}: ${id}`,
  );
}

function isGone({ question, key }: OldAnswer): InputError {
  const now = questions.filter(({ id }) => askedBy(question).includes(id));
  const flags = now.map(({ id }) => `--${id}`);
  return new InputError(
    `--${question} ${key} was removed: ${list(flags)} now ${flags.length > 1 ? 'ask' : 'asks'} about it.`,
    now
      .map((question) => `--${question.id} accepts: ${acceptedKeys(question).join(', ')}.`)
      .join(' '),
  );
}
