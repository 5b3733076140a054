import { settingChoices, type SettingKey } from './documents/settings.ts';
import { oneOf } from './errors.ts';
import { parseRitual } from './session/ritual.ts';

/** A setting, as a person sees and changes it. */
export interface Setting {
  readonly about: string;
  /** The value if nothing is set. */
  readonly preset: string;
  readonly accepts: string;
  /** Its possible values; left out for free text. */
  readonly values?: readonly string[];
  /** What was typed as a value to save. @throws InputError that names `where` */
  readonly parse: (text: string, where: string) => string;
}

export type AllSettings = Readonly<Record<SettingKey, Setting>>;

/**
 * @param countries those with help lines
 * @param pathOf the full path of an existing file: a session may start in another folder
 */
export function settingsWith(
  countries: readonly string[],
  pathOf: (text: string, where: string) => string,
): AllSettings {
  const aFile = (about: string) => ({ about, preset: 'none', accepts: 'a file', parse: pathOf });
  return {
    units: choice('how milk is measured', settingChoices.units),
    words: choice('how the body is named', settingChoices.words),
    motion: choice('how much moves in a session', settingChoices.motion),
    sound: choice('what you hear; speech reads the check, too', settingChoices.sound),
    numbers: choice('volumes, counts and comparisons', settingChoices.numbers),
    accessible: choice('plain lines and numbered questions', settingChoices.accessible),
    cues: choice('a picture or sound of your baby in a session', settingChoices.cues),
    photo: aFile('a picture of your baby for the cue'),
    'cue-sound': aFile('a recording of your baby for the cue'),
    ritual: {
      about: 'your own steps, about three minutes, before the pump goes on',
      preset: 'none',
      accepts: 'up to five steps with ; between them',
      parse: (text, where) => parseRitual(text, where).join('; '),
    },
    lines: choice('the country whose help lines are shown', ['auto', ...new Set(countries)]),
  };
}

/** One of a list; the first is the default. */
function choice(about: string, values: readonly [string, ...string[]]): Setting {
  return {
    about,
    preset: values[0],
    values,
    accepts: values.join(', '),
    parse: (text, where) => oneOf(text, values, where),
  };
}
