import { parse } from 'csv-parse/sync';
import { Temporal } from 'temporal-polyfill';

/** The contents of Sprout Track's database after an import. Times in ms. */
export interface PumpLog {
  readonly sourceId: string;
  readonly sourceChild: string;
  readonly start: number;
  readonly end: number;
  readonly minutes: number;
  readonly amount: number;
  readonly notes: string | undefined;
}

/** The headers that identify pumping data, and those of the kinds that are checked first. */
const SIGNATURES: readonly (readonly [string, readonly string[]])[] = [
  ['bmi', ['id', 'child_id', 'bmi', 'date']],
  ['child', ['id', 'first_name', 'last_name', 'birth_date']],
  ['diaper-change', ['id', 'child_id', 'time', 'wet', 'solid']],
  ['feeding', ['id', 'child_id', 'start', 'end', 'type', 'method', 'amount']],
  ['head-circumference', ['id', 'child_id', 'head_circumference', 'date']],
  ['height', ['id', 'child_id', 'height', 'date']],
  ['note', ['id', 'child_id', 'note', 'time']],
  ['pumping', ['id', 'child_id', 'start', 'end', 'amount']],
];

/**
 * Sprout Track's import of Baby Buddy's CSV (src/lib/importers, baby-buddy/remaining-map.ts at 0af4a58), on a server
 * in UTC. One bad row throws. Rows imported before, by id, are skipped.
 */
export function importIntoSproutTrack(
  csv: string,
  zone: string,
  known: readonly PumpLog[] = [],
): readonly PumpLog[] {
  const [header = [], ...rows] = parse(csv, { bom: true, skip_empty_lines: true });
  const columns = header.map((column) => column.trim().toLowerCase());
  const kind = SIGNATURES.find(([, needed]) => needed.every((one) => columns.includes(one)))?.[0];
  if (kind !== 'pumping') throw new Error(`CSV headers are those of ${kind ?? 'nothing known'}.`);
  const logs = [...known];
  for (const fields of rows) {
    const cell = (column: string) => (fields[columns.indexOf(column)] ?? '').trim();
    const required = (column: string) => {
      if (!cell(column)) throw new Error(`Required field is missing: ${column}`);
      return cell(column);
    };
    const [start, end] = [localTime(required('start')), localTime(required('end'))];
    const minutes = Math.round(end.since(start).total('minutes'));
    if (minutes < 0) throw new Error('Pumping end time must not be before start time');
    const amount = Number(required('amount'));
    if (!Number.isFinite(amount)) throw new Error('Invalid number in field amount');
    const log = {
      sourceId: required('id'),
      sourceChild: required('child_id'),
      start: instantOf(start, zone),
      end: instantOf(end, zone),
      minutes,
      amount,
      notes: cell('notes') || undefined,
    };
    if (!logs.some((other) => other.sourceId === log.sourceId)) logs.push(log);
  }
  return logs;
}

function localTime(text: string): Temporal.PlainDateTime {
  if (!/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(text)) {
    throw new Error(`Invalid Baby Buddy date-time: ${text}`);
  }
  return Temporal.PlainDateTime.from(text.replace(' ', 'T'));
}

/** fromZonedTime of date-fns-tz 3 guesses an offset like this: it treats local time as UTC, and corrects once. */
function instantOf(local: Temporal.PlainDateTime, zone: string): number {
  const asUtc = local.toZonedDateTime('UTC').epochMilliseconds;
  const offsetAt = (ms: number) =>
    new Temporal.ZonedDateTime(BigInt(ms) * 1_000_000n, zone).offsetNanoseconds / 1_000_000;
  const guess = offsetAt(asUtc);
  const second = offsetAt(asUtc - guess);
  if (second === guess) return asUtc - guess;
  const third = offsetAt(asUtc - second);
  return asUtc - (third === second ? second : Math.max(second, third));
}
