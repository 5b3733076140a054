import type { PlanTemplate } from '../domain/model.ts';
import type { BlockerId } from './blockers/index.ts';
import { defaultBreathing } from './breathings.ts';
import type { StrategyId } from './strategies.ts';

/** Back to stimulation after the first milk. */
export const secondLetDown = {
  kind: 'stimulate',
  name: 'Fast and light again',
  strategy: 'second-let-down',
  steps: [
    'Back to fast and light pulls.',
    'Another let-down often comes.',
    'Milk flowing? Press space to mark it.',
  ],
} as const;

/** Gentle whatever the answers say: the plan is for sore breasts. */
const gentleExpress = {
  kind: 'express',
  name: 'Slow and gentle',
  strategy: 'gentlest-suction',
  steps: [
    'Slow mode, lowest suction that draws.',
    'It must not hurt. Sore? Turn it down.',
    'Only drips now? Press s.',
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
      { ...gentleExpress, seconds: 420 },
      { kind: 'finish', seconds: 30 },
    ],
  },
  break: {
    name: 'break',
    about: 'a quarter of an hour: two quiet minutes, then the pump',
    suits: ['rushed-distracted'],
    when: [{ moment: ['rushed'] }, { purpose: ['work'] }],
    phases: [
      { kind: 'settle', seconds: 120 },
      { kind: 'stimulate', seconds: 120, breathing: defaultBreathing },
      { kind: 'express', seconds: 630 },
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
    suits: ['stress-anxiety', 'fatigue', 'low-mood', 'd-mer'],
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
  building: {
    name: 'building',
    about: 'fifteen minutes on both sides, then by hand: to build up milk',
    suits: ['early-days'],
    tracks: ['hospital', 'induce', 'relactate'],
    phases: [
      { kind: 'settle', seconds: 60 },
      { kind: 'cue', seconds: 60 },
      { kind: 'massage', seconds: 60 },
      { kind: 'stimulate', seconds: 120 },
      { kind: 'express', seconds: 780 },
      {
        kind: 'hand',
        seconds: 120,
        name: 'The rest by hand',
        strategy: 'hand-expression',
        steps: [
          'Pump off. Drops by hand count, too.',
          'Press back, bring fingers together.',
          'Catch them on a spoon or in a cup.',
        ],
      },
      {
        kind: 'finish',
        seconds: 30,
        steps: ['Enough for now, drops or more.', 'Each session calls for milk.'],
      },
    ],
  },
  comfort: {
    name: 'comfort',
    about: 'a few minutes, only until it feels easier: for stopping, or after a loss',
    suits: [],
    tracks: ['loss-stop', 'loss', 'stop'],
    phases: [
      {
        kind: 'settle',
        seconds: 30,
        strategy: null,
        steps: ['Sit back. Let your shoulders drop.', 'Something cold nearby helps later.'],
      },
      {
        kind: 'express',
        seconds: 180,
        name: 'Only until it feels easier',
        strategy: 'gentlest-suction',
        steps: ['By hand, or on the lowest suction.', 'Once it feels easier, press n.'],
      },
      {
        kind: 'finish',
        seconds: 30,
        steps: ['Enough. No need to empty.', 'A cold pack in a cloth helps now.'],
      },
    ],
  },
  // 20 on, 10 off, 10 on, 10 off, 10 on: exactly an hour
  // (indian-j-pediatr-2023-power-pumping, salty-2024-power-pumping).
  power: {
    name: 'power',
    about: 'an hour on and off, an experiment for supply, not for let-down',
    suits: [],
    ruledOutBy: 'power-pumping',
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
} as const satisfies Record<string, PlanTemplate<BlockerId, StrategyId>>;
