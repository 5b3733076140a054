import { chmodSync, existsSync, lstatSync, mkdirSync, type Stats, statSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { codeOf } from '../disk-words.ts';
import { fromHome, type Host } from '../host.ts';
import { asDataError, DataError } from './data-error.ts';

/**
 * Where the data lives: `LETDOWN_HOME`, or else the platform's place for program state.
 * A relative `XDG_STATE_HOME` is ignored, as its specification requires.
 */
export function dataFolder({ env, platform, home }: Host): string {
  const { LETDOWN_HOME: chosen, XDG_STATE_HOME: state, LOCALAPPDATA: local } = env;
  if (chosen)
    return home === null && chosen.startsWith('~') ? NOWHERE : resolve(fromHome(chosen, home));
  const inHome = (...names: readonly string[]) => (home === null ? NOWHERE : join(home, ...names));
  if (platform === 'win32') return join(local ?? inHome('AppData', 'Local'), 'letdown');
  if (platform === 'darwin') return inHome('Library', 'Application Support', 'letdown');
  return join(state && isAbsolute(state) ? state : inHome('.local', 'state'), 'letdown');
}

/** Stands for a missing folder. No file can have such a name, so nothing is stored by mistake. */
const NOWHERE = '\0';

/** @throws DataError if there is no folder at all */
export function needFolder(folder: string): void {
  if (!folder.startsWith(NOWHERE)) return;
  throw new DataError(
    'LETDOWN_HOME',
    'disk',
    'is not set, and you have no home folder.',
    'Set it to the folder to keep your data in; --no-save keeps nothing.',
  );
}

/** Creates the folder, private to its owner. @throws DataError */
export function ensureFolder(folder: string): void {
  needFolder(folder);
  try {
    // An existing folder keeps the mode its owner gave it.
    if (isFolder(folder)) return;
    if (isThere(folder)) throw asDataError({ code: 'ENOTDIR' }, folder);
    makeFolder(folder);
  } catch (error) {
    throw asDataError(error, folder);
  }
}

/** With its parents. (Node's own `recursive` never returns in a folder that rejects new ones, such as /proc.) */
function makeFolder(folder: string): void {
  const parent = dirname(folder);
  if (!existsSync(parent)) makeFolder(parent);
  try {
    mkdirSync(folder, { mode: 0o700 });
    chmodSync(folder, 0o700);
  } catch (error) {
    // Another process may have created it in the meantime.
    if (!isFolder(folder)) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Whether something exists. @throws DataError if unknown, for example in an unreadable folder */
export function isThere(path: string): boolean {
  return statsOf(path) !== null;
}

/** Whether a file exists. @throws DataError if it is not a regular file: reading a pipe could block forever */
export function isFileThere(path: string): boolean {
  const stats = statsOf(path);
  if (!stats || stats.isFile()) return stats !== null;
  throw asDataError({ code: stats.isDirectory() ? 'EISDIR' : 'NO_FILE' }, path);
}

function statsOf(path: string): Stats | null {
  needFolder(path);
  try {
    return statSync(path);
  } catch (error) {
    const code = codeOf(error);
    if (code !== 'ENOENT') throw asDataError(error, path);
    // The disk that it points to may be back tomorrow, so a missing target does not count as empty.
    const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
    if (isLink) throw asDataError({ code: 'LINK' }, path);
    return null;
  }
}
