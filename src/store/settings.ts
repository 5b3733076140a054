import * as v from 'valibot';
import { type SettingKey, type Settings, settingsSchema } from '../domain/documents/settings.ts';
import { fileIn, type FileKind, readDocument, updateDocument } from './file.ts';

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

/** Sets some; undefined puts one back to its default. @throws DataError */
export function changeSettings(
  folder: string,
  change: Partial<Readonly<Record<SettingKey, string | undefined>>>,
): void {
  updateDocument(fileIn(folder, 'settings'), settingsKind, (settings) =>
    v.parse(
      settingsSchema,
      Object.fromEntries(
        Object.entries({ ...settings, ...change }).filter(([, value]) => value !== undefined),
      ),
    ),
  );
}
