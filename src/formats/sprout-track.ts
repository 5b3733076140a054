import type { SessionDocument } from '../domain/documents/index.ts';
import { amountIn } from '../domain/units.ts';
import { type Cell, writeCsv } from './csv.ts';
import type { Format } from './format.ts';
import {
  type CsvExport,
  type LocalTimes,
  localTimes,
  noteCell,
  type TrackerOptions,
  trackerRemarks,
} from './tracker.ts';
import type { LayoutOf } from './layout.ts';
import { readPumpings } from './tracker-csv.ts';
import { parseWallTime } from './zones.ts';

/** Sprout Track, which accepts Baby Buddy's format, and exports its own log. */
export const sproutTrack = {
  name: 'sprout-track',
  about: 'Sprout Track, which reads it as a Baby Buddy file',
  extension: 'csv',
  reads: 'Sprout Track (Full Log)',
  recognises: (_, { columns }) =>
    ['date', 'activity type', 'start time', 'amount'].every((column) => columns.includes(column)),
  read: (text, options) => readPumpings(text, logLayout, options),
  write: ({ sessions }, options) => {
    const made = toSproutTrack(sessions, options);
    return { text: made.text, remarks: trackerRemarks(made, options) };
  },
} as const satisfies Format;

/**
 * Its Full Log: a row for everything tracked, times of day next to their date, always in US format, and both sides
 * of a pumping session in one cell: "L: 40, R: 55, Total: 95".
 */
const logLayout: LayoutOf = () => ({
  from: 'sprout-track',
  columns: {
    date: 'date',
    start: 'start time',
    end: 'end time',
    minutes: 'duration',
    amount: 'amount',
    unit: 'unit',
    note: 'notes',
  },
  dates: 'mdy',
  otherwise: (row) => {
    const type = row.cell('activity type').trim();
    return /^pump(?:ing)?$/i.test(type) ? null : type || 'no type';
  },
});

/**
 * A file for Sprout Track, which imports Baby Buddy's CSV and asks for the zone and the unit. It needs an `id`, to
 * recognise what it already has; it accepts entries that overlap or last for days (its src/lib/importers/baby-buddy
 * at 0af4a58).
 * `repeatedHour` counts what it may read an hour off: which of two readings it takes depends on the zone and on its
 * server.
 */
export function toSproutTrack(
  sessions: readonly SessionDocument[],
  { zone, unit, child }: TrackerOptions,
): CsvExport {
  const count = { withoutAmount: 0, endsBeforeStart: 0, repeatedHour: 0 };
  const rows: Cell[][] = [];
  for (const session of byStart(sessions)) {
    const times = localTimes(session, zone);
    if (session.ml === null) count.withoutAmount++;
    else if (!times) count.endsBeforeStart++;
    else {
      const amount = amountIn(session.ml, unit);
      const { start, end } = times;
      rows.push([session.id, child, start, end, amount, noteCell(session.note)]);
      if (isInRepeatedHour(times, zone)) count.repeatedHour++;
    }
  }
  return {
    ...count,
    overlapping: 0,
    tooLong: 0,
    text: writeCsv([['id', 'child_id', 'start', 'end', 'amount', 'notes'], ...rows]),
  };
}

function isInRepeatedHour({ start, end }: LocalTimes, zone: string): boolean {
  return [start, end].some((time) => parseWallTime(time, zone)?.reading !== 'only');
}

function byStart(sessions: readonly SessionDocument[]): readonly SessionDocument[] {
  return sessions.toSorted((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt));
}
