import type { PhaseKind } from '../domain/model.ts';
import type { ContentCondition } from './conditions.ts';
import type { StrategyId } from './strategies.ts';

/**
 * What a session can include or leave out before the pump goes on, so that it can be tried fairly: strategy → its
 * kind of phase.
 */
export const tryable = {
  warmth: 'warmth',
  'sensory-cues': 'cue',
  'light-massage': 'massage',
  'paced-breathing': 'breathe',
} as const satisfies Partial<Record<StrategyId, PhaseKind>>;

/** A try of flange sizes waits until this has healed. */
export const sizesWait = {
  'breast-now': ['fever', 'red-patch', 'sore-lump', 'hard-tight', 'broken-skin'],
} as const satisfies ContentCondition;

/**
 * What somebody may have done during a session, as `log` asks: things that can be told apart afterwards, ten at
 * most.
 */
export const loggable = [
  'calm-environment',
  'warmth',
  'light-massage',
  'back-rub',
  'paced-breathing',
  'guided-relaxation',
  'sensory-cues',
  'visualisation',
  'switch-stimulus',
  'hands-on-pumping',
] as const satisfies readonly StrategyId[];
