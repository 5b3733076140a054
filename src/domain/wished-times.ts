import type { Answers } from './answers.ts';
import { InputError } from './errors.ts';
import { withoutControls } from './language.ts';
import type { Content } from './model.ts';
import { daysUntil, timesEvery } from './reminders.ts';
import { contraindicated, whyRuledOut } from './strategies.ts';

/** What somebody asks of reminders. Times of day and lengths are minutes. */
export interface Wishes {
  readonly times: readonly number[] | undefined;
  readonly every: number | undefined;
  readonly from: number | undefined;
  readonly until: number | undefined;
  readonly days: number | undefined;
  /** Milliseconds since 1970. */
  readonly lastDay: number | undefined;
  readonly minutes: number | undefined;
  /** An hour of power pumping. */
  readonly power: boolean;
}

const FIRST_TIME = 7 * 60;
/** Power pumping is tried for 3 to 7 days, then reviewed (see the strategy power-pumping). */
const POWER_DAYS = 7;
/** More often than this brings tiredness, not milk (see the strategy timing-routine). */
const MOST_A_DAY = 12;
const LONGEST_TITLE = 200;
/** Colleagues and family may see the calendar. */
const TITLE = 'Break';

/** @throws InputError if two wishes exclude each other */
export function refuseContradictions(wishes: Wishes): void {
  const { times, every, from, until, days, lastDay, power, minutes } = wishes;
  if (times !== undefined && every !== undefined) {
    throw new InputError('--times and --every do not go together.', 'Give one of them.');
  }
  if (every === undefined && (from ?? until) !== undefined) {
    throw new InputError('--from and --until go with --every.', 'Add --every 3h, or give --times.');
  }
  if (days !== undefined && lastDay !== undefined) {
    throw new InputError('--days and --last-day do not go together.', 'Give one of them.');
  }
  if (power && every !== undefined) {
    throw new InputError(
      '--every does not go with --power, which is once a day.',
      'Give its time, such as --times 20:00.',
    );
  }
  if (power && minutes !== undefined) {
    throw new InputError(
      '--minutes does not go with --power, which is an hour by its nature.',
      'Leave --minutes out.',
    );
  }
}

/** The times of the day, in order; null: none were given. @throws InputError */
export function wishedTimes(wishes: Wishes): readonly number[] | null {
  const { every, from = FIRST_TIME, until = null, times, power } = wishes;
  if (every !== undefined) return timesEvery(every, from, until);
  return times === undefined ? null : onceIfPower(times, power, '--times');
}

/** @throws InputError if there are too many times for power pumping */
export function onceIfPower(
  times: readonly number[],
  power: boolean,
  where: string,
): readonly number[] {
  if (!power || times.length === 1) return times;
  throw new InputError(`${where}: power pumping is once a day.`, 'Give one time, such as 20:00.');
}

/**
 * For how many days a time repeats, given its first day; null: no end.
 * @param lastDay such as 2026-11-30, if one was given
 * @throws InputError if it is before today
 */
export function wishedDays(
  { days, power }: Pick<Wishes, 'days' | 'power'>,
  lastDay: string | undefined,
  today: string,
): (firstDay: string) => number | null {
  if (lastDay === undefined) return () => days ?? (power ? POWER_DAYS : null);
  if (lastDay >= today) return (firstDay) => daysUntil(lastDay, firstDay);
  throw new InputError(`--last-day: ${lastDay} is over.`, 'Give a day that is still to come.');
}

/** What a calendar shows. @throws InputError */
export function titleOf(text: string = TITLE): string {
  const title = withoutControls(text.replaceAll(/\s+/g, ' ').trim());
  if (title !== '' && title.length <= LONGEST_TITLE) return title;
  throw new InputError(
    `--title: ${title === '' ? 'nothing was given' : 'that is too long'}.`,
    `Give up to ${LONGEST_TITLE} letters, such as ${TITLE}.`,
  );
}

/** What to know before power pumping. @param id of its strategy @throws InputError if the last answers rule it out */
export function powerCautions(content: Content, answers: Answers, id: string): readonly string[] {
  if (contraindicated(content, answers).has(id)) {
    const why = whyRuledOut(content, answers, id).slice(0, 2);
    throw new InputError(
      ['Leave power pumping for now: your last answers speak against it.', ...why].join(' '),
      'Leave --power out, or answer `letdown check` again if things have changed.',
    );
  }
  const { effect = '', cautions = [] } = content.strategies[id] ?? {};
  return [effect, ...cautions];
}

/** What to know before pumping so often. @param id of the strategy of regular times */
export function timesCautions(
  content: Content,
  answers: Answers,
  id: string,
  times: readonly number[],
): readonly string[] {
  const why = whyRuledOut(content, answers, id);
  if (why.length > 0 || times.length <= MOST_A_DAY) return why;
  return [`More than ${MOST_A_DAY} times a day brings tiredness rather than milk.`];
}
