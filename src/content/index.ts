import type { Content } from '../domain/model.ts';
import { blockers } from './blockers/index.ts';
import { contraindications, ruledOutAtSameDay } from './contraindications.ts';
import { evidence, groups } from './evidence/index.ts';
import { helpLines } from './help-lines.ts';
import { questions } from './questions/index.ts';
import { referrals } from './referrals.ts';
import { sources } from './sources.ts';
import { strategies, type StrategyId } from './strategies.ts';
import { tracks } from './tracks.ts';
import { CONTENT_VERSION } from './version.ts';

const generalStrategies = [
  'calm-environment',
  'sensory-cues',
  'switch-stimulus',
  'session-length',
] as const satisfies readonly StrategyId[];

export const content: Content = {
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
  generalStrategies,
};
