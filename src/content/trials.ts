import type { PhaseKind } from '../domain/model.ts';
import { phaseKinds } from './plans.ts';

/** What a session can do or leave out before the pump goes on, and so can be tried fairly: strategy → its kind of phase. */
export const tryable: Readonly<Record<string, PhaseKind>> = Object.fromEntries(
  (['warmth', 'cue', 'massage', 'breathe'] as const).map((kind) => [
    phaseKinds[kind].strategy ?? kind,
    kind,
  ]),
);
