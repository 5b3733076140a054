import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as v from 'valibot';
import { sessionSchema } from '../../../src/domain/documents/index.ts';
import type { SessionInput } from '../../../src/domain/session/events.ts';
import { sessionEndMs } from '../../../src/domain/session/machine.ts';
import { recordSession } from '../../../src/domain/session/record.ts';
import { aConfig, aPhase, phaseTimes, play } from '../../support/play.ts';

const MINUTE = 60_000;
const simple = aConfig([aPhase('settle', 60), aPhase('stimulate', 120), aPhase('express', 600)]);
const header = { id: 's', startedAt: '2026-11-23T03:00:00.000Z', plan: 'mine', content: '1' };

describe('a session', () => {
  it('starts each phase when the plan says, however late the call', () => {
    const { events } = play(
      aConfig([aPhase('settle', 60), aPhase('rest', 30), aPhase('finish', 10)]),
      [
        [99_999, 'tick'],
        [200_000, 'tick'],
      ],
    );
    expect(phaseTimes(events)).toEqual(['settle@0', 'rest@60', 'finish@90']);
    expect(events.at(-1)).toEqual({ event: 'end', at: 100_000, by: 'time' });
  });

  it('tells of dizziness at the first breathing alone', () => {
    const breathing = [4, 0, 6, 0] as const;
    const { events } = play(
      aConfig([
        aPhase('stimulate', 60, { breathing }),
        aPhase('breathe', 60, { breathing }),
        aPhase('breathe', 60, { breathing }),
      ]),
      [[180_000, 'tick']],
    );
    expect(events.filter(({ event }) => event === 'advice')).toEqual([
      { event: 'advice', at: 60_000, id: 'dizzy', text: 'breathe as you like' },
    ]);
  });

  it('measures the first let-down from pump on and switches to expression', () => {
    const { events } = play(simple, [[60_000 + 70_000, 'let-down']]);
    expect(events).toContainEqual({ event: 'let-down', at: 130_000, count: 1, latencyMs: 70_000 });
    expect(phaseTimes(events)).toEqual(['settle@0', 'stimulate@60', 'express@130']);
  });

  it('gives the stimulation that a let-down saves to the expression', () => {
    const { state } = play(simple, [[130_000, 'let-down']]);
    expect(sessionEndMs(state)).toBe(780_000);
  });

  it('counts a let-down before the pump was on as immediate', () => {
    const { events } = play(simple, [
      [30_000, 'let-down'],
      [70_000, 'tick'],
    ]);
    expect(recordSession(header, events, 'completed', header.startedAt)).toMatchObject({
      letDownsMs: [30_000],
      latencyMs: 0,
    });
  });

  it('puts in a calm minute and one retry when no let-down came in two minutes', () => {
    const { events } = play(simple, [[20 * MINUTE, 'tick']]);
    expect(events.filter(({ event }) => event === 'advice')).toMatchObject([
      { id: 'no-let-down', at: 180_000 },
    ]);
    expect(phaseTimes(events)).toEqual([
      'settle@0',
      'stimulate@60',
      'breathe@180',
      'stimulate@240',
      'express@360',
    ]);
    expect(events.at(-1)).toMatchObject({ event: 'end', at: 780_000 });
  });

  it('compresses and stimulates again when flow slows, and finishes when it stays dry', () => {
    const config = aConfig([aPhase('stimulate', 60), aPhase('express', 900), aPhase('finish', 30)]);
    const { events } = play(config, [
      [30_000, 'let-down'],
      [300_000, 'slow'],
      [20 * MINUTE, 'tick'],
    ]);
    expect(phaseTimes(events)).toEqual([
      'stimulate@0',
      'express@30',
      'compress@300',
      'stimulate@360',
      'express@450',
      'finish@570',
    ]);
  });

  it('goes on after another let-down came', () => {
    const config = aConfig([aPhase('stimulate', 60), aPhase('express', 900)]);
    const { events } = play(config, [
      [30_000, 'let-down'],
      [300_000, 'slow'],
      [400_000, 'let-down'],
      [20 * MINUTE, 'tick'],
    ]);
    expect(events.some((event) => event.event === 'advice' && event.id === 'dry')).toBe(false);
    expect(events.at(-1)).toMatchObject({ event: 'end', at: 960_000 });
  });

  it('stops softly after thirty minutes of pumping', () => {
    const config = aConfig([aPhase('settle', 60), aPhase('express', 3600), aPhase('finish', 30)]);
    const { events } = play(config, [
      [100_000, 'let-down'],
      [2 * 60 * MINUTE, 'tick'],
    ]);
    expect(phaseTimes(events)).toEqual(['settle@0', 'express@60', 'finish@1860']);
  });

  it('keeps a plan of fixed length to the second, whatever is put in', () => {
    const config = aConfig(
      [
        aPhase('stimulate', 120),
        aPhase('express', 1080),
        aPhase('rest', 600),
        aPhase('express', 1800),
      ],
      { fixedLength: true },
    );
    const { events } = play(config, [
      [600_000, 'slow'],
      [700_000, 'let-down'],
      [2 * 60 * MINUTE, 'tick'],
    ]);
    expect(phaseTimes(events)).toContain('rest@1200');
    expect(events.at(-1)).toMatchObject({ event: 'end', at: 3_600_000 });
  });

  it('warns before a cue where D-MER was found', () => {
    const config = aConfig([aPhase('cue', 60)], { warnBeforeCues: true });
    expect(play(config, []).events.map(({ event }) => event)).toEqual(['advice', 'phase']);
  });

  it('announces each part of a breath at its time', () => {
    const { events } = play(aConfig([aPhase('breathe', 11, { breathing: [4, 0, 6, 0] })]), [
      [20_000, 'tick'],
    ]);
    const breaths = events.filter((event) => event.event === 'breath');
    expect(breaths.map(({ part, at }) => `${part}@${at / 1000}`)).toEqual([
      'in@0',
      'out@4',
      'in@10',
    ]);
  });

  it('skips forward, goes back, and adds a minute', () => {
    const { events, state } = play(simple, [
      [10_000, 'next'],
      [15_000, 'back'],
      [20_000, 'more'],
    ]);
    expect(phaseTimes(events)).toEqual(['settle@0', 'stimulate@10', 'settle@15']);
    expect(sessionEndMs(state)).toBe((15 + 120 + 120 + 600) * 1000);
    expect(recordSession(header, events, 'stopped', header.startedAt).phases[0]).toMatchObject({
      skipped: true,
    });
  });

  it('pauses and resumes by the same command, toggle-pause', () => {
    const { events, state } = play(simple, [
      [70_000, 'toggle-pause'],
      [70_000, 'toggle-pause'],
    ]);
    expect(events.slice(2).map(({ event }) => event)).toEqual(['pause', 'resume']);
    expect(state.status).toBe('running');
  });

  it('resumes by whatever a person does while paused', () => {
    const { events } = play(simple, [
      [70_000, 'pause'],
      [70_000, 'let-down'],
    ]);
    expect(events.map(({ event }) => event)).toEqual([
      'phase',
      'phase',
      'pause',
      'resume',
      'let-down',
      'advice',
      'phase',
    ]);
  });

  it('names advice as the cause of what it puts in, even at the moment when flow slowed', () => {
    const { events } = play(
      aConfig([aPhase('stimulate', 60), aPhase('rest', 120), aPhase('express', 600)]),
      [
        [150_000, 'slow'],
        [150_000, 'next'],
        [150_000, 'tick'],
      ],
    );
    const causes = events.flatMap((event) =>
      event.event === 'phase' ? [`${event.phase.kind} by ${event.by}`] : [],
    );
    expect(causes).toEqual([
      'stimulate by start',
      'rest by time',
      'express by next',
      'breathe by advice',
    ]);
  });

  it('keeps to whole milliseconds, whatever fractions a plan asks for', () => {
    const breathing = [1.0003, 0, 1.0003, 0] as const;
    const config = aConfig([aPhase('breathe', 5.0005, { breathing }), aPhase('express', 60.0001)]);
    const { events } = play(config, [[100_000, 'tick']]);
    expect(events.map(({ at }) => at).filter((at) => !Number.isInteger(at))).toEqual([]);
    const session = recordSession(header, events, 'completed', header.startedAt);
    expect(v.is(sessionSchema, session)).toBe(true);
  });

  const inputs = fc.constantFrom<SessionInput>(
    'tick',
    'let-down',
    'pause',
    'resume',
    'toggle-pause',
    'next',
    'back',
    'more',
    'slow',
    'end',
  );
  const scripts = fc.array(fc.tuple(fc.integer({ min: 0, max: 200_000 }), inputs), {
    maxLength: 40,
  });

  it('never goes back in time and ends at most once, whatever is pressed', () => {
    fc.assert(
      fc.property(scripts, fc.boolean(), (moves, fixedLength) => {
        let at = 0;
        let isPaused = false;
        // The clock of a session stands still while it is paused.
        const script = moves.map(([after, input]) => {
          if (!isPaused) at += after;
          if (input === 'toggle-pause') isPaused = !isPaused;
          else if (input !== 'tick') isPaused = input === 'pause';
          return [at, input] as const;
        });
        const { events } = play({ ...simple, fixedLength }, script);
        const times = events.map((event) => event.at);
        expect(times).toEqual([...times].sort((a, b) => a - b));
        expect(events.filter(({ event }) => event === 'end').length).toBeLessThanOrEqual(1);
        const record = recordSession(header, events, 'completed', header.startedAt);
        expect(record.letDownsMs).toHaveLength(
          events.filter(({ event }) => event === 'let-down').length,
        );
        expect(record.phases.every(({ startMs, endMs }) => endMs >= startMs)).toBe(true);
      }),
    );
  });

  it('comes to the same whether it is looked at often or seldom', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 90_000 }), { maxLength: 60 }), (waits) => {
        let at = 0;
        const looks = waits.map((wait) => [(at += wait), 'tick'] as const);
        const often = play(simple, [...looks, [at, 'tick']]);
        const once = play(simple, [[at, 'tick']]);
        expect(often.events).toEqual(once.events);
      }),
    );
  });
});
