import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as v from 'valibot';
import { sessionSchema } from '../../../src/domain/documents/index.ts';
import type { SessionEvent, SessionInput } from '../../../src/domain/session/events.ts';
import { sessionEndMs } from '../../../src/domain/session/machine.ts';
import { recordSession } from '../../../src/domain/session/record.ts';
import { aConfig, aPhase, phaseTimes, play } from '../../support/play.ts';

const MINUTE = 60_000;
const simple = aConfig([aPhase('settle', 60), aPhase('stimulate', 120), aPhase('express', 600)]);
const header = { id: 's', startedAt: '2026-11-23T03:00:00.000Z', plan: 'mine', content: '1' };

/** The advice that was given; with its second if time alone brought it. */
const adviceOf = (events: readonly SessionEvent[]) =>
  events.flatMap((event) =>
    event.event !== 'advice'
      ? []
      : event.id === 'ask-dry'
        ? [`${event.id}@${event.at / 1000}`]
        : [event.id],
  );

/** Events without what was taken back. */
function standing(events: readonly SessionEvent[]): readonly SessionEvent[] {
  return events.reduce<readonly SessionEvent[]>(
    (kept, event) =>
      event.event === 'undo'
        ? kept.slice(
            0,
            kept.findLastIndex((one) => one.event === 'let-down'),
          )
        : [...kept, event],
    [],
  );
}

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

  it('compresses and stimulates again when flow slows, and only asks whether it still drips', () => {
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
      'finish@960',
    ]);
    expect(adviceOf(events)).toEqual(['let-down', 'slow', 'ask-dry@570']);
  });

  it('finishes when the person says that no more drops come, and the way back is open', () => {
    const config = aConfig([aPhase('stimulate', 60), aPhase('express', 900), aPhase('finish', 30)]);
    const { events, state } = play(config, [
      [300_000, 'dry'],
      [310_000, 'back'],
    ]);
    expect(phaseTimes(events).slice(-2)).toEqual(['finish@300', 'express@310']);
    expect(sessionEndMs(state)).toBe(990_000);
  });

  it.each([
    ['while milk is being built', { buildsMilk: true }, 300_000, 'stay'],
    ['while milk is being built, after a quarter of an hour', { buildsMilk: true }, 900_000, 'dry'],
    ['in a plan of fixed length', { fixedLength: true }, 300_000, 'stay'],
  ])('hears that no more drops come %s', (_, more, at, advice) => {
    const config = aConfig([aPhase('express', 3600), aPhase('finish', 30)], more);
    const { events } = play(config, [
      [10_000, 'let-down'],
      [at, 'dry'],
    ]);
    expect(adviceOf(events)).toEqual(['let-down', advice]);
  });

  it('calls the usual number of let-downs a good place to stop, once', () => {
    const { events } = play(aConfig([aPhase('express', 3600)], { usualLetDowns: 1 }), [
      [60_000, 'let-down'],
      [200_000, 'slow'],
      [210_000, 'slow'],
    ]);
    expect(adviceOf(events)).toEqual(['let-down', 'usual-end', 'slow']);
    expect(phaseTimes(events)).toEqual(['express@0', 'compress@210']);
  });

  it.each<[string, readonly SessionInput[], readonly string[]]>([
    ['asks once while the pump is on', ['quit'], ['advice']],
    ['ends if it is meant', ['quit', 'quit'], ['advice', 'end']],
    ['asks again after anything else', ['quit', 'more', 'quit'], ['advice', 'advice', 'advice']],
    ['ends at once while it is paused', ['pause', 'quit'], ['pause', 'end']],
    ['ends at once by a word or a signal', ['end'], ['end']],
  ])('%s', (_, inputs, happens) => {
    const script = inputs.map((input, index) => [10_000 + index, input] as const);
    const { events } = play(aConfig([aPhase('express', 600)]), script);
    expect(events.slice(1).map(({ event }) => event)).toEqual(happens);
  });

  it('ends at once before the pump is on', () => {
    const { events } = play(simple, [[10_000, 'quit']]);
    expect(events.at(-1)).toEqual({ event: 'end', at: 10_000, by: 'end' });
  });

  it('takes a let-down back, as if it had never been marked', () => {
    const { events, state } = play(simple, [
      [100_000, 'let-down'],
      [110_000, 'undo'],
      [120_000, 'let-down'],
    ]);
    expect(phaseTimes(events)).toEqual(['settle@0', 'stimulate@60', 'express@100', 'express@120']);
    const record = recordSession(header, events, 'stopped', header.startedAt);
    expect(record).toMatchObject({ letDownsMs: [120_000], latencyMs: 60_000 });
    expect(record.phases.map(({ startMs }) => startMs)).toEqual([0, 60_000, 120_000]);
    expect(sessionEndMs(state)).toBe(780_000);
  });

  it('says so if there is none to take back', () => {
    expect(adviceOf(play(simple, [[10_000, 'undo']]).events)).toEqual(['no-mark']);
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

  it('goes back to a step that was over with half of what is left of this one', () => {
    const { events, state } = play(simple, [
      [80_000, 'back'],
      [170_000, 'tick'],
    ]);
    expect(phaseTimes(events)).toEqual(['settle@0', 'stimulate@60', 'settle@80', 'stimulate@130']);
    expect(sessionEndMs(state)).toBe(780_000);
  });

  it('stays where it is if there is no step before', () => {
    expect(phaseTimes(play(simple, [[10_000, 'back']]).events)).toEqual(['settle@0']);
  });

  it('skips forward, goes back to what was left, and adds a minute', () => {
    const { events, state } = play(simple, [
      [10_000, 'next'],
      [15_000, 'back'],
      [20_000, 'more'],
    ]);
    expect(phaseTimes(events)).toEqual(['settle@0', 'stimulate@10', 'settle@15']);
    expect(sessionEndMs(state)).toBe((60 + 120 + 60 + 600) * 1000);
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
    'dry',
    'undo',
    'quit',
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
        // What follows after a mark was taken back tells again how it went.
        const times = standing(events).map((event) => event.at);
        expect(times).toEqual([...times].sort((a, b) => a - b));
        expect(events.filter(({ event }) => event === 'end').length).toBeLessThanOrEqual(1);
        const record = recordSession(header, events, 'completed', header.startedAt);
        expect(record.letDownsMs).toHaveLength(
          standing(events).filter(({ event }) => event === 'let-down').length,
        );
        expect(record.phases.every(({ startMs, endMs }) => endMs >= startMs)).toBe(true);
      }),
    );
  });

  it('is the same after a mark is taken back as if it had never been made', () => {
    const others = fc.constantFrom<SessionInput>('tick', 'next', 'more', 'slow', 'let-down');
    const moves = fc.array(fc.tuple(fc.integer({ min: 0, max: 90_000 }), others), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(moves, moves, fc.nat(60_000), (before, after, wait) => {
        let at = 0;
        const timed = (list: typeof before) =>
          list.map(([more, input]) => [(at += more), input] as const);
        const first = timed(before);
        const marked = [
          [at, 'let-down'],
          [(at += wait), 'undo'],
        ] as const;
        const rest = [...timed(after), [at + 3_600_000, 'tick'] as const];
        const undone = play(simple, [...first, ...marked, ...rest]);
        const never = play(simple, [...first, ...rest]);
        const recordOf = ({ events }: typeof never) => recordSession(header, events, 'stopped', '');
        fc.pre(!never.events.some(({ event, at: end }) => event === 'end' && end <= marked[1][0]));
        expect(recordOf(undone)).toEqual(recordOf(never));
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
