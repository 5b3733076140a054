import type { PhaseKinds } from '../domain/model.ts';
import type { StrategyId } from './strategies.ts';

/** What each kind of phase says and does by default. Each step fits a line of 38 columns. */
export const phaseKinds = {
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
    isAlways: true,
    steps: ['Lay something warm on both breasts.', 'Warm, not hot: test on your wrist.'],
  },
  cue: {
    name: 'Think of your baby',
    pump: 'off',
    strategy: 'sensory-cues',
    steps: [
      'Look at your baby, or a photo.',
      'Or smell clothes your baby wore.',
      'Skip it if it hurts: press n.',
    ],
  },
  massage: {
    name: 'Light massage',
    pump: 'off',
    strategy: 'light-massage',
    isAlways: true,
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
  hand: {
    name: 'By hand',
    pump: 'off',
    strategy: 'switch-stimulus',
    steps: [
      'Pump off. Roll the nipples gently.',
      'Press back, bring fingers together.',
      'Change sides. It must never hurt.',
    ],
  },
  stimulate: {
    name: 'Pump on: fast and light',
    pump: 'on',
    strategy: 'two-phase-pattern',
    steps: [
      'Light pulls. It should feel fine.',
      'Check now and then for a faster flow.',
      'Milk flowing? Press space to mark it.',
    ],
  },
  express: {
    name: 'Slow and steady',
    pump: 'on',
    strategy: null,
    // Safe for sore, swollen and newly lactating breasts.
    steps: [
      'Slow mode, lowest suction that draws.',
      'It must not hurt. Sore? Turn it down.',
      'Only drips now? Press s.',
    ],
    unlessRuledOut: {
      strategy: 'highest-comfortable-suction',
      steps: [
        'Slow mode. Up one step, then wait.',
        'Too much? Go one step down.',
        'Only drips now? Press s.',
      ],
      again: [
        'Slow mode. Stay where it feels fine.',
        'Too much? Go one step down.',
        'Only drips now? Press s.',
      ],
    },
  },
  compress: {
    name: 'Use your hands',
    pump: 'on',
    strategy: 'hands-on-pumping',
    isAlways: true,
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
    steps: ['Pump off. Comfortably soft is enough.', 'Thank you for taking this time.'],
  },
} as const satisfies PhaseKinds<StrategyId>;
