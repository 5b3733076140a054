import { expect, it } from '@jest/globals';
import type { InsightsDocument } from '../../../src/domain/documents/index.ts';
import { insightsOf } from '../../../src/domain/insights/insights.ts';
import { summaryOf } from '../../../src/domain/insights/summary.ts';

const NONE = insightsOf([], String);
const side = (medianMs: number) => ({ n: 9, events: 9, medianMs });
const aFactor = (verdict: InsightsDocument['factors'][number]['verdict']) => ({
  factor: 'warmth',
  name: 'Warmth',
  with: side(90_000),
  without: side(180_000),
  ...{ chiSquare: null, p: null, pAdjusted: null, verdict },
});
const days = { days: 7, medianMl: 500 };
const trend: NonNullable<InsightsDocument['trend']> = {
  weekSince: '2026-11-18',
  beforeSince: '2026-10-21',
  latency: { week: side(1), before: side(1), chiSquare: null, p: null, verdict: 'too-few' },
  milk: {
    ...{ week: days, before: days, differenceMl: 35, ci95Ml: [-10, 80] },
    verdict: 'no-clear-difference',
  },
};

it.each<[string, Partial<InsightsDocument>, string]>([
  ['nothing of too little', { factors: [aFactor('too-few')] }, ''],
  [
    'that nothing is clear',
    { factors: [aFactor('no-clear-difference')] },
    'Nothing that was tried made a difference beyond chance.',
  ],
  [
    'what is clear',
    { factors: [aFactor('sooner'), aFactor('no-clear-difference')] },
    'Went with a different time to let-down: Warmth, sooner (median 1 min 30 s, without it 3 min).',
  ],
  [
    'no more of the weeks than could be compared',
    { trend },
    'The last seven days compared with the four weeks before: milk per day not clearly different (95% interval for the difference: −10 ml to +80 ml).',
  ],
])('the summary of insights says %s', (_, more, expected) => {
  expect(summaryOf({ ...NONE, ...more }, 'ml')).toBe(expected);
});
