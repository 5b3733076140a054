import type { FitRule, FlangeGap } from '../domain/model.ts';
import type { SourceId } from './sources.ts';

/**
 * Tunnel sizes sold, in millimetres: 21, 24, 27, 30 and 36 by a large maker (medela-undated-flange-sizes), 28 by
 * another, and inserts in millimetre steps (both not seen).
 */
export const flangeSizes = [
  11, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 30, 36,
] as const;

/** Where to start: compatible with everyone's advice. Our own judgement. */
export const startRule = {
  who: 'this coach',
  from: 1,
  to: 3,
  sources: [
    'proceedings-undated-shield-fit',
    'flange-pilot-2024-size',
    'medela-undated-flange-sizes',
  ],
} as const satisfies FitRule<SourceId>;

/** How much wider than the nipple the tunnel should be; the sources disagree. */
export const fitRules = [
  {
    who: 'many makers',
    from: 2,
    to: 4,
    sources: ['proceedings-undated-shield-fit', 'medela-undated-flange-sizes'],
  },
  { who: 'newer advice', from: 0, to: 3, sources: ['flange-pilot-2024-size'] },
] as const satisfies readonly FitRule<SourceId>[];

/** How long a measured fit counts, and a try of sizes may take. */
export const FIT_COUNTS_WEEKS = 12;

/** When to measure the nipple again; every text says it the same way. */
export const MEASURE_AGAIN = 'at 2, 6 and 12 weeks, and whenever it hurts';
export const NOT_SMALLER = 'Do not go smaller if your nipple hurts, blisters or turns pale.';

/** What the gap between nipple and flange says, in millimetres. */
export const flangeGaps = [
  { key: 'too-narrow', from: -50, below: 0, why: 'The tunnel is narrower than the nipple.' },
  { key: 'fits', from: 0, below: 4.01, why: 'A gap of 0 to 4 mm is what sizing rules advise.' },
  { key: 'roomy', from: 4.01, below: 7, why: 'The gap is wider than sizing rules advise.' },
  { key: 'too-wide', from: 7, below: 50, why: 'The tunnel is much wider than the nipple.' },
] as const satisfies readonly FlangeGap[];
