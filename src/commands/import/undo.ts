import { isMeant } from '../../ask.ts';
import { InputError } from '../../domain/errors.ts';
import {
  settingsOfImport,
  undoImport,
  type Undoing,
  undoneDocument,
} from '../../domain/import-undo.ts';
import { importName, renderUndone, undoneRecords } from '../../screens/import.ts';
import { forget } from '../../store/forget.ts';
import type { Visit } from '../../visit.ts';
import type { Flags } from './command.ts';

/** Takes the last import back as a whole, but what the person has changed since. @returns the exit code */
export async function undo({ file, dryRun, yes }: Flags, visit: Visit): Promise<number> {
  if (file !== undefined) {
    throw new InputError('--undo takes back the last import, and no file.', 'Leave the file out.');
  }
  const undoing = whatOf(visit);
  if (!dryRun && !yes) {
    const message = `Take back the import ${importName(undoing, visit)}: ${undoneRecords(undoing)}?`;
    const hint = 'Add --yes to undo it without being asked.';
    if (!(await isMeant(visit, message, hint))) return visit.data.exitCode();
  }
  if (!dryRun) takeBack(undoing, visit);
  if (visit.asJson) visit.printJson(undoneDocument(undoing, dryRun));
  else visit.print(renderUndone(undoing, dryRun, visit));
  return visit.data.exitCode();
}

/** @throws InputError, and DataError if not all records can be read: what cannot be seen cannot be taken back */
function whatOf({ store }: Visit): Undoing {
  const made = store.imports.read().at(-1);
  if (!made) {
    throw new InputError(
      'There is no import to take back.',
      '`letdown forget` deletes single records.',
    );
  }
  const [sessions, checks] = [store.sessions.read(), store.checks.read()];
  const damaged = [...sessions.damaged, ...checks.damaged][0];
  if (damaged) throw damaged;
  const measures = store.measures.read();
  return undoImport(made, { sessions: sessions.records, checks: checks.records, measures });
}

function takeBack({ made, gone, restored }: Undoing, { store, host }: Visit): void {
  forget(store, { ...gone, before: null }, host);
  for (const { now, was } of restored) store.sessions.replace(now, was);
  const settings = settingsOfImport(made, store.settings.read());
  if (settings.length > 0) {
    store.settings.change(Object.fromEntries(settings.map((key) => [key, undefined])));
  }
  store.imports.remove(made);
}
