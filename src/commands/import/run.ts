import type {
  CheckDocument,
  MeasureDocument,
  SessionDocument,
} from '../../domain/documents/index.ts';
import { InputError } from '../../domain/errors.ts';
import { counted, list } from '../../domain/language.ts';
import { type MatchBy, type Merge, newRecords, periodOf } from '../../domain/merge.ts';
import type { Incoming } from '../../formats/format.ts';
import { readable } from '../../formats/registry.ts';
import { DataError } from '../../store/data-error.ts';
import type { Period, Reading } from '../../store/monthly.ts';
import type { Store } from '../../store/store.ts';
import { visiting } from '../../visit.ts';
import type { Flags } from './command.ts';
import { readRecords } from './read.ts';

/** Adds what was exported, or what a tracker wrote. Nothing already here is changed. */
export const run = visiting(async ({ file, dryRun, ...given }: Flags, visit) => {
  const { store, data } = visit;
  if (file === undefined) throw new InputError('No file is named.', readable);
  const incoming = await readRecords(file, given, visit);
  const { name } = incoming;
  for (const remark of incoming.remarks) visit.say(remark);
  for (const { place, at, problem } of incoming.leftOut) {
    const when = visit.calendar.wallTime(Date.parse(at));
    visit.warn(`Left out: ${place} of ${name} (${when}) ${problem}.`);
  }
  visit.recoverSessions();
  const sessions = compare(incoming.sessions, store.sessions, incoming.matchBy);
  const checks = compare(incoming.checks, store.checks, incoming.matchBy);
  for (const trouble of [...sessions.damaged, ...checks.damaged]) data.report(trouble);
  const here = data.attempt(() => store.measures.read(), []);
  const measures = newRecords(incoming.measures ?? [], here, incoming.matchBy);
  const { settings } = incoming;
  if (!dryRun) {
    keepAll(store, {
      sessions: sessions.fresh,
      checks: checks.fresh,
      measures: measures.fresh,
      settings,
    });
  }
  visit.print(summary(sessions, checks, measures, dryRun));
  return data.exitCode();
});

interface Taken<T> extends Merge<T> {
  readonly damaged: readonly DataError[];
}

/** What of the records is new here. */
function compare<T extends SessionDocument | CheckDocument>(
  incoming: readonly T[],
  here: { read(period: Period): Reading<T> },
  matchBy: MatchBy,
): Taken<T> {
  const period = periodOf(incoming);
  const { records, damaged } = period ? here.read(period) : { records: [], damaged: [] };
  return { ...newRecords(incoming, records, matchBy), damaged };
}

/** @throws DataError that says that a part may be kept */
function keepAll(...what: Parameters<typeof keep>): void {
  try {
    keep(...what);
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    const hint =
      'Part of it may be imported. Import it again when that is mended: there will be no duplicates.';
    throw new DataError(error.file, error.trouble, error.problem, hint);
  }
}

function keep(
  store: Store,
  { sessions, checks, measures = [], settings }: Omit<Incoming, 'matchBy' | 'remarks' | 'leftOut'>,
): void {
  store.sessions.saveAll(sessions);
  store.checks.saveAll(checks);
  if (checks.length > 0) store.rebuildAnswers();
  store.measures.keep(measures);
  if (settings) store.settings.add(settings);
}

function summary(
  sessions: Merge<SessionDocument>,
  checks: Merge<CheckDocument>,
  measures: Merge<MeasureDocument>,
  isDryRun: boolean,
): string {
  const fresh = [
    [sessions.fresh.length, 'session'],
    [checks.fresh.length, 'check'],
    [measures.fresh.length, 'measurement'],
  ] as const;
  const what = fresh.filter(([count]) => count > 0).map(([count, noun]) => counted(count, noun));
  const known = sessions.known + checks.known + measures.known;
  const differing = sessions.differing + checks.differing + measures.differing;
  return [
    `${isDryRun ? 'Would import' : 'Imported'} ${list(what) || counted(0, 'session')}.`,
    ...(known > 0 ? [`${known} ${known === 1 ? 'was' : 'were'} here already.`] : []),
    ...(differing > 0 ? [`Of these ${differing} differ, and stayed as they are here.`] : []),
  ].join(' ');
}
