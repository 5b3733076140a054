import { accessSync, constants, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { helpLines } from '../content/help-lines.ts';
import { InputError, nearestOr, oneOf } from '../domain/errors.ts';
import type { Host } from '../host.ts';
import { dataFolder } from '../store/folder.ts';
import { openSettings } from '../store/settings.ts';
import {
  settingChoices,
  type SettingKey,
  settingKeys,
  type Settings,
} from '../store/settings-document.ts';
import { columnsOf, wrap } from '../ui/text.ts';
import { print, say } from './context.ts';
import { promptsForSure } from './sure.ts';

interface SettingsOptions {
  readonly json?: boolean | undefined;
  readonly yes?: boolean | undefined;
  readonly input?: boolean | undefined;
}

interface Setting {
  readonly about: string;
  /** What holds where nothing is set. */
  readonly usual: string;
  /** The value to keep for what was typed. @throws InputError */
  readonly parse: (text: string, key: string) => string;
  readonly accepts: string;
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
  lines: choice('the country whose help lines are shown', [
    'auto',
    ...new Set(helpLines.flatMap(({ countries }) => countries)),
  ]),
};

export const settingActions = ['list', 'get', 'set', 'reset', 'path'];

/** What the person has chosen for good: shown, changed, or put back to what is usual. */
export async function runSettings(
  [action = 'list', key, value]: readonly (string | undefined)[],
  options: SettingsOptions,
  host: Host,
): Promise<number> {
  const settings = openSettings(dataFolder(host), host);
  const set = () => settings.read();
  switch (action) {
    case 'list':
      print(host, options.json ? JSON.stringify(set(), null, 2) : renderSettings(set(), host));
      return 0;
    case 'path':
      print(host, settings.path);
      return 0;
    case 'get': {
      const known = keyOf(key, 'get');
      print(host, set()[known] ?? SETTINGS[known].usual);
      return 0;
    }
    case 'set': {
      const known = keyOf(key, 'set');
      const { parse, accepts } = SETTINGS[known];
      if (value === undefined) {
        throw new InputError(`settings set ${known}: to what?`, `Give ${accepts}.`);
      }
      const parsed = parse(value, known);
      settings.change({ [known]: parsed });
      say(host, `${known} is ${parsed} from now on.`);
      return 0;
    }
    case 'reset': {
      const keys = key === undefined ? settingKeys : [keyOf(key, 'reset')];
      if (key === undefined && !options.yes && !(await isSure(options, host))) {
        say(host, 'Nothing was changed.');
        return 0;
      }
      settings.change(Object.fromEntries(keys.map((one) => [one, undefined])));
      say(host, key === undefined ? 'All settings are as usual.' : `${key} is as usual.`);
      return 0;
    }
    default: {
      throw new InputError(
        `settings: there is no action ${JSON.stringify(action)}.`,
        nearestOr(action, settingActions, `The actions are: ${settingActions.join(', ')}.`),
      );
    }
  }
}

function isSure(options: SettingsOptions, host: Host): Promise<boolean> {
  const prompts = promptsForSure(options, host, {
    farewell: 'Nothing was changed.',
    hint: 'Add --yes to reset without being asked, or name one key.',
  });
  return prompts.confirm({
    message: 'Put every setting back to what is usual?',
    preset: false,
  });
}

function renderSettings(set: Settings, host: Host): string {
  const columns = columnsOf(host.stdout);
  return settingKeys
    .map((key) => {
      const { about, usual, accepts } = SETTINGS[key];
      const value = set[key];
      const shown = `${key}: ${value ?? usual}${value === undefined ? ' (as usual)' : ''}`;
      return `${wrap(shown, columns, 2)}\n${wrap(`  ${about}; ${accepts}`, columns, 2)}`;
    })
    .join('\n');
}

/** @throws InputError */
function keyOf(key: string | undefined, action: string): SettingKey {
  const known = settingKeys.find((one) => one === key);
  if (known) return known;
  const all = `The settings are: ${settingKeys.join(', ')}.`;
  if (key === undefined) throw new InputError(`settings ${action}: which one?`, all);
  throw new InputError(
    `settings: there is no setting ${JSON.stringify(key)}.`,
    nearestOr(key, settingKeys, all),
  );
}

/** One of a list; the first is usual. */
function choice(about: string, values: readonly [string, ...string[]]): Setting {
  return {
    about,
    usual: values[0],
    accepts: values.join(', '),
    parse: (text, key) => oneOf(text, values, `settings set ${key}`),
  };
}

/** A file that is there, kept with its whole path: a session may be started elsewhere. */
function aFile(about: string): Setting {
  return {
    about,
    usual: 'none',
    accepts: 'a file',
    parse(text, key) {
      const file = resolve(text);
      try {
        if (!statSync(file).isFile()) throw new Error('a folder');
        accessSync(file, constants.R_OK);
      } catch {
        throw new InputError(
          `settings set ${key}: ${file} is no file that can be read.`,
          'Give the path of a file that is there.',
        );
      }
      return file;
    },
  };
}
