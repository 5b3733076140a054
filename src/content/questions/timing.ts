import { type ContentQuestion, NOT_AFTER_LOSS, option } from './types.ts';

/** When and how long. */
export const timingQuestions = [
  {
    id: 'rhythm',
    stage: 'why',
    kind: 'many',
    text: 'How often is milk taken, feeds included?',
    help: 'Times in 24 hours that milk is taken by pump, hand or baby.',
    // Of these a consultant always asks whose milk hangs on the pump alone.
    mustAsk: [{ purpose: ['only-pumping', 'hospital'] }],
    askWhen: [{ purpose: NOT_AFTER_LOSS }],
    exclusive: [
      ['under-5', '5-7', '8-up'],
      ['short', 'long'],
    ],
    options: [
      option('under-5', 'Under 5 a day', 'milk is taken under 5 times a day'),
      option('5-7', '5 to 7', 'milk is taken 5 to 7 times a day'),
      option('8-up', '8 or more', 'milk is taken 8 times or more'),
      option('gap-over-6h', 'A gap over 6 hours', 'there is a gap over 6 hours'),
      option('uneven', 'Very uneven', 'times are very uneven'),
      option('just-fed', 'Right after a feed', 'you pumped within an hour of a feed'),
      option('short', 'Under 10 minutes', 'you pump under 10 minutes'),
      option('long', 'Over 30 minutes', 'you pump over 30 minutes'),
      option('none', 'None', 'your times are regular'),
    ],
  },
] as const satisfies readonly ContentQuestion[];
