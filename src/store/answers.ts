import type { Answers } from '../domain/answers.ts';
import { withNewer } from '../domain/known-answers.ts';
import type { Host } from '../host.ts';
import { openDocument } from './document-file.ts';
import { type AnswersFile, storeFiles } from './files.ts';

export interface DatedAnswers {
  readonly at: string;
  readonly answers: Answers;
  /** Answers among these that the person did not give. */
  readonly taken?: readonly { readonly question: string }[] | undefined;
}

/** The last answers, as defaults for the next check, and the draft of an interrupted one. */
export interface AnswersStore {
  /** @throws DataError */
  read(): { readonly last: DatedAnswers | null; readonly draft: DatedAnswers | null };
  /** Answers from a check, an interrupted one or before a session, oldest first. @throws DataError */
  said(): readonly DatedAnswers[];
  /** All of these merged, the newest winning, without what a newer answer has ended. @throws DataError */
  known(): Answers;
  /** What was asked before a session. @throws DataError */
  keepBeforeSession(dated: DatedAnswers): void;
  /** @throws DataError */
  keepDraft(draft: DatedAnswers | null): void;
  /** After a check: its answers become the last known ones, and the draft is removed. @throws DataError */
  keepLast(last: DatedAnswers): void;
  /**
   * Recomputes the last answers from the stored checks, after checks were imported or deleted.
   * @param checks oldest first
   * @throws DataError
   */
  rebuild(checks: readonly DatedAnswers[]): void;
}

export function openAnswers(folder: string, host: Host): AnswersStore {
  const file = openDocument(folder, 'answers.json', storeFiles.answers.kind, host);
  const said = () => {
    const { last, draft, beforeSession } = file.read();
    return [last, beforeSession, draft]
      .flatMap((dated) => dated ?? [])
      .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  };
  return {
    read: () => file.read(),
    said,
    known: () => together(said()),
    keepBeforeSession(dated) {
      file.update((stored) => ({ ...stored, beforeSession: toFile(dated) ?? undefined }));
    },
    keepDraft(draft) {
      file.update((stored) => ({ ...stored, draft: toFile(draft) }));
    },
    keepLast(last) {
      file.update((stored) => ({ ...stored, last: toFile(merge(stored.last, last)), draft: null }));
    },
    rebuild(checks) {
      const last = checks.reduce<DatedAnswers | null>(merge, null);
      file.update((stored) => ({ ...stored, last: toFile(last) }));
    },
  };
}

/** When a question was answered last, milliseconds since 1970; null: never. @param said oldest first */
export function answeredAt(said: readonly DatedAnswers[], question: string): number | null {
  const asked = said.findLast(({ answers }) => answers[question] !== undefined);
  return asked ? Date.parse(asked.at) : null;
}

/** Merges answers over earlier ones. @param said oldest first */
export function together(said: readonly DatedAnswers[]): Answers {
  return said.reduce<Answers>((known, { answers }) => withNewer(known, answers), {});
}

/** A question that was skipped or not asked keeps its earlier answer. */
function merge(before: DatedAnswers | null, { at, answers, taken }: DatedAnswers): DatedAnswers {
  const isTaken = (id: string) => taken?.some(({ question }) => question === id) ?? false;
  const given = Object.entries(answers).filter(([id, answer]) => answer !== 'skip' && !isTaken(id));
  return { at, answers: withNewer(before?.answers ?? {}, Object.fromEntries(given)) };
}

function toFile(dated: DatedAnswers | null): AnswersFile['last'] {
  return (
    dated && { at: dated.at, answers: dated.answers as NonNullable<AnswersFile['last']>['answers'] }
  );
}
