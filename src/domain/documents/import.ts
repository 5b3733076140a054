import * as v from 'valibot';
import { instant, text } from './fields.ts';

const counts = v.looseObject({
  sessions: v.number(),
  checks: v.number(),
  measurements: v.number(),
});

/** What an import did, or would do. */
export const importSchema = v.looseObject({
  schema: v.literal('letdown.import/1'),
  file: text,
  /** How it was read: json, csv, baby-buddy, huckleberry, nara, sprout-track or columns. */
  format: text,
  isDryRun: v.boolean(),
  imported: counts,
  /** Records that were here, and the same. */
  known: v.number(),
  /** Records that hold something else than here. */
  differing: v.array(
    v.looseObject({
      id: text,
      startedAt: instant,
      /** Whether it was taken from the file (--update). */
      isUpdated: v.boolean(),
      /** Key → what is here, and what the file has. */
      changes: v.record(text, v.looseObject({ here: v.unknown(), file: v.unknown() })),
    }),
  ),
  /** Imported, though something was here at that time. */
  overlapping: v.array(v.looseObject({ id: text, startedAt: instant, with: text })),
  leftOut: v.array(v.looseObject({ place: text, at: instant, problem: text })),
  remarks: v.array(text),
});
export type ImportDocument = v.InferOutput<typeof importSchema>;

/** What taking an import back did, or would do. */
export const importUndoneSchema = v.looseObject({
  schema: v.literal('letdown.import-undone/1'),
  file: text,
  importedAt: instant,
  isDryRun: v.boolean(),
  removed: counts,
  /** Sessions that are again as they were. */
  restored: v.number(),
  /** Sessions that stayed, since they were changed after the import. */
  kept: v.array(v.looseObject({ id: text, startedAt: instant })),
});
export type ImportUndoneDocument = v.InferOutput<typeof importUndoneSchema>;
