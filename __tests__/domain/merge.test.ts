import { describe, expect, it } from '@jest/globals';
import { newRecords, periodOf, takeBackup } from '../../src/domain/merge.ts';
import { aCheck } from '../support/checks.ts';
import { aSession } from '../support/sessions.ts';

const here = aSession({ id: 'a' });

describe('imported records', () => {
  it('are new if their id is not stored yet', () => {
    const other = aSession({ id: 'b' });
    expect(newRecords([here, other], [here])).toEqual({ fresh: [other], known: 1, differing: [] });
  });

  it('differ, and are not new, if the same id has other content', () => {
    const row = { ...here, note: 'calm' };
    expect(newRecords([row], [here])).toEqual({ fresh: [], known: 0, differing: [{ here, row }] });
  });

  it('may be checks', () => {
    const checks = [aCheck({ id: 'a' }), aCheck({ id: 'b' })];
    expect(newRecords(checks, checks.slice(0, 1))).toEqual({
      fresh: checks.slice(1),
      known: 1,
      differing: [],
    });
  });

  it('are compared with those of their own period, plus a second', () => {
    const late = aSession({ startedAt: '2026-11-24T03:00:00.000Z' });
    expect(periodOf([late, here])).toEqual({
      since: Date.parse('2026-11-23T02:59:59.000Z'),
      until: Date.parse('2026-11-24T03:00:01.000Z'),
    });
    expect(periodOf([])).toBeNull();
  });
});

it('a session of a backup keeps the history of the one that it replaces', () => {
  const at = '2026-11-29T03:00:00.000Z';
  const before = [{ at: '2026-11-24T03:00:00.000Z', note: 'then' }];
  const row = { ...here, ml: 80 };
  expect(takeBackup({ here: { ...here, before }, row }, at)).toEqual({
    ...row,
    before: [...before, { at, by: 'import', ml: null }],
  });
});
