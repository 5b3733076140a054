import * as v from 'valibot';
import {
  milkFlows,
  nippleMoves,
  onBattery,
  pumpFixes,
  pumpResults,
  sides,
  swapResults,
  tubingStates,
  usualLevels,
  valveAges,
  valveStates,
} from '../measure-keys.ts';
import { grade, instant, sources, text } from './fields.ts';

/** What a measurement says, and how certain that is. */
const saying = v.looseObject({ text, evidence: grade, sources });

const base = {
  schema: v.literal('letdown.measure/1'),
  id: text,
  at: instant,
  says: v.array(saying),
  /** Version of the content used. */
  content: text,
};

const level = v.nullable(v.number());
const mm = v.nullable(v.number());

/** The suction of each side, in the pump's own levels: levels of two pumps cannot be compared. */
const suction = v.looseObject({
  ...base,
  kind: v.literal('suction'),
  /** highest-comfortable: the highest that still feels fine; gentlest: the lowest that draws milk. */
  aim: v.picklist(['highest-comfortable', 'gentlest']),
  /** Why the highest was not looked for; empty if it was. */
  why: v.array(text),
  left: level,
  right: level,
  /** The person's own name for the pump. */
  pump: v.nullable(text),
  /** The usual suction setting, next to what was measured. */
  usual: v.nullable(v.picklist(usualLevels)),
});

const fit = v.looseObject({
  ...base,
  kind: v.literal('fit'),
  /** The nipple at its base, at rest and right after pumping. */
  leftMm: mm,
  rightMm: mm,
  leftAfterMm: mm,
  rightAfterMm: mm,
  /** The flange in use. */
  flangeMm: mm,
  moves: v.nullable(v.picklist(nippleMoves)),
  /** Which way to change the size; either: try one of each. */
  direction: v.nullable(v.picklist(['keep', 'smaller', 'larger', 'either'])),
  /** Sizes to try, in random order. */
  tries: v.array(v.looseObject({ leftMm: mm, rightMm: mm, sessions: v.number() })),
  /** When the person ended that try. */
  stoppedAt: v.optional(instant),
});

const pump = v.looseObject({
  ...base,
  kind: v.literal('pump'),
  result: v.picklist(pumpResults),
  /** What to change first. */
  first: v.nullable(v.picklist(pumpFixes)),
  /** The side that is weaker. */
  weakSide: v.optional(v.picklist(sides)),
  /** What was looked at; missing: it was not. */
  swap: v.optional(v.picklist(swapResults)),
  battery: v.optional(v.picklist(onBattery)),
  valves: v.optional(v.picklist(valveStates)),
  tubing: v.optional(v.picklist(tubingStates)),
  valvesAge: v.optional(v.picklist(valveAges)),
});

const flow = v.picklist(milkFlows);

const hand = v.looseObject({
  ...base,
  kind: v.literal('hand'),
  /** Of the better side. */
  result: flow,
  /** Of the other side, if that gave less. */
  other: v.optional(flow),
  /** What the pump gets on most days. */
  byPump: v.nullable(flow),
});

/** One measurement at home. */
export const measureSchema = v.variant('kind', [suction, fit, pump, hand]);
export type MeasureDocument = v.InferOutput<typeof measureSchema>;
export type MeasureOf<K extends MeasureDocument['kind']> = Extract<MeasureDocument, { kind: K }>;

/** The last measurement of each kind. */
export const measuresSchema = v.looseObject({
  schema: v.literal('letdown.measures/1'),
  /** The date of the measurement. */
  today: text,
  /** Newest first. */
  measures: v.array(
    v.looseObject({
      measure: measureSchema,
      /** The last day on which a check counts it as an answer. */
      countsUntil: text,
      counts: v.boolean(),
    }),
  ),
  /** What has never been measured. */
  unknown: v.array(text),
  /** The flange for the next session; left out: there is no try of sizes. */
  sizeNow: v.optional(
    v.looseObject({ leftMm: mm, rightMm: mm, rated: v.number(), sessions: v.number() }),
  ),
});
export type MeasuresDocument = v.InferOutput<typeof measuresSchema>;
