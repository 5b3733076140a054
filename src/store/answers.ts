import * as v from 'valibot';
import type { Answers } from '../domain/answers.ts';
import { answersSchema } from '../domain/documents/index.ts';
import { fileIn, type FileKind, readDocument, updateDocument } from './file.ts';

const dated = v.object({ at: v.string(), answers: answersSchema });

const schema = v.looseObject({
  schema: v.literal('letdown.answers/1'),
  /** Of the last check that was finished. */
  last: v.nullable(dated),
  /** Of a check that was broken off. */
  draft: v.nullable(dated),
});
type AnswersFile = v.InferOutput<typeof schema>;

export const answersKind: FileKind<AnswersFile> = {
  schema,
  empty: { schema: 'letdown.answers/1', last: null, draft: null },
};

export interface DatedAnswers {
  readonly at: string;
  readonly answers: Answers;
  /** Answers among these that nobody gave; they are no words of the person. */
  readonly taken?: readonly { readonly question: string }[] | undefined;
}

/** The last answers, as defaults for the next check, and the draft of one that was broken off. */
export class AnswersStore {
  readonly #path: string;

  constructor(folder: string) {
    this.#path = fileIn(folder, 'answers');
  }

  /** @throws DataError */
  read(): { readonly last: DatedAnswers | null; readonly draft: DatedAnswers | null } {
    return readDocument(this.#path, answersKind);
  }

  keepDraft(draft: DatedAnswers | null): void {
    updateDocument(this.#path, answersKind, (file) => ({ ...file, draft: toFile(draft) }));
  }

  /** The check is done: its answers are the last ones known, and there is no draft any more. */
  keepLast(last: DatedAnswers): void {
    updateDocument(this.#path, answersKind, (file) => ({
      ...file,
      last: toFile(merge(file.last, last)),
      draft: null,
    }));
  }

  /**
   * The last answers anew, from the checks that are kept, where checks came in or were taken away.
   * @param checks oldest first
   */
  rebuild(checks: readonly DatedAnswers[]): void {
    const last = lastOf(checks);
    updateDocument(this.#path, answersKind, (file) => ({ ...file, last: toFile(last) }));
  }
}

/** What is known after these checks, oldest first. */
export function lastOf(checks: readonly DatedAnswers[]): DatedAnswers | null {
  return checks.reduce<DatedAnswers | null>(merge, null);
}

/** A question that was skipped, or not asked, keeps what was said before. */
function merge(before: DatedAnswers | null, { at, answers, taken }: DatedAnswers): DatedAnswers {
  const isTaken = (id: string) => taken?.some(({ question }) => question === id) ?? false;
  const said = Object.entries(answers).filter(([id, answer]) => answer !== 'skip' && !isTaken(id));
  return { at, answers: { ...before?.answers, ...Object.fromEntries(said) } };
}

function toFile(dated: DatedAnswers | null): AnswersFile['draft'] {
  return dated && { at: dated.at, answers: dated.answers as v.InferOutput<typeof answersSchema> };
}
