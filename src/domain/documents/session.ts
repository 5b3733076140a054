import * as v from 'valibot';
import { instant, ms, text } from './fields.ts';

const millilitres = v.pipe(v.number(), v.minValue(0));

/** What a person can correct afterwards. */
const editable = {
  startedAt: instant,
  endedAt: instant,
  /** From the start of the session, without pauses. */
  pumpOnMs: v.nullable(ms),
  letDownsMs: v.array(ms),
  latencyMs: v.nullable(ms),
  used: v.array(text),
  ml: v.nullable(millilitres),
  left: v.nullable(millilitres),
  right: v.nullable(millilitres),
  entered: v.nullable(text),
  comfort: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5))),
  note: v.nullable(text),
};

export const sessionSchema = v.looseObject({
  schema: v.literal('letdown.session/1'),
  id: text,
  ...editable,
  plan: v.nullable(text),
  status: v.picklist(['completed', 'stopped', 'recovered', 'logged']),
  phases: v.array(
    v.looseObject({
      id: text,
      startMs: ms,
      endMs: ms,
      skipped: v.boolean(),
      /** What was done during it; null: nothing, or too little of it to count. */
      strategy: v.optional(v.nullable(text)),
    }),
  ),
  content: text,
  /** The flange, if it was part of a try of sizes or was said. */
  flange: v.optional(
    v.looseObject({ leftMm: v.nullable(v.number()), rightMm: v.nullable(v.number()) }),
  ),
  /** The tracker it comes from, and its id there. */
  source: v.optional(v.looseObject({ from: text, id: v.optional(text) })),
  /** When `letdown log` recorded it. */
  loggedAt: v.optional(instant),
  /** Values before each correction, oldest first: only what changed. */
  before: v.optional(
    v.array(
      v.looseObject({
        at: instant,
        /** Left out if a person changed it. */
        by: v.optional(v.literal('import')),
        ...v.partial(v.object(editable)).entries,
      }),
    ),
  ),
});
export type SessionDocument = v.InferOutput<typeof sessionSchema>;
