import type { FitRule } from '../domain/model.ts';
import type { SourceId } from './sources.ts';

/** Tunnel sizes in millimetres that are commonly sold (s50b); those under 21 mostly as inserts (from memory, not seen). */
export const flangeSizes = [13, 15, 17, 19, 21, 24, 27, 30, 36] as const;

/** Where to start: within the advice of all others. Our own judgement. */
export const startRule = {
  who: 'this coach',
  from: 1,
  to: 3,
  sources: ['s12', 's44', 's50b'],
} as const satisfies FitRule<SourceId>;

/** How much wider than the nipple the tunnel shall be; they do not agree. */
export const fitRules = [
  { who: 'many a maker', from: 2, to: 4, sources: ['s12', 's50b'] },
  { who: 'newer advice', from: 0, to: 3, sources: ['s44'] },
] as const satisfies readonly FitRule<SourceId>[];
