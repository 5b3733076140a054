import type { Answers } from './answers.ts';
import { matches } from './answers.ts';
import type { Condition, Content, HelpLine, Referral, Urgency } from './model.ts';

/** Which lines each kind of referral calls for. */
const LINES: Readonly<Record<Referral['lines'], readonly HelpLine['for'][]>> = {
  crisis: ['crisis', 'mood'],
  mood: ['mood'],
  grief: ['grief', 'mood'],
  abuse: ['abuse'],
  alcohol: ['alcohol'],
  none: [],
};

const GRAVEST_FIRST: readonly Urgency[] = ['emergency', 'same-day', 'visit'];

/**
 * The referrals that the answers raise, most serious first; content order breaks ties.
 * Each condition only checks that an answer is present, so no other answer can hide a danger sign.
 */
export function triage(content: Content, answers: Answers): readonly Referral[] {
  const holds = (condition: Condition) => matches(condition, answers);
  const raised = content.referrals
    .filter(({ when, unless = [] }) => when.some(holds) && !unless.some(holds))
    .map((referral) => ({
      ...referral,
      action: referral.actions?.find(({ when }) => holds(when))?.text ?? referral.action,
    }));
  return GRAVEST_FIRST.flatMap((urgency) =>
    raised.filter((referral) => referral.urgency === urgency),
  );
}

/** What has to be done today or now; null: nothing. */
export function urgentReferral(content: Content, answers: Answers): Referral | null {
  const [gravest] = triage(content, answers);
  return gravest && isUrgent(gravest) ? gravest : null;
}

export function isEmergency(referrals: readonly Referral[]): boolean {
  return referrals[0]?.urgency === 'emergency';
}

/**
 * The lines to show next to referrals of a kind: those of the person's country or, if it is unknown, those of every
 * country with its name: one line too many is better than none.
 * @param country ISO 3166 code in lower case
 */
export function pickHelpLines(
  content: Content,
  referrals: readonly Referral[],
  country: string | null,
): readonly HelpLine[] {
  const wanted = new Set(referrals.flatMap(({ lines }) => LINES[lines]));
  const fitting = content.helpLines.filter(
    (line) => wanted.has(line.for) || (line.for === 'emergency' && isEmergency(referrals)),
  );
  const known = content.helpLines.some((line) => country && line.countries.includes(country));
  return known
    ? fitting.filter((line) => line.countries.includes(country as string))
    : fitting.filter((line) => line.for !== 'emergency');
}

/** Whether somebody has to be called today or now. */
export function isUrgent({ urgency }: Pick<Referral, 'urgency'>): boolean {
  return urgency !== 'visit';
}
