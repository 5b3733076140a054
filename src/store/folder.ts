import { chmodSync, existsSync, lstatSync, mkdirSync, type Stats, statSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { codeOf } from '../disk-words.ts';
import { fromHome, type Host } from '../host.ts';
import { asDataError, DataError } from './data-error.ts';

/**
 * Where the data lives: `LETDOWN_HOME`, or else the platform's place for the state of programs.
 * A relative `XDG_STATE_HOME` is ignored, as its specification asks.
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

/** In place of a folder where there is none. No file can have such a name, so that nothing is kept by mistake. */
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

/** Makes the folder, private to its owner. @throws DataError */
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

/** With its parents. (Node's own `recursive` never returns in a folder that accepts none, such as /proc.) */
function makeFolder(folder: string): void {
  const parent = dirname(folder);
  if (!existsSync(parent)) makeFolder(parent);
  try {
    mkdirSync(folder, { mode: 0o700 });
    chmodSync(folder, 0o700);
  } catch (error) {
    // Another process may have made it in the meantime.
    if (!isFolder(folder)) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Whether something is there. @throws DataError if that cannot be known, as in a folder that may not be read */
export function isThere(path: string): boolean {
  return statsOf(path) !== null;
}

/** Whether a file is there. @throws DataError if it is no file: to read a pipe could take for ever */
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
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw asDataError(error, path);
    // The disk that it leads to may be back tomorrow: what is not there now is not taken for empty.
    const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
    if (isLink) throw asDataError({ code: 'LINK' }, path);
    return null;
  }
}
