import { isMeant } from '../../ask.ts';
import type { ImportUndoneDocument, SessionDocument } from '../../domain/documents/index.ts';
import { InputError } from '../../domain/errors.ts';
import type { Kept } from '../../domain/forget.ts';
import { counted, list } from '../../domain/language.ts';
import { isChangedSince, withoutChanges } from '../../domain/tracked.ts';
import type { ImportKept } from '../../store/files.ts';
import { forget } from '../../store/forget.ts';
import type { Visit } from '../../visit.ts';
import { pumpingLine } from '../../screens/pumping-line.ts';
import type { Flags } from './command.ts';

interface Undoing {
  readonly made: ImportKept;
  readonly gone: Kept;
  readonly restored: readonly { readonly now: SessionDocument; readonly was: SessionDocument }[];
  /** Changed by the person after the import. */
  readonly kept: readonly SessionDocument[];
}

/** Takes the last import back as a whole, but what the person has changed since. @returns the exit code */
export async function undo({ file, dryRun, yes }: Flags, visit: Visit): Promise<number> {
  if (file !== undefined) {
    throw new InputError('--undo takes back the last import, and no file.', 'Leave the file out.');
  }
  const { store, data, host, calendar } = visit;
  const made = store.imports.read().at(-1);
  if (!made) {
    throw new InputError(
      'There is no import to take back.',
      '`letdown forget` deletes single records.',
    );
  }
  const undoing = whatOf(made, visit);
  const what = whatWords(undoing);
  const when = `of ${made.name} (${calendar.wallTime(Date.parse(made.at))})`;
  if (!dryRun && !yes) {
    const message = `Take back the import ${when}: ${what}?`;
    const hint = 'Add --yes to undo it without being asked.';
    if (!(await isMeant(visit, message, hint))) return data.exitCode();
  }
  if (!dryRun) {
    const { gone, restored } = undoing;
    forget(store, { ...gone, before: null }, host);
    for (const { now, was } of restored) store.sessions.replace(now, was);
    resetSettings(made, visit);
    store.imports.remove(made);
  }
  if (visit.asJson) visit.printJson(documentOf(undoing, dryRun));
  else {
    visit.print(
      [
        `${dryRun ? 'Would take back' : 'Taken back'} the import ${when}: ${what}.`,
        ...(undoing.kept.length > 0 ? ['Changed here since, and kept:'] : []),
        ...undoing.kept.map((session) => `  ${pumpingLine(session, visit)}`),
      ].join('\n'),
    );
  }
  return data.exitCode();
}

/** @throws DataError if not all records can be read: what cannot be seen cannot be taken back */
function whatOf(made: ImportKept, { store }: Visit): Undoing {
  const [sessions, checks] = [store.sessions.read(), store.checks.read()];
  const damaged = [...sessions.damaged, ...checks.damaged][0];
  if (damaged) throw damaged;
  const [came, cameChecks, cameMeasures] = [made.sessions, made.checks, made.measures].map(
    (ids) => new Set(ids),
  );
  const added = sessions.records.filter(({ id }) => came?.has(id));
  const updated = new Set(made.updated);
  const changed = sessions.records
    .filter(({ id }) => updated.has(id))
    .map((now) => ({ now, was: withoutChanges(now, made.at) }));
  return {
    made,
    gone: {
      sessions: added.filter((session) => !isChangedSince(session, made.at)),
      checks: checks.records.filter(({ id }) => cameChecks?.has(id)),
      measures: store.measures.read().filter(({ id }) => cameMeasures?.has(id)),
    },
    restored: changed.flatMap(({ now, was }) => (was ? [{ now, was }] : [])),
    kept: [
      ...added.filter((session) => isChangedSince(session, made.at)),
      ...changed.flatMap(({ now, was }) => (was ? [] : [now])),
    ],
  };
}

function whatWords({ gone, restored }: Undoing): string {
  const kinds = [
    [gone.sessions.length, 'session'],
    [gone.checks.length, 'check'],
    [gone.measures.length, 'measurement'],
  ] as const;
  const deleted = kinds.filter(([count]) => count > 0);
  return list([
    ...deleted.map(([count, noun]) => counted(count, noun)),
    ...(restored.length > 0 ? [`${counted(restored.length, 'session')} as before`] : []),
    ...(deleted.length + restored.length === 0 ? ['no record'] : []),
  ]);
}

/** Settings that came in and are still the same. */
function resetSettings({ settings }: ImportKept, { store }: Visit): void {
  const here: Readonly<Record<string, unknown>> = store.settings.read();
  const same = Object.keys(settings).filter((key) => here[key] === settings[key]);
  if (same.length === 0) return;
  store.settings.change(Object.fromEntries(same.map((key) => [key, undefined])));
}

function documentOf(
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
