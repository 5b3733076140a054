/** Shown below a result without a referral. The number of days is our own judgement: no trial gives one. */
export const whenNothingChanges =
  'No change after 5 to 7 days (2 to 3 days in the first 6 weeks or if you only pump)? See a lactation consultant (IBCLC).';

/** Shown below every referral and result. */
export const trustYourself =
  'I am a coach, not a clinician. If anything feels wrong, trust yourself and call.';
