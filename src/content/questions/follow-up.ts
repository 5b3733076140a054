import {
  AGAINST,
  type ContentQuestion,
  type ContentRange,
  LESS,
  option,
  SLIGHT,
  STRONG,
  weigh,
} from './types.ts';

const millimetres = { kind: 'number', unit: 'mm', min: 5, max: 50 } as const;

/** What the room between nipple and flange says, in millimetres. */
export const flangeGaps = [
  {
    from: -50,
    below: 0,
    weights: [
      weigh('flange-misfit', STRONG, 'The tunnel is narrower than the nipple.', [
        'medela-undated-flange-sizes',
        'proceedings-undated-shield-fit',
      ]),
    ],
  },
  {
    from: 0,
    below: 4.01,
    weights: [
      weigh('flange-misfit', LESS, 'The gap of 0 to 4 mm is what sizing rules advise.', [
        'flange-pilot-2024-size',
        'medela-undated-flange-sizes',
      ]),
    ],
  },
  {
    from: 4.01,
    below: 7,
    weights: [
      weigh('flange-misfit', SLIGHT, 'The gap is wider than sizing rules advise.', [
        'flange-pilot-2024-size',
        'proceedings-undated-shield-fit',
      ]),
    ],
  },
  {
    from: 7,
    below: 50,
    weights: [
      weigh('flange-misfit', STRONG, 'The tunnel is far too wide.', [
        'flange-pilot-2024-size',
        'proceedings-undated-shield-fit',
      ]),
    ],
  },
] as const satisfies readonly ContentRange[];

/** Asked only if they could still change the result. */
export const followUpQuestions = [
  {
    id: 'flow-near-baby',
    stage: 'follow-up',
    kind: 'one',
    text: 'Does this pump do better when your baby is near?',
    help: 'It tells a missing cue from a pump that does not suit.',
    askWhen: [
      { 'baby-near': ['other-room', 'away', 'hospital'] },
      { 'flow-elsewhere': ['often', 'sometimes'] },
    ],
    options: [
      option('better', 'Yes, better', 'it flows better with your baby near', [
        weigh('missing-baby-cues', STRONG, 'The baby makes the difference.', [
          'mcneilly-1983-suckling',
          'acuna-muga-2014-location',
        ]),
      ]),
      option('same', 'No, the same', 'it is the same with your baby near', [
        weigh('missing-baby-cues', AGAINST, 'The cue changes nothing.', ['mcneilly-1983-suckling']),
        weigh('pump-mismatch', SLIGHT, 'What is left is the pump.', ['meier-2016-pump-choice']),
      ]),
      option('not-sure', 'Not sure', 'you are not sure whether your baby helps'),
    ],
  },
  {
    id: 'flange',
    stage: 'follow-up',
    kind: 'one',
    text: 'Look into the flange while it runs: what does your nipple do?',
    help: 'A good fit: the nipple moves freely and little else is drawn in.',
    askWhen: [{ pain: ['at-start', 'throughout'] }, { 'flow-pattern': ['drops', 'nothing'] }],
    options: [
      option('moves-freely', 'It moves freely', 'the nipple moves freely', [
        weigh('flange-misfit', AGAINST, 'A nipple that moves freely fits.', [
          'medela-undated-shield-fit',
        ]),
      ]),
      option('rubs', 'It rubs the sides', 'the nipple rubs the sides', [
        weigh('flange-misfit', STRONG, 'The tunnel is too narrow.', [
          'medela-undated-shield-fit',
          'proceedings-undated-shield-fit',
        ]),
      ]),
      option(
        'areola-pulled-in',
        'Much skin around it is drawn in',
        'much of the areola is drawn in',
        [
          weigh('flange-misfit', STRONG, 'The tunnel is too wide.', [
            'flange-pilot-2024-size',
            'medela-undated-shield-fit',
          ]),
        ],
      ),
      option('fills-tunnel', 'It swells and fills the tunnel', 'the nipple fills the tunnel', [
        weigh('flange-misfit', STRONG, 'There is no room to move.', [
          'medela-undated-shield-fit',
          'proceedings-undated-shield-fit',
        ]),
      ]),
      option('not-sure', 'Not sure', 'you are not sure what you see'),
    ],
  },
  {
    id: 'nipple-mm',
    stage: 'follow-up',
    ...millimetres,
    text: 'How wide is your nipple, at its base?',
    help: 'Before pumping, hold a ruler across the nipple only, not the skin around it.',
    said: 'your nipple is {} mm wide',
    askWhen: [
      { flange: ['rubs', 'areola-pulled-in', 'fills-tunnel', 'not-sure'] },
      { pain: ['throughout'] },
    ],
    ranges: [],
  },
  {
    id: 'flange-mm',
    stage: 'follow-up',
    ...millimetres,
    text: 'Which size is your flange?',
    help: 'The number stands on its rim, often 21, 24 or 27.',
    said: 'your flange is {} mm wide',
    minus: 'nipple-mm',
    askWhen: [
      { flange: ['rubs', 'areola-pulled-in', 'fills-tunnel', 'not-sure'] },
      { pain: ['throughout'] },
    ],
    ranges: flangeGaps,
  },
  {
    id: 'mode',
    stage: 'follow-up',
    kind: 'one',
    text: 'Does your pump start fast and light, and switch once milk shows?',
    help: 'Most electric pumps have two modes. One button switches between them.',
    askWhen: [{ 'flow-pattern': ['drops', 'nothing', 'late'] }],
    options: [
      option('two-phase', 'Yes', 'it switches once milk shows', [
        weigh('cycle-pattern', LESS, 'It runs as a feed begins.', ['medela-undated-two-phase']),
      ]),
      option('switches-too-soon', 'It switches too soon', 'it switches before milk flows', [
        weigh('cycle-pattern', SLIGHT, 'The fast start ends before let-down.', [
          'medela-undated-two-phase',
          'ramsay-2005-electric-pump',
        ]),
      ]),
      option('never-stimulation', 'I never use fast and light', 'you never use the fast mode', [
        weigh('cycle-pattern', SLIGHT, 'The fast start of a feed is missing.', [
          'medela-undated-two-phase',
          'ramsay-2005-electric-pump',
        ]),
      ]),
      option('stays-stimulation', 'It stays in fast and light', 'it stays in the fast mode', [
        weigh('cycle-pattern', SLIGHT, 'Milk that flows wants the slow mode.', [
          'medela-undated-two-phase',
        ]),
        weigh('suction-too-low', SLIGHT, 'The fast mode pulls less.', ['kent-2008-vacuum']),
      ]),
      option('not-sure', 'Not sure', 'you are not sure about the modes'),
    ],
  },
  {
    id: 'pump-type',
    stage: 'follow-up',
    kind: 'one',
    text: 'Which kind of pump is it?',
    help: 'Not every pump suits as the main one.',
    askWhen: [{ 'flow-elsewhere': ['often', 'sometimes'] }, { fullness: ['full-then-full'] }],
    options: [
      option('double-electric', 'Plug-in, both sides', 'you use a double electric pump', [
        weigh('pump-mismatch', LESS, 'This kind suits most.', ['meier-2016-pump-choice']),
      ]),
      option('wearable', 'Wearable, in the bra', 'you use a wearable pump', [
        weigh(
          'pump-mismatch',
          STRONG,
          'Small battery pumps go with more trouble as the main pump.',
          ['qi-2014-pump-injuries', 'meier-2016-pump-choice'],
        ),
      ]),
      option('single-electric', 'Small electric, one side', 'you use a small one-sided pump', [
        weigh('pump-mismatch', SLIGHT, 'Battery pumps go with more trouble.', [
          'qi-2014-pump-injuries',
        ]),
      ]),
      option('manual', 'By hand', 'you use a hand pump', [
        weigh('pump-mismatch', SLIGHT, 'Hand pumps go with more trouble, though many do well.', [
          'qi-2014-pump-injuries',
          'j-hum-lact-2001-manual-pumps',
        ]),
        weigh('pump-mismatch', 2, 'It is the main pump.', ['meier-2016-pump-choice'], {
          removals: ['5-7', '8-12', 'over-12'],
        }),
      ]),
      option('hospital-grade', 'Hired, hospital-grade', 'you use a hospital-grade pump', [
        weigh('pump-mismatch', LESS, 'No pump suits better as the main one.', [
          'meier-2016-pump-choice',
        ]),
      ]),
      option('other', 'Another kind', 'you use another kind of pump'),
    ],
  },
  {
    id: 'session-length',
    stage: 'follow-up',
    kind: 'one',
    text: 'How long do you usually pump?',
    help: 'Milk comes in waves, some minutes apart.',
    askWhen: [{ 'flow-pattern': ['drops', 'nothing', 'late'] }],
    options: [
      option('under-10', 'Under 10 minutes', 'you pump for under 10 minutes', [
        weigh('session-too-short', STRONG, 'Later waves are missed.', [
          'idei-2024-high-flow',
          'proceedings-undated-late-ejections',
        ]),
      ]),
      option('10-15', '10 to 15 minutes', 'you pump for 10 to 15 minutes'),
      option('15-30', '15 to 30 minutes', 'you pump for 15 to 30 minutes', [
        weigh('session-too-short', LESS, 'There is time for several waves.', [
          'prime-2011-repeated-expression',
        ]),
      ]),
      option('over-30', 'Over 30 minutes', 'you pump for over 30 minutes', [
        weigh('session-too-short', AGAINST, 'There is more than enough time.', [
          'prime-2011-repeated-expression',
        ]),
        weigh(
          'suction-too-high',
          SLIGHT,
          'Long pumping on sore nipples adds to it.',
          ['qi-2014-pump-injuries'],
          {
            pain: ['at-start', 'throughout'],
          },
        ),
      ]),
    ],
  },
  {
    id: 'gap',
    stage: 'follow-up',
    kind: 'one',
    text: 'How long is it, mostly, since the last feed or pumping?',
    help: 'It tells how much milk there is to move.',
    askWhen: [
      { fullness: ['soft-throughout', 'hard-tight', 'full-then-full'] },
      { change: ['slowly-worse', 'suddenly'] },
    ],
    options: [
      option('under-1h', 'Under an hour', 'the last feed is under an hour ago', [
        weigh('recently-drained', STRONG, 'Little has come back yet.', [
          'gardner-2019-vacuum-patterns',
          'kent-2006-feed-frequency',
        ]),
      ]),
      option('1-3h', '1 to 3 hours', 'the last feed is 1 to 3 hours ago', [
        weigh('recently-drained', LESS, 'Milk has come back.', ['kent-2006-feed-frequency']),
        weigh('irregular-schedule', LESS, 'The rhythm is steady.', [
          'lai-2020-expression-interval',
        ]),
      ]),
      option('3-6h', '3 to 6 hours', 'the last feed is 3 to 6 hours ago', [
        weigh('recently-drained', LESS, 'Milk has come back.', ['kent-2006-feed-frequency']),
        weigh('irregular-schedule', LESS, 'The gap is within what is advised.', [
          'lai-2020-expression-interval',
        ]),
      ]),
      option('over-6h', 'Over 6 hours', 'the gaps are over 6 hours', [
        weigh('irregular-schedule', STRONG, 'Gaps over 6 to 7 hours lower milk.', [
          'lai-2020-expression-interval',
          'decarvalho-1985-expression-frequency',
        ]),
        weigh('engorgement', SLIGHT, 'Milk builds up.', ['zakarija-grkovic-2020-engorgement']),
      ]),
    ],
  },
  {
    id: 'removals',
    stage: 'follow-up',
    kind: 'one',
    text: 'How often in 24 hours is milk taken, by baby or pump?',
    help: 'A rough count will do.',
    askWhen: [
      { change: ['slowly-worse'] },
      { fullness: ['soft-throughout', 'hard-tight'] },
      { 'flow-elsewhere': ['never'] },
    ],
    options: [
      option('under-5', 'Under 5 times', 'milk is taken under 5 times a day', [
        weigh('irregular-schedule', STRONG, 'Fewer than five lowers milk.', [
          'decarvalho-1985-expression-frequency',
          'pediatrics-1988-preterm-milk',
        ]),
        weigh('low-supply', SLIGHT, 'Milk that stays in slows what is made.', [
          'levene-2024-expression-frequency',
        ]),
      ]),
      option('5-7', '5 to 7 times', 'milk is taken 5 to 7 times a day'),
      option('8-12', '8 to 12 times', 'milk is taken 8 to 12 times a day', [
        weigh('irregular-schedule', AGAINST, 'That is what is advised.', [
          'levene-2024-expression-frequency',
          'kidshealth-undated-pumping',
        ]),
      ]),
      option('over-12', 'Over 12 times', 'milk is taken over 12 times a day', [
        weigh('irregular-schedule', AGAINST, 'That is more than is advised.', [
          'lai-2020-expression-interval',
        ]),
      ]),
    ],
  },
  {
    id: 'new-things',
    stage: 'follow-up',
    kind: 'many',
    text: 'What has been new for you in the past two weeks?',
    help: 'Keep taking what was prescribed until you have asked your doctor or pharmacist.',
    askWhen: [{ change: ['slowly-worse', 'suddenly', 'comes-and-goes'] }],
    options: [
      option('none', 'Nothing', 'nothing is new', [
        weigh('medications', LESS, 'No new medicine.', ['aust-prescr-2018-medicines']),
        weigh('menses-pregnancy', LESS, 'No period, no pregnancy.', ['mohrbacher-undated-menses']),
        weigh('alcohol', LESS, 'No alcohol.', ['mennella-2005-alcohol']),
        weigh('nicotine', LESS, 'No nicotine.', ['napierala-2016-tobacco']),
      ]),
      option('decongestant', 'Cold or allergy tablets', 'you take cold or allergy tablets', [
        weigh('medications', STRONG, 'Pseudoephedrine lowered milk in a small trial.', [
          'aljazaf-2003-pseudoephedrine',
        ]),
      ]),
      option('contraceptive', 'Hormonal contraception', 'you use new hormonal contraception', [
        weigh('medications', STRONG, 'Oestrogen may lower milk; studies do not agree.', [
          'lopez-2015-contraception',
          'pmc-undated-contraceptive-pill',
        ]),
      ]),
      option('other-medicine', 'Another new medicine', 'you take another new medicine', [
        weigh('medications', STRONG, 'Some medicines lower milk.', [
          'aust-prescr-2018-medicines',
          'eglash-undated-medicines',
        ]),
      ]),
      option(
        'period-or-pregnancy',
        'Period back, or maybe pregnant',
        'your period is back or you may be pregnant',
        [
          weigh('menses-pregnancy', STRONG, 'Milk can dip with the cycle.', [
            'mohrbacher-undated-menses',
          ]),
          weigh('normal-variation', SLIGHT, 'Such a dip is usual and mostly passes.', [
            'mohrbacher-undated-menses',
          ]),
        ],
      ),
      option('alcohol', 'Alcohol within 3 hours before', 'you had alcohol before pumping', [
        weigh('alcohol', STRONG, 'Alcohol holds back oxytocin for hours.', [
          'cobo-1973-alcohol',
          'mennella-2005-alcohol',
        ]),
      ]),
      option('nicotine', 'Smoking or vaping', 'you smoke or vape', [
        weigh(
          'nicotine',
          SLIGHT,
          'Milk is less in people who smoke; let-down was hardly studied.',
          ['early-hum-dev-2001-smoking', 'napierala-2016-tobacco'],
        ),
      ]),
    ],
  },
  {
    id: 'surgery',
    stage: 'follow-up',
    kind: 'one',
    text: 'Was your breast or nipple ever operated on or hurt, or is it numb? You can skip this.',
    help: 'It can change the path from nipple to let-down.',
    askWhen: [
      { 'flow-elsewhere': ['never'] },
      { 'flow-pattern': ['nothing'] },
      { kit: ['one-side-weak'] },
    ],
    options: [
      option('yes', 'Yes', 'there was surgery, injury or numbness', [
        weigh('breast-surgery-nerve', STRONG, 'Ducts or the nerve of the nipple may be cut.', [
          'kraut-2017-breast-reduction',
        ]),
      ]),
      option('no', 'No', 'there was no surgery', [
        weigh('breast-surgery-nerve', LESS, 'Ducts and nerve are whole.', [
          'kraut-2017-breast-reduction',
        ]),
      ]),
    ],
  },
  {
    id: 'birth',
    stage: 'follow-up',
    kind: 'many',
    text: 'Was the birth hard in one of these ways? You can skip this.',
    help: 'A hard birth can delay milk for days.',
    askWhen: [{ 'baby-age': ['0-4d', '5-14d', '2-6w'] }],
    options: [
      option('none', 'No', 'the birth was none of these'),
      option('emergency-caesarean', 'Emergency caesarean', 'the birth was an emergency caesarean', [
        weigh(
          'birth-factors',
          STRONG,
          'Oxytocin and prolactin are lower in the days after.',
          ['uvnas-moberg-2020-oxytocin', 'dewey-2001-stress'],
          {
            'baby-age': ['0-4d', '5-14d'],
          },
        ),
        weigh('birth-factors', SLIGHT, 'The effect fades with the weeks.', ['dewey-2001-stress'], {
          'baby-age': ['2-6w'],
        }),
      ]),
      option('long-labour', 'Very long labour', 'labour was very long', [
        weigh('birth-factors', STRONG, 'A long labour delays milk.', ['dewey-2001-stress'], {
          'baby-age': ['0-4d', '5-14d'],
        }),
        weigh('birth-factors', SLIGHT, 'The effect fades with the weeks.', ['dewey-2001-stress'], {
          'baby-age': ['2-6w'],
        }),
      ]),
      option('heavy-bleeding', 'Heavy bleeding', 'there was heavy bleeding at birth', [
        weigh('birth-factors', STRONG, 'Blood loss delays milk.', ['dewey-2001-stress'], {
          'baby-age': ['0-4d', '5-14d'],
        }),
        weigh('birth-factors', SLIGHT, 'The effect fades with the weeks.', ['dewey-2001-stress'], {
          'baby-age': ['2-6w'],
        }),
        weigh('hormonal-medical', STRONG, 'Great blood loss can harm the gland that steers milk.', [
          'adam-undated-sheehan',
          'hse-undated-haemorrhage',
        ]),
      ]),
    ],
  },
  {
    id: 'wave',
    stage: 'follow-up',
    kind: 'one',
    text: 'Do sadness, dread or anger suddenly wash over you as milk starts?',
    help: 'Such a wave passes within minutes. It is a reflex, not how you feel about your baby.',
    askWhen: [
      { 'flow-pattern': ['stream', 'late'] },
      { surroundings: ['worried', 'rushed-and-worried'] },
    ],
    options: [
      option('yes', 'Yes, and it passes', 'a low wave comes with the milk', [
        weigh('d-mer', STRONG, 'A short wave at let-down is D-MER.', [
          'breastfeed-med-2019-d-mer',
          'eur-j-obstet-2025-d-mer',
        ]),
        weigh('normal-variation', SLIGHT, 'The wave shows that let-down happens.', [
          'breastfeed-med-2019-d-mer',
        ]),
      ]),
      option('no', 'No', 'no such wave comes', [
        weigh('d-mer', LESS, 'The wave is what marks it.', ['breastfeed-med-2019-d-mer']),
      ]),
      option('low-all-day', 'I feel low most of the day', 'you feel low most of the day', [
        weigh('low-mood', STRONG, 'Low for most of the day deserves help of its own.', [
          'stuebe-2013-mood',
          'whitley-2020-mood',
        ]),
      ]),
    ],
  },
  {
    id: 'colour-change',
    stage: 'follow-up',
    kind: 'one',
    text: 'After pumping or when cold, does the colour of your nipple change?',
    help: 'Lighter, bluish or darker: any change counts, on any skin.',
    askWhen: [{ pain: ['burning-after', 'throughout'] }],
    options: [
      option('yes', 'Yes', 'your nipple changes colour', [
        weigh('nipple-vasospasm', STRONG, 'Vessels that cramp take the colour away.', [
          'aba-undated-vasospasm',
        ]),
      ]),
      option('no', 'No', 'your nipple keeps its colour', [
        weigh('nipple-vasospasm', AGAINST, 'A spasm shows as a change of colour.', [
          'aba-undated-vasospasm',
        ]),
      ]),
    ],
  },
  {
    id: 'self-care',
    stage: 'follow-up',
    kind: 'many',
    text: 'How are sleep, food, drink and warmth?',
    help: 'They matter for you. For let-down the evidence is weak.',
    options: [
      option('fine', 'Fine', 'sleep, food and warmth are fine', [
        weigh('fatigue', LESS, 'Sleep is fine.', ['eur-j-obstet-2025-d-mer']),
        weigh('hydration-nutrition', LESS, 'Food and drink are fine.', [
          'ndikom-2014-extra-fluids',
        ]),
      ]),
      option('short-sleep', 'Very little sleep', 'you sleep very little', [
        weigh('fatigue', SLIGHT, 'Little sleep adds to stress; let-down itself was not studied.', [
          'eur-j-obstet-2025-d-mer',
        ]),
      ]),
      option('skipping-meals-or-drinks', 'Skipping meals or drinks', 'you skip meals or drinks', [
        weigh(
          'hydration-nutrition',
          SLIGHT,
          'It makes you feel unwell; the effect on milk is small.',
          ['ndikom-2014-extra-fluids', 'iom-1991-nutrition'],
        ),
      ]),
      option('dieting-hard', 'Dieting hard', 'you diet hard', [
        weigh('hydration-nutrition', SLIGHT, 'Below about 1500 kcal a day milk can dip.', [
          'iom-1991-nutrition',
          'am-j-clin-nutr-1994-dieting',
        ]),
      ]),
      option('cold-when-pumping', 'Cold when I pump', 'you are cold when you pump', [
        weigh('cold-discomfort', SLIGHT, 'Warmth helps, so cold may hinder.', [
          'yigit-2012-warmth',
          'ertugral-2025-massage',
        ]),
      ]),
    ],
  },
  {
    id: 'feel',
    stage: 'follow-up',
    kind: 'one',
    text: 'Do you feel a let-down, as tingling or warmth?',
    help: 'Many people never do. It says nothing about your milk.',
    askWhen: [{ 'flow-pattern': ['stream', 'late'] }],
    options: [
      option('yes', 'Yes', 'you feel let-down'),
      option('sometimes', 'Sometimes', 'you sometimes feel let-down'),
      option('no', 'No', 'you do not feel let-down', [
        weigh(
          'normal-variation',
          SLIGHT,
          'Flow without feeling is very common.',
          [
            'ramsay-2004-ultrasound',
            'pregnancy-birth-baby-undated-let-down',
            'breastmilk-counts-undated-let-down',
          ],
          {
            'flow-pattern': ['stream', 'late'],
          },
        ),
      ]),
    ],
  },
] as const satisfies readonly ContentQuestion[];
