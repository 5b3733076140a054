import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import {
  answersSchema,
  checkSchema,
  firstCheckSchema,
  type MeasureDocument,
  measureSchema,
  type SessionDocument,
  sessionSchema,
} from '../domain/documents/index.ts';
import { trialSchema } from '../domain/documents/trial.ts';
import { migrateAnswersFile } from '../domain/migrations/answers-file.ts';
import { currentCheck } from '../domain/migrations/check.ts';
import { migrateSession } from '../domain/migrations/session.ts';
import { migrateTrial } from '../domain/migrations/trial.ts';
import { instant } from '../domain/documents/fields.ts';
import { asDataError } from './data-error.ts';
import type { Document, FileKind } from './document-kind.ts';
import { isCopy, isLeftover } from './file-names.ts';
import { isThere } from './folder.ts';
import { parseJson, salvageRecords } from './salvage.ts';
import { type Settings, settingsSchema } from '../domain/documents/settings.ts';

const datedAnswers = v.object({ at: instant, answers: answersSchema });

const answersFileSchema = v.looseObject({
  schema: v.literal('letdown.answers/2'),
  /** From the last finished check. */
  last: v.nullable(datedAnswers),
  /** From an interrupted check. */
  draft: v.nullable(datedAnswers),
  /** Asked before a session. */
  beforeSession: v.optional(datedAnswers),
});
export type AnswersFile = v.InferOutput<typeof answersFileSchema>;

const trialFileSchema = v.looseObject({
  ...trialSchema.entries,
  /** The version of the file; the published document has its own. */
  schema: v.literal('letdown.trial/2'),
  /** null: no trial is set. */
  strategy: v.nullable(trialSchema.entries.strategy),
});

const partSchema = v.looseObject({
  part: v.string(),
  since: v.pipe(v.string(), v.isoDate('is not a day such as 2026-09-01')),
});
const partsSchema = v.looseObject({
  schema: v.literal('letdown.parts-kept/1'),
  parts: v.array(partSchema),
});

const measuresSchema = v.looseObject({
  schema: v.literal('letdown.measures-kept/1'),
  /** Oldest first. */
  measures: v.array(measureSchema),
});

const importKeptSchema = v.looseObject({
  at: instant,
  /** Of the file, as the person named it. */
  name: v.string(),
  /** Ids of what came in. */
  sessions: v.array(v.string()),
  checks: v.array(v.string()),
  measures: v.array(v.string()),
  /** Ids of sessions that were here, and took something from the file. */
  updated: v.array(v.string()),
  /** Settings that were not set before. */
  settings: v.record(v.string(), v.unknown()),
});
export type ImportKept = v.InferOutput<typeof importKeptSchema>;

const importsSchema = v.looseObject({
  schema: v.literal('letdown.imports-kept/1'),
  /** Oldest first. */
  imports: v.array(importKeptSchema),
});

const settingsKind: FileKind<Settings> = {
  schema: settingsSchema,
  empty: { schema: 'letdown.settings/1' },
};
const answersKind: FileKind<AnswersFile> = {
  schema: answersFileSchema,
  empty: { schema: 'letdown.answers/2', last: null, draft: null },
  migrations: [migrateAnswersFile],
};
const trialKind: FileKind<v.InferOutput<typeof trialFileSchema>> = {
  schema: trialFileSchema,
  empty: {
    schema: 'letdown.trial/2',
    strategy: null,
    startedAt: new Date(0).toISOString(),
    weeks: [],
  },
  migrations: [migrateTrial],
};
const partsKind: FileKind<v.InferOutput<typeof partsSchema>> = {
  schema: partsSchema,
  empty: { schema: 'letdown.parts-kept/1', parts: [] },
};

const measuresKind: FileKind<v.InferOutput<typeof measuresSchema>> = {
  schema: measuresSchema,
  empty: { schema: 'letdown.measures-kept/1', measures: [] },
};

const importsKind: FileKind<v.InferOutput<typeof importsSchema>> = {
  schema: importsSchema,
  empty: { schema: 'letdown.imports-kept/1', imports: [] },
};

export type MonthFile<T> = { schema: string; records: T[] };

/** The records of one month. First-edition records, version 1, are migrated one by one. */
function monthKind<T, Older>(
  schemaName: `letdown.${'checks' | 'sessions'}/2`,
  record: v.GenericSchema<unknown, T>,
  current: (older: Older) => T,
): FileKind<MonthFile<T>> {
  return {
    schema: v.looseObject({ schema: v.literal(schemaName), records: v.array(record) }),
    empty: { schema: schemaName, records: [] },
    migrations: [
      (older) => ({
        ...older,
        schema: schemaName,
        records: (older as unknown as MonthFile<Older>).records.map(current),
      }),
    ],
  };
}

const checksKind = monthKind('letdown.checks/2', checkSchema, currentCheck);
const sessionsKind = monthKind('letdown.sessions/2', sessionSchema, (session: SessionDocument) =>
  migrateSession(session),
);

/** What could be salvaged from a damaged file, and how many records or values that is. */
interface Salvaged {
  readonly document: Document | null;
  readonly saved: number;
}
const nothing = (): Salvaged => ({ document: null, saved: 0 });

/**
 * Everything that the store writes, in one place: `pathIn` rejects a file that is not in this table. Doctor examines
 * these files and forget deletes them, each with its copies and leftovers (file-names.ts).
 */
export const storeFiles = {
  settings: {
    pattern: /^settings\.json$/,
    kind: settingsKind,
    salvage: salvageSettings,
    merge: (ours, theirs) => ({ ...theirs, ...ours }),
  },
  // Doctor rebuilds them from the checks.
  answers: { pattern: /^answers\.json$/, kind: answersKind, salvage: nothing },
  trial: { pattern: /^trial\.json$/, kind: trialKind, salvage: nothing },
  parts: {
    pattern: /^parts\.json$/,
    kind: partsKind,
    salvage: salvageParts,
    merge: mergeBy('parts', 'part'),
  },
  measures: {
    pattern: /^measures\.json$/,
    kind: measuresKind,
    salvage: salvageMeasures,
    merge: mergeBy('measures', 'id', 'at'),
  },
  imports: { pattern: /^imports\.json$/, kind: importsKind, salvage: nothing },
  checks: {
    pattern: /^checks-(\d{4}-\d{2})\.json$/,
    kind: checksKind,
    salvage: (text: string) => {
      const schema = v.variant('schema', [checkSchema, firstCheckSchema]);
      const records = salvageRecords(text, 'letdown.check', schema).map(currentCheck);
      return monthOf(checksKind, records);
    },
    merge: mergeBy('records', 'id'),
  },
  sessions: {
    pattern: /^sessions-(\d{4}-\d{2})\.json$/,
    kind: sessionsKind,
    salvage: (text: string) => {
      const records = salvageRecords(text, 'letdown.session', sessionSchema).map(migrateSession);
      return monthOf(sessionsKind, records);
    },
    merge: mergeBy('records', 'id'),
  },
  /** Lines, not one document; session-journal.ts reads what it can. */
  journal: { pattern: /^running-(.+)\.jsonl$/, kind: null, salvage: nothing },
} as const satisfies Readonly<Record<string, StoreFile>>;

export interface StoreFile {
  readonly pattern: RegExp;
  /** null if the file is not one JSON document. */
  readonly kind: FileKind<Document> | null;
  readonly salvage: (text: string) => Salvaged;
  /** What is in either of two files; where both have it, as it is in ours. Without it, ours counts. */
  readonly merge?: (ours: Document, theirs: Document) => Document;
}

/** The table row for a file; undefined if the store does not write it. */
export function storeFileOf(name: string): StoreFile | undefined {
  return Object.values<StoreFile>(storeFiles).find(({ pattern }) => pattern.test(name));
}

/**
 * The file of which a program that keeps folders in step has made a second one, because two machines wrote it at once;
 * null if it is none. They name it `NAME (… conflicted copy …).json`, `NAME.sync-conflict-….json`, `NAME-HOST.json`,
 * `NAME 2.json` or `NAME (1).json`.
 */
export function originalOf(name: string): string | null {
  if (!name.endsWith('.json') || isLeftover(name) || storeFileOf(name)) return null;
  const files = [...name.matchAll(/[ (_.-]/g)].map(({ index }) => `${name.slice(0, index)}.json`);
  return files.find((file) => storeFileOf(file)?.kind) ?? null;
}

/** The path of a file that the store may write. Throws if it is not in the table: forget would leave it behind. */
export function pathIn(folder: string, name: string): string {
  if (!storeFileOf(name)) throw new Error(`${name} is not in the table of store files`);
  return join(folder, name);
}

/** The names of all our files in the folder, including copies and leftovers, sorted. @throws DataError */
export function namesIn(folder: string): readonly string[] {
  if (!isThere(folder)) return [];
  const isOurs = (name: string) =>
    storeFileOf(name) ?? originalOf(name) ?? (isCopy(name) || isLeftover(name));
  try {
    return readdirSync(folder).filter(isOurs).sort();
  } catch (error) {
    throw asDataError(error, folder);
  }
}

/** Adds to the list of a document what only the other has. @param order by which key it is in order, if it is */
function mergeBy(list: string, key: string, order?: string) {
  type Row = Readonly<Record<string, string>>;
  return (ours: Document, theirs: Document): Document => {
    const [mine, others] = [ours[list], theirs[list]] as [readonly Row[], readonly Row[]];
    const known = new Set(mine.map((row) => row[key]));
    const all = [...mine, ...others.filter((row) => !known.has(row[key]))];
    if (order !== undefined) {
      all.sort((a, b) => Date.parse(a[order] ?? '') - Date.parse(b[order] ?? ''));
    }
    return { ...ours, [list]: all };
  };
}

function salvageSettings(text: string): Salvaged {
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null) return nothing();
  const { schema } = settingsKind.empty;
  const result = v.safeParse(settingsSchema, { ...value, schema });
  const wrong = new Set(result.issues?.map((issue) => v.getDotPath(issue)));
  const kept = Object.entries(value).filter(([key]) => key !== 'schema' && !wrong.has(key));
  return { document: { schema, ...Object.fromEntries(kept) }, saved: kept.length };
}

function salvageParts(text: string): Salvaged {
  const { parts } = (parseJson(text) ?? {}) as { parts?: unknown };
  const whole = Array.isArray(parts) ? parts.filter((part) => v.is(partSchema, part)) : [];
  return {
    document: whole.length > 0 ? { ...partsKind.empty, parts: whole } : null,
    saved: whole.length,
  };
}

function salvageMeasures(text: string): Salvaged {
  const whole: MeasureDocument[] = [...salvageRecords(text, 'letdown.measure', measureSchema)];
  return {
    document: whole.length > 0 ? { ...measuresKind.empty, measures: whole } : null,
    saved: whole.length,
  };
}

function monthOf<T>({ empty }: FileKind<MonthFile<T>>, records: T[]): Salvaged {
  return { document: records.length > 0 ? { ...empty, records } : null, saved: records.length };
}
