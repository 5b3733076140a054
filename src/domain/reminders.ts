import type { Phase } from './model.ts';
import { InputError } from './errors.ts';

/** Times of day are minutes after midnight, by the clock on the wall. */
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

/** "07:00, 10:00" → the times in order, each once. @throws InputError */
export function parseTimesOfDay(text: string, where: string): readonly number[] {
  const times = text.split(',').map((one) => parseTimeOfDay(one, where));
  return [...new Set(times)].sort((a, b) => a - b);
}

export function renderTimeOfDay(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/**
 * The times of a day, in order, that lie `every` minutes apart from `from` on.
 * @param until the last that there can be, past midnight where it is earlier than `from`; null: all round the clock
 */
export function timesEvery(every: number, from: number, until: number | null): readonly number[] {
  const span = until === null ? DAY_MINUTES - 1 : (until - from + DAY_MINUTES) % DAY_MINUTES;
  const count = Math.floor(span / every) + 1;
  return Array.from({ length: count }, (_, index) => (from + index * every) % DAY_MINUTES).sort(
    (a, b) => a - b,
  );
}

/** A stretch with the pump on, or off. In minutes, from the begin of the first. */
export interface Stretch {
  readonly pump: Phase['pump'];
  readonly start: number;
  readonly minutes: number;
}

/** What a plan comes to for somebody who only hears when to put the pump on and off. */
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
