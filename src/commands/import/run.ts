import type {
  CheckDocument,
  ImportDocument,
  SessionDocument,
} from '../../domain/documents/index.ts';
import { InputError } from '../../domain/errors.ts';
import { type Merge, newRecords, periodOf, takeBackup } from '../../domain/merge.ts';
import { mergeTracked, takeChanges, type TrackedMerge } from '../../domain/tracked.ts';
import { readable } from '../../formats/registry.ts';
import { DataError } from '../../store/data-error.ts';
import type { Period, Reading } from '../../store/monthly.ts';
import { type Visit, visiting } from '../../visit.ts';
import type { Flags } from './command.ts';
import { type Read, readRecords } from './read.ts';
import { documentOf, summary } from './render.ts';
import { undo } from './undo.ts';

/** What would come in, compared with what is here. */
export interface Plan {
  readonly read: Read;
  readonly sessions: TrackedMerge;
  readonly checks: Merge<CheckDocument>;
  readonly measures: Merge<NonNullable<Read['measures']>[number]>;
  /** Sessions that are here, and what becomes of them with --update. */
  readonly updates: readonly { readonly here: SessionDocument; readonly after: SessionDocument }[];
  readonly isUpdate: boolean;
  /** ISO instant of the import, as the history of updates and the list of imports have it. */
  readonly at: string;
}

/** Adds what was exported, or what a tracker wrote. What is already here changes only with --update. */
export const run = visiting(async (flags: Flags, visit) => {
  const { file, dryRun, ...given } = flags;
  if (given.undo) return undo(flags, visit);
  if (file === undefined) throw new InputError('No file is named.', readable);
  const read = await readRecords(file, given, visit);
  if (!visit.asJson) tellHow(read, visit);
  visit.recoverSessions();
  const plan = planOf(read, given.update, visit);
  if (!dryRun) keepAll(plan, visit);
  if (visit.asJson) {
    visit.printJson(documentOf(plan, dryRun) satisfies ImportDocument);
  } else visit.print(summary(plan, dryRun, visit));
  return visit.data.exitCode();
});

function tellHow({ name, remarks, leftOut }: Read, visit: Visit): void {
  for (const remark of remarks) visit.say(remark);
  for (const { place, at, problem } of leftOut) {
    const when = visit.calendar.wallTime(Date.parse(at));
    visit.warn(`Left out: ${place} of ${name} (${when}) ${problem}.`);
  }
}

function planOf(read: Read, isUpdate: boolean, { store, data, host }: Visit): Plan {
  const at = new Date(host.now()).toISOString();
  const here = <T extends SessionDocument | CheckDocument>(
    kept: { read(period?: Period): Reading<T> },
    incoming: readonly T[],
    isAll = false,
  ) => {
    const period = periodOf(incoming);
    if (!period) return [];
    const { records, damaged } = kept.read(isAll ? undefined : period);
    for (const trouble of damaged) data.report(trouble);
    return records;
  };
  const checks = newRecords(read.checks, here(store.checks, read.checks));
  const measures = newRecords(
    read.measures ?? [],
    data.attempt(() => store.measures.read(), []),
  );
  if (read.matchBy === 'tracker') {
    // A start that was corrected there may lie far from where it was.
    const sessions = mergeTracked(read.sessions, here(store.sessions, read.sessions, true));
    const updates = sessions.changed.map((change) => ({
      here: change.here,
      after: takeChanges(change, at),
    }));
    return { read, sessions, checks, measures, updates, isUpdate, at };
  }
  const { fresh, known, differing } = newRecords(
    read.sessions,
    here(store.sessions, read.sessions),
  );
  const changed = differing.map((pair) => ({ ...pair, changes: pair.row }));
  return {
    read,
    sessions: { fresh, known, changed, overlapping: [], shifted: null },
    checks,
    measures,
    updates: differing.map((pair) => ({ here: pair.here, after: takeBackup(pair, at) })),
    isUpdate,
    at,
  };
}

/** @throws DataError that says that some may have been saved */
function keepAll(plan: Plan, visit: Visit): void {
  try {
    keep(plan, visit);
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    const hint =
      'Part of it may be imported. Import it again when that is mended: there will be no duplicates.';
    throw new DataError(error.file, error.trouble, error.problem, hint);
  }
}

function keep(plan: Plan, { store }: Visit): void {
  const { read, sessions, checks, measures } = plan;
  const updates = plan.isUpdate ? plan.updates : [];
  const settings = read.settings ? newSettings(read.settings, store.settings.read()) : {};
  const [came, cameChecks, cameMeasures] = [sessions, checks, measures].map(({ fresh }) =>
    fresh.map(({ id }) => id),
  );
  const ids = { sessions: came ?? [], checks: cameChecks ?? [], measures: cameMeasures ?? [] };
  const updated = updates.map(({ after }) => after.id);
  const isAny =
    Object.keys(settings).length + updated.length + Object.values(ids).flat().length > 0;
  if (!isAny) return;
  // First, so that an import that is cut off can be taken back too.
  store.imports.keep({ at: plan.at, name: read.name, ...ids, updated, settings });
  store.sessions.saveAll(sessions.fresh);
  for (const { here, after } of updates) store.sessions.replace(here, after);
  store.checks.saveAll(checks.fresh);
  if (checks.fresh.length > 0) store.rebuildAnswers();
  store.measures.keep(measures.fresh);
  if (read.settings) store.settings.add(read.settings);
}

/** Those that are not set here. */
function newSettings(incoming: object, here: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(incoming).filter(([key]) => !Object.hasOwn(here, key) && key !== 'schema'),
  );
}
