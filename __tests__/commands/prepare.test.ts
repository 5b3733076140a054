import { describe, expect, it } from '@jest/globals';
import type { Flags } from '../../src/commands/session/command.ts';
import { wishOf } from '../../src/commands/session/plan-choice.ts';
import { prepare, type Prepared, type Screen } from '../../src/commands/session/prepare.ts';
import { localCalendar } from '../../src/domain/calendar.ts';
import type { Known } from '../../src/domain/session/choose.ts';
import type { Settings } from '../../src/domain/documents/settings.ts';
import { aCheck } from '../support/checks.ts';

const NOW = Date.parse('2026-11-23T12:00:00.000Z');
const TERMINAL: Screen = { canAnimate: true, isTerminal: true };
const PIPE: Screen = { canAnimate: false, isTerminal: false };
const nothing: Known = {
  check: null,
  answers: {},
  breastsAskedAt: null,
  trial: null,
  words: undefined,
  sizeNow: null,
  usual: null,
};

interface Circumstances {
  readonly settings?: Partial<Settings>;
  readonly known?: Partial<Known>;
  readonly screen?: Screen;
}

function prepared(
  options: Flags,
  { settings = {}, known = {}, screen = TERMINAL }: Circumstances = {},
): Prepared {
  const all = { ...nothing, ...known };
  const outcome = prepare(options, wishOf(options), settings, all, screen, NOW, localCalendar);
  if ('refused' in outcome) throw new Error(`It was refused: ${outcome.refused}`);
  return outcome;
}

describe('the view of a session', () => {
  it.each<[string, Flags, Circumstances, Prepared['view']]>([
    ['a terminal', {}, {}, 'animated'],
    ['a pipe', {}, { screen: PIPE }, 'lines'],
    ['--motion none', { motion: 'none' }, {}, 'lines'],
    ['the setting motion none', {}, { settings: { motion: 'none' } }, 'lines'],
    [
      '--motion before the setting',
      { motion: 'full' },
      { settings: { motion: 'none' } },
      'animated',
    ],
    ['--json in a terminal', { json: true }, {}, 'json'],
  ])('with %s', (_, options, circumstances, view) => {
    expect(prepared(options, circumstances).view).toBe(view);
  });
});

describe('the sound of a session', () => {
  const settings = { sound: 'bell' } as const;
  it.each<[string, Flags, Circumstances, Prepared['sound']]>([
    ['nothing', {}, {}, 'off'],
    ['the setting', {}, { settings }, 'bell'],
    ['the flag before the setting', { sound: 'speech' }, { settings }, 'speech'],
    ['the setting, but not into a pipe', {}, { settings, screen: PIPE }, 'off'],
    ['the setting, but not for a script', { json: true }, { settings }, 'off'],
    ['the flag, for a script too', { json: true, sound: 'speech' }, {}, 'speech'],
  ])('with %s', (_, options, circumstances, sound) => {
    expect(prepared(options, circumstances).sound).toBe(sound);
  });
});

describe('an emergency in the last check', () => {
  const check = aCheck({ at: '2026-11-23T11:00:00.000Z', urgency: 'emergency' });

  it('comes before the session', () => {
    expect(prepared({}, { known: { check } }).emergency).toEqual(check);
  });

  it('does not prevent a rehearsal', () => {
    expect(prepared({ rehearse: true }, { known: { check } }).emergency).toBeNull();
  });

  it('expires after a day', () => {
    const old = aCheck({ at: '2026-11-22T11:00:00.000Z', urgency: 'emergency' });
    expect(prepared({}, { known: { check: old } }).emergency).toBeNull();
  });
});

describe('a session', () => {
  it.each<[string, Flags, boolean]>([
    ['is kept', {}, true],
    ['is not kept with --no-save', { save: false }, false],
    ['is not kept in a rehearsal', { rehearse: true }, false],
  ])('%s', (_, options, isKept) => {
    expect(prepared(options).isKept).toBe(isKept);
  });

  it('shows no numbers if the settings say so', () => {
    expect(prepared({}, { settings: { numbers: 'off' } }).showNumbers).toBe(false);
  });
});

describe('what is said before a session', () => {
  const texts = (options: Flags, known: Partial<Known> = {}) =>
    prepared(options, { known }).notices.map(({ text }) => text);

  it('asks about inflammation before warmth or massage, unless already answered', () => {
    const question = 'If a breast is red, hot or sore, skip warmth and massage, and keep it short.';
    expect(texts({ plan: 'standard' })).toEqual([question]);
    expect(texts({ plan: 'standard' }, { breastsAskedAt: NOW })).toEqual([]);
    expect(texts({ plan: 'standard' }, { words: 'chest' })).not.toContain(question);
  });

  it('says what power pumping is not for, even without a check', () => {
    const [first] = texts({ plan: 'power' }, { breastsAskedAt: NOW });
    expect(first).toMatch(/^First see a lactation consultant .*Not with sore nipples/);
    expect(texts({ plan: 'calm' }, { breastsAskedAt: NOW })).toEqual([]);
  });

  it('names what the answers rule out', () => {
    const known = { answers: { 'breast-now': ['red-patch'] } };
    expect(texts({ plan: 'standard' }, known)[0]).toMatch(/^Left out because of .*Warmth/);
  });

  it('repeats what a check today said to do first', () => {
    const check = aCheck({ at: '2026-11-23T11:00:00.000Z', urgency: 'same-day' });
    expect(texts({ plan: 'calm' }, { check, breastsAskedAt: NOW })).toEqual([
      expect.stringMatching(/said: Call\.$/),
    ]);
  });

  it('repeats suggestions of the check that no phase covers, only in the plan auto', () => {
    const check = aCheck({
      plan: [
        {
          strategy: 'change-valves',
          name: 'Change the valves',
          for: [],
          when: 'before',
          minutes: 5,
          action: 'Take new ones.',
          steps: ['Take new ones.'],
          evidence: 'expert',
          sources: [],
        },
      ],
    });
    const known = { check, breastsAskedAt: NOW };
    expect(texts({}, known)).toEqual(['From your check: Take new ones.']);
    expect(texts({ plan: 'calm' }, known)).toEqual([]);
  });
});
