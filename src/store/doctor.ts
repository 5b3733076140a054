import { accessSync, constants, readdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { checkSchema, sessionSchema } from '../domain/documents/index.ts';
import type { Host } from '../host.ts';
import { answersKind } from './answers.ts';
import { asDataError, type DataError } from './data-error.ts';
import { type Document, type FileKind, readDocument, removeFile, setAside } from './file.ts';
import { isThere } from './folder.ts';
import { journalName, readJournals } from './journal.ts';
import { monthKind } from './monthly.ts';
import { partSchema, partsKind } from './parts.ts';
import { parse, salvageRecords } from './salvage.ts';
import { settingsKind } from './settings.ts';
import { trialKind } from './trial.ts';

/** What can be said of the data folder. Paths are whole. */
export interface Health {
  readonly folder: string;
  readonly exists: boolean;
  /** Somebody else than its owner may look in. */
  readonly isOpenToOthers: boolean;
  /** Files that are whole. */
  readonly whole: number;
  readonly troubles: readonly DataError[];
  /** Sessions that another process runs at this moment. */
  readonly running: number;
  /** Journals from which no session can be had. */
  readonly unreadableJournals: readonly string[];
  /** What killed processes left behind, of no use to anybody. */
  readonly leftovers: readonly string[];
  /** Damaged files that were put aside earlier, and backups of older versions. */
  readonly copies: readonly string[];
}

/** What was done about one damaged file. */
export interface Repair {
  readonly file: string;
  readonly aside: string;
  readonly saved: number;
}

/** A kind of file, and what can be saved of a damaged one. */
interface Patient {
  readonly kind: FileKind<Document>;
  readonly salvage: (text: string) => { document: Document | null; saved: number };
}

const monthly = (name: 'checks' | 'sessions', one: string, schema: v.GenericSchema): Patient => ({
  kind: monthKind(name, schema),
  salvage(text) {
    const records = salvageRecords(text, one, schema);
    const document = records.length > 0 ? { schema: `letdown.${name}/1`, records } : null;
    return { document, saved: records.length };
  },
});

const patients: readonly (Patient & { readonly name: RegExp })[] = [
  { name: /^checks-\d{4}-\d{2}\.json$/, ...monthly('checks', 'letdown.check', checkSchema) },
  {
    name: /^sessions-\d{4}-\d{2}\.json$/,
    ...monthly('sessions', 'letdown.session', sessionSchema),
  },
  {
    name: /^settings\.json$/,
    kind: settingsKind,
    salvage: (text) => salvageSettings(parse(text)),
  },
  {
    name: /^answers\.json$/,
    kind: answersKind,
    // They are made anew from the checks.
    salvage: () => ({ document: null, saved: 0 }),
  },
  {
    name: /^trial\.json$/,
    kind: trialKind,
    salvage: () => ({ document: null, saved: 0 }),
  },
  {
    name: /^parts\.json$/,
    kind: partsKind,
    salvage: (text) => salvageParts(parse(text)),
  },
];

/** A damaged file that was put aside, or a backup of an older version. */
export const COPY = /\.json\.damaged-[\d-]+$|\.jsonl\.damaged-[\d-]+$|\.v\d+\.backup$/;
const LEFTOVER = /\.json\.lock(\..+)?$|\.next\.json(\.tmp-\w+)?$/;
/** Whoever writes is done by then. */
const LEFT_BEHIND_MS = 60_000;

/** Looks at everything, changes nothing. @throws DataError where not even the folder can be read */
export function examine(folder: string, host: Host): Health {
  const names = namesIn(folder);
  const troubles: DataError[] = [];
  let whole = 0;
  for (const name of names) {
    const patient = patients.find((one) => one.name.test(name));
    if (!patient) continue;
    try {
      readDocument(join(folder, name), patient.kind);
      whole++;
    } catch (error) {
      troubles.push(asDataError(error, join(folder, name)));
    }
  }
  const exists = isThere(folder);
  if (exists) troubles.push(...cannotWrite(folder));
  const journals = readJournals(folder, host);
  troubles.push(...journals.flatMap(({ trouble }) => trouble ?? []));
  const pathsOf = (pattern: RegExp) =>
    names.filter((name) => pattern.test(name)).map((name) => join(folder, name));
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
    leftovers: pathsOf(LEFTOVER).filter((path) => isOld(path, host)),
    copies: pathsOf(COPY),
  };
}

/**
 * Puts damaged files aside, saves every whole record in them, and removes what killed processes left.
 * Newer files, and those that the disk keeps from us, stay as they are.
 * @throws DataError
 */
export function repair({ troubles, unreadableJournals, leftovers }: Health, host: Host) {
  const stamp = new Date(host.now()).toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
  const asideOf = (path: string) => `${path}.damaged-${stamp.replace('T', '-')}`;
  const repairs: Repair[] = [];
  for (const { file, trouble } of troubles) {
    const patient = patients.find((one) => one.name.test(file.split(/[\\/]/).at(-1) ?? ''));
    if (trouble !== 'damaged' || !patient) continue;
    let saved = 0;
    setAside(file, asideOf(file), (text) => {
      const salvaged = patient.salvage(text);
      saved = salvaged.saved;
      return salvaged.document;
    });
    repairs.push({ file, aside: asideOf(file), saved });
  }
  for (const path of unreadableJournals) {
    moveAside(path, asideOf(path));
    repairs.push({ file: path, aside: asideOf(path), saved: 0 });
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

function salvageSettings(value: unknown): { document: Document | null; saved: number } {
  if (typeof value !== 'object' || value === null) return { document: null, saved: 0 };
  const result = v.safeParse(settingsKind.schema, { ...value, schema: settingsKind.empty.schema });
  const wrong = new Set(result.issues?.map((issue) => v.getDotPath(issue)));
  const kept = Object.entries(value).filter(([key]) => key !== 'schema' && !wrong.has(key));
  const document = { schema: settingsKind.empty.schema, ...Object.fromEntries(kept) };
  return { document, saved: kept.length };
}

function salvageParts(value: unknown): { document: Document | null; saved: number } {
  const { parts } = (value ?? {}) as { parts?: unknown };
  const whole = Array.isArray(parts) ? parts.filter((one) => v.is(partSchema, one)) : [];
  const document = whole.length > 0 ? { ...partsKind.empty, parts: whole } : null;
  return { document, saved: whole.length };
}

/** The names of all files of ours in the folder. */
export function namesIn(folder: string): readonly string[] {
  if (!isThere(folder)) return [];
  const isOurs = (name: string) =>
    patients.some((patient) => patient.name.test(name)) ||
    [COPY, LEFTOVER, journalName].some((pattern) => pattern.test(name));
  try {
    return readdirSync(folder).filter(isOurs).sort();
  } catch (error) {
    throw asDataError(error, folder);
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
  return (statSync(folder).mode & 0o077) !== 0;
}

function isOld(path: string, host: Host): boolean {
  try {
    return host.now() - statSync(path).mtimeMs > LEFT_BEHIND_MS;
  } catch {
    return false;
  }
}
