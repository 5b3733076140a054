import { parse } from 'csv-parse/sync';
import { Temporal } from 'temporal-polyfill';

/** The contents of Baby Buddy's database after an import. Times in ms. */
export interface Pumping {
  readonly child: number;
  readonly start: number;
  readonly end: number;
  readonly amount: number;
  readonly notes: string;
}

/** The importing person, and what already exists. */
export interface Household {
  readonly zone: string;
  readonly children: readonly number[];
  readonly now: number;
  readonly pumpings?: readonly Pumping[];
}

const DAY_MS = 86_400_000;
const COLUMNS = ['id', 'child_id', 'start', 'end', 'amount', 'notes', 'tags'];

/**
 * Baby Buddy's own import of pumping sessions, as core/admin.py and core/models.py at fa8bf4c do it with Django 5.2
 * and django-import-export 4.4 (read and run; pitfalls, section 4). One bad row throws, and nothing is imported.
 */
export function importIntoBabyBuddy(csv: string, household: Household): readonly Pumping[] {
  const [header = [], ...rows] = parse(csv, { relax_column_count: false });
  const pumpings = [...(household.pumpings ?? [])];
  for (const fields of rows) {
    const row = new Map(header.map((column, index) => [column, fields[index] ?? '']));
    const given = (column: string) => (COLUMNS.includes(column) ? row.get(column) : undefined);
    if (given('id') !== undefined) throw new Error('An id is blank, or overwrites an entry.');
    if (given('tags')) throw new Error('Tags go by number.');
    const child = Number(given('child_id') || NaN);
    if (!household.children.includes(child)) throw new Error('Pumping has no child.');
    const start = readTime(given('start'), household);
    const end = readTime(given('end'), household);
    validate(start, end, household.now);
    if (!/^\s*-?\d+(\.\d+)?\s*$/.test(given('amount') ?? '')) throw new Error('Enter a number.');
    const overlaps = pumpings.some(
      (other) => other.child === child && other.start < end.ms && other.end > start.ms,
    );
    if (overlaps) throw new Error('Another entry intersects the specified time period.');
    pumpings.push({
      child,
      start: start.ms,
      end: end.ms,
      amount: Number(given('amount')),
      notes: given('notes') ?? '',
    });
    if (given('notes')?.includes('\0')) throw new Error('A string cannot contain NUL.');
  }
  return pumpings;
}

interface Time {
  readonly ms: number;
  /** Local time in ms: Python subtracts times in the same zone this way. */
  readonly local: number;
}

/** Naive, in the importer's zone; fold 0 takes the first reading, and shifts times that the clock skips. */
function readTime(text: string | undefined, { zone, now }: Household): Time {
  if (text === undefined) return { ms: now, local: now };
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d(\.\d{1,6})?)?$/.test(text)) {
    throw new Error(`${text} could not be parsed using defined formats.`);
  }
  const local = Temporal.PlainDateTime.from(text.replace(' ', 'T'));
  return {
    ms: local.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds,
    local: local.toZonedDateTime('UTC').epochMilliseconds,
  };
}

function validate(start: Time, end: Time, now: number): void {
  if (start.ms > now || end.ms > now) throw new Error('Date/time can not be in the future.');
  if (start.local > end.local || start.ms > end.ms) throw new Error('Start must come before end.');
  if (end.local - start.local > DAY_MS || end.ms - start.ms > DAY_MS) {
    throw new Error('Duration too long.');
  }
}
