import { readFileSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckDocument, SessionDocument } from '../domain/documents/index.ts';
import { asDataError } from './data-error.ts';
import { COPY, namesIn } from './doctor.ts';
import { clearLeftovers } from './file.ts';
import type { Store } from './store.ts';

/** Records to forget; `before` (milliseconds since 1970) where all older ones are meant. */
export interface Forgotten {
  readonly sessions: readonly SessionDocument[];
  readonly checks: readonly CheckDocument[];
  readonly before: number | null;
}

/**
 * Takes records away for good: out of their files, out of the answers that they left, and with every copy
 * (backups, damaged files put aside) that may still hold them.
 * @throws DataError
 */
export function forget(store: Store, { sessions, checks, before }: Forgotten): void {
  store.sessions.remove(sessions);
  store.checks.remove(checks);
  if (checks.length > 0) store.rebuildAnswers();
  const { draft } = store.answers.read();
  if (before !== null && draft && Date.parse(draft.at) < before) store.answers.keepDraft(null);
  for (const name of namesIn(store.folder)) {
    const [, file] = /^(.+)\.next\.json/.exec(name) ?? [];
    if (file !== undefined) clearLeftovers(join(store.folder, `${file}.json`));
  }
  const ids = [...sessions, ...checks].map(({ id }) => id);
  for (const name of namesIn(store.folder).filter((one) => COPY.test(one))) {
    const path = join(store.folder, name);
    const month = /-(\d{4}-\d{2})\./.exec(name)?.[1];
    const isOlder = before !== null && (!month || Date.parse(`${month}-01T00:00:00Z`) < before);
    const holdsAnswers = name.startsWith('answers.') && checks.length > 0;
    if (isOlder || holdsAnswers || holdsAny(path, ids)) rmSync(path, { force: true });
  }
}

/** Takes away everything that was ever kept, and the folder where nothing else is in it. @throws DataError */
export function forgetAll(folder: string): void {
  try {
    for (const name of namesIn(folder)) rmSync(join(folder, name), { force: true });
    rmdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOTEMPTY' && code !== 'ENOENT') throw asDataError(error, folder);
  }
}

function holdsAny(path: string, ids: readonly string[]): boolean {
  try {
    const text = readFileSync(path, 'utf8');
    return ids.some((id) => text.includes(id));
  } catch (error) {
    throw asDataError(error, path);
  }
}
