import { type ContentQuestion, NOT_AFTER_LOSS, option } from './types.ts';

/** Danger first. What follows from these is in referrals.ts; no likelihood can outvote it. */
export const safetyQuestions = [
  {
    id: 'danger-you',
    stage: 'safety',
    kind: 'many',
    text: 'You: any of these now?',
    help: 'Each of these needs care before any coaching, up to a year after a birth. Thoughts of hurting anyone count. Too weak to stand, or no urine for a day, counts as very unwell. A new fear that people plot against you counts as confused. Tick it even if you are unsure.',
    options: [
      option(
        'self-harm',
        'Thoughts of hurting myself or a child',
        'you have thoughts of hurting yourself or a child',
      ),
      option('unsafe', 'Someone hurts or frightens me', 'someone hurts or frightens you'),
      option(
        'chest-or-breathing',
        'Chest pain, racing heart, or breathless',
        'your chest hurts, your heart races or breathing is hard',
      ),
      option(
        'head-or-pressure',
        'Bad headache, blurred sight, swollen face or hands, blood pressure from 160/110',
        'you have a bad headache, blurred sight, swelling or very high blood pressure',
      ),
      option('heavy-bleeding', 'Pad soaked in an hour, or egg-sized clot', 'you bleed heavily'),
      option(
        'very-unwell',
        "Fit, faint, bad belly pain, vomiting that won't stop, violent shivers",
        'you feel very unwell',
      ),
      option(
        'mind-racing-or-confused',
        'Confused, hearing voices, or wired without sleep',
        'your mind is confused or racing',
      ),
      option(
        'leg-swelling',
        'One leg or arm swollen and sore',
        'one leg or arm is swollen and sore',
      ),
      option(
        'bleeding-again-or-140',
        'Bleeding heavier again or smelly, or blood pressure from 140/90',
        'your bleeding or blood pressure needs a check today',
      ),
      option('none', 'None of these', 'no danger sign fits you'),
    ],
  },
  {
    id: 'danger-baby',
    stage: 'safety',
    kind: 'many',
    text: 'A baby with you: any of these?',
    help: 'If one fits, your baby comes first. Few wet nappies means fewer than 1-2 on days 1-2, 3 on days 3-4, 5 on days 5-6, 6 later. Orange or brick-red stains after day 2 and black stools from day 3 want a call today.',
    askWhen: [{ purpose: NOT_AFTER_LOSS }],
    options: [
      option(
        'breathing',
        'Blue, breathing hard, or with pauses',
        'your baby struggles to breathe or is blue',
      ),
      option(
        'limp-or-fit',
        "Limp, won't wake, or a fit",
        'your baby is limp, cannot be woken or had a fit',
      ),
      option(
        'fever-or-cold',
        'Under 3 months: 38.0 C (100.4 F), or cold',
        'your young baby has a fever or is cold',
      ),
      option(
        'green-or-rash',
        "Vomiting green, or a rash that won't fade",
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
      ),
      option(
        'orange-or-black',
        'Orange pee or black stool after day 2',
        'your baby has orange pee or black stools',
      ),
      option(
        'weight',
        'Lost over 10%, or below birth weight on day 14',
        'your baby has lost weight',
      ),
      option('none', 'None of these', 'no danger sign fits your baby'),
    ],
  },
  {
    id: 'breast-now',
    stage: 'safety',
    kind: 'many',
    text: 'Breasts and fever: tick all.',
    help: 'Heat, massage and a stronger pull are not for a sore or swollen breast. Feel ill? Take your temperature now. Any change of skin counts on any skin colour.',
    options: [
      option('fever', 'Fever 38.0 C (100.4 F), or chills', 'you have a fever or chills'),
      option('ill-not-measured', 'Feel ill, not measured', 'you feel ill and have not measured'),
      option('red-patch', 'Red, hot or dark sore patch', 'a patch is sore, red, hot or dark'),
      option('sore-lump', 'Sore lump', 'there is a sore lump'),
      option('painless-lump', 'Painless lump', 'there is a lump that does not hurt'),
      option('hard-tight', 'Hard, tight, swollen', 'you feel very hard and tight in the breast'),
      option('hurts', 'Pumping hurts', 'pumping hurts'),
      option('burning-after', 'Burns after, or in cold', 'it burns afterwards or in the cold'),
      option(
        'broken-skin',
        'Cracked or bleeding nipple',
        'your nipple is cracked, blistered or bleeding',
      ),
      option('none', 'None of these', 'nothing hurts and there is no fever'),
    ],
  },
] as const satisfies readonly ContentQuestion[];
