import { describe, expect, it } from '@jest/globals';
import { aHome } from '../support/home.ts';
import { newHome, runLetdown } from '../support/run-letdown.ts';
import { openTerminal } from '../support/terminal.ts';

const QUESTION = 'What would you like to do?';

describe('letdown without a command', () => {
  it('offers commands by situation, in a terminal', async () => {
    const terminal = openTerminal([], { home: newHome() });
    await terminal.see(QUESTION);
    expect(terminal.visible()).toMatch(/1.*nothing come[^]*2.*pumping now[^]*3.*pumped earlier/);
    terminal.press('\u001b[A\r');
    expect(await terminal.exited).toBe(0);
  });

  it('opens the chosen command, comes back, and closes with q or Esc', async () => {
    const home = newHome();
    for (const leave of ['q', '\u001b']) {
      const menu = openTerminal([], { home, env: { PAGER: 'cat' } });
      await menu.see(QUESTION);
      menu.press('4\r');
      await menu.see(/Nothing is saved yet[^]*What would you like to do/);
      menu.press('7\r');
      await menu.see(/How let-down works[^]*Sources[^]*What would you like to do/);
      menu.press(leave);
      expect(await menu.exited).toBe(0);
    }
  });

  it('starts nothing on Enter after a command, and stays', async () => {
    const menu = openTerminal([], { home: newHome() });
    await menu.see(QUESTION);
    menu.press('4');
    await menu.see(/Nothing is saved yet[^]*What would you like to do/);
    menu.press('\r');
    await menu.see('Press the number of your choice.');
    menu.press('q');
    expect(await menu.exited).toBe(0);
  });

  it('ends with what has to be done today still on the screen', async () => {
    const home = aHome();
    await runLetdown(['check', '--no-input', '--danger-you', 'chest-or-breathing'], { home });
    const menu = openTerminal([], { home });
    await menu.see(QUESTION);
    menu.press('6\r');
    await menu.see('What would you like to measure?');
    menu.press('1\r');
    expect(await menu.exited).toBe(4);
    expect(menu.visible()).toContain('Please get help first.');
    expect(menu.visible()).not.toContain(QUESTION);
  });

  it('ends like the chosen command on Ctrl-C', async () => {
    const home = newHome();
    const check = openTerminal([], { home });
    await check.see(QUESTION);
    check.press('\r');
    await check.see('1 of up to');
    check.press('\u0003');
    expect(await check.exited).toBe(130);
  });

  it('ends with 130 on Ctrl-C, without further output', async () => {
    const terminal = openTerminal([], { home: newHome() });
    await terminal.see(QUESTION);
    terminal.press('\u0003');
    expect(await terminal.exited).toBe(130);
    expect(terminal.text()).toContain('Stopped.');
    expect(terminal.text()).not.toMatch(/kept|saved/);
  });

  it('suspends on Ctrl-Z and comes back with working keys', async () => {
    const terminal = openTerminal([], { home: newHome(), inShell: true });
    await terminal.see(QUESTION);
    terminal.press('\u001a');
    await terminal.see('Stopped');
    expect(terminal.hasCursor()).toBe(true);
    terminal.press('fg\r');
    await terminal.see(QUESTION);
    terminal.press('4\r');
    await terminal.see('Nothing is saved yet');
  });

  it('leaves no copies behind when it is resized', async () => {
    const terminal = openTerminal([], { home: newHome() });
    await terminal.see(QUESTION);
    for (const columns of [40, 80]) {
      terminal.resize(columns);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    expect(terminal.text().split(QUESTION)).toHaveLength(2);
    expect(terminal.text().split('Quit')).toHaveLength(2);
    terminal.press('\u0003');
    await terminal.exited;
  });

  it('fits 40 columns and 20 rows', async () => {
    const terminal = openTerminal([], { home: newHome(), columns: 40, rows: 20 });
    await terminal.see(/Quit/);
    expect(terminal.visible()).toContain(QUESTION);
  });

  it.each([
    ['with --no-input', ['--no-input'], {}],
    ['under CI', [], { CI: '1' }],
    ['with --quiet under CI', ['-q'], { CI: 'true' }],
  ])('shows the help %s', async (_, argv, env) => {
    const terminal = openTerminal(argv, { home: newHome(), env, rows: 60 });
    expect(await terminal.exited).toBe(0);
    expect(terminal.text()).toContain('Usage: letdown');
    expect(terminal.text()).not.toContain(QUESTION);
  });

  it('shows the help on standard output if nobody is at the terminal', async () => {
    const { code, out, err } = await runLetdown([]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Usage: letdown');
  });
});

describe('help in a terminal of 40 columns', () => {
  it('breaks no word', async () => {
    const env = { PAGER: 'cat' };
    const home = newHome();
    const wide = openTerminal(['help', 'session'], { home, env, columns: 200, rows: 100 });
    const narrow = openTerminal(['help', 'session'], { home, env, columns: 40, rows: 100 });
    await Promise.all([wide.exited, narrow.exited]);
    const words = (text: string) => text.split(/\s+/).toSorted();
    expect(words(narrow.text())).toEqual(words(wide.text()));
  });
});

describe('help that is longer than the screen', () => {
  const long = ['check', '--help'];

  it('goes through the configured pager', async () => {
    const terminal = openTerminal(long, {
      home: newHome(),
      env: { PAGER: 'sed s/Usage:/Paged:/' },
    });
    expect(await terminal.exited).toBe(0);
    expect(terminal.text()).toContain('Paged: letdown check');
  });

  it.each([
    ['wants none', long, {}],
    ['names one that is not there', long, { PAGER: 'no-such-pager' }],
    ['has room for it', ['help', 'doctor'], { PAGER: 'sed s/Usage:/Paged:/' }],
  ])('is printed directly if somebody %s', async (_, argv, env) => {
    const terminal = openTerminal(argv, { home: newHome(), env: { PAGER: 'cat', ...env } });
    expect(await terminal.exited).toBe(0);
    expect(terminal.text()).toContain('Usage: letdown');
  });

  it('survives Ctrl-C, which is for the pager', async () => {
    const pager = `sh -c 'trap "" INT; echo reading; read -r _ </dev/tty; echo read'`;
    const terminal = openTerminal(long, { home: newHome(), env: { PAGER: pager } });
    await terminal.see('reading');
    terminal.press('\u0003');
    terminal.press('\r');
    await terminal.see(/^read$/m);
    expect(await terminal.exited).toBe(0);
  });
});
