import { questions } from '../../content/questions/index.ts';
import { acceptedKeys } from '../../domain/answers.ts';
import { firstQuestions } from '../../domain/migrations/first-edition.ts';
import type { Question } from '../../domain/model.ts';
import { listed } from '../../flags/choices.ts';
import { type Flag, flag } from '../../flags/flag.ts';
import { text } from '../../flags/texts.ts';

/** A flag for each question, by its id. Those of the first edition still work, but are not shown. */
export function answerFlags(): Readonly<Record<string, Flag<unknown>>> {
  const old = firstQuestions.map((id): readonly [string, Flag<unknown>] => [
    id,
    { ...flag(text('key'), ''), isHidden: true },
  ]);
  return { ...Object.fromEntries(old), ...Object.fromEntries(questions.map(flagOf)) };
}

function flagOf(question: Question): readonly [string, Flag<unknown>] {
  const { id, kind } = question;
  const [value, about] =
    kind === 'number'
      ? [
          listed('mm', () => acceptedKeys(question)),
          `${question.text} ${question.min} to ${question.max}`,
        ]
      : [listed(kind === 'many' ? 'key,...' : 'key', () => acceptedKeys(question)), question.text];
  return [id, { ...flag(value, about), group: 'Answers:' }];
}
