import { describe, expect, it } from '@jest/globals';
import { loggedSession, NO_AMOUNT, type Pumping } from '../../../src/domain/session/logged.ts';

const record = (more: Partial<Pumping> = {}) =>
  loggedSession(
    {
      startedMs: Date.parse('2026-11-23T03:00:00Z'),
      lengthMs: 1_200_000,
      letDownsMs: null,
      amount: NO_AMOUNT,
      comfort: null,
      used: [],
      note: null,
      ...more,
    },
    { id: 'session-1', content: '7' },
  );

describe('the record of a pumping that was written down', () => {
  it('has no plan and no phases', () => {
    expect(record()).toEqual({
      schema: 'letdown.session/1',
      id: 'session-1',
      startedAt: '2026-11-23T03:00:00.000Z',
      endedAt: '2026-11-23T03:20:00.000Z',
      plan: null,
      status: 'logged',
      pumpOnMs: null,
      letDownsMs: [],
      latencyMs: null,
      phases: [],
      used: [],
      ml: null,
      left: null,
      right: null,
      entered: null,
      comfort: null,
      note: null,
      content: '7',
    });
  });

  it.each([
    ['was timed', [70_000, 200_000], 0, 70_000],
    ['did not come', [], 0, null],
    ['nobody watched for', null, null, null],
  ])('tells apart a let-down that %s', (_, letDownsMs, pumpOnMs, latencyMs) => {
    expect(record({ letDownsMs })).toMatchObject({ pumpOnMs, latencyMs });
  });
});
