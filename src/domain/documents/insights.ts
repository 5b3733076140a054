import * as v from 'valibot';
import { ms, text } from './fields.ts';

const median = v.nullable(ms);
const side = v.looseObject({ n: v.number(), events: v.number(), medianMs: median });

export const insightsSchema = v.looseObject({
  schema: v.literal('letdown.insights/1'),
  /** All in the period, those whose let-down nobody timed included. */
  sessions: v.number(),
  latency: v.looseObject({
    n: v.number(),
    events: v.number(),
    censored: v.number(),
    medianMs: median,
    /** Log-log 95 % interval of the median; null if the curve does not reach that far. */
    ci95Ms: v.tuple([median, median]),
    curve: v.array(
      v.looseObject({ ms, atRisk: v.number(), events: v.number(), survival: v.number() }),
    ),
  }),
  factors: v.array(
    v.looseObject({
      factor: text,
      name: text,
      with: side,
      without: side,
      chiSquare: v.nullable(v.number()),
      p: v.nullable(v.number()),
      /** Benjamini–Hochberg, over the factors with enough sessions. */
      pAdjusted: v.nullable(v.number()),
      verdict: v.picklist(['too-few', 'no-clear-difference', 'sooner', 'later']),
    }),
  ),
});
export type InsightsDocument = v.InferOutput<typeof insightsSchema>;
