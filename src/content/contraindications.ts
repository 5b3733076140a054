import type { Contraindication } from '../domain/model.ts';
import type { SourceId } from './sources.ts';
import type { StrategyId } from './strategies.ts';

/** Which answers rule out which strategies. */
export const contraindications = [
  {
    when: { inflammation: ['fever', 'red-hot-or-lump', 'not-sure'] },
    strategies: ['warmth', 'light-massage', 'hands-on-pumping', 'second-let-down', 'power-pumping'],
    why: 'Heat, massage and extra emptying can make an inflamed breast worse. Not sure counts as careful.',
    sources: ['mitchell-2022-mastitis', 'iowa-undated-mastitis'],
  },
  {
    when: { fullness: ['hard-tight'] },
    strategies: ['warmth', 'power-pumping', 'hands-on-pumping'],
    why: 'An over-full, swollen breast wants cold, a soft areola and short pumping.',
    sources: ['zakarija-grkovic-2020-engorgement', 'mitchell-2022-mastitis'],
  },
  {
    when: { pain: ['at-start', 'throughout', 'burning-after'] },
    strategies: ['power-pumping'],
    why: 'More pumping on sore nipples makes them sorer.',
    sources: ['qi-2014-pump-injuries'],
  },
  {
    when: { pain: ['throughout'] },
    strategies: ['hands-on-pumping', 'second-let-down'],
    why: 'Pressing on and pumping longer are not for a breast that hurts all through.',
    sources: ['qi-2014-pump-injuries'],
  },
  {
    when: { 'baby-age': ['0-4d'] },
    strategies: ['power-pumping'],
    why: 'In the first days little milk is there to move, whatever the pump does.',
    sources: ['kellymom-undated-milk-coming-in'],
  },
  {
    when: { 'baby-intake': ['low'] },
    strategies: ['power-pumping'],
    why: 'A baby who gets too little needs to be seen today, not an experiment of days.',
    sources: ['indian-j-pediatr-2023-power-pumping'],
  },
  {
    when: { wave: ['low-all-day'] },
    strategies: ['power-pumping', 'sensory-cues', 'visualisation'],
    why: 'When days are low, a harder routine or pictures of the baby can hurt.',
    sources: ['salty-2024-power-pumping'],
  },
  {
    when: { 'baby-near': ['hospital'], surroundings: ['worried', 'rushed-and-worried'] },
    strategies: ['visualisation'],
    why: 'Picturing the baby can hurt while you worry about them in hospital.',
    sources: ['crossover-2026-video-calls'],
  },
  {
    when: { surgery: ['yes'] },
    strategies: ['warmth'],
    why: 'Skin that is numb after surgery does not feel when it is too hot.',
    sources: ['kraut-2017-breast-reduction'],
  },
  {
    when: { 'self-care': ['short-sleep'] },
    strategies: ['power-pumping'],
    why: 'An extra hour at the pump is an hour less of sleep.',
    sources: ['salty-2024-power-pumping'],
  },
  {
    when: { removals: ['over-12'] },
    strategies: ['power-pumping', 'timing-routine'],
    why: 'Milk is taken very often already; more adds tiredness, not milk.',
    sources: ['lai-2020-expression-interval'],
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
    why: 'The baby is not there to feed.',
    sources: ['prime-2009-flow-rate'],
  },
  {
    when: { 'baby-intake': ['hospital'] },
    strategies: ['one-side-nursing'],
    why: 'The hospital says how your baby feeds.',
    sources: ['prime-2009-flow-rate'],
  },
] as const satisfies readonly (Contraindication & {
  strategies: readonly StrategyId[];
  sources: readonly SourceId[];
})[];

/** Not offered to anyone who has to be seen the same day, whatever the reason. */
export const ruledOutAtSameDay = [
  'warmth',
  'light-massage',
  'hands-on-pumping',
  'second-let-down',
  'power-pumping',
] as const satisfies readonly StrategyId[];
