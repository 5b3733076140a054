import { lstatSync, readFileSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Forgotten, recordsOf } from '../domain/forget.ts';
import type { Host } from '../host.ts';
import { asDataError, DataError } from './data-error.ts';
import { clearLeftovers, removeFile } from './document-file.ts';
import { isCopy, replacedBy } from './file-names.ts';
import { namesIn } from './files.ts';
import { isFileThere } from './folder.ts';
import type { Store } from './store.ts';

/**
 * Deletes records permanently: from their files, from the last answers, and with every copy (backups, damaged files
 * moved aside) that may still hold them.
 * @throws DataError
 */
export function forget(store: Store, forgotten: Forgotten, host: Host): void {
  try {
    forgetEach(store, forgotten, host);
  } catch (error) {
    throw halfDone(error, store.folder);
  }
}

function forgetEach(store: Store, forgotten: Forgotten, host: Host): void {
  const { sessions, checks, measures, before } = forgotten;
  const ids = recordsOf(forgotten).map(({ id }) => id);
  store.sessions.remove(sessions);
  store.checks.remove(checks);
  store.measures.remove(measures);
  if (checks.length > 0) store.rebuildAnswers();
  const { draft } = store.answers.read();
  if (before !== null && draft && Date.parse(draft.at) < before) store.answers.keepDraft(null);
  for (const name of namesIn(store.folder)) {
    const file = replacedBy(name);
    if (file !== null) clearLeftovers(join(store.folder, file), host);
  }
  store.imports.forget(ids);
  for (const name of namesIn(store.folder).filter(isCopy)) {
    const path = join(store.folder, name);
    const month = /-(\d{4}-\d{2})\./.exec(name)?.[1];
    const isOlder = before !== null && (!month || Date.parse(`${month}-01T00:00:00Z`) < before);
    const holdsAnswers = name.startsWith('answers.') && checks.length > 0;
    if (isOlder || holdsAnswers || holdsAny(path, ids)) removeFile(path);
  }
}

/** Deletes all our files, and the folder if nothing else is in it. @throws DataError */
export function forgetAll(folder: string): void {
  try {
    for (const name of namesIn(folder)) removeFile(join(folder, name));
    // A link also says where to store data from now on.
    if (!lstatSync(folder).isSymbolicLink()) rmdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOTEMPTY' && code !== 'ENOENT') throw halfDone(error, folder);
  }
}

function halfDone(error: unknown, folder: string): DataError {
  const { file, trouble, problem } = asDataError(error, folder);
  const hint = 'Part of it may be deleted. Delete it again when that is mended.';
  return new DataError(file, trouble, problem, hint);
}

function holdsAny(path: string, ids: readonly string[]): boolean {
  try {
    if (!isFileThere(path)) return false;
    const text = readFileSync(path, 'utf8');
    return ids.some((id) => text.includes(id));
  } catch (error) {
    throw asDataError(error, path);
  }
}
