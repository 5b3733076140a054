import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { newHome, runLetdown } from '../support/run-letdown.ts';
import { openTerminal } from '../support/terminal.ts';

describe('letdown settings', () => {
  const settings = (home: string, ...argv: string[]) => runLetdown(['settings', ...argv], { home });

  it('saves, shows and resets a value', async () => {
    const home = newHome();
    expect((await settings(home, 'get', 'units')).out).toBe('ml\n');
    expect((await settings(home, 'set', 'units', 'OZ')).code).toBe(0);
    expect((await settings(home, 'get', 'units')).out).toBe('oz\n');
    const { out: path } = await settings(home, 'path');
    expect(JSON.parse(readFileSync(path.trim(), 'utf8'))).toEqual({
      schema: 'letdown.settings/1',
      units: 'oz',
    });
    expect(JSON.parse((await settings(home, '--json')).out)).toMatchObject({ units: 'oz' });
    await settings(home, 'set', 'motion', 'reduced');
    await settings(home, 'reset', 'units');
    expect((await settings(home, 'get', 'units')).out).toBe('ml\n');
    expect((await settings(home, 'get', 'motion')).out).toBe('reduced\n');
    await settings(home, 'reset', '--yes');
    expect((await settings(home)).out).toContain('motion: full (default)');
  });

  it('offers to change a value in a terminal', async () => {
    const home = newHome();
    const terminal = openTerminal(['settings'], { home });
    await terminal.see('Change one?');
    terminal.press('2\r');
    await terminal.see('How milk is measured');
    terminal.press('\u001b[B\r');
    expect(await terminal.exited).toBe(0);
    expect(terminal.text()).toContain('units is now oz.');
    expect((await settings(home, 'get', 'units')).out).toBe('oz\n');
    const left = openTerminal(['settings'], { home });
    await left.see('Change one?');
    left.press('q');
    expect(await left.exited).toBe(0);
  });

  it('stores a file’s full path', async () => {
    const home = newHome();
    writeFileSync(join(home, 'baby.png'), 'x');
    await settings(home, 'set', 'photo', `${home}/./baby.png`);
    expect((await settings(home, 'get', 'photo')).out).toBe(`${join(home, 'baby.png')}\n`);
  });

  it.each([
    [['set', 'units', 'ozz'], 'Did you mean oz?'],
    [['get', 'soud'], 'Did you mean sound?'],
    [['st', 'units', 'oz'], 'Did you mean set?'],
    [['set', 'units'], 'Give ml, oz.'],
    [['set', 'photo', '/nope.jpg'], 'settings set photo: /nope.jpg was not found.'],
    [['set', 'lines', 'xx'], 'Give auto'],
    [['get'], 'The settings are: units'],
    [['reset'], '--yes'],
  ])('rejects %j with exit code 2 and changes nothing', async (argv, message) => {
    const home = newHome();
    await settings(home, 'set', 'words', 'chest');
    const { code, err } = await settings(home, ...argv);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
    expect(JSON.parse((await settings(home, '--json')).out)).toEqual({
      schema: 'letdown.settings/1',
      words: 'chest',
    });
  });
});

const ESCAPE = '\u001b';

describe('an accessible terminal', () => {
  it.each([
    ['a flag', ['--accessible'], {}, undefined],
    ['the environment', [], { ACCESSIBLE: '1' }, undefined],
    ['a dumb terminal', [], { TERM: 'dumb' }, undefined],
    ['a setting', [], {}, 'on'],
  ])('runs a whole check in plain numbered lines with %s', async (_, flags, env, setting) => {
    const home = newHome();
    if (setting) await runLetdown(['settings', 'set', 'accessible', setting], { home });
    const terminal = openTerminal([...flags, 'check'], { home, env, columns: 40, rows: 20 });
    for (let number = 1; !terminal.text().includes('What next?'); number++) {
      await terminal.see(new RegExp(`${number} of up to[^]*: ?$|What next`));
      if (terminal.text().includes('What next?')) break;
      if (number === 4) {
        terminal.press('nonsense\r');
        await terminal.see(/Type (a number|numbers)/);
      }
      terminal.press(number === 1 ? '1\r' : 's\r');
    }
    await terminal.see(/Number and enter:[^]*$/);
    terminal.press('1\r');
    expect(await terminal.exited).toBe(0);
    expect(terminal.raw()).not.toContain(ESCAPE);
    expect(terminal.text()).toContain('Chosen: ');
  });

  it('leaves a plain check on Ctrl-C, with the answers saved', async () => {
    const home = newHome();
    const terminal = openTerminal(['check', '--accessible'], { home });
    await terminal.see('1 of up to');
    terminal.press('1\r');
    await terminal.see('2 of');
    terminal.press('\u0003');
    expect(await terminal.exited).toBe(130);
    expect(terminal.text()).toContain('Your answers are saved');
  });

  it.each([
    [['--no-color'], { FORCE_COLOR: '1' }],
    [[], { NO_COLOR: '1' }],
  ])('shows no colour with %j %j', async (flags, env) => {
    const terminal = openTerminal([...flags, 'check', '--no-save'], { home: newHome(), env });
    await terminal.see('1 of up to');
    terminal.press('\u0003');
    await terminal.exited;
    // eslint-disable-next-line no-control-regex -- the sequence that colours
    expect(terminal.raw()).not.toMatch(/\u001b\[[0-9;]*m/);
  });

  it.each([
    { NO_COLOR: '1', FORCE_COLOR: '' },
    { NO_COLOR: '', FORCE_COLOR: '1' },
    { NODE_DISABLE_COLORS: '1', FORCE_COLOR: '1' },
  ])('prints no warning of Node’s with %j', async (env) => {
    expect(await runLetdown(['measure', 'foo'], { env })).toMatchObject({
      code: 2,
      err: expect.not.stringContaining('Warning'),
    });
  });

  it('ignores an empty NO_COLOR', async () => {
    const terminal = openTerminal(['check', '--no-save'], {
      home: newHome(),
      env: { NO_COLOR: '' },
    });
    await terminal.see('1 of up to');
    terminal.press('\u0003');
    await terminal.exited;
    expect(terminal.raw()).toContain(`${ESCAPE}[1m`);
  });
});
