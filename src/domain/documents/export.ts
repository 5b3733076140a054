import * as v from 'valibot';
import { checkSchema, firstCheckSchema } from './check.ts';
import { measureSchema } from './measure.ts';
import { sessionSchema } from './session.ts';
import { settingsSchema } from './settings.ts';

/** All records, in the form that `letdown import` reads back. */
export const exportSchema = v.looseObject({
  schema: v.literal('letdown.export/1'),
  checks: v.array(checkSchema),
  sessions: v.array(sessionSchema),
  settings: settingsSchema,
  /** Home measurements; left out if there are none. */
  measures: v.optional(v.array(measureSchema)),
});
export type ExportDocument = v.InferOutput<typeof exportSchema>;

/** An export of this edition or the first: the checks themselves say which. */
export const readableExportSchema = v.looseObject({
  ...exportSchema.entries,
  checks: v.array(v.variant('schema', [checkSchema, firstCheckSchema])),
});
