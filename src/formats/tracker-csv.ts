import { createHash } from 'node:crypto';
import type { SessionDocument } from '../domain/documents/index.ts';
import { InputError } from '../domain/errors.ts';
import { MOST_ML, mlOf, type VolumeUnit } from '../domain/units.ts';
import { type CsvRow, type CsvTable, readCsv, show } from './csv.ts';
import { parseWallTime, parseZonedTime } from './zones.ts';

const DAY_MS = 86_400_000;
const REQUIRED = ['start', 'end', 'amount'] as const;

export interface ImportOptions {
  /** Of the file, for messages. */
  readonly name: string;
  /** The zone of times that name no offset. */
  readonly zone: string;
  /** What the file counts in: it does not say. */
  readonly unit: VolumeUnit;
  /** Milliseconds. */
  readonly now: number;
  /** The version of the content that the records are kept under. */
  readonly content: string;
}

/**
 * The pumpings of a file that Baby Buddy exported, or `letdown` for Baby Buddy or Sprout Track (which itself exports no CSV).
 * All or nothing. The ids are the same every time, so that importing twice doubles nothing.
 * @throws InputError that names file, line and column
 */
export function fromTrackerCsv(
  text: string,
  options: ImportOptions,
): { readonly sessions: readonly SessionDocument[] } {
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

function sessionOf(row: CsvRow, ownId: string, options: ImportOptions): SessionDocument {
  const startMs = timeOf(row, 'start', options);
  const endMs = timeOf(row, 'end', options);
  checkTimes(row, startMs, endMs, options);
  const ml = amountOf(row, options);
  const note = row.cell('notes') || null;
  return {
    schema: 'letdown.session/1',
    id: stableId(ownId, startMs, [endMs, ml, note]),
    startedAt: new Date(startMs).toISOString(),
    endedAt: new Date(endMs).toISOString(),
    plan: null,
    status: 'logged',
    // The pumping was logged, but nobody timed its let-down.
    pumpOnMs: null,
    letDownsMs: [],
    latencyMs: null,
    phases: [],
    used: [],
    ml,
    left: null,
    right: null,
    entered: `${row.cell('amount').trim()} ${options.unit}`,
    comfort: null,
    note,
    content: options.content,
  };
}

function timeOf(row: CsvRow, column: 'start' | 'end', options: ImportOptions): number {
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

function checkTimes(row: CsvRow, startMs: number, endMs: number, options: ImportOptions): void {
  const [start, end] = [show(row.cell('start')), show(row.cell('end'))];
  const hint = 'Correct the row, or remove it, and import again.';
  if (startMs < 0) refuse(row, 'start', `${start} is before 1970.`, options, hint);
  if (startMs > options.now + DAY_MS) {
    refuse(row, 'start', `${start} is in the future.`, options, hint);
  }
  if (endMs < startMs) {
    refuse(row, 'end', `${end} is before the start, ${start}.`, options, hint);
  }
  if (endMs - startMs > DAY_MS) {
    refuse(row, 'end', `${end} is more than 24 hours after the start, ${start}.`, options, hint);
  }
}

/** Decimals may come with a comma: Baby Buddy writes numbers in the person's language. */
function amountOf(row: CsvRow, options: ImportOptions): number {
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
  options: ImportOptions,
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
