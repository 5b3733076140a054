import { bodyBlockers } from './body.ts';
import { breastBlockers } from './breast.ts';
import { equipmentBlockers } from './equipment.ts';
import { mindBlockers } from './mind.ts';
import { timingBlockers } from './timing.ts';

/** Every blocker and differential. Their order breaks ties in the ranking: easiest to fix first. */
export const blockers = {
  ...equipmentBlockers,
  ...mindBlockers,
  ...timingBlockers,
  ...breastBlockers,
  ...bodyBlockers,
};

export type BlockerId = keyof typeof blockers;
