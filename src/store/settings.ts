import * as v from 'valibot';
import { fileIn, type FileKind, readDocument, updateDocument } from './file.ts';

export const settingsSchema = v.looseObject({
  schema: v.literal('letdown.settings/1'),
  units: v.optional(v.picklist(['ml', 'oz'])),
  /** off: no volumes, no comparisons. */
  numbers: v.optional(v.picklist(['on', 'off'])),
  /** ISO country in lower case whose help lines are shown. */
  lines: v.optional(v.string()),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

export const settingsKind: FileKind<Settings> = {
  schema: settingsSchema,
  empty: { schema: 'letdown.settings/1' },
};

/** @throws DataError */
export function readSettings(folder: string): Settings {
  return readDocument(fileIn(folder, 'settings'), settingsKind);
}

/** Adds what is not set yet; what is set here stays. @throws DataError */
export function addSettings(folder: string, more: Settings): void {
  updateDocument(fileIn(folder, 'settings'), settingsKind, (settings) => {
    const merged = { ...more, ...settings };
    return Object.keys(merged).length > Object.keys(settings).length ? merged : settings;
  });
}
