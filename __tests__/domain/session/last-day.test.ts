import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  agesSaid,
  isBelowUsual,
  lastDayOf,
  leastDays,
  timesLine,
} from '../../../src/domain/session/last-day.ts';
import { DAY_MS } from '../../../src/domain/units.ts';
import { aCheck } from '../../support/checks.ts';
import { aSession } from '../../support/sessions.ts';

const NOW = Date.parse('2026-11-23T12:00:00.000Z');
const HOUR_MS = 3600_000;

/** A pumping of 20 minutes that started so many hours ago. */
const ago = (hours: number, ml: number | null = 20, minutes = 20) =>
  aSession({
    id: `s${hours}-${minutes}`,
    startedAt: new Date(NOW - hours * HOUR_MS).toISOString(),
    endedAt: new Date(NOW - hours * HOUR_MS + minutes * 60_000).toISOString(),
    ml,
  });

const pumpings = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 72 * 60 }), fc.integer({ min: 0, max: 60 }))
    .map(([minutes, length]) => ago(minutes / 60, 20, length)),
  { maxLength: 20 },
);

describe('the last 24 hours', () => {
  it('count the pumpings, and the gap that reaches into them', () => {
    const sessions = [ago(1), ago(4), ago(10), ago(23), ago(26)];
    expect(lastDayOf(sessions, NOW)).toEqual({
      times: 4,
      longestGapMs: 13 * HOUR_MS - 20 * 60_000,
      ml: 80,
    });
  });

  it.each([
    ['an amount is missing', [ago(1, null), ago(26)]],
    ['the records begin within them', [ago(1), ago(4)]],
  ])('have no amount if %s', (_, sessions) => {
    expect(lastDayOf(sessions, NOW).ml).toBeNull();
  });

  it('have no gap to a pumping of days ago, since others may not be recorded', () => {
    expect(lastDayOf([ago(1), ago(60)], NOW)).toEqual({ times: 1, longestGapMs: null, ml: 20 });
  });

  it('count two records of the same time once', () => {
    expect(lastDayOf([ago(4), ago(4.1), ago(1)], NOW).times).toBe(2);
    const atOnce = [ago(4, 20, 0), ago(4, 20, 10), ago(4, 20, 0)];
    expect(lastDayOf(atOnce, NOW)).toMatchObject({ times: 1, longestGapMs: null });
  });

  it('reach back a whole day and no further, and not ahead of now', () => {
    const sessions = [ago(-1), ago(0, 10), ago(23.5, 10), ago(24, 10)];
    expect(lastDayOf(sessions, NOW)).toEqual({
      times: 2,
      longestGapMs: 23.5 * HOUR_MS - 20 * 60_000,
      ml: 20,
    });
  });

  it('leave out a gap of a whole day, and one that ended before them', () => {
    expect(lastDayOf([ago(0), ago(24, 20, 0)], NOW).longestGapMs).toBeNull();
    const gaps = lastDayOf([ago(1), ago(12), ago(25), ago(48)], NOW);
    expect(gaps.longestGapMs).toBe(13 * HOUR_MS - 20 * 60_000);
  });

  it('count one right after another as two, and go by the end of the longer of two at once', () => {
    expect(lastDayOf([ago(3, 20, 60), ago(2, 20, 0)], NOW)).toMatchObject({
      times: 2,
      longestGapMs: 0,
    });
    const behind = [ago(6, 20, 60), ago(5.5, 20, 90), ago(1)];
    expect(lastDayOf(behind, NOW)).toMatchObject({ times: 2, longestGapMs: 3 * HOUR_MS });
    const nested = [ago(6, 20, 120), ago(5.5, 20, 10), ago(1)];
    expect(lastDayOf(nested, NOW)).toMatchObject({ times: 2, longestGapMs: 3 * HOUR_MS });
  });

  it('take an end before the start for the start', () => {
    expect(lastDayOf([ago(5, 20, -60), ago(1)], NOW).longestGapMs).toBe(4 * HOUR_MS);
  });

  it('have no amount if one of them has none', () => {
    expect(lastDayOf([ago(1), ago(2, null), ago(26)], NOW).ml).toBeNull();
    expect(lastDayOf([ago(1), ago(2, 0), ago(26, null)], NOW).ml).toBe(20);
  });

  it('do not depend on the order of the records', () => {
    fc.assert(
      fc.property(pumpings, (sessions) => {
        expect(lastDayOf(sessions.toReversed(), NOW)).toEqual(lastDayOf(sessions, NOW));
      }),
    );
  });

  it('never have a longer gap once one more pumping of the day is known between two others', () => {
    fc.assert(
      fc.property(pumpings, fc.integer({ min: 0, max: 24 * 60 - 1 }), (some, minutes) => {
        const sessions = [ago(0, 20, 0), ago(23.99, 20, 0), ...some];
        const more = [...sessions, ago(minutes / 60, 20, 0)];
        const [before, after] = [lastDayOf(sessions, NOW), lastDayOf(more, NOW)];
        expect(after.longestGapMs ?? 0).toBeLessThanOrEqual(before.longestGapMs ?? 0);
        expect(after.times).toBeGreaterThanOrEqual(before.times);
      }),
    );
  });

  it('have no negative gap, and none of a day', () => {
    fc.assert(
      fc.property(pumpings, (sessions) => {
        const { longestGapMs, times } = lastDayOf(sessions, NOW);
        expect(longestGapMs ?? 0).toBeGreaterThanOrEqual(0);
        expect(longestGapMs ?? 0).toBeLessThan(DAY_MS);
        expect(times).toBeLessThanOrEqual(sessions.length);
      }),
    );
  });
});

describe('the days since the birth', () => {
  const said = (daysAgo: number, fromDays: number, belowDays: number) => ({
    atMs: NOW - daysAgo * DAY_MS,
    fromDays,
    belowDays,
  });

  it.each([
    ['are the least that the answer allows', [said(0, 3, 5)], 3],
    ['go on after it', [said(1.5, 3, 5)], 4],
    ['are narrowed down by an older answer', [said(0, 3, 5), said(4, 0, 3)], 4],
    ['go by the newest if they contradict each other', [said(0, 0, 3), said(1, 5, 15)], 0],
    [
      'are not narrowed down by an age that ended as this one began',
      [said(0, 3, 5), said(0, 0, 3)],
      3,
    ],
    ['nor by one that begins as this one ends', [said(0, 3, 5), said(0, 5, 15)], 3],
    ['are not known without an answer', [], null],
  ])('%s', (_, ages, days) => {
    expect(leastDays(ages, NOW)).toBe(days);
  });

  it('are never more than the real ones', () => {
    const windows = [
      [0, 3],
      [3, 5],
      [5, 15],
    ] as const;
    const day = fc.double({ min: 0, max: 14, noNaN: true });
    fc.assert(
      fc.property(day, fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (real, parts) => {
        const ages = parts
          .toSorted((a, b) => b - a)
          .map((part) => {
            const then = real * part;
            const [from, below] = windows.find(([, end]) => then < end) ?? windows[2];
            return said(real - then, from, below);
          });
        expect(leastDays(ages, NOW) ?? 0).toBeLessThanOrEqual(real + 1e-6);
      }),
    );
  });
});

describe('the ages that checks tell', () => {
  it('leave out what says nothing, and know no end of older ones', () => {
    const at = (hours: number) => new Date(NOW - hours * HOUR_MS).toISOString();
    const checks = ['3-4d', 'skip', '2-6w', undefined].map((age, index) =>
      aCheck({ at: at(index), answers: age === undefined ? {} : { 'baby-age': age } }),
    );
    expect(agesSaid(checks, { '3-4d': { fromDays: 3, belowDays: 5 } })).toEqual([
      { atMs: NOW, fromDays: 3, belowDays: 5 },
      { atMs: NOW - 2 * HOUR_MS, fromDays: 15, belowDays: Infinity },
    ]);
  });
});

describe('the line about the last 24 hours', () => {
  it('counts, and names a gap if there is one', () => {
    expect(timesLine({ times: 1, longestGapMs: null, ml: null })).toBe(
      'That makes 1 session in the last 24 hours.',
    );
    expect(timesLine({ times: 2, longestGapMs: 0.6 * HOUR_MS, ml: 80 })).toBe(
      'That makes 2 sessions in the last 24 hours, with about 1 hour as the longest gap.',
    );
    expect(timesLine({ times: 4, longestGapMs: 5.4 * HOUR_MS, ml: 80 })).toBe(
      'That makes 4 sessions in the last 24 hours, with about 5 hours as the longest gap.',
    );
  });
});

describe('less than is usual', () => {
  const usual = [{ day: 4, ml: 150 }];
  const day = { times: 5, longestGapMs: null, ml: 149 };

  it.each([
    ['counts on the day that has a figure', day, 4, true],
    ['does not count with as much', { ...day, ml: 150 }, 4, false],
    ['does not count on another day', day, 5, false],
    ['does not count if the day is not known', day, null, false],
    ['does not count if the amount is not known', { ...day, ml: null }, 4, false],
  ])('%s', (_, lastDay, days, isBelow) => {
    expect(isBelowUsual(lastDay, days, usual)).toBe(isBelow);
  });
});
