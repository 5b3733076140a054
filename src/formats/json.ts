import * as v from 'valibot';
import { type ExportDocument, readableExportSchema } from '../domain/documents/index.ts';
import { issueText } from '../domain/documents/issue.ts';
import { InputError } from '../domain/errors.ts';
import { currentCheck } from '../domain/migrations/check.ts';
import { migrateSession } from '../domain/migrations/session.ts';
import { implausibleCheck, implausibleSession } from '../domain/plausible.ts';
import type { Format, ReadOptions } from './format.ts';
import { parseJson } from './json-text.ts';

/** letdown's own format: all that is kept, and nothing lost on the way back. */
export const json = {
  name: 'json',
  about: 'a backup, or another machine: everything, and `letdown import` reads it back',
  extension: 'json',
  reads: 'a file that `letdown export` wrote',
  recognises: (text) => /^\s*[[{]/.test(text),
  read: (text, options) => {
    const { checks, sessions, settings, measures } = parseExport(text, options);
    const more = measures && { measures };
    return { checks, sessions, settings, ...more, matchBy: 'id', remarks: [] };
  },
  write: (data) => ({ text: toJson(data), remarks: [] }),
} as const satisfies Format;

/** An export, one record a line: half the size of indented JSON, and still good to compare and to search. */
function toJson({ schema, checks, sessions, settings, measures = [] }: ExportDocument): string {
  const lines = (records: readonly object[]) =>
    records.length === 0
      ? '[]'
      : `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]`;
  return (
    `{"schema":${JSON.stringify(schema)},\n"checks":${lines(checks)},\n` +
    `"sessions":${lines(sessions)},\n"settings":${JSON.stringify(settings)}` +
    `${measures.length > 0 ? `,\n"measures":${lines(measures)}` : ''}}\n`
  );
}

type Source = Pick<ReadOptions, 'name' | 'now' | 'hint'>;

/** @throws InputError that names the place */
function parseExport(text: string, source: Source): ExportDocument {
  const { name, hint } = source;
  const value = parseJson(text, name, hint);
  refuseTraps(value, source, '', 0);
  const schema = (value as { schema?: unknown } | null)?.schema;
  if (schema !== 'letdown.export/1') {
    const found = typeof schema === 'string' ? JSON.stringify(schema) : 'no schema of ours';
    const isNewer = /^letdown\.export\/\d+$/.test(String(schema));
    throw new InputError(
      `${name}: schema: ${found}, not "letdown.export/1".`,
      isNewer ? 'It comes from a newer version. Update letdown to read it.' : hint,
    );
  }
  const result = v.safeParse(readableExportSchema, value);
  if (!result.success) {
    const [issue] = result.issues;
    throw new InputError(`${name}: ${issueText(issue)}.`, hint);
  }
  // As it came, in the order of its own keys: what is exported again is the same byte for byte.
  const { checks, sessions, ...rest } = value as v.InferOutput<typeof readableExportSchema>;
  const current = {
    ...rest,
    checks: checks.map(currentCheck),
    sessions: sessions.map(migrateSession),
  };
  refuseRecords(current, source);
  return current;
}

/** Our documents nest a handful of levels. */
const DEEPEST = 32;
const TRAPS = new Set(['__proto__', 'constructor', 'prototype']);

/** Keys that would reach into every object, and a depth that no document of ours has. */
function refuseTraps(value: unknown, source: Source, path: string, depth: number): void {
  if (typeof value !== 'object' || value === null) return;
  const { name, hint } = source;
  if (depth > DEEPEST) {
    throw new InputError(`${name}: ${path.slice(0, 60)}…: nested too deep.`, hint);
  }
  for (const key in value) {
    const inner = (value as Readonly<Record<string, unknown>>)[key];
    const isTrap = TRAPS.has(key);
    if (!isTrap && (typeof inner !== 'object' || inner === null)) continue;
    const place = Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key;
    if (isTrap) throw new InputError(`${name}: ${place}: this key is not allowed.`, hint);
    refuseTraps(inner, source, place, depth + 1);
  }
}

/** What is right by its shape and yet cannot be. */
function refuseRecords(
  { checks, sessions, measures = [] }: ExportDocument,
  { name, now, hint }: Source,
): void {
  const refuse = (place: string, problem: string) => {
    throw new InputError(`${name}: ${place}: ${problem}.`, hint);
  };
  const lists = [
    ['checks', checks.map(({ id }) => id), checks.map((one) => implausibleCheck(one, now))],
    ['sessions', sessions.map(({ id }) => id), sessions.map((one) => implausibleSession(one, now))],
    ['measures', measures.map(({ id }) => id), measures.map((one) => implausibleCheck(one, now))],
  ] as const;
  for (const [kind, ids, doubts] of lists) {
    const seen = new Set<string>();
    for (const [index, id] of ids.entries()) {
      const place = `${kind}[${index}]`;
      if (!/^[\w.:-]{1,100}$/.test(id)) refuse(`${place}.id`, 'is not an id');
      if (seen.has(id)) refuse(`${place}.id`, `${id} is there twice`);
      seen.add(id);
      const doubt = doubts[index];
      if (doubt) refuse(doubt.field ? `${place}.${doubt.field}` : place, doubt.problem);
    }
  }
}
