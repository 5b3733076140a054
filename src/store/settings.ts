import * as v from 'valibot';
import { volumeUnits } from '../domain/units.ts';
import { fileIn, type FileKind, readDocument, updateDocument } from './file.ts';

/** What may be set to one of a few values; the first is usual. */
export const settingChoices = {
  units: volumeUnits,
  /** How the content speaks of the body. */
  words: ['breast', 'chest'],
  /** reduced: nothing changes but words, and those no oftener than a breath or a step does; none: nothing is drawn again. */
  motion: ['full', 'reduced', 'none'],
  /** What a session can be heard by. */
  sound: ['off', 'bell', 'speech'],
  /** off: no volumes, no counts, no comparisons. */
  numbers: ['on', 'off'],
  /** on: numbered questions and one plain line a cue. */
  accessible: ['off', 'on'],
  /** off: no picture and no sound of the baby. */
  cues: ['on', 'off'],
} as const;

export const settingsSchema = v.looseObject({
  schema: v.literal('letdown.settings/1'),
  units: v.optional(v.picklist(settingChoices.units)),
  words: v.optional(v.picklist(settingChoices.words)),
  motion: v.optional(v.picklist(settingChoices.motion)),
  sound: v.optional(v.picklist(settingChoices.sound)),
  numbers: v.optional(v.picklist(settingChoices.numbers)),
  accessible: v.optional(v.picklist(settingChoices.accessible)),
  cues: v.optional(v.picklist(settingChoices.cues)),
  /** A picture of the baby, as a path. */
  photo: v.optional(v.string()),
  /** A recording of the baby, as a path. */
  'cue-sound': v.optional(v.string()),
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

export type SettingKey = Exclude<Extract<keyof typeof settingsSchema.entries, string>, 'schema'>;

export const settingKeys = Object.keys(settingsSchema.entries).filter(
  (key): key is SettingKey => key !== 'schema',
);

/** Sets some; one that is undefined is as usual again. @throws DataError */
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
