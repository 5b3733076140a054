import type { SessionDocument } from '../domain/documents/index.ts';
import { InputError } from '../domain/errors.ts';
import { amountIn, DAY_MS } from '../domain/units.ts';
import { writeCsv } from './csv.ts';
import type { Format, ReadOptions } from './format.ts';
import type { LayoutOf } from './layout.ts';
import { readPumpings } from './tracker-csv.ts';
import {
  type CsvExport,
  type LocalTimes,
  localTimes,
  noteCell,
  type TrackerOptions,
  trackerRemarks,
  wholeSecond,
} from './tracker.ts';
import { parseWallTime } from './zones.ts';

/** Baby Buddy, which imports and exports pumping sessions. */
export const babyBuddy = {
  name: 'baby-buddy',
  about: 'Baby Buddy: Database Admin, Pumping, Import',
  extension: 'csv',
  reads: 'Baby Buddy',
  recognises: (_, { columns }) =>
    PUMPING.every((column) => columns.includes(column)) ||
    otherTable(columns) !== null ||
    isOld(columns) ||
    hasChild(columns),
  read: (text, options) => readPumpings(text, layoutFor(options), options),
  write: ({ sessions }, options) => {
    const made = toBabyBuddy(sessions, options);
    return { text: made.text, remarks: trackerRemarks(made, options) };
  },
} as const satisfies Format;

const PUMPING = ['start', 'end', 'amount'] as const;

/** Before its version 2.0 a session had one time and no end, so its length is unknown. */
function isOld(columns: readonly string[]): boolean {
  const isTimed = columns.includes('time') && !columns.includes('start');
  return isTimed && columns.includes('amount') && hasChild(columns);
}

function hasChild(columns: readonly string[]): boolean {
  return columns.some((column) => /^child(?:_id|_first_name)?$/.test(column));
}

/** Columns that only entries of another kind have, and Baby Buddy's name for those. */
const OTHER_TABLES: readonly (readonly [columns: readonly string[], entries: string])[] = [
  [['type', 'method'], 'feedings'],
  [['wet', 'solid'], 'diaper changes'],
  [['nap'], 'sleep entries'],
  [['milestone'], 'tummy times'],
  [['temperature', 'time'], 'temperatures'],
  [['weight', 'date'], 'weights'],
  [['height', 'date'], 'heights'],
  [['head_circumference'], 'head circumferences'],
  [['bmi'], 'BMI entries'],
  [['note', 'time'], 'notes'],
  [['birth_date'], 'children'],
  [['dosage'], 'medicines'],
];

function otherTable(columns: readonly string[]): string | null {
  const has = (column: string) => columns.includes(column);
  return OTHER_TABLES.find(([needed]) => needed.every(has))?.[1] ?? null;
}

function layoutFor({ name }: ReadOptions): LayoutOf {
  return (columns) => {
    const entries = otherTable(columns);
    if (entries !== null && !PUMPING.every((column) => columns.includes(column))) {
      throw notPumpings(name, entries);
    }
    if (entries === 'feedings') throw notPumpings(name, entries);
    const start = isOld(columns) ? 'time' : 'start';
    return {
      from: 'baby-buddy',
      columns: { id: 'id', start, end: 'end', amount: 'amount', note: 'notes' },
      required: isOld(columns) ? ['start', 'amount'] : PUMPING,
    };
  };
}

function notPumpings(name: string, entries: string): InputError {
  return new InputError(
    `${name}: these are ${entries}, not pumpings.`,
    'In Baby Buddy, export the entries under Pumping.',
  );
}

/**
 * A file for Baby Buddy: Database Admin → Pumping → Import. It imports all rows or none, so rows it would refuse are
 * left out.
 * There is no `id` column (it would overwrite an existing number) and no `tags` (they are numbers), as its
 * core/admin.py and core/models.py at fa8bf4c have it.
 */
export function toBabyBuddy(
  sessions: readonly SessionDocument[],
  { zone, unit, child }: TrackerOptions,
): CsvExport {
  const count = { withoutAmount: 0, overlapping: 0, tooLong: 0, endsBeforeStart: 0 };
  const entries: Entry[] = [];
  for (const session of sessions) {
    const times = localTimes(session, zone);
    if (session.ml === null) count.withoutAmount++;
    else if (!times) count.endsBeforeStart++;
    else if (isTooLong(times, zone)) count.tooLong++;
    else {
      const amount = amountIn(session.ml, unit);
      const [startMs, endMs] = readByBabyBuddy(times, zone);
      entries.push({ session, times, startMs, endMs, cells: [amount, noteCell(session.note)] });
    }
  }
  const written: Entry[] = [];
  // In the order in which Baby Buddy will read them, a row can only overlap with the one that ended last.
  let until = -Infinity;
  for (const entry of entries.sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs)) {
    if (entry.startMs < until) {
      count.overlapping++;
      continue;
    }
    until = entry.endMs;
    written.push(entry);
  }
  return {
    ...count,
    repeatedHour: written.filter(isReadOtherwise).length,
    text: writeCsv([
      ['child_id', 'start', 'end', 'amount', 'notes'],
      ...written.map(({ times, cells }) => [child, times.start, times.end, ...cells]),
    ]),
  };
}

/** A row, and when Baby Buddy will think it was. */
interface Entry {
  readonly session: SessionDocument;
  readonly times: LocalTimes;
  readonly startMs: number;
  readonly endMs: number;
  readonly cells: readonly [number, string | null];
}

/** It takes the first of two readings. Our own times always parse. */
function readByBabyBuddy({ start, end }: LocalTimes, zone: string): readonly [number, number] {
  return [parseWallTime(start, zone)?.ms ?? NaN, parseWallTime(end, zone)?.ms ?? NaN];
}

/** Python subtracts times in one zone by local time, a database by instant: neither may exceed 24 hours. */
function isTooLong(times: LocalTimes, zone: string): boolean {
  return [zone, 'UTC'].some((clock) => {
    const [start, end] = readByBabyBuddy(times, clock);
    return end - start > DAY_MS;
  });
}

function isReadOtherwise({ session, startMs, endMs }: Entry): boolean {
  return startMs !== wholeSecond(session.startedAt) || endMs !== wholeSecond(session.endedAt);
}
