import type { Phase } from '../../domain/model.ts';
import type { BreathPart } from '../../domain/session/breathing.ts';
import type { SessionEvent } from '../../domain/session/events.ts';
import {
  currentPhase,
  phaseEndMs,
  sessionEndMs,
  type SessionState,
} from '../../domain/session/machine.ts';
import { renderDuration } from '../../domain/units.ts';

export const UNDONE = 'The last let-down is undone.';

/** How long one line of a step is shown before the next one replaces it. */
export const STEP_MS = 12_000;

export const BREATH_WORDS: Readonly<Record<BreathPart, string>> = {
  in: 'Breathe in',
  hold: 'Hold',
  out: 'Breathe out',
  rest: 'Rest',
};

export function letDownWords({
  count,
  latencyMs,
}: Extract<SessionEvent, { event: 'let-down' }>): string {
  if (count > 1) return `Let-down ${count}.`;
  return latencyMs === null
    ? 'Let-down.'
    : `Let-down, ${renderDuration(latencyMs)} after pump start.`;
}

/** The lines of a step that still hold. @param elapsed milliseconds since it began */
export function linesOf({ steps, again = steps }: Phase, elapsed: number): readonly string[] {
  return elapsed < steps.length * STEP_MS ? steps : again;
}

/**
 * Everything that a drawn screen shows at once, what passes first.
 * @param at milliseconds into the session
 * @param inWords a length of time
 */
export function whereWords(state: SessionState, at: number, inWords = renderDuration): string {
  const phase = currentPhase(state);
  const { name, pump } = phase;
  const stepLeft = inWords(phaseEndMs(state) - at);
  const allLeft = inWords(sessionEndMs(state) - at);
  const { pumpOnMs } = state;
  return [
    ...(state.status === 'paused' ? ['Paused.'] : []),
    stepLeft === allLeft ? `${allLeft} left.` : `${allLeft} left, ${stepLeft} of this step.`,
    ...(pumpOnMs === null || pump === 'off' ? [] : [`Pump on for ${inWords(at - pumpOnMs)}.`]),
    `${name}.`,
    ...linesOf(phase, at - state.phaseStartMs),
  ].join(' ');
}
