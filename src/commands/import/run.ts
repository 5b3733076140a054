import type { Kept } from '../../domain/forget.ts';
import {
  importDocument,
  importMade,
  type ImportPlan,
  planImport,
  type ReadFile,
} from '../../domain/import-plan.ts';
import { periodOf } from '../../domain/merge.ts';
import { renderImport } from '../../screens/import.ts';
import { DataError } from '../../store/data-error.ts';
import { type Visit, visiting } from '../../visit.ts';
import type { Flags } from './command.ts';
import { readRecords } from './read.ts';
import { undo } from './undo.ts';

/** Adds what was exported, or what a tracker wrote. What is already here changes only with --update. */
export const run = visiting(async (flags: Flags, visit) => {
  const { dryRun } = flags;
  if (flags.undo) return undo(flags, visit);
  const read = await readRecords(flags, visit);
  if (!visit.asJson) tellHow(read, visit);
  visit.recoverSessions();
  const at = new Date(visit.host.now()).toISOString();
  const plan = planImport(read, storedFor(read, visit), flags.update, at);
  if (!dryRun) keepAll(plan, visit);
  if (visit.asJson) visit.printJson(importDocument(plan, dryRun));
  else visit.print(renderImport(plan, dryRun, visit));
  return visit.data.exitCode();
});

function tellHow({ name, remarks, leftOut }: ReadFile, visit: Visit): void {
  for (const remark of remarks) visit.say(remark);
  for (const { place, at, problem } of leftOut) {
    const when = visit.calendar.wallTime(Date.parse(at));
    visit.warn(`Left out: ${place} of ${name} (${when}) ${problem}.`);
  }
}

/** Reads no more months than can hold the same records. */
function storedFor({ checks, sessions, matchBy }: ReadFile, { store, data }: Visit): Kept {
  const none = { records: [], damaged: [] };
  const period = periodOf(sessions);
  // A start that was corrected in a tracker may lie far from where it was.
  const sessionsHere = period
    ? store.sessions.read(matchBy === 'tracker' ? undefined : period)
    : none;
  const checksPeriod = periodOf(checks);
  const checksHere = checksPeriod ? store.checks.read(checksPeriod) : none;
  for (const trouble of [...checksHere.damaged, ...sessionsHere.damaged]) data.report(trouble);
  const measures = data.attempt(() => store.measures.read(), []);
  return { sessions: sessionsHere.records, checks: checksHere.records, measures };
}

/** @throws DataError that says that some may have been saved */
function keepAll(plan: ImportPlan, visit: Visit): void {
  try {
    keep(plan, visit);
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    const hint =
      'Part of it may be imported. Import it again when that is mended: there will be no duplicates.';
    throw new DataError(error.file, error.trouble, error.problem, hint);
  }
}

function keep(plan: ImportPlan, { store }: Visit): void {
  const { read, sessions, checks, measures, updates } = plan;
  const made = importMade(plan, read.settings ? store.settings.read() : {});
  if (!made) return;
  // First, so that an import that is cut off can be taken back too.
  store.imports.keep(made);
  store.sessions.saveAll(sessions.fresh);
  for (const { here, after } of updates) store.sessions.replace(here, after);
  store.checks.saveAll(checks.fresh);
  if (checks.fresh.length > 0) store.rebuildAnswers();
  store.measures.keep(measures.fresh);
  if (read.settings) store.settings.add(read.settings);
}
