import * as v from 'valibot';
import { ms, text } from './fields.ts';

const median = v.nullable(ms);
const side = v.looseObject({ n: v.number(), events: v.number(), medianMs: median });
const millilitres = v.nullable(v.number());
const days = v.looseObject({ days: v.number(), medianMl: millilitres });
const test = {
  chiSquare: v.nullable(v.number()),
  p: v.nullable(v.number()),
  verdict: v.picklist(['too-few', 'no-clear-difference', 'sooner', 'later']),
};

export const insightsSchema = v.looseObject({
  schema: v.literal('letdown.insights/1'),
  /** All in the period, including those without a timed let-down. */
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
      ...test,
      /** Benjamini–Hochberg, over the factors with enough sessions. */
      pAdjusted: v.nullable(v.number()),
    }),
  ),
  /** The last seven whole days and today, compared with the four weeks before. */
  trend: v.optional(
    v.looseObject({
      weekSince: text,
      beforeSince: text,
      latency: v.looseObject({ week: side, before: side, ...test }),
      /** Completed days on which every session has an amount; null if milk is not compared. */
      milk: v.nullable(
        v.looseObject({
          week: days,
          before: days,
          /** Hodges–Lehmann, with its exact 95 % interval. */
          differenceMl: millilitres,
          ci95Ml: v.tuple([millilitres, millilitres]),
          verdict: v.picklist(['too-few', 'no-clear-difference', 'more', 'less']),
        }),
      ),
    }),
  ),
});
export type InsightsDocument = v.InferOutput<typeof insightsSchema>;
