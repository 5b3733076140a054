import * as v from 'valibot';
import type { Answers } from '../domain/answers.ts';
import { answersSchema } from '../domain/documents.ts';
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

export interface DatedAnswers {
  readonly at: string;
  readonly answers: Answers;
}

/** The last answers, as defaults for the next check, and the draft of one that was broken off. */
export class AnswersStore {
  readonly #path: string;
  readonly #kind: FileKind<AnswersFile> = {
    schema,
    empty: { schema: 'letdown.answers/1', last: null, draft: null },
  };

  constructor(folder: string) {
    this.#path = fileIn(folder, 'answers');
  }

  /** @throws DataError */
  read(): { readonly last: DatedAnswers | null; readonly draft: DatedAnswers | null } {
    return readDocument(this.#path, this.#kind);
  }

  keepDraft(draft: DatedAnswers | null): void {
    updateDocument(this.#path, this.#kind, (file) => ({ ...file, draft: toFile(draft) }));
  }

  /**
   * The check is done: its answers are the last ones known, and there is no draft any more.
   * A question that was skipped, or not asked, keeps what was said before.
   */
  keepLast(last: DatedAnswers): void {
    const said = Object.fromEntries(
      Object.entries(last.answers).filter(([, answer]) => answer !== 'skip'),
    );
    updateDocument(this.#path, this.#kind, (file) => ({
      ...file,
      last: toFile({ at: last.at, answers: { ...file.last?.answers, ...said } }),
      draft: null,
    }));
  }
}

function toFile(dated: DatedAnswers | null): AnswersFile['draft'] {
  return dated && { at: dated.at, answers: dated.answers as v.InferOutput<typeof answersSchema> };
}
