import { describe, expect, it } from '@jest/globals';
import { content } from '../../../src/content/index.ts';
import type { PlanFile } from '../../../src/domain/documents/index.ts';
import type { PhaseDraft } from '../../../src/domain/model.ts';
import {
  buildPlan,
  draftsOf,
  planDocument,
  type PlanOptions,
} from '../../../src/domain/session/plan.ts';
import { refusal } from '../../support/input-error.ts';

const build = (drafts: readonly PhaseDraft[], more: Partial<PlanOptions> = {}) =>
  buildPlan('mine', drafts, {
    kinds: content.phaseKinds,
    ruledOut: new Set<string>(),
    breathing: [4, 0, 6, 0],
    minutes: null,
    ...more,
  });
const built = (drafts: readonly PhaseDraft[], ...ruledOut: string[]) =>
  build(drafts, { ruledOut: new Set(ruledOut) });

describe('a plan', () => {
  it('leaves out hands if they are ruled out, whatever strategy the phase names', () => {
    const drafts: readonly PhaseDraft[] = [
      { kind: 'compress', seconds: 60, strategy: 'second-let-down' },
      { kind: 'express', seconds: 300 },
    ];
    const { phases, leftOut } = built(drafts, 'hands-on-pumping');
    expect([phases.map(({ kind }) => kind), leftOut]).toEqual([['express'], ['Use your hands']]);
  });

  it('keeps a phase whose kind is ruled out only by its default, when the plan names another strategy', () => {
    const drafts: readonly PhaseDraft[] = [
      { kind: 'stimulate', seconds: 60, strategy: 'second-let-down' },
    ];
    expect(built(drafts, 'two-phase-pattern').phases).toHaveLength(1);
    expect(built(drafts, 'second-let-down').phases).toHaveLength(0);
  });

  it('uses the draft’s text for a phase, or else its kind’s', () => {
    const { phases } = build([
      { kind: 'warmth', seconds: 60 },
      { kind: 'warmth', seconds: 30, name: 'Sit', strategy: null, steps: ['Sit.'], pump: 'on' },
      { kind: 'breathe', seconds: 20 },
      { kind: 'rest', seconds: 10, breathing: [1, 0, 1, 0] },
    ]);
    const { warmth, breathe, rest } = content.phaseKinds;
    expect(phases).toEqual([
      {
        ...{ id: 'warmth-1', kind: 'warmth', seconds: 60 },
        ...{ name: warmth.name, strategy: warmth.strategy, steps: warmth.steps, pump: warmth.pump },
      },
      {
        ...{ id: 'warmth-2', kind: 'warmth', seconds: 30 },
        ...{ name: 'Sit', strategy: null, steps: ['Sit.'], pump: 'on' },
      },
      {
        ...{ id: 'breathe-1', kind: 'breathe', seconds: 20, breathing: [4, 0, 6, 0] },
        ...{ name: breathe.name, strategy: breathe.strategy },
        ...{ steps: breathe.steps, pump: breathe.pump },
      },
      {
        ...{ id: 'rest-1', kind: 'rest', seconds: 10, breathing: [1, 0, 1, 0] },
        ...{ name: rest.name, strategy: rest.strategy, steps: rest.steps, pump: rest.pump },
      },
    ]);
  });

  it('is bold if nothing is ruled out, and cautious if an answer rules something out', () => {
    const [bold, cautious] = [[], ['highest-comfortable-suction']].map(
      (ruledOut) => built([{ kind: 'express', seconds: 60 }], ...ruledOut).phases[0],
    );
    expect([bold?.strategy, cautious?.strategy]).toEqual(['highest-comfortable-suction', null]);
    expect([bold?.steps[0], cautious?.steps[0]]).toEqual([
      'Slow mode. Up one step, then wait.',
      'Slow mode, lowest suction that draws.',
    ]);
  });

  it('asks to turn the suction up once, however often the step comes', () => {
    const express: PhaseDraft = { kind: 'express', seconds: 60 };
    const { phases } = built([express, { kind: 'compress', seconds: 60 }, express, express]);
    const ups = phases.map(({ steps }) => steps.some((line) => line.includes('Up one step')));
    expect(ups).toEqual([true, false, false, false]);
    expect(phases[2]?.steps).toEqual(phases[0]?.again);
    expect(phases[0]?.again?.[0]).toBe('Slow mode. Stay where it feels fine.');
  });

  it.each([
    ['as written, fractions and all', [10.4, 20.2], null, [10.4, 20.2]],
    ['in proportion, what rounding leaves in the last', [10, 20, 31], 1, [10, 20, 30]],
    ['with a second for each phase at the least', [1, 1, 600], 1, [1, 1, 58]],
    ['with a second for the last too', [100, 100, 1], 1, [30, 30, 1]],
  ])('takes its time %s', (_, seconds, minutes, expected) => {
    const drafts = seconds.map((one): PhaseDraft => ({ kind: 'rest', seconds: one }));
    expect(build(drafts, { minutes }).phases.map((phase) => phase.seconds)).toEqual(expected);
  });

  it('is empty, at any length, if all of it is ruled out', () => {
    const drafts: readonly PhaseDraft[] = [
      { kind: 'warmth', seconds: 60 },
      { kind: 'warmth', seconds: 30 },
    ];
    const ruledOut = new Set(['warmth']);
    expect(build(drafts, { ruledOut, minutes: 10 })).toEqual({
      plan: 'mine',
      phases: [],
      leftOut: [content.phaseKinds.warmth.name],
    });
  });

  it('is published with its total length', () => {
    const plan = build([
      { kind: 'breathe', seconds: 20, steps: ['In.', 'Out.'], name: 'Breath' },
      { kind: 'rest', seconds: 10.5, steps: [], name: 'Still', strategy: null },
    ]);
    expect(planDocument(plan)).toEqual({
      schema: 'letdown.plan/1',
      plan: 'mine',
      totalSeconds: 30.5,
      phases: [
        {
          ...{ id: 'breathe-1', kind: 'breathe', name: 'Breath', seconds: 20, pump: 'off' },
          ...{ strategy: content.phaseKinds.breathe.strategy, steps: ['In.', 'Out.'] },
          breathing: [4, 0, 6, 0],
        },
        {
          ...{ id: 'rest-1', kind: 'rest', name: 'Still', seconds: 10.5, pump: 'off' },
          ...{ strategy: null, steps: [] },
        },
      ],
    });
  });
});

describe('a plan from a file', () => {
  const read = (...phases: PlanFile['phases']) =>
    draftsOf({ name: 'mine', phases }, ['rest', 'warmth'], { calm: [4, 0, 6, 0] }, 'mine.json');

  it('keeps what it says, and leaves the rest open', () => {
    expect(
      read(
        { kind: 'rest', seconds: 30 },
        { kind: 'warmth', seconds: 60, name: 'Warm', strategy: 'warmth', breathing: 'calm' },
      ),
    ).toStrictEqual([
      { kind: 'rest', seconds: 30 },
      {
        ...{ kind: 'warmth', seconds: 60, name: 'Warm', strategy: 'warmth' },
        breathing: [4, 0, 6, 0],
      },
    ]);
  });

  it('is rejected with the place of the error', () => {
    const rest = { kind: 'rest', seconds: 30 } as const;
    expect(refusal(() => read(rest, { ...rest, strategy: 'wait' }))).toEqual({
      message: 'mine.json: phases[1].strategy: "wait" is not a strategy.',
      hint: 'The strategies are: rest, warmth.',
    });
    expect(refusal(() => read({ ...rest, breathing: 'fast' })).message).toBe(
      'mine.json: phases[0].breathing: there is no breathing pattern "fast".',
    );
  });
});
