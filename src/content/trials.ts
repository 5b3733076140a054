import type { PhaseKind } from '../domain/model.ts';
import type { StrategyId } from './strategies.ts';

/**
 * What a session can do or leave out before the pump goes on, and so can be tried fairly: strategy → the kind of
 * phase that it is.
 */
export const tryable = {
  warmth: 'warmth',
  'sensory-cues': 'cue',
  'light-massage': 'massage',
  'paced-breathing': 'breathe',
} as const satisfies Partial<Record<StrategyId, PhaseKind>>;

/** What somebody may have done at a pumping, as `log` asks for it: what can be told apart afterwards, ten at most. */
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
