import { settingKeys, type Settings } from '../domain/documents/settings.ts';
import { visible } from '../domain/language.ts';
import type { AllSettings } from '../domain/settings.ts';
import { wrap } from '../ui/text.ts';

/** Each setting with its value, and below it what it is for and what it accepts. */
export function renderSettings(set: Settings, all: AllSettings, columns: number): string {
  return settingKeys
    .map((key) => {
      const { about, preset, accepts } = all[key];
      const value = set[key];
      const shown = `${key}: ${visible(value ?? preset)}${value === undefined ? ' (default)' : ''}`;
      return `${wrap(shown, columns, 2)}\n${wrap(`  ${about}; ${accepts}`, columns, 2)}`;
    })
    .join('\n');
}
