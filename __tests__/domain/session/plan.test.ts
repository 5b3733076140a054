import { describe, expect, it } from '@jest/globals';
import { content } from '../../../src/content/index.ts';
import type { PhaseDraft } from '../../../src/domain/model.ts';
import { buildPlan } from '../../../src/domain/session/plan.ts';

const built = (drafts: readonly PhaseDraft[], ...ruledOut: string[]) =>
  buildPlan('mine', drafts, {
    kinds: content.phaseKinds,
    ruledOut: new Set(ruledOut),
    breathing: content.defaultBreathing,
    minutes: null,
  });

describe('a plan', () => {
  it('leaves out hands where hands are ruled out, whatever strategy the phase names', () => {
    const drafts: readonly PhaseDraft[] = [
      { kind: 'compress', seconds: 60, strategy: 'second-let-down' },
      { kind: 'express', seconds: 300 },
    ];
    const { phases, leftOut } = built(drafts, 'hands-on-pumping');
    expect([phases.map(({ kind }) => kind), leftOut]).toEqual([['express'], ['Hands help']]);
  });

  it('keeps a phase whose kind is ruled out only by its default, when the plan names another strategy', () => {
    const drafts: readonly PhaseDraft[] = [
      { kind: 'stimulate', seconds: 60, strategy: 'second-let-down' },
    ];
    expect(built(drafts, 'two-phase-pattern').phases).toHaveLength(1);
    expect(built(drafts, 'second-let-down').phases).toHaveLength(0);
  });
});
