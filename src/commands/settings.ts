import { helpLines } from '../content/help-lines.ts';
import { didYouMean, InputError } from '../domain/errors.ts';
import { type Host, mayAsk } from '../host.ts';
import { fileIn } from '../store/file.ts';
import { dataFolder } from '../store/folder.ts';
import { changeSettings, readSettings, type SettingKey, settingKeys } from '../store/settings.ts';
import { promptsFor } from '../ui/prompts.ts';
import { columnsOf, wrap } from '../ui/text.ts';
import { print, say } from './context.ts';

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
  units: oneOf('how milk is measured', ['ml', 'oz']),
  words: oneOf('how the body is named', ['breast', 'chest']),
  motion: oneOf('how much moves in a session', ['full', 'reduced', 'none']),
  numbers: oneOf('volumes, counts and comparisons', ['on', 'off']),
  accessible: oneOf('plain lines and numbered questions', ['off', 'on']),
  lines: oneOf('the country whose help lines are shown', [
    'auto',
    ...new Set(helpLines.flatMap(({ countries }) => countries)),
  ]),
};

/** What the person has chosen for good: shown, changed, or put back to what is usual. */
export async function runSettings(
  [action = 'list', key, value]: readonly (string | undefined)[],
  options: SettingsOptions,
  host: Host,
): Promise<number> {
  const folder = dataFolder(host);
  const set = () => readSettings(folder);
  switch (action) {
    case 'list':
      print(host, options.json ? JSON.stringify(set(), null, 2) : renderSettings(set(), host));
      return 0;
    case 'path':
      print(host, fileIn(folder, 'settings'));
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
      changeSettings(folder, { [known]: parsed });
      say(host, `${known} is ${parsed} from now on.`);
      return 0;
    }
    case 'reset': {
      const keys = key === undefined ? settingKeys : [keyOf(key, 'reset')];
      if (key === undefined && !options.yes && !(await isSure(options, host))) {
        say(host, 'Nothing was changed.');
        return 0;
      }
      changeSettings(folder, Object.fromEntries(keys.map((one) => [one, undefined])));
      say(host, key === undefined ? 'All settings are as usual.' : `${key} is as usual.`);
      return 0;
    }
    default: {
      const actions = ['list', 'get', 'set', 'reset', 'path'];
      const near = didYouMean(action, actions);
      throw new InputError(
        `settings: there is no action ${JSON.stringify(action)}.`,
        near ? `Did you mean ${near}?` : `The actions are: ${actions.join(', ')}.`,
      );
    }
  }
}

async function isSure(options: SettingsOptions, host: Host): Promise<boolean> {
  if (!mayAsk(host, options)) {
    throw new InputError(
      'Nobody can be asked here whether this is meant.',
      'Add --yes to reset without being asked, or name one key.',
    );
  }
  return promptsFor(host, 'Nothing was changed.').confirm({
    message: 'Put every setting back to what is usual?',
    preset: false,
  });
}

function renderSettings(set: ReturnType<typeof readSettings>, host: Host): string {
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
  const near = key === undefined ? undefined : didYouMean(key, settingKeys);
  throw new InputError(
    key === undefined
      ? `settings ${action}: which one?`
      : `settings: there is no setting ${JSON.stringify(key)}.`,
    near ? `Did you mean ${near}?` : `The settings are: ${settingKeys.join(', ')}.`,
  );
}

/** One of a list; the first is usual. */
function oneOf(about: string, values: readonly [string, ...string[]]): Setting {
  const accepts = values.join(', ');
  return {
    about,
    usual: values[0],
    accepts,
    parse(text, key) {
      const value = text.trim().toLowerCase();
      if (values.includes(value)) return value;
      const near = didYouMean(value, values);
      throw new InputError(
        `settings set ${key}: ${JSON.stringify(text)} is not one of its values.`,
        `${near ? `Did you mean ${near}? ` : ''}Give ${accepts}.`,
      );
    },
  };
}
