import { describe, expect, it } from '@jest/globals';
import { newRecords, periodOf } from '../../src/domain/merge.ts';
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
    expect(newRecords([row], [here], 'id-or-time')).toEqual({ fresh: [], known: 1, differing: 0 });
    expect(newRecords([row], [here], 'id').fresh).toEqual([row]);
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
