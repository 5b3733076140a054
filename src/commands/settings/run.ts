import { resolve } from 'node:path';
import { isMeant } from '../../ask.ts';
import { helpLines } from '../../content/help-lines.ts';
import {
  settingChoices,
  type SettingKey,
  settingKeys,
  type Settings,
} from '../../domain/documents/settings.ts';
import { InputError, oneOf, refusalOf } from '../../domain/errors.ts';
import { sentence, visible } from '../../domain/language.ts';
import { parseRitual } from '../../domain/session/ritual.ts';
import { EXIT_DONE } from '../../exit.ts';
import { readNamed } from '../../files.ts';
import { fromHome } from '../../host.ts';
import { columnsOf, wrap } from '../../ui/text.ts';
import { type Visit, visiting } from '../../visit.ts';
import type { Flags } from './command.ts';

interface Setting {
  readonly about: string;
  /** The value if nothing is set. */
  readonly preset: string;
  /** Converts what was typed to a value to save. @throws InputError */
  readonly parse: (text: string, key: string, home: string | null) => string;
  readonly accepts: string;
  /** Its possible values; left out for free text. */
  readonly values?: readonly string[];
}

const SETTINGS: Readonly<Record<SettingKey, Setting>> = {
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
    parse: (text, key) => parseRitual(text, `settings set ${key}`).join('; '),
  },
  lines: choice('the country whose help lines are shown', [
    'auto',
    ...new Set(helpLines.flatMap(({ countries }) => countries)),
  ]),
};

/** The person's choices: shown, changed or reset to the default. */
export const run = visiting(async ({ action, key, value, yes }: Flags, visit) => {
  const { settings } = visit.store;
  switch (action) {
    case undefined:
    case 'list':
      if (visit.asJson) visit.printJson(settings.read());
      else await listSettings(visit, action === undefined);
      break;
    case 'path':
      visit.print(forTerminal(settings.path, visit));
      break;
    case 'get': {
      const known = needKey(key, 'get');
      visit.print(forTerminal(settings.read()[known] ?? SETTINGS[known].preset, visit));
      break;
    }
    case 'set': {
      const known = needKey(key, 'set');
      const { parse, accepts } = SETTINGS[known];
      if (value === undefined) {
        throw new InputError(`settings set ${known}: to what?`, `Give ${accepts}.`);
      }
      change(known, parse(value, known, visit.host.home), visit);
      break;
    }
    case 'reset': {
      if (key === undefined && !yes && !(await isSure(visit))) break;
      const keys = key === undefined ? settingKeys : [key];
      settings.change(Object.fromEntries(keys.map((reset) => [reset, undefined])));
      visit.say(
        key === undefined
          ? 'All settings are back to their defaults.'
          : `${key} is back to its default.`,
      );
    }
  }
  return EXIT_DONE;
});

function change(key: SettingKey, value: string, visit: Visit): void {
  visit.store.settings.change({ [key]: value });
  visit.say(`${key} is now ${value}.`);
}

/** Shows them all, and in a terminal offers to change one. @throws Cancelled */
async function listSettings(visit: Visit, mayChange: boolean): Promise<void> {
  const { host, store } = visit;
  visit.print(renderSettings(store.settings.read(), columnsOf(host.stdout)));
  if (!mayChange || !visit.mayAsk || !host.stdout.isTTY) return;
  const { promptsFor } = await import('../../ui/prompts.ts');
  const prompts = promptsFor(host, 'Nothing was changed.');
  const key = await prompts.choose({
    message: 'Change one?',
    choices: [
      { key: 'no', label: 'No, leave them as they are' },
      ...settingKeys.map((key) => ({ key, label: `${key}: ${SETTINGS[key].about}` })),
    ],
    leave: 'no',
  });
  const known = settingKeys.find((candidate) => candidate === key);
  if (known === undefined) return;
  const { values, preset, parse, accepts } = SETTINGS[known];
  const value = values
    ? await prompts.choose({
        message: sentence(SETTINGS[known].about),
        choices: values.map((value) => ({ key: value, label: value })),
        preset: store.settings.read()[known] ?? preset,
      })
    : await prompts.type({
        message: `${sentence(accepts)}:`,
        check: (text) => refusalOf(() => parse(text, known, visit.host.home))?.message ?? null,
      });
  change(known, parse(value, known, visit.host.home), visit);
}

function isSure(visit: Visit): Promise<boolean> {
  return isMeant(
    visit,
    'Reset every setting to its default?',
    'Add --yes to reset without being asked, or name one key.',
    'Nothing was changed.',
  );
}

function renderSettings(set: Settings, columns: number): string {
  return settingKeys
    .map((key) => {
      const { about, preset, accepts } = SETTINGS[key];
      const value = set[key];
      const shown = `${key}: ${visible(value ?? preset)}${value === undefined ? ' (default)' : ''}`;
      return `${wrap(shown, columns, 2)}\n${wrap(`  ${about}; ${accepts}`, columns, 2)}`;
    })
    .join('\n');
}

/** A script is given it as it is. */
function forTerminal(value: string, { host }: Visit): string {
  return host.stdout.isTTY ? visible(value) : value;
}

/** @throws InputError if none is named */
function needKey(key: SettingKey | undefined, action: string): SettingKey {
  if (key !== undefined) return key;
  throw new InputError(
    `settings ${action}: which one?`,
    `The settings are: ${settingKeys.join(', ')}.`,
  );
}

/** One of a list; the first is the default. */
function choice(about: string, values: readonly [string, ...string[]]): Setting {
  return {
    about,
    preset: values[0],
    values,
    accepts: values.join(', '),
    parse: (text, key) => oneOf(text, values, `settings set ${key}`),
  };
}

/** An existing file, stored with its full path: a session may start in another folder. */
function aFile(about: string): Setting {
  return {
    about,
    preset: 'none',
    accepts: 'a file',
    parse(text, key, home) {
      const file = resolve(fromHome(text, home));
      const hint = 'Give the path of an existing file.';
      readNamed(file, { flag: `settings set ${key}`, hint, most: Infinity, first: 1 });
      return file;
    },
  };
}
