import type { ImportUndoneDocument, SessionDocument } from './documents/index.ts';
import type { Kept } from './forget.ts';
import type { importMade } from './import-plan.ts';
import { isChangedSince, withoutChanges } from './tracked.ts';

export type ImportMade = NonNullable<ReturnType<typeof importMade>>;

/** What taking an import back does. */
export interface Undoing {
  readonly made: ImportMade;
  /** What came in with it. */
  readonly gone: Kept;
  /** What it changed, and how that was. */
  readonly restored: readonly { readonly now: SessionDocument; readonly was: SessionDocument }[];
  /** Changed by the person after the import. */
  readonly kept: readonly SessionDocument[];
}

/** An import is taken back as a whole, but for what the person has changed since. @param here all records */
export function undoImport(made: ImportMade, here: Kept): Undoing {
  const among = <T extends { readonly id: string }>(
    records: readonly T[],
    ids: readonly string[],
  ) => {
    const wanted = new Set(ids);
    return records.filter(({ id }) => wanted.has(id));
  };
  const added = among(here.sessions, made.sessions);
  const isChanged = (session: SessionDocument) => isChangedSince(session, made.at);
  const changed = among(here.sessions, made.updated).map((now) => ({
    now,
    was: withoutChanges(now, made.at),
  }));
  return {
    made,
    gone: {
      sessions: added.filter((session) => !isChanged(session)),
      checks: among(here.checks, made.checks),
      measures: among(here.measures, made.measures),
    },
    restored: changed.flatMap(({ now, was }) => (was ? [{ now, was }] : [])),
    kept: [...added.filter(isChanged), ...changed.flatMap(({ now, was }) => (was ? [] : [now]))],
  };
}

/** The settings that came in with it and are still the same. @param here those that are set */
export function settingsOfImport({ settings }: ImportMade, here: object): readonly string[] {
  const now = new Map(Object.entries(here));
  return Object.keys(settings).filter((key) => now.get(key) === settings[key]);
}

export function undoneDocument(
  { made, gone, restored, kept }: Undoing,
  isDryRun: boolean,
): ImportUndoneDocument {
  return {
    schema: 'letdown.import-undone/1',
    file: made.name,
    importedAt: made.at,
    isDryRun,
    removed: {
      sessions: gone.sessions.length,
      checks: gone.checks.length,
      measurements: gone.measures.length,
    },
    restored: restored.length,
    kept: kept.map(({ id, startedAt }) => ({ id, startedAt })),
  };
}
