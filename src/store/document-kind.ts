import * as v from 'valibot';
import { issueText } from '../domain/documents/issue.ts';
import { DataError } from './data-error.ts';
import { fits } from './fits.ts';

/** Any JSON document of the store; `schema` is its name and version, such as `letdown.answers/1`. */
export type Document = Record<string, unknown> & { schema: string };

/** From one version of a document to the next. Pure; may throw if the document does not match its version. */
export type Migration = (older: Document) => Document;

/** What one kind of file may hold. */
export interface FileKind<T extends Document> {
  readonly schema: v.GenericSchema<unknown, T>;
  /** The content of a file that does not exist yet; its `schema` names the current version. */
  readonly empty: T;
  /** Version 1 to 2, then 2 to 3, and so on up to the current one. The file is backed up before its first rewrite. */
  readonly migrations?: readonly Migration[];
}

export interface Parsed<T extends Document> {
  /** Migrated to the current version. */
  readonly document: T;
  /** The version the file was written in. */
  readonly version: number;
}

export function emptyDocument<T extends Document>({ empty }: FileKind<T>): Parsed<T> {
  return { document: empty, version: versionOf(empty) };
}

/**
 * A document from the text of its file, migrated to the current version.
 * @param path of the file, for the error
 * @throws DataError if it is damaged or from a newer version
 */
export function parseDocument<T extends Document>(
  text: string,
  kind: FileKind<T>,
  path: string,
): Parsed<T> {
  const damaged = (problem: string) =>
    new DataError(path, 'damaged', problem, 'It was not changed. `letdown doctor` tells you more.');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw damaged(text === '' ? 'is empty.' : 'is damaged: it is not complete JSON.');
  }
  const newest = versionOf(kind.empty);
  const found = nameOf(value) === nameOf(kind.empty) ? versionOf(value) : NaN;
  const version = Number.isNaN(found) ? newest : found;
  if (version > newest) {
    throw new DataError(
      path,
      'newer',
      `comes from a newer version of letdown (${(value as Document).schema}).`,
      'It was not changed. Update letdown to use it.',
    );
  }
  const current = migrate(value as Document, kind.migrations, version);
  if (fits(kind.schema, current)) return { document: current as T, version };
  const result = v.safeParse(kind.schema, current);
  if (result.success) return { document: result.output, version };
  const [issue] = result.issues;
  throw damaged(`is damaged: ${issueText(issue)}.`);
}

/** Unchanged if a step fails: the schema then reports the damage. */
function migrate(document: Document, migrations: readonly Migration[] = [], version: number) {
  try {
    return migrations.slice(version - 1).reduce((older, step) => step(older), document);
  } catch {
    return document;
  }
}

function nameOf(value: unknown): string | null {
  const schema = (value as Document | null)?.schema;
  return typeof schema === 'string' ? (schema.split('/')[0] ?? null) : null;
}

/** NaN if the schema names no version. */
function versionOf(value: unknown): number {
  const [, version = ''] = (value as Document).schema.split('/');
  return /^[1-9]\d*$/.test(version) ? Number(version) : NaN;
}
