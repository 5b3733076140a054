import { createHash } from 'node:crypto';
import type { DateOrder } from '../domain/calendar.ts';
import type { SessionDocument } from '../domain/documents/index.ts';
import { InputError, refusalOf } from '../domain/errors.ts';
import { counted, list } from '../domain/language.ts';
import { implausibleSession } from '../domain/plausible.ts';
import { loggedSession, type Pumping } from '../domain/session/logged.ts';
import { parseDuration } from '../domain/units.ts';
import { amountsOf } from './amounts.ts';
import { type CsvRow, type CsvTable, readCsv, show } from './csv.ts';
import {
  type Clock,
  type Day,
  instantAt,
  nextDay,
  orderOf,
  parseStamp,
  secondReading,
  type Stamp,
} from './dates.ts';
import type { Incoming, LeftOut } from '../domain/import-plan.ts';
import type { ReadOptions } from './format.ts';
import type { ColumnKind, Layout, LayoutOf } from './layout.ts';
import { parseZone } from './zones.ts';

/** Enough for years of everything that can be tracked about a baby. */
const MOST_LINES = 250_000;
const LARGEST = 32 * 1024 * 1024;

/**
 * The pumping sessions in a table. All or nothing. The ids are the same every time, so that importing twice creates
 * no duplicates.
 * @throws InputError that names file, line and column
 */
export function readPumpings(text: string, layoutOf: LayoutOf, options: ReadOptions): Incoming {
  const { name } = options;
  if (text.length > LARGEST || hasMoreLines(text, MOST_LINES)) {
    throw new InputError(`${name} is larger than any list of pumpings.`, '250,000 lines at most.');
  }
  const table = readCsv(text, name);
  const layout = layoutOf(table.columns);
  requireColumns(table, layout, name);
  const others = new Map<string, number>();
  const rows = table.rows((row) => {
    const other = layout.otherwise?.(row);
    if (other) others.set(other, (others.get(other) ?? 0) + 1);
    return !other;
  });
  if (rows.length === 0 && others.size > 0) {
    throw new InputError(
      `${name} holds no pumping: ${otherRows(others)}.`,
      'Export it again with the pumpings in it.',
    );
  }
  const read = rows.map((row) => ({ row, times: timesOf(row, layout) }));
  const dates = read.flatMap(({ times }) => times.dates);
  const order = layout.dates ?? options.dates ?? orderOf(dates, options.now, name);
  const reader: Reader = {
    layout,
    options,
    order,
    zones: new Map(),
    assumed: new Set(),
    leftOut: [],
  };
  const sessions = sessionsOf(read, reader);
  return {
    sessions: [...sessions.values()],
    checks: [],
    settings: null,
    matchBy: 'tracker',
    leftOut: reader.leftOut,
    remarks: [
      ...assumptions(reader),
      ...(dates.some(({ day }) => day.order === null) && !layout.dates
        ? [`Dates are read as ${ORDER_WORDS[order]}. --dates chooses another order.`]
        : []),
      ...(others.size > 0 ? [`Only pumpings are taken, not ${otherRows(others)}.`] : []),
    ],
  };
}

function hasMoreLines(text: string, most: number): boolean {
  let lines = 0;
  for (let at = 0; at >= 0 && lines <= most; lines++) at = text.indexOf('\n', at + 1);
  return lines > most;
}

const ORDER_WORDS: Readonly<Record<DateOrder, string>> = {
  dmy: 'day, month, year',
  mdy: 'month, day, year',
  ymd: 'year, month, day',
};

interface Reader {
  readonly layout: Layout;
  readonly options: ReadOptions;
  readonly order: DateOrder;
  /** Zone name as in a cell → the zone. */
  readonly zones: Map<string, string>;
  /** What the file did not say. */
  readonly assumed: Set<'zone' | 'unit'>;
  readonly leftOut: LeftOut[];
}

function assumptions({ assumed, options }: Reader): readonly string[] {
  const said = [
    ...(assumed.has('zone') ? [`Times are read as those of ${options.zone}`] : []),
    ...(assumed.has('unit')
      ? [`${assumed.has('zone') ? 'amounts' : 'Amounts are read'} as ${options.unit}`]
      : []),
  ];
  const flags = ['zone', 'unit']
    .filter((one) => assumed.has(one as 'zone'))
    .map((one) => FLAGS[one]);
  const choose = flags.length > 1 ? 'choose others' : 'chooses another';
  return said.length > 0 ? [`${said.join(', ')}. ${flags.join(' and ')} ${choose}.`] : [];
}
const FLAGS: Readonly<Record<string, string>> = { zone: '--tz', unit: '--unit' };

/** "2 rows of Feed and 1 of Sleep" */
function otherRows(others: ReadonlyMap<string, number>): string {
  const sorted = [...others].sort(([, a], [, b]) => b - a);
  const rest = sorted.slice(5).reduce((sum, [, count]) => sum + count, 0);
  return list([
    ...sorted
      .slice(0, 5)
      .map(([kind, count], index) =>
        index === 0 ? `${counted(count, 'row')} of ${kind}` : `${count} of ${kind}`,
      ),
    ...(rest > 0 ? [`${rest} more`] : []),
  ]);
}

function requireColumns({ columns, parted }: CsvTable, layout: Layout, name: string): void {
  const needed = (layout.required ?? []).map((kind) => layout.columns[kind] ?? kind);
  const missing = needed.find((column) => !columns.includes(column));
  if (missing === undefined) return;
  throw new InputError(
    `${name}, line 1: there is no column ${missing}.`,
    `The first line names the columns; needed are ${needed.join(', ')}. Found, parted by ${parted}: ` +
      `${listed(columns)}. --columns says which is which.`,
  );
}

/** Column names, as many as fit in a message. */
export function listed(columns: readonly string[]): string {
  const shown = columns.slice(0, 12).map((column) => show(column.slice(0, 30)).slice(1, -1));
  return `${shown.join(', ')}${columns.length > 12 ? ', …' : ''}`;
}

interface Times {
  readonly date: Stamp | null;
  readonly start: Stamp | null;
  readonly end: Stamp | null;
  /** The dates in them, to find the order they share. */
  readonly dates: readonly { readonly text: string; readonly day: Day }[];
}

function timesOf(row: CsvRow, { columns }: Layout): Times {
  const read = (kind: 'date' | 'start' | 'end') => {
    const text = columns[kind] === undefined ? '' : row.cell(columns[kind]);
    const stamp = text.trim() === '' ? null : parseStamp(text);
    const day = stamp && 'day' in stamp ? stamp.day : null;
    return { stamp, dates: day ? [{ text: text.trim(), day }] : [] };
  };
  const [date, start, end] = [read('date'), read('start'), read('end')];
  const dates = [...date.dates, ...start.dates, ...end.dates];
  return { date: date.stamp, start: start.stamp, end: end.stamp, dates };
}

function sessionsOf(
  read: readonly { readonly row: CsvRow; readonly times: Times }[],
  reader: Reader,
): ReadonlyMap<string, SessionDocument> {
  const lineOfId = new Map<string, number>();
  const sessions = new Map<string, SessionDocument>();
  for (const { row, times } of read) {
    const ownId = cellOf(row, 'id', reader).trim();
    const line = lineOfId.get(ownId);
    if (ownId !== '' && line !== undefined) {
      const problem = `${show(ownId)} is on line ${line}, too.`;
      refuse(row, 'id', problem, reader, 'Remove one of the two.');
    }
    lineOfId.set(ownId, row.line);
    const session = sessionOf(row, times, ownId, reader);
    if (!session) continue;
    // Rows without an id that say the same are the same session.
    sessions.set(session.id, session);
  }
  return sessions;
}

/** @returns null if it is left out */
function sessionOf(
  row: CsvRow,
  times: Times,
  ownId: string,
  reader: Reader,
): SessionDocument | null {
  const { layout, options } = reader;
  const zone = zoneOf(row, reader);
  const startMs = startOf(row, times, zone, reader);
  const endMs = endOf(row, times, { zone, startMs }, reader);
  const amount = amountsOf(row, layout, {
    unit: options.unit,
    assume: () => reader.assumed.add('unit'),
    refuse: (column, problem, hint) => refuse(row, column, problem, reader, hint),
  });
  const pumping: Pumping = {
    startedMs: startMs,
    lengthMs: endMs - startMs,
    letDownsMs: letDownsOf(row, reader),
    amount,
    comfort: null,
    used: [],
    note: cellOf(row, 'note', reader) || null,
  };
  const said = [endMs, amount.ml, pumping.note];
  const id = stableId(ownId, startMs, said);
  const plain = loggedSession(pumping, { id, content: options.content });
  const session = layout.complete?.(plain, row) ?? plain;
  const doubt = implausibleSession(session, options.now);
  if (doubt && layout.leavesOut) {
    const { startedAt: at } = session;
    reader.leftOut.push({ place: `line ${row.line}`, at, problem: doubt.problem });
    return null;
  }
  if (doubt) {
    const kind = doubt.field === 'endedAt' ? endKindOf(row, reader) : doubt.field;
    const column = kind === 'startedAt' ? 'start' : (kind ?? 'amount');
    const hint = 'Correct the row, or remove it, and import again.';
    const what = show(cellOf(row, column as ColumnKind, reader));
    refuse(row, column as ColumnKind, `${what} ${doubt.problem}.`, reader, hint);
  }
  if (OUR_ID.test(ownId)) return session;
  const source = { from: layout.from, ...(ownId !== '' && { id: ownId }) };
  return { ...session, source };
}

/** The column that gives the end. */
function endKindOf(row: CsvRow, reader: Reader): 'end' | 'minutes' {
  return cellOf(row, 'end', reader).trim() === '' ? 'minutes' : 'end';
}

function cellOf(row: CsvRow, kind: ColumnKind, { layout }: Reader): string {
  const column = layout.columns[kind];
  return column === undefined ? '' : row.cell(column);
}

function zoneOf(row: CsvRow, reader: Reader): string {
  const text = cellOf(row, 'zone', reader).trim();
  if (text === '') return reader.options.zone;
  const known = reader.zones.get(text);
  if (known !== undefined) return known;
  let zone = '';
  const refused = refusalOf(() => (zone = parseZone(text, 'zone')));
  if (refused) refuse(row, 'zone', `${show(text)} is not a time zone.`, reader, refused.hint ?? '');
  reader.zones.set(text, zone);
  return zone;
}

const TIME_HINT = 'Give it as 2026-11-23 03:10:00, or with an offset as 2026-11-23T03:10:00+01:00.';

function startOf(row: CsvRow, { date, start }: Times, zone: string, reader: Reader): number {
  const day = dayIn(start) ?? dayIn(date);
  const clock = clockIn(start) ?? clockIn(date);
  const exact = start ?? date;
  if (exact && 'ms' in exact) return exact.ms;
  const ms = day && clock ? instant(day, clock, { zone }, reader) : null;
  if (ms !== null) return ms;
  const isDateWrong = clock !== null && reader.layout.columns.date !== undefined && !dayIn(start);
  const kind = isDateWrong || reader.layout.columns.start === undefined ? 'date' : 'start';
  const what = kind === 'date' && clock ? 'a date' : 'a date and time';
  const text = cellOf(row, kind, reader);
  return refuse(row, kind, `${show(text.trim())} is not ${what}.`, reader, TIME_HINT);
}

/** From the end or the length; the start if neither is given, because the length is then unknown. */
function endOf(
  row: CsvRow,
  { date, start, end }: Times,
  { zone, startMs }: { readonly zone: string; readonly startMs: number },
  reader: Reader,
): number {
  const text = cellOf(row, 'end', reader);
  const isRequired = reader.layout.required?.includes('end') === true;
  if (text.trim() === '' && !isRequired) return startMs + lengthOf(row, reader);
  if (end && 'ms' in end) return end.ms;
  const [day, clock] = [dayIn(end) ?? dayIn(start) ?? dayIn(date), clockIn(end)];
  const ms = day && clock ? instant(day, clock, { zone }, reader) : null;
  if (ms === null) {
    return refuse(row, 'end', `${show(text.trim())} is not a date and time.`, reader, TIME_HINT);
  }
  if (ms >= startMs) return ms;
  // A time of day alone may belong to the next day; and in a repeated hour, the second time may be meant.
  if (day && clock && !dayIn(end)) {
    const next = nextDay(day, reader.order);
    return (next && instant(next, clock, { zone }, reader)) ?? ms;
  }
  const second = secondReading(ms, zone);
  return second !== null && second >= startMs ? second : ms;
}

function instant(
  day: Day,
  clock: Clock,
  { zone }: { readonly zone: string },
  { order, assumed, options }: Reader,
): number | null {
  if (zone === options.zone) assumed.add('zone');
  return instantAt(day, clock, order, zone);
}

function dayIn(stamp: Stamp | null): Day | null {
  return stamp && 'day' in stamp ? stamp.day : null;
}

function clockIn(stamp: Stamp | null): Clock | null {
  return stamp && 'day' in stamp ? stamp.clock : null;
}

/** Milliseconds; 0: not given. */
function lengthOf(row: CsvRow, reader: Reader): number {
  const text = cellOf(row, 'minutes', reader).trim();
  if (text === '') return 0;
  const { lengths } = reader.layout;
  const parts = /^(\d{1,3}):(\d\d)(?::(\d\d))?$/.exec(text);
  if (parts && (parts[3] !== undefined || lengths === 'hours-and-minutes')) {
    const [hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
    return ((hours * 60 + minutes) * 60 + seconds) * 1000;
  }
  if (/^\d+(?:[.,]\d+)?$/.test(text)) {
    const unit = lengths === 'seconds' ? 1000 : 60_000;
    return Math.round(Number(text.replace(',', '.')) * unit);
  }
  // "1 hr 20 min", "20 minutes", "1 h 5 m"
  const words = text.replaceAll(/(h|m|s)[a-z]*\.?/gi, '$1').replaceAll(/ +(?=[hms])/gi, '');
  let ms = 0;
  if (!parts && refusalOf(() => (ms = parseDuration(words, 'minutes'))) === null) return ms;
  return refuse(
    row,
    'minutes',
    `${show(text)} is not a length in minutes.`,
    reader,
    'Give minutes as a number, such as 20, or hours, minutes and seconds as 0:20:00.',
  );
}

/** null: nobody timed it. */
function letDownsOf(row: CsvRow, reader: Reader): readonly number[] | null {
  const text = cellOf(row, 'let-down', reader).trim();
  if (text === '') return null;
  if (text.toLowerCase() === 'none') return [];
  let ms = 0;
  const refused = refusalOf(() => (ms = parseDuration(text, 'let-down')));
  if (refused) {
    refuse(row, 'let-down', `${show(text)} is not a duration.`, reader, refused.hint ?? '');
  }
  return [ms];
}

function refuse(
  row: CsvRow,
  kind: ColumnKind,
  what: string,
  { layout, options }: Reader,
  hint: string,
): never {
  const column = layout.columns[kind] ?? kind;
  throw new InputError(`${options.name}, line ${row.line}, column ${column}: ${what}`, hint);
}

const OUR_ID = /^session-\d{8}-\d{6}-[0-9a-f]{8}$/;

/** Our own id is kept. Otherwise the start, and a hash of the row's own id or, without one, of its content. */
function stableId(ownId: string, startMs: number, said: readonly unknown[]): string {
  if (OUR_ID.test(ownId)) return ownId;
  const [date, time] = new Date(startMs).toISOString().replace(/[-:]/g, '').split(/[T.]/);
  const hash = createHash('sha256').update(JSON.stringify(ownId || [startMs, ...said]));
  return `session-${date}-${time}-${hash.digest('hex').slice(0, 8)}`;
}
