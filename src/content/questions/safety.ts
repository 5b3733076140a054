import { type ContentQuestion, NOT_AFTER_LOSS, option } from './types.ts';

/** Past the first two weeks, when questions go by the day. */
const TWO_WEEKS_ON = ['2-6w', '6w-3m', '3-6m', 'over-6m'];

/** When fever alone is less often serious; what stands for it is then a higher one, or one that lasts. */
const OVER_3_MONTHS = ['3-6m', 'over-6m'];

/** Danger first. What follows from these is in referrals.ts; no likelihood can override it. */
export const safetyQuestions = [
  {
    id: 'danger-you',
    stage: 'safety',
    kind: 'many',
    text: 'Do any apply to you now?',
    help: 'Each of these needs care before any coaching, up to a year after a birth. Thoughts of hurting anyone count. No pee for a day is as serious as a seizure or fainting: pick that line. A new fear that people are plotting against you counts as confused. Pick it even if you are unsure.',
    options: [
      option(
        'self-harm',
        'Thoughts of hurting myself or a child',
        'you have thoughts of hurting yourself or a child',
      ),
      option('unsafe', 'Someone is hurting or scaring me', 'someone is hurting or scaring you'),
      option(
        'chest-or-breathing',
        'Chest pain, racing heart, breathless',
        'your chest hurts, your heart races or breathing is hard',
      ),
      option(
        'head-or-pressure',
        'Bad headache, blurred sight, swollen face or hands, blood pressure 160/110+',
        'you have a bad headache, blurred vision, swelling or very high blood pressure',
      ),
      option('heavy-bleeding', 'Pad soaked in an hour, egg-sized clot', 'you are bleeding heavily'),
      option(
        'very-unwell',
        'Seizure, fainting, too weak to stand, bad belly pain, constant vomiting, shaking chills',
        'you feel very unwell',
      ),
      option(
        'mind-racing-or-confused',
        'Confused, suspicious, hearing voices, wired without sleep',
        'your mind is confused or racing',
      ),
      option(
        'leg-swelling',
        'One leg or arm swollen, hot or sore',
        'one leg or arm is swollen, hot or sore',
      ),
      option(
        'bleeding-again-or-140',
        'Bleeding heavier again or smelly, blood pressure 140/90+',
        'your bleeding or blood pressure needs a check today',
      ),
      option('none', 'None of these', 'you have no danger signs'),
    ],
  },
  {
    id: 'danger-baby',
    stage: 'safety',
    kind: 'many',
    text: 'Do any apply to a baby with you?',
    texts: [
      { when: { purpose: ['hospital'] }, text: 'Do any apply to a baby at home?' },
      {
        when: { purpose: ['home', 'only-pumping', 'work', 'relactate', 'stop'] },
        text: 'Do any apply to your baby?',
      },
    ],
    help: 'If any of these fits, your baby comes first. For a baby on a ward, tell a nurse at once. Too few wet nappies: none in a day on days 1-2, under 3 on days 3-4, under 5 on days 5-6, under 6 later. Orange or brick-red stains after day 2 and black stools from day 3 need a call today.',
    askWhen: [{ purpose: NOT_AFTER_LOSS }],
    options: [
      option(
        'breathing',
        'Blue, breathing hard, or with pauses',
        'your baby struggles to breathe or is blue',
      ),
      option(
        'limp-or-fit',
        "Limp, won't wake, seizure",
        'your baby is limp, cold, cannot be woken or had a seizure',
        [{ when: { 'baby-age': OVER_3_MONTHS }, text: "Limp, cold, won't wake, seizure" }],
      ),
      option(
        'fever-or-cold',
        'Under 3 months: 38.0 C (100.4 F)+, or cold',
        'your baby has a fever or is cold',
        [
          {
            when: { 'baby-age': ['0-2d', '3-4d', '5-14d', '2-6w', '6w-3m'] },
            text: 'Fever 38.0 C (100.4 F), or cold',
          },
          { when: { 'baby-age': ['3-6m'] }, text: 'Fever 39.0 C (102.2 F)+, or over a day' },
          { when: { 'baby-age': ['over-6m'] }, text: 'Fever 40.0 C (104.0 F)+, or over a day' },
        ],
      ),
      option(
        'green-or-rash',
        "Vomiting green, rash that won't fade",
        'your baby is vomiting green or has a rash that does not fade',
      ),
      option(
        'yellow',
        'Yellow, and sleepier or feeding less',
        'your baby is yellow and sleepier or feeding less',
      ),
      option(
        'sleepy-or-refusing',
        'Much sleepier, or refused two feeds',
        'your baby is much sleepier or refuses feeds',
      ),
      option(
        'few-wet',
        'Too few wet nappies: under 3 on days 3-4, 5 on days 5-6, 6 after',
        'your baby has few wet nappies',
        [
          { when: { 'baby-age': ['0-2d'] }, text: 'No wet nappy for a day' },
          { when: { 'baby-age': ['3-4d'] }, text: 'Under 3 wet nappies a day' },
          { when: { 'baby-age': ['5-14d'] }, text: 'Under 5 wet nappies, or 6 from day 7' },
          { when: { 'baby-age': TWO_WEEKS_ON }, text: 'Under 6 wet nappies a day' },
        ],
      ),
      option(
        'orange-or-black',
        'Orange pee or black stool after day 2',
        'your baby has orange pee or black stools',
        [
          { when: { 'baby-age': OVER_3_MONTHS }, text: 'Black stool' },
          { when: { 'baby-age': TWO_WEEKS_ON }, text: 'Orange pee or black stool' },
        ],
      ),
      option(
        'weight',
        'Lost over 10%, or below birth weight on day 14',
        'your baby has lost weight',
        [
          { when: { 'baby-age': ['0-2d', '3-4d'] }, text: 'Lost over 10% of birth weight' },
          { when: { 'baby-age': ['2-6w'] }, text: 'Losing weight, or below birth weight' },
          { when: { 'baby-age': ['6w-3m', '3-6m', 'over-6m'] }, text: 'Losing weight' },
        ],
      ),
      option('none', 'None of these', 'your baby has no danger signs'),
    ],
  },
  {
    id: 'breast-now',
    stage: 'safety',
    kind: 'many',
    text: 'Breasts or fever: any of these now?',
    help: 'Heat, massage and stronger suction are not for a sore or swollen breast. Feel ill? Take your temperature now. Any skin change counts, on any skin colour.',
    options: [
      option('fever', 'Fever 38.0 C (100.4 F)+, or chills', 'you have a fever or chills'),
      option(
        'ill-not-measured',
        'Ill, temperature not taken',
        'you feel ill and have not taken your temperature',
      ),
      option('red-patch', 'Red, hot or dark sore patch', 'a patch is sore, red, hot or dark'),
      option('sore-lump', 'Sore lump', 'there is a sore lump'),
      option('painless-lump', 'Painless lump', 'there is a lump that does not hurt'),
      option('hard-tight', 'Hard, tight, swollen', 'your breast feels very hard and tight'),
      option('hurts', 'Pumping hurts', 'pumping hurts'),
      option(
        'burning-after',
        'Burns afterwards, or in the cold',
        'it burns afterwards or in the cold',
      ),
      option(
        'broken-skin',
        'Cracked or bleeding nipple',
        'your nipple is cracked, blistered or bleeding',
      ),
      option('none', 'None of these', 'nothing hurts and there is no fever'),
    ],
  },
] as const satisfies readonly ContentQuestion[];
