import type { Phase, PhaseKind } from '../model.ts';

export function totalSeconds(phases: readonly Pick<Phase, 'seconds'>[]): number {
  return phases.reduce((sum, phase) => sum + phase.seconds, 0);
}

/** Ids by kind and position: `express-1`, `express-2`. Phases before a change keep their ids. */
export function numberPhases(phases: readonly Phase[]): readonly Phase[] {
  const seen = new Map<PhaseKind, number>();
  return phases.map((phase) => {
    const number = (seen.get(phase.kind) ?? 0) + 1;
    seen.set(phase.kind, number);
    return { ...phase, id: `${phase.kind}-${number}` };
  });
}

/** The phase as it comes a second time. */
export function comingAgain(phase: Phase): Phase {
  return phase.again ? { ...phase, steps: phase.again } : phase;
}

/** The index of the next phase of a kind after `index` while the pump stays on; null if there is none. */
export function nextWithPumpOn(
  phases: readonly Phase[],
  index: number,
  kind: PhaseKind,
): number | null {
  const ahead = phases.slice(index + 1);
  const pumpOff = ahead.findIndex(({ pump }) => pump === 'off');
  const pumpOn = pumpOff < 0 ? ahead : ahead.slice(0, pumpOff);
  const found = pumpOn.findIndex((phase) => phase.kind === kind);
  return found < 0 ? null : index + 1 + found;
}

/** The phases, with one of them lengthened. */
export function lengthen(
  phases: readonly Phase[],
  index: number,
  seconds: number,
): readonly Phase[] {
  const phase = phases[index] as Phase;
  return phases.with(index, { ...phase, seconds: phase.seconds + seconds });
}
