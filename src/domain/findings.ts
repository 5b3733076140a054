import type { Answers } from './answers.ts';
import type { Content, Referral, Track } from './model.ts';
import { rankBlockers, type RankedBlocker } from './ranking.ts';
import { pickStrategies, type PickedStrategy } from './strategies.ts';
import { trackOf } from './track.ts';
import { isEmergency, triage } from './triage.ts';

/** What the answers come to. */
export interface Findings {
  readonly emergency: boolean;
  readonly track: Track | null;
  /** Gravest first. */
  readonly referrals: readonly Referral[];
  /** Blockers with a band, best first. Empty at an emergency. */
  readonly shown: readonly RankedBlocker[];
  readonly strategies: readonly PickedStrategy[];
}

/** The blockers for which strategies are picked and which a screen shows. */
export const MOST_SHOWN = 3;

/** Triage first; if it leaves room for coaching, blockers and strategies. */
export function reason(content: Content, answers: Answers): Findings {
  const raised = triage(content, answers);
  const track = trackOf(content, answers);
  if (isEmergency(raised)) {
    return { emergency: true, track, referrals: raised, shown: [], strategies: [] };
  }
  const shown = track?.hasReasons === false ? [] : shownBlockers(content, answers, track);
  const leader = shown[0] && content.blockers[shown[0].id]?.referral;
  const more = content.referrals.filter(
    ({ id }) => id === leader && !raised.some((r) => r.id === id),
  );
  const top = shown.slice(0, MOST_SHOWN).map(({ id }) => id);
  return {
    emergency: false,
    track,
    referrals: [...raised, ...more],
    shown,
    strategies: pickStrategies(content, answers, top),
  };
}

function shownBlockers(
  content: Content,
  answers: Answers,
  track: Track | null,
): readonly RankedBlocker[] {
  return rankBlockers(content, answers).filter(
    ({ id, band }) => band !== null && !track?.mutedBlockers.includes(id),
  );
}
