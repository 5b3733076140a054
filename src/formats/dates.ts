import { InputError } from '../domain/errors.ts';
import type { DateOrder } from '../domain/calendar.ts';
import { DAY_MS } from '../domain/units.ts';
import { instantOf, parseZonedTime, wallTime } from './zones.ts';

/** Dates and times of day in the various forms of trackers and spreadsheets. */

/** A date with its numbers in file order; `order` is set if only one is possible. */
export interface Day {
  readonly parts: readonly [number, number, number];
  readonly order: DateOrder | null;
}

export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** An instant, if the text fixes it; or else a local time. */
export type Stamp =
  { readonly ms: number } | { readonly day: Day | null; readonly clock: Clock | null };

/** The form of nearly all rows: worth a fast path, because files have tens of thousands. */
const ISO = /^(\d{4})-(\d\d)-(\d\d)[ T]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,]\d+)?)?$/;

/** @returns null if it is neither a date nor a time of day nor both */
export function parseStamp(text: string): Stamp | null {
  // Some programs put narrow no-break spaces before AM and PM.
  const typed = text.trim().replace(/\s+/g, ' ');
  const plain = ISO.exec(typed);
  if (plain) {
    const [year = 0, month = 0, date = 0, hour = 0, minute = 0, second = 0] = plain
      .slice(1)
      .map((part) => Number(part ?? 0));
    return { day: { parts: [year, month, date], order: 'ymd' }, clock: { hour, minute, second } };
  }
  const zoned = parseZonedTime(typed) ?? epoch(typed);
  if (zoned !== null) return { ms: zoned };
  const alone = parseClock(typed);
  if (alone) return { day: null, clock: alone };
  const dateAlone = parseDay(typed);
  if (dateAlone) return { day: dateAlone, clock: null };
  const [, date = '', time = ''] = /^(.*\d)(?:T|,? )(\d{1,2}(?::| ?[ap]).*)$/i.exec(typed) ?? [];
  const [day, clock] = [parseDay(date), parseClock(time)];
  return day && clock ? { day, clock } : null;
}

/** Seconds or milliseconds since 1970, in the years 2001 to 2286. */
function epoch(text: string): number | null {
  if (/^\d{10}$/.test(text)) return Number(text) * 1000;
  return /^\d{13}$/.test(text) ? Number(text) : null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function parseDay(text: string): Day | null {
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
  if (year !== undefined) return dayOf('ymd', year, month, day);
  const [, first, mark, second, last] =
    /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text) ?? [];
  // With dots, the day comes first everywhere.
  if (first !== undefined) return dayOf(mark === '.' ? 'dmy' : null, first, second, last);
  const [, name, after, lastYear] =
    /^(?:[a-z]{3,9}\.?,? )?([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})$/i.exec(text) ?? [];
  if (name !== undefined) return dayOf('mdy', monthOf(name), after, lastYear);
  const [, before, word, ofYear] =
    /^(?:[a-z]{3,9}\.?,? )?(\d{1,2})[ -]([a-z]{3})[a-z]*\.?[ -](\d{4})$/i.exec(text) ?? [];
  return word === undefined ? null : dayOf('dmy', before, monthOf(word), ofYear);
}

function dayOf(order: DateOrder | null, ...numbers: readonly (string | number | undefined)[]): Day {
  const [a = NaN, b = NaN, c = NaN] = numbers.map(Number);
  const year = order !== 'ymd' && c < 100 ? 2000 + c : c;
  return { parts: [a, b, year], order };
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.toLowerCase()) + 1;
}

function parseClock(text: string): Clock | null {
  const [, hours = '', minutes, seconds, half] =
    /^(\d{1,2})(?::(\d\d)(?::(\d\d)(?:[.,]\d+)?)?)? ?(?:([ap])\.? ?m\.?)?$/i.exec(text) ?? [];
  // A bare number is not a time of day.
  if (hours === '' || (minutes === undefined && half === undefined)) return null;
  const [hour, minute, second] = [Number(hours), Number(minutes ?? 0), Number(seconds ?? 0)];
  if (half !== undefined && (hour < 1 || hour > 12)) return null;
  const inDay = half === undefined ? hour : (hour % 12) + (/p/i.test(half) ? 12 : 0);
  const isMidnight = inDay === 24 && minute === 0 && second === 0;
  if ((inDay > 23 && !isMidnight) || minute > 59 || second > 59) return null;
  return { hour: inDay, minute, second };
}

/** The instant; null if there is no such day. If the clock shows a time twice, the first. */
export function instantAt(day: Day, clock: Clock, order: DateOrder, zone: string): number | null {
  const [a, b, c] = day.parts;
  const by = day.order ?? order;
  const [year, month, date] = by === 'ymd' ? [a, b, c] : by === 'mdy' ? [c, a, b] : [c, b, a];
  if (clock.hour < 24) return instantOf({ year, month, day: date, ...clock }, zone)?.ms ?? null;
  // 24:00 is midnight at the end of the day.
  const next = nextDay(day, order);
  return next && instantAt(next, { ...clock, hour: 0 }, order, zone);
}

const NOON: Clock = { hour: 12, minute: 0, second: 0 };

/** The day after; null if there is no such day. */
export function nextDay(day: Day, order: DateOrder): Day | null {
  const noon = instantAt(day, NOON, order, 'UTC');
  if (noon === null) return null;
  const next = new Date(noon + DAY_MS);
  return {
    parts: [next.getUTCFullYear(), next.getUTCMonth() + 1, next.getUTCDate()],
    order: 'ymd',
  };
}

/** The later of two instants with the same local time as this one; null: there is none. */
export function secondReading(ms: number, zone: string): number | null {
  const shown = wallTime(ms, zone);
  // Lord Howe Island turns its clocks back by half an hour, everyone else by one hour.
  const later = [ms + 1_800_000, ms + 3_600_000].find(
    (instant) => wallTime(instant, zone) === shown,
  );
  return later ?? null;
}

/** Dates that can be read two ways. */
export class UnclearDates extends InputError {
  /** The first such date: "05/06/2026". */
  readonly example: string;
  /** Its two readings: "5 June 2026". */
  readonly readings: Readonly<Record<'dmy' | 'mdy', string>>;

  constructor(name: string, text: string, { parts: [a, b, year] }: Day) {
    const readings = { dmy: `${a} ${monthName(b)} ${year}`, mdy: `${b} ${monthName(a)} ${year}` };
    super(
      `${name}: ${JSON.stringify(text)} can be ${readings.dmy} or ${readings.mdy}.`,
      'Say which comes first: --dates dmy the day, --dates mdy the month.',
    );
    this.name = 'UnclearDates';
    this.example = text.slice(0, 30);
    this.readings = readings;
  }
}

function monthName(month: number): string {
  const names =
    'January February March April May June July August September October November December';
  return names.split(' ')[month - 1] ?? '';
}

interface Dated {
  readonly text: string;
  readonly day: Day;
}

/**
 * The order that fits every date of a file. An order that gives any impossible date, or one after `now`, is
 * excluded.
 * @param now milliseconds since 1970
 * @throws UnclearDates if both day-first and month-first are possible, and it matters
 */
export function orderOf(dates: readonly Dated[], now: number, name: string): DateOrder {
  const open = dates.filter(({ day }) => day.order === null);
  const at = (day: Day, order: DateOrder) => instantAt(day, NOON, order, 'UTC');
  const mayBe = (order: DateOrder) =>
    open.every(({ day }) => (at(day, order) ?? Infinity) <= now + 2 * DAY_MS);
  const possible = (['dmy', 'mdy'] as const).filter(mayBe);
  const unclear = open.find(({ day }) => at(day, 'dmy') !== at(day, 'mdy'));
  if (unclear && possible.length === 2) throw new UnclearDates(name, unclear.text, unclear.day);
  return possible[0] ?? 'dmy';
}
