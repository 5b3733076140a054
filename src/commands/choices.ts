import { plans } from '../content/plans.ts';
import { strategies } from '../content/strategies.ts';
import { tryable } from '../content/trials.ts';
import { documentSchemas } from '../domain/documents.ts';
import { volumeUnits } from '../domain/units.ts';
import { formatNames } from '../formats/names.ts';
import { shells } from './completion/index.ts';

const lists = {
  comfort: () => ['1', '2', '3', '4', '5'],
  documents: () => Object.keys(documentSchemas),
  formats: () => formatNames,
  plans: () => ['auto', ...Object.keys(plans)],
  shells: () => Object.keys(shells),
  strategies: () => Object.keys(strategies),
  tryable: () => Object.keys(tryable),
  units: () => volumeUnits,
  zones: () => Intl.supportedValuesOf('timeZone'),
} as const satisfies Record<string, () => readonly string[]>;

export type ChoiceList = keyof typeof lists;

/** What options and arguments accept, for help, completion and the manual: other runs need not load it. */
export function runChoices(list: ChoiceList): readonly string[] {
  return lists[list]();
}
