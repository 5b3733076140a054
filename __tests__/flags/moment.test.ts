import { describe, expect, it } from '@jest/globals';
import { parseMoment } from '../../src/flags/moment.ts';
import { refusal } from '../support/input-error.ts';

const on = (date: number, hour: number, minute = 0, second = 0) =>
  new Date(2026, 10, date, hour, minute, second).getTime();
const NOW = on(25, 12);

describe('a moment in the past', () => {
  it.each([
    ['03:10', on(25, 3, 10)],
    ['3:10', on(25, 3, 10)],
    ['03:10:20', on(25, 3, 10, 20)],
    ['3:10am', on(25, 3, 10)],
    ['3 a.m.', on(25, 3)],
    ['3am', on(25, 3)],
    ['11:30 PM', on(24, 23, 30)],
    ['12:30', on(24, 12, 30)],
    ['today 3am', on(25, 3)],
    ['yesterday 23:10', on(24, 23, 10)],
    ['Yesterday, 11pm', on(24, 23)],
    ['2026-11-20 3:10am', on(20, 3, 10)],
    ['2026-11-20T03:10', on(20, 3, 10)],
    ['2026-11-20T03:10:20.500', on(20, 3, 10, 20)],
    ['2026-11-20T03:10:00Z', Date.UTC(2026, 10, 20, 3, 10)],
    ['2026-11-20T03:10-05:00', Date.UTC(2026, 10, 20, 8, 10)],
  ])('can be given as %j', (text, ms) => {
    expect(parseMoment(text, '--started', NOW)).toEqual({ ms, remark: null });
  });

  it.each([
    ['3', 'may be morning or afternoon.', 'Give 3am or 3pm.'],
    ['15', 'is not a time.', expect.stringContaining('03:10 or 3:10am')],
    ['25:00', 'is not a time.', expect.stringContaining('03:10 or 3:10am')],
    ['2026-02-30T03:10', 'is not a time.', expect.stringContaining('03:10 or 3:10am')],
    ['20 minutes ago', 'is not a time.', expect.stringContaining('03:10 or 3:10am')],
    ['2026-11-25T12:01', 'is in the future.', 'Give the time you turned the pump on.'],
  ])('is not %j', (text, problem, hint) => {
    expect(refusal(() => parseMoment(text, '--started', NOW))).toEqual({
      message: `--started: ${JSON.stringify(text)} ${problem}`,
      hint,
    });
  });
});
