import { AGAINST, type ContentQuestion, LESS, option, SLIGHT, STRONG, weigh } from './types.ts';

/** Ten questions that nearly everybody can answer in 90 seconds. */
export const coreQuestions = [
  {
    id: 'flow-elsewhere',
    stage: 'core',
    kind: 'one',
    text: 'Is there another way in which your milk flows well?',
    help: 'Your baby, your hand or a leak at a cry all count. It shows whether let-down works.',
    options: [
      option('often', 'Often', 'milk often flows well in other ways', [
        weigh('low-supply', AGAINST, 'Milk that flows elsewhere is made.', [
          'bfn-undated-enough-milk',
        ]),
        weigh('early-days', LESS, 'Milk has come in.', ['kellymom-undated-milk-coming-in']),
        weigh('breast-surgery-nerve', LESS, 'The nerve path works.', [
          'kraut-2017-breast-reduction',
        ]),
        weigh('hormonal-medical', LESS, 'The hormones do their work.', ['adam-undated-sheehan']),
        weigh('suction-too-low', SLIGHT, 'The pump, not the breast, is the weak part.', [
          'kent-2008-vacuum',
        ]),
        weigh('flange-misfit', SLIGHT, 'The pump, not the breast, is the weak part.', [
          'flange-pilot-2024-size',
        ]),
        weigh('pump-mismatch', SLIGHT, 'The pump, not the breast, is the weak part.', [
          'meier-2016-pump-choice',
        ]),
        weigh('worn-parts', SLIGHT, 'The pump, not the breast, is the weak part.', [
          'qi-2011-pump-problems',
        ]),
        weigh('missing-baby-cues', SLIGHT, 'The pump lacks what the baby brings.', [
          'mcneilly-1983-suckling',
        ]),
      ]),
      option('sometimes', 'Sometimes', 'milk sometimes flows well in other ways'),
      option('never', 'Never', 'milk never flows well in other ways', [
        weigh('low-supply', STRONG, 'Milk that flows nowhere may not be there.', [
          'bfn-undated-enough-milk',
        ]),
        weigh('early-days', SLIGHT, 'Milk may not have come in yet.', [
          'kellymom-undated-milk-coming-in',
        ]),
        weigh('breast-surgery-nerve', SLIGHT, 'A cut nerve or duct holds milk back everywhere.', [
          'kraut-2017-breast-reduction',
        ]),
        weigh('hormonal-medical', SLIGHT, 'A missing hormone shows everywhere.', [
          'adam-undated-sheehan',
        ]),
        weigh('pump-mismatch', LESS, 'Another way does no better than this pump.', [
          'becker-2016-expression',
        ]),
      ]),
      option('not-tried', 'Not tried by hand', 'you have not tried another way'),
    ],
  },
  {
    id: 'flow-pattern',
    stage: 'core',
    kind: 'one',
    text: 'While you pump, does the flow pick up, from drops to a spray or stream?',
    help: 'Flow is the best sign of let-down. A clear flange and a small light help to see it.',
    options: [
      option('stream', 'Yes, I can see it', 'drops turn into a stream', [
        weigh('normal-variation', STRONG, 'A change of flow is let-down, felt or not.', [
          'geddes-2009-ultrasound',
          'ramsay-2004-ultrasound',
        ]),
      ]),
      option('late', 'Yes, after some minutes', 'flow comes late', [
        weigh('normal-variation', STRONG, 'Timing is personal and steady.', [
          'prime-2011-repeated-expression',
          'gardner-2015-ejection-patterns',
          'pumpwithpurpose-undated-milk-ejection',
        ]),
        weigh('session-too-short', SLIGHT, 'Stopping early misses a late let-down.', [
          'proceedings-undated-late-ejections',
        ]),
      ]),
      option('drops', 'Only drops', 'only drops come', [
        weigh('suction-too-low', SLIGHT, 'A weak pull takes little of what is pushed forward.', [
          'kent-2008-vacuum',
        ]),
        weigh('flange-misfit', SLIGHT, 'A flange that pinches or leaks holds milk back.', [
          'flange-pilot-2024-size',
        ]),
        weigh('low-supply', SLIGHT, 'There may be little to move.', ['bfn-undated-enough-milk']),
      ]),
      option('nothing', 'Nothing', 'nothing comes', [
        weigh('pump-mismatch', SLIGHT, 'A pump that does not suit may take nothing.', [
          'qi-2014-pump-injuries',
        ]),
        weigh('early-days', SLIGHT, 'In the first days a pump often gets nothing.', [
          'kellymom-undated-milk-coming-in',
        ]),
      ]),
      option('cannot-see', 'I cannot see it', 'you cannot see the flow'),
    ],
  },
  {
    id: 'baby-age',
    stage: 'core',
    kind: 'one',
    text: 'How old is your baby?',
    help: 'What is usual changes with the weeks.',
    options: [
      option('0-4d', 'Up to 4 days', 'your baby is up to 4 days old', [
        weigh('early-days', STRONG, 'More milk comes 30 to 72 hours after birth.', [
          'kellymom-undated-milk-coming-in',
        ]),
        weigh('low-supply', LESS, 'Small amounts are right for these days.', [
          'kellymom-undated-milk-coming-in',
        ]),
      ]),
      option('5-14d', '5 to 14 days', 'your baby is 5 to 14 days old', [
        weigh('birth-factors', SLIGHT, 'A hard birth is still felt.', [
          'uvnas-moberg-2020-oxytocin',
          'dewey-2001-stress',
        ]),
        weigh('hormonal-medical', SLIGHT, 'Milk that has not come by now needs a look.', [
          'hse-undated-haemorrhage',
        ]),
      ]),
      option('2-6w', '2 to 6 weeks', 'your baby is 2 to 6 weeks old'),
      option('6w-6m', '6 weeks to 6 months', 'your baby is 6 weeks to 6 months old', [
        weigh('early-days', AGAINST, 'The first days are long past.', [
          'kellymom-undated-milk-coming-in',
        ]),
      ]),
      option('over-6m', 'Over 6 months', 'your baby is over 6 months old', [
        weigh('early-days', AGAINST, 'The first days are long past.', [
          'kellymom-undated-milk-coming-in',
        ]),
        weigh('menses-pregnancy', SLIGHT, 'Periods come back about now.', [
          'mohrbacher-undated-menses',
        ]),
        weigh(
          'normal-variation',
          SLIGHT,
          'A baby on solids asks for less milk, and let-downs grow fewer.',
          ['prime-2011-repeated-expression'],
        ),
      ]),
    ],
  },
  {
    id: 'change',
    stage: 'core',
    kind: 'one',
    text: 'How has pumping gone over time?',
    help: 'How it began narrows down the reason.',
    options: [
      option('always', 'Always like this', 'it has always been like this', [
        weigh('flange-misfit', SLIGHT, 'The size was never right.', ['flange-pilot-2024-size']),
        weigh('suction-too-low', SLIGHT, 'The setting was never found.', ['kent-2008-vacuum']),
        weigh('normal-variation', SLIGHT, 'What never changed may be your own pattern.', [
          'prime-2011-repeated-expression',
        ]),
        weigh('worn-parts', LESS, 'Parts wear over time.', ['nebmedical-undated-pump-parts']),
      ]),
      option('slowly-worse', 'It slowly got worse', 'it slowly got worse', [
        weigh('worn-parts', STRONG, 'Valves stretch little by little.', [
          'nebmedical-undated-pump-parts',
          'breastfeeding-center-2025-pump-parts',
        ]),
        weigh('low-supply', SLIGHT, 'Supply can fall over weeks.', [
          'levene-2024-expression-frequency',
        ]),
        weigh('irregular-schedule', SLIGHT, 'Longer gaps lower milk over weeks.', [
          'lai-2020-expression-interval',
          'decarvalho-1985-expression-frequency',
        ]),
      ]),
      option('suddenly', 'It changed suddenly', 'it changed suddenly', [
        weigh('worn-parts', SLIGHT, 'A valve can tear from one day to the next.', [
          'nebmedical-undated-pump-parts',
        ]),
        weigh('medications', SLIGHT, 'A new medicine acts within days.', [
          'aljazaf-2003-pseudoephedrine',
        ]),
        weigh('menses-pregnancy', SLIGHT, 'A cycle or a pregnancy starts at once.', [
          'mohrbacher-undated-menses',
        ]),
        weigh('breast-inflammation', SLIGHT, 'A swollen duct lowers flow overnight.', [
          'mitchell-2022-mastitis',
        ]),
      ]),
      option('comes-and-goes', 'It comes and goes', 'it comes and goes', [
        weigh('stress-anxiety', SLIGHT, 'Good and bad days speak for the day, not the pump.', [
          'ueda-1994-stress',
        ]),
        weigh('rushed-distracted', SLIGHT, 'Good and bad places speak for the place.', [
          'ueda-1994-stress',
        ]),
        weigh('menses-pregnancy', SLIGHT, 'A cycle comes and goes too.', [
          'mohrbacher-undated-menses',
        ]),
      ]),
    ],
  },
  {
    id: 'pain',
    stage: 'core',
    kind: 'one',
    text: 'Does pumping hurt?',
    help: 'Pain is a sign to change something, and most of it can be mended.',
    options: [
      option('none', 'No', 'pumping does not hurt', [
        weigh('nipple-trauma', AGAINST, 'Sore nipples hurt.', ['qi-2014-pump-injuries']),
        weigh('flange-misfit', LESS, 'A flange that fits badly mostly hurts.', [
          'medela-undated-shield-fit',
        ]),
        weigh('suction-too-high', AGAINST, 'Too strong a pull hurts.', ['kent-2008-vacuum']),
      ]),
      option('pull-ok', 'A pull, but fine', 'you feel a pull that is fine'),
      option('at-start', 'Sore at the start', 'it is sore at the start', [
        weigh('nipple-trauma', SLIGHT, 'Sore skin hurts at first touch.', [
          'qi-2014-pump-injuries',
        ]),
        weigh('suction-too-high', SLIGHT, 'Starting too strong hurts at first.', [
          'frontiers-2024-gentle-vacuum',
        ]),
      ]),
      option('throughout', 'Sore all the way through', 'it is sore all the way through', [
        weigh('flange-misfit', STRONG, 'Rubbing goes on as long as the pump runs.', [
          'flange-pilot-2024-size',
          'medela-undated-shield-fit',
        ]),
        weigh('suction-too-high', STRONG, 'Too strong a pull hurts as long as it lasts.', [
          'kent-2008-vacuum',
          'frontiers-2024-gentle-vacuum',
        ]),
        weigh('nipple-trauma', STRONG, 'Broken skin hurts all through.', ['qi-2014-pump-injuries']),
      ]),
      option(
        'burning-after',
        'It burns afterwards, or in the cold',
        'it burns afterwards or in the cold',
        [
          weigh('nipple-vasospasm', STRONG, 'Vessels that cramp burn after the pull is over.', [
            'aba-undated-vasospasm',
          ]),
        ],
      ),
    ],
  },
  {
    id: 'suction',
    stage: 'core',
    kind: 'one',
    text: 'How strong do you usually set the pull?',
    help: 'Best is the highest that still feels fine: raise it until it is too much, then one step down.',
    options: [
      option('lowest', 'The lowest', 'you use the lowest pull', [
        weigh('suction-too-low', STRONG, 'A softer pull than feels fine takes less milk.', [
          'kent-2008-vacuum',
        ]),
      ]),
      option('middle', 'In the middle', 'you use a middle pull'),
      option(
        'highest-comfortable',
        'The highest that feels fine',
        'you use the highest pull that feels fine',
        [
          weigh('suction-too-low', LESS, 'This is the setting that takes most.', [
            'kent-2008-vacuum',
          ]),
          weigh('suction-too-high', LESS, 'It feels fine.', ['kent-2008-vacuum']),
        ],
      ),
      option('maximum', 'As high as it goes', 'you set the pull as high as it goes', [
        weigh(
          'suction-too-high',
          STRONG,
          'More than feels fine brings pain, not milk.',
          ['kent-2008-vacuum'],
          {
            pain: ['at-start', 'throughout', 'burning-after'],
          },
        ),
        weigh(
          'worn-parts',
          SLIGHT,
          'A full setting that still feels weak leaks somewhere.',
          ['qi-2011-pump-problems'],
          {
            kit: ['weaker', 'old-or-unknown', 'one-side-weak', 'second-hand'],
          },
        ),
      ]),
      option('not-sure', 'Not sure', 'you are not sure about the pull'),
    ],
  },
  {
    id: 'kit',
    stage: 'core',
    kind: 'one',
    text: 'Is the pull still as good as new, and are the valves less than 2 months old?',
    help: 'Test: lay your palm over the flange. A good seal grips and tugs.',
    options: [
      option(
        'strong-new',
        'Strong, and newish valves',
        'the pull is strong and the valves are newish',
        [
          weigh('worn-parts', AGAINST, 'A strong pull leaks nowhere.', [
            'nebmedical-undated-pump-parts',
            'breastfeeding-center-2025-pump-parts',
          ]),
        ],
      ),
      option('weaker', 'Weaker than it used to be', 'the pull is weaker than it used to be', [
        weigh('worn-parts', STRONG, 'Stretched valves leak the pull away.', [
          'nebmedical-undated-pump-parts',
          'breastfeeding-center-2025-pump-parts',
        ]),
        weigh('suction-too-low', SLIGHT, 'What reaches you is less than the dial says.', [
          'kent-2008-vacuum',
        ]),
      ]),
      option(
        'old-or-unknown',
        'Old valves, or I do not know',
        'the valves are old or of unknown age',
        [
          weigh('worn-parts', SLIGHT, 'Makers advise new valves every one to three months.', [
            'nebmedical-undated-pump-parts',
            'mommed-undated-pump-parts',
          ]),
        ],
      ),
      option('one-side-weak', 'One side is weak', 'one side is weak', [
        weigh('worn-parts', STRONG, 'A worn part mostly shows on its own side.', [
          'nebmedical-undated-pump-parts',
          'breastfeeding-center-2025-pump-parts',
        ]),
        weigh(
          'breast-inflammation',
          SLIGHT,
          'A swollen duct lowers flow on one side.',
          ['mitchell-2022-mastitis'],
          {
            change: ['suddenly'],
          },
        ),
      ]),
      option('second-hand', 'The pump is second-hand', 'the pump is second-hand', [
        weigh('worn-parts', SLIGHT, 'The parts have a history that nobody knows.', [
          'nebmedical-undated-pump-parts',
        ]),
        weigh('pump-mismatch', SLIGHT, 'A tired motor or a lost part weakens the pull.', [
          'meier-2016-pump-choice',
        ]),
      ]),
    ],
  },
  {
    id: 'surroundings',
    stage: 'core',
    kind: 'one',
    text: 'How are things around you, and in your head, while you pump?',
    help: 'A busy or hurried mind can slow the reflex. You have done nothing wrong.',
    options: [
      option('calm-private', 'Calm and private', 'it is calm and private around you', [
        weigh('stress-anxiety', AGAINST, 'There is calm, and still no flow.', ['ueda-1994-stress']),
        weigh('rushed-distracted', AGAINST, 'Nobody hurries or disturbs you.', [
          'ueda-1994-stress',
        ]),
      ]),
      option('rushed', 'I rush, or get interrupted', 'you rush or get interrupted', [
        weigh('rushed-distracted', STRONG, 'Noise and hurry lower the pulses of oxytocin.', [
          'ueda-1994-stress',
          'mcneilly-1983-suckling',
        ]),
      ]),
      option('worried', 'I worry, or watch the bottle', 'you worry or watch the bottle', [
        weigh('stress-anxiety', STRONG, 'A busy mind lowers the pulses of oxytocin.', [
          'ueda-1994-stress',
          'dewey-2001-stress',
        ]),
      ]),
      option('rushed-and-worried', 'Both', 'you both rush and worry', [
        weigh('rushed-distracted', STRONG, 'Noise and hurry lower the pulses of oxytocin.', [
          'ueda-1994-stress',
          'mcneilly-1983-suckling',
        ]),
        weigh('stress-anxiety', STRONG, 'A busy mind lowers the pulses of oxytocin.', [
          'ueda-1994-stress',
          'dewey-2001-stress',
        ]),
      ]),
    ],
  },
  {
    id: 'baby-near',
    stage: 'core',
    kind: 'one',
    text: 'Where is your baby when you pump?',
    help: 'Being close to your baby is the cue with the best evidence.',
    options: [
      option('nearby', 'In my arms or nearby', 'your baby is nearby', [
        weigh('missing-baby-cues', AGAINST, 'The cue is there.', [
          'mcneilly-1983-suckling',
          'acuna-muga-2014-location',
        ]),
      ]),
      option('other-room', 'In another room', 'your baby is in another room', [
        weigh('missing-baby-cues', SLIGHT, 'Out of sight, the cue is weaker.', [
          'mcneilly-1983-suckling',
        ]),
      ]),
      option('away', 'Away, while I am at work or out', 'your baby is away', [
        weigh('missing-baby-cues', STRONG, 'Sight, sound and scent of the baby are missing.', [
          'mcneilly-1983-suckling',
          'acuna-muga-2014-location',
        ]),
      ]),
      option('hospital', 'In hospital', 'your baby is in hospital', [
        weigh('missing-baby-cues', STRONG, 'Sight, sound and scent of the baby are missing.', [
          'mcneilly-1983-suckling',
          'acuna-muga-2014-location',
        ]),
      ]),
    ],
  },
  {
    id: 'fullness',
    stage: 'core',
    kind: 'one',
    text: 'Before you pump and after it: how full of milk do you feel?',
    help: 'It tells milk that is not moved from milk that is not there.',
    options: [
      option('full-then-soft', 'Full, then softer', 'you get softer as you pump', [
        weigh('normal-variation', STRONG, 'Milk has left: let-down works.', [
          'kent-2006-feed-frequency',
        ]),
      ]),
      option('full-then-full', 'Full, then still full', 'you stay full of milk', [
        weigh('suction-too-low', SLIGHT, 'Milk is there and is not taken.', ['kent-2008-vacuum']),
        weigh('flange-misfit', SLIGHT, 'Milk is there and is not taken.', [
          'flange-pilot-2024-size',
        ]),
        weigh('stress-anxiety', SLIGHT, 'Milk is there and is not let go.', ['ueda-1994-stress']),
        weigh('low-supply', AGAINST, 'A full breast has milk.', ['bfn-undated-enough-milk']),
      ]),
      option('soft-throughout', 'Soft before and after', 'you feel soft before and after', [
        weigh('recently-drained', SLIGHT, 'There may be little to move right now.', [
          'gardner-2019-vacuum-patterns',
        ]),
        weigh(
          'low-supply',
          SLIGHT,
          'Soft all day can mean little milk, though not after the first weeks.',
          ['bfn-undated-enough-milk'],
        ),
      ]),
      option('hard-tight', 'Very hard and tight', 'you feel hard and tight', [
        weigh('engorgement', STRONG, 'Swelling presses the ducts shut.', [
          'zakarija-grkovic-2020-engorgement',
        ]),
      ]),
    ],
  },
] as const satisfies readonly ContentQuestion[];
