import { describe, expect, it } from '@jest/globals';
import type { CheckDocument } from '../../../src/domain/documents/index.ts';
import {
  choosePlanOf,
  type ChosenPlan,
  type Known,
  recentUrgency,
  type Refusal,
  type Repertoire,
  runningTrial,
  type Wish,
} from '../../../src/domain/session/choose.ts';
import type { Answers } from '../../../src/domain/answers.ts';
import { OWN_RITUAL, ritualPhases } from '../../../src/domain/session/ritual.ts';
import { DAY_MS } from '../../../src/domain/units.ts';
import type { PhaseDraft, PhaseKind } from '../../../src/domain/model.ts';
import type { PhaseKinds } from '../../../src/domain/model.ts';
import { aCheck } from '../../support/checks.ts';
import { aConfig, aPhase } from '../../support/play.ts';
import { NOTHING_KNOWN, NOW } from '../../support/prepared.ts';
import { aTrack, tinyContent } from '../../support/tiny-content.ts';

const WEEK_MS = 7 * 24 * 3600_000;

const aKind = (kind: PhaseKind, strategy: string | null = null) => ({
  ...aPhase(kind, 1, { strategy }),
  name: `${kind} the breast`,
});
const kinds: PhaseKinds = {
  settle: aKind('settle'),
  cue: aKind('cue', 'think'),
  warmth: aKind('warmth', 'warm'),
  massage: aKind('massage', 'stroke'),
  breathe: aKind('breathe'),
  hand: aKind('hand', 'roll'),
  stimulate: aKind('stimulate'),
  express: aKind('express'),
  compress: aKind('compress', 'press'),
  rest: aKind('rest'),
  finish: aKind('finish'),
};

/** A worn valve rules out warmth, pressing and power pumping. */
const repertoire: Repertoire = {
  content: {
    ...tinyContent,
    tracks: [aTrack('loss', { purpose: ['loss'] })],
    contraindications: [
      {
        when: { valve: ['worn'] },
        strategies: ['warm', 'press', 'roll', 'power-pumping'],
        why: 'no',
        sources: [],
      },
      { when: { mood: ['tense'] }, strategies: ['sensory-cues'], why: 'no', sources: [] },
    ],
  },
  plans: {
    standard: { suits: [], phases: [aPhase('stimulate', 60), aPhase('express', 60)] },
    gentle: { suits: [], tracks: ['loss'], phases: [aPhase('rest', 60)] },
    calm: { suits: ['stress'], phases: [aPhase('breathe', 60), aPhase('express', 60)] },
    power: { suits: [], phases: [aPhase('express', 60), aPhase('rest', 60)] },
  },
  kinds,
  tryable: { warm: 'warmth' },
  defaultBreathing: [4, 0, 6, 0],
  coaching: {
    ...aConfig([]).coaching,
    longPumpSeconds: 600,
    noLetDownByUsual: { moreSeconds: 30, mostSeconds: 240 },
    onNoLetDown: [{ kind: 'hand', seconds: 75 }],
    gently: { advice: 'gently', phases: [{ kind: 'breathe', seconds: 60, pump: 'on' }] },
    buildsMilk: [{ purpose: ['hospital'] }],
    cues: ['think'],
    onSlow: [{ kind: 'compress', seconds: 60 }],
    hurt: 'it should not hurt',
    slowByItself: 'flow slows',
    warnsBeforeCues: { blocker: 'd-mer', when: { wave: ['yes'] } },
    tender: { purpose: ['loss'] },
    lastDay: { when: {}, invites: '', callsWhen: {}, usual: [], call: '', ages: {} },
  },
};

const anyWish: Wish = { plan: 'auto', own: null, minutes: null, breathing: null };
const choose = (wish: Partial<Wish> = {}, known: Partial<Known> = {}) =>
  choosePlanOf({ ...anyWish, ...wish }, { ...NOTHING_KNOWN, ...known }, repertoire, NOW);

function chosen(wish: Partial<Wish> = {}, known: Partial<Known> = {}): ChosenPlan {
  const choice = choose(wish, known);
  if ('refused' in choice) throw new Error(`It was refused: ${choice.refused}`);
  return choice.chosen;
}

const kindsOf = ({ plan }: ChosenPlan) => plan.phases.map(({ kind }) => kind);

describe('the choice of a plan', () => {
  it('is standard without a check', () => {
    expect(kindsOf(chosen())).toEqual(['stimulate', 'express']);
  });

  it('suits the top finding of the last check', () => {
    const check = aCheck({ blockers: ['stress', 'worn'] });
    expect(kindsOf(chosen({}, { check }))).toEqual(['breathe', 'express']);
  });

  it('follows the purpose of pumping, whatever the check found', () => {
    const known = { check: aCheck({ blockers: ['stress'] }), answers: { purpose: 'loss' } };
    expect(kindsOf(chosen({}, known))).toEqual(['rest']);
  });

  it('is the named one, whatever the check found', () => {
    const check = aCheck({ blockers: ['stress'] });
    expect(kindsOf(chosen({ plan: 'standard' }, { check }))).toEqual(['stimulate', 'express']);
  });

  it('is the person’s own plan, with its name', () => {
    const { plan } = chosen({ plan: 'mine', own: [aPhase('rest', 30)] });
    expect([plan.plan, plan.phases.length]).toEqual(['mine', 1]);
  });

  it('scales to the requested length', () => {
    const { plan } = chosen({ plan: 'standard', minutes: 10 });
    expect(plan.phases.map(({ seconds }) => seconds)).toEqual([300, 300]);
  });

  it('uses the requested pace for every breathing phase', () => {
    const own = [aPhase('breathe', 60), aPhase('stimulate', 60, { breathing: [1, 0, 1, 0] })];
    const { plan } = chosen({ plan: 'mine', own, breathing: [3, 0, 4, 0] });
    expect(plan.phases.map(({ breathing }) => breathing)).toEqual([
      [3, 0, 4, 0],
      [3, 0, 4, 0],
    ]);
  });

  it('keeps the pace of each phase if none is requested', () => {
    const paced = { breathing: [1, 0, 1, 0] } as const;
    const own = [aPhase('breathe', 60), aPhase('breathe', 60, paced), aPhase('rest', 60, paced)];
    const { plan } = chosen({ plan: 'mine', own });
    expect(plan.phases.map(({ breathing }) => breathing)).toEqual([
      [4, 0, 6, 0],
      [1, 0, 1, 0],
      [1, 0, 1, 0],
    ]);
  });

  it('leaves out what an answer rules out, and names it', () => {
    const own = [aPhase('warmth', 60, { strategy: 'warm', name: 'Warmth' }), aPhase('rest', 60)];
    const { plan } = chosen({ plan: 'mine', own }, { answers: { valve: 'worn' } });
    expect([plan.phases.map(({ kind }) => kind), plan.leftOut]).toEqual([['rest'], ['Warmth']]);
  });

  it.each<[Refusal, Partial<Wish>, Partial<Known>]>([
    ['unknown-plan', { plan: 'calmer' }, {}],
    ['unknown-plan', { plan: 'constructor' }, {}],
    ['power-has-its-length', { plan: 'power', minutes: 20 }, {}],
    ['power-ruled-out', { plan: 'power' }, { answers: { valve: 'worn' } }],
    [
      'nothing-left',
      { plan: 'mine', own: [aPhase('warmth', 60, { strategy: 'warm' })] },
      { answers: { valve: 'worn' } },
    ],
  ])('is refused with the reason %s', (refused, wish, known) => {
    expect(choose(wish, known)).toEqual({ refused });
  });

  it('keeps power pumping at its exact length', () => {
    expect(chosen({ plan: 'power' }).config.fixedLength).toBe(true);
    expect(chosen().config.fixedLength).toBe(false);
  });

  it('describes our phases in the person’s words', () => {
    const { plan } = chosen({}, { words: 'chest' });
    const own = chosen({ plan: 'mine', own: [{ kind: 'rest', seconds: 9 }] }, { words: 'chest' });
    expect(own.plan.phases[0]?.name).toBe('rest the chest');
    expect(plan.phases[0]?.kind).toBe('stimulate');
  });
});

describe('the coaching of a chosen plan', () => {
  it('advises nothing that an answer rules out', () => {
    const { coaching } = chosen({}, { answers: { valve: 'worn' } }).config;
    expect([coaching.onSlow, coaching.advice.slow]).toEqual([[], 'flow slows']);
  });

  it('is complete if nothing is ruled out', () => {
    const { coaching } = chosen().config;
    expect(coaching.onSlow.map(({ kind }) => kind)).toEqual(['compress']);
    expect(coaching.onNoLetDown.map(({ pump }) => pump)).toEqual(['off']);
    expect(coaching.advice.slow).toBe('press');
  });

  it('keeps the length of what it inserts, whatever the total length', () => {
    const { coaching } = chosen({ minutes: 60 }).config;
    expect(coaching.onSlow.map(({ seconds }) => seconds)).toEqual([60]);
  });

  it.each<[string, Partial<Known>, [warns: boolean, hurts: boolean]]>([
    ['a wave was reported', { answers: { wave: ['yes'] } }, [true, true]],
    ['D-MER was found', { check: aCheck({ blockers: ['d-mer'] }) }, [true, true]],
    ['D-MER was found second', { check: aCheck({ blockers: ['worn', 'd-mer'] }) }, [true, true]],
    ['something else was found', { check: aCheck({ blockers: ['worn'] }) }, [false, false]],
    ['there was a loss', { answers: { purpose: 'loss' } }, [false, true]],
    ['an answer rules cues out', { answers: { mood: 'tense' } }, [false, true]],
    ['nothing is known', {}, [false, false]],
  ])('says whether cues may hurt if %s', (_, known, expected) => {
    const { config, cuesMayHurt } = chosen({}, known);
    expect([config.warnBeforeCues, cuesMayHurt]).toEqual(expected);
  });

  it.each<[string, readonly PhaseDraft[], number | null, boolean]>([
    ['short, without heat or hands', [{ kind: 'express', seconds: 600 }], null, false],
    ['longer than ten minutes', [{ kind: 'express', seconds: 601 }], null, true],
    ['with warmth', [{ kind: 'warmth', seconds: 60 }], null, true],
    ['with massage', [{ kind: 'massage', seconds: 60 }], null, true],
    ['with warmth, asked within a day', [{ kind: 'warmth', seconds: 60 }], NOW - 1, false],
    ['with warmth, asked a day ago', [{ kind: 'warmth', seconds: 60 }], NOW - DAY_MS, true],
  ])('asks about breasts first if it is %s', (_, own, breastsAskedAt, asks) => {
    expect(chosen({ own }, { breastsAskedAt }).needsBreastsAsked).toBe(asks);
  });

  it('leaves out anything that evokes the baby if cues are off', () => {
    const own = [
      { kind: 'cue', seconds: 60 },
      { kind: 'express', seconds: 60 },
    ] as const;
    expect(chosen({ own, hasCues: false }).plan).toMatchObject({
      phases: [{ kind: 'express' }],
      leftOut: ['cue the breast'],
    });
  });

  it.each([
    [null, 120],
    [{ firstMs: null, secondAfterMs: null, letDowns: null, missing: 0 }, 120],
    [{ firstMs: 60_000, secondAfterMs: null, letDowns: 1, missing: 0 }, 120],
    [{ firstMs: 100_000, secondAfterMs: null, letDowns: 1, missing: 0 }, 130],
    [{ firstMs: 300_000, secondAfterMs: null, letDowns: 1, missing: 0 }, 240],
  ])('waits for a let-down as long as usual: %j, %i s', (usual, seconds) => {
    const { config } = chosen({}, { usual });
    expect(config.coaching.noLetDownAfterSeconds).toBe(seconds);
    expect(config.usualLetDowns).toBe(usual?.letDowns ?? null);
  });

  it('offers another stimulus if no let-down comes, or a calm minute if hands are ruled out', () => {
    const own = [{ kind: 'express', seconds: 60 }] as const;
    const { coaching } = chosen({ own }).config;
    expect(coaching.onNoLetDown.map(({ kind }) => kind)).toEqual(['hand']);
    const gentle = chosen({ own }, { answers: { valve: 'worn' } }).config.coaching;
    expect(gentle.onNoLetDown.map(({ kind }) => kind)).toEqual(['breathe']);
    expect(gentle.advice['no-let-down']).toBe('gently');
  });

  it('says for whom the stimulation counts', () => {
    const buildsMilk = (answers: Answers) => chosen({}, { answers }).config.buildsMilk;
    expect([buildsMilk({ purpose: 'hospital' }), buildsMilk({})]).toEqual([true, false]);
  });
});

describe('a trial', () => {
  const trial = {
    strategy: 'warm',
    startedAt: new Date(NOW - WEEK_MS / 2).toISOString(),
    weeks: ['with', 'without'],
  } as const;

  it('is active only in its weeks', () => {
    expect(runningTrial(trial, NOW)).toEqual({ strategy: 'warm', arm: 'with' });
    expect(runningTrial(trial, NOW + WEEK_MS)).toEqual({ strategy: 'warm', arm: 'without' });
    expect(runningTrial(trial, NOW + 2 * WEEK_MS)).toBeNull();
    expect(runningTrial(trial, NOW - WEEK_MS)).toBeNull();
    expect(runningTrial(null, NOW)).toBeNull();
  });

  it('adds what is tried to the plan auto in a week with it', () => {
    expect(kindsOf(chosen({}, { trial }))).toEqual(['warmth', 'stimulate', 'express']);
  });

  it('leaves a plan alone if the person named it', () => {
    const named = chosen({ plan: 'standard' }, { trial });
    expect([kindsOf(named), named.trial]).toEqual([['stimulate', 'express'], null]);
  });
});

describe('the urgency of a check', () => {
  const at = (hoursAgo: number): CheckDocument =>
    aCheck({ at: new Date(NOW - hoursAgo * 3600_000).toISOString(), urgency: 'emergency' });

  it('counts for a day', () => {
    expect(recentUrgency(at(23), NOW)).toBe('emergency');
    expect(recentUrgency(at(24), NOW)).toBeNull();
  });

  it('is none without a check, or without a danger sign', () => {
    expect(recentUrgency(null, NOW)).toBeNull();
    expect(recentUrgency(aCheck(), NOW)).toBeNull();
  });
});

describe('the person’s own ritual', () => {
  const ritual = ritualPhases('Wash; Sit');
  const names = (wish: Partial<Wish>, known: Partial<Known> = {}) =>
    chosen({ ritual, ...wish }, known).plan.phases.map(({ name }) => name);
  const startedAt = new Date(NOW - 1000).toISOString();
  const trial = (arm: 'with' | 'without') => ({
    trial: { strategy: OWN_RITUAL, startedAt, weeks: [arm] },
  });

  it.each<[string, Partial<Wish>, Partial<Known>]>([
    ['comes first', {}, {}],
    ['comes first in a named plan', { plan: 'calm' }, {}],
    ['is never ruled out by an answer', {}, { answers: { valve: ['worn'] } }],
    ['comes in its week of a trial', { plan: 'calm' }, trial('with')],
    ['comes in the week without if asked for', { isRitualChosen: true }, trial('without')],
    ['comes after a loss if asked for', { isRitualChosen: true }, { answers: { purpose: 'loss' } }],
  ])('%s', (_, wish, known) => {
    expect(names(wish, known).slice(0, 2)).toEqual(['Wash', 'Sit']);
  });

  it.each<[string, Partial<Wish>, Partial<Known>]>([
    ['after a loss', {}, { answers: { purpose: 'loss' } }],
    ['in a plan of the person’s own', { plan: 'mine', own: [aPhase('rest', 30)] }, {}],
    ['in power pumping, which takes an hour', { plan: 'power' }, {}],
    ['in the week without, whatever the plan', { plan: 'calm' }, trial('without')],
  ])('does not come %s', (_, wish, known) => {
    expect(names(wish, known)).not.toContain('Wash');
  });

  it('is part of no trial once it is gone', () => {
    expect(chosen({ ritual: [] }, trial('with')).trial).toBeNull();
    expect(chosen({}, trial('with')).trial).toBeNull();
    expect(chosen({ ritual }, trial('with')).trial?.arm).toBe('with');
  });
});
