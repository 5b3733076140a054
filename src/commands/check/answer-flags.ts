import { questions } from '../../content/questions/index.ts';
import { acceptedKeys } from '../../domain/answers.ts';
import { listed } from '../../flags/choices.ts';
import { type Flag, flag } from '../../flags/flag.ts';
import { text } from '../../flags/texts.ts';

/** A flag for each question, by its id. */
export function answerFlags(): Readonly<Record<string, Flag<unknown>>> {
  return Object.fromEntries(
    questions.map((question) => {
      const { id, kind } = question;
      const [value, about] =
        kind === 'number'
          ? [text('mm'), `${question.text} ${question.min} to ${question.max}`]
          : [
              listed(kind === 'many' ? 'key,...' : 'key', () => acceptedKeys(question)),
              question.text,
            ];
      return [id, { ...flag(value, about), group: 'Answers:' }];
    }),
  );
}
