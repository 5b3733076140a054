import * as v from 'valibot';
import { instant, text } from './fields.ts';

const arm = v.picklist(['with', 'without']);
export type Arm = v.InferOutput<typeof arm>;

/** A fair trial of a strategy: a week with it and a week without, in random order. */
export const trialSchema = v.looseObject({
  schema: v.literal('letdown.trial/1'),
  strategy: text,
  startedAt: instant,
  weeks: v.array(arm),
});
export type TrialDocument = v.InferOutput<typeof trialSchema>;
