import { type ContentQuestion, LESS, option, SLIGHT, STRONG, weigh } from './types.ts';

/** Asked first, every time. What follows from them stands in referrals.ts; no weight can outvote it. */
export const safetyQuestions = [
  {
    id: 'safe-now',
    stage: 'safety',
    kind: 'many',
    text: 'First, to be safe: is any of this going on right now?',
    help: 'An emergency never waits. If one fits, pick it.',
    options: [
      option('none', 'No, none of these', 'no danger sign fits'),
      option(
        'self-harm',
        'A thought of hurting myself or my baby',
        'you have had a thought of harm',
      ),
      option(
        'chest-or-breathing',
        'Chest pain, or hard to breathe',
        'your chest hurts or breathing is hard',
      ),
      option(
        'headache-or-vision',
        'A bad headache, or blurred sight',
        'your head hurts badly or your sight is blurred',
      ),
      option('heavy-bleeding', 'Very heavy bleeding', 'you bleed heavily'),
      option('confused', 'Confused, or seeing or hearing things', 'you feel confused'),
      option('leg-swelling', 'One swollen, painful leg', 'one leg is swollen'),
      option('very-unwell', 'Faint, strong belly pain, very unwell', 'you feel very unwell'),
      option(
        'baby-unwell',
        'Baby hard to wake, floppy, blue, or fighting for breath',
        'your baby is unwell',
      ),
    ],
  },
  {
    id: 'inflammation',
    stage: 'safety',
    kind: 'one',
    text: 'Have you had a fever (38.0 C or 100.4 F and up), chills or aches, or a sore hot patch?',
    help: 'Heat and massage are not for a breast that is inflamed.',
    options: [
      option('none', 'No', 'there is no fever and no hot patch', [
        weigh('breast-inflammation', LESS, 'Nothing hot, red or feverish was seen.', [
          'iowa-undated-mastitis',
        ]),
      ]),
      option('fever', 'Yes: fever, chills or aches', 'you have a fever or chills', [
        weigh('breast-inflammation', STRONG, 'Fever with a pumped breast is often mastitis.', [
          'iowa-undated-mastitis',
          'cdc-undated-urgent-signs',
        ]),
      ]),
      option(
        'red-hot-or-lump',
        'A red, hot or hard sore patch, no fever',
        'a patch is red, hot or hard',
        [
          weigh('breast-inflammation', STRONG, 'Swelling around the ducts narrows them.', [
            'mitchell-2022-mastitis',
          ]),
        ],
      ),
      option('not-sure', 'Not sure', 'you are not sure about fever'),
    ],
  },
  {
    id: 'baby-intake',
    stage: 'safety',
    kind: 'one',
    text: 'Does your baby have enough wet nappies, and feed and wake as usual?',
    help: 'Expected wet nappies a day: 1-2 at first, 3 by day 3-4, 5 by day 5-6, then 6 or more.',
    options: [
      option('ok', 'Yes', 'your baby has enough wet nappies', [
        weigh('low-supply', LESS, 'Wet nappies and growth show that milk is made.', [
          'bfn-undated-enough-milk',
          'kent-2006-feed-frequency',
        ]),
      ]),
      option('low', 'Fewer, or very sleepy', 'your baby has fewer wet nappies or is sleepy', [
        weigh('low-supply', SLIGHT, 'Few wet nappies can mean that little milk is made.', [
          'bfn-undated-enough-milk',
        ]),
      ]),
      option('not-sure', 'Not sure', 'you are not sure about wet nappies'),
      option('hospital', 'Baby is cared for in hospital', 'your baby is in hospital', [
        weigh('missing-baby-cues', STRONG, 'The baby, the strongest cue, is not there.', [
          'mcneilly-1983-suckling',
          'acuna-muga-2014-location',
        ]),
      ]),
      option(
        'not-relying',
        'Baby does not depend on my milk',
        'your baby does not depend on your milk',
      ),
    ],
  },
] as const satisfies readonly ContentQuestion[];
