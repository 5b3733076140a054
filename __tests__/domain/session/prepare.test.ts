import { describe, expect, it } from '@jest/globals';
import type { Prepared, Screen, SessionOptions } from '../../../src/domain/session/prepare.ts';
import { aCheck } from '../../support/checks.ts';
import { type Circumstances, prepared } from '../../support/prepared.ts';

const PIPE: Screen = { canAnimate: false, isTerminal: false };

describe('the view of a session', () => {
  it.each<[string, SessionOptions, Circumstances, Prepared['view']]>([
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
  it.each<[string, SessionOptions, Circumstances, Prepared['sound']]>([
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
  it.each<[string, SessionOptions, boolean]>([
    ['is kept', {}, true],
    ['is not kept with --no-save', { save: false }, false],
    ['is not kept in a rehearsal', { rehearse: true }, false],
  ])('%s', (_, options, isKept) => {
    expect(prepared(options).isKept).toBe(isKept);
  });

  it('shows no numbers if the settings say so', () => {
    expect(prepared({}, { settings: { numbers: 'off' } }).showNumbers).toBe(false);
  });

  it('has its own usual end only if numbers are shown', () => {
    const known = { usual: { firstMs: 60_000, secondAfterMs: null, letDowns: 2, missing: 0 } };
    const usualIn = (circumstances: Circumstances) =>
      prepared({}, circumstances).chosen.config.usualLetDowns;
    expect(usualIn({ known })).toBe(2);
    expect(usualIn({ known, settings: { numbers: 'off' } })).toBeNull();
  });

  it('moves as the flag says, or else the setting, or else fully', () => {
    const settings = { motion: 'reduced' } as const;
    expect(prepared({ motion: 'none' }, { settings }).motion).toBe('none');
    expect(prepared({}, { settings }).motion).toBe('reduced');
    expect(prepared({}).motion).toBe('full');
  });

  it('leaves out the baby if the settings say so', () => {
    const kindsWith = (settings: Circumstances['settings']) =>
      prepared({ plan: 'calm' }, { settings: settings ?? {} }).chosen.plan.phases.map(
        ({ kind }) => kind,
      );
    expect(kindsWith({})).toContain('cue');
    expect(kindsWith({ cues: 'off' })).not.toContain('cue');
  });

  it.each([
    [{ rehearse: true }, true],
    [{ rehearse: false }, false],
    [{}, false],
  ])('%j is a rehearsal: %s', (options, isRehearsal) => {
    expect(prepared(options).isRehearsal).toBe(isRehearsal);
  });

  it('begins with its own steps if there are any, unless it is to be without', () => {
    const settings = { ritual: 'Wash hands' };
    const firstOf = (options: SessionOptions) =>
      prepared(options, { settings }).chosen.plan.phases[0]?.name;
    expect(firstOf({})).toBe('Wash hands');
    expect(firstOf({ ritual: false })).not.toBe('Wash hands');
    expect(() => prepared({ ritual: true })).toThrow('you have not set any steps');
  });
});
