import type { ContentCondition } from './conditions.ts';

/** Shown below a result without a referral. The number of days is our own judgement: no trial gives one. */
export const whenNothingChanges = {
  sooner: 'No change after 2 to 3 days? See a lactation consultant (IBCLC).',
  later: 'No change after 5 to 7 days? See a lactation consultant (IBCLC).',
};

/** Milk is still being built up, or no baby makes up for what the pump leaves. */
export const seenSooner: readonly ContentCondition[] = [
  { purpose: ['only-pumping', 'hospital', 'induce', 'relactate'] },
  { 'baby-age': ['0-2d', '3-4d', '5-14d', '2-6w'] },
];

/** Shown below every referral and result. */
export const trustYourself =
  'I am a coach, not a clinician. If anything feels wrong, trust yourself and call.';
