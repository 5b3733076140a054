import { constants, copyFileSync, existsSync, linkSync, readFileSync, rmSync } from 'node:fs';
import { codeOf } from '../disk-words.ts';
import type { Host } from '../host.ts';
import { readWithConf, realOf, removeLeftovers, replaceWithConf } from './conf-file.ts';
import { asDataError } from './data-error.ts';
import {
  type Document,
  emptyDocument,
  type FileKind,
  parseDocument,
  type Parsed,
} from './document-kind.ts';
import { backupOf, lockOf } from './file-names.ts';
import { pathIn } from './files.ts';
import { ensureFolder, isFileThere } from './folder.ts';
import { withLock } from './lock.ts';

/** One JSON file of the store. */
export interface DocumentFile<T extends Document> {
  readonly path: string;
  /**
   * What the file holds. An older version is migrated in memory; the next write migrates it on disk.
   * @throws DataError if it is damaged, from a newer version or unreadable
   */
  read(): T;
  /**
   * Reads, changes and writes the file while no other process does. Nothing is written if `change` throws or returns
   * its argument, or if the file cannot be read. null deletes the file.
   * @throws DataError
   */
  update(change: (document: T) => T | null): void;
}

/** @param name of the file, which must be in the table of files.ts */
export function openDocument<T extends Document>(
  folder: string,
  name: string,
  kind: FileKind<T>,
  host: Host,
): DocumentFile<T> {
  const path = pathIn(folder, name);
  const load = (): Parsed<T> =>
    (isFileThere(path) ? readWithConf(path, (text) => parseDocument(text, kind, path)) : null) ??
    emptyDocument(kind);
  return {
    path,
    read() {
      try {
        return load().document;
      } catch (error) {
        throw asDataError(error, path);
      }
    },
    update(change) {
      ensureFolder(folder);
      whileLocked(path, host, () => {
        const { document, version } = load();
        const changed = change(document);
        if (changed === document) return;
        if (version < emptyDocument(kind).version) backUp(path, version);
        if (changed) {
          replaceWithConf(path, changed, host);
        } else {
          removeLeftovers(path);
          removeForGood(path);
        }
      });
    },
  };
}

/**
 * Moves a damaged file aside, whole, and replaces it with what could be salvaged.
 * @param aside the path it is moved to
 * @param salvage the document recovered from its text; null: nothing
 * @throws DataError
 */
export function setAside(
  path: string,
  aside: string,
  salvage: (text: string) => Document | null,
  host: Host,
): void {
  whileLocked(path, host, () => {
    const saved = salvage(readFileSync(path, 'utf8'));
    // At no moment is the damaged file without a name.
    keepAs(realOf(path), aside);
    if (saved) replaceWithConf(path, saved, host);
    else removeForGood(path);
  });
}

/** A hard link to a file; a copy if the disk supports no hard links, or the file is on another one. */
function keepAs(path: string, name: string): void {
  try {
    linkSync(path, name);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    copyFileSync(path, name, constants.COPYFILE_EXCL);
  }
}

/** For a link, also deletes its target: otherwise what was to be forgotten would stay. */
function removeForGood(path: string): void {
  // A dangling link has no target to delete.
  if (existsSync(path)) rmSync(realOf(path), { force: true });
  rmSync(path, { force: true });
}

/** Deletes a file if it exists. @throws DataError */
export function removeFile(path: string): void {
  try {
    removeForGood(path);
  } catch (error) {
    throw asDataError(error, path);
  }
}

/** Removes what killed writers of the file left behind. @throws DataError */
export function clearLeftovers(path: string, host: Host): void {
  whileLocked(path, host, () => removeLeftovers(path));
}

function whileLocked(path: string, host: Host, work: () => void): void {
  try {
    withLock(lockOf(path), host, work);
  } catch (error) {
    throw asDataError(error, path);
  }
}

/** The first backup of a version is the one to keep. */
function backUp(path: string, version: number): void {
  const backup = backupOf(path, version);
  if (!existsSync(backup)) copyFileSync(path, backup);
}
