import type { SessionDocument } from '../domain/documents/index.ts';
import { amountIn, DAY_MS } from '../domain/units.ts';
import { writeCsv } from './csv.ts';
import type { Format } from './format.ts';
import { fromTrackerCsv } from './tracker-csv.ts';
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

/** Baby Buddy, which imports and exports pumpings. */
export const babyBuddy = {
  name: 'baby-buddy',
  about: 'Baby Buddy: Database Admin, Pumping, Import',
  extension: 'csv',
  reads: 'a CSV file of pumpings that Baby Buddy exported (or letdown wrote for a tracker)',
  recognises: () => true,
  read: (text, options) => ({
    ...fromTrackerCsv(text, options),
    checks: [],
    settings: null,
    matchBy: 'id-or-time',
    leftOut: [],
    remarks: [
      `Times are read as those of ${options.zone}, amounts as ${options.unit}. --tz and --unit choose others.`,
    ],
  }),
  write: ({ sessions }, options) => {
    const made = toBabyBuddy(sessions, options);
    return { text: made.text, remarks: trackerRemarks(made, options) };
  },
} as const satisfies Format;

/**
 * A file for Baby Buddy: Database Admin → Pumping → Import. It imports all rows or none, so what it would refuse is left out.
 * There is no `id` column (a number that exists is overwritten) and none of `tags` (they go by number), as its
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
  // In the order in which they will be read, a row can only overlap with what ended last.
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

/** A row, and when Baby Buddy will take it to have been. */
interface Entry {
  readonly session: SessionDocument;
  readonly times: LocalTimes;
  readonly startMs: number;
  readonly endMs: number;
  readonly cells: readonly [number, string | null];
}

/** It takes the first of two readings. Times of ours always parse. */
function readByBabyBuddy({ start, end }: LocalTimes, zone: string): readonly [number, number] {
  return [parseWallTime(start, zone)?.ms ?? NaN, parseWallTime(end, zone)?.ms ?? NaN];
}

/** Python takes times of one zone apart by their local clock, a database by the instant: neither may see more than 24 hours. */
function isTooLong(times: LocalTimes, zone: string): boolean {
  return [zone, 'UTC'].some((clock) => {
    const [start, end] = readByBabyBuddy(times, clock);
    return end - start > DAY_MS;
  });
}

function isReadOtherwise({ session, startMs, endMs }: Entry): boolean {
  return startMs !== wholeSecond(session.startedAt) || endMs !== wholeSecond(session.endedAt);
}
