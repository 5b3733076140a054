import type { Topic, Urgency } from '../domain/model.ts';
import { parts } from './parts.ts';
import { referrals } from './referrals.ts';
import type { SourceId } from './sources.ts';

/** What danger signs rest on is no trial, and needs none. */
const HEALTH_ADVICE = 'what health services advise';

/** The danger signs and reasons for a visit that a check raises; grief has a page of its own, `after-loss`. */
function signsOf(urgency: Urgency) {
  return referrals.filter((one) => one.urgency === urgency && one.id !== 'grief');
}

function sourcesOf(urgency: Urgency): readonly SourceId[] {
  return [...new Set(signsOf(urgency).flatMap(({ sources }): readonly SourceId[] => sources))];
}

/** What `letdown learn` tells beside blockers and strategies. */
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
          'The first wave comes about one to two minutes after the start. Up to about three is ordinary; some wait longer, which nobody counted.',
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
          'Start at 1 to 3 mm more. Then try one size up and one down, and keep what feels best while no less milk flows than before.',
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
          'Too big: much areola is pulled in, it tugs deep inside, or the seal is weak.',
          'The nipple swells and fills the tunnel: it can be either. Try one size each way on a low pull.',
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
          'Very stretchy nipples: a softer insert, a drop of oil and a lower pull may help. A lactation consultant (IBCLC) can fit you in person.',
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
          ...signsOf('emergency').map(({ text, action }) =>
            action.startsWith('Call your local emergency number') ? text : `${text} ${action}`,
          ),
          'Slurred speech, or skin that turns blotchy, needs help at once.',
        ],
        evidence: 'expert',
        basis: HEALTH_ADVICE,
        sources: sourcesOf('emergency'),
      },
      {
        heading: 'Phone today',
        lines: [
          ...signsOf('same-day').map(({ text }) => text),
          'A baby with a weak cry, a dry mouth, pale stools, a sunken soft spot, or skin that gets more yellow.',
          'New, strong pain, or feeling bad after a new medicine.',
        ],
        evidence: 'expert',
        basis: HEALTH_ADVICE,
        sources: [
          ...sourcesOf('same-day'),
          'nhs-undated-baby-signs',
          'somerset-undated-baby-signs',
        ],
      },
      {
        heading: 'Book a visit: IBCLC, midwife or doctor',
        lines: [
          'Milk does not flow after 5 to 7 days of trying, or 2 to 3 days in the first 6 weeks or if you only pump. (No trial sets these days; they are our own judgement.)',
          ...signsOf('visit').map(({ text, action }) => `${text} ${action}`),
          'Thyroid trouble, diabetes or PCOS.',
        ],
        evidence: 'expert',
        basis: HEALTH_ADVICE,
        sources: sourcesOf('visit'),
      },
      {
        heading: 'Wet nappies in 24 hours, if your baby lives on your milk',
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
  'first-two-weeks': {
    name: 'The first two weeks of pumping',
    sections: [
      {
        heading: 'What to expect',
        lines: [
          'Drops and teaspoons at first. For most, more comes between 30 and 72 hours after the birth.',
          'A hard birth, much blood lost, diabetes or a first baby can make it later.',
          'No more after four full days: phone your midwife, ward or doctor today.',
        ],
        evidence: 'strong',
        sources: ['kellymom-undated-milk-coming-in', 'dewey-2001-stress'],
      },
      {
        heading: 'If your baby cannot drink yet',
        lines: [
          'Start within 1 to 6 hours of the birth if you can. Later is worth it too.',
          'Pump both sides for 15 minutes, 8 to 10 times in 24 hours, even if nothing comes.',
          'Press by hand after each time. A hand often gets drops that a pump does not.',
          'Leave one gap of 4 to 5 hours for sleep, and none longer.',
          'Use a hospital pump. Skin to skin first, then pump, if the ward agrees.',
          'Write down times and amounts, and show them to the people who help with milk.',
        ],
        isSteps: true,
        evidence: 'moderate',
        sources: [
          'lurie-undated-pumping',
          'niswonger-undated-pumping',
          'j-perinatol-2024-early-pumping',
          'morton-2009-hand-techniques',
          'lussier-2015-hand-expression',
          'flaherman-2011-hand-expression',
          'indian-pediatr-2022-hand-expression',
        ],
      },
      {
        heading: 'Careful',
        lines: [
          'The lowest pull that feels fine is right now. It must not hurt.',
          'Less milk than hoped says nothing about you. Ask the ward for their lactation person early.',
        ],
        sources: [],
      },
    ],
    see: ['first-days', 'hand-expression', 'early-days', 'seek-help'],
  },
  'milk-without-birth': {
    name: 'Milk without a birth, or again',
    sections: [
      {
        heading: 'How it goes',
        lines: [
          'Touch, often and for weeks, is what tells the breast to make milk.',
          'Pump 8 to 12 times a day, for 10 to 20 minutes, both sides if you can.',
          'Go on when nothing or only drops come: at first the touch is the point.',
          'Light massage halfway through is part of the common plans.',
          'Drops often come after days to weeks. How much comes in the end differs a lot.',
        ],
        evidence: 'expert',
        sources: ['goldfarb-2002-induced-lactation', 'possums-undated-induced-lactation'],
      },
      {
        heading: 'Ask for help',
        lines: [
          'See a lactation consultant (IBCLC) early on. Ask a doctor before you take a hormone or a tablet.',
          'If your baby lives on other milk meanwhile, growth and nappies show that it is enough.',
        ],
        sources: [],
      },
    ],
    see: ['timing-routine', 'double-pumping', 'hand-expression', 'what-does-not-help'],
  },
  'after-loss': {
    name: 'Your milk after a loss',
    sections: [
      {
        heading: 'There is no right way',
        lines: [
          'We are so sorry.',
          'Your body may make milk, and that can be hard to bear, or a comfort, or both.',
          'Some stop, some go on for a while, some donate. You need not decide today.',
        ],
        evidence: 'moderate',
        sources: ['carroll-2020-loss', 'leeds-undated-loss', 'schn-undated-loss'],
      },
      {
        heading: 'If you want to stop',
        lines: [
          'Express only enough for comfort, by hand if you can.',
          'If you have been pumping, drop one session or a few minutes every two or three days.',
          'Cold packs in a cloth, a firm, soft bra, and mild pain relief ease it. Do not bind.',
          'It fades in days to weeks, and a few drops may come for longer.',
          'There are tablets, which are not for everybody. A doctor can tell.',
        ],
        evidence: 'expert',
        basis: HEALTH_ADVICE,
        sources: ['leeds-undated-loss', 'bc-womens-undated-loss', 'schn-undated-loss'],
      },
      {
        heading: 'If you want to go on, or to donate',
        lines: [
          'You can pump for as long as it does you good, as often as you like.',
          'A milk bank or your hospital knows how to donate, also milk that you have stored.',
          'Whenever you wish to stop, go slowly, as above.',
        ],
        evidence: 'moderate',
        sources: ['carroll-2020-loss'],
      },
      {
        heading: 'Call somebody',
        lines: [
          'Fever, or a red and sore patch: phone your doctor today.',
          'Thoughts of hurting yourself: call your emergency number or a crisis line now.',
          'Grief is heavy. Your midwife, doctor or hospital can find you someone to talk to.',
        ],
        sources: [],
      },
    ],
    hasLines: true,
    see: ['stopping', 'stop-gently', 'cold-soften'],
  },
  stopping: {
    name: 'How to stop gently',
    sections: [
      {
        heading: 'Little by little',
        lines: [
          'Drop one session, or a few minutes of each, every two or three days.',
          'Start with the one that you need least. The first of the day can go last.',
          'In between, express only enough for comfort.',
          'Cold packs in a cloth, a firm, soft bra, and mild pain relief ease it. Do not bind.',
          'Drink when you are thirsty: drinking less does not dry up milk.',
        ],
        isSteps: true,
        evidence: 'expert',
        basis: HEALTH_ADVICE,
        sources: ['leeds-undated-loss', 'bc-womens-undated-loss'],
      },
      {
        heading: 'Careful',
        lines: [
          'Stopping all at once can lead to a sore, inflamed breast.',
          'Fever, or a red and sore patch: phone your doctor today.',
          'Tablets that stop milk are not for everybody. A doctor can tell.',
          'Your mood may dip as milk goes. If it stays low, tell somebody.',
        ],
        sources: ['leeds-undated-loss'],
      },
    ],
    see: ['stop-gently', 'cold-soften', 'low-mood', 'seek-help'],
  },
  'what-does-not-help': {
    name: 'What does not help, as far as studies go',
    sections: [
      {
        heading: 'For let-down or more milk',
        lines: [
          'Oxytocin nose spray: no better than a spray without it in a trial of 51.',
          'Drinking more than you want: no more milk in studies.',
          'New pump patterns: no more let-downs in studies.',
          'Cookies, teas and herbs: no good trial that we found. Some herbs, such as sage, may lower milk.',
          'Deep massage, combs and buzzing tools: they can injure the breast.',
        ],
        evidence: 'limited',
        sources: [
          'fewtrell-2006-oxytocin-spray',
          'ndikom-2014-extra-fluids',
          'gardner-2019-vacuum-patterns',
          'mitchell-2022-mastitis',
        ],
      },
      {
        heading: 'Only with a doctor',
        lines: [
          'Tablets to make more milk, such as domperidone, have risks for some hearts.',
          'Keep taking what was prescribed until you have asked.',
        ],
        sources: [],
      },
    ],
    see: ['let-down', 'hydration-nutrition', 'medications', 'low-supply'],
  },
} as const satisfies Record<string, Topic<SourceId>>;

export type TopicId = keyof typeof topics;
