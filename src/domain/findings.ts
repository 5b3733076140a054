import type { Answers } from './answers.ts';
import type { Content, Referral, Track } from './model.ts';
import { rankBlockers, type RankedBlocker } from './ranking.ts';
import { pickStrategies, type PickedStrategy } from './strategies.ts';
import { trackOf } from './track.ts';
import { isEmergency, triage } from './triage.ts';

/** What the answers lead to. */
export interface Findings {
  readonly emergency: boolean;
  readonly track: Track | null;
  /** Most serious first. */
  readonly referrals: readonly Referral[];
  /** Blockers with a band, best first. Empty in an emergency. */
  readonly shown: readonly RankedBlocker[];
  readonly strategies: readonly PickedStrategy[];
}

/** Strategies are chosen for this many blockers, and a screen shows this many. */
export const MOST_SHOWN = 3;

/** Triage first; if it allows coaching, blockers and strategies. */
export function reason(content: Content, answers: Answers): Findings {
  const raised = triage(content, answers);
  const track = trackOf(content, answers);
  if (isEmergency(raised)) {
    return { emergency: true, track, referrals: raised, shown: [], strategies: [] };
  }
  const ranked = track?.hasReasons === false ? [] : openBlockers(content, answers, track);
  const shown = ranked.filter(({ band }) => band !== null);
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
    strategies: pickStrategies(content, answers, top, shown.length > 0 ? toldBeside(ranked) : []),
  };
}

function openBlockers(
  content: Content,
  answers: Answers,
  track: Track | null,
): readonly RankedBlocker[] {
  return rankBlockers(content, answers).filter(({ id }) => !track?.mutedBlockers.includes(id));
}

/** From this score on a reason stands on its own, however much likelier another one is. */
const STANDS_ALONE = 4;

/** What a likelier reason outshines, and was plainly told all the same: worth a tip, best first. */
function toldBeside(ranked: readonly RankedBlocker[]): readonly string[] {
  return ranked
    .filter(
      ({ band, score, share, because: [strongest] }) =>
        band === null && share > 0 && score >= STANDS_ALONE && (strongest?.weight ?? 0) > 1,
    )
    .map(({ id }) => id);
}
