import type { Blocker } from '../../domain/model.ts';
import type { ReferralId } from '../referrals.ts';
import type { SourceId } from '../sources.ts';
import type { StrategyId } from '../strategies.ts';

/** A blocker that can only name sources, strategies and referrals that exist. */
export type ContentBlocker = Blocker & {
  readonly sources: readonly SourceId[];
  readonly strategies: readonly StrategyId[];
  readonly referral?: ReferralId;
};
