import { describe, expect, it } from '@jest/globals';
import { localCalendar } from '../../src/domain/calendar.ts';

const { wallTime, dayOf, hourOf, startOf } = localCalendar;

/** An instant given in local time, in whatever zone the test runs. */
const at = (...[year, month, ...rest]: readonly [number, number, number, number, number]) =>
  new Date(year, month - 1, ...rest).getTime();

describe('the local calendar', () => {
  it.each([
    [at(2026, 11, 23, 15, 10), '2026-11-23 15:10', '2026-11-23', 15],
    [at(2026, 1, 5, 3, 7), '2026-01-05 03:07', '2026-01-05', 3],
    [at(987, 12, 31, 23, 59), '0987-12-31 23:59', '0987-12-31', 23],
  ])('shows %d as %s', (ms, wall, day, hour) => {
    expect([wallTime(ms), dayOf(ms), hourOf(ms)]).toEqual([wall, day, hour]);
  });

  it.each([
    ['2026-11-23', undefined, '2026-11-23 00:00'],
    ['2026-11-29', 3, '2026-12-02 00:00'],
    ['2026-01-02', -2, '2025-12-31 00:00'],
    ['2024-02-29', 1, '2024-03-01 00:00'],
    ['0099-03-01', 0, '0099-03-01 00:00'],
  ])('starts %s, %s days later, at %s', (day, daysOn, wall) => {
    expect(wallTime(startOf(day, daysOn) ?? NaN)).toBe(wall);
  });

  it.each([
    ...['2026-02-29', '2026-04-31', '2026-00-10', '2026-13-01', '2026-11-00'],
    ...['', 'tomorrow', '26-11-23', '2026-11-3', '2026-1-23', '2026-11-23T03', 'x2026-11-23'],
  ])('has no day %s', (day) => {
    expect(startOf(day)).toBeNull();
  });
});
