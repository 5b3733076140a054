import { checkSchema } from './check.ts';
import { doctorSchema } from './doctor.ts';
import { errorSchema } from './error.ts';
import { eventSchema } from './event.ts';
import { exportSchema } from './export.ts';
import { historySchema } from './history.ts';
import { importSchema, importUndoneSchema } from './import.ts';
import { insightsSchema } from './insights.ts';
import { measureSchema, measuresSchema } from './measure.ts';
import { partsSchema } from './parts.ts';
import { planSchema } from './plan.ts';
import { sessionSchema } from './session.ts';
import { settingsSchema } from './settings.ts';
import { topicSchema, topicsSchema } from './topic.ts';
import { trialSchema } from './trial.ts';

/** Every JSON document once: its shape, its check and, by name, its JSON Schema (`letdown schema`). */
export const documentSchemas = {
  check: checkSchema,
  plan: planSchema,
  event: eventSchema,
  session: sessionSchema,
  history: historySchema,
  insights: insightsSchema,
  trial: trialSchema,
  topic: topicSchema,
  topics: topicsSchema,
  parts: partsSchema,
  measure: measureSchema,
  measures: measuresSchema,
  settings: settingsSchema,
  export: exportSchema,
  import: importSchema,
  'import-undone': importUndoneSchema,
  doctor: doctorSchema,
  error: errorSchema,
} as const;

export {
  answersSchema,
  type CheckDocument,
  checkSchema,
  type FirstCheckDocument,
  firstCheckSchema,
} from './check.ts';
export type { DoctorDocument } from './doctor.ts';
export { type EventDocument, eventDocument, type PublicEvent } from './event.ts';
export { type ExportDocument, exportSchema, readableExportSchema } from './export.ts';
export type { HistoryDocument } from './history.ts';
export type { ImportDocument, ImportUndoneDocument } from './import.ts';
export type { InsightsDocument } from './insights.ts';
export {
  type MeasureDocument,
  type MeasuresDocument,
  measureSchema,
  measuresSchema,
} from './measure.ts';
export { type PartsDocument, partsSchema } from './parts.ts';
export { type PlanDocument, type PlanFile, planFileSchema } from './plan.ts';
export { type SessionDocument, sessionSchema } from './session.ts';
export { type TopicDocument, topicSchema, type TopicsDocument, topicsSchema } from './topic.ts';
