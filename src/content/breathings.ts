import type { Breathing } from '../domain/model.ts';

/**
 * Breathing paces by name: seconds in, hold, out, hold.
 * Calm and even are the six breaths a minute that were studied (shao-2024-slow-breathing).
 */
export const breathings = {
  calm: [4, 0, 6, 0],
  /** For people who get short of breath. */
  easy: [3, 0, 4, 0],
  even: [5, 0, 5, 0],
  /** Has holds, so it is used only on request. */
  box: [4, 4, 4, 4],
} as const satisfies Record<string, Breathing>;

export const defaultBreathing: Breathing = breathings.calm;
