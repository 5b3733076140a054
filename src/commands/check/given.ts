import { questions } from '../../content/questions/index.ts';
import type { Answers } from '../../domain/answers.ts';
import { givenAnswers } from '../../domain/given.ts';
import { list } from '../../domain/language.ts';
import { readNamedText, readStandardInput } from '../../files.ts';
import { ANSWERS_HINT, parseAnswersFile } from '../../formats/answers-file.ts';
import type { Visit } from '../../visit.ts';
import type { Flags } from './command.ts';

/** Answers from a file or standard input (`-`), and from flags, which win. @throws InputError */
export async function readGiven(
  { answers: file, given = {} }: Flags,
  { host, say }: Visit,
): Promise<Answers> {
  if (file === undefined) return givenAnswers(questions, given);
  const name = file === '-' ? 'standard input' : file;
  const text =
    file === '-'
      ? (await readStandardInput(host, 'the answers as JSON', ANSWERS_HINT)).toString()
      : readNamedText(file, { flag: '--answers', hint: 'Give the path to a JSON file.' });
  const { values, gone } = parseAnswersFile(text, name, questions);
  if (gone.length > 0) {
    const what = list(gone.map(({ question, key }) => `${question} ${key}`));
    say(`${name}: ${what}: the questions have changed, so this was not used.`);
  }
  return givenAnswers(questions, given, { name, values });
}
