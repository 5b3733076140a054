import { accessSync, constants, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Health, Mended, Repair, Trouble } from '../domain/doctor.ts';
import type { Host } from '../host.ts';
import { conflictsIn, mergeConflicts } from './conflicts.ts';
import { asDataError, DataError } from './data-error.ts';
import { openDocument, removeFile, setAside } from './document-file.ts';
import { asideOf, isCopy, isLeftover } from './file-names.ts';
import { namesIn, storeFileOf } from './files.ts';
import { isThere } from './folder.ts';
import { openJournals } from './session-journal.ts';
import { openStore } from './store.ts';

/** A write takes milliseconds: a leftover this old has no writer. */
const LEFT_BEHIND_MS = 60_000;
const NO_SESSION = { trouble: 'damaged', problem: 'holds no session.' } as const;

/** Reads everything, changes nothing. @throws DataError if the folder itself cannot be read */
export function examine(folder: string, host: Host): Health {
  const names = namesIn(folder);
  const troubles: Trouble[] = [];
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
  const lost = journals.filter(({ session, trouble }) => !session && !trouble);
  troubles.push(
    ...journals.flatMap(({ trouble }) => trouble ?? []),
    ...lost.map(({ path }) => ({ file: path, ...NO_SESSION })),
  );
  const pathsOf = (isWanted: (name: string) => boolean) =>
    names.filter(isWanted).map((name) => join(folder, name));
  return {
    folder,
    exists,
    openToOthers: exists && host.platform !== 'win32' && isOpenToOthers(folder),
    whole,
    troubles,
    running: journals.filter(({ isRunning }) => isRunning).length,
    conflicts: exists ? conflictsIn(folder) : [],
    leftovers: pathsOf(isLeftover).filter((path) => isOld(path, host)),
    copies: pathsOf(isCopy),
  };
}

/**
 * Moves damaged files aside, salvages every whole record in them, adds what a sync has put beside a file, and removes
 * what killed processes left behind. Newer files, and those that cannot be read or written, stay as they are.
 * @throws DataError
 */
export function mend(folder: string, host: Host): Mended {
  const { troubles, leftovers } = examine(folder, host);
  const mended = troubles.flatMap((trouble) => repair(trouble, host));
  for (const path of leftovers) removeFile(path);
  const merged = [...mergeConflicts(folder, host)];
  const touched = [...troubles.map(({ file }) => file), ...merged.map(({ into }) => into)];
  if (touched.some((file) => /(answers|checks-[\d-]+)\.json$/.test(file))) rebuildAnswers(host);
  return { mended, merged, cleared: leftovers.length };
}

function repair({ file, trouble }: Trouble, host: Host): readonly Repair[] {
  const storeFile = storeFileOf(basename(file));
  if (trouble !== 'damaged' || !storeFile) return [];
  const aside = asideOf(file, 'damaged', host.now());
  let saved = 0;
  const salvage = (text: string) => {
    const salvaged = storeFile.salvage(text);
    saved = salvaged.saved;
    return salvaged.document;
  };
  setAside(file, aside, salvage, host);
  return [{ file, aside, saved }];
}

/** If a check still cannot be read, answers wait until it can. */
function rebuildAnswers(host: Host): void {
  try {
    openStore(host).rebuildAnswers();
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
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
