import type { HistoryDocument } from '../../domain/documents.ts';
import type { Host } from '../../host.ts';
import type { Period, Reading } from '../../store/monthly.ts';
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
export function runHistory(options: HistoryOptions, host: Host): number {
  const period = parsePeriod(options);
  const store = openStore(host);
  const data = tolerant(host, options.json === true);
  recoverSessions(store, host, data);
  const isLimited =
    Boolean(host.stdout.isTTY) && !options.json && Object.values(period).every((one) => !one);
  const wanted = isLimited ? { ...period, last: MOST_AT_A_TERMINAL } : period;
  const none = { records: [], damaged: [] };
  const read = <T>(isWanted: boolean, records: { read(period: Period): Reading<T> }) =>
    isWanted ? data.attempt(() => records.read(wanted), none) : none;
  const checks = read(!options.sessions || options.checks === true, store.checks);
  const sessions = read(!options.checks || options.sessions === true, store.sessions);
  const document: HistoryDocument = {
    schema: 'letdown.history/1',
    checks: [...checks.records],
    sessions: [...sessions.records],
  };
  if (options.json) print(host, JSON.stringify(document, null, 2));
  else show(document, { store, data, host, wanted });
  if (isLimited && Math.max(checks.records.length, sessions.records.length) === wanted.last) {
    say(host, `These are the newest ${wanted.last}. --last N or --since DATE shows more.`);
  }
  for (const trouble of [...checks.damaged, ...sessions.damaged]) data.report(trouble);
  return data.exitCode();
}

interface Showing {
  readonly store: Store;
  readonly data: Tolerant;
  readonly host: Host;
  readonly wanted: Period;
}

function show(document: HistoryDocument, { store, data, host, wanted }: Showing): void {
  const settings = data.attempt(() => store.settings(), undefined);
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
