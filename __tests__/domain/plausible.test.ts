import { describe, expect, it } from '@jest/globals';
import type { SessionDocument } from '../../src/domain/documents/index.ts';
import { implausibleCheck, implausibleSession } from '../../src/domain/plausible.ts';
import { aCheck } from '../support/checks.ts';
import { aSession } from '../support/sessions.ts';

const now = Date.parse('2026-11-23T12:00:00Z');
const doubt = (more: Partial<SessionDocument>) => implausibleSession(aSession(more), now);
const phase = { id: 'x', startMs: 0, endMs: 1, skipped: false };
const startedAt = '2026-11-10T03:00:00.000Z';

describe('an impossible session', () => {
  it.each<[string, Partial<SessionDocument>, string | null, string]>([
    ['starts before 1970', { startedAt: '1969-12-31T23:59:59.000Z' }, 'startedAt', 'before 1970'],
    ['starts in two days', { startedAt: '2026-11-25T12:00:00.000Z' }, 'startedAt', 'in the future'],
    ['ends before it starts', { endedAt: '2026-11-23T02:59:59.000Z' }, 'endedAt', 'before'],
    [
      'was logged with more than a day',
      { status: 'logged', startedAt, endedAt: '2026-11-11T03:00:01.000Z' },
      'endedAt',
      '24 hours',
    ],
    [
      'ran for more than a week',
      { startedAt, endedAt: '2026-11-17T03:00:01.000Z' },
      'endedAt',
      'a week',
    ],
    ['gave five litres', { ml: 5000 }, 'ml', 'too much for one session'],
    ['gave three litres on a side', { ml: 3000, left: 3000 }, 'left', 'too much for one session'],
    [
      'has phases by the thousand',
      { phases: Array.from({ length: 1001 }, () => phase) },
      null,
      '1000',
    ],
    ['had its let-down after a month', { letDownsMs: [30 * 86_400_000] }, null, 'more than a week'],
    [
      'has a phase after a month',
      { phases: [{ ...phase, endMs: 30 * 86_400_000 }] },
      null,
      'more than a week',
    ],
    ['turned the pump on after a month', { pumpOnMs: 30 * 86_400_000 }, null, 'more than a week'],
  ])('%s', (_, more, field, problem) => {
    const found = doubt(more);
    expect(found?.field).toBe(field);
    expect(found?.problem).toContain(problem);
  });
});

describe('a possible session', () => {
  it.each<[string, Partial<SessionDocument>]>([
    ['took no time at all', { endedAt: '2026-11-23T03:00:00.000Z' }],
    [
      'is of tomorrow on a clock that is ahead',
      {
        startedAt: '2026-11-24T12:00:00.000Z',
        endedAt: '2026-11-24T12:10:00.000Z',
      },
    ],
    [
      'was logged with exactly a day',
      {
        status: 'logged',
        startedAt,
        endedAt: '2026-11-11T03:00:00.000Z',
      },
    ],
    ['was slept through for exactly a week', { startedAt, endedAt: '2026-11-17T03:00:00.000Z' }],
    [
      'is as old as the count of time',
      { startedAt: '1970-01-01T00:00:00.000Z', endedAt: '1970-01-01T00:20:00.000Z' },
    ],
    ['has a thousand let-downs', { letDownsMs: Array.from({ length: 1000 }, () => 1) }],
    ['had its let-down after exactly a week', { letDownsMs: [7 * 86_400_000] }],
    ['gave two litres on each side', { ml: 4000, left: 2000, right: 2000 }],
  ])('%s', (_, more) => {
    expect(doubt(more)).toBeNull();
  });
});

describe('a check', () => {
  it.each([
    ['of now', '2026-11-23T12:00:00.000Z', null],
    ['of a clock that is a day ahead', '2026-11-24T12:00:00.000Z', null],
    ['of two days ahead', '2026-11-25T12:00:00.000Z', { field: 'at', problem: 'is in the future' }],
    ['of 1969', '1969-12-31T23:59:59.000Z', { field: 'at', problem: 'is before 1970' }],
  ])('%s', (_, at, doubted) => {
    expect(implausibleCheck(aCheck({ at }), now)).toEqual(doubted);
  });
});
