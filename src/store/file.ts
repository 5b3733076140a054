import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Conf from 'conf';
import * as v from 'valibot';
import { asDataError, DataError } from './data-error.ts';
import { ensureFolder } from './folder.ts';
import { withLock } from './lock.ts';

type Document = Record<string, unknown> & { schema: string };

/** One JSON file of the store, and what may be in it. */
export interface FileKind<T extends Document> {
  readonly schema: v.GenericSchema<unknown, T>;
  /** What a file that is not there yet holds; its `schema` names the version written. */
  readonly empty: T;
}

/**
 * What the file holds.
 * @throws DataError where it is damaged, from a newer version or cannot be read
 */
export function readDocument<T extends Document>(path: string, kind: FileKind<T>): T {
  if (!existsSync(path)) return kind.empty;
  try {
    return open(path, kind).store;
  } catch (error) {
    throw asDataError(error, path);
  }
}

/**
 * Reads, changes and writes the file while no other process does. Nothing is written where `change` throws
 * or what is there cannot be read.
 * @throws DataError
 */
export function updateDocument<T extends Document>(
  path: string,
  kind: FileKind<T>,
  change: (document: T) => T,
): T {
  ensureFolder(dirname(path));
  try {
    return withLock(`${path}.lock`, () => {
      const conf = open(path, kind);
      const changed = change(existsSync(path) ? conf.store : kind.empty);
      conf.store = changed;
      return changed;
    });
  } catch (error) {
    throw asDataError(error, path);
  }
}

function open<T extends Document>(path: string, kind: FileKind<T>): Conf<T> {
  // Conf reads the file at each look; what has not changed need not be parsed again.
  let parsed: { text: string; document: T } | null = null;
  return new Conf<T>({
    cwd: dirname(path),
    configName: basename(path, '.json'),
    configFileMode: 0o600,
    accessPropertiesByDotNotation: false,
    clearInvalidConfig: false,
    serialize: (document) => `${JSON.stringify(document)}\n`,
    deserialize: (text) => {
      if (parsed?.text !== text) parsed = { text, document: parse(path, kind, text) };
      return parsed.document;
    },
  });
}

function parse<T extends Document>(path: string, kind: FileKind<T>, text: string): T {
  const damaged = (problem: string) =>
    new DataError(path, problem, 'It was left as it is. `letdown doctor` says more.');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw damaged(text === '' ? 'is empty.' : 'is damaged: it is not whole JSON.');
  }
  const [name, version] = kind.empty.schema.split('/');
  const found = (value as Document | null)?.schema;
  const [foundName, foundVersion] = typeof found === 'string' ? found.split('/') : [];
  if (foundName === name && Number(foundVersion) > Number(version)) {
    throw new DataError(
      path,
      `comes from a newer version of letdown (${found}).`,
      'It was left as it is. Update letdown to use it.',
    );
  }
  const result = v.safeParse(kind.schema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw damaged(`is damaged: ${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}.`);
}

export function fileIn(folder: string, name: string): string {
  return join(folder, `${name}.json`);
}
