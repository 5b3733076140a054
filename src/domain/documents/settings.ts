import * as v from 'valibot';
import { volumeUnits } from '../units.ts';
import { text } from './fields.ts';

/** Settings that take one of a few values; the first is the default. */
export const settingChoices = {
  units: volumeUnits,
  /** Which words the content uses for the body. */
  words: ['breast', 'chest'],
  /** reduced: only text changes, no more often than once per breath or step; none: nothing is redrawn. */
  motion: ['full', 'reduced', 'none'],
  /** Which sounds a session makes. */
  sound: ['off', 'bell', 'speech'],
  /** off: no volumes, no counts, no comparisons. */
  numbers: ['on', 'off'],
  /** on: numbered questions, and one plain line for each cue. */
  accessible: ['off', 'on'],
  /** off: no picture and no sound of the baby. */
  cues: ['on', 'off'],
} as const;

type Choices = typeof settingChoices;

/** Each of them as an optional field. */
const chosen = Object.fromEntries(
  Object.entries(settingChoices).map(([key, values]) => [key, v.optional(v.picklist(values))]),
) as {
  [Key in keyof Choices]: v.OptionalSchema<v.PicklistSchema<Choices[Key], undefined>, undefined>;
};

export const settingsSchema = v.looseObject({
  schema: v.literal('letdown.settings/1'),
  ...chosen,
  /** Path of a picture of the baby. */
  photo: v.optional(text),
  /** Path of a recording of the baby. */
  'cue-sound': v.optional(text),
  /** The person's own steps before the pump, with semicolons between them. */
  ritual: v.optional(text),
  /** ISO country in lower case for help lines. */
  lines: v.optional(text),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

export type SettingKey = Exclude<Extract<keyof typeof settingsSchema.entries, string>, 'schema'>;

export const settingKeys = Object.keys(settingsSchema.entries).filter(
  (key): key is SettingKey => key !== 'schema',
);
