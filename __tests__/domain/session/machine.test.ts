import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as v from 'valibot';
import { sessionSchema } from '../../../src/domain/documents/index.ts';
import type { SessionEvent, SessionInput } from '../../../src/domain/session/events.ts';
import {
  nextDeadlineMs,
  phaseEndMs,
  sessionEndMs,
  step,
} from '../../../src/domain/session/machine.ts';
import { recordSession } from '../../../src/domain/session/record.ts';
import { aConfig, aPhase, phaseTimes, play } from '../../support/play.ts';

const MINUTE = 60_000;
const simple = aConfig([aPhase('settle', 60), aPhase('stimulate', 120), aPhase('express', 600)]);
const header = { id: 's', startedAt: '2026-11-23T03:00:00.000Z', plan: 'mine', content: '1' };

/** The advice given, with its second if only time triggered it. */
const adviceOf = (events: readonly SessionEvent[]) =>
  events.flatMap((event) =>
    event.event !== 'advice'
      ? []
      : event.id === 'ask-dry'
        ? [`${event.id}@${event.at / 1000}`]
        : [event.id],
  );

/** Events without those that were undone. */
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

/** Everything said, one per line: when, what, for how long or why. */
function log(events: readonly SessionEvent[]): readonly string[] {
  return events.map((event) => {
    const at = event.at / 1000;
    if (event.event === 'phase') {
      return `${at} ${event.phase.kind} for ${event.phase.seconds} by ${event.by}`;
    }
    if (event.event === 'advice') return `${at} advice ${event.id}: ${event.text}`;
    if (event.event === 'breath') return `${at} breathe ${event.part} for ${event.seconds}`;
    return `${at} ${event.event}${event.event === 'end' ? ` by ${event.by}` : ''}`;
  });
}

const HOUR = 60 * MINUTE;
const coaching = simple.coaching;

const inputs: readonly SessionInput[] = [
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
  'carry-on',
  'end',
];
const scripts = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 200_000 }), fc.constantFrom(...inputs)),
  { maxLength: 40 },
);

/** Inputs, each some milliseconds after the one before. The clock of a session stands still while it is paused. */
function playTimed(
  config: Parameters<typeof play>[0],
  moves: readonly (readonly [afterMs: number, input: SessionInput])[],
) {
  let at = 0;
  let { state, events } = play(config, []);
  for (const [after, input] of moves) {
    if (state.status === 'running') at += after;
    const [next, more] = step(state, input, at);
    state = next;
    events = [...events, ...more];
  }
  return { state, events, at };
}

describe('a session', () => {
  it.each<
    [
      title: string,
      config: Parameters<typeof aConfig>,
      script: readonly (readonly [number, SessionInput])[],
      told: readonly string[],
    ]
  >([
    [
      'ends when told to, and hears nothing after that',
      [[aPhase('settle', 60)]],
      [
        [5_000, 'end'],
        [6_000, 'end'],
        [6_000, 'let-down'],
      ],
      ['0 settle for 60 by start', '5 end by end'],
    ],
    [
      'pauses and resumes once, however often it is told to',
      [[aPhase('settle', 60)]],
      [
        [5_000, 'resume'],
        [10_000, 'pause'],
        [10_000, 'pause'],
        [10_000, 'resume'],
        [10_000, 'resume'],
        [20_000, 'pause'],
        [20_000, 'end'],
      ],
      ['0 settle for 60 by start', '10 pause', '10 resume', '20 pause', '20 end by end'],
    ],
    [
      'goes back to what was left of the phase before, and stays in the first',
      [[aPhase('settle', 60), aPhase('rest', 30), aPhase('finish', 10)]],
      [
        [1_000, 'next'],
        [2_000, 'next'],
        [3_000, 'back'],
        [4_000, 'back'],
        [5_000, 'back'],
        [6_000, 'more'],
      ],
      [
        '0 settle for 60 by start',
        '1 rest for 30 by next',
        '2 finish for 10 by next',
        '3 rest for 30 by back',
        '4 settle for 59 by back',
        '6 advice more: a minute more',
      ],
    ],
    [
      'paces breaths from the start of their phase',
      [[aPhase('settle', 3), aPhase('breathe', 11, { breathing: [4, 0, 6, 0] })]],
      [[20_000, 'tick']],
      [
        '0 settle for 3 by start',
        '3 breathe for 11 by time',
        '3 advice dizzy: breathe as you like',
        '3 breathe in for 4',
        '7 breathe out for 6',
        '13 breathe in for 4',
        '14 end by time',
      ],
    ],
    [
      'begins no breath at the moment when its phase is over',
      [[aPhase('breathe', 10, { breathing: [4, 0, 6, 0] })]],
      [[20_000, 'tick']],
      [
        '0 breathe for 10 by start',
        '0 advice dizzy: breathe as you like',
        '0 breathe in for 4',
        '4 breathe out for 6',
        '10 end by time',
      ],
    ],
    [
      'says nothing of D-MER where it was not found',
      [[aPhase('cue', 60)]],
      [],
      ['0 cue for 60 by start'],
    ],
    [
      'speaks of D-MER before cues alone',
      [[aPhase('settle', 60), aPhase('cue', 60)], { warnBeforeCues: true }],
      [[60_000, 'tick']],
      ['0 settle for 60 by start', '60 advice d-mer: a wave may come', '60 cue for 60 by time'],
    ],
    [
      'leaves out what was planned between a let-down and the expression, and adds its time to that',
      [
        [
          aPhase('settle', 10),
          aPhase('stimulate', 60),
          aPhase('compress', 30),
          aPhase('express', 300),
        ],
      ],
      [
        [30_000, 'let-down'],
        [40_000, 'back'],
        [50_000, 'back'],
      ],
      [
        '0 settle for 10 by start',
        '10 stimulate for 60 by time',
        '30 let-down',
        '30 advice let-down: switch',
        '30 express for 370 by let-down',
        '40 stimulate for 30 by back',
        '50 settle for 10 by back',
      ],
    ],
    [
      'stays in the expression at a let-down, though another one follows',
      [[aPhase('express', 100), aPhase('express', 200)]],
      [
        [50_000, 'let-down'],
        [100_000, 'tick'],
      ],
      [
        '0 express for 100 by start',
        '50 let-down',
        '50 advice flowing: carry on',
        '100 express for 200 by time',
      ],
    ],
    [
      'lets hands finish compressing at a let-down',
      [[aPhase('compress', 60), aPhase('express', 200)]],
      [[50_000, 'let-down']],
      ['0 compress for 60 by start', '50 let-down', '50 advice flowing: carry on'],
    ],
    [
      'stays in stimulation at a let-down where the pump is off before the expression',
      [[aPhase('stimulate', 60), aPhase('rest', 30), aPhase('express', 200)]],
      [[50_000, 'let-down']],
      ['0 stimulate for 60 by start', '50 let-down', '50 advice let-down: switch'],
    ],
    [
      'takes the time of what it puts in from stimulation and expression together',
      [[aPhase('stimulate', 180), aPhase('express', 600)]],
      [[HOUR, 'tick']],
      [
        '0 stimulate for 180 by start',
        '120 advice no-let-down: no let-down yet',
        '120 breathe for 60 by advice',
        '180 stimulate for 120 by time',
        '300 express for 480 by time',
        '300 advice none-yet: none yet',
        '780 end by time',
      ],
    ],
    [
      'grows if two minutes of expression would not be left',
      [[aPhase('stimulate', 130), aPhase('express', 60)]],
      [[HOUR, 'tick']],
      [
        '0 stimulate for 130 by start',
        '120 advice no-let-down: no let-down yet',
        '120 breathe for 60 by advice',
        '180 stimulate for 120 by time',
        '300 express for 120 by time',
        '300 advice none-yet: none yet',
        '420 end by time',
      ],
    ],
    [
      'puts a retry in before a rest, where no expression follows with the pump on',
      [[aPhase('stimulate', 200), aPhase('rest', 60)]],
      [[310_000, 'tick']],
      [
        '0 stimulate for 200 by start',
        '120 advice no-let-down: no let-down yet',
        '120 breathe for 60 by advice',
        '180 stimulate for 120 by time',
        '300 rest for 60 by time',
      ],
    ],
    [
      'puts nothing into a fixed length that would leave no time to express',
      [[aPhase('stimulate', 130), aPhase('express', 170)], { fixedLength: true }],
      [[HOUR, 'tick']],
      [
        '0 stimulate for 130 by start',
        '120 advice no-let-down: no let-down yet',
        '130 express for 170 by time',
        '300 end by time',
      ],
    ],
    [
      'puts into a fixed length what leaves some time to express, however little',
      [[aPhase('stimulate', 130), aPhase('express', 171)], { fixedLength: true }],
      [[HOUR, 'tick']],
      [
        '0 stimulate for 130 by start',
        '120 advice no-let-down: no let-down yet',
        '120 breathe for 60 by advice',
        '180 stimulate for 120 by time',
        '300 express for 1 by time',
        '300 advice none-yet: none yet',
        '301 end by time',
      ],
    ],
    [
      'does not stop a plan of fixed length, be it dry or long',
      [[aPhase('express', 3600)], { fixedLength: true }],
      [
        [10_000, 'let-down'],
        [600_000, 'slow'],
        [HOUR, 'tick'],
      ],
      [
        '0 express for 3600 by start',
        '10 let-down',
        '10 advice flowing: carry on',
        '600 advice slow: press',
        '600 compress for 60 by slow',
        '660 stimulate for 90 by time',
        '750 express for 2850 by time',
        '3600 end by time',
      ],
    ],
    [
      'asks whether it still drips after two minutes of expression, not of stimulation, and once',
      [[aPhase('express', 900), aPhase('finish', 30)]],
      [
        [30_000, 'let-down'],
        [300_000, 'slow'],
        [370_000, 'more'],
        [640_000, 'back'],
        [HOUR, 'tick'],
      ],
      [
        '0 express for 900 by start',
        '30 let-down',
        '30 advice flowing: carry on',
        '300 advice slow: press',
        '300 compress for 60 by slow',
        '360 stimulate for 90 by time',
        '370 advice more: a minute more',
        '510 express for 450 by time',
        '630 advice ask-dry: still dripping?',
        '640 stimulate for 30 by back',
        '670 express for 320 by time',
        '990 finish for 30 by time',
        '1020 end by time',
      ],
    ],
    [
      'goes on expressing where nothing is put in when flow slows',
      [[aPhase('express', 900)], { coaching: { ...coaching, onSlow: [] } }],
      [
        [30_000, 'let-down'],
        [300_000, 'slow'],
        [HOUR, 'tick'],
      ],
      [
        '0 express for 900 by start',
        '30 let-down',
        '30 advice flowing: carry on',
        '300 advice slow: press',
        '900 end by time',
      ],
    ],
    [
      'does not call an expression dry that began as flow slowed',
      [[aPhase('stimulate', 60), aPhase('rest', 60), aPhase('express', 900)]],
      [
        [10_000, 'let-down'],
        [20_000, 'slow'],
        [20_000, 'next'],
        [20_000, 'next'],
        [HOUR, 'tick'],
      ],
      [
        '0 stimulate for 60 by start',
        '10 let-down',
        '10 advice let-down: switch',
        '20 advice slowing: carry on too',
        '20 rest for 60 by next',
        '20 express for 900 by next',
        '920 end by time',
      ],
    ],
    [
      'stops softly once, though the last words leave the pump on',
      [[aPhase('express', 3600), aPhase('finish', 60, { pump: 'on' })]],
      [
        [10_000, 'let-down'],
        [HOUR, 'tick'],
      ],
      [
        '0 express for 3600 by start',
        '10 let-down',
        '10 advice flowing: carry on',
        '1800 advice soft-stop: thirty minutes',
        '1800 finish for 60 by advice',
        '1860 end by time',
      ],
    ],
    [
      'stops softly at the last words that are still to come, and keeps what came before',
      [[aPhase('finish', 10), aPhase('express', 3600), aPhase('rest', 60), aPhase('finish', 30)]],
      [
        [20_000, 'let-down'],
        [1_815_000, 'back'],
      ],
      [
        '0 finish for 10 by start',
        '10 express for 3600 by time',
        '20 let-down',
        '20 advice flowing: carry on',
        '1810 advice soft-stop: thirty minutes',
        '1810 finish for 30 by advice',
        '1815 express for 1800 by back',
      ],
    ],
    [
      'ends where it stops softly if no last words are to come',
      [[aPhase('finish', 3600, { pump: 'on' }), aPhase('rest', 30)]],
      [
        [10_000, 'let-down'],
        [HOUR, 'tick'],
      ],
      [
        '0 finish for 3600 by start',
        '10 let-down',
        '10 advice let-down: switch',
        '1800 advice soft-stop: thirty minutes',
        '1800 end by advice',
      ],
    ],
  ])('%s', (_, config, script, told) => {
    expect(log(play(aConfig(...config), script).events)).toEqual(told);
  });

  it.each<
    [when: string, script: readonly (readonly [number, SessionInput])[], next: number | null]
  >([
    ['at the end of a phase', [], 60_000],
    ['at advice before that', [[100_000, 'tick']], 180_000],
    ['never while paused', [[10_000, 'pause']], null],
    ['never after the end', [[10_000, 'end']], null],
  ])('does something by itself next %s', (_, script, next) => {
    expect(nextDeadlineMs(play(simple, script).state)).toBe(next);
  });

  it('starts each phase on time, however late the call', () => {
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

  it('warns about dizziness only at the first breathing', () => {
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

  it('adds the stimulation time that a let-down saves to the expression', () => {
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

  it('inserts a calm minute and one retry if no let-down comes in two minutes', () => {
    const { events } = play(simple, [[20 * MINUTE, 'tick']]);
    expect(events.filter(({ event }) => event === 'advice')).toMatchObject([
      { id: 'no-let-down', at: 180_000 },
      { id: 'none-yet', at: 360_000 },
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

  it('does not ask for more suction again after something was put in', () => {
    const express = aPhase('express', 900, { steps: ['Up.'], again: ['Stay.'] });
    const { events } = play(aConfig([express]), [
      [10_000, 'let-down'],
      [300_000, 'slow'],
      [500_000, 'tick'],
    ]);
    const steps = events.flatMap((event) => (event.event === 'phase' ? event.phase.steps : []));
    expect(steps).toEqual(['Up.', 'Stay.']);
  });

  it('asks for it where a retry came before', () => {
    const express = aPhase('express', 900, { steps: ['Up.'], again: ['Stay.'] });
    const { events } = play(aConfig([aPhase('stimulate', 120), express]), [[400_000, 'tick']]);
    const steps = events.flatMap((event) => (event.event === 'phase' ? event.phase.steps : []));
    expect(steps).toEqual(['Up.']);
  });

  it('finishes when the person says that no more drops come, and can still go back', () => {
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
  ])('accepts that no more drops come %s', (_, more, at, advice) => {
    const config = aConfig([aPhase('express', 3600), aPhase('finish', 30)], more);
    const { events } = play(config, [
      [10_000, 'let-down'],
      [at, 'dry'],
    ]);
    expect(adviceOf(events)).toEqual(['flowing', advice]);
  });

  it.each([
    ['fast and light', aPhase('stimulate', 120), {}],
    ['by hand', aPhase('compress', 120), {}],
    ['with too little time left in a fixed length', aPhase('express', 200), { fixedLength: true }],
  ])('carries on as it is if flow slows %s', (_, phase, more) => {
    const { events } = play(aConfig([phase, aPhase('express', 600)], more), [
      [60_000, 'let-down'],
      [60_000, 'undo'],
      [60_000, 'slow'],
    ]);
    expect(adviceOf(events).at(-1)).toBe('slowing');
    expect(phaseTimes(standing(events))).toEqual([`${phase.kind}@0`]);
  });

  it('calls the usual number of let-downs a good place to stop, once', () => {
    const { events } = play(aConfig([aPhase('express', 3600)], { usualLetDowns: 1 }), [
      [60_000, 'let-down'],
      [200_000, 'slow'],
      [210_000, 'slow'],
    ]);
    expect(adviceOf(events)).toEqual(['flowing', 'usual-end', 'slow']);
    expect(phaseTimes(events)).toEqual(['express@0', 'compress@210']);
  });

  it.each<[string, readonly SessionInput[], readonly string[]]>([
    ['asks once while the pump is on', ['quit'], ['advice']],
    ['ends if it is meant', ['quit', 'quit'], ['advice', 'end']],
    ['asks again after another key', ['quit', 'more', 'quit'], ['advice', 'advice', 'advice']],
    [
      'asks again after a mark',
      ['quit', 'let-down', 'quit'],
      ['advice', 'let-down', 'advice', 'advice'],
    ],
    ['ends at once while it is paused', ['pause', 'quit'], ['pause', 'end']],
    ['ends at once by a word or a signal', ['end'], ['end']],
  ])('%s', (_, inputs, happens) => {
    const script = inputs.map((input, index) => [10_000 + index, input] as const);
    const { events } = play(aConfig([aPhase('express', 600)]), script);
    expect(events.slice(1).map(({ event }) => event)).toEqual(happens);
  });

  it('ends at once before the pump is on, and after it; in a rest between, it asks', () => {
    const plan = aConfig(
      (['settle', 'express', 'rest', 'express', 'finish'] as const).map((kind) => aPhase(kind, 60)),
    );
    const lastAt = (at: number) =>
      play(plan, [
        [Math.min(at, 70_000), 'let-down'],
        [at, 'quit'],
      ]).events.at(-1);
    expect(lastAt(10_000)).toEqual({ event: 'end', at: 10_000, by: 'end' });
    expect(lastAt(130_000)).toMatchObject({ event: 'advice', id: 'sure' });
    expect(lastAt(250_000)).toEqual({ event: 'end', at: 250_000, by: 'end' });
  });

  it('asks anew whether to finish once the question is withdrawn', () => {
    const { state } = play(simple, [[100_000, 'quit']]);
    expect(state.isEndAsked).toBe(true);
    const [withdrawn, told] = step(state, 'carry-on', 110_000);
    expect([withdrawn, adviceOf(told)]).toEqual([{ ...state, isEndAsked: false }, ['carry-on']]);
    const [after, events] = step(withdrawn, 'quit', 120_000);
    expect([after.isEndAsked, after.status, adviceOf(events)]).toEqual([true, 'running', ['sure']]);
    expect(step(after, 'carry-on', 130_000)[0]).toEqual(withdrawn);
    expect(step(withdrawn, 'carry-on', 130_000)).toEqual([withdrawn, []]);
  });

  it('only carries on at a key other than q and space while it is asked whether to finish', () => {
    const others = inputs.filter((input) => !['tick', 'quit', 'let-down', 'end'].includes(input));
    fc.assert(
      fc.property(scripts, fc.constantFrom(...others), (moves, input) => {
        const { state, at } = playTimed(simple, moves);
        const [asked] = step(state, 'quit', at);
        fc.pre(asked.isEndAsked && asked.status === 'running');
        const [after, events] = step(asked, input, at);
        expect(adviceOf(events)).toEqual(['carry-on']);
        expect({ ...after, mark: null }).toEqual({ ...asked, mark: null, isEndAsked: false });
      }),
    );
  });

  it.each<[string, SessionInput]>([
    ['that flow slowed', 'slow'],
    ['that no more drops come', 'dry'],
  ])('changes nothing if it is told %s while the pump is off', (_, key) => {
    for (const kind of ['settle', 'cue', 'massage', 'rest', 'finish'] as const) {
      const phases = [aPhase('express', 60), aPhase(kind, 60), aPhase('finish', 60)];
      const { state } = play(aConfig(phases), [[70_000, 'tick']]);
      const [after, events] = step(state, key, 70_000);
      expect(adviceOf(events)).toEqual(['pump-off']);
      expect({ ...after, given: state.given }).toEqual(state);
    }
  });

  it('hears that no more drops come by hand', () => {
    const { events } = play(
      aConfig([aPhase('hand', 60), aPhase('rest', 60), aPhase('finish', 60)]),
      [[10_000, 'dry']],
    );
    expect([adviceOf(events), phaseTimes(events)]).toEqual([['dry'], ['hand@0', 'finish@10']]);
  });

  it('asks whether to go back if milk flows after no more drops came, and goes back to all of it', () => {
    const config = aConfig([aPhase('stimulate', 60), aPhase('express', 600), aPhase('finish', 30)]);
    const { events, state } = play(config, [
      [30_000, 'dry'],
      [40_000, 'let-down'],
      [50_000, 'back'],
    ]);
    expect(adviceOf(events)).toEqual(['dry', 'flows-again']);
    expect(log(events).at(-1)).toBe('50 express for 610 by back');
    expect([state.letDowns, sessionEndMs(state)]).toEqual([1, 690_000]);
  });

  it.each<[string, readonly SessionInput[], string]>([
    ['that no more drops come', ['let-down', 'dry', 'back', 'undo'], 'stimulate'],
    ['that none come, and milk flows', ['dry', 'let-down', 'back', 'undo'], 'stimulate'],
    ['the next step', ['let-down', 'next', 'back', 'undo'], 'stimulate'],
    ['a step before', ['let-down', 'back', 'back', 'undo'], 'settle'],
  ])('does not end at undo after going back from %s', (_, keys, kind) => {
    const config = aConfig([
      aPhase('settle', 60),
      aPhase('stimulate', 120),
      aPhase('express', 600),
      aPhase('finish', 30),
    ]);
    const script = keys.map((key, index) => [80_000 + index * 1000, key] as const);
    const { state } = play(config, script);
    expect([state.letDowns, state.status, state.phases[state.index]?.kind]).toEqual([
      0,
      'running',
      kind,
    ]);
    expect(sessionEndMs(state)).toBeGreaterThanOrEqual(810_000);
  });

  it('tries nothing different if milk came during a detour, however late', () => {
    const config = aConfig([aPhase('stimulate', 60), aPhase('express', 600), aPhase('finish', 30)]);
    const { events } = play(config, [
      [110_000, 'dry'],
      [130_000, 'let-down'],
      [135_000, 'back'],
      [HOUR, 'tick'],
    ]);
    expect(adviceOf(events)).toEqual(['dry', 'flows-again']);
    expect(phaseTimes(events).slice(-3)).toEqual(['finish@110', 'express@135', 'finish@660']);
  });

  it('goes back for half a minute at least from no more drops', () => {
    const config = aConfig([aPhase('express', 600), aPhase('finish', 30)]);
    const { events, state } = play(config, [
      [590_000, 'dry'],
      [595_000, 'back'],
    ]);
    expect(log(events).at(-1)).toBe('595 express for 30 by back');
    expect(sessionEndMs(state)).toBe(655_000);
  });

  it('never ends by going back', () => {
    const { state, events } = play(aConfig([aPhase('express', 600)]), [
      [590_000, 'slow'],
      [620_000, 'back'],
    ]);
    expect([state.status, log(events).at(-1)]).toEqual(['running', '620 express for 30 by back']);
  });

  it('tries something different once, if the time for it came during a detour', () => {
    const config = aConfig([
      aPhase('stimulate', 180),
      aPhase('express', 600),
      aPhase('finish', 30),
    ]);
    const { events } = play(config, [
      [110_000, 'dry'],
      [130_000, 'back'],
      [HOUR, 'tick'],
    ]);
    expect(phaseTimes(events)).toEqual([
      'stimulate@0',
      'finish@110',
      'stimulate@130',
      'breathe@130',
      'stimulate@190',
      'express@310',
      'finish@780',
    ]);
  });

  it('undoes a let-down, as if it had never been marked', () => {
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

  it.each<[string, SessionInput]>([
    ['that flow slowed', 'slow'],
    ['that no more drops come', 'dry'],
  ])('returns to the session as it was before a mistaken %s key', (_, key) => {
    const config = aConfig([
      aPhase('stimulate', 60),
      aPhase('express', 600),
      aPhase('compress', 120),
      aPhase('finish', 30),
    ]);
    const { events, state } = play(config, [
      [30_000, 'let-down'],
      [100_000, key],
      [110_000, 'back'],
      [2 * HOUR, 'tick'],
    ]);
    expect(phaseTimes(events).slice(-3)).toEqual(['express@110', 'compress@660', 'finish@780']);
    expect(events.at(-1)).toMatchObject({ event: 'end', at: 810_000 });
    expect(state.letDowns).toBe(1);
  });

  it('undoes only the mark if the person has gone back since', () => {
    const { events, state } = play(simple, [
      [100_000, 'let-down'],
      [110_000, 'back'],
      [120_000, 'undo'],
      [130_000, 'let-down'],
    ]);
    expect(phaseTimes(events).at(-1)).toBe('express@130');
    expect([state.letDowns, sessionEndMs(state)]).toEqual([1, 780_000]);
  });

  it('undoes a mark without the pause that a step back ended since', () => {
    const { events } = play(simple, [
      [10_000, 'let-down'],
      [20_000, 'pause'],
      [20_000, 'back'],
      [70_000, 'tick'],
      [80_000, 'undo'],
    ]);
    expect(phaseTimes(standing(events))).toEqual(['settle@0', 'stimulate@60']);
    const times = standing(events).map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  it('says nothing about milk that flows before the pump is on', () => {
    expect(adviceOf(play(simple, [[10_000, 'let-down']]).events)).toEqual([]);
  });

  it('says so if there is none to undo', () => {
    expect(adviceOf(play(simple, [[10_000, 'undo']]).events)).toEqual(['no-mark']);
  });

  it('continues after another let-down', () => {
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

  it('ends gently after thirty minutes of pumping', () => {
    const config = aConfig([aPhase('settle', 60), aPhase('express', 3600), aPhase('finish', 30)]);
    const { events } = play(config, [
      [100_000, 'let-down'],
      [2 * 60 * MINUTE, 'tick'],
    ]);
    expect(phaseTimes(events)).toEqual(['settle@0', 'express@60', 'finish@1860']);
  });

  it('keeps a fixed-length plan exact, whatever is inserted', () => {
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

  it('warns before a cue if D-MER was found', () => {
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

  it('goes back to a finished step for half a minute, and keeps what is left of this one', () => {
    const { events, state } = play(simple, [
      [80_000, 'back'],
      [170_000, 'tick'],
    ]);
    expect(phaseTimes(events)).toEqual(['settle@0', 'stimulate@60', 'settle@80', 'stimulate@110']);
    expect(sessionEndMs(state)).toBe(810_000);
  });

  it('takes no time from the next step when it goes back and on', () => {
    const { state } = play(aConfig([aPhase('settle', 60), aPhase('warmth', 120)]), [
      [56_000, 'next'],
      [58_000, 'back'],
      [60_000, 'next'],
    ]);
    expect(sessionEndMs(state)).toBe(60_000 + 118_000);
  });

  it('goes back to a short step for all of it', () => {
    const { events } = play(aConfig([aPhase('settle', 20), aPhase('rest', 60)]), [
      [25_000, 'back'],
    ]);
    expect(log(events).at(-1)).toBe('25 settle for 20 by back');
  });

  it('takes no time from any other step, and gives no more however often the person goes back', () => {
    const phases = [40, 15, 300, 60].map((seconds) => aPhase('rest', seconds));
    const moves = fc.array(fc.constantFrom<SessionInput>('next', 'back'), { maxLength: 12 });
    fc.assert(
      fc.property(fc.nat(414_000), moves, (at, inputs) => {
        const script = inputs.map((input) => [at, input] as const);
        const { state } = play(aConfig(phases), script);
        const longer = state.phases.map(({ seconds }, index) => {
          return seconds - (phases[index]?.seconds ?? 0);
        });
        expect(Math.max(...longer)).toBeLessThanOrEqual(0);
        const least = state.phases.every(
          ({ seconds }, index) => seconds >= Math.min(30, phases[index]?.seconds ?? 0),
        );
        expect(least).toBe(true);
      }),
    );
  });

  it('stays where it is if there is no previous step', () => {
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

  it('pauses and resumes with the same command, toggle-pause', () => {
    const { events, state } = play(simple, [
      [70_000, 'toggle-pause'],
      [70_000, 'toggle-pause'],
    ]);
    expect(events.slice(2).map(({ event }) => event)).toEqual(['pause', 'resume']);
    expect(state.status).toBe('running');
  });

  it('resumes on any command during a pause', () => {
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

  it('names advice as the cause of what it inserts, even at the moment when flow slows', () => {
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

  it('uses whole milliseconds, whatever fractions a plan uses', () => {
    const breathing = [1.0003, 0, 1.0003, 0] as const;
    const config = aConfig([aPhase('breathe', 5.0005, { breathing }), aPhase('express', 60.0001)]);
    const { events } = play(config, [[100_000, 'tick']]);
    expect(events.map(({ at }) => at).filter((at) => !Number.isInteger(at))).toEqual([]);
    const session = recordSession(header, events, 'completed', header.startedAt);
    expect(v.is(sessionSchema, session)).toBe(true);
  });

  it('never goes back in time and ends at most once, whatever is pressed', () => {
    fc.assert(
      fc.property(scripts, fc.boolean(), (moves, fixedLength) => {
        const { events } = playTimed({ ...simple, fixedLength }, moves);
        // After an undo, the following events show again how it went.
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

  const plans = fc.constantFrom(
    simple,
    { ...simple, fixedLength: true },
    aConfig([
      aPhase('settle', 30),
      aPhase('stimulate', 120),
      aPhase('express', 420),
      aPhase('compress', 60),
      aPhase('finish', 30),
    ]),
    aConfig([
      aPhase('stimulate', 90),
      aPhase('rest', 60),
      aPhase('express', 300),
      aPhase('hand', 60),
      aPhase('finish', 30),
    ]),
  );

  it('is as long with a mark as without it, and so is what going back gives', () => {
    fc.assert(
      fc.property(plans, scripts, (config, moves) => {
        const { state, at } = playTimed(config, [...moves, [0, 'tick']]);
        fc.pre(state.status === 'running' && !state.isEndAsked);
        const [marked] = step(state, 'let-down', at);
        expect(sessionEndMs(marked)).toBeCloseTo(sessionEndMs(state), -1);
        const isMoved = marked.index !== state.index;
        const endAfterBack = (one: typeof state) => sessionEndMs(step(one, 'back', at)[0]);
        // A step that is nearly over gets half a minute, which the mark may make needless.
        const least = endAfterBack(state) - 30_010;
        if (!isMoved) expect(endAfterBack(marked)).toBeGreaterThanOrEqual(least);
        else expect(endAfterBack(marked)).toBeGreaterThanOrEqual(sessionEndMs(state) - 1);
      }),
      { numRuns: 500 },
    );
  });

  it('says of each step how long it will last from then on', () => {
    fc.assert(
      fc.property(plans, scripts, (config, moves) => {
        let at = 0;
        let { state } = play(config, []);
        for (const [after, input] of moves) {
          if (state.status === 'running') at += after;
          const [next, events] = step(state, input, at);
          state = next;
          const told = events.findLast((event) => event.event === 'phase');
          if (!told || input === 'undo' || input === 'more' || state.status === 'ended') continue;
          expect(told.at + told.phase.seconds * 1000).toBeCloseTo(phaseEndMs(state), -1);
        }
      }),
    );
  });

  const shortMoves = fc.array(
    fc.tuple(
      fc.integer({ min: 0, max: 90_000 }),
      fc.constantFrom(...inputs.filter((input) => input !== 'undo' && input !== 'end')),
    ),
    { maxLength: 12 },
  );
  const free = [
    [0, 'resume'],
    [0, 'carry-on'],
  ] as const;

  it('does not end by undoing a mark', () => {
    fc.assert(
      fc.property(plans, shortMoves, shortMoves, (config, before, between) => {
        const since = between.filter(([, input]) => input !== 'let-down');
        const { state, at } = playTimed(config, [...before, ...free, [0, 'let-down'], ...since]);
        fc.pre(state.status !== 'ended' && !state.isEndAsked);
        expect(step(state, 'undo', at)[0].status).toBe('running');
      }),
      { numRuns: 500 },
    );
  });

  it('is the same after an undone mark as without it', () => {
    fc.assert(
      fc.property(plans, shortMoves, shortMoves, shortMoves, (config, before, between, after) => {
        const since = between.filter(([, input]) => input !== 'let-down');
        const go = (...script: readonly (readonly [number, SessionInput])[]) =>
          playTimed(config, [...before, ...free, ...script]);
        // Going back from where the mark led goes back from nowhere without it.
        const without = [
          since,
          ...since.map(([wait], index) => since.with(index, [wait, 'resume'])),
        ];
        const marked = [[0, 'let-down'], ...since, [0, 'carry-on']] as const;
        fc.pre([marked, ...without].every((one) => go(...one).state.status !== 'ended'));
        const last = [[0, 'carry-on'], ...after, [3_600_000, 'tick']] as const;
        const recordOf = ({ events }: ReturnType<typeof go>) =>
          JSON.stringify(recordSession(header, events, 'stopped', ''));
        const never = without.map((one) => recordOf(go(...one, [0, 'resume'], ...last)));
        expect(never).toContain(recordOf(go(...marked, [0, 'undo'], ...last)));
      }),
    );
  });

  it('gives the same result whether polled often or rarely', () => {
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
