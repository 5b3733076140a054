import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import type { Host } from '../host.ts';
import { asDataError } from './data-error.ts';

/**
 * Where the data lives: `LETDOWN_HOME`, or else the platform's place for the state of programs.
 * A relative `XDG_STATE_HOME` is ignored, as its specification asks.
 */
export function dataFolder({ env, platform, home }: Host): string {
  const { LETDOWN_HOME: chosen, XDG_STATE_HOME: state, LOCALAPPDATA: local } = env;
  if (chosen) return resolve(chosen);
  if (platform === 'win32') return join(local ?? join(home, 'AppData', 'Local'), 'letdown');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'letdown');
  return join(state && isAbsolute(state) ? state : join(home, '.local', 'state'), 'letdown');
}

/** Makes the folder, private to its owner. @throws DataError */
export function ensureFolder(folder: string): void {
  try {
    // An existing folder keeps the mode its owner gave it.
    if (!isFolder(folder)) makeFolder(folder);
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
  try {
    statSync(path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return false;
    throw asDataError(error, path);
  }
}
