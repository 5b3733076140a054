import { readFileSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Merged } from '../domain/doctor.ts';
import type { Host } from '../host.ts';
import { asDataError, DataError } from './data-error.ts';
import { openDocument, removeFile } from './document-file.ts';
import { type Document, type FileKind, parseDocument } from './document-kind.ts';
import { asideOf } from './file-names.ts';
import { namesIn, originalOf, type StoreFile, storeFileOf } from './files.ts';
import { isFileThere } from './folder.ts';

/** The paths of second files that a sync has made of one. @throws DataError */
export function conflictsIn(folder: string): readonly string[] {
  return namesIn(folder)
    .filter((name) => originalOf(name) !== null)
    .map((name) => join(folder, name));
}

/**
 * Adds what only the second file has to the first. It is removed once all of it is there, and else moved aside. One from
 * a newer version stays, and so does all if the first cannot be read.
 * @throws DataError
 */
export function mergeConflicts(folder: string, host: Host): readonly Merged[] {
  return conflictsIn(folder).flatMap((path) => mergeConflict(path, host));
}

function mergeConflict(path: string, host: Host): readonly Merged[] {
  const name = originalOf(basename(path)) ?? '';
  const storeFile = storeFileOf(name);
  if (!storeFile?.kind) return [];
  try {
    if (!isFileThere(path)) return [];
    const { kind } = storeFile;
    const { theirs, isWhole } = readOther(path, storeFile, kind);
    const into = openDocument(dirname(path), name, kind, host);
    let isAllThere = theirs === null && isWhole;
    into.update((ours) => {
      if (theirs === null) return ours;
      const { merge = (mine: Document) => mine } = storeFile;
      const isNew = ours === kind.empty;
      const merged = isNew ? theirs : merge(ours, theirs);
      isAllThere = isWhole && holdsAll(merged, theirs);
      return holdsAll(ours, merged) && !isNew ? ours : merged;
    });
    const aside = isAllThere ? null : freeAside(into.path, host);
    if (aside === null) removeFile(path);
    else renameSync(path, aside);
    return [{ file: path, into: into.path, aside }];
  } catch (error) {
    if (error instanceof DataError && error.trouble !== 'disk') return [];
    throw asDataError(error, path);
  }
}

function readOther(path: string, { salvage }: StoreFile, kind: FileKind<Document>) {
  const text = readFileSync(path, 'utf8');
  try {
    return { theirs: parseDocument(text, kind, path).document, isWhole: true };
  } catch (error) {
    if (!(error instanceof DataError) || error.trouble !== 'damaged') throw error;
    return { theirs: salvage(text).document, isWhole: false };
  }
}

/** Two of them may be moved aside within a second. */
function freeAside(path: string, host: Host): string {
  const taken = new Set(namesIn(dirname(path)));
  let at = host.now();
  while (taken.has(basename(asideOf(path, 'conflict', at)))) at += 1000;
  return asideOf(path, 'conflict', at);
}

/** Whether every entry of a list and every value of one document is in another, as it is. */
function holdsAll(document: Document, other: Document): boolean {
  const there = new Set(entriesOf(document));
  return entriesOf(other).every((entry) => there.has(entry));
}

function entriesOf(document: Document): readonly string[] {
  return Object.entries(document).flatMap(([key, value]) =>
    Array.isArray(value) ? value.map((row) => JSON.stringify(row)) : [JSON.stringify([key, value])],
  );
}
