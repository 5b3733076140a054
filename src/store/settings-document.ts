import * as v from 'valibot';
import { volumeUnits } from '../domain/units.ts';

/** Settings with a few values to choose from; the first is the default. */
export const settingChoices = {
  units: volumeUnits,
  /** How the content speaks of the body. */
  words: ['breast', 'chest'],
  /** reduced: only words change, at most once a breath or step; none: nothing is redrawn. */
  motion: ['full', 'reduced', 'none'],
  /** How a session sounds. */
  sound: ['off', 'bell', 'speech'],
  /** off: no volumes, no counts, no comparisons. */
  numbers: ['on', 'off'],
  /** on: numbered questions, and one plain line per cue. */
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
  /** Path of a picture of the baby. */
  photo: v.optional(v.string()),
  /** Path of a recording of the baby. */
  'cue-sound': v.optional(v.string()),
  /** ISO country code, in lower case, whose help lines are shown. */
  lines: v.optional(v.string()),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

export type SettingKey = Exclude<Extract<keyof typeof settingsSchema.entries, string>, 'schema'>;

export const settingKeys = Object.keys(settingsSchema.entries).filter(
  (key): key is SettingKey => key !== 'schema',
);
