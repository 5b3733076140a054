import { InputError } from './errors.ts';
import { list } from './language.ts';
import type { Phase } from './model.ts';

/** Times of day are minutes after midnight, local time. */
export const DAY_MINUTES = 24 * 60;

const OF_24_HOURS = /^([01]?\d|2[0-3])(?::([0-5]\d))?$/;
const OF_12_HOURS = /^(0?[1-9]|1[0-2])(?::([0-5]\d))? ?([ap])\.?m\.?$/i;

/** "07:00", "7" or "7 am" → 420. @throws InputError */
export function parseTimeOfDay(text: string, where: string): number {
  const typed = text.trim();
  const [, hour, minute = 0, half] = OF_24_HOURS.exec(typed) ?? OF_12_HOURS.exec(typed) ?? [];
  if (hour === undefined) {
    throw new InputError(
      `${where}: ${JSON.stringify(text)} is not a time of day.`,
      'Give it as 07:00 or 7am.',
    );
  }
  const hours =
    half === undefined ? Number(hour) : (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0);
  return hours * 60 + Number(minute);
}

/** "07:00, 10:00" → the times in order, without duplicates. @throws InputError */
export function parseTimesOfDay(text: string, where: string): readonly number[] {
  const times = text.split(',').map((time) => parseTimeOfDay(time, where));
  return [...new Set(times)].sort((a, b) => a - b);
}

export function renderTimeOfDay(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/**
 * The times of a day, in order, `every` minutes apart starting at `from`.
 * @param until the latest time, past midnight if it is earlier than `from`; null: around the clock
 */
export function timesEvery(every: number, from: number, until: number | null): readonly number[] {
  const span = until === null ? DAY_MINUTES - 1 : (until - from + DAY_MINUTES) % DAY_MINUTES;
  const count = Math.floor(span / every) + 1;
  return Array.from({ length: count }, (_, index) => (from + index * every) % DAY_MINUTES).sort(
    (a, b) => a - b,
  );
}

/** A stretch with the pump on or off, in minutes from the start of the first. */
export interface Stretch {
  readonly pump: Phase['pump'];
  readonly start: number;
  readonly minutes: number;
}

/** What remains of a plan if reminders only say when to turn the pump on and off. */
export function stretchesOf(
  phases: readonly Pick<Phase, 'pump' | 'seconds'>[],
): readonly Stretch[] {
  return phases.reduce<Stretch[]>((stretches, { pump, seconds }) => {
    const last = stretches.at(-1);
    const minutes = seconds / 60;
    if (last?.pump === pump) {
      return [...stretches.slice(0, -1), { ...last, minutes: last.minutes + minutes }];
    }
    return [...stretches, { pump, start: last ? last.start + last.minutes : 0, minutes }];
  }, []);
}

/** A local time plus `minutes` of local time: 2026-11-23T07:20. */
export function later(wall: string, minutes: number): string {
  return new Date(Date.parse(`${wall}Z`) + minutes * 60_000).toISOString().slice(0, 16);
}

/**
 * When a time of day next comes.
 * @param time minutes after midnight
 * @param now 2026-11-23 03:10
 */
export function firstAt(time: number, now: string): string {
  const today = `${now.slice(0, 10)}T${renderTimeOfDay(time)}`;
  return today > now.replace(' ', 'T') ? today : later(today, DAY_MINUTES);
}

/** The number of days from one to the other, inclusive; 0 if `last` is earlier. */
export function daysUntil(last: string, first: string): number {
  return Math.max(0, (Date.parse(last) - Date.parse(first)) / (DAY_MINUTES * 60_000) + 1);
}

/** A daily time. */
export interface Series {
  /** In local time: 2026-11-23T07:00. */
  readonly first: string;
  /** null: no end. */
  readonly days: number | null;
}

/**
 * The times of a day as series from now on; those that never occur are left out.
 * @param now 2026-11-23 03:10
 * @param daysFrom for how many days a time repeats, given its first day; null: no end
 */
export function seriesOf(
  times: readonly number[],
  now: string,
  daysFrom: (firstDay: string) => number | null,
): readonly Series[] {
  return times
    .map((time) => firstAt(time, now))
    .map((first) => ({ first, days: daysFrom(first.slice(0, 10)) }))
    .filter(({ days }) => days !== 0);
}

/** A daily event at a local time, in whatever zone the device is. */
export interface Appointment {
  /** The same for the same time, title and kind, whenever it is made, so that a calendar replaces what it has. */
  readonly id: string;
  /** The first one: 2026-11-23T07:00. */
  readonly start: string;
  readonly minutes: number;
  readonly title: string;
  /** May be empty. */
  readonly text: string;
  /** How many days it repeats; null: no end. */
  readonly days: number | null;
}

/** An appointment for each stretch of each series. @param kind sets its ids apart from those of another kind */
export function appointments(
  series: readonly Series[],
  stretches: readonly Stretch[],
  said: Readonly<Record<Phase['pump'], { readonly title: string; readonly text: string }>>,
  kind: string,
): readonly Appointment[] {
  return series.flatMap(({ first, days }) =>
    stretches.map(({ pump, start, minutes }, index) => {
      const id = [kind, first.slice(11), index, said.on.title].join('\n');
      return { id, start: later(first, start), minutes, ...said[pump], days };
    }),
  );
}

/** "At 07:00 and 10:00, for 14 days; the first at 2026-11-23 07:00." @param lastDay if one was given */
export function seriesSummary(series: readonly Series[], lastDay: string | undefined): string {
  const at = list(series.map(({ first }) => first.slice(11)).sort());
  const [day = ''] = series.map(({ first }) => first).sort();
  const days = series[0]?.days;
  const long =
    lastDay !== undefined
      ? `every day until ${lastDay}`
      : days === null
        ? 'every day, until you delete them from the calendar'
        : days === 1
          ? 'once'
          : `for ${days} days`;
  return `At ${at}, ${long}; the first at ${day.replace('T', ' ')}.`;
}
