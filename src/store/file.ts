import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Conf from 'conf';
import * as v from 'valibot';
import { asDataError, DataError } from './data-error.ts';
import { fits } from './fits.ts';
import { ensureFolder, isThere } from './folder.ts';
import { withLock } from './lock.ts';

export type Document = Record<string, unknown> & { schema: string };

/** One JSON file of the store, and what may be in it. */
export interface FileKind<T extends Document> {
  readonly schema: v.GenericSchema<unknown, T>;
  /** What a file that is not there yet holds; its `schema` names the version written. */
  readonly empty: T;
  /** Pure steps, the first from version 1 to 2, and so on up to the version written. */
  readonly migrations?: readonly ((older: Document) => Document)[];
}

/**
 * What the file holds; what an older version wrote is brought up to date, on disk only by the next write.
 * @throws DataError where it is damaged, from a newer version or cannot be read
 */
export function readDocument<T extends Document>(path: string, kind: FileKind<T>): T {
  if (!isThere(path)) return kind.empty;
  try {
    return load(path, kind).document;
  } catch (error) {
    throw asDataError(error, path);
  }
}

/**
 * Reads, changes and writes the file while no other process does. Nothing is written where `change` throws,
 * where it returns what it was given, or where what is there cannot be read. null removes the file.
 * @throws DataError
 */
export function updateDocument<T extends Document>(
  path: string,
  kind: FileKind<T>,
  change: (document: T) => T | null,
): void {
  ensureFolder(dirname(path));
  locked(path, () => {
    const { document, version } = isThere(path)
      ? load(path, kind)
      : { document: kind.empty, version: versionOf(kind.empty) };
    const changed = change(document);
    if (changed === document) return;
    if (version < versionOf(kind.empty)) backUp(path, version);
    if (changed) {
      replace(path, changed);
    } else {
      removeLeftovers(nextOf(path));
      rmSync(path, { force: true });
    }
  });
}

/**
 * Puts a damaged file aside, whole, and writes what could be saved of it in its place.
 * @param aside where the damaged file goes
 * @param salvage what can be saved of its text; null: nothing
 * @throws DataError
 */
export function setAside(path: string, aside: string, salvage: (text: string) => Document | null) {
  locked(path, () => {
    const saved = salvage(readFileSync(path, 'utf8'));
    // The damaged file is never without a name.
    linkSync(path, aside);
    if (saved) replace(path, saved);
    else rmSync(path);
  });
}

/** Takes a file away, if it is there. @throws DataError */
export function removeFile(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch (error) {
    throw asDataError(error, path);
  }
}

/** Clears away what killed writers of the file have left. @throws DataError */
export function clearLeftovers(path: string): void {
  locked(path, () => removeLeftovers(nextOf(path)));
}

function locked(path: string, work: () => void): void {
  try {
    withLock(`${path}.lock`, work);
  } catch (error) {
    throw asDataError(error, path);
  }
}

function load<T extends Document>(path: string, kind: FileKind<T>): Parsed<T> {
  // Conf reads the file once when it is made, and again at each look: the first will do.
  const parsed: Parsed<T>[] = [];
  confAt<T>(path, (text) => {
    const document = parse(path, kind, text);
    parsed.push(document);
    return document.document;
  });
  return parsed[0] ?? { document: kind.empty, version: versionOf(kind.empty) };
}

/**
 * Conf writes beside the file, and only what is whole takes its place: where the disk fills up in the middle of
 * a write, atomically (which writes for Conf) sees no error and leaves a file cut short.
 */
function replace(path: string, document: Document): void {
  const next = nextOf(path);
  removeLeftovers(next);
  try {
    confAt(next, (text) => JSON.parse(text) as Document).store = document;
    if (readFileSync(next, 'utf8') !== serialize(document)) {
      throw Object.assign(new Error('cut short'), { code: 'ENOSPC' });
    }
    renameSync(next, path);
  } finally {
    rmSync(next, { force: true });
  }
  syncFolder(dirname(path));
}

function nextOf(path: string): string {
  return path.replace(/\.json$/, '.next.json');
}

/** What a process that was killed while it wrote has left; nobody else writes while we hold the lock. */
function removeLeftovers(next: string): void {
  for (const name of readdirSync(dirname(next))) {
    if (name.startsWith(basename(next))) rmSync(join(dirname(next), name), { force: true });
  }
}

/** After this a power cut does not undo the renaming. */
function syncFolder(folder: string): void {
  // Windows opens no folders, and needs no such thing.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function backUp(path: string, version: number): void {
  const backup = path.replace(/\.json$/, `.v${version}.backup`);
  if (!existsSync(backup)) copyFileSync(path, backup);
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

interface Parsed<T> {
  readonly document: T;
  /** The version that the file was written in. */
  readonly version: number;
}

function parse<T extends Document>(path: string, kind: FileKind<T>, text: string): Parsed<T> {
  const damaged = (problem: string) =>
    new DataError(path, 'damaged', problem, 'It was left as it is. `letdown doctor` says more.');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw damaged(text === '' ? 'is empty.' : 'is damaged: it is not whole JSON.');
  }
  const newest = versionOf(kind.empty);
  const found = nameOf(value) === nameOf(kind.empty) ? versionOf(value) : NaN;
  const version = Number.isNaN(found) ? newest : found;
  if (version > newest) {
    throw new DataError(
      path,
      'newer',
      `comes from a newer version of letdown (${(value as Document).schema}).`,
      'It was left as it is. Update letdown to use it.',
    );
  }
  const current = migrate(value as Document, kind, version);
  if (fits(kind.schema, current)) return { document: current as T, version };
  const result = v.safeParse(kind.schema, current);
  if (result.success) return { document: result.output, version };
  const [issue] = result.issues;
  throw damaged(`is damaged: ${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}.`);
}

/** Up to date, or as it was where it is not what a step expects; the schema then says so. */
function migrate<T extends Document>(document: Document, kind: FileKind<T>, version: number) {
  try {
    const steps = kind.migrations?.slice(version - 1) ?? [];
    return steps.reduce((older, step) => step(older), document);
  } catch {
    return document;
  }
}

function nameOf(value: unknown): string | null {
  const schema = (value as Document | null)?.schema;
  return typeof schema === 'string' ? (schema.split('/')[0] ?? null) : null;
}

/** NaN where it names none. */
function versionOf(value: unknown): number {
  const [, version = ''] = (value as Document).schema.split('/');
  return /^[1-9]\d*$/.test(version) ? Number(version) : NaN;
}

export function fileIn(folder: string, name: string): string {
  return join(folder, `${name}.json`);
}
