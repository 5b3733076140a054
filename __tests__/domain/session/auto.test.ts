import { describe, expect, it } from '@jest/globals';
import type { CheckDocument } from '../../../src/domain/documents/index.ts';
import type { PhaseKind } from '../../../src/domain/model.ts';
import { choosePlan, planOfWeek, remindersOf } from '../../../src/domain/session/auto.ts';

type Drafts = Parameters<typeof planOfWeek>[0];
type Kinds = Parameters<typeof planOfWeek>[3];

/** A check that found these blockers, best first, and suggested these strategies. */
function aCheck(
  blockers: readonly string[],
  strategies: readonly string[] = [],
  answers: CheckDocument['answers'] = {},
): CheckDocument {
  return {
    answers,
    blockers: blockers.map((id) => ({ id })),
    plan: strategies.map((strategy) => ({ strategy })),
  } as unknown as CheckDocument;
}

describe('the plan for a check', () => {
  const plans = {
    quick: { suits: ['wound'] },
    short: { suits: [], when: [{ moment: ['rushed'] }, { purpose: ['work'] }] },
    calm: { suits: ['stress', 'pain'] },
    warm: { suits: ['cold', 'pain'] },
  };

  it.each([
    ['suits what was found first', ['cold', 'stress'], 'warm'],
    ['is the first of those that suit', ['pain'], 'calm'],
    ['is the standard where none suits', ['worn', 'stress'], 'standard'],
    ['is the standard where nothing was found', [], 'standard'],
  ])('%s', (_, blockers, plan) => {
    expect(choosePlan(plans, aCheck(blockers))).toBe(plan);
  });

  it('suits an answer, before the plans further down', () => {
    const rushed = (blocker: string) => aCheck([blocker], [], { moment: ['rushed', 'cold'] });
    expect(choosePlan(plans, rushed('stress'))).toBe('short');
    expect(choosePlan(plans, aCheck(['stress'], [], { purpose: ['work'] }))).toBe('short');
    expect(choosePlan(plans, rushed('wound'))).toBe('quick');
    expect(choosePlan(plans, aCheck(['stress'], [], { moment: ['cold'] }))).toBe('calm');
  });

  it('is standard without a check', () => {
    expect(choosePlan(plans, null)).toBe('standard');
  });
});

type Suggestion = ReturnType<typeof aCheck>['plan'][number];

describe('the remaining suggestions', () => {
  it('are what the check suggested and no phase covers', () => {
    const check = aCheck([], ['warmth', 'new-valves', 'rest']);
    const left = remindersOf(check, [{ strategy: 'warmth' }, { strategy: null }]);
    expect(left.map(({ strategy }) => strategy)).toEqual(['new-valves', 'rest']);
  });

  it('are no errands of the day', () => {
    const check = aCheck([], ['warmth', 'new-valves']);
    const [warmth, valves] = check.plan as [Suggestion, Suggestion];
    const plan = [warmth, { ...valves, when: 'day' as const }];
    expect(remindersOf({ ...check, plan }, [])).toEqual([warmth]);
  });

  it('are empty without a check', () => {
    expect(remindersOf(null, [])).toEqual([]);
  });
});

describe('the plan during a trial week', () => {
  const kind = (pump: 'on' | 'off', strategy: string | null) => ({
    name: '',
    steps: [],
    pump,
    strategy,
  });
  const kinds = {
    warmth: kind('off', 'warmth'),
    breathe: kind('off', 'slow-breathing'),
    rest: kind('off', null),
    stimulate: kind('on', null),
    express: kind('on', null),
  } as unknown as Kinds;
  const tryable: Record<string, PhaseKind> = { warmth: 'warmth', 'slow-breathing': 'breathe' };

  const warm = { kind: 'warmth', seconds: 300 } as const;
  const rest = { kind: 'rest', seconds: 60 } as const;
  const pumping = { kind: 'express', seconds: 600 } as const;
  const paced = { ...pumping, breathing: [4, 0, 6, 0] } as const;

  const week = (arm: 'with' | 'without', strategy: string, drafts: Drafts) =>
    planOfWeek(drafts, { strategy, arm }, tryable, kinds);

  it('has two minutes of the strategy just before pump on', () => {
    expect(week('with', 'warmth', [rest, pumping, rest])).toEqual([
      rest,
      { kind: 'warmth', seconds: 120 },
      pumping,
      rest,
    ]);
  });

  it('has it before pump on if the plan has it only afterwards', () => {
    const plan = week('with', 'warmth', [pumping, warm, pumping]);
    expect(plan.map(({ kind: name }) => name)).toEqual(['warmth', 'express', 'warmth', 'express']);
  });

  it.each<[string, string, Drafts]>([
    ['already has it before the pump', 'warmth', [warm, rest, pumping]],
    ['has it in a phase of another kind', 'warmth', [{ ...rest, strategy: 'warmth' }, pumping]],
    ['never puts the pump on', 'warmth', [rest]],
    ['is for something that no phase can be', 'new-valves', [rest, pumping]],
  ])('stays unchanged if it %s', (_, strategy, drafts) => {
    expect(week('with', strategy, drafts)).toEqual(drafts);
  });

  it('follows the phase’s pump setting rather than its kind', () => {
    const handPumped = { ...rest, pump: 'on' } as const;
    const byHand = { ...pumping, pump: 'off' } as const;
    const plan = week('with', 'warmth', [byHand, handPumped]);
    expect(plan.map(({ kind: name }) => name)).toEqual(['express', 'warmth', 'rest']);
  });

  it('has none of it in the week without', () => {
    const asRest = { ...rest, strategy: 'warmth' };
    const notWarm = { ...warm, strategy: 'rest' };
    expect(week('without', 'warmth', [warm, asRest, rest, notWarm, pumping, warm])).toEqual([
      rest,
      notWarm,
      pumping,
    ]);
  });

  it('paces no breath in a week without breathing, but does in a week without something else', () => {
    const drafts = [{ kind: 'breathe', seconds: 60 } as const, paced, pumping];
    expect(week('without', 'slow-breathing', drafts)).toEqual([pumping, pumping]);
    expect(week('without', 'warmth', drafts)).toEqual(drafts);
  });
});
