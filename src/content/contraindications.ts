import type { Contraindication } from '../domain/model.ts';
import type { ContentCondition } from './conditions.ts';
import type { SourceId } from './sources.ts';
import type { StrategyId } from './strategies.ts';

/** Answers treated as an inflamed breast. To be careful, not sure and skipped count too. */
const INFLAMED = [
  'fever',
  'ill-not-measured',
  'red-patch',
  'sore-lump',
  'not-sure',
  'skip',
] as const;
/** Said, not just left open: then more pumping than usual is ruled out, too. */
const SAID_INFLAMED = ['fever', 'ill-not-measured', 'red-patch', 'sore-lump', 'not-sure'] as const;
const FIRST_DAYS = ['0-2d', '3-4d'] as const;

/** Which answers rule out which strategies. */
export const contraindications = [
  {
    when: { 'breast-now': INFLAMED },
    strategies: [
      'highest-comfortable-suction',
      'warmth',
      'warm-nipples',
      'light-massage',
      'hands-on-pumping',
      'second-let-down',
      'session-length',
      'fewer-gaps',
      'power-pumping',
    ],
    why: 'Heat, massage, stronger suction and extra emptying can make an inflamed breast worse. If you are not sure, be careful.',
    sources: ['mitchell-2022-mastitis', 'iowa-undated-mastitis'],
  },
  {
    when: { 'breast-now': SAID_INFLAMED },
    strategies: ['timing-routine', 'first-days'],
    why: 'While a breast is inflamed, keep to your usual times: more pumping than that can make it worse.',
    sources: ['mitchell-2022-mastitis'],
  },
  {
    when: { 'breast-now': ['hard-tight'] },
    strategies: [
      'highest-comfortable-suction',
      'warmth',
      'light-massage',
      'hands-on-pumping',
      'second-let-down',
      'power-pumping',
    ],
    why: 'An over-full, swollen breast needs cold, a soft areola and short, gentle pumping.',
    sources: [
      'zakarija-grkovic-2020-engorgement',
      'mitchell-2022-mastitis',
      'health-nz-undated-oedema',
    ],
  },
  {
    when: { 'breast-now': ['hurts', 'burning-after', 'broken-skin'] },
    strategies: ['highest-comfortable-suction', 'power-pumping', 'switch-stimulus'],
    why: 'Stronger suction or more pumping makes sore nipples sorer.',
    sources: ['qi-2014-pump-injuries', 'medela-undated-suction'],
  },
  {
    when: { pain: ['at-start', 'throughout', 'during-flow', 'after', 'all-day'] },
    strategies: ['highest-comfortable-suction', 'power-pumping', 'switch-stimulus'],
    why: 'Stronger suction or more pumping makes sore nipples sorer.',
    sources: ['qi-2014-pump-injuries', 'medela-undated-suction'],
  },
  {
    when: { moment: ['dread-pain'] },
    strategies: ['highest-comfortable-suction', 'power-pumping'],
    why: 'Find out why it hurts before you turn the suction up.',
    sources: ['abm-2016-persistent-pain', 'medela-undated-suction'],
  },
  {
    when: {
      'pain-look': [
        'nipple',
        'areola',
        'deep',
        'wound',
        'white-blue',
        'ring',
        'white-spot',
        'itchy-shiny',
      ],
    },
    strategies: ['highest-comfortable-suction', 'power-pumping'],
    why: 'Find out why it hurts before you turn the suction up.',
    sources: ['abm-2016-persistent-pain', 'medela-undated-suction'],
  },
  {
    when: { pain: ['throughout', 'all-day'] },
    strategies: ['warmth', 'hands-on-pumping', 'second-let-down', 'session-length'],
    why: 'Heat, pressing and longer pumping are not for a breast that hurts the whole time.',
    sources: ['qi-2014-pump-injuries'],
  },
  {
    when: { 'breast-now': ['broken-skin'] },
    strategies: ['warmth'],
    why: 'Broken skin and heat do not go together.',
    sources: ['abm-2016-persistent-pain'],
  },
  {
    when: { 'pain-look': ['wound'] },
    strategies: ['warmth'],
    why: 'Broken skin and heat do not go together.',
    sources: ['abm-2016-persistent-pain'],
  },
  {
    when: { 'baby-age': FIRST_DAYS },
    strategies: ['highest-comfortable-suction', 'power-pumping', 'session-length'],
    why: 'In the first days there is little milk to move. What counts is gentle touch, often, even when nothing comes.',
    sources: ['kellymom-undated-milk-coming-in', 'lurie-undated-pumping'],
  },
  {
    when: { 'baby-age': ['2-6w', '6w-3m', '3-6m', 'over-6m', 'no-birth'] },
    strategies: ['first-days'],
    why: 'It is a plan for the first two weeks.',
    sources: ['lurie-undated-pumping'],
  },
  {
    when: { purpose: ['hospital', 'induce', 'relactate'] },
    strategies: ['session-length'],
    why: 'While you build up your milk, the touch itself is what counts: do not stop early because nothing comes.',
    sources: [
      'lurie-undated-pumping',
      'niswonger-undated-pumping',
      'goldfarb-2002-induced-lactation',
    ],
  },
  {
    when: { surgery: ['top-surgery'] },
    strategies: [
      'highest-comfortable-suction',
      'warmth',
      'light-massage',
      'hand-expression',
      'hands-on-pumping',
      'double-pumping',
      'switch-stimulus',
      'second-let-down',
      'session-length',
      'fewer-gaps',
      'timing-routine',
      'first-days',
      'power-pumping',
      'sensory-cues',
      'visualisation',
    ],
    why: 'After top surgery, milk may have no way out, and pumping or pressing can make it swell more.',
    sources: ['abm-2020-gender-diverse'],
  },
  {
    when: { surgery: ['top-surgery'], 'breast-now': [...INFLAMED, 'hard-tight'] },
    strategies: ['gentlest-suction'],
    why: 'While it is swollen after top surgery, leave the pump off: cold and a call come first.',
    sources: ['abm-2020-gender-diverse'],
  },
  {
    when: { purpose: ['induce'] },
    strategies: ['highest-comfortable-suction'],
    why: 'Plans for milk without a birth use low or medium suction, since the touch is what counts.',
    sources: ['goldfarb-2002-induced-lactation'],
  },
  {
    when: { history: ['surgery', 'numb-or-injury'] },
    strategies: ['warmth'],
    why: 'Numb skin cannot feel when something is too hot.',
    sources: ['kraut-2017-breast-reduction'],
  },
  {
    when: { 'baby-intake': ['low'] },
    strategies: ['power-pumping'],
    why: 'If your baby may be getting too little, have your baby seen first. This can wait.',
    sources: ['indian-j-pediatr-2023-power-pumping'],
  },
  {
    when: { self: ['low', 'no-joy'] },
    strategies: ['power-pumping', 'fewer-gaps', 'sensory-cues', 'visualisation'],
    why: 'When you feel low, a harder routine or pictures of a baby can hurt.',
    sources: ['salty-2024-power-pumping'],
  },
  {
    when: { 'mood-more': ['no-sleep', 'no-self-care', 'better-off'] },
    strategies: ['power-pumping', 'fewer-gaps', 'sensory-cues', 'visualisation'],
    why: 'When you feel low, a harder routine or pictures of a baby can hurt.',
    sources: ['salty-2024-power-pumping'],
  },
  {
    when: { self: ['wave'] },
    strategies: ['sensory-cues', 'visualisation'],
    why: 'A let-down cue can bring on the low feeling that comes with it.',
    sources: ['heise-2011-d-mer'],
  },
  {
    when: { wave: ['touch'] },
    strategies: ['back-rub', 'light-massage'],
    why: 'Touch is for those who want it.',
    sources: ['heise-2011-d-mer'],
  },
  {
    when: { self: ['short-sleep'] },
    strategies: ['power-pumping'],
    why: 'An extra hour at the pump is an hour less sleep.',
    sources: ['salty-2024-power-pumping'],
  },
  {
    when: { purpose: ['hospital'], moment: ['worried', 'upset'] },
    strategies: ['visualisation'],
    why: 'Picturing your baby can hurt while you worry about them in hospital.',
    sources: ['crossover-2026-video-calls'],
  },
  {
    when: { 'baby-near': ['hospital'], moment: ['worried', 'upset'] },
    strategies: ['visualisation'],
    why: 'Picturing your baby can hurt while you worry about them in hospital.',
    sources: ['crossover-2026-video-calls'],
  },
  {
    when: { purpose: ['loss'] },
    strategies: [
      'sensory-cues',
      'visualisation',
      'one-side-nursing',
      'first-days',
      'timing-routine',
      'power-pumping',
    ],
    why: 'Anything that could hurt you more is left out.',
    sources: ['carroll-2020-loss'],
  },
  {
    when: { purpose: ['stop'] },
    strategies: [
      'highest-comfortable-suction',
      'sensory-cues',
      'visualisation',
      'warmth',
      'hands-on-pumping',
      'second-let-down',
      'session-length',
      'first-days',
      'fewer-gaps',
      'timing-routine',
      'power-pumping',
    ],
    why: 'It brings more milk, and you want less.',
    sources: ['leeds-undated-loss'],
  },
  {
    when: { 'loss-aim': ['stop'] },
    strategies: [
      'highest-comfortable-suction',
      'warmth',
      'hands-on-pumping',
      'second-let-down',
      'session-length',
      'fewer-gaps',
    ],
    why: 'It brings more milk, and you want less.',
    sources: ['leeds-undated-loss'],
  },
  {
    when: { rhythm: ['8-up'] },
    strategies: ['power-pumping', 'timing-routine', 'fewer-gaps'],
    why: 'You already pump or feed very often; more adds tiredness, not milk.',
    sources: ['lai-2020-expression-interval'],
  },
  {
    when: { kit: ['small-or-hand'] },
    strategies: ['double-pumping'],
    why: 'This pump does one side at a time.',
    sources: ['prime-2012-simultaneous-expression'],
  },
  {
    when: { 'pump-type': ['single-electric', 'manual'] },
    strategies: ['double-pumping'],
    why: 'This pump does one side at a time.',
    sources: ['prime-2012-simultaneous-expression'],
  },
  {
    when: { 'baby-near': ['away', 'hospital'] },
    strategies: ['one-side-nursing'],
    why: 'You are apart from your baby.',
    sources: ['prime-2009-flow-rate'],
  },
  {
    when: { purpose: ['only-pumping', 'hospital', 'induce', 'stop'] },
    strategies: ['one-side-nursing'],
    why: 'It is for a baby who feeds at the breast.',
    sources: ['prime-2009-flow-rate'],
  },
  {
    when: { measured: ['suction-same'] },
    strategies: ['highest-comfortable-suction'],
    why: 'You already pump at the highest suction that feels fine.',
    sources: ['kent-2008-vacuum'],
  },
  {
    when: { measured: ['fit-keeps'] },
    strategies: ['flange-fit'],
    why: 'You saw that your nipple moves freely in the flange.',
    sources: ['medela-undated-shield-fit'],
  },
  {
    when: { 'palm-test': ['one-stays'] },
    strategies: ['replace-parts'],
    why: 'The suction stayed weak on the same side with other parts, so the parts are not the cause.',
    sources: ['nebmedical-undated-pump-parts'],
  },
  {
    when: { measured: ['pump-first-pump'] },
    strategies: ['replace-parts'],
    why: 'You tested the parts, and they seem fine.',
    sources: ['nebmedical-undated-pump-parts'],
  },
] as const satisfies readonly (Contraindication & {
  readonly when: ContentCondition;
  readonly strategies: readonly StrategyId[];
  readonly sources: readonly SourceId[];
})[];

/** Not offered to anyone who has to be seen the same day, for any reason. */
export const ruledOutAtSameDay = [
  'highest-comfortable-suction',
  'warmth',
  'warm-nipples',
  'light-massage',
  'hands-on-pumping',
  'second-let-down',
  'session-length',
  'fewer-gaps',
  'timing-routine',
  'power-pumping',
  'sensory-cues',
  'visualisation',
] as const satisfies readonly StrategyId[];
