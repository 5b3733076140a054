import type {
  CheckDocument,
  ExportDocument,
  ImportDocument,
  MeasureDocument,
  SessionDocument,
} from './documents/index.ts';
import type { Kept } from './forget.ts';
import { type MatchBy, type Merge, newRecords, takeBackup } from './merge.ts';
import { mergeTracked, takeChanges, type TrackedMerge } from './tracked.ts';

/** The records in a file, validated before any of them is stored. */
export interface Incoming {
  readonly checks: readonly CheckDocument[];
  readonly sessions: readonly SessionDocument[];
  /** null if the format has none. */
  readonly settings: ExportDocument['settings'] | null;
  /** Left out if the format has none. */
  readonly measures?: readonly MeasureDocument[];
  readonly matchBy: MatchBy;
  /** How the file was interpreted, if it was ambiguous. */
  readonly remarks: readonly string[];
  /** Records that cannot be true. The others are imported. */
  readonly leftOut: readonly LeftOut[];
}

export interface LeftOut {
  /** Position in the file: "sessions[1].endedAt", or "line 3". */
  readonly place: string;
  /** The record's ISO instant. */
  readonly at: string;
  /** Such as "is before the start". */
  readonly problem: string;
}

/** What was read, and from which file. */
export interface ReadFile extends Incoming {
  /** The file's name, for messages. */
  readonly name: string;
  readonly format: string;
}

/** What would come in, compared with what is here. */
export interface ImportPlan {
  readonly read: ReadFile;
  readonly sessions: TrackedMerge;
  readonly checks: Merge<CheckDocument>;
  readonly measures: Merge<MeasureDocument>;
  /** Sessions that are here, and what becomes of them: none without --update. */
  readonly updates: readonly { readonly here: SessionDocument; readonly after: SessionDocument }[];
  readonly isUpdate: boolean;
  /** ISO instant of the import, as the history of updates and the list of imports have it. */
  readonly at: string;
}

/**
 * What an import does.
 * @param here the records that may be the same
 * @param isUpdate whether sessions that differ are taken from the file
 * @param at ISO instant
 */
export function planImport(read: ReadFile, here: Kept, isUpdate: boolean, at: string): ImportPlan {
  const isTracker = read.matchBy === 'tracker';
  const merge = isTracker ? mergeTracked : mergeBackup;
  const take = isTracker ? takeChanges : takeBackup;
  const sessions = merge(read.sessions, here.sessions);
  const changed = isUpdate ? sessions.changed : [];
  return {
    read,
    sessions,
    checks: newRecords(read.checks, here.checks),
    measures: newRecords(read.measures ?? [], here.measures),
    updates: changed.map((change) => ({ here: change.here, after: take(change, at) })),
    isUpdate,
    at,
  };
}

/** A backup hands back our own ids, so nothing has to be recognised. */
function mergeBackup(
  rows: readonly SessionDocument[],
  here: readonly SessionDocument[],
): TrackedMerge {
  const { fresh, known, differing } = newRecords(rows, here);
  const changed = differing.map((pair) => ({ ...pair, changes: pair.row }));
  return { fresh, known, changed, overlapping: [], shifted: null };
}

/**
 * What has to be remembered of an import, so that it can be taken back.
 * @param settings those that are set here
 * @returns null if it changes nothing
 */
export function importMade({ read, at, ...plan }: ImportPlan, settings: object) {
  const idsOf = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);
  const ids = {
    sessions: idsOf(plan.sessions.fresh),
    checks: idsOf(plan.checks.fresh),
    measures: idsOf(plan.measures.fresh),
    updated: idsOf(plan.updates.map(({ after }) => after)),
  };
  const fresh = Object.entries(read.settings ?? {}).filter(
    ([key]) => !Object.hasOwn(settings, key) && key !== 'schema',
  );
  const isAny = Object.values(ids).flat().length + fresh.length > 0;
  return isAny ? { at, name: read.name, ...ids, settings: Object.fromEntries(fresh) } : null;
}

/** What an import did, or would do, as a document. */
export function importDocument(
  { read, sessions, checks, measures, isUpdate }: ImportPlan,
  isDryRun: boolean,
): ImportDocument {
  return {
    schema: 'letdown.import/1',
    file: read.name,
    format: read.format,
    isDryRun,
    imported: {
      sessions: sessions.fresh.length,
      checks: checks.fresh.length,
      measurements: measures.fresh.length,
    },
    known: sessions.known + checks.known + measures.known,
    differing: [
      ...sessions.changed.map(({ here, changes }) => ({
        id: here.id,
        startedAt: here.startedAt,
        isUpdated: isUpdate,
        changes: comparison(here, changes),
      })),
      ...[...checks.differing, ...measures.differing].map(({ here, row }) => ({
        id: here.id,
        startedAt: here.at,
        isUpdated: false,
        changes: comparison(here, row),
      })),
    ],
    overlapping: sessions.overlapping.map(({ row, here }) => ({
      id: row.id,
      startedAt: row.startedAt,
      with: here.id,
    })),
    leftOut: read.leftOut.map((record) => ({ ...record })),
    remarks: [...read.remarks],
  };
}

type Values = Readonly<Record<string, unknown>>;

function comparison(here: Values, file: Values): ImportDocument['differing'][number]['changes'] {
  return Object.fromEntries(
    Object.keys(file)
      .filter((key) => JSON.stringify(here[key]) !== JSON.stringify(file[key]))
      .map((key) => [key, { here: here[key] ?? null, file: file[key] }]),
  );
}
