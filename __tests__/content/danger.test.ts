import { describe, expect, it } from '@jest/globals';
import { content } from '../../src/content/index.ts';
import type { ReferralId } from '../../src/content/referrals.ts';
import type { StrategyId } from '../../src/content/strategies.ts';
import type { Answers } from '../../src/domain/answers.ts';
import { check } from '../../src/domain/check.ts';
import type { Urgency } from '../../src/domain/model.ts';
import { dueQuestions, nextQuestion } from '../../src/domain/next-question.ts';
import { triage } from '../../src/domain/triage.ts';
import { contraindicated } from '../../src/domain/strategies.ts';

const STAMP = { id: 'danger', at: '2026-11-25T12:00:00.000Z', country: null };

/** What must not be offered to a breast that is inflamed. */
const HEAT_AND_FORCE: readonly StrategyId[] = [
  'highest-comfortable-suction',
  'warmth',
  'light-massage',
  'hands-on-pumping',
  'second-let-down',
  'power-pumping',
];
const UP: readonly StrategyId[] = ['highest-comfortable-suction', 'power-pumping'];
const CUES: readonly StrategyId[] = ['sensory-cues', 'visualisation'];
/** Not on a day when the person has to be seen. */
const TODAY: readonly StrategyId[] = [
  ...HEAT_AND_FORCE,
  ...CUES,
  'session-length',
  'timing-routine',
];

interface Presentation {
  readonly answers: Answers;
  /** The urgency of the most serious referral; null: nobody needs to be seen. */
  readonly urgency: Urgency | null;
  readonly referrals: readonly ReferralId[];
  /** Ruled out for both tips and sessions. */
  readonly never?: readonly StrategyId[];
  /** The first tip. */
  readonly first?: StrategyId;
  /** One of the tips. */
  readonly offered?: readonly StrategyId[];
}

/** Nothing wrong, unless a presentation says otherwise. */
const WELL: Answers = {
  purpose: 'home',
  'danger-you': ['none'],
  'danger-baby': ['none'],
  'breast-now': ['none'],
  'baby-age': '2-6w',
};

/** The presentations of the clinical review, by their number there; gaps are filled with related ones. */
const PRESENTATIONS: Readonly<Record<string, Presentation>> = {
  '71 day 6, much blood lost, tired and cold, drops by pump and by hand': {
    answers: {
      purpose: 'hospital',
      'baby-age': '5-14d',
      course: 'rising',
      'flow-pattern': ['drops'],
      'flow-elsewhere': ['hand'],
      birth: ['blood-loss'],
      'bleeding-since': 'tired-cold',
    },
    urgency: 'same-day',
    referrals: ['milk-not-in', 'blood-loss-unwell'],
    never: TODAY,
  },
  '01 fever, chills, a sore breast and the lowest pull': {
    answers: { 'breast-now': ['fever', 'sore-lump'], kit: ['low-pull'], suction: 'lowest' },
    urgency: 'same-day',
    referrals: ['fever', 'inflamed-breast'],
    never: TODAY,
  },
  '02 fever, hard breasts and pain all through': {
    answers: { 'breast-now': ['fever', 'hard-tight', 'hurts'], pain: 'throughout' },
    urgency: 'same-day',
    referrals: ['fever', 'engorged', 'nipple-pain'],
    never: TODAY,
  },
  '03 a red patch, no fever': {
    answers: { 'breast-now': ['red-patch'], 'lump-more': ['new'] },
    urgency: 'visit',
    referrals: ['inflamed-breast'],
    never: HEAT_AND_FORCE,
    first: 'cold-soften',
  },
  '04 a red patch and pain all through': {
    answers: { 'breast-now': ['red-patch', 'hurts'], pain: 'throughout', 'lump-more': ['new'] },
    urgency: 'visit',
    referrals: ['inflamed-breast', 'nipple-pain'],
    never: HEAT_AND_FORCE,
  },
  '05 a painless lump for three weeks': {
    answers: { 'breast-now': ['painless-lump'], 'lump-more': ['over-2w'] },
    urgency: 'visit',
    referrals: ['lump-stays'],
  },
  '06 a patch that antibiotics do not clear': {
    answers: { 'breast-now': ['red-patch'], 'lump-more': ['antibiotics', 'skin'] },
    urgency: 'same-day',
    referrals: ['breast-worse', 'inflamed-breast', 'lump-stays'],
    never: TODAY,
  },
  '07 blood pressure of 165/112': {
    answers: { 'danger-you': ['head-or-pressure'] },
    urgency: 'emergency',
    referrals: ['head-or-pressure'],
  },
  '08 swollen face and hands on day 4': {
    answers: { 'danger-you': ['head-or-pressure'], 'baby-age': '3-4d' },
    urgency: 'emergency',
    referrals: ['head-or-pressure'],
  },
  '09 one swollen, sore leg': {
    answers: { 'danger-you': ['leg-swelling'] },
    urgency: 'emergency',
    referrals: ['leg-swelling'],
  },
  '10 a swollen leg and no breath': {
    answers: { 'danger-you': ['chest-or-breathing', 'leg-swelling'] },
    urgency: 'emergency',
    referrals: ['chest-or-breathing', 'leg-swelling'],
  },
  '11 a racing heart': {
    answers: { 'danger-you': ['chest-or-breathing'] },
    urgency: 'emergency',
    referrals: ['chest-or-breathing'],
  },
  '12 a pad soaked in an hour': {
    answers: { 'danger-you': ['heavy-bleeding'] },
    urgency: 'emergency',
    referrals: ['heavy-bleeding'],
  },
  '13 bleeding heavier and smelly in week 3': {
    answers: { 'danger-you': ['bleeding-again-or-140'] },
    urgency: 'same-day',
    referrals: ['bleeding-or-pressure'],
    never: TODAY,
  },
  '14 a fit yesterday': {
    answers: { 'danger-you': ['very-unwell'] },
    urgency: 'emergency',
    referrals: ['very-unwell'],
  },
  '15 vomiting without end': {
    answers: { 'danger-you': ['very-unwell'], 'baby-age': '5-14d' },
    urgency: 'emergency',
    referrals: ['very-unwell'],
  },
  '16 rigors and mottled skin, with fever': {
    answers: { 'danger-you': ['very-unwell'], 'breast-now': ['fever'] },
    urgency: 'emergency',
    referrals: ['very-unwell', 'fever'],
  },
  '17 feels ill, no thermometer, sore and full': {
    answers: { 'breast-now': ['ill-not-measured', 'hard-tight'] },
    urgency: 'same-day',
    referrals: ['ill-or-unmeasured'],
    never: TODAY,
  },
  '18 not sure about breasts and fever': {
    answers: { 'breast-now': 'not-sure' },
    urgency: 'same-day',
    referrals: ['ill-or-unmeasured'],
    never: TODAY,
  },
  '19 skips every safety question on day 8, and nothing comes': {
    answers: {
      'danger-you': 'skip',
      'danger-baby': 'skip',
      'breast-now': 'skip',
      'baby-age': '5-14d',
      'flow-pattern': ['nothing'],
    },
    urgency: 'same-day',
    referrals: ['milk-not-in'],
    never: TODAY,
  },
  '20 orange stains on day 4': {
    answers: { 'danger-baby': ['orange-or-black'], 'baby-age': '3-4d' },
    urgency: 'same-day',
    referrals: ['baby-orange-or-black'],
    never: TODAY,
  },
  '21 drops on day 2, all well': {
    answers: { 'baby-age': '0-2d', 'flow-pattern': ['drops'] },
    urgency: null,
    referrals: [],
    never: [...UP, 'session-length'],
  },
  '22 day 3, not sure how the baby grows': {
    answers: { 'baby-age': '3-4d', 'baby-intake': 'not-sure' },
    urgency: 'same-day',
    referrals: ['growth-unsure-early'],
    never: TODAY,
  },
  '23 a baby who cannot be woken': {
    answers: { 'danger-baby': ['limp-or-fit'] },
    urgency: 'emergency',
    referrals: ['baby-limp-or-fit'],
  },
  '24 a baby of 5 weeks with 38.2': {
    answers: { 'danger-baby': ['fever-or-cold'] },
    urgency: 'emergency',
    referrals: ['baby-fever-or-cold'],
  },
  '25 a yellow baby who feeds less on day 4': {
    answers: { 'danger-baby': ['yellow'], 'baby-age': '3-4d' },
    urgency: 'emergency',
    referrals: ['baby-yellow'],
  },
  '26 eleven per cent under the birth weight on day 5': {
    answers: { 'danger-baby': ['weight'], 'baby-age': '5-14d' },
    urgency: 'same-day',
    referrals: ['baby-weight'],
    never: TODAY,
  },
  '27 a baby sick with green': {
    answers: { 'danger-baby': ['green-or-rash'] },
    urgency: 'emergency',
    referrals: ['baby-green-or-rash'],
  },
  '28 a thought of death at let-down': {
    answers: { 'danger-you': ['self-harm'], self: ['wave'] },
    urgency: 'emergency',
    referrals: ['self-harm'],
  },
  '29 hears voices': {
    answers: { 'danger-you': ['mind-racing-or-confused'] },
    urgency: 'emergency',
    referrals: ['mind-racing-or-confused'],
  },
  '30 wired, without need of sleep': {
    answers: { 'danger-you': ['mind-racing-or-confused'], 'baby-age': '3-4d' },
    urgency: 'emergency',
    referrals: ['mind-racing-or-confused'],
  },
  '31 low all day': {
    answers: { self: ['low'], 'mood-more': ['none'] },
    urgency: 'visit',
    referrals: ['mood-support'],
    never: [...CUES, 'power-pumping'],
  },
  '32 low all day, nothing comes, rushed': {
    answers: { self: ['low'], 'flow-pattern': ['nothing'], moment: ['rushed'] },
    urgency: 'visit',
    referrals: ['mood-support'],
    never: [...CUES, 'power-pumping'],
  },
  '33 low, and others seem better off without me': {
    answers: { self: ['low', 'no-joy'], 'mood-more': ['better-off'] },
    urgency: 'same-day',
    referrals: ['mood-today', 'mood-support'],
    never: TODAY,
  },
  '34 bleeding nipples on the lowest pull': {
    answers: {
      'breast-now': ['broken-skin', 'hurts'],
      kit: ['low-pull'],
      suction: 'lowest',
      pain: 'throughout',
      'pain-look': ['nipple', 'wound'],
    },
    urgency: 'visit',
    referrals: ['nipple-pain'],
    never: [...UP, 'warmth', 'hands-on-pumping'],
    first: 'nipple-care',
  },
  '35 vasospasm on the lowest pull': {
    answers: {
      'breast-now': ['burning-after'],
      suction: 'lowest',
      pain: 'after',
      'pain-look': ['white-blue'],
    },
    urgency: 'visit',
    referrals: ['vasospasm'],
    never: UP,
    first: 'warm-nipples',
  },
  '36 someone hurts me': {
    answers: { 'danger-you': ['unsafe'] },
    urgency: 'emergency',
    referrals: ['unsafe'],
  },
  '37 a new opioid and a sleepier baby on day 3': {
    answers: {
      'danger-baby': ['sleepy-or-refusing'],
      'baby-age': '3-4d',
      changed: ['medicine'],
      medicine: ['opioid'],
    },
    urgency: 'emergency',
    referrals: ['opioid-and-sleepy-baby', 'baby-sleepy-or-refusing', 'opioid'],
  },
  '38 a new opioid, the baby is well': {
    answers: { changed: ['medicine'], medicine: ['opioid'] },
    urgency: 'same-day',
    referrals: ['opioid'],
    never: TODAY,
  },
  '39 cabergoline': {
    answers: { changed: ['medicine'], medicine: ['dries-milk'] },
    urgency: 'visit',
    referrals: ['medicine-review'],
  },
  '40 a combined pill at 3 weeks': {
    answers: { changed: ['contraceptive'], medicine: ['combined'] },
    urgency: 'same-day',
    referrals: ['combined-pill-early'],
    never: TODAY,
  },
  '41 a baby in hospital, day 3, drops': {
    answers: {
      purpose: 'hospital',
      'baby-age': '3-4d',
      'flow-pattern': ['drops'],
      'baby-near': 'hospital',
    },
    urgency: null,
    referrals: [],
    never: [...UP, 'session-length'],
    offered: ['first-days'],
  },
  '42 a baby in hospital at four days, nothing comes': {
    answers: { purpose: 'hospital', 'baby-age': '3-4d', 'flow-pattern': ['nothing'] },
    urgency: 'same-day',
    referrals: ['milk-not-in'],
    never: TODAY,
    offered: ['first-days'],
  },
  '43 a loss, pumping to stop': {
    answers: { purpose: 'loss', 'loss-aim': 'stop' },
    urgency: null,
    referrals: [],
    never: [...CUES, ...UP, 'timing-routine', 'session-length', 'two-phase-pattern'],
    first: 'stop-gently',
  },
  '44 a loss, to donate': {
    answers: { purpose: 'loss', 'loss-aim': 'donate', 'flow-pattern': ['drops'] },
    urgency: null,
    referrals: [],
    never: [...CUES, 'one-side-nursing', 'power-pumping'],
  },
  '45 a loss, and the rest skipped': {
    answers: { purpose: 'loss', 'loss-aim': 'skip', 'danger-you': 'skip' },
    urgency: null,
    referrals: [],
    never: [...CUES, 'timing-routine', 'power-pumping'],
  },
  '46 induced milk, week 3': {
    answers: { purpose: 'induce', 'baby-age': 'no-birth', 'flow-pattern': ['drops'] },
    urgency: null,
    referrals: [],
    never: ['highest-comfortable-suction', 'session-length', 'first-days'],
    offered: ['timing-routine'],
  },
  '47 top surgery, tight on day 5': {
    answers: {
      'breast-now': ['hard-tight'],
      'baby-age': '5-14d',
      history: ['surgery'],
      surgery: ['top-surgery'],
    },
    urgency: 'visit',
    referrals: ['top-surgery', 'early-lactation-consultant'],
    never: [
      ...HEAT_AND_FORCE,
      ...CUES,
      'gentlest-suction',
      'hand-expression',
      'double-pumping',
      'timing-routine',
    ],
    first: 'cold-soften',
  },
  '48 top surgery, red and with fever': {
    answers: {
      'breast-now': ['fever', 'red-patch'],
      history: ['surgery'],
      surgery: ['top-surgery'],
    },
    urgency: 'same-day',
    referrals: ['fever', 'inflamed-breast', 'top-surgery'],
    never: [...TODAY, 'hand-expression'],
  },
  '49 a reduction, week 3, drops': {
    answers: { history: ['surgery'], surgery: ['reduction'], 'flow-pattern': ['drops'] },
    urgency: 'visit',
    referrals: ['early-lactation-consultant'],
    never: ['warmth'],
  },
  '50 a reduction, flow sometimes': {
    answers: { history: ['surgery'], surgery: ['reduction'], course: 'comes-and-goes' },
    urgency: 'visit',
    referrals: ['early-lactation-consultant'],
    never: ['warmth'],
  },
  '51 hardly any growth in pregnancy, drops at 4 weeks': {
    answers: { history: ['no-growth'], 'flow-pattern': ['drops'] },
    urgency: 'visit',
    referrals: ['early-lactation-consultant'],
  },
  '52 day 2, drops, the lowest pull': {
    answers: {
      'baby-age': '0-2d',
      'flow-pattern': ['drops'],
      kit: ['low-pull'],
      suction: 'lowest',
    },
    urgency: null,
    referrals: [],
    never: [...UP, 'session-length'],
    offered: ['first-days'],
  },
  '53 ninety-six hours, nothing': {
    answers: { 'baby-age': '3-4d', 'flow-pattern': ['nothing'] },
    urgency: 'same-day',
    referrals: ['milk-not-in'],
    never: TODAY,
  },
  '54 day 5, nothing, nappies well with formula': {
    answers: {
      'baby-age': '5-14d',
      'flow-pattern': ['nothing'],
      'flow-elsewhere': ['not-tried'],
      'baby-intake': 'topped-up',
    },
    urgency: 'same-day',
    referrals: ['milk-not-in'],
    never: TODAY,
  },
  '55 day 5, never any milk, topped up': {
    answers: { 'baby-age': '5-14d', course: 'never-any', 'baby-intake': 'topped-up' },
    urgency: 'same-day',
    referrals: ['milk-not-in'],
    never: TODAY,
  },
  '56 day 5, nothing, not sure of the baby': {
    answers: { 'baby-age': '5-14d', 'flow-pattern': ['nothing'], 'danger-baby': 'not-sure' },
    urgency: 'same-day',
    referrals: ['not-sure-if-safe', 'milk-not-in'],
    never: TODAY,
  },
  '57 day 6, only drops, in no way better': {
    answers: { 'baby-age': '5-14d', 'flow-pattern': ['drops'], 'flow-elsewhere': ['none'] },
    urgency: 'same-day',
    referrals: ['milk-not-in'],
    never: TODAY,
  },
  '58 engorged on day 4, the lowest pull': {
    answers: {
      'breast-now': ['hard-tight'],
      'baby-age': '3-4d',
      kit: ['low-pull'],
      suction: 'lowest',
    },
    urgency: 'visit',
    referrals: ['engorged'],
    never: [...HEAT_AND_FORCE, 'session-length'],
    first: 'cold-soften',
  },
  '59 engorged, painful, the pull at full': {
    answers: {
      'breast-now': ['hard-tight', 'hurts'],
      pain: 'throughout',
      kit: ['max-pull'],
      suction: 'maximum',
      'baby-age': '5-14d',
    },
    urgency: 'visit',
    referrals: ['engorged', 'nipple-pain'],
    never: HEAT_AND_FORCE,
    offered: ['gentlest-suction'],
  },
  'engorged and painful, with no word of when it hurts': {
    answers: { 'breast-now': ['hard-tight', 'hurts'] },
    urgency: 'visit',
    referrals: ['engorged'],
    never: HEAT_AND_FORCE,
  },
  'a baby of four days who feeds less': {
    answers: { 'baby-age': '3-4d', changed: ['baby-feeds-less'] },
    urgency: 'visit',
    referrals: ['wake-and-feed'],
  },
  'a baby of five weeks who feeds less': {
    answers: { changed: ['baby-feeds-less'] },
    urgency: null,
    referrals: [],
  },
  '60 a low wave of minutes': {
    answers: { self: ['wave'], wave: 'minutes', 'flow-pattern': ['stream'] },
    urgency: null,
    referrals: [],
    never: CUES,
  },
  '61 a low wave, and the baby is away': {
    answers: { self: ['wave'], wave: 'minutes', purpose: 'work', 'baby-near': 'away' },
    urgency: null,
    referrals: [],
    never: [...CUES, 'one-side-nursing'],
  },
  '62 little milk at week 6, the baby grows slowly': {
    answers: { 'baby-age': '6w-3m', 'baby-intake': 'low', 'flow-pattern': ['drops'] },
    urgency: 'visit',
    referrals: ['low-growth'],
    never: ['power-pumping'],
  },
  '63 the baby of 9 days grows slowly': {
    answers: { 'baby-age': '5-14d', 'baby-intake': 'low' },
    urgency: 'same-day',
    referrals: ['growth-unsure-early'],
    never: TODAY,
  },
  '64 drinks daily': {
    answers: { self: ['alcohol'], 'drink-more': 'most-days' },
    urgency: 'visit',
    referrals: ['alcohol-help'],
  },
  '65 not sure about the danger signs': {
    answers: { 'danger-you': 'not-sure' },
    urgency: 'same-day',
    referrals: ['not-sure-if-safe'],
    never: TODAY,
  },
  '66 fever, and the baby has few wet nappies': {
    answers: { 'breast-now': ['fever'], 'danger-baby': ['few-wet'] },
    urgency: 'same-day',
    referrals: ['fever', 'baby-few-wet'],
    never: TODAY,
  },
  '67 a red patch, and the baby has few wet nappies': {
    answers: { 'breast-now': ['red-patch'], 'danger-baby': ['few-wet'] },
    urgency: 'same-day',
    referrals: ['baby-few-wet', 'inflamed-breast'],
    never: TODAY,
  },
  '68 not sure of fever, hard and painful, baby in hospital': {
    answers: {
      purpose: 'hospital',
      'breast-now': ['ill-not-measured', 'hard-tight', 'hurts'],
      pain: 'at-start',
    },
    urgency: 'same-day',
    referrals: ['ill-or-unmeasured', 'engorged'],
    never: TODAY,
  },
  'a baby of 4 months with 39.2, or with a fever for two days': {
    answers: { 'danger-baby': ['fever-or-cold'], 'baby-age': '3-6m' },
    urgency: 'same-day',
    referrals: ['baby-fever-older'],
    never: TODAY,
  },
  'a baby of 8 months with 40.1': {
    answers: { 'danger-baby': ['fever-or-cold'], 'baby-age': 'over-6m' },
    urgency: 'same-day',
    referrals: ['baby-fever-older'],
    never: TODAY,
  },
  'a baby of unknown age with a fever': {
    answers: { 'danger-baby': ['fever-or-cold'], 'baby-age': 'skip' },
    urgency: 'emergency',
    referrals: ['baby-fever-or-cold'],
  },
  'a red patch, for a baby in hospital, under 5 times a day': {
    answers: {
      purpose: 'hospital',
      'baby-age': '5-14d',
      'breast-now': ['red-patch'],
      'flow-pattern': ['drops'],
      rhythm: ['under-5'],
    },
    urgency: 'visit',
    referrals: ['inflamed-breast'],
    never: [...HEAT_AND_FORCE, 'first-days', 'timing-routine', 'fewer-gaps'],
    first: 'cold-soften',
  },
  'fever, for a baby in hospital, under 5 times a day': {
    answers: {
      purpose: 'hospital',
      'baby-age': '5-14d',
      'breast-now': ['fever'],
      'flow-pattern': ['drops'],
      rhythm: ['under-5'],
    },
    urgency: 'same-day',
    referrals: ['fever'],
    never: [...TODAY, 'first-days'],
    first: 'cold-soften',
  },
  'dreads the pain, on low suction': {
    answers: { moment: ['dread-pain'], kit: ['low-pull'], 'flow-pattern': ['drops'] },
    urgency: null,
    referrals: [],
    never: UP,
  },
  'day 8 after top surgery, drops, the baby grows with other milk': {
    answers: {
      'baby-age': '5-14d',
      'flow-pattern': ['drops'],
      'flow-elsewhere': ['none'],
      history: ['surgery'],
      surgery: ['top-surgery'],
      'baby-intake': 'topped-up',
    },
    urgency: 'visit',
    referrals: ['top-surgery', 'early-lactation-consultant'],
  },
  'day 8 after top surgery, drops, not sure how the baby grows': {
    answers: {
      'baby-age': '5-14d',
      'flow-pattern': ['drops'],
      'flow-elsewhere': ['none'],
      history: ['surgery'],
      surgery: ['top-surgery'],
      'baby-intake': 'not-sure',
    },
    urgency: 'same-day',
    referrals: ['growth-unsure-early', 'milk-not-in'],
    never: TODAY,
  },
  'milk fades, and a hospital pump is no better': {
    answers: {
      'baby-age': '3-6m',
      course: 'faded-weeks',
      'flow-elsewhere': ['hospital-same'],
      kit: ['none'],
    },
    urgency: 'visit',
    referrals: ['fading-milk'],
  },
  'day 6, nothing comes, and worried': {
    answers: { 'baby-age': '5-14d', 'flow-pattern': ['nothing'], moment: ['worried'] },
    urgency: 'same-day',
    referrals: ['milk-not-in'],
    never: TODAY,
    first: 'first-days',
  },
  '72 much blood lost, nothing comes, low mood': {
    answers: {
      'baby-age': '6w-3m',
      history: ['blood-loss'],
      'bleeding-since': 'tired-cold',
      'flow-pattern': ['nothing'],
      self: ['low'],
    },
    urgency: 'visit',
    referrals: ['medical-check', 'mood-support'],
    never: [...CUES, 'power-pumping'],
  },
};

const checked = (answers: Answers) => check(content, { ...WELL, ...answers }, STAMP);

describe('danger', () => {
  it.each(Object.entries(PRESENTATIONS))('%s', (_, { answers, urgency, referrals, ...tips }) => {
    const { referral, plan } = checked(answers);
    expect(referral?.urgency ?? null).toBe(urgency);
    const raised = referral?.reasons.map(({ id }) => id) ?? [];
    expect(raised).toEqual(expect.arrayContaining([...referrals]));
    const offered = plan.map(({ strategy }) => strategy);
    const ruledOut = contraindicated(content, { ...WELL, ...answers });
    for (const id of tips.never ?? []) {
      expect(offered).not.toContain(id);
      expect(ruledOut).toContain(id);
    }
    if (tips.first) expect(offered[0]).toBe(tips.first);
    expect(offered).toEqual(expect.arrayContaining([...(tips.offered ?? [])]));
  });

  it('raises a referral for every answer that names a danger', () => {
    const silent = content.questions
      .filter(({ id }) => id === 'danger-you' || id === 'danger-baby')
      .flatMap((question) =>
        (question.kind === 'number' ? [] : question.options)
          .filter(({ key }) => key !== 'none')
          .filter(({ key }) => checked({ [question.id]: [key] }).referral === null)
          .map(({ key }) => `${question.id} ${key}`),
      );
    expect(silent).toEqual([]);
  });

  it('stops all coaching in an emergency', () => {
    const { blockers, plan, session, next } = checked({ 'danger-you': ['heavy-bleeding'] });
    expect({ blockers, plan, session, next }).toEqual({
      blockers: [],
      plan: [],
      session: null,
      next: null,
    });
  });

  it('lets no other answer hide a danger sign, and only the age of a baby ease one', () => {
    const of = (answers: Answers) => triage(content, { ...WELL, ...answers })[0]?.urgency;
    const answersOf = (id: string) =>
      content.questions.flatMap((question) =>
        question.id !== id || question.kind === 'number' ? [] : question.options,
      );
    const signs = ['danger-you', 'danger-baby'].flatMap((id) =>
      answersOf(id)
        .filter(({ key }) => key !== 'none')
        .map(({ key }) => ({ [id]: [key] })),
    );
    const others = content.questions
      .filter(({ id, kind }) => kind !== 'number' && id !== 'danger-you' && id !== 'danger-baby')
      .flatMap(({ id }) =>
        [...answersOf(id).map(({ key }) => key), 'not-sure', 'skip'].map((key) => ({
          [id]: [key],
        })),
      );
    const eased = signs.flatMap((sign) =>
      others
        .filter((other) => of({ ...other, ...sign }) !== of(sign))
        .filter((other) => of({ ...other, ...sign }) !== 'emergency')
        .map((other) => ({ ...sign, ...other, now: of({ ...other, ...sign }) })),
    );
    expect(eased).toEqual([
      { 'danger-baby': ['fever-or-cold'], 'baby-age': ['3-6m'], now: 'same-day' },
      { 'danger-baby': ['fever-or-cold'], 'baby-age': ['over-6m'], now: 'same-day' },
    ]);
  });

  it.each([
    [{ purpose: 'home' }, 'Do any apply to your baby?'],
    [{ purpose: 'only-pumping' }, 'Do any apply to your baby?'],
    [{ purpose: 'hospital' }, 'Do any apply to a baby at home?'],
    [{ purpose: 'induce' }, 'Do any apply to a baby with you?'],
    [{ purpose: 'donate' }, 'Do any apply to a baby with you?'],
    [{ purpose: 'skip' }, 'Do any apply to a baby with you?'],
    [{ purpose: 'loss' }, null],
  ])('asks %j about the baby that is there: %j', (answers, text) => {
    const asked = dueQuestions(content, answers).find(({ id }) => id === 'danger-baby');
    expect(asked?.text ?? null).toBe(text);
  });

  it.each([
    ['0-2d', /^Fever 38\.0/, /^Limp, won't/],
    ['6w-3m', /^Fever 38\.0/, /^Limp, won't/],
    ['3-6m', /^Fever 39\.0/, /^Limp, cold/],
    ['over-6m', /^Fever 40\.0/, /^Limp, cold/],
    ['skip', /^Under 3 months: 38\.0/, /^Limp, won't/],
  ])('words fever and cold for a baby of %s', (age, fever, limp) => {
    const question = dueQuestions(content, { purpose: 'home', 'baby-age': age }).find(
      ({ id }) => id === 'danger-baby',
    );
    const labels = question?.kind === 'many' ? question.options : [];
    const label = (key: string) => labels.find((one) => one.key === key)?.label;
    expect(label('fever-or-cold')).toMatch(fever);
    expect(label('limp-or-fit')).toMatch(limp);
  });

  it('asks nobody with a fever to call if there is a fever', () => {
    const { referral } = checked({ 'breast-now': ['fever', 'red-patch', 'hard-tight'] });
    const others = referral?.reasons.filter(({ urgency }) => urgency === 'visit') ?? [];
    expect(others.map(({ id }) => id)).toEqual(['inflamed-breast', 'engorged']);
    for (const { action } of others) expect(action).toBe('Mention it when you phone today.');
  });

  it('sends somebody on a ward to a nurse, and everybody else to the emergency number', () => {
    const action = (purpose: string) =>
      checked({ purpose, 'danger-baby': ['breathing'] }).referral?.action;
    expect(action('home')).toBe('Call your local emergency number for your baby now.');
    expect(action('hospital')).toMatch(/^On the ward, call a nurse now\. At home, call/);
  });

  it.each(['low', 'no-joy', 'anxious'])(
    'addresses grief before anything except danger, when %s',
    (feeling) => {
      const { referral } = checked({
        purpose: 'loss',
        'loss-aim': 'for-a-while',
        'breast-now': ['painless-lump'],
        self: [feeling],
      });
      expect(referral?.reasons.map(({ id }) => id)).toEqual(['grief', 'lump-stays']);
      expect(referral?.reasons[0]?.text).toMatch(/^I am so sorry\. Grief after losing a baby/);
    },
  );

  it.each(['unsure', 'skip'])('does not ask those who answer %s to stop gradually', (aim) => {
    const { plan } = checked({ purpose: 'loss', 'loss-aim': aim });
    expect(plan.map(({ strategy }) => strategy)).toEqual(['cold-soften']);
    expect(plan[0]?.action).toMatch(/^For now express only to comfort.*phone your midwife/s);
  });

  it.each(['for-a-while', 'donate'])('offers those who answer %s more than comfort', (aim) => {
    const { plan } = checked({
      purpose: 'loss',
      'loss-aim': aim,
      'breast-now': ['hard-tight', 'hurts'],
    });
    expect(plan[0]?.strategy).toBe('cold-soften');
    expect(JSON.stringify(plan.map(({ action }) => action))).not.toMatch(/only .*comfort/);
  });

  it.each(['stop', 'for-a-while', 'donate', 'unsure'])(
    'never gives the loss itself as a reason, for %s',
    (aim) => {
      const { blockers } = checked({
        purpose: 'loss',
        'loss-aim': aim,
        'breast-now': ['hard-tight'],
        self: ['low', 'no-joy'],
      });
      expect(JSON.stringify(blockers)).not.toContain('you told me about your baby');
    },
  );

  it('asks how a baby under two weeks is growing, and when pumping hurts', () => {
    const asked: string[] = [];
    let answers: Answers = { ...WELL, 'baby-age': '5-14d', 'breast-now': ['hurts'] };
    for (let next = nextQuestion(content, answers); next; next = nextQuestion(content, answers)) {
      asked.push(next.id);
      answers = { ...answers, [next.id]: 'skip' };
    }
    expect(asked).toEqual(expect.arrayContaining(['baby-intake', 'pain']));
  });

  it('does not mention a baby to somebody who has lost one, except in the words of sorrow', () => {
    const aims = ['stop', 'for-a-while', 'donate', 'unsure'];
    const texts = aims.flatMap((aim) => {
      const { track, blockers, plan, referral } = checked({
        purpose: 'loss',
        'loss-aim': aim,
        'flow-pattern': ['nothing'],
        'baby-near': 'away',
        'breast-now': ['hard-tight', 'hurts'],
        pain: 'throughout',
        history: ['surgery', 'blood-loss'],
        self: ['low', 'wave', 'alcohol', 'nicotine', 'short-sleep'],
      });
      const others = referral?.reasons.filter(({ id }) => id !== 'grief');
      return JSON.stringify([track, blockers.map(({ name, text }) => name + text), plan, others]);
    });
    for (const text of texts) expect(text).not.toMatch(/\bbaby\b|\bnappies\b/i);
  });
});
