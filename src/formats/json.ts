import * as v from 'valibot';
import {
  type CheckDocument,
  type ExportDocument,
  type MeasureDocument,
  readableExportSchema,
  type SessionDocument,
} from '../domain/documents/index.ts';
import { issueText } from '../domain/documents/issue.ts';
import { InputError } from '../domain/errors.ts';
import { currentCheck } from '../domain/migrations/check.ts';
import { migrateSession } from '../domain/migrations/session.ts';
import { type Implausible, implausibleCheck, implausibleSession } from '../domain/plausible.ts';
import { startOf } from '../domain/merge.ts';
import type { LeftOut } from '../domain/import-plan.ts';
import type { Format, ReadOptions } from './format.ts';
import { parseJson } from './json-text.ts';

/** letdown's own format: everything stored, with a lossless round trip. */
export const json = {
  name: 'json',
  about: 'a backup, or for another computer: everything; `letdown import` reads it back',
  extension: 'json',
  recognises: (text) => /^\s*[[{]/.test(text),
  read: (text, options) => {
    const { settings, ...records } = parseExport(text, options);
    const whole = plausible(records, options);
    const more = records.measures && { measures: whole.measures };
    const { checks, sessions, leftOut } = whole;
    return { checks, sessions, settings, ...more, matchBy: 'id', remarks: [], leftOut };
  },
  write: (data) => ({ text: toJson(data), remarks: [] }),
} as const satisfies Format;

/** An export with one record per line: half the size of indented JSON, and still easy to compare and search. */
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
    const found = typeof schema === 'string' ? JSON.stringify(schema) : 'an unknown schema';
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
  // Kept as it came, with its own key order: re-exporting gives the same bytes.
  const { checks, sessions, ...rest } = value as v.InferOutput<typeof readableExportSchema>;
  return { ...rest, checks: checks.map(currentCheck), sessions: sessions.map(migrateSession) };
}

/** Our documents nest only a few levels. */
const DEEPEST = 32;
const TRAPS = new Set(['__proto__', 'constructor', 'prototype']);

/** Keys that would affect every object, and a depth that none of our documents has. */
function refuseTraps(value: unknown, source: Source, path: string, depth: number): void {
  if (typeof value !== 'object' || value === null) return;
  const { name, hint } = source;
  if (depth > DEEPEST) {
    throw new InputError(`${name}: ${path.slice(0, 60)}…: nested too deeply.`, hint);
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

type Records = Pick<ExportDocument, 'checks' | 'sessions' | 'measures'>;

/**
 * The plausible records. Valid but impossible ones are left out and named, so that a clock that was once wrong does
 * not make a whole backup useless.
 * @throws InputError if an id is invalid
 */
function plausible({ checks, sessions, measures = [] }: Records, source: Source) {
  const leftOut: LeftOut[] = [];
  const { now } = source;
  const sift = <T extends Entry>(kind: string, all: readonly T[], doubts: Doubts<T>) => {
    const places = all.map((_, index) => `${kind}[${index}]`);
    const standing = all.map((record, index) => ({ record, place: places[index] as string }));
    const sound = standing.filter(({ record, place }) => {
      refuseBadId(record, place, source);
      const doubt = doubts(record, now);
      if (!doubt) return true;
      leftOut.push({
        place: doubt.field ? `${place}.${doubt.field}` : place,
        at: startOf(record),
        problem: doubt.problem,
      });
      return false;
    });
    return oneOfEach(sound, leftOut);
  };
  return {
    checks: sift('checks', checks, implausibleCheck),
    sessions: sift('sessions', sessions, implausibleSession),
    measures: sift('measures', measures, implausibleCheck),
    leftOut,
  };
}

type Entry = CheckDocument | SessionDocument | MeasureDocument;
type Doubts<T> = (record: T, now: number) => Implausible | null;

function refuseBadId({ id }: Entry, place: string, { name, hint }: Source): void {
  if (/^[\w.:-]{1,100}$/.test(id)) return;
  throw new InputError(`${name}: ${place}.id: is not an id.`, hint);
}

/** An interrupted change can leave a record twice: the one changed most often is the later. */
function oneOfEach<T extends Entry>(
  all: readonly { readonly record: T; readonly place: string }[],
  leftOut: LeftOut[],
): readonly T[] {
  const changes = ({ record }: { readonly record: T }) =>
    ('before' in record ? (record.before as readonly unknown[]) : []).length;
  const kept = new Map<string, (typeof all)[number]>();
  for (const copy of all) {
    const { id } = copy.record;
    const other = kept.get(id);
    const isLater = other === undefined || changes(copy) > changes(other);
    if (isLater) kept.set(id, copy);
    const older = isLater ? other : copy;
    if (older === undefined) continue;
    leftOut.push({ place: older.place, at: startOf(older.record), problem: 'is there twice' });
  }
  return [...kept.values()].map(({ record }) => record);
}
