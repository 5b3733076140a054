import * as v from 'valibot';
import { cited, grade, helpLine, sources, text } from './fields.ts';

const flangeSize = v.looseObject({
  mm: v.number(),
  gapMm: v.number(),
  /** Who advises this gap. */
  by: v.array(text),
});

const fit = v.looseObject({
  nippleMm: v.number(),
  first: v.nullable(flangeSize),
  then: v.array(flangeSize),
  /** The nearest sizes sold on either side, if none fits. */
  nearest: v.array(v.number()),
  now: v.nullable(v.looseObject({ mm: v.number(), gapMm: v.number(), why: text })),
  rules: v.array(v.looseObject({ who: text, from: v.number(), to: v.number(), sources })),
});
export type FitDocument = v.InferOutput<typeof fit>;

const topicKind = v.picklist(['topic', 'blocker', 'differential', 'strategy']);

export const topicSchema = v.looseObject({
  schema: v.literal('letdown.topic/1'),
  id: text,
  kind: topicKind,
  name: text,
  sections: v.array(
    v.looseObject({
      heading: v.nullable(text),
      lines: v.array(text),
      /** text: sentences; list: entries; steps: one after the other. */
      form: v.picklist(['text', 'list', 'steps']),
      evidence: v.nullable(grade),
      /** What it is based on, if the grade's own words do not say so. */
      basis: v.nullable(text),
      sources,
    }),
  ),
  /** null: no nipple width was given. */
  fit: v.nullable(fit),
  lines: v.array(helpLine),
  see: v.array(text),
  sources: v.array(cited),
  content: text,
});
export type TopicDocument = v.InferOutput<typeof topicSchema>;

export const topicsSchema = v.looseObject({
  schema: v.literal('letdown.topics/1'),
  topics: v.array(v.looseObject({ id: text, kind: topicKind, name: text })),
});
export type TopicsDocument = v.InferOutput<typeof topicsSchema>;
