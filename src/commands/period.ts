import { InputError } from '../domain/errors.ts';
import type { Period } from '../store/monthly.ts';

/** As given by flags. */
export interface PeriodOptions {
  readonly last?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** @throws InputError */
export function parsePeriod({ last, since, until }: PeriodOptions): Period {
  return {
    last: last === undefined ? undefined : parseCount(last),
    since: since === undefined ? undefined : parseDay(since, '--since', 0),
    // The day named last is part of the period.
    until: until === undefined ? undefined : parseDay(until, '--until', 1),
  };
}

function parseCount(text: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new InputError(
    `--last: ${JSON.stringify(text)} is not a number of entries.`,
    'Give a whole number from 1 on, such as 10.',
  );
}

/**
 * A day in the local zone, or an instant, → milliseconds; a day counts from its start, `daysOn` later.
 * @throws InputError
 */
export function parseDay(text: string, flag: string, daysOn: number): number {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)?.map(Number) ?? [];
  if (year !== undefined && month !== undefined && day !== undefined) {
    const date = new Date(year, month - 1, day + daysOn);
    const named = new Date(year, month - 1, day);
    if (named.getMonth() === month - 1 && named.getDate() === day) return date.getTime();
  }
  const instant = /^\d{4}-\d\d-\d\dT/.test(text) ? Date.parse(text) : NaN;
  if (!Number.isNaN(instant)) return instant;
  throw new InputError(
    `${flag}: ${JSON.stringify(text)} is not a date.`,
    'Give a day such as 2026-11-23, or an instant such as 2026-11-23T03:10:00Z.',
  );
}
