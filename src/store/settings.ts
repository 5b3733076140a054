import * as v from 'valibot';
import { fileIn, type FileKind, readDocument } from './file.ts';

export const settingsSchema = v.looseObject({
  schema: v.literal('letdown.settings/1'),
  units: v.optional(v.picklist(['ml', 'oz'])),
  /** ISO country in lower case whose help lines are shown. */
  lines: v.optional(v.string()),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

const kind: FileKind<Settings> = {
  schema: settingsSchema,
  empty: { schema: 'letdown.settings/1' },
};

/** @throws DataError */
export function readSettings(folder: string): Settings {
  return readDocument(fileIn(folder, 'settings'), kind);
}
