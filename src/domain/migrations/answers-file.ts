import { type Answer, type Answers, keysOf } from '../answers.ts';
import { migrateAnswers } from './answers.ts';
import { safetyScreens } from './first-edition.ts';

/** The answers of the last check, and those of an interrupted one. */
interface AnswersFile {
  readonly last: { readonly answers: Answers } | null;
  readonly draft: { readonly answers: Answers } | null;
}

/** letdown.answers/1 → letdown.answers/2 */
export function migrateAnswersFile(older: object): { schema: string } & Record<string, unknown> {
  const { last, draft } = older as AnswersFile;
  return {
    ...older,
    schema: 'letdown.answers/2',
    last: last && { ...last, answers: migrateAnswers(last.answers).answers },
    draft: draft && { ...draft, answers: unscreened(migrateAnswers(draft.answers).answers) },
  };
}

/** Leaves out safety screens without danger signs. */
function unscreened(answers: Answers): Answers {
  const isScreen = (id: string) => safetyScreens.some((screen) => screen === id);
  const isNothing = (answer: Answer) =>
    keysOf(answer).every((key) => ['none', 'skip'].includes(key));
  return Object.fromEntries(
    Object.entries(answers).filter(([id, answer]) => !isScreen(id) || !isNothing(answer)),
  );
}
