import { type ContentQuestion, NOT_AFTER_LOSS, option } from './types.ts';

/** When and how long. */
export const timingQuestions = [
  {
    id: 'rhythm',
    stage: 'why',
    kind: 'many',
    text: 'How often do you pump or feed?',
    help: 'Count each time milk is removed in 24 hours, by pump, hand or baby.',
    // A consultant always asks it if all milk depends on the pump, and if the breasts may have just been emptied.
    mustAsk: [
      { purpose: ['only-pumping', 'hospital'] },
      { 'flow-pattern': ['soft-before'] },
      { course: ['enough-comparing'] },
    ],
    askWhen: [{ purpose: NOT_AFTER_LOSS }],
    exclusive: [
      ['under-5', '5-7', '8-up'],
      ['short', 'long'],
    ],
    options: [
      option('under-5', 'Under 5 a day', 'you pump or feed under 5 times a day'),
      option('5-7', '5 to 7', 'you pump or feed 5 to 7 times a day'),
      option('8-up', '8 or more', 'you pump or feed 8 or more times a day'),
      option('gap-over-6h', 'A gap over 6 hours', 'there is a gap of over 6 hours'),
      option('uneven', 'Very uneven', 'your times are very uneven'),
      option('just-fed', 'Right after a feed', 'you pumped within an hour of a feed'),
      option('short', 'Under 10 minutes', 'you pump for under 10 minutes'),
      option('long', 'Over 30 minutes', 'you pump for over 30 minutes'),
      option('none', 'Regular, none of these', 'your times are regular'),
    ],
  },
] as const satisfies readonly ContentQuestion[];
