import * as v from 'valibot';
import { sources, text } from './fields.ts';

/** fresh: nobody would change it yet; look: some would; due: it is time; no-date: no source gives a time. */
const partState = v.picklist(['fresh', 'look', 'due', 'no-date']);
export type PartState = v.InferOutput<typeof partState>;

export const partsSchema = v.looseObject({
  schema: v.literal('letdown.parts/1'),
  /** The date of the measurement. */
  today: text,
  /** The part due soonest comes first. */
  parts: v.array(
    v.looseObject({
      part: text,
      name: text,
      since: text,
      ageDays: v.number(),
      state: partState,
      lookOn: v.nullable(text),
      dueOn: v.nullable(text),
      dueInDays: v.nullable(v.number()),
      signs: text,
      advice: v.array(v.looseObject({ text, who: text, sources })),
      sources,
    }),
  ),
  /** Parts without a record. */
  unknown: v.array(text),
  content: text,
});
export type PartsDocument = v.InferOutput<typeof partsSchema>;
