import { resolve } from 'node:path';
import { isMeant, openPrompts } from '../../ask.ts';
import { helpLines } from '../../content/help-lines.ts';
import { type SettingKey, settingKeys } from '../../domain/documents/settings.ts';
import { InputError, refusalOf } from '../../domain/errors.ts';
import { sentence, visible } from '../../domain/language.ts';
import { type AllSettings, type Setting, settingsWith } from '../../domain/settings.ts';
import { EXIT_DONE } from '../../exit.ts';
import { readNamed } from '../../files.ts';
import { fromHome } from '../../host.ts';
import { renderSettings } from '../../screens/settings.ts';
import { columnsOf } from '../../ui/text.ts';
import { type Visit, visiting } from '../../visit.ts';
import type { Flags } from './command.ts';

/** The person's choices: shown, changed or reset to the default. */
export const run = visiting(async ({ action, key, value, yes }: Flags, visit) => {
  const { store, host } = visit;
  const { settings } = store;
  const all = settingsWith(
    helpLines.flatMap(({ countries }) => countries),
    (text, where) => pathOf(text, where, host.home),
  );
  switch (action) {
    case undefined:
    case 'list':
      if (visit.asJson) visit.printJson(settings.read());
      else visit.print(renderSettings(settings.read(), all, columnsOf(host.stdout)));
      if (action === undefined && visit.mayAsk && !visit.asJson && host.stdout.isTTY) {
        await offerChange(all, visit);
      }
      break;
    case 'path':
      visit.print(forTerminal(settings.path, visit));
      break;
    case 'get': {
      const known = needKey(key, action);
      visit.print(forTerminal(settings.read()[known] ?? all[known].preset, visit));
      break;
    }
    case 'set': {
      const known = needKey(key, action);
      const { accepts } = all[known];
      if (value === undefined) {
        throw new InputError(`settings set ${known}: to what?`, `Give ${accepts}.`);
      }
      change(known, value, all[known], visit);
      break;
    }
    case 'reset':
      if (key !== undefined || yes || (await isSure(visit))) reset(key, visit);
  }
  return EXIT_DONE;
});

function change(key: SettingKey, text: string, { parse }: Setting, visit: Visit): void {
  const value = parse(text, `settings set ${key}`);
  visit.store.settings.change({ [key]: value });
  visit.say(`${key} is now ${value}.`);
}

function isSure(visit: Visit): Promise<boolean> {
  return isMeant(
    visit,
    'Reset every setting to its default?',
    'Add --yes to reset without being asked, or name one key.',
    'Nothing was changed.',
  );
}

/** @param key undefined: all of them */
function reset(key: SettingKey | undefined, { store, say }: Visit): void {
  const keys = key === undefined ? settingKeys : [key];
  store.settings.change(Object.fromEntries(keys.map((reset) => [reset, undefined])));
  if (key === undefined) say('All settings are back to their defaults.');
  else say(`${key} is back to its default.`);
}

/** @throws Cancelled */
async function offerChange(all: AllSettings, visit: Visit): Promise<void> {
  const prompts = await openPrompts(visit.host, 'Nothing was changed.');
  const picked = await prompts.choose({
    message: 'Change one?',
    choices: [
      { key: 'no', label: 'No, leave them as they are' },
      ...settingKeys.map((key) => ({ key, label: `${key}: ${all[key].about}` })),
    ],
    leave: 'no',
  });
  const key = settingKeys.find((candidate) => candidate === picked);
  if (key === undefined) return;
  const { about, accepts, parse, preset, values } = all[key];
  const value = values
    ? await prompts.choose({
        message: sentence(about),
        choices: values.map((value) => ({ key: value, label: value })),
        preset: visit.store.settings.read()[key] ?? preset,
      })
    : await prompts.type({
        message: `${sentence(accepts)}:`,
        check: (text) => refusalOf(() => parse(text, `settings set ${key}`))?.message ?? null,
      });
  change(key, value, all[key], visit);
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

/** @throws InputError */
function pathOf(text: string, where: string, home: string | null): string {
  const file = resolve(fromHome(text, home));
  const hint = 'Give the path of an existing file.';
  readNamed(file, { flag: where, hint, most: Infinity, first: 1 });
  return file;
}
