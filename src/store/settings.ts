import * as v from 'valibot';
import type { Host } from '../host.ts';
import { openDocument } from './document-file.ts';
import { storeFiles } from './files.ts';
import { needFolder } from './folder.ts';
import { type SettingKey, type Settings, settingsSchema } from '../domain/documents/settings.ts';

export interface SettingsStore {
  /** The settings file. @throws DataError if there is no folder to store it in */
  readonly path: string;
  /** @throws DataError */
  read(): Settings;
  /** Adds settings that are not set yet; the others stay as they are. @throws DataError */
  add(more: Settings): void;
  /** undefined resets a setting to its default. @throws DataError */
  change(changes: Partial<Readonly<Record<SettingKey, string | undefined>>>): void;
}

export function openSettings(folder: string, host: Host): SettingsStore {
  const file = openDocument(folder, 'settings.json', storeFiles.settings.kind, host);
  return {
    get path() {
      needFolder(file.path);
      return file.path;
    },
    read: () => file.read(),
    add(more) {
      file.update((settings) => {
        const merged = { ...more, ...settings };
        return Object.keys(merged).length > Object.keys(settings).length ? merged : settings;
      });
    },
    change(changes) {
      file.update((settings) => {
        const changed = Object.entries({ ...settings, ...changes });
        const kept = changed.filter(([, value]) => value !== undefined);
        return v.parse(settingsSchema, Object.fromEntries(kept));
      });
    },
  };
}
