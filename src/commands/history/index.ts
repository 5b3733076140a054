import { once } from 'node:events';
import type { HistoryDocument } from '../../domain/documents/index.ts';
import { inWords, type Words } from '../../domain/words.ts';
import { streamDocument } from '../../formats/json-stream.ts';
import type { Host } from '../../host.ts';
import type { Period, Reading } from '../../store/monthly.ts';
import type { Settings } from '../../store/settings.ts';
import { openStore, type Store } from '../../store/store.ts';
import { columnsOf } from '../../ui/text.ts';
import { themeFor, useUnicode } from '../../ui/theme.ts';
import { print, recoverSessions, say, type Tolerant, tolerant } from '../context.ts';
import { parsePeriod, type PeriodOptions } from '../period.ts';
import { renderHistory } from './render.ts';

export interface HistoryOptions extends PeriodOptions {
  readonly checks?: boolean | undefined;
  readonly sessions?: boolean | undefined;
  readonly json?: boolean | undefined;
}

/** What a person can look over at once; a script gets all. */
const MOST_AT_A_TERMINAL = 40;

/** Checks and sessions, newest first. A damaged file is named; what else there is, is shown. */
export async function runHistory(options: HistoryOptions, host: Host): Promise<number> {
  const period = parsePeriod(options);
  const store = openStore(host);
  const data = tolerant(host, options.json === true);
  recoverSessions(store, host, data);
  const settings = data.attempt(() => store.settings(), undefined);
  const words = settings?.words;
  const [withChecks, withSessions] = [
    !options.sessions || options.checks === true,
    !options.checks || options.sessions === true,
  ];
  if (options.json) {
    const checks = recordsOf(withChecks ? store.checks.readByMonth(period) : [], data);
    const sessions = recordsOf(withSessions ? store.sessions.readByMonth(period) : [], data);
    await printJson({ checks: wordedAs(words, checks), sessions }, host);
    return data.exitCode();
  }
  const isLimited = Boolean(host.stdout.isTTY) && Object.values(period).every((one) => !one);
  const wanted = isLimited ? { ...period, last: MOST_AT_A_TERMINAL } : period;
  const none = { records: [], damaged: [] };
  const read = <T>(isWanted: boolean, records: { read(period: Period): Reading<T> }) =>
    isWanted ? data.attempt(() => records.read(wanted), none) : none;
  const checks = read(withChecks, store.checks);
  const sessions = read(withSessions, store.sessions);
  const document: HistoryDocument = {
    schema: 'letdown.history/1',
    checks: [...inWords(words, checks.records)],
    sessions: [...sessions.records],
  };
  const damaged = [...checks.damaged, ...sessions.damaged];
  const isEmpty = checks.records.length + sessions.records.length === 0;
  // Where something could not be read, nothing to show is not nothing kept.
  if (!isEmpty || (damaged.length === 0 && data.exitCode() === 0)) {
    show(document, { store, data, host, wanted, settings });
  }
  if (isLimited && Math.max(checks.records.length, sessions.records.length) === wanted.last) {
    say(host, 'Only the newest are shown. --last N or --since DATE shows more.');
  }
  for (const trouble of damaged) data.report(trouble);
  return data.exitCode();
}

/** Written month by month, as fast as it is taken. */
async function printJson(
  lists: Readonly<Record<'checks' | 'sessions', Iterable<readonly unknown[]>>>,
  host: Host,
): Promise<void> {
  const schema: HistoryDocument['schema'] = 'letdown.history/1';
  for (const chunk of streamDocument(schema, lists)) {
    host.stdout.write(chunk);
    // A stream whose reader has gone never drains.
    if (host.stdout.writableNeedDrain) await once(host.stdout, 'drain');
  }
}

/** The records of each month; what is damaged is reported, and the rest goes on. */
function* recordsOf<T>(months: Iterable<Reading<T>>, data: Tolerant): Generator<readonly T[]> {
  const iterator = months[Symbol.iterator]();
  const next = () => data.attempt(() => iterator.next(), { done: true, value: undefined });
  for (let month = next(); !month.done; month = next()) {
    for (const trouble of month.value.damaged) data.report(trouble);
    yield month.value.records;
  }
}

function* wordedAs<T>(
  words: Words | undefined,
  chunks: Iterable<readonly T[]>,
): Generator<readonly T[]> {
  for (const records of chunks) yield inWords(words, records);
}

interface Showing {
  readonly store: Store;
  readonly data: Tolerant;
  readonly host: Host;
  readonly wanted: Period;
  readonly settings: Settings | undefined;
}

function show(document: HistoryDocument, { store, data, host, wanted, settings }: Showing): void {
  // A day that is shown in part is still added up as a whole.
  const oldest = new Date(document.sessions.at(-1)?.startedAt ?? 0);
  const since = new Date(oldest.getFullYear(), oldest.getMonth(), oldest.getDate()).getTime();
  const whole =
    wanted.last === undefined || document.sessions.length === 0
      ? document.sessions
      : data.attempt(() => store.sessions.read({ since, until: wanted.until }).records, []);
  const page = {
    theme: themeFor(host.stdout, host),
    columns: columnsOf(host.stdout),
    isUnicode: useUnicode(host.env, host.platform),
    unit: settings?.units ?? 'ml',
    showNumbers: settings?.numbers !== 'off',
  } as const;
  print(host, renderHistory(document, whole, page));
}
