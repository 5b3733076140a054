import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import type { Host } from '../host.ts';
import { asDataError } from './data-error.ts';

/**
 * Where the data lives: `LETDOWN_HOME`, else the platform's own place for what a program remembers.
 * A relative `XDG_STATE_HOME` is ignored, as its specification asks.
 */
export function dataFolder({ env, platform, home }: Host): string {
  const { LETDOWN_HOME: chosen, XDG_STATE_HOME: state, LOCALAPPDATA: local } = env;
  if (chosen) return resolve(chosen);
  if (platform === 'win32') return join(local ?? join(home, 'AppData', 'Local'), 'letdown');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'letdown');
  return join(state && isAbsolute(state) ? state : join(home, '.local', 'state'), 'letdown');
}

/** Makes the folder, open to nobody else. @throws DataError */
export function ensureFolder(folder: string): void {
  try {
    // A folder that was there already keeps the mode its owner gave it.
    if (!isFolder(folder)) makeFolder(folder);
  } catch (error) {
    throw asDataError(error, folder);
  }
}

/** With those above it. (Node's own `recursive` never returns where a folder is there and takes none, such as /proc.) */
function makeFolder(folder: string): void {
  const parent = dirname(folder);
  if (!existsSync(parent)) makeFolder(parent);
  try {
    mkdirSync(folder, { mode: 0o700 });
    chmodSync(folder, 0o700);
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!isFolder(folder)) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Whether something is there; what may not be looked at is not taken for nothing. @throws DataError */
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
