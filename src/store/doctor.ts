import { accessSync, constants, renameSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Host } from '../host.ts';
import { asDataError, type DataError } from './data-error.ts';
import { openDocument, removeFile, setAside } from './document-file.ts';
import { conflictsIn } from './conflicts.ts';
import { asideOf, isCopy, isLeftover } from './file-names.ts';
import { namesIn, storeFileOf } from './files.ts';
import { isThere } from './folder.ts';
import { openJournals } from './session-journal.ts';

/** The state of the data folder. Paths are absolute. */
export interface Health {
  readonly folder: string;
  readonly exists: boolean;
  /** Users other than its owner may read it. */
  readonly isOpenToOthers: boolean;
  /** The number of undamaged files. */
  readonly whole: number;
  readonly troubles: readonly DataError[];
  /** The number of sessions that other processes are running. */
  readonly running: number;
  /** Journals from which no session can be recovered. */
  readonly unreadableJournals: readonly string[];
  /** Locks and half-written files of killed processes. */
  readonly leftovers: readonly string[];
  /** Damaged files that were moved aside earlier, and backups of older versions. */
  readonly copies: readonly string[];
  /** Second files that a sync has made of one, whose records do not count yet. */
  readonly conflicts: readonly string[];
}

/** What was done about one damaged file. */
export interface Repair {
  readonly file: string;
  readonly aside: string;
  readonly saved: number;
}

/** A write takes milliseconds: a leftover this old has no writer. */
const LEFT_BEHIND_MS = 60_000;

/** Reads everything, changes nothing. @throws DataError if the folder itself cannot be read */
export function examine(folder: string, host: Host): Health {
  const names = namesIn(folder);
  const troubles: DataError[] = [];
  let whole = 0;
  for (const name of names) {
    const kind = storeFileOf(name)?.kind;
    if (!kind) continue;
    try {
      openDocument(folder, name, kind, host).read();
      whole++;
    } catch (error) {
      troubles.push(asDataError(error, join(folder, name)));
    }
  }
  const exists = isThere(folder);
  if (exists) troubles.push(...cannotWrite(folder));
  const journals = openJournals(folder, host).read();
  troubles.push(...journals.flatMap(({ trouble }) => trouble ?? []));
  const pathsOf = (isWanted: (name: string) => boolean) =>
    names.filter(isWanted).map((name) => join(folder, name));
  return {
    folder,
    exists,
    isOpenToOthers: exists && host.platform !== 'win32' && isOpenToOthers(folder),
    whole,
    troubles,
    running: journals.filter(({ isRunning }) => isRunning).length,
    unreadableJournals: journals
      .filter(({ session, trouble }) => !session && !trouble)
      .map(({ path }) => path),
    leftovers: pathsOf(isLeftover).filter((path) => isOld(path, host)),
    copies: pathsOf(isCopy),
    conflicts: exists ? conflictsIn(folder) : [],
  };
}

/**
 * Moves damaged files aside, salvages every whole record in them, and removes what killed processes left behind.
 * Newer files, and those that cannot be read or written, stay as they are.
 * @throws DataError
 */
export function repair({ troubles, unreadableJournals, leftovers }: Health, host: Host) {
  const damaged = (path: string) => asideOf(path, 'damaged', host.now());
  const repairs: Repair[] = [];
  for (const { file, trouble } of troubles) {
    const storeFile = storeFileOf(basename(file));
    if (trouble !== 'damaged' || !storeFile) continue;
    const aside = damaged(file);
    let saved = 0;
    const salvage = (text: string) => {
      const salvaged = storeFile.salvage(text);
      saved = salvaged.saved;
      return salvaged.document;
    };
    setAside(file, aside, salvage, host);
    repairs.push({ file, aside, saved });
  }
  for (const path of unreadableJournals) {
    const aside = damaged(path);
    moveAside(path, aside);
    repairs.push({ file: path, aside, saved: 0 });
  }
  for (const path of leftovers) removeFile(path);
  return repairs;
}

function moveAside(path: string, aside: string): void {
  try {
    renameSync(path, aside);
  } catch (error) {
    throw asDataError(error, path);
  }
}

function cannotWrite(folder: string): readonly DataError[] {
  try {
    accessSync(folder, constants.W_OK);
    return [];
  } catch (error) {
    return [asDataError(error, folder)];
  }
}

function isOpenToOthers(folder: string): boolean {
  try {
    return (statSync(folder).mode & 0o077) !== 0;
  } catch (error) {
    throw asDataError(error, folder);
  }
}

function isOld(path: string, host: Host): boolean {
  try {
    return host.now() - statSync(path).mtimeMs > LEFT_BEHIND_MS;
  } catch {
    return false;
  }
}
