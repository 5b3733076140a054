import type { BreathPart } from '../../domain/session/breathing.ts';
import type { SessionEvent } from '../../domain/session/events.ts';
import { renderDuration } from '../../domain/units.ts';

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
