import * as v from 'valibot';
import { text } from './fields.ts';

const paths = v.array(text);
const truth = v.boolean();
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** The state of data and terminal, as `letdown doctor --json` prints it. Paths are absolute. */
export const doctorSchema = v.looseObject({
  schema: v.literal('letdown.doctor/1'),
  /** Nothing needs a hand. */
  well: truth,
  data: v.looseObject({
    folder: text,
    /** false: it is made when something is kept. */
    exists: truth,
    openToOthers: truth,
    /** The number of undamaged files. */
    whole: count,
    troubles: v.array(
      v.looseObject({
        file: text,
        /** What is wrong: the content of the file, its newer version, or the disk. */
        trouble: v.picklist(['damaged', 'newer', 'disk']),
        problem: text,
        remedy: text,
      }),
    ),
    /** Second files that a sync has made of one; a repair adds their records to it. */
    conflicts: paths,
    /** The number of sessions that are running. */
    running: count,
    /** What killed programs have left. */
    leftovers: paths,
    /** What was put aside earlier. */
    copies: paths,
  }),
  /** What a repair has done; null: none was asked for. */
  repair: v.nullable(
    v.looseObject({
      mended: v.array(v.looseObject({ file: text, aside: text, saved: count })),
      /** `aside`: where the second file is kept; null: all of it is in the other. */
      merged: v.array(v.looseObject({ file: text, into: text, aside: v.nullable(text) })),
      cleared: count,
    }),
  ),
  terminal: v.looseObject({ canAsk: truth, color: truth, unicode: truth }),
  node: text,
});
export type DoctorDocument = v.InferOutput<typeof doctorSchema>;
