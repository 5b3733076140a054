import type { Content } from '../domain/model.ts';
import { blockers } from './blockers/index.ts';
import { contraindications, ruledOutAtSameDay } from './contraindications.ts';
import { helpLines } from './help-lines.ts';
import { questions } from './questions/index.ts';
import { referrals } from './referrals.ts';
import { sources } from './sources.ts';
import { strategies, type StrategyId } from './strategies.ts';
import { CONTENT_VERSION } from './version.ts';

const generalStrategies = [
  'max-comfortable-vacuum',
  'calm-environment',
  'sensory-cues',
  'session-length',
] as const satisfies readonly StrategyId[];

export const content: Content = {
  version: CONTENT_VERSION,
  questions,
  blockers,
  strategies,
  sources,
  referrals,
  contraindications,
  ruledOutAtSameDay,
  helpLines,
  generalStrategies,
};
