import { describe, expect, it } from '@jest/globals';
import { newRecords, periodOf } from '../../src/domain/merge.ts';
import { aCheck } from '../support/checks.ts';
import { aSession } from '../support/sessions.ts';

const here = aSession({ id: 'a' });

describe('records that come in', () => {
  it('are new if their id is not here', () => {
    const other = aSession({ id: 'b' });
    expect(newRecords([here, other], [here], 'id')).toEqual({
      fresh: [other],
      known: 1,
      differing: 0,
    });
  });

  it('differ if the same id holds something else, and are not new', () => {
    expect(newRecords([{ ...here, note: 'calm' }], [here], 'id')).toEqual({
      fresh: [],
      known: 1,
      differing: 1,
    });
  });

  it('of a tracker are here already if start and end are, to the second', () => {
    const row = aSession({
      id: 'b',
      startedAt: '2026-11-23T03:00:00.900Z',
      endedAt: '2026-11-23T03:20:00.100Z',
      ml: 80,
    });
    expect(newRecords([row], [here], 'tracker')).toEqual({ fresh: [], known: 1, differing: 0 });
    expect(newRecords([row], [here], 'id').fresh).toEqual([row]);
  });

  it.each([
    ['starts a second later', { startedAt: '2026-11-23T03:00:01.000Z' }],
    ['ends a second later', { endedAt: '2026-11-23T03:20:01.000Z' }],
  ])('of a tracker are new if one %s', (_, more) => {
    const row = aSession({ id: 'b', ...more });
    expect(newRecords([row], [here], 'tracker').fresh).toEqual([row]);
  });

  it('of a tracker never count as differing: they hold less than a session', () => {
    const row = { ...here, note: 'calm' };
    expect(newRecords([row], [here], 'tracker')).toEqual({ fresh: [], known: 1, differing: 0 });
  });

  it('may be checks, which take no time', () => {
    const checks = [aCheck({ id: 'a' }), aCheck({ id: 'b' })];
    const later = aCheck({ id: 'c', at: '2026-11-23T03:00:01.000Z' });
    expect(newRecords([...checks, later], checks.slice(0, 1), 'tracker')).toEqual({
      fresh: [later],
      known: 2,
      differing: 0,
    });
  });

  it('are compared with those of their own period, a second wider', () => {
    const late = aSession({ startedAt: '2026-11-24T03:00:00.000Z' });
    expect(periodOf([late, here])).toEqual({
      since: Date.parse('2026-11-23T02:59:59.000Z'),
      until: Date.parse('2026-11-24T03:00:01.000Z'),
    });
    expect(periodOf([])).toBeNull();
  });
});
