import type { Calendar } from '../calendar.ts';
import type { InsightsDocument, MeasureDocument } from '../documents/index.ts';
import { groupBy } from '../group.ts';
import { changesOf } from './changes.ts';
import type { SessionFacts } from './factors.ts';
import { compareTimes, insightsOf } from './insights.ts';
import { middleOf, shiftOf } from './shift.ts';

export type Trend = NonNullable<InsightsDocument['trend']>;

/** This week: the last seven whole days and today, compared with the four weeks before. */
const WEEK_DAYS = 7;
const BEFORE_DAYS = 28;
/** Whole days with known amounts needed on either side. */
export const ENOUGH_DAYS = 5;

/** When each begins, in milliseconds since 1970. */
export interface TrendPeriod {
  readonly beforeMs: number;
  readonly weekMs: number;
  readonly todayMs: number;
  /** The local date of an instant: 2026-11-23. */
  readonly dayOf: (ms: number) => string;
}

/** @param now milliseconds since 1970 */
export function trendPeriod(now: number, { dayOf, startOf }: Calendar): TrendPeriod {
  const begin = (daysAgo: number) => startOf(dayOf(now), -daysAgo) ?? now;
  return {
    beforeMs: begin(WEEK_DAYS + BEFORE_DAYS),
    weekMs: begin(WEEK_DAYS),
    todayMs: begin(0),
    dayOf,
  };
}

interface InsightsOptions {
  /** The name of a strategy. */
  readonly nameOf: (strategy: string) => string;
  readonly measures: readonly MeasureDocument[];
  readonly calendar: Calendar;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Whether amounts may be compared. */
  readonly showsMilk: boolean;
}

/** What sessions show from `since` on, and how that changed over weeks. */
export function insightsSince(
  since: number,
  facts: readonly SessionFacts[],
  { nameOf, measures, calendar, now, showsMilk }: InsightsOptions,
): InsightsDocument {
  const within = facts.filter(({ startMs }) => startMs >= since);
  const period = trendPeriod(now, calendar);
  return {
    ...insightsOf(within, nameOf, changesOf(measures, calendar.dayOf)),
    trend: trendOf(facts, period, showsMilk),
  };
}

/**
 * This week compared with the weeks before. Time to let-down is compared like factors, milk per day by `shiftOf`.
 * They are two separate questions, so their p values are not adjusted.
 * @param withMilk whether amounts may be compared at all
 */
export function trendOf(
  sessions: readonly SessionFacts[],
  period: TrendPeriod,
  withMilk: boolean,
): Trend {
  const { beforeMs, weekMs, dayOf } = period;
  const week = sessions.filter(({ startMs }) => startMs >= weekMs);
  const before = sessions.filter(({ startMs }) => startMs >= beforeMs && startMs < weekMs);
  const isLogged = [...week, ...before].some(({ ml }) => ml !== null);
  return {
    weekSince: dayOf(weekMs),
    beforeSince: dayOf(beforeMs),
    latency: latencyTrend(week, before),
    milk: withMilk && isLogged ? milkTrend(week, before, period) : null,
  };
}

function latencyTrend(
  week: readonly SessionFacts[],
  before: readonly SessionFacts[],
): Trend['latency'] {
  const timed = (sessions: readonly SessionFacts[]) =>
    sessions.flatMap(({ observation }) => observation ?? []);
  const { with: ofWeek, without, ...test } = compareTimes(timed(week), timed(before));
  return { week: ofWeek, before: without, ...test };
}

function milkTrend(
  week: readonly SessionFacts[],
  before: readonly SessionFacts[],
  period: TrendPeriod,
): Trend['milk'] {
  const [ofWeek, ofBefore] = [milkADay(week, period), milkADay(before, period)];
  const sides = { week: daysOf(ofWeek), before: daysOf(ofBefore) };
  if (Math.min(ofWeek.length, ofBefore.length) < ENOUGH_DAYS) {
    return { ...sides, differenceMl: null, ci95Ml: [null, null], verdict: 'too-few' };
  }
  const { shift, ci95 } = shiftOf(ofWeek, ofBefore);
  const [low, high] = ci95;
  return {
    ...sides,
    differenceMl: tenths(shift),
    ci95Ml: [tenths(low), tenths(high)],
    verdict: low > 0 ? 'more' : high < 0 ? 'less' : 'no-clear-difference',
  };
}

/**
 * Millilitres of each completed day on which every session has an amount: with one missing, the sum would be too
 * low. A day without records tells nothing.
 */
function milkADay(sessions: readonly SessionFacts[], { todayMs, dayOf }: TrendPeriod): number[] {
  const whole = sessions.filter(({ startMs }) => startMs < todayMs);
  return [...groupBy(whole, ({ startMs }) => dayOf(startMs)).values()].flatMap((day) => {
    const amounts = day.flatMap(({ ml }) => ml ?? []);
    return amounts.length === day.length ? amounts.reduce((sum, ml) => sum + ml) : [];
  });
}

function daysOf(amounts: readonly number[]) {
  return {
    days: amounts.length,
    medianMl: amounts.length === 0 ? null : tenths(middleOf(amounts)),
  };
}

function tenths(ml: number): number {
  return Math.round(ml * 10) / 10;
}
