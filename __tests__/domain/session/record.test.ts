import { describe, expect, it } from '@jest/globals';
import type { SessionEvent } from '../../../src/domain/session/events.ts';
import { lengthOf, recordSession } from '../../../src/domain/session/record.ts';
import { aConfig, aPhase, play } from '../../support/play.ts';

const header = {
  id: 'session-1',
  startedAt: '2026-11-23T03:00:00.000Z',
  plan: 'mine',
  content: '7',
};
const endedAt = '2026-11-23T03:20:00.000Z';
const recordOf = (events: readonly SessionEvent[]) =>
  recordSession(header, events, 'completed', endedAt);

const config = aConfig([
  aPhase('warmth', 60, { strategy: 'warmth' }),
  aPhase('stimulate', 120),
  aPhase('express', 600),
  aPhase('compress', 60, { strategy: 'hands-on-pumping' }),
  aPhase('compress', 60, { strategy: 'hands-on-pumping' }),
]);

describe('the record of a session', () => {
  it('says when it was, what was done in it and when let-down came', () => {
    const { events } = play(config, [
      [130_000, 'let-down'],
      [400_000, 'let-down'],
      [2_000_000, 'tick'],
    ]);
    expect(recordOf(events)).toEqual({
      schema: 'letdown.session/1',
      id: 'session-1',
      startedAt: header.startedAt,
      endedAt,
      plan: 'mine',
      status: 'completed',
      pumpOnMs: 60_000,
      letDownsMs: [130_000, 400_000],
      latencyMs: 70_000,
      phases: [
        { id: 'warmth-1', startMs: 0, endMs: 60_000, skipped: false, strategy: 'warmth' },
        { id: 'stimulate-1', startMs: 60_000, endMs: 130_000, skipped: false, strategy: null },
        { id: 'express-1', startMs: 130_000, endMs: 780_000, skipped: false, strategy: null },
        {
          id: 'compress-1',
          startMs: 780_000,
          endMs: 840_000,
          skipped: false,
          strategy: 'hands-on-pumping',
        },
        {
          id: 'compress-2',
          startMs: 840_000,
          endMs: 900_000,
          skipped: false,
          strategy: 'hands-on-pumping',
        },
      ],
      used: ['warmth', 'hands-on-pumping'],
      ml: null,
      left: null,
      right: null,
      entered: null,
      comfort: null,
      note: null,
      content: '7',
    });
  });

  it('does not list skipped phases as used', () => {
    const { events } = play(config, [
      [10_000, 'next'],
      [2_000_000, 'tick'],
    ]);
    const { phases, used } = recordOf(events);
    expect(phases[0]).toMatchObject({ endMs: 10_000, skipped: true });
    expect(used).toEqual(['hands-on-pumping']);
  });

  it('notices that the last phase was skipped, or ended with the session', () => {
    const last = aConfig([aPhase('warmth', 60, { strategy: 'warmth' })]);
    const skipped = recordOf(play(last, [[20_000, 'next']]).events);
    expect([skipped.phases[0]?.skipped, skipped.used]).toEqual([true, []]);
    const ended = recordOf(play(last, [[40_000, 'end']]).events);
    expect([ended.phases[0]?.skipped, ended.used]).toEqual([false, ['warmth']]);
    expect(ended.phases[0]?.endMs).toBe(40_000);
  });

  it.each([
    ['two seconds of it before the end', 60, 2_000, 'end', []],
    ['less than half', 60, 29_000, 'next', []],
    ['half of it, even if the rest was skipped', 60, 30_000, 'next', ['warmth']],
    ['two minutes of a long one', 900, 120_000, 'end', ['warmth']],
    ['a let-down, however soon', 900, 5_000, 'let-down', ['warmth']],
  ] as const)('counts a step as done after a fair share: %s', (_, seconds, at, key, used) => {
    const step = aPhase('stimulate', seconds, { strategy: 'warmth' });
    const record = recordOf(play(aConfig([step, aPhase('express', 600)]), [[at, key]]).events);
    expect(record.used).toEqual(used);
    expect(record.phases[0]).toMatchObject({
      skipped: key === 'next' && used.length === 0,
      strategy: used[0] ?? null,
    });
  });

  it('is complete for an interrupted session: the last phase ends at the last event', () => {
    const { events } = play(config, [[130_000, 'let-down']]);
    const { phases, letDownsMs } = recordOf([...events, { event: 'pause', at: 140_000 }]);
    expect(phases.at(-1)).toMatchObject({ id: 'express-1', endMs: 140_000, skipped: false });
    expect(letDownsMs).toEqual([130_000]);
    expect(recordOf([])).toMatchObject({ pumpOnMs: null, latencyMs: null, phases: [], used: [] });
  });

  it('has no latency without a pump or without a let-down', () => {
    const byHand = aConfig([aPhase('massage', 60)]);
    expect(recordOf(play(byHand, [[10_000, 'let-down']]).events)).toMatchObject({
      pumpOnMs: null,
      latencyMs: null,
      letDownsMs: [10_000],
    });
    const { events } = play(config, [[70_000, 'tick']]);
    expect(recordOf(events)).toMatchObject({ pumpOnMs: 60_000, latencyMs: null, letDownsMs: [] });
  });

  it('counts a let-down before the pump was on as immediate', () => {
    const { events } = play(config, [
      [30_000, 'let-down'],
      [70_000, 'tick'],
    ]);
    expect(recordOf(events)).toMatchObject({ pumpOnMs: 60_000, latencyMs: 0 });
  });
});

describe('the length of a session', () => {
  it.each([
    ['lasts from its start to its end', '2026-11-23T03:20:00.000Z', 1_200_000],
    ['is not known where nobody said', '2026-11-23T03:00:00.000Z', 0],
    ['is not known, never negative, where the clock was set back', '2026-11-23T01:00:00.000Z', 0],
  ])('%s', (_, end, lengthMs) => {
    expect(lengthOf({ startedAt: '2026-11-23T03:00:00.000Z', endedAt: end })).toBe(lengthMs);
  });
});
