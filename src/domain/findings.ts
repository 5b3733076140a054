import type { Answers } from './answers.ts';
import type { Content, Referral } from './model.ts';
import { rankBlockers, type RankedBlocker } from './ranking.ts';
import { pickStrategies, type PickedStrategy } from './strategies.ts';
import { isEmergency, triage } from './triage.ts';

/** What the answers come to. */
export interface Findings {
  readonly emergency: boolean;
  /** Gravest first; the first gives the action. */
  readonly referrals: readonly Referral[];
  /** Blockers with a band, best first. Empty at an emergency. */
  readonly shown: readonly RankedBlocker[];
  readonly strategies: readonly PickedStrategy[];
}

/** The blockers for which strategies are picked and which a screen shows. */
export const MOST_SHOWN = 3;

/** Triage first; where it leaves room for coaching, blockers and strategies. */
export function reason(content: Content, answers: Answers): Findings {
  const raised = triage(content, answers);
  if (isEmergency(raised)) {
    return { emergency: true, referrals: raised, shown: [], strategies: [] };
  }
  const shown = rankBlockers(content, answers).filter((blocker) => blocker.band !== null);
  const leader = shown[0] && content.blockers[shown[0].id]?.referral;
  const referrals =
    raised.length > 0 ? raised : content.referrals.filter(({ id }) => id === leader);
  const top = shown.slice(0, MOST_SHOWN).map(({ id }) => id);
  return { emergency: false, referrals, shown, strategies: pickStrategies(content, answers, top) };
}
