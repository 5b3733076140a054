import { InputError } from '../domain/errors.ts';
import { DAY_MINUTES, parseTimeOfDay, parseTimesOfDay } from '../domain/reminders.ts';
import { parseDuration } from '../domain/units.ts';
import type { Kind, Reading } from './flag.ts';
import type { Moment } from './moment.ts';

/** "90s", "1m30s", "2:10" → milliseconds. */
export const duration: Kind<number> = {
  placeholder: 'duration',
  parse: (text, { where }) => parseDuration(text, where),
};

/** The gap between two sessions: "3h", "2h30m" → minutes. */
export const gap: Kind<number> = {
  placeholder: 'duration',
  parse(text, { where }) {
    const hours = /^\d{1,2}$/.test(text.trim()) ? Number(text) : 0;
    const minutes = hours ? 0 : parseDuration(text, where) / 60_000;
    if (Number.isInteger(minutes) && minutes >= 60 && minutes <= DAY_MINUTES) return minutes;
    throw new InputError(
      `${where}: ${JSON.stringify(text)} is not a gap between sessions.`,
      hours >= 1 && hours <= 24
        ? `${hours} hours? Give ${hours}h.`
        : 'Give one from 1h to 24h, such as 3h or 2h30m.',
    );
  },
};

/** "07:00", "7", "7am" → minutes after midnight. */
export const timeOfDay: Kind<number> = {
  placeholder: 'time',
  parse: (text, { where }) => parseTimeOfDay(text, where),
};

/** "07:00,10:00" → minutes after midnight, in order. */
export const timesOfDay: Kind<readonly number[]> = {
  placeholder: 'time,...',
  parse: (text, { where }) => parseTimesOfDay(text, where),
};

/** "2026-11-23", "today", "yesterday" or an instant → milliseconds since 1970; a day means its start. */
export const day: Kind<number> = dayKind(0);

/** The same, but a day means its end. */
export const lastDay: Kind<number> = dayKind(1);

function dayKind(daysOn: number): Kind<number> {
  return { placeholder: 'date', parse: (text, reading) => parseDay(text, reading, daysOn) };
}

const DAYS_BACK: Readonly<Record<string, number>> = { today: 0, yesterday: -1 };

function parseDay(text: string, { where, now, calendar }: Reading, daysOn: number): number {
  const typed = text.trim().toLowerCase();
  const back = DAYS_BACK[typed];
  const start =
    back === undefined
      ? calendar.startOf(typed, daysOn)
      : calendar.startOf(calendar.dayOf(now), back + daysOn);
  if (start !== null) return start;
  const instant = /^\d{4}-\d\d-\d\dT/i.test(typed) ? Date.parse(typed.toUpperCase()) : NaN;
  if (!Number.isNaN(instant)) return instant;
  throw new InputError(
    `${where}: ${JSON.stringify(text)} is not a date.`,
    'Give a day such as 2026-11-23, today or yesterday, or a timestamp such as 2026-11-23T03:10:00Z.',
  );
}

/** "Europe/Berlin" → the zone's proper name. */
export const zone: Kind<string> = {
  placeholder: 'zone',
  choices: () => Intl.supportedValuesOf('timeZone'),
  parse: async (text, { where }) => (await import('../formats/zones.ts')).parseZone(text, where),
};

/** "03:10", "3:10am", "2026-11-23T03:10", with or without an offset: a moment in the past. */
export const moment: Kind<Moment> = {
  placeholder: 'time',
  parse: async (text, { where, now }) =>
    (await import('./moment.ts')).parseMoment(text, where, now),
};
