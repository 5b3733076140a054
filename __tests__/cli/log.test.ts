import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { SessionDocument } from '../../src/domain/documents/index.ts';
import { aHome, storeIn } from '../support/home.ts';
import { historyOf, idOf, log as logged, sessionIds } from '../support/records.ts';
import { newHome, runLetdown } from '../support/run-letdown.ts';
import { aSession } from '../support/sessions.ts';
import { openTerminal } from '../support/terminal.ts';

const log = async (argv: string[], env: Record<string, string> = {}, home = newHome()) => {
  const { code, out, err } = await runLetdown(['log', '--json', ...argv], { home, env });
  return { code, err, session: JSON.parse(out || 'null') as SessionDocument };
};
const BERLIN = { TZ: 'Europe/Berlin' };

describe('letdown log', () => {
  it('saves what was said, with the amounts as typed', async () => {
    const { session } = await log([
      ...['--started', '2026-11-20T03:10:00+01:00', '--minutes', '20', '--comfort', '4'],
      ...['--let-down', '4:10', '--let-down', '1m30s', '--left', '1.5oz', '--right', '40'],
      ...['--used', 'warmth', '--used', 'paced-breathing', '--note', ' calm '],
    ]);
    expect(session).toMatchObject({
      startedAt: '2026-11-20T02:10:00.000Z',
      endedAt: '2026-11-20T02:30:00.000Z',
      status: 'logged',
      plan: null,
      pumpOnMs: 0,
      letDownsMs: [90_000, 250_000],
      latencyMs: 90_000,
      ml: 84.4,
      left: 44.4,
      right: 40,
      entered: 'left 1.5oz, right 40 ml',
      comfort: 4,
      used: ['warmth', 'paced-breathing'],
      note: 'calm',
    });
  });

  it('assumes that the session has just ended', async () => {
    const { session } = await log(['--minutes', '15']);
    expect(Math.abs(Date.now() - Date.parse(session.endedAt))).toBeLessThan(20_000);
    expect(Date.parse(session.endedAt) - Date.parse(session.startedAt)).toBe(15 * 60_000);
  });

  it.each<[string, string[], object]>([
    ['none came', ['--minutes', '9'], { pumpOnMs: 0, latencyMs: null }],
    ['nobody looked', ['--minutes', '9', '--let-down', 'unknown'], { pumpOnMs: null }],
    ['milk came untimed', ['--minutes', '9', '--amount', '80'], { pumpOnMs: null }],
    ['it came at once', ['--let-down', '0s'], { latencyMs: 0, letDownsMs: [0] }],
  ])('distinguishes that %s', async (_, argv, expected) => {
    expect((await log(argv)).session).toMatchObject(expected);
  });

  it.each([
    ['2026-03-29T03:10', '2026-03-29T01:10:00.000Z'],
    ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T02:30+01:00', '2026-10-25T01:30:00.000Z'],
    ['2026-01-01 00:00', '2025-12-31T23:00:00.000Z'],
  ])('reads %s in the person’s local time', async (started, instant) => {
    const { session } = await log(['--started', started, '--minutes', '90'], BERLIN);
    expect(session.startedAt).toBe(instant);
    // Ninety minutes are ninety minutes, whatever the clock did.
    expect(Date.parse(session.endedAt) - Date.parse(session.startedAt)).toBe(90 * 60_000);
  });

  it('notes a time that occurred twice, and rejects one that never occurred', async () => {
    const zone = { TZ: 'America/New_York' };
    const { err: twice } = await log(['--started', '2026-11-01T01:30'], zone);
    const [, second = ''] = /came twice.* the second is (\S+)\.$/m.exec(twice) ?? [];
    expect((await log(['--started', second], zone)).session.startedAt).toBe(
      '2026-11-01T06:30:00.000Z',
    );
    const { code, err } = await log(['--started', '2026-03-29T02:30'], BERLIN);
    expect([code, err]).toEqual([2, expect.stringContaining('went forward')]);
    expect(err).toContain('such as 2026-03-29T03:30.');
  });

  it('takes a time of day as its last occurrence', async () => {
    const zone = { TZ: 'UTC' };
    const ahead = new Date(Date.now() + 3600_000).toISOString().slice(11, 16);
    const { session } = await log(['--started', ahead], zone);
    const ago = Date.now() - Date.parse(session.startedAt);
    expect(ago).toBeGreaterThan(22 * 3600_000);
    expect(ago).toBeLessThan(24 * 3600_000);
  });

  it('reports an overlap, and saves both', async () => {
    const home = newHome();
    await log(['--started', '2026-11-20T03:00:00Z', '--minutes', '20'], {}, home);
    const touching = await log(['--started', '2026-11-20T03:20:00Z', '--minutes', '5'], {}, home);
    expect(touching.err).toBe('');
    const over = await log(['--started', '2026-11-20T03:10:00Z', '--minutes', '5'], {}, home);
    expect([over.code, over.err]).toEqual([0, expect.stringContaining('overlaps')]);
    const { out } = await runLetdown(['history', '--json'], { home });
    expect(out.match(/"id"/g)).toHaveLength(3);
  });

  it.each([
    [['--minutes', 'x'], '--minutes'],
    [['--minutes', '900'], 'minutes from 1 to 240'],
    [['--let-down', '90'], '90 seconds? Give 90s.'],
    [['--let-down', '2:61'], '--let-down'],
    [['--minutes', '0'], '--minutes'],
    [['--minutes', '1', '--let-down', '90s'], 'later than the end of the session'],
    [['--undo', '--minutes', '9'], '--undo'],
    [['--minutes', '9', '--yes'], '--undo'],
    [
      ['--let-down', 'unknown', '--let-down', '9s'],
      '--let-down: unknown cannot be combined with times.',
    ],
    [['--started', '2026-02-30T03:00'], '--started'],
    [['--started', '2999-01-01T03:00'], 'is in the future'],
    [['--amount', '80ml', '--left', '3ml'], '--amount'],
    [['--amount', '-3'], '--amount'],
    [['--amount', ''], '--amount'],
    [['--comfort', '6'], '--comfort'],
    [['--used', 'warmt'], 'Did you mean warmth?'],
    [[], '--minutes 20'],
  ])('rejects %j with exit code 2, and saves nothing', async (argv, what) => {
    const home = newHome();
    const { code, err } = await runLetdown(['log', ...argv], { home });
    expect([code, err]).toEqual([2, expect.stringContaining(what)]);
    expect(existsSync(join(home, 'data'))).toBe(false);
  });

  it('asks in a terminal if no flags are given', async () => {
    const home = newHome();
    const terminal = openTerminal(['log'], { home });
    await terminal.see('How many minutes');
    terminal.press('20\r');
    await terminal.see('When did you turn the pump on');
    terminal.press('\r');
    await terminal.see('How long until milk first flowed');
    terminal.press('25:00\r');
    await terminal.see('later than the end of the session');
    // What was refused is gone, so this is not added to it.
    terminal.press('20s\r');
    await terminal.see('What did you use?');
    expect(terminal.text()).not.toContain('[x]');
    terminal.press('24\r');
    await terminal.see('How much milk');
    terminal.press('60\r');
    await terminal.see('How did it feel');
    terminal.press('\r');
    await terminal.see('A note');
    terminal.press('\r');
    expect(await terminal.exited).toBe(0);
    expect(terminal.text()).toContain('Saved:');
    const { out } = await runLetdown(['history', '--json'], { home });
    expect(JSON.parse(out)).toMatchObject({
      sessions: [
        {
          ...{ latencyMs: 20_000, ml: 60, entered: '60 ml', comfort: null },
          used: ['warmth', 'back-rub'],
        },
      ],
    });
  });
});

describe('an amount typed in the other unit', () => {
  const logged = async (home: string, amount: string) => {
    const terminal = openTerminal(['log'], { home });
    await terminal.answer([
      ['How many minutes', '20\r'],
      ['When did you turn', '\r'],
      ['milk first flowed', '\r'],
      ['did you use', '\r'],
      ['How much milk', `${amount}\r`],
      ['How did it feel', '\r'],
      ['A note', '\r'],
    ]);
    await terminal.exited;
    return terminal.text();
  };

  it('is the unit from then on, unless one was chosen, and that is said once', async () => {
    const home = newHome();
    const first = await logged(home, '2.5 oz');
    expect(first).toContain('Amounts are in oz from now on.');
    expect(first).toMatch(/Saved: .*2\.5 oz\./);
    const again = await logged(home, '60 ml');
    expect(again).not.toContain('from now on');
    expect(again).toMatch(/Saved: .*2\.03 oz\./);
  });
});

describe('a question of letdown log', () => {
  it.each([80, 79, 40])('has no broken word at %j columns', async (columns) => {
    const terminal = openTerminal(['log'], { home: newHome(), columns });
    await terminal.see('How many minutes');
    terminal.press('20\r');
    await terminal.see('When did you turn the pump on');
    terminal.press('03:10\r');
    await terminal.see(/or none;\s+enter\s+if\s+you\s+do\s+not\s+know\)/);
    terminal.press('\u0003');
    await terminal.exited;
  });
});

describe('letdown log, abandoned half-way', () => {
  /** Answers the first questions, and stops at one left on the screen. */
  const upTo = async (home: string, ...answers: (readonly [question: string, keys: string])[]) => {
    const terminal = openTerminal(['log'], { home });
    for (const [question, keys] of answers) {
      await terminal.see(question);
      terminal.press(keys);
    }
    return terminal;
  };
  const REQUIRED = [
    ['How many minutes', '20\r'],
    ['When did you turn the pump on', '\r'],
  ] as const;
  const GIVEN = [...REQUIRED, ['milk first flowed', '90s\r'], ['did you use', '2\r']] as const;

  it('saves nothing until the time is known, and says so', async () => {
    const home = newHome();
    const terminal = await upTo(home, REQUIRED[0]);
    await terminal.see('When did you turn the pump on');
    terminal.press('\u0003');
    expect(await terminal.exited).toBe(130);
    expect(terminal.text()).toContain('Nothing was saved');
    expect(existsSync(join(home, 'data'))).toBe(false);
  });

  it('saves all answers from then on, and says how to change them', async () => {
    const home = newHome();
    const terminal = await upTo(home, ...GIVEN);
    await terminal.see('How much milk');
    terminal.press('\u0003');
    expect(await terminal.exited).toBe(130);
    expect(terminal.text()).toMatch(/Saved: .*, 20 min, let-down after 1 min 30 s\./);
    expect(terminal.text()).toContain('`letdown edit` changes it.');
    expect((await historyOf(home)).sessions).toMatchObject([
      { latencyMs: 90_000, used: ['warmth'], ml: null },
    ]);
  });

  it.each(['SIGHUP', 'SIGTERM'] as const)('keeps the answers given before %s', async (signal) => {
    const home = newHome();
    const terminal = await upTo(home, ...GIVEN);
    await terminal.see('How much milk');
    process.kill(terminal.pty.pid, signal);
    await terminal.exited;
    expect((await historyOf(home)).sessions).toMatchObject([{ latencyMs: 90_000 }]);
  });

  it('continues after Ctrl-Z and fg, with the typed input', async () => {
    const home = newHome();
    const terminal = openTerminal(['log'], { home, inShell: true });
    await terminal.see('How many minutes');
    terminal.press('2');
    terminal.press('\u001a');
    await terminal.see('Stopped');
    expect(terminal.hasCursor()).toBe(true);
    terminal.press('fg\r');
    await terminal.see('How many minutes');
    terminal.press('5\r');
    await terminal.see('When did you turn the pump on');
    terminal.press('\r');
    await terminal.see('milk first flowed');
    terminal.press('\u0003');
    await terminal.see('Saved: ');
    const [session] = (await historyOf(home)).sessions;
    expect(Date.parse(session?.endedAt ?? '') - Date.parse(session?.startedAt ?? '')).toBe(
      25 * 60_000,
    );
  });
});

describe('letdown log, asking what was used', () => {
  it('does not offer what would hurt after a loss', async () => {
    const home = newHome();
    await runLetdown(['check', '--purpose', 'loss'], { home });
    const terminal = openTerminal(['log'], { home });
    for (const question of ['How many minutes', 'When did you turn', 'milk first flowed']) {
      await terminal.see(question);
      terminal.press(question.includes('minutes') ? '10\r' : '\r');
    }
    await terminal.see('What did you use?');
    await terminal.see('Slow breathing');
    expect(terminal.text()).not.toMatch(/baby|milk flowing|Warmth/i);
    terminal.press('\u0003');
    await terminal.exited;
  });
});

describe('letdown log --undo', () => {
  it('deletes nothing if the last record may be in a file that cannot be read', async () => {
    const home = newHome();
    await logged(home, '--started', '2026-01-05T03:00:00Z');
    writeFileSync(join(home, 'data', 'sessions-2026-02.json'), '{');
    const { code, err } = await runLetdown(['log', '--undo', '--yes'], { home });
    expect([code, err]).toEqual([3, expect.stringContaining('sessions-2026-02')]);
    expect(await sessionIds(home)).toHaveLength(1);
  });

  it('deletes the last logged entry, not the latest by time, without a trace', async () => {
    const home = newHome();
    const newest = idOf(await logged(home));
    await logged(home, '--started', '2026-01-05T03:00:00Z', '--note', 'secret');
    const { code, out } = await runLetdown(['log', '--undo', '--yes'], { home });
    expect([code, out]).toEqual([0, expect.stringMatching(/^Deleted: 2026-01-05 .*10 min/)]);
    expect(await sessionIds(home)).toEqual([newest]);
    const files = readdirSync(join(home, 'data')).map((name) => join(home, 'data', name));
    expect(files.filter((file) => readFileSync(file, 'utf8').includes('secret'))).toEqual([]);
  });

  it('leaves alone anything not recorded by log', async () => {
    const home = aHome({ sessions: [aSession(), aSession({ id: 'b', status: 'logged' })] });
    const { code, err } = await runLetdown(['log', '--undo', '--yes'], { home });
    expect([code, err]).toEqual([2, expect.stringContaining('nothing to undo')]);
    expect(await sessionIds(home)).toHaveLength(2);
  });

  it('asks first, and deletes nothing without a yes', async () => {
    const home = newHome();
    await logged(home);
    expect((await runLetdown(['log', '--undo'], { home })).code).toBe(2);
    for (const [answer, left] of [
      ['\r', 1],
      ['y\r', 0],
    ] as const) {
      const terminal = openTerminal(['log', '--undo'], { home });
      await terminal.see('Delete this permanently');
      terminal.press(answer);
      expect(await terminal.exited).toBe(0);
      expect(await sessionIds(home)).toHaveLength(left);
    }
  });
});

describe('letdown history', () => {
  const filled = async () => {
    const home = newHome();
    const add = (...argv: string[]) => runLetdown(['log', ...argv], { home, env: BERLIN });
    await add(
      '--started',
      '2026-11-20T23:50',
      '--minutes',
      '20',
      '--let-down',
      '90s',
      '--amount',
      '80',
    );
    await add(
      '--started',
      '2026-11-20T08:00',
      '--minutes',
      '20',
      '--let-down',
      '40s',
      '--amount',
      '40',
    );
    await add(
      '--started',
      '2026-11-21T00:20',
      '--minutes',
      '9',
      '--comfort',
      '3',
      '--note',
      'ウミガメ\u001b[2J',
    );
    return home;
  };
  const history = async (home: string, ...argv: string[]) =>
    (await runLetdown(['history', ...argv], { home, env: BERLIN })).out;

  it('shows days with their totals, in the person’s local time', async () => {
    const out = await history(await filled());
    expect(out).toMatch(/Sat 2026-11-21 {2}1 session\n {2}00:20/);
    expect(out).toMatch(/Fri 2026-11-20 {2}2 sessions, 120 ml\n {2}23:50 .* 80 ml\n {2}08:00/);
    expect(out).toContain('newest first: ·█▁');
    expect(out).toContain('none marked');
    expect(out).not.toContain('\u001b');
  });

  it('keeps wide characters and overlong words within the screen', async () => {
    const home = newHome();
    const note = `${'母乳の時間'.repeat(12)} http${'s'.repeat(90)}\u202e`;
    await runLetdown(['log', '--minutes', '3', '--note', note], { home });
    const { out } = await runLetdown(['history'], { home });
    const widths = out
      .split('\n')
      .map((line) => [...line].length + line.replaceAll(/[^ぁ-龠]/g, '').length);
    expect(Math.max(...widths)).toBeLessThanOrEqual(80);
    expect(out).not.toContain('\u202e');
  });

  it('gives the full total of a partly shown day', async () => {
    const out = await history(await filled(), '--last', '2');
    expect(out).not.toContain('08:00');
    expect(out).toContain('2 sessions, 120 ml');
  });

  it.each([40, 80, 200])('fits %d columns', async (columns) => {
    const terminal = openTerminal(['history'], { home: await filled(), columns });
    expect(await terminal.exited).toBe(0);
    const lines = terminal.text().split('\n');
    expect(lines.filter((line) => line.startsWith('  ') && /\d\d:\d\d/.test(line))).toHaveLength(3);
    expect(lines.some((line) => line.includes('Comfort'))).toBe(columns > 40);
  });

  it('hides numbers if they are not wanted', async () => {
    const home = await filled();
    storeIn(home).settings.change({ numbers: 'off' });
    const out = await history(home);
    expect(out).not.toMatch(/ml|sessions|▁/);
    expect((await runLetdown(['insights'], { home })).out).toContain('You have turned numbers off');
  });
});

describe('letdown insights', () => {
  const filled = (count: number) => {
    const sessions = Array.from({ length: count }, (_, index) => {
      const start = Date.UTC(2026, 9, 1) + index * 3 * 3600_000;
      const latencyMs = index % 2 ? 60_000 + index * 1000 : 200_000 + index * 1000;
      return aSession({
        id: `session-${index}`,
        startedAt: new Date(start).toISOString(),
        endedAt: new Date(start + 900_000).toISOString(),
        latencyMs,
        letDownsMs: [latencyMs],
        used: index % 2 ? ['warmth'] : [],
      });
    });
    return aHome({ sessions });
  };

  it('are honest about a few sessions', async () => {
    const { out } = await runLetdown(['insights'], { home: filled(3) });
    expect(out).toContain('3 sessions are too few to tell');
  });

  it('say in plain words what went with an earlier let-down, and claim no more', async () => {
    const { out, err } = await runLetdown(['insights'], { home: filled(24) });
    const words = out.replaceAll(/\s+/g, ' ');
    expect(words).toContain('Half of the time it comes within');
    expect(words).toContain('Warmth on the breast: sooner.');
    expect(words).toContain('That does not mean one caused the other.');
    expect(words).not.toMatch(/\bp\b|chi|percent|%/);
    expect(err).toContain('--try warmth');
  });

  it('give the figures as JSON', async () => {
    const { out } = await runLetdown(['insights', '--json'], { home: filled(24) });
    expect(JSON.parse(out)).toMatchObject({
      schema: 'letdown.insights/1',
      sessions: 24,
      latency: { n: 24, events: 24, censored: 0 },
    });
  });

  it('start a trial in a terminal, which the next session of plan auto follows', async () => {
    const home = filled(24);
    const terminal = openTerminal(['insights'], { home });
    await terminal.see('Try a fair test');
    terminal.press('y\r');
    expect(await terminal.exited).toBe(0);
    const arm = /this is a week (with|without) it/.exec(
      terminal.text().replaceAll(/\s+/g, ' '),
    )?.[1];
    const plan = await runLetdown(['session', '--dry-run'], { home });
    expect(plan.out.includes('Warmth')).toBe(arm === 'with');
    const other = await runLetdown(['session', '--dry-run', '--plan', 'standard'], { home });
    expect(other.out).toContain('Warmth');
  });

  it('start no trial that the last answers rule out, or that does not exist', async () => {
    const home = filled(6);
    await runLetdown(['check', '--inflammation', 'fever'], { home });
    const against = await runLetdown(['insights', '--try', 'warmth'], { home });
    expect([against.code, against.err]).toEqual([2, expect.stringContaining('rule out warmth')]);
    const unknown = await runLetdown(['insights', '--try', 'warmt'], { home });
    expect([unknown.code, unknown.err]).toEqual([
      2,
      expect.stringContaining('Did you mean warmth'),
    ]);
    const begun = await runLetdown(['insights', '--try', 'paced-breathing', '--json'], { home });
    expect(JSON.parse(begun.out)).toMatchObject({ strategy: 'paced-breathing' });
  });
});
