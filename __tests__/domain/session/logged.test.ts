import { describe, expect, it } from '@jest/globals';
import {
  amountOf,
  amountOfSides,
  loggedSession,
  NO_AMOUNT,
  type Pumping,
} from '../../../src/domain/session/logged.ts';
import { readAmount } from '../../../src/domain/units.ts';

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

describe('the record of a logged session', () => {
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
  ])('distinguishes a let-down that %s', (_, letDownsMs, pumpOnMs, latencyMs) => {
    const told = { pumpOnMs, latencyMs, letDownsMs: letDownsMs ?? [] };
    expect(record({ letDownsMs })).toMatchObject(told);
  });

  it('records what was used', () => {
    expect(record({ used: ['warmth', 'rest'] }).used).toEqual(['warmth', 'rest']);
  });
});

describe('logged milk', () => {
  const typed = (text: string | undefined) =>
    text === undefined ? undefined : readAmount(text, '--amount');

  it.each([
    ['80', 'ml', { ml: 80, entered: '80 ml' }],
    ['2.5', 'oz', { ml: 73.9, entered: '2.5 oz' }],
    ['2.5oz', 'ml', { ml: 73.9, entered: '2.5oz' }],
  ] as const)('%s if a bare number is %s', (text, unit, amount) => {
    expect(amountOf(readAmount(text, '--amount'), unit)).toEqual({ ...NO_AMOUNT, ...amount });
  });

  it.each([
    ['0.1', '0.2', { ml: 0.3, left: 0.1, right: 0.2, entered: 'left 0.1 ml, right 0.2 ml' }],
    ['40', undefined, { ml: 40, left: 40, right: null, entered: 'left 40 ml' }],
    [undefined, '1oz', { ml: 29.6, left: null, right: 29.6, entered: 'right 1oz' }],
  ])('left %s and right %s', (left, right, amount) => {
    expect(amountOfSides(typed(left), typed(right), 'ml')).toEqual(amount);
  });
});
