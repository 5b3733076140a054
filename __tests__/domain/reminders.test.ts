import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { phaseKinds } from '../../src/content/phase-kinds.ts';
import { plans } from '../../src/content/plans.ts';
import {
  appointments,
  DAY_MINUTES,
  daysUntil,
  firstAt,
  later,
  parseTimesOfDay,
  renderTimeOfDay,
  seriesOf,
  seriesSummary,
  stretchesOf,
  timesEvery,
} from '../../src/domain/reminders.ts';
import { refusal } from '../support/input-error.ts';

const told = (times: readonly number[]) => times.map(renderTimeOfDay).join(' ');

describe('times of day', () => {
  it.each([
    [180, '07:00', '22:00', '07:00 10:00 13:00 16:00 19:00 22:00'],
    [180, '07:00', '21:59', '07:00 10:00 13:00 16:00 19:00'],
    [180, '22:00', '06:00', '01:00 04:00 22:00'],
    [150, '08:00', '08:00', '08:00'],
    [360, '07:00', null, '01:00 07:00 13:00 19:00'],
    [300, '07:00', null, '03:00 07:00 12:00 17:00 22:00'],
  ])('every %d minutes from %s until %s: %s', (every, from, until, expected) => {
    const [first = NaN] = parseTimesOfDay(from, '--from');
    const last = until === null ? null : (parseTimesOfDay(until, '--until')[0] ?? NaN);
    expect(told(timesEvery(every, first, last))).toBe(expected);
  });

  it.each([
    ['7', '07:00'],
    ['7:30 am', '07:30'],
    ['7pm', '19:00'],
    ['12 a.m.', '00:00'],
    ['12:05PM', '12:05'],
    [' 7 ', '07:00'],
    ['23:59', '23:59'],
    ['22:00, 7:00,22:00, 9 pm', '07:00 21:00 22:00'],
  ])('are accepted as people write them: %s', (typed, expected) => {
    expect(told(parseTimesOfDay(typed, '--times'))).toBe(expected);
  });

  it('are in order, without duplicates, and never closer than asked', () => {
    const minute = fc.integer({ min: 0, max: DAY_MINUTES - 1 });
    fc.assert(
      fc.property(
        fc.integer({ min: 60, max: DAY_MINUTES }),
        minute,
        fc.option(minute),
        (every, from, until) => {
          const times = timesEvery(every, from, until);
          expect(times).toContain(from);
          expect(new Set(times).size).toBe(times.length);
          const order = times.map((time) => (time - from + DAY_MINUTES) % DAY_MINUTES);
          const gaps = order
            .sort((a, b) => a - b)
            .map((time, at) => time - (order[at - 1] ?? -every));
          expect(Math.min(...gaps)).toBeGreaterThanOrEqual(every);
          expect(parseTimesOfDay(told(times).replaceAll(' ', ','), '')).toEqual(times);
        },
      ),
    );
  });

  it.each([
    '',
    '24:00',
    '24',
    '7:5',
    '13pm',
    '0am',
    '7x',
    '7amx',
    'x7',
    '07:60',
    '07:00,,08:00',
    '07.00',
    '-1:00',
  ])('are not %j', (text) => {
    const { message, hint } = refusal(() => parseTimesOfDay(text, '--times'));
    expect(message).toMatch(/^--times: ".*" is not a time of day\.$/);
    expect(hint).toBe('Give it as 07:00 or 7am.');
  });
});

describe('the power hour', () => {
  it('is 20 on, 10 off, 10 on, 10 off, 10 on', () => {
    const phases = plans.power.phases.map((one) => ({ ...one, pump: phaseKinds[one.kind].pump }));
    expect(stretchesOf(phases)).toEqual([
      { pump: 'on', start: 0, minutes: 20 },
      { pump: 'off', start: 20, minutes: 10 },
      { pump: 'on', start: 30, minutes: 10 },
      { pump: 'off', start: 40, minutes: 10 },
      { pump: 'on', start: 50, minutes: 10 },
    ]);
  });
});

describe('a daily time', () => {
  it.each([
    ['2026-11-23 06:59', '2026-11-23T07:00'],
    ['2026-11-23 07:00', '2026-11-24T07:00'],
    ['2026-12-31 23:00', '2027-01-01T07:00'],
  ])('is next at 07:00, seen from %s', (now, first) => {
    expect(firstAt(420, now)).toBe(first);
  });

  it('crosses midnight in local time', () => {
    expect(later('2026-11-23T23:50', 20)).toBe('2026-11-24T00:10');
  });

  it.each([
    ['2026-11-23', 1],
    ['2026-11-30', 8],
    ['2026-11-22', 0],
  ])('comes until %s on %s days', (last, days) => {
    expect(daysUntil(last, '2026-11-23')).toBe(days);
  });

  it('is left out if it never comes', () => {
    const until = (first: string) => daysUntil('2026-11-23', first);
    expect(seriesOf([420, 1200], '2026-11-23 12:00', until)).toEqual([
      { first: '2026-11-23T20:00', days: 1 },
    ]);
  });

  it('has an appointment for each stretch, with its own id', () => {
    const said = { on: { title: 'Pump', text: 'Sit back.' }, off: { title: 'Rest', text: '' } };
    const stretches = [
      { pump: 'on', start: 0, minutes: 20 },
      { pump: 'off', start: 20, minutes: 10 },
    ] as const;
    expect(
      appointments([{ first: '2026-11-23T20:00', days: 7 }], stretches, said, 'power'),
    ).toEqual([
      {
        id: 'power\n20:00\n0\nPump',
        start: '2026-11-23T20:00',
        minutes: 20,
        title: 'Pump',
        text: 'Sit back.',
        days: 7,
      },
      {
        id: 'power\n20:00\n1\nPump',
        start: '2026-11-23T20:20',
        minutes: 10,
        title: 'Rest',
        text: '',
        days: 7,
      },
    ]);
  });

  it.each([
    [null, undefined, 'every day, until you delete them from the calendar'],
    [1, undefined, 'once'],
    [14, undefined, 'for 14 days'],
    [8, '2026-11-30', 'every day until 2026-11-30'],
  ])('is summed up for %s days', (days, lastDay, long) => {
    const series = ['2026-11-23T20:00', '2026-11-24T07:00'].map((first) => ({ first, days }));
    expect(seriesSummary(series, lastDay)).toBe(
      `At 07:00 and 20:00, ${long}; the first at 2026-11-23 20:00.`,
    );
  });
});
