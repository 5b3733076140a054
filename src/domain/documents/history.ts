import * as v from 'valibot';
import { checkSchema } from './check.ts';
import { sessionSchema } from './session.ts';

export const historySchema = v.looseObject({
  schema: v.literal('letdown.history/1'),
  checks: v.array(checkSchema),
  sessions: v.array(sessionSchema),
});
export type HistoryDocument = v.InferOutput<typeof historySchema>;
