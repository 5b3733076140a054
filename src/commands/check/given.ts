import { questions } from '../../content/questions/index.ts';
import type { Answers } from '../../domain/answers.ts';
import { givenAnswers } from '../../domain/given.ts';
import { list } from '../../domain/language.ts';
import { readJsonText } from '../../files.ts';
import type { Visit } from '../../visit.ts';
import type { Flags } from './command.ts';

/** Answers from a file or standard input (`-`), and from flags, which win. @throws InputError */
export async function readGiven(
  { answers: file, given = {} }: Flags,
  { host, say }: Visit,
): Promise<Answers> {
  if (file === undefined) return givenAnswers(questions, given);
  const { ANSWERS_HINT, parseAnswersFile } = await import('../../formats/answers-file.ts');
  const what = 'the answers as JSON';
  const { name, text } = await readJsonText(file, '--answers', what, ANSWERS_HINT, host);
  const { values, gone } = parseAnswersFile(text, name, questions);
  if (gone.length > 0) {
    const left = list(gone.map(({ question, key }) => `${question} ${key}`));
    say(`${name}: ${left}: the questions have changed, so this was not used.`);
  }
  return givenAnswers(questions, given, { name, values });
}
