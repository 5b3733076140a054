import { questions } from '../../content/questions/index.ts';
import type { Answers } from '../../domain/answers.ts';
import { InputError } from '../../domain/errors.ts';
import { list } from '../../domain/language.ts';
import { migrateAnswers } from '../../domain/migrations/answers.ts';
import { type CurrentValues, currentValues } from '../../domain/migrations/current-values.ts';
import type { Visit } from '../../visit.ts';
import { readNamedText, readStandardInput } from '../../files.ts';
import { parseJson } from '../../formats/json-text.ts';

const HINT =
  'Give a JSON object of answers, such as {"flow-pattern": ["drops"], "kit": ["weaker"]}.';

/** The answers in a file or on standard input (`-`); a whole check result works too. @throws InputError */
export async function readAnswers(file: string, visit: Visit): Promise<CurrentValues['values']> {
  const name = file === '-' ? 'standard input' : file;
  const text =
    file === '-'
      ? (await readStandardInput(visit.host, 'the answers as JSON', HINT)).toString()
      : readNamedText(file, { flag: '--answers', hint: 'Give the path to a JSON file.' });
  const value = parseJson(text, name, HINT);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError(`${name} does not contain a JSON object.`, HINT);
  }
  const { values, gone } = currentOf(value as Record<string, unknown>);
  if (gone.length > 0) {
    const what = list(gone.map(({ question, key }) => `${question} ${key}`));
    visit.say(`${name}: ${what}: the questions have changed, so this was not used.`);
  }
  return values;
}

function currentOf(value: Record<string, unknown>): CurrentValues {
  const { schema, answers } = value;
  const isResult = typeof schema === 'string' && schema.startsWith('letdown.check/');
  if (!isResult || typeof answers !== 'object' || answers === null) {
    return currentValues(questions, value);
  }
  if (schema !== 'letdown.check/1') return { values: { ...answers }, gone: [] };
  const migrated = migrateAnswers(answers as Answers);
  return { values: migrated.answers, gone: migrated.gone };
}
