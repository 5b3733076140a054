import type { Content, Measures } from '../domain/model.ts';
import { blockers } from './blockers/index.ts';
import { breathings, defaultBreathing } from './breathings.ts';
import { coaching } from './coaching.ts';
import { contraindications, ruledOutAtSameDay } from './contraindications.ts';
import { fitRules, flangeGaps, flangeSizes, startRule } from './flanges.ts';
import { evidence, groups } from './evidence/index.ts';
import { helpLines } from './help-lines.ts';
import { notes } from './notes.ts';
import { flangeMoves, measures as measureKinds, measureSays, suctionLocks } from './measures.ts';
import { parts } from './parts.ts';
import { phaseKinds } from './phase-kinds.ts';
import { plans } from './plans.ts';
import { questions } from './questions/index.ts';
import { referrals } from './referrals.ts';
import { sources } from './sources.ts';
import { strategies, type StrategyId } from './strategies.ts';
import { topics } from './topics.ts';
import { tracks } from './tracks.ts';
import { tryable } from './trials.ts';
import { CONTENT_VERSION } from './version.ts';

const generalStrategies = [
  'calm-environment',
  'sensory-cues',
  'switch-stimulus',
  'session-length',
] as const satisfies readonly StrategyId[];

/** The content that sessions use, with types for its own keys. */
const sessions = { breathings, defaultBreathing, coaching, phaseKinds, plans, tryable };

const measures: Measures = {
  kinds: measureKinds,
  says: measureSays,
  moves: flangeMoves,
  locks: suctionLocks,
};

/** All content. */
export const content: Content & typeof sessions & { readonly measures: Measures } = {
  version: CONTENT_VERSION,
  questions,
  blockers,
  evidence,
  groups,
  strategies,
  sources,
  referrals,
  contraindications,
  tracks,
  ruledOutAtSameDay,
  helpLines,
  notes,
  generalStrategies,
  topics,
  parts,
  flanges: { sizes: flangeSizes, start: startRule, rules: fitRules, gaps: flangeGaps },
  measures,
  ...sessions,
};
