import type { CheckDocument, HistoryDocument, SessionDocument } from '../domain/documents/index.ts';
import { groupBy } from '../domain/group.ts';
import { timedFromMs } from '../domain/session/latency.ts';
import { isUrgent } from '../domain/triage.ts';
import { renderAmount, renderDuration, renderTotal, type VolumeUnit } from '../domain/units.ts';
import { type Column, rangeOf, renderTable, sparkline, wrapWide } from '../ui/table.ts';
import { counted, visible } from '../domain/language.ts';
import { wrap } from '../ui/text.ts';
import type { Theme } from '../ui/theme.ts';
import { COMFORTS } from '../ui/ask-rest.ts';
import type { Calendar } from '../domain/calendar.ts';
import { lengthOf } from '../domain/session/record.ts';

export interface HistoryPage {
  readonly theme: Theme;
  readonly columns: number;
  readonly isUnicode: boolean;
  readonly calendar: Calendar;
  readonly unit: VolumeUnit;
  readonly showNumbers: boolean;
  readonly showIds: boolean;
  readonly asked: Asked;
}

/** What of the history was asked for. */
export interface Asked {
  readonly checks: boolean;
  readonly sessions: boolean;
  /** Whether only that of some days. */
  readonly isPeriod: boolean;
}

const COLUMNS: readonly Column[] = [
  { heading: 'Time', dispensable: 0 },
  { heading: 'Plan', dispensable: 2 },
  { heading: 'Length', dispensable: 3, align: 'right' },
  { heading: 'Let-down', dispensable: 0 },
  { heading: 'Milk', dispensable: 0, align: 'right' },
  { heading: 'Comfort', dispensable: 4 },
];
/** The entries of a day go below its heading. */
const INDENT = '  ';
/** Width of a time and the gap after it. */
const BESIDE = 7;

function nothingSaved({ checks, sessions, isPeriod }: Asked): string {
  const isWhole = checks && sessions;
  if (isWhole && !isPeriod) {
    return 'Nothing is saved yet. Start with `letdown check` or `letdown session`.';
  }
  const what = isWhole ? 'Nothing' : checks ? 'No check' : 'No session';
  return `${what} is saved${isPeriod ? ' from that time' : ''}.`;
}

/**
 * One day at a time, newest first, each with its total.
 * @param whole all sessions of the days shown, so that totals cover the whole day
 */
export function renderHistory(
  { checks, sessions }: HistoryDocument,
  whole: readonly SessionDocument[],
  page: HistoryPage,
): string {
  if (checks.length + sessions.length === 0) {
    return nothingSaved(page.asked);
  }
  const [heading = '', ...lines] = renderTable(
    COLUMNS,
    sessions.map((session) => cellsOf(session, page)),
    page.columns - INDENT.length,
  );
  const entries = [
    ...checks.map((check) => ({
      at: check.at,
      text: [checkLine(check, page), ...idLines(check, page)].join('\n'),
    })),
    ...sessions.map((session, index) => ({
      at: session.startedAt,
      text: [lines[index] ?? '', ...noteLines(session, page), ...idLines(session, page)].join('\n'),
    })),
  ].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const totals = groupBy(whole, ({ startedAt }) => headingOf(startedAt, page));
  const days = [...groupBy(entries, ({ at }) => headingOf(at, page))].map(([day, list]) =>
    [
      page.theme.strong(`${day}${totalOf(totals.get(day) ?? [], page)}`),
      ...list.map(({ text }) => indent(text)),
    ].join('\n'),
  );
  return [
    ...latencyLine(sessions, page),
    ...(sessions.length > 0 ? [page.theme.quiet(indent(heading))] : []),
    ...days,
  ].join('\n');
}

function cellsOf(session: SessionDocument, page: HistoryPage): readonly string[] {
  const { unit, showNumbers } = page;
  const { startedAt, plan, status, letDownsMs, latencyMs } = session;
  const { ml, comfort } = session;
  const many = letDownsMs.length > 1 ? `, ${letDownsMs.length} in all` : '';
  const timed =
    latencyMs !== null
      ? `${renderDuration(latencyMs)}${many}`
      : timedFromMs(session) === null
        ? 'not timed'
        : 'none marked';
  const marked = letDownsMs.length > 0 ? 'marked' : '';
  return [
    timeOf(startedAt, page),
    visible(`${plan ?? ''}${status === 'completed' ? '' : ` (${status})`}`.trim()),
    lengthOf(session) > 0 ? renderDuration(lengthOf(session)) : '',
    showNumbers ? timed : marked,
    ml === null || !showNumbers ? '' : renderAmount(ml, unit),
    comfort === null ? '' : showNumbers ? `${comfort} of 5` : (COMFORTS[comfort - 1] ?? ''),
  ];
}

function noteLines({ note }: SessionDocument, page: HistoryPage): readonly string[] {
  if (note === null) return [];
  return [hanging('', `"${visible(note.replaceAll(/\s+/g, ' '))}"`, page)];
}

function idLines({ id }: { readonly id: string }, page: HistoryPage): readonly string[] {
  return page.showIds ? [page.theme.quiet(' '.repeat(BESIDE) + id)] : [];
}

function checkLine({ at, referral, blockers }: CheckDocument, page: HistoryPage): string {
  const urgent = referral && isUrgent(referral) ? [`please call (${referral.urgency})`] : [];
  const found = blockers.slice(0, 3).map(({ name, band }) => `${name} (${band})`);
  const what = [...urgent, ...found].join(', ') || 'nothing stood out';
  return hanging(timeOf(at, page), visible(`Check: ${what}`), page);
}

/** A text next to the column of times, over as many lines as it needs. */
function hanging(time: string, text: string, { columns }: HistoryPage): string {
  const lines = wrapWide(text, columns - INDENT.length - BESIDE);
  return lines.map((line, index) => (index === 0 ? time : '').padEnd(BESIDE) + line).join('\n');
}

/** Time to let-down at a glance, newest first like the list, as many as fit. */
function latencyLine(sessions: readonly SessionDocument[], page: HistoryPage): readonly string[] {
  const { columns, isUnicode, showNumbers } = page;
  const values = sessions
    .filter((session) => timedFromMs(session) !== null)
    .map(({ latencyMs }) => latencyMs);
  const shown = values.slice(0, Math.max(10, columns - 53));
  const known = shown.filter((value) => value !== null);
  if (!showNumbers || known.length < 2) return [];
  const range = rangeOf(known).map(renderDuration).join(' to ');
  const line = `Time to let-down, newest first: ${sparkline(shown, isUnicode)}  ${range}`;
  return [wrap(line, columns, 2), ''];
}

function totalOf(sessions: readonly SessionDocument[], { unit, showNumbers }: HistoryPage): string {
  if (sessions.length === 0 || !showNumbers) return '';
  const count = counted(sessions.length, 'session');
  const amounts = sessions.flatMap(({ ml }) => ml ?? []);
  return `  ${count}${amounts.length > 0 ? `, ${renderTotal(amounts, unit)}` : ''}`;
}

/** Mon 2026-11-23 */
function headingOf(instant: string, { calendar }: HistoryPage): string {
  const day = calendar.dayOf(Date.parse(instant));
  const names = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
  return `${names[new Date(day).getUTCDay()]} ${day}`;
}

/** 03:10 */
function timeOf(instant: string, { calendar }: HistoryPage): string {
  return calendar.wallTime(Date.parse(instant)).slice(11);
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => INDENT + line)
    .join('\n');
}
