import { describe, expect, it } from '@jest/globals';
import {
  amountOf,
  amountOfSides,
  lastLogged,
  loggedSession,
  logPumping,
  NO_AMOUNT,
  overlapping,
  type Pumping,
  pumpingOf,
  type SaidPumping,
} from '../../../src/domain/session/logged.ts';
import { readAmount } from '../../../src/domain/units.ts';
import { refusal } from '../../support/input-error.ts';
import { aSession } from '../../support/sessions.ts';

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

describe('a session as flags say it', () => {
  const nothing: SaidPumping = {
    started: undefined,
    minutes: undefined,
    letDown: undefined,
    amount: undefined,
    left: undefined,
    right: undefined,
    comfort: undefined,
    used: undefined,
    note: undefined,
  };
  const ml = (text: string) => readAmount(text, '--left');
  const sides = { ...NO_AMOUNT, ml: 80, left: 50, right: 30 };

  it('is nothing without a flag', () => {
    expect(pumpingOf(nothing, 'ml')).toBeNull();
  });

  it.each<[Partial<SaidPumping>, Partial<Pumping>]>([
    [
      { started: { ms: 5 }, minutes: 7.51 },
      { startedMs: 5, lengthMs: 450_600 },
    ],
    [{ letDown: ['3:00, 90s', '90s'] }, { letDownsMs: [90_000, 180_000] }],
    [{ letDown: ['unknown'] }, { letDownsMs: null }],
    [{ letDown: ['none'] }, { letDownsMs: [] }],
    [{ amount: ml('80') }, { amount: { ...NO_AMOUNT, ml: 80, entered: '80 ml' } }],
    [{ amount: null }, { amount: NO_AMOUNT }],
    [{ left: null }, { amount: { ...sides, ml: 30, left: null, entered: 'right 30 ml' } }],
    [
      { right: ml('20') },
      { amount: { ...sides, ml: 70, right: 20, entered: 'left 50 ml, right 20 ml' } },
    ],
    [{ comfort: '4' }, { comfort: 4 }],
    [{ comfort: null }, { comfort: null }],
    [{ used: [['a', 'b'], ['b']] }, { used: ['a', 'b'] }],
    [{ used: [null] }, { used: [] }],
    [{ note: ' tired ' }, { note: 'tired' }],
    [{ note: ' ' }, { note: null }],
    [{ note: null }, { note: null }],
  ])('%j is only what was said', (said, given) => {
    expect(pumpingOf({ ...nothing, ...said }, 'ml', sides)).toEqual(given);
  });

  it('has one amount, or one for each side', () => {
    const both = { ...nothing, amount: ml('80'), right: ml('20') };
    expect(refusal(() => pumpingOf(both, 'ml'))).toEqual({
      message: '--amount cannot be combined with --left or --right.',
      hint: 'Give the total as --amount 80ml, or each side as --left 50ml --right 30ml.',
    });
    const one = { ...nothing, left: ml('20') };
    expect(refusal(() => pumpingOf(one, 'ml', { ...NO_AMOUNT, ml: 80 })).message).toBe(
      'How much of the 80 ml came from each side is not known.',
    );
  });
});

describe('a session written down afterwards', () => {
  const now = Date.parse('2026-11-23T12:00:00.000Z');
  const log = (given: Partial<Pumping>) => logPumping(given, now, (ms) => `from-${ms}`, '7');

  it('ends now, unless a start is given', () => {
    expect(log({ lengthMs: 600_000 })).toMatchObject({
      id: `from-${now - 600_000}`,
      startedAt: '2026-11-23T11:50:00.000Z',
      endedAt: '2026-11-23T12:00:00.000Z',
      loggedAt: '2026-11-23T12:00:00.000Z',
      content: '7',
      used: [],
      note: null,
      comfort: null,
      ml: null,
    });
    expect(log({ startedMs: now - 3_600_000, lengthMs: 600_000 })).toMatchObject({
      startedAt: '2026-11-23T11:00:00.000Z',
      endedAt: '2026-11-23T11:10:00.000Z',
    });
  });

  it('had no let-down, or with milk one that nobody timed', () => {
    const milk = { ...NO_AMOUNT, ml: 80 };
    expect(log({}).pumpOnMs).toBe(0);
    expect(log({ amount: { ...NO_AMOUNT, ml: 0 } }).pumpOnMs).toBe(0);
    expect(log({ amount: milk }).pumpOnMs).toBeNull();
    expect(log({ amount: milk, letDownsMs: [] }).pumpOnMs).toBe(0);
  });

  it('lasted until its last let-down at least', () => {
    const session = log({ letDownsMs: [60_000, 180_000] });
    expect(session.startedAt).toBe('2026-11-23T11:57:00.000Z');
    expect(refusal(() => log({ letDownsMs: [180_000], lengthMs: 60_000 }))).toEqual({
      message: 'A let-down after 3 min is later than the end of the session (1 min).',
      hint: 'Let-downs are timed from pump start.',
    });
    expect(() => log({ letDownsMs: [60_000], lengthMs: 60_000 })).not.toThrow();
  });

  it('was not in the future', () => {
    const refused = refusal(() => log({ startedMs: now + 2 * 86_400_000 }));
    expect(refused.message).toBe('The start of this session is in the future.');
  });

  it('overlaps with another only if both went on at once', () => {
    const session = aSession();
    const during = (start: string, end: string) =>
      aSession({ startedAt: `2026-11-23T${start}:00.000Z`, endedAt: `2026-11-23T${end}:00.000Z` });
    const inside = during('03:05', '03:10');
    expect(
      overlapping(session, [during('02:40', '03:00'), during('03:20', '03:40')]),
    ).toBeUndefined();
    expect(overlapping(session, [during('02:00', '02:30'), inside, session])).toBe(inside);
    expect(overlapping(session, [session])).toBe(session);
  });

  it('can be found as the last one logged, whenever it was', () => {
    const [first, last] = ['2026-11-24T03:00:00.000Z', '2026-11-25T03:00:00.000Z'].map((loggedAt) =>
      aSession({ loggedAt }),
    );
    const run = aSession({ endedAt: '2026-11-26T03:00:00.000Z' });
    expect(lastLogged([first as typeof run, last as typeof run, run])).toBe(last);
    expect(lastLogged([run])).toBeUndefined();
  });
});
