import type { CoachingScript } from '../domain/model.ts';
import type { BlockerId } from './blockers/index.ts';
import { secondLetDown } from './plans.ts';
import type { QuestionId } from './questions/index.ts';

/** When a running session speaks by itself, what it says, and what it puts in. */
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
    'let-down': 'Milk flows: change to slow and steady pulls.',
    slow: 'Flow slows: press gently with a flat hand, then fast and light again.',
    dry: 'Two minutes without drops. Stop here, or stay to 15 minutes if you are building milk.',
    'soft-stop': 'Thirty minutes is plenty. This is a good place to stop.',
    more: 'One minute more.',
  },
  /** In place of `slow`, if an answer rules out hands or a longer pumping. */
  slowByItself: 'Flow slows. Stay slow and steady while it is comfortable, or press q to stop.',
  onNoLetDown: [
    {
      kind: 'breathe',
      seconds: 60,
      name: 'A calm minute',
      steps: ['Lowest pull. Long breath out.', 'Let your jaw and shoulders drop.'],
      pump: 'on',
    },
    { kind: 'stimulate', seconds: 120, name: 'Once more, fast and light' },
  ],
  onSlow: [
    { kind: 'compress', seconds: 60 },
    { ...secondLetDown, seconds: 90 },
  ],
  /** Cues come with a word about a low wave after this blocker or these answers. */
  warnsBeforeCues: { blocker: 'd-mer', when: { self: ['wave'] } },
  /** Sessions for these tracks show no numbers, ask nothing afterwards and name nothing that is left out. */
  tender: { purpose: ['loss', 'stop'] },
} as const satisfies CoachingScript<BlockerId, QuestionId>;
