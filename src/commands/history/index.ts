import type { CheckDocument, HistoryDocument, SessionDocument } from '../domain/documents.ts';
import { InputError } from '../domain/errors.ts';
import { renderAmount, renderDuration, type VolumeUnit } from '../domain/units.ts';
import type { Host } from '../host.ts';
import type { Period, Reading } from '../store/monthly.ts';
import { openStore } from '../store/store.ts';
import { columnsOf, withoutControls, wrap } from '../ui/text.ts';
import { themeFor } from '../ui/theme.ts';
import { localTime, print, recoverSessions, tolerant } from './context.ts';

export interface HistoryOptions {
  readonly checks?: boolean | undefined;
  readonly sessions?: boolean | undefined;
  readonly last?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly json?: boolean | undefined;
}

/** Checks and sessions, newest first. A damaged file is named; what else there is, is shown. */
export function runHistory(options: HistoryOptions, host: Host): number {
  const period = parsePeriod(options);
  const store = openStore(host);
  const data = tolerant(host, options.json === true);
  recoverSessions(store, host, data);
  const none = { records: [], damaged: [] };
  const read = <T>(isWanted: boolean, records: { read(period: Period): Reading<T> }) =>
    isWanted ? data.attempt(() => records.read(period), none) : none;
  const checks = read(!options.sessions || options.checks === true, store.checks);
  const sessions = read(!options.checks || options.sessions === true, store.sessions);
  const document: HistoryDocument = {
    schema: 'letdown.history/1',
    checks: [...checks.records],
    sessions: [...sessions.records],
  };
  const unit = data.attempt(() => store.settings().units, undefined) ?? 'ml';
  print(
    host,
    options.json ? JSON.stringify(document, null, 2) : renderHistory(document, unit, host),
  );
  for (const trouble of [...checks.damaged, ...sessions.damaged]) data.report(trouble);
  return data.exitCode();
}

function renderHistory(
  { checks, sessions }: HistoryDocument,
  unit: VolumeUnit,
  host: Host,
): string {
  const { strong } = themeFor(host.stdout, host);
  const columns = columnsOf(host.stdout);
  if (checks.length + sessions.length === 0) {
    return 'Nothing is kept yet. `letdown check` or `letdown session` is a start.';
  }
  const dated = [
    ...checks.map((check) => ({ at: check.at, line: checkLine(check) })),
    ...sessions.map((session) => ({ at: session.startedAt, line: sessionLine(session, unit) })),
  ].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return dated
    .map(({ at, line }) => wrap(`${strong(localTime(at))}  ${withoutControls(line)}`, columns, 2))
    .join('\n');
}

function checkLine({ referral, blockers }: CheckDocument): string {
  const urgent =
    referral && referral.urgency !== 'visit' ? [`please call (${referral.urgency})`] : [];
  const found = blockers.slice(0, 3).map(({ name, band }) => `${name} (${band})`);
  return `Check: ${[...urgent, ...found].join(', ') || 'nothing stood out'}`;
}

function sessionLine(session: SessionDocument, unit: VolumeUnit): string {
  const { plan, status, letDownsMs, latencyMs, ml, comfort, note } = session;
  const length = Date.parse(session.endedAt) - Date.parse(session.startedAt);
  const parts = [
    `${plan ?? 'pumping'}, ${renderDuration(length)}${status === 'completed' ? '' : `, ${status}`}`,
    latencyMs === null ? 'no let-down marked' : `let-down after ${renderDuration(latencyMs)}`,
    ...(letDownsMs.length > 1 ? [`${letDownsMs.length} let-downs`] : []),
    ...(ml === null ? [] : [renderAmount(ml, unit)]),
    ...(comfort === null ? [] : [`comfort ${comfort} of 5`]),
    ...(note === null ? [] : [`"${note}"`]),
  ];
  return `Session: ${parts.join(', ')}`;
}

/** @throws InputError */
function parsePeriod({ last, since, until }: HistoryOptions): Period {
  return {
    last: last === undefined ? undefined : parseCount(last),
    since: since === undefined ? undefined : parseDay(since, '--since', 0),
    // The day named last is part of the period.
    until: until === undefined ? undefined : parseDay(until, '--until', 1),
  };
}

function parseCount(text: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new InputError(
    `--last: ${JSON.stringify(text)} is not a number of entries.`,
    'Give a whole number from 1 on, such as 10.',
  );
}

/** A day in the local zone, or an instant, → milliseconds; a day counts from its start, `daysOn` later. */
function parseDay(text: string, flag: string, daysOn: number): number {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)?.map(Number) ?? [];
  if (year !== undefined && month !== undefined && day !== undefined) {
    const date = new Date(year, month - 1, day + daysOn);
    const named = new Date(year, month - 1, day);
    if (named.getMonth() === month - 1 && named.getDate() === day) return date.getTime();
  }
  const instant = /^\d{4}-\d\d-\d\dT/.test(text) ? Date.parse(text) : NaN;
  if (!Number.isNaN(instant)) return instant;
  throw new InputError(
    `${flag}: ${JSON.stringify(text)} is not a date.`,
    'Give a day such as 2026-11-23, or an instant such as 2026-11-23T03:10:00Z.',
  );
}
