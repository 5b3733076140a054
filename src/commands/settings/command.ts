import { command } from '../../command.ts';
import { oneOf } from '../../flags/choices.ts';
import { type FlagsOf, off, on, operand } from '../../flags/flag.ts';
import { text } from '../../flags/texts.ts';
import { InputError } from '../../domain/errors.ts';
import { settingKeys } from '../../domain/documents/settings.ts';

export const settingActions = ['list', 'get', 'set', 'reset', 'path'] as const;

const known = oneOf('action', () => settingActions);

const action: typeof known = {
  ...known,
  parse(text, reading) {
    const key = settingKeys.find((setting) => setting === text);
    if (key === undefined) return known.parse(text, reading);
    throw new InputError(
      `settings: "${key}" is no action.`,
      `Did you mean get ${key}, or set ${key} VALUE?`,
    );
  },
};

const operands = {
  action: operand(action, 'leave out to list them'),
  key: operand(
    oneOf('key', () => settingKeys),
    'which setting',
  ),
  value: operand(text('value'), 'with set: the new value'),
};

const flags = {
  yes: on('with reset: do not ask'),
  input: off('never ask'),
  json: on('print the settings as JSON'),
};

export type Flags = FlagsOf<typeof operands & typeof flags>;

export const settings = command({
  name: 'settings',
  about: 'View and change your settings, such as units or sound.',
  operands,
  flags,
  examples: ['letdown settings set units oz', 'letdown settings get words'],
  load: () => import('./run.ts'),
});
