import {
  closeSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Conf from 'conf';
import { codeOf } from '../disk-words.ts';
import type { Host } from '../host.ts';
import { asDataError, DataError } from './data-error.ts';
import type { Document, Parsed } from './document-kind.ts';
import { nextOf } from './file-names.ts';
import { tidy } from './tidy.ts';

/** Reads a file through Conf. */
export function readWithConf<T extends Document>(
  path: string,
  parse: (text: string) => Parsed<T>,
): Parsed<T> | null {
  // Conf reads the file when constructed, and again at each access: the first read is enough.
  let parsed: Parsed<T> | null = null;
  confAt<T>(path, (text) => (parsed ??= parse(text)).document);
  return parsed;
}

/**
 * Conf writes to a temporary file, and only a complete copy replaces the original: if the disk fills up during a
 * write, atomically (Conf's own writer) reports no error and leaves a truncated file.
 */
export function replaceWithConf(path: string, document: Document, host: Host): void {
  const next = besideReal(path);
  removeLeftovers(path);
  try {
    let bytes = 0;
    const conf = confAt(
      next,
      (text) => JSON.parse(text) as Document,
      (text) => (bytes = Buffer.byteLength(text)),
    );
    conf.store = document;
    if (statSync(next).size !== bytes) {
      throw Object.assign(new Error('truncated'), { code: 'ENOSPC' });
    }
    renameSync(next, realOf(path));
  } finally {
    tidy(next);
  }
  // Windows cannot open folders, and does not need this.
  if (host.platform !== 'win32') syncFolder(realOf(path));
}

/** The real file, if somebody replaced it with a link, for example to a synced folder. */
export function realOf(path: string): string {
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  return isLink ? realpathSync(path) : path;
}

/** On the same disk as the file itself: only then can it be replaced atomically. */
function besideReal(path: string): string {
  return join(dirname(realOf(path)), basename(nextOf(path)));
}

/** Removes what killed writers of the file left behind. Call it only while holding the lock. */
export function removeLeftovers(path: string): void {
  const next = besideReal(path);
  for (const name of readdirSync(dirname(next))) {
    if (name.startsWith(basename(next))) rmSync(join(dirname(next), name), { force: true });
  }
}

/** Some network shares do not support this for folders. */
const NO_SYNC = new Set(['EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EACCES', 'EPERM']);

/**
 * Makes the rename survive a power cut.
 * @throws DataError: the new content is there, but the disk does not guarantee it
 */
function syncFolder(path: string): void {
  try {
    const handle = openSync(dirname(path), 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    if (NO_SYNC.has(codeOf(error))) return;
    const { problem } = asDataError(error, path);
    throw new DataError(
      path,
      'disk',
      problem,
      'It was written, but may be lost if this machine stops now. Look at the disk.',
    );
  }
}

/** @param writes called with the text of each write */
function confAt<T extends Document>(
  path: string,
  deserialize: (text: string) => T,
  writes?: (text: string) => void,
): Conf<T> {
  return new Conf<T>({
    cwd: dirname(path),
    configName: basename(path, '.json'),
    configFileMode: 0o600,
    accessPropertiesByDotNotation: false,
    clearInvalidConfig: false,
    serialize(document) {
      const text = `${JSON.stringify(document)}\n`;
      writes?.(text);
      return text;
    },
    deserialize,
  });
}
