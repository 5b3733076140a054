import * as v from 'valibot';
import { type DeepReadonly, instant, ms, text } from './fields.ts';
import { phase } from './plan.ts';
import { sessionSchema } from './session.ts';

/** What moved a session forward. */
const cause = v.picklist(['start', 'time', 'let-down', 'slow', 'next', 'back', 'advice', 'end']);
export type Cause = v.InferOutput<typeof cause>;

const breathPart = v.picklist(['in', 'hold', 'out', 'rest']);
export type BreathPart = v.InferOutput<typeof breathPart>;

const adviceId = v.picklist([
  'd-mer',
  'dizzy',
  'no-let-down',
  'none-yet',
  'let-down',
  'flowing',
  'slow',
  'slowing',
  'usual-end',
  'ask-dry',
  'dry',
  'stay',
  'soft-stop',
  'more',
  'no-mark',
  'sure',
  'carry-on',
  'pump-off',
  'flows-again',
]);
export type AdviceId = v.InferOutput<typeof adviceId>;

/**
 * What happens in a session, by kind. `at` is milliseconds since its start without pauses, so that a pause lengthens
 * neither a phase nor the latency.
 */
const phaseBegins = v.object({ event: v.literal('phase'), at: ms, by: cause, phase });
const ends = v.object({ event: v.literal('end'), at: ms, by: cause });
const others = [
  v.object({ event: v.literal('breath'), at: ms, part: breathPart, seconds: v.number() }),
  v.object({
    event: v.literal('let-down'),
    at: ms,
    count: v.number(),
    /** From pump on to the first let-down; null: the pump is not on yet. */
    latencyMs: v.nullable(ms),
  }),
  /** The last let-down is undone: everything since is void, and the following events show how it went without it. */
  v.object({ event: v.literal('undo'), at: ms }),
  v.object({ event: v.literal('pause'), at: ms }),
  v.object({ event: v.literal('resume'), at: ms }),
  v.object({ event: v.literal('advice'), at: ms, id: adviceId, text }),
] as const;

/** An event as the session emits it and its journal stores it. */
export const sessionEventSchema = v.variant('event', [phaseBegins, ...others, ends]);
export type SessionEvent = DeepReadonly<v.InferOutput<typeof sessionEventSchema>>;

const schema = v.literal('letdown.event/1');
const [breath, letDown, undo, pause, resume, advice] = others;
const start = v.object({
  schema,
  event: v.literal('start'),
  at: ms,
  id: text,
  startedAt: instant,
  plan: text,
  totalSeconds: v.number(),
});
const end = v.object({ schema, event: ends.entries.event, at: ms, end: sessionSchema });

/** A line of `session --json`. The keys of a phase are merged into its event. */
export const eventSchema = v.variant('event', [
  start,
  v.object({ schema, event: phaseBegins.entries.event, at: ms, ...phase.entries, by: cause }),
  v.object({ schema, ...breath.entries }),
  v.object({ schema, ...letDown.entries }),
  v.object({ schema, ...undo.entries }),
  v.object({ schema, ...pause.entries }),
  v.object({ schema, ...resume.entries }),
  v.object({ schema, ...advice.entries }),
  end,
]);
export type EventDocument = DeepReadonly<v.InferOutput<typeof eventSchema>>;

/** What a session publishes: its events, between a start that identifies the session and an end with its record. */
export type PublicEvent =
  | Exclude<SessionEvent, { event: 'end' }>
  | Omit<v.InferOutput<typeof start>, 'schema'>
  | Omit<v.InferOutput<typeof end>, 'schema'>;

/** The published form of an event. */
export function eventDocument(event: PublicEvent): EventDocument {
  if (event.event !== 'phase') return { schema: 'letdown.event/1', ...event };
  const { event: name, at, phase, by } = event;
  return { schema: 'letdown.event/1', event: name, at, ...phase, by };
}
