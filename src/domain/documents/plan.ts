import * as v from 'valibot';
import { type DeepReadonly, text } from './fields.ts';

const phaseKind = v.picklist([
  'settle',
  'cue',
  'warmth',
  'massage',
  'breathe',
  'hand',
  'stimulate',
  'express',
  'compress',
  'rest',
  'finish',
]);
export type PhaseKind = v.InferOutput<typeof phaseKind>;

/** Seconds to breathe in, hold, breathe out and hold. */
const breathing = v.tuple([v.number(), v.number(), v.number(), v.number()]);
export type Breathing = DeepReadonly<v.InferOutput<typeof breathing>>;

export const phase = v.object({
  id: text,
  kind: phaseKind,
  name: text,
  seconds: v.number(),
  strategy: v.nullable(text),
  steps: v.array(text),
  /** Shown in place of the steps once each was shown, or if the phase comes again; left out: the same. */
  again: v.exactOptional(v.array(text)),
  pump: v.picklist(['on', 'off']),
  breathing: v.exactOptional(breathing),
});
export type Phase = DeepReadonly<v.InferOutput<typeof phase>>;

export const planSchema = v.looseObject({
  schema: v.literal('letdown.plan/1'),
  plan: text,
  totalSeconds: v.number(),
  phases: v.array(v.looseObject(phase.entries)),
});
export type PlanDocument = v.InferOutput<typeof planSchema>;

/** What a person writes for `session --plan-file`. Strict: misspelt keys are reported, not ignored. */
export const planFileSchema = v.strictObject({
  schema: v.optional(text),
  name: v.pipe(text, v.nonEmpty('needs a name')),
  phases: v.pipe(
    v.array(
      v.strictObject({
        kind: phaseKind,
        seconds: v.pipe(
          v.number('must be a number of seconds'),
          v.minValue(1, 'must be 1 or more'),
          v.maxValue(7200, 'must be 7200 or less'),
        ),
        name: v.optional(v.pipe(text, v.nonEmpty(), v.maxLength(60))),
        strategy: v.optional(text),
        breathing: v.optional(text),
      }),
    ),
    v.minLength(1, 'needs at least one phase'),
    v.maxLength(200, 'can have at most 200 phases'),
  ),
});
export type PlanFile = v.InferOutput<typeof planFileSchema>;
