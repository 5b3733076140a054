import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { type ExportDocument, exportSchema } from '../../domain/documents/index.ts';
import { InputError } from '../../domain/errors.ts';
import { MOST_ML } from '../../domain/units.ts';
import type { Host } from '../../host.ts';
import { settingsSchema } from '../../store/settings-document.ts';
import { parseJson, placeOf } from '../json-input.ts';

/** Fifty years of sessions are less. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Our documents nest a handful of levels. */
const DEEPEST = 32;
const TRAPS = new Set(['__proto__', 'constructor', 'prototype']);
const DAY_MS = 24 * 3600_000;
/** Of a session that was paused, or slept through. */
const LONGEST_MS = 7 * DAY_MS;
const MOST_ENTRIES = 1000;
const HINT =
  'Give a file that `letdown export` wrote, or a CSV file of Baby Buddy or Sprout Track.';

/** The text of a file, or of standard input (`-`). @throws InputError */
export async function readText(file: string, host: Host): Promise<string> {
  const name = file === '-' ? 'standard input' : file;
  const bytes = file === '-' ? await readAll(host) : await readNamed(file);
  if (bytes.length > MOST_BYTES) throw tooLarge(name);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(`${name} is not text.`, HINT);
  }
  if (text.includes('\0')) throw new InputError(`${name} is not text.`, HINT);
  if (text.trim() === '') throw new InputError(`${name} is empty.`, HINT);
  return text;
}

async function readNamed(file: string): Promise<Buffer> {
  try {
    if (statSync(file).size > MOST_BYTES) throw tooLarge(file);
    return await readFile(file);
  } catch (error) {
    if (error instanceof InputError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    const problem = code === 'ENOENT' ? 'is not there' : `cannot be read (${code ?? 'unknown'})`;
    throw new InputError(`${file} ${problem}.`, HINT);
  }
}

async function readAll(host: Host): Promise<Buffer> {
  if (host.stdin.isTTY) throw new InputError('Nothing comes in on standard input.', HINT);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of host.stdin) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > MOST_BYTES) break;
  }
  return Buffer.concat(chunks);
}

function tooLarge(name: string): InputError {
  return new InputError(`${name} is larger than 64 MB, which no export is.`, HINT);
}

/**
 * What `letdown export --format json` wrote. All of it is checked before anything is kept.
 * @param now milliseconds since 1970
 * @throws InputError that names the place
 */
export function parseExport(text: string, name: string, now: number): ExportDocument {
  const value = parseJson(text, name, HINT);
  refuseTraps(value, name, '', 0);
  const schema = (value as { schema?: unknown } | null)?.schema;
  if (schema !== 'letdown.export/1') {
    const found = typeof schema === 'string' ? JSON.stringify(schema) : 'no schema of ours';
    const isNewer = /^letdown\.export\/\d+$/.test(String(schema));
    throw new InputError(
      `${name}: schema: ${found} where "letdown.export/1" belongs.`,
      isNewer ? 'It comes from a newer version. Update letdown to read it.' : HINT,
    );
  }
  const result = v.safeParse(exportSchema, value);
  if (!result.success) {
    const [issue] = result.issues;
    throw new InputError(`${name}: ${placeOf(issue)}: ${issue.message}.`, HINT);
  }
  refuseRecords(result.output, name, now);
  // As it came, in the order of its own keys: what is exported again is the same byte for byte.
  return value as ExportDocument;
}

/** Keys that would reach into every object, and a depth that no document of ours has. */
function refuseTraps(value: unknown, name: string, path: string, depth: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth > DEEPEST) {
    throw new InputError(`${name}: ${path.slice(0, 60)}…: nested too deep.`, HINT);
  }
  for (const key in value) {
    const inner = (value as Readonly<Record<string, unknown>>)[key];
    const isTrap = TRAPS.has(key);
    if (!isTrap && (typeof inner !== 'object' || inner === null)) continue;
    const place = Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key;
    if (isTrap) throw new InputError(`${name}: ${place}: this key is not allowed.`, HINT);
    refuseTraps(inner, name, place, depth + 1);
  }
}

/** What is right by its shape and yet cannot be. */
function refuseRecords(data: ExportDocument, name: string, now: number): void {
  const refuse = (place: string, problem: string) => {
    throw new InputError(`${name}: ${place}: ${problem}.`, HINT);
  };
  if (!v.is(settingsSchema, data.settings)) refuse('settings', 'holds a value that is none');
  for (const [kind, records] of [
    ['checks', data.checks],
    ['sessions', data.sessions],
  ] as const) {
    const ids = new Set<string>();
    for (const [index, record] of records.entries()) {
      const place = `${kind}[${index}]`;
      const start = 'startedAt' in record ? (record.startedAt as string) : record.at;
      if (!/^[\w.:-]{1,100}$/.test(record.id)) refuse(`${place}.id`, 'is not an id');
      if (ids.has(record.id)) refuse(`${place}.id`, `${record.id} is there twice`);
      ids.add(record.id);
      if (Date.parse(start) > now + DAY_MS) refuse(place, `${start} is still to come`);
    }
  }
  for (const [index, session] of data.sessions.entries()) {
    const place = `sessions[${index}]`;
    const { startedAt, endedAt, pumpOnMs, latencyMs, letDownsMs, phases, used } = session;
    const lengthMs = Date.parse(endedAt) - Date.parse(startedAt);
    if (lengthMs < 0) refuse(`${place}.endedAt`, 'is before its start');
    if (lengthMs > LONGEST_MS) refuse(`${place}.endedAt`, 'is more than a week after its start');
    const amounts = [session.ml, session.left, session.right].map((ml) => ml ?? 0);
    if (Math.max(...amounts) > 2 * MOST_ML) refuse(`${place}.ml`, 'is more than milk can be');
    if (Math.max(phases.length, letDownsMs.length, used.length) > MOST_ENTRIES) {
      refuse(place, `holds a list of more than ${MOST_ENTRIES}`);
    }
    const times = [pumpOnMs, latencyMs, ...letDownsMs, ...phases.map(({ endMs }) => endMs)];
    if (times.some((ms) => (ms ?? 0) > LONGEST_MS)) refuse(place, 'holds a time beyond a week');
  }
}
