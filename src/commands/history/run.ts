import { once } from 'node:events';
import type { CheckDocument, HistoryDocument } from '../../domain/documents/index.ts';
import { streamDocument } from '../../formats/json-stream.ts';
import type { Host } from '../../host.ts';
import type { Period, Reading } from '../../store/monthly.ts';
import { pageOf } from '../../ui/page.ts';
import { useUnicode } from '../../ui/theme.ts';
import { type Visit, visiting } from '../../visit.ts';
import type { Flags } from './command.ts';
import { type Asked, renderHistory } from '../../screens/history.ts';

/** As many as a person can take in at once; a script gets all. */
const MOST_AT_A_TERMINAL = 40;

/** Checks and sessions, newest first. Damaged files are named; everything else is shown. */
export const run = visiting(async (flags: Flags, visit) => {
  const { since, until, last } = flags;
  const period = { since, until, last };
  const { store, data } = visit;
  visit.recoverSessions();
  const asked = askedOf(flags);
  if (visit.asJson) {
    const checks = recordsOf(asked.checks ? store.checks.readByMonth(period) : [], visit);
    const sessions = recordsOf(asked.sessions ? store.sessions.readByMonth(period) : [], visit);
    await printJson({ checks: inWordsOf(checks, visit), sessions }, visit.host);
    return data.exitCode();
  }
  const isLimited =
    Boolean(visit.host.stdout.isTTY) && [since, until, last].every((value) => value === undefined);
  const wanted = isLimited ? { ...period, last: MOST_AT_A_TERMINAL } : period;
  const none = { records: [], damaged: [] };
  const read = <T>(isWanted: boolean, records: { read(period: Period): Reading<T> }) =>
    isWanted ? data.attempt(() => records.read(wanted), none) : none;
  const checks: Reading<CheckDocument> = read(asked.checks, store.checks);
  const sessions = read(asked.sessions, store.sessions);
  const document: HistoryDocument = {
    schema: 'letdown.history/1',
    checks: [...visit.inWords(checks.records)],
    sessions: [...sessions.records],
  };
  const damaged = [...checks.damaged, ...sessions.damaged];
  const isEmpty = checks.records.length + sessions.records.length === 0;
  // If something could not be read, an empty list does not mean an empty store.
  if (!isEmpty || (damaged.length === 0 && data.exitCode() === 0))
    show(document, wanted, flags, visit);
  if (isLimited && Math.max(checks.records.length, sessions.records.length) === wanted.last) {
    visit.say('Only the newest are shown. --last N or --since DATE shows more.');
  }
  for (const trouble of damaged) data.report(trouble);
  return data.exitCode();
});

function askedOf({ checks, sessions, since, until }: Flags): Asked {
  return {
    checks: checks || !sessions,
    sessions: sessions || !checks,
    isPeriod: since !== undefined || until !== undefined,
  };
}

/** Written month by month, as fast as the reader takes it. */
async function printJson(
  lists: Readonly<Record<'checks' | 'sessions', Iterable<readonly unknown[]>>>,
  { stdout }: Host,
): Promise<void> {
  const schema: HistoryDocument['schema'] = 'letdown.history/1';
  for (const chunk of streamDocument(schema, lists)) {
    stdout.write(chunk);
    // A stream whose reader has gone never drains.
    if (stdout.writableNeedDrain) await once(stdout, 'drain');
  }
}

/** The records of each month; damage is reported, and the rest continues. */
function* recordsOf<T>(months: Iterable<Reading<T>>, { data }: Visit): Generator<readonly T[]> {
  const iterator = months[Symbol.iterator]();
  const next = () => data.attempt(() => iterator.next(), { done: true, value: undefined });
  for (let month = next(); !month.done; month = next()) {
    for (const trouble of month.value.damaged) data.report(trouble);
    yield month.value.records;
  }
}

function* inWordsOf<T>(months: Iterable<readonly T[]>, { inWords }: Visit) {
  for (const records of months) yield inWords(records);
}

function show(document: HistoryDocument, wanted: Period, flags: Flags, visit: Visit): void {
  const { store, data, host, calendar } = visit;
  // A partly shown day still gets its full total.
  const oldest = Date.parse(document.sessions.at(-1)?.startedAt ?? '1970-01-01');
  const since = calendar.startOf(calendar.dayOf(oldest)) ?? oldest;
  const whole =
    wanted.last === undefined || document.sessions.length === 0
      ? document.sessions
      : data.attempt(() => store.sessions.read({ since, until: wanted.until }).records, []);
  visit.print(
    renderHistory(document, whole, {
      ...pageOf(host),
      isUnicode: useUnicode(host.env, host.platform),
      calendar,
      unit: visit.unit,
      showNumbers: visit.showNumbers,
      showIds: flags.ids,
      asked: askedOf(flags),
    }),
  );
}
