import type { ContentBlocker } from './types.ts';

/** The pump, its parts and its settings. Cheapest to fix first. */
export const equipmentBlockers = {
  'worn-parts': {
    name: 'Worn pump parts',
    differential: false,
    text: 'Valves and membranes stretch with use, and tubing gets wet or splits. Suction leaks away, little by little. How long parts last is makers’ advice, not science. Press your palm to the flange, swap the left and right parts, and see if the weak side moves with them.',
    evidence: 'expert',
    sources: [
      'nebmedical-undated-pump-parts',
      'breastfeeding-center-2025-pump-parts',
      'mommed-undated-pump-parts',
      'qi-2011-pump-problems',
    ],
    strategies: ['replace-parts', 'highest-comfortable-suction', 'another-pump'],
  },
  'suction-too-low': {
    name: 'Suction may be gentler than you need',
    differential: false,
    text: 'With low suction, let-down may come but little milk is drawn out. In studies the highest suction that still felt fine drew more. If you are sore or swollen, gentle is right. Check the seal and the valves first.',
    evidence: 'moderate',
    sources: ['kent-2008-vacuum', 'breastfeed-med-2019-two-pumps'],
    strategies: ['highest-comfortable-suction', 'replace-parts', 'double-pumping'],
  },
  'flange-misfit': {
    name: 'The flange may be too big or too small',
    differential: false,
    text: 'Ducts lie close under the skin near the areola, and light pressure can close them. A tunnel that rubs, or draws in too much, hurts and holds milk back. Sizing rules differ, and the studies are small. Compare two or three sizes, and keep what feels best with no loss of flow.',
    evidence: 'limited',
    sources: [
      'proceedings-undated-shield-fit',
      'sakalidis-2020-shield-design',
      'flange-pilot-2024-size',
      'medela-undated-shield-fit',
    ],
    strategies: ['flange-fit', 'gentlest-suction', 'hand-expression'],
  },
  'suction-too-high': {
    name: 'Suction may be stronger than you need',
    differential: false,
    text: 'More suction is not always more milk. Past what feels fine, pain and swelling may hold milk back, though nobody has tested that. Start low, and stay where it is comfortable.',
    evidence: 'moderate',
    sources: ['kent-2008-vacuum', 'frontiers-2024-gentle-vacuum'],
    strategies: ['gentlest-suction', 'nipple-care', 'flange-fit'],
  },
  'pump-mismatch': {
    name: 'A pump that does not suit you',
    differential: false,
    text: 'A small battery, wearable or hand pump can lose its seal or suction when it is your main pump. Some trials found hand or low-cost pumps as good as big ones, so it varies. Rent a hospital-grade (multi-user) pump, with your own new kit, and compare. Do not borrow or buy a used single-user pump.',
    evidence: 'expert',
    sources: [
      'becker-2016-expression',
      'j-hum-lact-2001-manual-pumps',
      'qi-2014-pump-injuries',
      'meier-2016-pump-choice',
      'fda-2013-shared-pumps',
    ],
    strategies: ['another-pump', 'hand-expression', 'double-pumping', 'flange-fit'],
  },
  'cycle-pattern': {
    name: 'Pump mode at the wrong time',
    differential: false,
    text: 'Fast, light pulls copy the start of a feed; slow, steady ones move milk. It is a sensible order, but in studies the pattern did not change how often or when let-down came. It is rarely the whole reason.',
    evidence: 'contradicted',
    sources: [
      'ramsay-2005-electric-pump',
      'gardner-2019-vacuum-patterns',
      'medela-undated-two-phase',
    ],
    strategies: ['two-phase-pattern', 'second-let-down', 'switch-stimulus'],
  },
} as const satisfies Record<string, ContentBlocker>;
