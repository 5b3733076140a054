import { createHash } from 'node:crypto';
import type { SessionDocument } from '../domain/documents/index.ts';
import { InputError } from '../domain/errors.ts';
import { implausibleSession } from '../domain/plausible.ts';
import { loggedSession, NO_AMOUNT, type Pumping } from '../domain/session/logged.ts';
import { MOST_ML, mlOf } from '../domain/units.ts';
import { type CsvRow, type CsvTable, readCsv, show } from './csv.ts';
import type { ReadOptions } from './format.ts';
import { parseWallTime, parseZonedTime } from './zones.ts';

const REQUIRED = ['start', 'end', 'amount'] as const;

export type TrackerReadOptions = Omit<ReadOptions, 'hint'>;

/** A hundred thousand rows. */
const LARGEST = 8 * 1024 * 1024;

/**
 * The pumpings of a file that Baby Buddy exported, or that letdown itself wrote for Baby Buddy or Sprout Track. (Sprout
 * Track's own log is another format, which is not read yet.) All or nothing. The ids are the same every time, so that
 * importing twice creates no duplicates.
 * @throws InputError that names file, line and column
 */
export function fromTrackerCsv(
  text: string,
  options: TrackerReadOptions,
): { readonly sessions: readonly SessionDocument[] } {
  if (text.length > LARGEST) {
    throw new InputError(`${options.name} is larger than 8 MB, which no list of pumpings is.`);
  }
  const table = readCsv(text, options.name);
  checkColumns(table, options.name);
  const lineOfId = new Map<string, number>();
  const sessions = new Map<string, SessionDocument>();
  for (const row of table.rows) {
    const ownId = row.cell('id').trim();
    const line = lineOfId.get(ownId);
    if (ownId !== '' && line !== undefined) {
      refuse(
        row,
        'id',
        `${show(ownId)} stands on line ${line} too.`,
        options,
        'Remove one of the two.',
      );
    }
    lineOfId.set(ownId, row.line);
    const session = sessionOf(row, ownId, options);
    // Rows without an id that say the same are the same pumping.
    sessions.set(session.id, session);
  }
  return { sessions: [...sessions.values()] };
}

function checkColumns({ columns }: CsvTable, name: string): void {
  if (columns.includes('type') && columns.includes('method')) {
    throw new InputError(
      `${name}: these are feedings, not pumpings.`,
      'In Baby Buddy, export the entries under Pumping.',
    );
  }
  for (const column of REQUIRED) {
    if (columns.includes(column)) continue;
    throw new InputError(
      `${name}, line 1: there is no column ${column}.`,
      columns.some((found) => found.includes(';'))
        ? 'Columns are parted by commas, not semicolons: save the file as CSV with commas.'
        : `The first line names the columns; needed are ${REQUIRED.join(', ')}.`,
    );
  }
}

function sessionOf(row: CsvRow, ownId: string, options: TrackerReadOptions): SessionDocument {
  const startMs = timeOf(row, 'start', options);
  const endMs = timeOf(row, 'end', options);
  const ml = amountOf(row, options);
  const note = row.cell('notes') || null;
  const pumping: Pumping = {
    startedMs: startMs,
    lengthMs: endMs - startMs,
    // Nobody timed the let-down.
    letDownsMs: null,
    amount: { ...NO_AMOUNT, ml, entered: `${row.cell('amount').trim()} ${options.unit}` },
    comfort: null,
    used: [],
    note,
  };
  const id = stableId(ownId, startMs, [endMs, ml, note]);
  const session = loggedSession(pumping, { id, content: options.content });
  const doubt = implausibleSession(session, options.now);
  if (doubt) {
    const column = doubt.field === 'endedAt' ? 'end' : 'start';
    const hint = 'Correct the row, or remove it, and import again.';
    refuse(row, column, `${show(row.cell(column))} ${doubt.problem}.`, options, hint);
  }
  return session;
}

function timeOf(row: CsvRow, column: 'start' | 'end', options: TrackerReadOptions): number {
  const text = row.cell(column);
  const ms = parseZonedTime(text) ?? parseWallTime(text, options.zone)?.ms;
  if (ms !== undefined) return ms;
  return refuse(
    row,
    column,
    `${show(text)} is not a date and time.`,
    options,
    'Give it as 2026-11-23 03:10:00, or with an offset as 2026-11-23T03:10:00+01:00.',
  );
}

/** Decimals may come with a comma: Baby Buddy writes numbers in the person's language. */
function amountOf(row: CsvRow, options: TrackerReadOptions): number {
  const text = row.cell('amount').trim();
  const ml = /^\d+(?:[.,]\d+)?$/.test(text)
    ? mlOf(Number(text.replace(',', '.')), options.unit)
    : NaN;
  if (ml <= MOST_ML) return ml;
  return refuse(
    row,
    'amount',
    `${show(text)} is not an amount of milk in ${options.unit}.`,
    options,
    `Give a number without a unit, such as 80 or 2.5; at most ${MOST_ML} ml.`,
  );
}

function refuse(
  row: CsvRow,
  column: string,
  what: string,
  options: TrackerReadOptions,
  hint: string,
): never {
  throw new InputError(`${options.name}, line ${row.line}, column ${column}: ${what}`, hint);
}

const OUR_ID = /^session-\d{8}-\d{6}-[0-9a-f]{8}$/;

/** An id of ours stays. Otherwise the start and a hash of the row's own id, or of all it says where it has none. */
function stableId(ownId: string, startMs: number, said: readonly unknown[]): string {
  if (OUR_ID.test(ownId)) return ownId;
  const [date, time] = new Date(startMs).toISOString().replace(/[-:]/g, '').split(/[T.]/);
  const hash = createHash('sha256').update(JSON.stringify(ownId || [startMs, ...said]));
  return `session-${date}-${time}-${hash.digest('hex').slice(0, 8)}`;
}
