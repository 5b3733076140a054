import type { ContentBlocker } from './types.ts';

/** The pump, its parts and its settings. Cheapest to mend first. */
export const equipmentBlockers = {
  'worn-parts': {
    name: 'Worn pump parts',
    differential: false,
    text: 'Valves and membranes stretch with use, and tubing gets wet or splits. The pull leaks away, little by little. How long parts last is makers’ advice, not science. Press your palm to the flange, swap left and right, and see if the weak side moves.',
    evidence: 'expert',
    sources: [
      'nebmedical-undated-pump-parts',
      'breastfeeding-center-2025-pump-parts',
      'mommed-undated-pump-parts',
      'qi-2011-pump-problems',
    ],
    strategies: ['replace-parts', 'max-comfortable-vacuum'],
    prior: 1,
  },
  'suction-too-low': {
    name: 'Suction set too low',
    differential: false,
    text: 'With a soft pull, let-down may come and yet little milk is taken. In studies the highest pull that still felt fine took more. Raise it step by step once milk flows, and check the seal and the valves first.',
    evidence: 'moderate',
    sources: ['kent-2008-vacuum', 'breastfeed-med-2019-two-pumps'],
    strategies: ['max-comfortable-vacuum', 'replace-parts', 'double-pumping'],
    prior: 1,
  },
  'flange-misfit': {
    name: 'Flange too big or too small',
    differential: false,
    text: 'Ducts lie shallow near the areola, and a little force presses them shut. A tunnel that rubs, or draws in too much, hurts and holds milk back. Sizing rules differ, and the studies are small. Try one size up and one down, and keep what feels best with equal flow.',
    evidence: 'limited',
    sources: [
      'proceedings-undated-shield-fit',
      'sakalidis-2020-shield-design',
      'flange-pilot-2024-size',
      'medela-undated-shield-fit',
    ],
    strategies: ['flange-fit', 'max-comfortable-vacuum', 'hand-expression'],
    prior: 1,
  },
  'suction-too-high': {
    name: 'Suction set too high',
    differential: false,
    text: 'More pull is not always more milk. Past what feels fine, pain and swelling may hold milk back, though nobody tested that. Start at the lowest, and stop one step below what is too much.',
    evidence: 'moderate',
    sources: ['kent-2008-vacuum', 'frontiers-2024-gentle-vacuum'],
    strategies: ['max-comfortable-vacuum', 'flange-fit'],
    prior: 0,
  },
  'pump-mismatch': {
    name: 'A pump that does not suit',
    differential: false,
    text: 'Small battery, wearable or hand pumps can lose their seal or pull as the main pump. Some trials found hand or low-cost pumps as good as big ones. Borrow or hire a strong one for two or three sessions. Take nipple shields off to pump.',
    evidence: 'limited',
    sources: [
      'becker-2016-expression',
      'j-hum-lact-2001-manual-pumps',
      'qi-2014-pump-injuries',
      'meier-2016-pump-choice',
      'coentro-2020-nipple-shields',
    ],
    strategies: ['hand-expression', 'double-pumping', 'flange-fit'],
    prior: 0,
  },
  'cycle-pattern': {
    name: 'Pump mode at the wrong time',
    differential: false,
    text: 'Fast, light pulls act like the start of a feed; slow, strong ones move milk. It is a sensible order, but in studies the pattern did not change how often or when let-down came. It seldom explains it all.',
    evidence: 'contradicted',
    sources: [
      'ramsay-2005-electric-pump',
      'gardner-2019-vacuum-patterns',
      'medela-undated-two-phase',
    ],
    strategies: ['two-phase-pattern', 'second-let-down'],
    prior: 0,
  },
} as const satisfies Record<string, ContentBlocker>;
