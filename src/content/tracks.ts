import type { Track } from '../domain/model.ts';
import type { BlockerId } from './blockers/index.ts';
import type { ContentCondition } from './conditions.ts';
import type { StrategyId } from './strategies.ts';
import type { TopicId } from './topics.ts';

type ContentTrack = Track & {
  readonly when: ContentCondition;
  readonly mutedBlockers: readonly BlockerId[];
  readonly mutedStrategies: readonly StrategyId[];
  readonly strategies: readonly StrategyId[];
  readonly topic: TopicId | null;
};

/** Whatever needs a baby, or more milk than is wanted. */
const MUTED_AFTER_LOSS = [
  'sensory-cues',
  'visualisation',
  'one-side-nursing',
  'first-days',
  'timing-routine',
  'quit-before',
  'power-pumping',
  'own-ritual',
] as const satisfies readonly StrategyId[];

const MUTED_WHEN_STOPPING = [
  ...MUTED_AFTER_LOSS,
  'calm-environment',
  'highest-comfortable-suction',
  'warmth',
  'light-massage',
  'two-phase-pattern',
  'double-pumping',
  'hands-on-pumping',
  'second-let-down',
  'switch-stimulus',
  'session-length',
  'fewer-gaps',
  'another-pump',
] as const satisfies readonly StrategyId[];

/** Reasons whose texts speak of a baby, of milk that should come, or of grief as a problem. */
const HURTFUL_AFTER_LOSS = [
  'low-mood',
  'missing-baby-cues',
  'irregular-schedule',
  'recently-drained',
  'normal-variation',
  'early-days',
  'birth-factors',
  'menses-pregnancy',
  'low-supply',
  'breast-surgery-nerve',
  'alcohol',
  'nicotine',
] as const satisfies readonly BlockerId[];

/** Whom this is for, by purpose of pumping. The first match counts. */
export const tracks = [
  {
    id: 'loss-stop',
    when: { purpose: ['loss'], 'loss-aim': ['stop'] },
    text: 'I am so sorry. Your body may keep making milk for a while, and you can let it fade gently. Take all the time you need.',
    hasReasons: false,
    mutedBlockers: [],
    mutedStrategies: MUTED_WHEN_STOPPING,
    strategies: ['stop-gently', 'cold-soften'],
    topic: 'after-loss',
  },
  {
    id: 'loss-for-a-while',
    when: { purpose: ['loss'], 'loss-aim': ['for-a-while'] },
    text: 'I am so sorry. Some find comfort in pumping for a while, and that is fine too. You can stop on any day, little by little.',
    hasReasons: true,
    mutedBlockers: HURTFUL_AFTER_LOSS,
    mutedStrategies: MUTED_AFTER_LOSS,
    strategies: [],
    topic: 'after-loss',
  },
  {
    id: 'loss-donate',
    when: { purpose: ['loss'], 'loss-aim': ['donate'] },
    text: 'I am so sorry, and thank you. A milk bank or your hospital can tell you how to donate, including milk you have stored. You can stop on any day, little by little.',
    hasReasons: true,
    mutedBlockers: HURTFUL_AFTER_LOSS,
    mutedStrategies: MUTED_AFTER_LOSS,
    strategies: [],
    topic: 'after-loss',
  },
  {
    id: 'loss',
    when: { purpose: ['loss'] },
    text: 'I am so sorry. There is no right way: some stop, some keep pumping for a while, some donate. You can change your mind on any day.',
    hasReasons: false,
    mutedBlockers: [],
    mutedStrategies: MUTED_WHEN_STOPPING,
    strategies: ['cold-soften'],
    topic: 'after-loss',
  },
  {
    id: 'stop',
    when: { purpose: ['stop'] },
    text: 'Stopping is your decision, and you have given a lot. Little by little is kindest to your body.',
    hasReasons: false,
    mutedBlockers: [],
    mutedStrategies: MUTED_WHEN_STOPPING.filter((id) => id !== 'quit-before'),
    strategies: ['stop-gently', 'cold-soften'],
    topic: 'stopping',
  },
  {
    id: 'induce',
    when: { purpose: ['induce'] },
    text: 'Making milk without a birth takes weeks of frequent pumping. How much comes varies a lot, and every drop counts.',
    hasReasons: true,
    mutedBlockers: [
      'early-days',
      'birth-factors',
      'low-supply',
      'hormonal-medical',
      'menses-pregnancy',
      'suction-too-low',
    ],
    mutedStrategies: ['session-length', 'first-days', 'one-side-nursing'],
    strategies: ['timing-routine'],
    topic: 'milk-without-birth',
  },
  {
    id: 'relactate',
    when: { purpose: ['relactate'] },
    text: 'Bringing milk back takes days to weeks of frequent pumping. How much comes varies a lot, and every drop counts.',
    hasReasons: true,
    mutedBlockers: ['early-days', 'low-supply'],
    mutedStrategies: ['session-length', 'first-days'],
    strategies: ['timing-routine'],
    topic: 'milk-without-birth',
  },
  {
    id: 'hospital',
    when: { purpose: ['hospital'] },
    text: 'Pumping for a baby in hospital is hard, and every drop is worth having. The ward has people who help with milk: ask for them.',
    hasReasons: true,
    mutedBlockers: [],
    mutedStrategies: ['session-length', 'one-side-nursing'],
    strategies: ['first-days'],
    topic: 'first-two-weeks',
  },
  {
    id: 'only-pumping',
    when: { purpose: ['only-pumping'] },
    text: 'Pumping every feed is real work, and it is feeding your baby. Small changes add up, one at a time.',
    hasReasons: true,
    mutedBlockers: ['recently-drained'],
    mutedStrategies: ['one-side-nursing'],
    strategies: [],
    topic: null,
  },
  {
    id: 'donate',
    when: { purpose: ['donate'] },
    text: 'Thank you for what you give. Your milk bank decides on medicines, smoking and alcohol, so ask there first.',
    hasReasons: true,
    mutedBlockers: [],
    mutedStrategies: [],
    strategies: [],
    topic: null,
  },
  {
    id: 'work',
    when: { purpose: ['work'] },
    text: 'Pumping away from home takes time and quiet that you may have to ask for. The same small steps each time can help.',
    hasReasons: true,
    mutedBlockers: [],
    mutedStrategies: [],
    strategies: [],
    topic: null,
  },
] as const satisfies readonly ContentTrack[];
