import { describe, expect, it } from '@jest/globals';
import { editSession } from '../../../src/domain/session/edit.ts';
import { NO_AMOUNT, type Pumping } from '../../../src/domain/session/logged.ts';
import { aSession } from '../../support/sessions.ts';

const NOW = Date.parse('2026-11-25T09:00:00Z');
const AT = '2026-11-25T09:00:00.000Z';
/** Guided: the pump went on after a minute, and milk came 70 seconds later. */
const GUIDED = aSession({ pumpOnMs: 60_000, letDownsMs: [130_000], latencyMs: 70_000 });
const edited = (changes: Partial<Pumping>, session = GUIDED) => editSession(session, changes, NOW);

describe('a corrected session', () => {
  it('has the given values, and the old ones in its history', () => {
    const amount = { ...NO_AMOUNT, ml: 80, entered: '80 ml' };
    expect(edited({ amount, note: 'calm' })).toEqual({
      ...GUIDED,
      ...amount,
      note: 'calm',
      before: [{ at: AT, ml: null, entered: null, note: null }],
    });
  });

  it('is unchanged if nothing differs', () => {
    const session = aSession({ note: 'calm', used: ['warmth'] });
    expect(edited({ note: 'calm', used: ['warmth'], comfort: null }, session)).toBe(session);
  });

  it('keeps the old values from every correction', () => {
    const first = edited({ comfort: 2 });
    expect(edited({ comfort: 4 }, first).before).toEqual([
      { at: AT, comfort: null },
      { at: AT, comfort: 2 },
    ]);
  });

  it('moves as a whole with a new start', () => {
    expect(edited({ startedMs: Date.parse('2026-11-23T02:00:00Z') })).toMatchObject({
      startedAt: '2026-11-23T02:00:00.000Z',
      endedAt: '2026-11-23T02:20:00.000Z',
      before: [{ startedAt: GUIDED.startedAt, endedAt: GUIDED.endedAt }],
    });
  });

  it('counts let-downs from pump on, as the person does', () => {
    expect(edited({ letDownsMs: [90_000, 300_000] })).toMatchObject({
      pumpOnMs: 60_000,
      letDownsMs: [150_000, 360_000],
      latencyMs: 90_000,
    });
  });

  it.each([
    ['none came', [], { letDownsMs: [], pumpOnMs: 60_000, latencyMs: null }],
    ['nobody looked', null, { letDownsMs: [], pumpOnMs: null, latencyMs: null }],
  ])('can say that %s', (_, letDownsMs, expected) => {
    expect(edited({ letDownsMs })).toMatchObject(expected);
  });

  it.each([
    ['a let-down after the end', { letDownsMs: [1_200_000] }, 'later than the end of the session'],
    ['an end before a let-down', { lengthMs: 100_000 }, 'later than the end of the session'],
    ['a start still to come', { startedMs: NOW + 48 * 3600_000 }, 'in the future'],
    ['a start before 1970', { startedMs: -1 }, 'before 1970'],
  ])('cannot have %s', (_, changes, why) => {
    expect(() => edited(changes)).toThrow(why);
  });

  it('accepts a note even if its clock was wrong, and a new length fixes it', () => {
    const wrong = aSession({ endedAt: '2026-11-23T01:00:00.000Z' });
    expect(edited({ note: 'odd' }, wrong).note).toBe('odd');
    expect(edited({ lengthMs: 900_000 }, wrong).endedAt).toBe('2026-11-23T03:15:00.000Z');
  });
});
