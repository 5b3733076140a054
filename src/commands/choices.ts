import { content } from '../content/index.ts';
import { parts } from '../content/parts.ts';
import { breathings, plans } from '../content/plans.ts';
import { topics } from '../content/topics.ts';
import { tryable } from '../content/trials.ts';
import { documentSchemas } from '../domain/documents/index.ts';
import { partActions } from '../domain/parts.ts';
import { topicNames } from '../domain/topic.ts';
import { volumeUnits } from '../domain/units.ts';
import { formatNames } from '../formats/names.ts';
import { settingChoices, settingKeys } from '../store/settings-document.ts';
import { shells } from './completion/index.ts';
import { settingActions } from './settings.ts';

const lists = {
  breathings: () => Object.keys(breathings),
  comfort: () => ['1', '2', '3', '4', '5'],
  documents: () => Object.keys(documentSchemas),
  formats: () => formatNames,
  partActions: () => partActions,
  parts: () => Object.keys(parts),
  motions: () => settingChoices.motion,
  plans: () => ['auto', ...Object.keys(plans)],
  settingActions: () => settingActions,
  settingKeys: () => settingKeys,
  shells: () => Object.keys(shells),
  sounds: () => settingChoices.sound,
  strategies: () => Object.keys(content.strategies),
  topics: () => topicNames(content, topics).map(({ id }) => id),
  tryable: () => Object.keys(tryable),
  units: () => volumeUnits,
  zones: () => Intl.supportedValuesOf('timeZone'),
} as const satisfies Record<string, () => readonly string[]>;

export type ChoiceList = keyof typeof lists;

/** What options and arguments accept, for help, completion and the manual: other runs need not load it. */
export function runChoices(list: ChoiceList): readonly string[] {
  return lists[list]();
}
