import * as v from 'valibot';
import { cited, grade, helpLine, instant, sources, text } from './fields.ts';

/** Question id → key, keys or a number. */
export const answersSchema = v.record(text, v.union([text, v.array(text), v.number()]));

/** How soon somebody should be seen. */
const urgency = v.picklist(['emergency', 'same-day', 'visit']);
export type Urgency = v.InferOutput<typeof urgency>;

/** How far a blocker stands out. */
const band = v.picklist(['likely', 'possible']);
export type Band = v.InferOutput<typeof band>;

/** When in a session a strategy is used. */
const moment = v.picklist(['before', 'during', 'after', 'day']);
export type Moment = v.InferOutput<typeof moment>;

const evidence = v.looseObject({
  question: text,
  answer: v.union([text, v.number()]),
  weight: v.number(),
});

const referral = v.looseObject({
  urgency,
  /** The most urgent first. In a check of the first edition only the first has an action of its own. */
  reasons: v.array(v.looseObject({ id: text, urgency, text, action: text, sources })),
  /** From the first reason. */
  action: text,
  lines: v.array(helpLine),
});

const blocker = v.looseObject({
  id: text,
  name: text,
  band,
  score: v.number(),
  because: v.array(evidence),
  against: v.array(evidence),
  unknown: v.array(text),
  text,
  evidence: grade,
  sources,
});

const suggestion = v.looseObject({
  strategy: text,
  name: text,
  for: v.array(text),
  when: moment,
  minutes: v.number(),
  /** The one thing to do. */
  action: text,
  steps: v.array(text),
  evidence: grade,
  sources,
});

export const checkSchema = v.looseObject({
  schema: v.literal('letdown.check/2'),
  id: text,
  at: instant,
  answers: answersSchema,
  /** Answers not given by the person, but known from other records. */
  taken: v.optional(
    v.array(
      v.looseObject({
        question: text,
        from: v.picklist(['parts', 'measures']),
        said: text,
        /** The day of the measurement: `said` starts with it. */
        measuredOn: v.optional(text),
      }),
    ),
  ),
  /** By purpose of pumping, if that changes the texts. */
  track: v.nullable(v.looseObject({ id: text, text, topic: v.nullable(text) })),
  referral: v.nullable(referral),
  blockers: v.array(blocker),
  plan: v.array(suggestion),
  /** What has to be said because of an answer, whatever the reasons are. */
  notes: v.optional(v.array(v.looseObject({ id: text, text, sources }))),
  next: v.nullable(v.looseObject({ question: text, why: text })),
  session: v.nullable(v.looseObject({ plan: text, argv: v.array(text) })),
  /** All that are named above: where a result is printed, not where it is kept. */
  sources: v.optional(v.array(cited)),
  content: text,
});
export type CheckDocument = v.InferOutput<typeof checkSchema>;

/** As the first edition wrote it: only read, never written. Its reasons had no actions, and its plan none. */
export const firstCheckSchema = v.looseObject({
  ...v.omit(checkSchema, ['track']).entries,
  schema: v.literal('letdown.check/1'),
  referral: v.nullable(
    v.looseObject({
      ...referral.entries,
      reasons: v.array(v.looseObject({ id: text, text, sources })),
    }),
  ),
  plan: v.array(v.looseObject(v.omit(suggestion, ['action']).entries)),
});
export type FirstCheckDocument = v.InferOutput<typeof firstCheckSchema>;
