import type { BreathPart } from '../../domain/session/breathing.ts';
import type { SessionEvent } from '../../domain/session/events.ts';
import { renderDuration } from '../../domain/units.ts';

export const BREATH_WORDS: Readonly<Record<BreathPart, string>> = {
  in: 'Breathe in',
  hold: 'Hold',
  out: 'Breathe out',
  rest: 'Rest',
};

/** Single keys of a terminal → commands. */
export const KEYS = {
  ' ': 'let-down',
  // What a pedal or a large key may send instead.
  '\r': 'let-down',
  'page-down': 'let-down',
  p: 'pause',
  n: 'next',
  b: 'back',
  '+': 'more',
  s: 'slow',
  q: 'end',
} as const;

export const KEY_HELP = [
  'space  let-down (enter, page down too)',
  'p      pause, and go on',
  'n      next step',
  'b      step back',
  '+      one minute more',
  's      flow slowed',
  'm      sound: off, bell, speech',
  'q      finish',
  '?      these keys',
];

/** Words on lines of standard input, where it is no terminal. */
export const LINE_COMMANDS = [
  'let-down',
  'pause',
  'resume',
  'next',
  'back',
  'more',
  'slow',
  'end',
] as const;

/** The event as it is told where no numbers are wanted: each let-down is one, whatever came before. */
export function withoutNumbers(event: SessionEvent): SessionEvent {
  return event.event === 'let-down' ? { ...event, count: 1, latencyMs: null } : event;
}

export function letDownWords({
  count,
  latencyMs,
}: Extract<SessionEvent, { event: 'let-down' }>): string {
  if (count > 1) return `Let-down ${count}.`;
  return latencyMs === null ? 'Let-down.' : `Let-down, ${renderDuration(latencyMs)} after pump on.`;
}
