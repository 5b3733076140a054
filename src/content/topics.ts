import type { Topic, Urgency } from '../domain/model.ts';
import { MEASURE_AGAIN, NOT_SMALLER } from './flanges.ts';
import { parts } from './parts.ts';
import { referrals } from './referrals.ts';
import type { SourceId } from './sources.ts';

/** Danger signs are not based on trials, and need none. */
const HEALTH_ADVICE = 'what health services advise';

/** The danger signs and reasons for a visit that a check raises; grief has a page of its own, `after-loss`. */
function signsOf(urgency: Urgency) {
  return referrals.filter((one) => one.urgency === urgency && one.id !== 'grief');
}

function sourcesOf(urgency: Urgency): readonly SourceId[] {
  return [...new Set(signsOf(urgency).flatMap(({ sources }): readonly SourceId[] => sources))];
}

/** What `letdown learn` shows besides blockers and strategies. */
export const topics = {
  'let-down': {
    name: 'How let-down works',
    sections: [
      {
        heading: 'From a cue to milk',
        lines: [
          'It starts with touch and tugging at the nipple, or with a cue that your body has learned. That may be a cry, a baby who stirs, or the steps before a feed.',
          'Nerves signal your brain, which releases oxytocin into your blood in pulses.',
          'Blood carries it to both breasts. That takes several seconds, and both let down together.',
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
          'In one small study a cry raised oxytocin and left prolactin unchanged. So a cue may help the flow; it does not make milk.',
        ],
        evidence: 'limited',
        sources: ['mcneilly-1983-suckling'],
      },
      {
        heading: 'When let-down comes',
        lines: [
          'The first wave comes about one to two minutes after the start. Up to about three is normal; some wait longer, but how many is not known.',
          'A wave lasts from 45 seconds to three and a half minutes.',
          'More waves follow, one to six minutes apart. In 15 minutes of pumping that is about four or five, but 2 for some and 14 for others.',
          'The first two bring most of the milk.',
          'When, how often and how long is personal, and stays much the same from one session to the next. `letdown insights` shows yours.',
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
        heading: 'You may not feel it',
        lines: [
          'Most let-downs seen by ultrasound were not felt. Many people feel only the first, or none.',
          'Feeling nothing does not mean nothing is happening. Watch the flow, not the tingle.',
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
          'In a small study oxytocin rose in all ten people in the minutes before the feed. A cry set it off, or the baby stirring, or getting ready.',
          'So the same few steps before each session make sense. No trial has tested this.',
        ],
        evidence: 'limited',
        sources: ['mcneilly-1983-suckling'],
      },
      {
        heading: 'What can get in its way',
        lines: [
          'Noise and a busy mind cut the pulses of oxytocin in a small study, yet the amount of milk did not drop.',
          'Pain, a poor fit, a worn valve or a missing cue may each play a part. `letdown check` helps find which is likely.',
        ],
        evidence: 'limited',
        sources: ['ueda-1994-stress', 'dewey-2001-stress', 'qi-2014-pump-injuries'],
      },
      {
        heading: 'How sure is all this?',
        lines: [
          'Much of it comes from one group of researchers, with funding or authors from a pump maker.',
          'Most trials of pumping were in hospital, with premature babies. At home it may be different.',
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
          'Measure both sides. If they differ, they need different flanges.',
          `Measure again ${MEASURE_AGAIN}.`,
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
          'Start at 1 to 3 mm more. Then try one size up and one down, for three sessions each, and keep what feels best with no loss of flow.',
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
        heading: 'Watch as you pump, for two minutes',
        lines: [
          'It fits: the nipple moves freely and nothing rubs. Not much areola is pulled in, and the breast is soft at the end.',
          'Too small: the nipple rubs and hardly moves, gets a pale ring, or hurts from the first minute.',
          'Too big: a lot of areola is pulled in, it tugs deep inside, or the seal is weak.',
          'The nipple swells and fills the tunnel: it can be either. Try one size each way on low suction.',
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
        heading: 'Take care',
        lines: [
          NOT_SMALLER,
          'Very stretchy nipples: a softer insert, a drop of oil and lower suction may help. A lactation consultant (IBCLC) can fit you in person.',
        ],
        sources: [],
      },
    ],
    see: ['flange-fit', 'flange-misfit', 'pump-parts'],
  },
  'pump-parts': {
    name: 'Pump parts and when they wear out',
    sections: [
      {
        heading: 'Test first',
        lines: [
          'With the pump on, press your palm to the flange. It should grip, hold and pull firmly.',
          'Swap the left and right parts. If the weakness moves with them, a part is worn.',
          'Charge the pump or plug it in, and see if the suction is better.',
          'Suction weaker than it used to be matters more than any date: change valves and membranes first.',
        ],
        evidence: 'expert',
        sources: ['nebmedical-undated-pump-parts', 'breastfeeding-center-2025-pump-parts'],
      },
      ...Object.values(parts).map(({ name, signs, advice, sources }) => ({
        heading: name,
        lines: [
          signs,
          ...(advice.length === 0 ? ['We found no advice on when to replace it.'] : []),
          ...advice.map(({ text, who }) => `Change: ${text} (says ${who}).`),
        ],
        evidence: 'expert' as const,
        sources,
      })),
      {
        heading: 'How far to trust these times',
        lines: [
          'They come from makers and shops, who disagree. No study has compared them. If your pump’s guide says otherwise, follow the guide.',
          'Use parts from the maker of your pump.',
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
          'New, strong pain, or feeling unwell after a new medicine.',
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
        heading: 'Wet nappies in 24 hours, if your baby is fed on your milk',
        lines: [
          'Days 1 and 2: one or two, and one black stool.',
          'Days 3 and 4: three, heavier, and two stools, changing colour.',
          'Days 5 and 6: five or more, heavy, and two yellow stools.',
          'Days 7 to 28: six or more, heavy, and two yellow stools.',
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
          'A doctor looks for a physical cause, and checks your medicines.',
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
          'A hard birth, heavy blood loss, diabetes or a first baby can delay it.',
          'Not increasing after four full days: phone your midwife, ward or doctor today.',
        ],
        evidence: 'strong',
        sources: ['kellymom-undated-milk-coming-in', 'dewey-2001-stress'],
      },
      {
        heading: 'If your baby cannot feed yet',
        lines: [
          'Start within 1 to 6 hours of the birth if you can. Starting later is still worth it.',
          'Pump both sides for 15 minutes, 8 to 10 times in 24 hours, even if nothing comes.',
          'Express by hand after each session. A hand often gets drops that a pump does not.',
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
        heading: 'How much is usual, pumping for a very early baby',
        lines: [
          'Add up a day and a night, by pump and by hand: a single session says little.',
          'Half got over 150 ml in the 24 hours of day 4 in one study, and half got less.',
          'In another, 350 ml was the average on day 6.',
          'Those with about 500 ml by day 14 were the most likely to still have milk when their baby went home; four in ten had that much by then.',
          'Less than 150 ml on day 4, or 350 ml on day 7? Ask the ward’s lactation specialist for help that day. Many do: on one ward, half had less on day 4.',
        ],
        evidence: 'limited',
        sources: [
          'j-hum-lact-2014-low-volume',
          'frontiers-2020-milk-output',
          'hoban-2018-milk-volume',
        ],
      },
      {
        heading: 'Take care',
        lines: [
          'For now, the lowest suction that feels fine is right. It must not hurt.',
          'Less milk than you hoped for says nothing about you. Ask early for the ward’s lactation specialist.',
        ],
        sources: [],
      },
    ],
    see: ['first-days', 'hand-expression', 'early-days', 'seek-help'],
  },
  'milk-without-birth': {
    name: 'Milk without a birth, or bringing it back',
    sections: [
      {
        heading: 'How it works',
        lines: [
          'Frequent touch, over weeks, is what tells the breast to make milk.',
          'Pump 8 to 12 times a day, for 10 to 20 minutes, both sides if you can.',
          'Keep going even when only drops come, or nothing: at first the touch is the point.',
          'Common plans include light massage halfway through.',
          'Drops often come after days to weeks. How much comes in the end varies a lot.',
        ],
        evidence: 'expert',
        sources: ['goldfarb-2002-induced-lactation', 'possums-undated-induced-lactation'],
      },
      {
        heading: 'Ask for help',
        lines: [
          'See a lactation consultant (IBCLC) early on. Ask a doctor before you take a hormone or a tablet.',
          'If your baby is fed other milk meanwhile, growth and nappies show whether it is enough.',
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
          'Some stop, some keep pumping for a while, some donate. You do not have to decide today.',
        ],
        evidence: 'moderate',
        sources: ['carroll-2020-loss', 'leeds-undated-loss', 'schn-undated-loss'],
      },
      {
        heading: 'If you want to stop',
        lines: [
          'Express only enough for comfort, by hand if you can.',
          'If you have been pumping, drop one session or a few minutes every two or three days.',
          'Cold packs in a cloth, a soft, supportive bra, and mild pain relief can ease the fullness. Do not bind your breasts.',
          'It fades in days to weeks, and a few drops may come for longer.',
          'There are tablets to stop milk, but they are not for everyone. A doctor can advise you.',
        ],
        evidence: 'expert',
        basis: HEALTH_ADVICE,
        sources: ['leeds-undated-loss', 'bc-womens-undated-loss', 'schn-undated-loss'],
      },
      {
        heading: 'If you want to keep pumping, or donate',
        lines: [
          'You can pump for as long as it does you good, as often as you like.',
          'A milk bank or your hospital can tell you how to donate, including milk you have stored.',
          'Whenever you wish to stop, go slowly, as above.',
        ],
        evidence: 'moderate',
        sources: ['carroll-2020-loss'],
      },
      {
        heading: 'When to call someone',
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
          'Cold packs in a cloth, a soft, supportive bra, and mild pain relief ease it. Do not bind your breasts.',
          'Drink when you are thirsty: drinking less does not dry up milk.',
        ],
        isSteps: true,
        evidence: 'expert',
        basis: HEALTH_ADVICE,
        sources: ['leeds-undated-loss', 'bc-womens-undated-loss'],
      },
      {
        heading: 'Take care',
        lines: [
          'Stopping all at once can lead to a sore, inflamed breast.',
          'Fever, or a red and sore patch: phone your doctor today.',
          'Tablets that stop milk are not for everyone. A doctor can advise you.',
          'Your mood may dip as your milk goes. If it stays low, tell someone.',
        ],
        sources: ['leeds-undated-loss'],
      },
    ],
    see: ['stop-gently', 'cold-soften', 'low-mood', 'seek-help'],
  },
  'what-does-not-help': {
    name: 'What does not help, according to studies',
    sections: [
      {
        heading: 'For let-down or more milk',
        lines: [
          'Oxytocin nose spray: no better than a placebo spray in a trial of 51 people.',
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
          'Tablets to make more milk, such as domperidone, can be risky for some people’s hearts.',
          'Keep taking what you were prescribed until you have asked your doctor.',
        ],
        sources: [],
      },
    ],
    see: ['let-down', 'hydration-nutrition', 'medications', 'low-supply'],
  },
} as const satisfies Record<string, Topic<SourceId>>;

export type TopicId = keyof typeof topics;
