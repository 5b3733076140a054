import type { Breathing, Phase, PhaseKind } from '../domain/model.ts';
import type { BlockerId } from './blockers/index.ts';
import type { StrategyId } from './strategies.ts';

/** Paces by name: seconds in, hold, out, hold. Calm and even are the six breaths a minute that were studied (shao-2024-slow-breathing). */
export const breathings = {
  calm: [4, 0, 6, 0],
  /** A start for who runs out of air. */
  easy: [3, 0, 4, 0],
  even: [5, 0, 5, 0],
  /** Has holds, which nobody gets without asking. */
  box: [4, 4, 4, 4],
} as const satisfies Record<string, Breathing>;

export const defaultBreathing: Breathing = breathings.calm;

interface KindText {
  readonly name: string;
  readonly pump: 'on' | 'off';
  readonly strategy: StrategyId | null;
  /** Each fits a line of 38 columns. */
  readonly steps: readonly string[];
}

/** What each kind of phase says where a plan says nothing else. */
export const phaseKinds: Readonly<Record<PhaseKind, KindText>> = {
  settle: {
    name: 'Settle in',
    pump: 'off',
    strategy: 'calm-environment',
    steps: [
      'Sit back. Let your shoulders drop.',
      'Put a drink where you can reach it.',
      'Cover the bottle. No need to watch.',
    ],
  },
  warmth: {
    name: 'Warmth',
    pump: 'off',
    strategy: 'warmth',
    steps: ['Lay something warm on both breasts.', 'Warm, not hot: test on your wrist.'],
  },
  cue: {
    name: 'Think of your baby',
    pump: 'off',
    strategy: 'sensory-cues',
    steps: [
      'Look at your baby, or a photo.',
      'Or smell a worn sleepsuit.',
      'Skip it if it hurts: press n.',
    ],
  },
  massage: {
    name: 'Light massage',
    pump: 'off',
    strategy: 'light-massage',
    steps: [
      'Stroke as softly as you would a cat.',
      'From the armpit towards the nipple.',
      'A minute a side. Stop if it hurts.',
    ],
  },
  breathe: {
    name: 'Slow breathing',
    pump: 'off',
    strategy: 'paced-breathing',
    steps: ['In through the nose.', 'Out slowly, through soft lips.'],
  },
  stimulate: {
    name: 'Pump on: fast and light',
    pump: 'on',
    strategy: 'two-phase-pattern',
    steps: [
      'Lowest pull, fast and light.',
      'Watch for faster drops or a spray.',
      'Milk flows? Mark a let-down.',
    ],
  },
  express: {
    name: 'Slow and strong',
    pump: 'on',
    strategy: 'max-comfortable-vacuum',
    steps: [
      'Slow mode. Raise the pull bit by bit.',
      'Too much? Go one step down.',
      'Drips only? Mark slower flow.',
    ],
  },
  compress: {
    name: 'Hands help',
    pump: 'on',
    strategy: 'hands-on-pumping',
    steps: [
      'Press gently with a flat hand.',
      'Hold until flow slows, then move on.',
      'It must never hurt.',
    ],
  },
  rest: {
    name: 'Rest',
    pump: 'off',
    strategy: 'power-pumping',
    steps: ['Pump off. Rest your hands.', 'A sip, a bite, a stretch.'],
  },
  finish: {
    name: 'Finish',
    pump: 'off',
    strategy: null,
    steps: ['Pump off. Comfortably soft is enough.', 'Thank you for the time you took.'],
  },
};

/** A plan as it is written down: kinds with seconds, and what differs from the kind's own text. */
export interface PlanTemplate {
  readonly name: string;
  readonly about: string;
  /** Blockers for which `auto` chooses it. */
  readonly suits: readonly BlockerId[];
  readonly phases: readonly (Pick<Phase, 'kind' | 'seconds'> &
    Partial<Pick<Phase, 'name' | 'steps' | 'breathing'>> & { readonly strategy?: StrategyId })[];
}

const secondLetDown = {
  kind: 'stimulate',
  name: 'Fast and light again',
  strategy: 'second-let-down',
  steps: [
    'Back to fast and light pulls.',
    'Another let-down often comes.',
    'Milk flows? Mark a let-down.',
  ],
} as const;

export const plans = {
  quick: {
    name: 'quick',
    about: 'ten minutes, straight to the pump',
    suits: ['breast-inflammation', 'nipple-trauma', 'engorgement', 'nipple-vasospasm'],
    phases: [
      { kind: 'settle', seconds: 30 },
      { kind: 'stimulate', seconds: 120 },
      { kind: 'express', seconds: 420 },
      { kind: 'finish', seconds: 30 },
    ],
  },
  standard: {
    name: 'standard',
    about: 'about half an hour, a little of everything',
    suits: [],
    phases: [
      { kind: 'settle', seconds: 60 },
      { kind: 'warmth', seconds: 120 },
      { kind: 'cue', seconds: 60 },
      { kind: 'massage', seconds: 120 },
      { kind: 'breathe', seconds: 120 },
      { kind: 'stimulate', seconds: 120, breathing: defaultBreathing },
      { kind: 'express', seconds: 540 },
      { kind: 'compress', seconds: 120 },
      { ...secondLetDown, seconds: 90 },
      { kind: 'express', seconds: 270 },
      { kind: 'finish', seconds: 30 },
    ],
  },
  calm: {
    name: 'calm',
    about: 'longer settling and breathing, no hurry',
    suits: ['stress-anxiety', 'rushed-distracted', 'fatigue', 'low-mood', 'd-mer'],
    phases: [
      { kind: 'settle', seconds: 120 },
      { kind: 'breathe', seconds: 240 },
      { kind: 'cue', seconds: 120 },
      { kind: 'stimulate', seconds: 120, breathing: defaultBreathing },
      { kind: 'express', seconds: 780, breathing: defaultBreathing },
      { kind: 'finish', seconds: 60 },
    ],
  },
  'hands-on': {
    name: 'hands-on',
    about: 'massage first, then hands help the pump',
    suits: ['low-supply', 'breast-surgery-nerve', 'pump-mismatch'],
    phases: [
      { kind: 'settle', seconds: 30 },
      { kind: 'massage', seconds: 180 },
      { kind: 'stimulate', seconds: 120 },
      { kind: 'express', seconds: 300 },
      { kind: 'compress', seconds: 300 },
      { ...secondLetDown, seconds: 90 },
      { kind: 'express', seconds: 240 },
      { kind: 'compress', seconds: 180 },
      { kind: 'finish', seconds: 60 },
    ],
  },
  // 20 on, 10 off, 10 on, 10 off, 10 on: exactly an hour (indian-j-pediatr-2023-power-pumping, salty-2024-power-pumping).
  power: {
    name: 'power',
    about: 'an hour on and off, an experiment for supply, not for let-down',
    suits: [],
    phases: [
      { kind: 'stimulate', seconds: 120 },
      { kind: 'express', seconds: 1080 },
      { kind: 'rest', seconds: 600 },
      { kind: 'stimulate', seconds: 120 },
      { kind: 'express', seconds: 480 },
      { kind: 'rest', seconds: 600 },
      { kind: 'stimulate', seconds: 120 },
      { kind: 'express', seconds: 480 },
    ],
  },
} as const satisfies Record<string, PlanTemplate>;

export type PlanName = keyof typeof plans;

/** Times and words of what the running session says by itself. */
export const coaching = {
  /** The usual length of the stimulation phase (proceedings-undated-shield-fit, medela-undated-two-phase). */
  noLetDownAfterSeconds: 120,
  /** Two minutes without drops after flow slowed (blogs-undated-pumping, custom). */
  dryAfterSeconds: 120,
  /** Longest pumping at a stretch outside power pumping (our judgement). */
  softStopSeconds: 1800,
  advice: {
    'd-mer':
      'Milk can bring a short low wave. It is a body reflex and passes in minutes. Press n to skip this.',
    dizzy: 'If you feel dizzy, breathe as you like.',
    'no-let-down':
      'No let-down yet: that is common. Turn the pull down for a calm minute, then try once more.',
    'let-down': 'Milk flows: pump slow and strong now.',
    slow: 'Flow slows: press gently with a flat hand, then fast and light again.',
    dry: 'Two minutes without drops. This is a good place to stop.',
    'soft-stop': 'Thirty minutes is plenty. This is a good place to stop.',
    more: 'One minute more.',
  },
  /** In place of `slow`, where an answer rules out hands or a longer pumping. */
  slowByItself:
    'Flow slows. Stay with slow and strong while it is comfortable, or press q to stop.',
  onNoLetDown: [
    {
      kind: 'breathe',
      seconds: 60,
      name: 'A calm minute',
      steps: ['Lowest pull. Long breath out.', 'Look at your baby, or a photo.'],
      pump: 'on',
    },
    { kind: 'stimulate', seconds: 120, name: 'Once more, fast and light' },
  ],
  onSlow: [
    { kind: 'compress', seconds: 60 },
    { ...secondLetDown, seconds: 90 },
  ],
} as const;
