import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Conf from 'conf';
import type { Host } from '../host.ts';
import type { Document, Parsed } from './document-kind.ts';
import { nextOf } from './file-names.ts';

/** Reads a file through Conf. */
export function readWithConf<T extends Document>(
  path: string,
  parse: (text: string) => Parsed<T>,
): Parsed<T> | null {
  // Conf reads the file when it is made, and again at each access: the first reading is enough.
  let parsed: Parsed<T> | null = null;
  confAt<T>(path, (text) => (parsed ??= parse(text)).document);
  return parsed;
}

/**
 * Conf writes beside the file, and only a complete copy replaces it: if the disk fills up during a write, atomically
 * (which Conf writes with) reports no error and leaves a truncated file.
 */
export function replaceWithConf(path: string, document: Document, host: Host): void {
  const next = nextOf(path);
  removeLeftovers(path);
  try {
    confAt(next, (text) => JSON.parse(text) as Document).store = document;
    if (readFileSync(next, 'utf8') !== serialize(document)) {
      throw Object.assign(new Error('truncated'), { code: 'ENOSPC' });
    }
    renameSync(next, path);
  } finally {
    rmSync(next, { force: true });
  }
  // Windows cannot open folders, and does not need this.
  if (host.platform !== 'win32') syncFolder(dirname(path));
}

/** Removes what killed writers of the file have left. Call it only with the lock held. */
export function removeLeftovers(path: string): void {
  const next = nextOf(path);
  for (const name of readdirSync(dirname(next))) {
    if (name.startsWith(basename(next))) rmSync(join(dirname(next), name), { force: true });
  }
}

/** Makes the rename survive a power cut. */
function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function confAt<T extends Document>(path: string, deserialize: (text: string) => T): Conf<T> {
  return new Conf<T>({
    cwd: dirname(path),
    configName: basename(path, '.json'),
    configFileMode: 0o600,
    accessPropertiesByDotNotation: false,
    clearInvalidConfig: false,
    serialize,
    deserialize,
  });
}

function serialize(document: Document): string {
  return `${JSON.stringify(document)}\n`;
}
