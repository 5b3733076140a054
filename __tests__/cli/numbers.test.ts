import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { SessionDocument } from '../../src/domain/documents/index.ts';
import { storeIn } from '../support/home.ts';
import { newHome, runLetdown } from '../support/run-letdown.ts';
import { openTerminal } from '../support/terminal.ts';

/** A home with seven sessions, the newest just over, and a setting. */
async function homeWith(key: string, value: string): Promise<string> {
  const home = newHome();
  await runLetdown(['settings', 'set', key, value], { home });
  const { out } = await runLetdown(['log', '--json', '--minutes', '20'], { home });
  const template = JSON.parse(out) as SessionDocument;
  const sessions = Array.from({ length: 7 }, (_, index) => {
    const start = Date.parse(template.startedAt) - (index + 1) * 3600_000;
    return {
      ...template,
      id: `session-${index}`,
      startedAt: new Date(start).toISOString(),
      endedAt: new Date(start + 1200_000).toISOString(),
      letDownsMs: [70_000 + index * 1000, 400_000],
      latencyMs: 70_000 + index * 1000,
      pumpOnMs: 0,
      ml: 59.1,
      entered: '59.1 ml',
      comfort: 4,
      used: ['warmth'],
    };
  });
  storeIn(home).sessions.saveAll(sessions);
  return home;
}

/** How much, how often, how soon: hidden from a person who wants no numbers. */
const AMOUNT = /\d ?(ml|oz)\b/;
const COUNT = /\d+ (sessions?|let-downs?|in all|of \d)|Let-down \d/;
const SOON = /after pump start|[Yy]our usual|\d s\b|more sessions?/;

const ENTERED = ['--let-down', '70s,3m', '--amount', '80ml', '--minutes', '20'];

describe('numbers off', () => {
  it('logs what flags say, and shows none of it', async () => {
    const home = await homeWith('numbers', 'off');
    const { out, err } = await runLetdown(['log', ...ENTERED, '--started', '2026-01-02T03:10Z'], {
      home,
    });
    expect(out).toMatch(/^Saved: .*, 20 min\.\n$/);
    expect(err).toBe('');
    // It is stored all the same, in case numbers are turned back on.
    const { out: kept } = await runLetdown(['history', '--json'], { home });
    expect((JSON.parse(kept) as { sessions: unknown[] }).sessions).toContainEqual(
      expect.objectContaining({ ml: 80, letDownsMs: [70_000, 180_000] }),
    );
  });

  it('asks for no amount when logging a session', async () => {
    const home = await homeWith('numbers', 'off');
    const terminal = openTerminal(['log'], { home });
    for (const question of [
      'How many minutes',
      'When did you turn the pump on',
      'milk first flowed',
    ]) {
      await terminal.see(question);
      terminal.press(question.includes('minutes') ? '10\r' : '\r');
    }
    await terminal.see('What did you use?');
    terminal.press('\r');
    await terminal.see('How did it feel?');
    terminal.press('\r');
    await terminal.see('A note');
    terminal.press('\r');
    expect(await terminal.exited).toBe(0);
    expect(terminal.text()).not.toMatch(/How much milk|not timed/);
  });

  it('shows days in words', async () => {
    const home = await homeWith('numbers', 'off');
    const { out } = await runLetdown(['history'], { home });
    expect(out).toContain('marked');
    expect(out).toContain('Good');
    for (const number of [AMOUNT, COUNT, SOON, /▁|Time to/]) expect(out).not.toMatch(number);
  });

  it('compares nothing in insights, offers no comparison, and says how to see it', async () => {
    const home = await homeWith('numbers', 'off');
    const { code, out, err } = await runLetdown(['insights'], { home });
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('settings set numbers on');
    expect(out).not.toMatch(/\d/);
  });

  it('leaves milk out of the report but keeps its times, unless a flag asks for milk', async () => {
    const home = await homeWith('numbers', 'off');
    const report = (...flags: string[]) =>
      runLetdown(['report', '--out', join(home, 'r.md'), ...flags], { home }).then(({ err }) => [
        readFileSync(join(home, 'r.md'), 'utf8'),
        err,
      ]);
    const [without = '', said] = await report();
    expect(without).not.toMatch(AMOUNT);
    expect(without).toContain('median time to let-down');
    expect(said).toContain('Add --volumes to show them');
    expect((await report('--no-volumes'))[1]).not.toContain('--volumes');
    expect((await report('--volumes'))[0]).toMatch(/\d ml/);
  });

  it.each([
    ['plain lines', ['--motion', 'none']],
    ['a drawn picture', []],
  ])(
    'guides a session in %s without a count, a time or a question about milk',
    async (_, flags) => {
      const home = await homeWith('numbers', 'off');
      const terminal = openTerminal(['session', '--plan', 'quick', ...flags], { home });
      await terminal.see('Settle in');
      terminal.press('n');
      await terminal.see(/(Fast|Stimulat|stimulat|light)/);
      terminal.press(' ');
      await terminal.see('Let-down.');
      terminal.press(' ');
      terminal.press('qq');
      await terminal.see('How did it feel?');
      expect(terminal.text()).toContain('Done. That is enough for now.');
      for (const number of [AMOUNT, COUNT, SOON, /How much/]) {
        expect(terminal.text().replaceAll(/\[[\d:]+\]|, \d+ (s|min)[^.]*\./g, '')).not.toMatch(
          number,
        );
      }
      terminal.press('\r');
      await terminal.see('A note');
      terminal.press('\r');
      expect(await terminal.exited).toBe(0);
    },
  );

  it('reports an interrupted session without its numbers', async () => {
    const home = await homeWith('numbers', 'off');
    const terminal = openTerminal(['session', '--plan', 'quick'], { home });
    await terminal.see('Settle in');
    terminal.press(' ');
    await terminal.see('Let-down.');
    terminal.pty.kill('SIGKILL');
    await terminal.exited;
    const { err } = await runLetdown(['history'], { home });
    expect(err).toMatch(/^The session from .* was cut off\. It is saved\.\n$/);
  });
});

describe('units oz', () => {
  it('shows every amount in ounces', async () => {
    const home = await homeWith('units', 'oz');
    const { out: kept } = await runLetdown(
      ['log', '--amount', '2.5', '--started', '2026-01-02T03:10Z', '--minutes', '9'],
      { home },
    );
    expect(kept).toContain('2.5 oz');
    const { out: history } = await runLetdown(['history'], { home });
    expect(history).toContain('2.0 oz');
    // Seven of 2 oz, on the days when they happened.
    expect(history).toMatch(/sessions?, \d+\.\d oz/);
    const markdown = join(home, 'r.md');
    await runLetdown(['report', '--out', markdown], { home });
    const report = readFileSync(markdown, 'utf8');
    expect(report).toMatch(/\d\.\d oz/);
    const { out: csv } = await runLetdown(['export', '--format', 'csv'], { home });
    expect(csv).toMatch(/oz/);
    for (const text of [kept, history, report, csv]) expect(text).not.toMatch(/\d ?ml\b/);
  });

  it.each([
    ['log', ['log'], ['10\r', '\r', '\r', '\r']],
    ['session', ['session', '--plan', 'quick'], ['n', 'qq']],
  ])('asks for ounces in %s', async (_, argv, keys) => {
    const home = await homeWith('units', 'oz');
    const terminal = openTerminal(argv, { home });
    const seen =
      argv[0] === 'log'
        ? ['How many minutes', 'When did you turn the pump on', 'milk first flowed', 'did you use']
        : ['Settle in 0:', 'Pump on: fast and light 1:'];
    for (const [index, key] of keys.entries()) {
      await terminal.see(seen[index] ?? '');
      terminal.press(key);
    }
    await terminal.see('for example 2.5 oz');
    terminal.press('3\r');
    await terminal.see('How did it feel?');
    terminal.press('\r');
    await terminal.see('A note');
    terminal.press('\r');
    expect(await terminal.exited).toBe(0);
    const { out } = await runLetdown(['history', '--json', '--sessions', '--last', '3'], { home });
    const { sessions } = JSON.parse(out) as { sessions: SessionDocument[] };
    expect(sessions).toContainEqual(expect.objectContaining({ ml: 88.7, entered: '3 oz' }));
  });
});
