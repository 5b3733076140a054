import type { CoachingScript } from '../domain/model.ts';
import type { BlockerId } from './blockers/index.ts';
import { secondLetDown } from './plans.ts';
import type { QuestionId } from './questions/index.ts';

/** Not the lowest suction again: makers and guides say light, but noticeable. */
const ONCE_MORE = [
  'Light pulls, no more than feels fine.',
  'Check now and then for a faster flow.',
  'Milk flowing? Press space to mark it.',
] as const;

/** Pumping builds milk, for a baby who does not feed yet or without a birth. */
const BUILDING = { purpose: ['hospital', 'induce', 'relactate'] } as const;

/** When a running session speaks by itself, what it says, and what it adds. */
export const coaching = {
  /** The usual length of the stimulation phase (proceedings-undated-shield-fit, medela-undated-two-phase). */
  noLetDownAfterSeconds: 120,
  /** The person's own usual time plus this much, between the default above and this maximum (our judgement). */
  noLetDownByUsual: { moreSeconds: 30, mostSeconds: 240 },
  /** Two minutes after flow slowed (blogs-undated-pumping, custom). */
  dryAfterSeconds: 120,
  /** Longest continuous pumping outside power pumping (our judgement). */
  softStopSeconds: 1800,
  /** Pumping an inflamed breast longer than this makes it worse (mitchell-2022-mastitis); the figure is ours. */
  longPumpSeconds: 600,
  advice: {
    'd-mer':
      'Let-down can bring a short wave of low mood. It is a physical reflex and passes in minutes. Press n to skip this.',
    dizzy: 'If you feel dizzy, breathe normally.',
    'no-let-down':
      'No let-down yet: that is common. Try something different: pump off, a minute by hand, then on again.',
    'none-yet':
      'None yet, and that happens to many. Slow pulls now: it may still come, and every minute of pumping counts.',
    'let-down': 'Milk is flowing: use slow pulls now.',
    flowing: 'Milk is flowing: carry on like this.',
    slow: 'Flow is slowing: press gently with a flat hand, then go fast and light again.',
    slowing: 'Flow is slowing: carry on like this. It often picks up again.',
    'usual-end':
      'Going by your own sessions, this is a good place to stop: press q. To try for more, press s again.',
    'ask-dry': 'Still dripping? Then carry on. If no more drops come, press d.',
    dry: 'No more drops: a good place to stop. To keep going after all, press b.',
    stay: 'Stay on if you can, even if nothing comes: the pumping itself tells your body to make milk.',
    'soft-stop': 'Thirty minutes is plenty. This is a good place to stop.',
    more: 'One more minute.',
    'no-mark': 'There is no let-down to undo.',
    sure: 'Press q again within ten seconds to finish. Space still marks a let-down; any other key carries on.',
    'carry-on': 'Carrying on.',
    'pump-off': 'The pump is off in this step, so nothing changes.',
    'flows-again': 'Milk after all? Press b to go on pumping.',
  },
  /** After a pumping that hurt, or did not feel good. */
  hurt: 'It should not hurt. Next time start with lower suction and stay where it feels fine: `letdown learn gentlest-suction`. Fever, chills or a red, hot breast? Then call your midwife or doctor today.',
  /** Instead of `slow`, if an answer rules out hands or longer pumping. */
  slowByItself: 'Flow is slowing. Stay on slow pulls while it is comfortable, or press q to stop.',
  /**
   * A different kind of stimulus, not more of the same (hands: morton-2009-hand-techniques; as a trigger, custom).
   */
  onNoLetDown: [
    { kind: 'hand', seconds: 75, name: 'Try something different' },
    { kind: 'stimulate', seconds: 120, name: 'Once more, fast and light', steps: ONCE_MORE },
  ],
  /** If an answer rules out hands. */
  gently: {
    advice:
      'No let-down yet: that is common. Take a calm minute on the lowest suction, then try once more.',
    phases: [
      {
        kind: 'breathe',
        seconds: 60,
        name: 'A calm minute',
        steps: ['Lowest suction. Long breath out.', 'Let your jaw and shoulders drop.'],
        pump: 'on',
      },
      { kind: 'stimulate', seconds: 120, name: 'Once more, fast and light', steps: ONCE_MORE },
    ],
  },
  onSlow: [
    { kind: 'compress', seconds: 60 },
    { ...secondLetDown, seconds: 90 },
  ],
  /** For these tracks the stimulation counts, not the drops. */
  buildsMilk: [BUILDING, { 'baby-age': ['0-2d', '3-4d', '5-14d'] }],
  cues: ['sensory-cues', 'visualisation'],
  /** After this blocker or these answers, cues come with a word about a wave of low mood. */
  warnsBeforeCues: { blocker: 'd-mer', when: { self: ['wave'] } },
  /** Sessions for these tracks show no numbers, ask nothing afterwards and do not mention what is left out. */
  tender: { purpose: ['loss', 'stop'] },
  /** Said after a pumping. */
  lastDay: {
    when: BUILDING,
    // lurie-undated-pumping, niswonger-undated-pumping.
    invites:
      'If you can, pump again in two or three hours; one longer gap of 4 to 5 hours is for sleep.',
    callsWhen: { purpose: ['hospital'] },
    /** Day 4: the median of one ward (j-hum-lact-2014-low-volume). Day 7: the mean of day 6 (frontiers-2020-milk-output). */
    usual: [
      { day: 4, ml: 150 },
      { day: 7, ml: 350 },
    ],
    call: 'Please call the ward’s lactation specialist today, and tell them what you pumped in the last 24 hours. It says nothing about you, and help is easiest early.',
    ages: {
      '0-2d': { fromDays: 0, belowDays: 3 },
      '3-4d': { fromDays: 3, belowDays: 5 },
      '5-14d': { fromDays: 5, belowDays: 15 },
    },
  },
} as const satisfies CoachingScript<BlockerId, QuestionId>;
