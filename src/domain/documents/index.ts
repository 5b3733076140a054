import * as v from 'valibot';

/**
 * Every JSON document once: its shape, its check and (by `letdown schema`) its JSON Schema.
 * Objects are loose: keys that a later version adds are kept, not stripped.
 */

/**
 * Of a text that looks like an instant: whether Date reads it, and files of months can be named after it. Date itself
 * is asked for neither, since years of records are looked through.
 */
function isOfCalendar(text: string): boolean {
  const year = Number(text.slice(0, 4));
  if (year < 1970 || year > 8999) return false;
  // Date reads no offset such as +01.
  if (!text.endsWith('Z') && !/[+-]\d\d:\d\d$/.test(text)) return false;
  const day = Number(text.slice(8, 10));
  if (day <= 28) return true;
  const month = Number(text.slice(5, 7));
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const NO_INSTANT = 'is not an instant such as 2026-11-23T03:10:00.000Z';
const instant = v.pipe(
  v.string(),
  v.isoTimestamp(NO_INSTANT),
  // The shape alone lets the 31st of June through, of which Date makes the 1st of July.
  v.check(isOfCalendar, NO_INSTANT),
);
const ms = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.string();
const millilitres = v.pipe(v.number(), v.minValue(0));
const grade = v.picklist(['strong', 'moderate', 'limited', 'expert', 'contradicted']);
const sources = v.array(text);

export const answersSchema = v.record(text, v.union([text, v.array(text), v.number()]));

const evidence = v.looseObject({
  question: text,
  answer: v.union([text, v.number()]),
  weight: v.number(),
});

const helpLine = v.looseObject({
  countries: v.array(text),
  name: text,
  contact: text,
  hours: text,
});

const referral = v.looseObject({
  urgency: v.picklist(['emergency', 'same-day', 'visit']),
  reasons: v.array(v.looseObject({ id: text, text, sources })),
  action: text,
  lines: v.array(helpLine),
});

export const checkSchema = v.looseObject({
  schema: v.literal('letdown.check/1'),
  id: text,
  at: instant,
  answers: answersSchema,
  /** Answers that the person did not give: they are known from what else is kept. */
  taken: v.optional(
    v.array(v.looseObject({ question: text, from: v.picklist(['parts']), said: text })),
  ),
  referral: v.nullable(referral),
  blockers: v.array(
    v.looseObject({
      id: text,
      name: text,
      band: v.picklist(['likely', 'possible']),
      score: v.number(),
      because: v.array(evidence),
      against: v.array(evidence),
      unknown: v.array(text),
      text,
      evidence: grade,
      sources,
    }),
  ),
  plan: v.array(
    v.looseObject({
      strategy: text,
      name: text,
      for: v.array(text),
      when: v.picklist(['before', 'during', 'after', 'day']),
      minutes: v.number(),
      steps: v.array(text),
      evidence: grade,
      sources,
    }),
  ),
  next: v.nullable(v.looseObject({ question: text, why: text })),
  session: v.nullable(v.looseObject({ plan: text, argv: v.array(text) })),
  content: text,
});
export type CheckDocument = v.InferOutput<typeof checkSchema>;

const phaseKind = v.picklist([
  'settle',
  'cue',
  'warmth',
  'massage',
  'breathe',
  'stimulate',
  'express',
  'compress',
  'rest',
  'finish',
]);

/** Seconds to breathe in, hold, breathe out and hold. */
const breathing = v.tuple([v.number(), v.number(), v.number(), v.number()]);

export const planSchema = v.looseObject({
  schema: v.literal('letdown.plan/1'),
  plan: text,
  totalSeconds: v.number(),
  phases: v.array(
    v.looseObject({
      id: text,
      kind: phaseKind,
      name: text,
      seconds: v.number(),
      strategy: v.nullable(text),
      steps: v.array(text),
      pump: v.picklist(['on', 'off']),
      breathing: v.optional(breathing),
    }),
  ),
});
export type PlanDocument = v.InferOutput<typeof planSchema>;

/** What a person writes for `session --plan-file`. Strict: a key that is misspelt is said, not ignored. */
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
    v.maxLength(200, 'can hold 200 phases'),
  ),
});
export type PlanFile = v.InferOutput<typeof planFileSchema>;

export const sessionSchema = v.looseObject({
  schema: v.literal('letdown.session/1'),
  id: text,
  startedAt: instant,
  endedAt: instant,
  plan: v.nullable(text),
  status: v.picklist(['completed', 'stopped', 'recovered', 'logged']),
  /** From the start of the session, pauses left out. */
  pumpOnMs: v.nullable(ms),
  letDownsMs: v.array(ms),
  latencyMs: v.nullable(ms),
  phases: v.array(
    v.looseObject({
      id: text,
      startMs: ms,
      endMs: ms,
      skipped: v.boolean(),
      /** What was done in it. */
      strategy: v.optional(v.nullable(text)),
    }),
  ),
  used: v.array(text),
  ml: v.nullable(millilitres),
  left: v.nullable(millilitres),
  right: v.nullable(millilitres),
  entered: v.nullable(text),
  comfort: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5))),
  note: v.nullable(text),
  content: text,
});
export type SessionDocument = v.InferOutput<typeof sessionSchema>;

export const eventSchema = v.looseObject({
  schema: v.literal('letdown.event/1'),
  event: v.picklist(['start', 'phase', 'breath', 'let-down', 'pause', 'resume', 'advice', 'end']),
  at: ms,
});

export const historySchema = v.looseObject({
  schema: v.literal('letdown.history/1'),
  checks: v.array(checkSchema),
  sessions: v.array(sessionSchema),
});
export type HistoryDocument = v.InferOutput<typeof historySchema>;

const median = v.nullable(ms);
const side = v.looseObject({ n: v.number(), events: v.number(), medianMs: median });

export const insightsSchema = v.looseObject({
  schema: v.literal('letdown.insights/1'),
  /** In the period, those too whose let-down nobody timed. */
  sessions: v.number(),
  latency: v.looseObject({
    n: v.number(),
    events: v.number(),
    censored: v.number(),
    medianMs: median,
    /** Log-log 95 % interval of the median; null where the curve does not reach that far. */
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

const flangeSize = v.looseObject({
  mm: v.number(),
  gapMm: v.number(),
  /** Who advises such a gap. */
  by: v.array(text),
});

export const topicSchema = v.looseObject({
  schema: v.literal('letdown.topic/1'),
  id: text,
  kind: v.picklist(['topic', 'blocker', 'differential', 'strategy']),
  name: text,
  sections: v.array(
    v.looseObject({
      heading: v.nullable(text),
      lines: v.array(text),
      /** text: sentences; list: entries; steps: one after the other. */
      form: v.picklist(['text', 'list', 'steps']),
      evidence: v.nullable(grade),
      /** What it rests on, where the grade's usual words do not say it. */
      basis: v.nullable(text),
      sources,
    }),
  ),
  /** Where a nipple's width was given. */
  fit: v.nullable(
    v.looseObject({
      nippleMm: v.number(),
      first: v.nullable(flangeSize),
      then: v.array(flangeSize),
      /** Sold sizes on either side, where none fits. */
      nearest: v.array(v.number()),
      now: v.nullable(v.looseObject({ mm: v.number(), gapMm: v.number(), why: text })),
      rules: v.array(v.looseObject({ who: text, from: v.number(), to: v.number(), sources })),
    }),
  ),
  lines: v.array(helpLine),
  see: v.array(text),
  sources: v.array(
    v.looseObject({
      id: text,
      title: text,
      published: v.optional(text),
      year: v.optional(v.number()),
      doi: v.optional(text),
      pmid: v.optional(text),
      checked: v.picklist(['seen', 'secondary', 'from-memory']),
    }),
  ),
  content: text,
});
export type TopicDocument = v.InferOutput<typeof topicSchema>;

export const topicsSchema = v.looseObject({
  schema: v.literal('letdown.topics/1'),
  topics: v.array(v.looseObject({ id: text, kind: topicSchema.entries.kind, name: text })),
});
export type TopicsDocument = v.InferOutput<typeof topicsSchema>;

export const partsSchema = v.looseObject({
  schema: v.literal('letdown.parts/1'),
  /** The day that it was made on. */
  today: text,
  /** What is due soonest first. */
  parts: v.array(
    v.looseObject({
      part: text,
      name: text,
      since: text,
      ageDays: v.number(),
      state: v.picklist(['fresh', 'look', 'due', 'no-date']),
      lookOn: v.nullable(text),
      dueOn: v.nullable(text),
      dueInDays: v.nullable(v.number()),
      signs: text,
      advice: v.array(v.looseObject({ text, who: text, sources })),
      sources,
    }),
  ),
  /** Parts that nothing is kept of. */
  unknown: v.array(text),
  content: text,
});
export type PartsDocument = v.InferOutput<typeof partsSchema>;

export const exportSchema = v.looseObject({
  schema: v.literal('letdown.export/1'),
  checks: v.array(checkSchema),
  sessions: v.array(sessionSchema),
  settings: v.looseObject({ schema: v.literal('letdown.settings/1') }),
});
export type ExportDocument = v.InferOutput<typeof exportSchema>;

export const errorSchema = v.looseObject({
  schema: v.literal('letdown.error/1'),
  code: text,
  message: text,
  hint: v.optional(text),
});

/** What `letdown schema` prints, by name. */
export const documentSchemas = {
  check: checkSchema,
  plan: planSchema,
  event: eventSchema,
  session: sessionSchema,
  history: historySchema,
  insights: insightsSchema,
  topic: topicSchema,
  topics: topicsSchema,
  parts: partsSchema,
  export: exportSchema,
  error: errorSchema,
} as const;
