import { questions } from '../../content/questions/index.ts';
import { acceptedKeys } from '../../domain/answers.ts';
import { listed } from '../../flags/choices.ts';
import { type Flag, flag } from '../../flags/flag.ts';

/** A flag for each question, by its id. */
export function answerFlags(): Readonly<Record<string, Flag<unknown>>> {
  return Object.fromEntries(
    questions.map((question) => {
      const { id, kind } = question;
      const name = { one: 'key', many: 'key,...', number: 'mm' }[kind];
      const range = kind === 'number' ? ` ${question.min} to ${question.max}` : '';
      const value = listed(name, () => acceptedKeys(question));
      return [id, { ...flag(value, question.text + range), group: 'Answers:' }];
    }),
  );
}
