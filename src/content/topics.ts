import type { Topic } from '../domain/model.ts';
import { parts } from './parts.ts';
import type { SourceId } from './sources.ts';

/** What danger signs rest on is no trial, and needs none. */
const HEALTH_ADVICE = 'what health services advise';

/** What `letdown learn` explains besides blockers and strategies. */
export const topics = {
  'let-down': {
    name: 'How let-down works',
    sections: [
      {
        heading: 'From a cue to milk',
        lines: [
          'It starts with touch and pull at the nipple, or with a cue that your body has learned. That may be a cry, a baby who stirs, or the steps before a feed.',
          'Nerves tell your brain, which lets oxytocin go into your blood, in pulses.',
          'Blood takes it to both breasts. That takes some seconds, and both let down together.',
          'Tiny muscles squeeze the milk sacs. Milk is pushed into the ducts, and they widen.',
          'A pump can take only what was pushed forward: there is no big store behind the nipple.',
          'Then the ducts narrow, and some milk flows back until the next wave.',
        ],
        evidence: 'strong',
        sources: [
          'uvnas-moberg-2020-oxytocin',
          'ramsay-2004-ultrasound',
          'prime-2009-flow-rate',
          'gardner-2015-ejection-patterns',
          'geddes-2009-ultrasound',
          'mcneilly-1983-suckling',
        ],
      },
      {
        heading: 'Two hormones',
        lines: [
          'Prolactin makes milk, over hours and days. Oxytocin moves it, in seconds and minutes.',
          'In one small study a cry raised oxytocin and left prolactin as it was. So a cue may help the flow; it does not make milk.',
        ],
        evidence: 'limited',
        sources: ['mcneilly-1983-suckling'],
      },
      {
        heading: 'When it comes',
        lines: [
          'The first wave comes about a minute after the start with a baby, a minute and a half with a pump. Up to two or three minutes is ordinary.',
          'A wave lasts from 45 seconds to three and a half minutes.',
          'More waves follow, one to six minutes apart: about four or five in 15 minutes of pumping, for some 2 and for some 14.',
          'The first two bring most of the milk.',
          'When, how often and how long is your own, and stays much the same from one pumping to the next. `letdown insights` shows yours.',
        ],
        evidence: 'moderate',
        sources: [
          'pumpwithpurpose-undated-milk-ejection',
          'gardner-2015-ejection-patterns',
          'idei-2024-high-flow',
          'prime-2009-flow-rate',
          'prime-2011-repeated-expression',
          'kent-2008-vacuum',
          'medela-undated-double-pumping',
          'gardner-2019-vacuum-patterns',
          'gardner-2017-two-lactations',
        ],
      },
      {
        heading: 'What you may notice',
        lines: [
          'Drops turn into quicker drops, a spray or a stream. This sign beats any feeling.',
          'The other breast drips.',
          'Tingling, warmth, or a heavy or full feeling.',
          'With a baby: quick, shallow sucks turn slow and deep, and you hear swallows.',
        ],
        evidence: 'moderate',
        sources: [
          'geddes-2009-ultrasound',
          'pregnancy-birth-baby-undated-let-down',
          'breastmilk-counts-undated-let-down',
        ],
      },
      {
        heading: 'You need not feel it',
        lines: [
          'Most let-downs seen by ultrasound were not felt. Many people feel only the first, or none.',
          'To feel nothing is no sign that nothing happens. Watch the flow, not the tingle.',
        ],
        evidence: 'strong',
        sources: [
          'ramsay-2004-ultrasound',
          'pregnancy-birth-baby-undated-let-down',
          'newton-1950-let-down',
        ],
      },
      {
        heading: 'It is partly learned',
        lines: [
          'In a small study oxytocin rose in all ten, in the minutes before the feed. A cry did it, a baby who stirred, or what they did to get ready.',
          'So the same few steps before each pumping make sense. No trial has tested it.',
        ],
        evidence: 'limited',
        sources: ['mcneilly-1983-suckling'],
      },
      {
        heading: 'What can get in its way',
        lines: [
          'Noise and a busy mind cut the pulses of oxytocin in a small study, yet no less milk came.',
          'Pain, a poor fit, a worn valve or a missing cue may each play a part. `letdown check` finds out which is likely.',
        ],
        evidence: 'limited',
        sources: ['ueda-1994-stress', 'dewey-2001-stress', 'qi-2014-pump-injuries'],
      },
      {
        heading: 'How sure is all this?',
        lines: [
          'Much of it comes from one group of researchers, with money or authors from a pump maker.',
          'Most trials of pumping were in hospital, with early babies. At home it may be different.',
        ],
        sources: [],
      },
    ],
    see: ['normal-variation', 'missing-baby-cues', 'sensory-cues', 'second-let-down'],
  },
  'measure-flange': {
    name: 'How to measure for a flange',
    sections: [
      {
        heading: 'Measure',
        lines: [
          'Measure before you pump, while the nipple is at rest.',
          'Hold a ruler or a printed circle across the base of the nipple. Leave the areola out.',
          'Measure both sides. They may differ, and then so do their flanges.',
          'Measure again each month, and whenever it hurts.',
        ],
        isSteps: true,
        evidence: 'expert',
        sources: ['proceedings-undated-shield-fit', 'medela-undated-flange-sizes'],
      },
      {
        heading: 'Choose',
        lines: [
          'The size on a flange is the width of its tunnel, the part that the nipple moves in.',
          'Makers often advise 2 to 4 mm more than the nipple. Newer advice is 0 to 3 mm more.',
          'Start at 1 to 3 mm more. Then try one size up and one down, and keep what feels best while milk flows as well as before.',
          '`letdown learn flange-fit --nipple-mm 17` works it out for you.',
        ],
        evidence: 'limited',
        sources: [
          'proceedings-undated-shield-fit',
          'flange-pilot-2024-size',
          'medela-undated-flange-sizes',
        ],
      },
      {
        heading: 'Look while you pump, for 2 to 5 minutes',
        lines: [
          'It fits: the nipple moves freely and nothing rubs. Not much areola is pulled in, and the breast is soft at the end.',
          'Too small: the nipple rubs and hardly moves, turns pale at a ring, or hurts from the first minute.',
          'Too big: much areola is pulled in, the nipple swells to fill the tunnel, it tugs deep inside, or the seal is weak.',
          'Look again at the end, since nipples can swell.',
        ],
        evidence: 'limited',
        sources: [
          'proceedings-undated-shield-fit',
          'sakalidis-2020-shield-design',
          'flange-pilot-2024-size',
          'medela-undated-shield-fit',
        ],
      },
      {
        heading: 'Careful',
        lines: [
          'Do not go smaller if it hurts, blisters or turns pale.',
          'Very stretchy nipples may need a fitting by a lactation consultant (IBCLC).',
        ],
        sources: [],
      },
    ],
    see: ['flange-fit', 'flange-misfit', 'pump-parts'],
  },
  'pump-parts': {
    name: 'Pump parts and when they wear',
    sections: [
      {
        heading: 'Test first',
        lines: [
          'With the pump on, press your palm to the flange. It should grip, hold and pull firmly.',
          'Swap the left and right kit. If the weak side moves along, a part is worn.',
          'Charge the pump or plug it in, and see if the pull is better.',
          'A pull weaker than it used to be counts more than any date: change valves and membranes first.',
        ],
        evidence: 'expert',
        sources: ['nebmedical-undated-pump-parts', 'breastfeeding-center-2025-pump-parts'],
      },
      ...Object.values(parts).map(({ name, signs, advice, sources }) => ({
        heading: name,
        lines: [
          signs,
          ...(advice.length === 0 ? ['We found no advice that gives a time.'] : []),
          ...advice.map(({ text, who }) => `Change: ${text} (says ${who}).`),
        ],
        evidence: 'expert' as const,
        sources,
      })),
      {
        heading: 'What these times are worth',
        lines: [
          'They are advice of makers and shops, who differ. No study compared them. If the guide of your pump says otherwise, follow the guide.',
          'Use parts of the maker of your pump.',
          '`letdown parts add valves` keeps the day, and `letdown parts` says what is due.',
        ],
        sources: [],
      },
    ],
    see: ['worn-parts', 'replace-parts', 'pump-mismatch'],
  },
  'seek-help': {
    name: 'When to seek help',
    hasLines: true,
    sections: [
      {
        heading: 'Call your emergency number now',
        lines: [
          'A thought of hurting yourself or your baby, or feeling unsafe.',
          'You see or hear what others do not, believe strange things, have racing thoughts, or are badly confused.',
          'Pain in the chest, a racing or uneven heart, or trouble breathing.',
          'A bad headache that stays, a change in sight, a fit, a badly swollen face or hands, or blood pressure of 160/110 or more.',
          'Strong pain in the belly or under the ribs.',
          'You faint, are sick over and over, or feel very unwell and worn out.',
          'More than one soaked pad an hour, or clots larger than a big coin (27 mm).',
          'Slurred speech, blotchy skin, hard shivering, or no pee for a day.',
          'One leg swollen, hot, red or sore: call a doctor within the hour. Hard to breathe as well: the emergency number.',
          'Your baby is blue, floppy or cannot be woken.',
          'Your baby breathes hard or with gaps, has a fit, brings up green, or has a rash that stays when pressed.',
          'Your baby is under 3 months and has 38.0 C (100.4 F) or more, or is oddly cold.',
        ],
        evidence: 'expert',
        basis: HEALTH_ADVICE,
        sources: [
          'cdc-undated-urgent-signs',
          'fairfield-undated-pre-eclampsia',
          'babycentre-undated-bleeding',
          'rcpsych-undated-psychosis',
          'drpharmacy-undated-psychosis',
          'somerset-undated-baby-signs',
          'milton-keynes-undated-baby-signs',
          'lifepostpartum-undated-baby-fever',
        ],
      },
      {
        heading: 'Phone today',
        lines: [
          'A temperature of 38.0 C (100.4 F) or more in the year after birth.',
          'A red, hot or sore breast that is no better within a day, or makes you feel ill.',
          'No relief after a day of antibiotics.',
          'Redness that spreads, pus, a very hard hot lump, or skin that turns shiny or dark.',
          'Bleeding that gets heavier again or smells, or belly pain.',
          'Blood pressure of 140/90 or more.',
          'Your baby has too few wet nappies, is hard to wake for feeds, or will not take two feeds in a row.',
          'Your baby has a weak cry, a dry mouth, pale stools, a sunken soft spot, or skin that gets more yellow.',
          'No more milk at all by the third or fourth day, and your baby needs it.',
          'New, severe pain, or feeling bad after a new medicine.',
        ],
        evidence: 'expert',
        basis: HEALTH_ADVICE,
        sources: [
          'cdc-undated-urgent-signs',
          'fairfield-undated-pre-eclampsia',
          'iowa-undated-mastitis',
          'calendar-australia-undated-mastitis',
          'hse-undated-haemorrhage',
          'bfn-undated-enough-milk',
          'east-lancashire-undated-nappies',
          'somerset-undated-baby-signs',
          'wikipedia-undated-delayed-onset',
        ],
      },
      {
        heading: 'Book a visit: lactation consultant (IBCLC), midwife or doctor',
        lines: [
          'Milk still does not flow after 5 to 7 days of trying, or 2 to 3 days if your baby is under 6 weeks or you only pump. (No trial sets these days; they are our own judgement.)',
          'Pain for more than two or three days, a wound, bleeding, or a nipple that changes colour.',
          'A lump that is there for over a week, or comes back in the same place.',
          'Your baby is not back at the weight of birth by two weeks, or gains little.',
          'You feel low or anxious for two weeks, or a wave at let-down scares you.',
          'Past breast surgery or injury.',
          'Thyroid trouble, diabetes or PCOS.',
          'You lost much blood, and are tired, cold and without periods since.',
          'A medicine that you wonder about, or help to drink or smoke less. Keep taking what was prescribed until you have asked.',
        ],
        evidence: 'expert',
        basis: HEALTH_ADVICE,
        sources: [
          'iowa-undated-mastitis',
          'abm-2016-persistent-pain',
          'aba-undated-vasospasm',
          'kraut-2017-breast-reduction',
          'mitchell-2019-breast-masses',
          'adam-undated-sheehan',
          'grey-bruce-undated-weight-gain',
          'heise-2011-d-mer',
        ],
      },
      {
        heading: 'Wet nappies in 24 hours, where your baby lives on your milk',
        lines: [
          'Day 1 and 2: one or two, and a black dirty one.',
          'Day 3 and 4: three, heavier, and two dirty ones that change colour.',
          'Day 5 and 6: five or more, heavy, and two yellow dirty ones.',
          'Day 7 to 28: six or more, heavy, and two yellow dirty ones.',
        ],
        evidence: 'expert',
        basis: HEALTH_ADVICE,
        sources: [
          'bfn-undated-enough-milk',
          'east-lancashire-undated-nappies',
          'uys-undated-nappies',
        ],
      },
      {
        heading: 'What they can do',
        lines: [
          'A lactation consultant watches you pump, looks at fit and settings, and makes a plan with you.',
          'A doctor looks for a cause in the body, and at your medicines.',
        ],
        sources: [],
      },
    ],
    see: ['low-mood', 'd-mer', 'breast-inflammation', 'low-supply', 'hormonal-medical'],
  },
} as const satisfies Record<string, Topic<SourceId>>;
