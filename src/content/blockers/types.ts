import type { Blocker } from '../../domain/model.ts';
import type { SourceId } from '../sources.ts';
import type { StrategyId } from '../strategies.ts';

/** A blocker that can only name sources and strategies that exist. */
export type ContentBlocker = Blocker & {
  readonly sources: readonly SourceId[];
  readonly strategies: readonly StrategyId[];
};
