import { describe, expect, it } from '@jest/globals';
import { settingChoices, settingKeys } from '../../src/domain/documents/settings.ts';
import { settingsWith } from '../../src/domain/settings.ts';
import { refusal } from '../support/input-error.ts';

const all = settingsWith(['us', 'gb', 'us'], (text, where) => `/${where}/${text}`);

describe('a setting', () => {
  it.each(Object.entries(settingChoices))(
    '%s takes its values, the first by default',
    (key, of) => {
      const setting = all[key as keyof typeof settingChoices];
      expect(setting).toMatchObject({ preset: of[0], values: of, accepts: of.join(', ') });
      expect(setting.parse(` ${of[1].toUpperCase()} `, 'here')).toBe(of[1]);
      expect(refusal(() => setting.parse('?', 'here'))).toEqual({
        message: 'here: "?" is not valid here.',
        hint: `Give ${of.join(', ')}.`,
      });
    },
  );

  it('of help lines takes each country once, and finds it out by default', () => {
    expect(all.lines).toMatchObject({ preset: 'auto', values: ['auto', 'us', 'gb'] });
  });

  it.each(['photo', 'cue-sound'] as const)('%s is the path of a file', (key) => {
    expect(all[key]).toMatchObject({ preset: 'none', accepts: 'a file' });
    expect(all[key].values).toBeUndefined();
    expect(all[key].parse('baby.jpg', 'here')).toBe('/here/baby.jpg');
  });

  it('ritual is kept as steps with a semicolon between them', () => {
    const { preset, parse, accepts } = all.ritual;
    expect([preset, accepts]).toEqual(['none', 'up to five steps with ; between them']);
    expect(parse('Sit down;  Tea\nBreathe', 'here')).toBe('Sit down; Tea; Breathe');
    expect(refusal(() => parse(';', 'here')).message).toBe('here: there is no step in it.');
  });

  it('is described in words of its own', () => {
    const texts = settingKeys.map((key) => all[key].about);
    expect(new Set(texts.filter(Boolean)).size).toBe(settingKeys.length);
  });
});
