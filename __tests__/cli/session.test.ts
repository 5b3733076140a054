import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { PlanDocument, SessionDocument } from '../../src/domain/documents/index.ts';
import { aCheck } from '../support/checks.ts';
import { aHome } from '../support/home.ts';
import { newHome, runLetdown, spawnLetdown } from '../support/run-letdown.ts';
import { openTerminal } from '../support/terminal.ts';

type Event = { event: string; at: number; id?: string; kind?: string; end?: SessionDocument };

const THREE_PHASES = {
  name: 'mine',
  phases: [
    { kind: 'settle', seconds: 1 },
    { kind: 'stimulate', seconds: 3 },
    { kind: 'express', seconds: 1 },
  ],
};

function planFile(home: string, plan: unknown = THREE_PHASES): string {
  const file = join(home, 'plan.json');
  writeFileSync(file, JSON.stringify(plan));
  return file;
}

const eventsOf = (out: string) =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Event);

async function keptSessions(home: string): Promise<SessionDocument[]> {
  const { out } = await runLetdown(['history', '--sessions', '--json'], { home });
  return (JSON.parse(out) as { sessions: SessionDocument[] }).sessions;
}

/** Starts a session with JSON events and waits for one of them. */
function follow(argv: readonly string[], home: string) {
  const child = spawnLetdown(['session', '--json', ...argv], home);
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  return {
    child,
    closed,
    events: () => eventsOf(out),
    async sees(isIt: (event: Event) => boolean): Promise<Event> {
      const giveUpAt = Date.now() + 15_000;
      for (;;) {
        const found = eventsOf(out.slice(0, out.lastIndexOf('\n') + 1)).find(isIt);
        if (found) return found;
        if (Date.now() > giveUpAt) throw new Error(`It never came:\n${out}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
  };
}

describe('letdown session from a script', () => {
  it('measures let-down from pump on and saves the record', async () => {
    const home = newHome();
    const session = follow(['--plan-file', planFile(home)], home);
    await session.sees(({ kind }) => kind === 'stimulate');
    await new Promise((resolve) => setTimeout(resolve, 700));
    session.child.stdin.write('let-down\n');
    const marked = await session.sees(({ event }) => event === 'let-down');
    expect(await session.closed).toBe(0);
    const record = session.events().at(-1)?.end;
    expect(record).toMatchObject({ status: 'completed', plan: 'mine', pumpOnMs: 1000 });
    expect(record?.letDownsMs).toEqual([marked.at]);
    expect(record?.latencyMs).toBe(marked.at - 1000);
    expect(record?.latencyMs).toBeGreaterThan(600);
    expect(record?.latencyMs).toBeLessThan(1500);
    expect(await keptSessions(home)).toEqual([record]);
    expect(readdirSync(join(home, 'data')).filter((file) => file.startsWith('running'))).toEqual(
      [],
    );
  });

  it('loses nothing acknowledged when it is killed', async () => {
    const home = newHome();
    const session = follow(['--plan', 'quick'], home);
    session.child.stdin.write('next\nlet-down\n');
    const marked = await session.sees(({ event }) => event === 'let-down');
    session.child.kill('SIGKILL');
    await session.closed;
    const { err, out } = await runLetdown(['history', '--sessions', '--json'], { home });
    expect(err).toContain('was cut off. It is saved: 1 let-down');
    const [record] = (JSON.parse(out) as { sessions: SessionDocument[] }).sessions;
    expect(record).toMatchObject({ status: 'recovered', letDownsMs: [marked.at] });
    expect(await keptSessions(home)).toHaveLength(1);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGQUIT', 131],
  ] as const)('saves what it has when %s stops it', async (signal, exitCode) => {
    const home = newHome();
    const session = follow(['--plan', 'quick'], home);
    session.child.stdin.write('next\n');
    await session.sees(({ kind }) => kind === 'stimulate');
    session.child.kill(signal);
    expect(await session.closed).toBe(exitCode);
    expect(await keptSessions(home)).toMatchObject([{ status: 'stopped' }]);
  });

  it.each([
    ['events', ['--json']],
    ['plain lines', []],
  ])('ends once nobody reads its %s and nobody can type', async (_, flags) => {
    const home = newHome();
    const phases = [
      { kind: 'stimulate', seconds: 1 },
      { kind: 'breathe', seconds: 600 },
    ];
    const file = planFile(home, { name: 'mine', phases });
    const child = spawnLetdown(['session', '--plan-file', file, ...flags], home);
    const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.stdout.destroy();
    child.stdin.end();
    expect(await closed).toBe(0);
    expect(await keptSessions(home)).toMatchObject([{ plan: 'mine', status: 'stopped' }]);
  });

  it('takes its plan from standard input', async () => {
    const plan = JSON.stringify({ name: 'piped', phases: [{ kind: 'settle', seconds: 1 }] });
    const { code, out } = await runLetdown(['session', '--plan-file', '-', '--dry-run'], {
      stdin: plan,
    });
    expect([code, out]).toEqual([0, expect.stringContaining('piped')]);
    const home = newHome();
    const ran = await runLetdown(['session', '--plan-file', '-', '--rehearse', '--json'], {
      home,
      stdin: plan,
    });
    expect([ran.code, ran.out]).toEqual([0, expect.stringContaining('"end"')]);
    const wrong = await runLetdown(['session', '--plan-file', '-'], { stdin: '{' });
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('standard input')]);
  });

  it('keeps running for somebody who can still type or read', async () => {
    const home = newHome();
    const file = planFile(home);
    const typing = spawnLetdown(['session', '--plan-file', file, '--json'], home);
    const closed = new Promise<number | null>((resolve) => typing.on('close', resolve));
    await new Promise((resolve) => typing.stdout.once('data', resolve));
    typing.stdout.destroy();
    await closed;
    await runLetdown(['session', '--plan-file', file], { home });
    const kept = await keptSessions(home);
    expect(kept.map(({ status }) => status)).toEqual(['completed', 'completed']);
  });

  it('does not count a pause, by command or by SIGSTOP', async () => {
    const home = newHome();
    const session = follow(['--plan-file', planFile(home)], home);
    await session.sees(({ kind }) => kind === 'stimulate');
    session.child.stdin.write('pause\n');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    session.child.stdin.write('resume\n');
    await session.sees(({ event }) => event === 'resume');
    session.child.kill('SIGSTOP');
    await new Promise((resolve) => setTimeout(resolve, 2500));
    session.child.kill('SIGCONT');
    await session.closed;
    const last = session.events().at(-1);
    expect(last?.at).toBe(5000);
    expect(session.events().filter(({ event }) => event === 'pause')).toHaveLength(2);
  });

  it('continues if nothing can be saved, says so once, and exits 3', async () => {
    const home = newHome();
    writeFileSync(join(home, 'data'), 'a file where the folder should be');
    const argv = ['session', '--plan-file', planFile(home)];
    const { code, out, err } = await runLetdown(argv, { home, stdin: 'next\nlet-down\nend\n' });
    expect([code, out]).toEqual([3, expect.stringContaining('Done. One let-down')]);
    expect(err.match(/is not a folder/g)).toHaveLength(1);
  });

  it('runs in plain lines, and names an unknown command', async () => {
    const home = newHome();
    const { code, out, err } = await runLetdown(['session', '--plan-file', planFile(home)], {
      home,
      stdin: 'letdown\nend\n',
    });
    expect(code).toBe(0);
    expect(out).toContain('[0:00] Settle in, 1 s.');
    expect(err).toContain('"letdown" is not a command. Did you mean let-down?');
  });

  it('rehearses sixty times faster and saves nothing', async () => {
    const home = newHome();
    const { code, out } = await runLetdown(['session', '--plan', 'quick', '--rehearse', '--json'], {
      home,
    });
    expect(code).toBe(0);
    expect(eventsOf(out).at(-1)?.at).toBe(600_000);
    expect(await keptSessions(home)).toEqual([]);
  });

  it('leaves out heat and massage while inflammation is the last known answer', async () => {
    const home = newHome();
    await runLetdown(['check', '--no-input', '--breast-now', 'red-patch'], { home });
    await runLetdown(['check', '--no-input', '--kit', 'weaker'], { home });
    for (const plan of ['auto', 'standard', 'hands-on']) {
      const { out } = await runLetdown(['session', '--plan', plan, '--dry-run', '--json'], {
        home,
      });
      const kinds = (JSON.parse(out) as PlanDocument).phases.map(({ kind }) => kind);
      expect(kinds.filter((kind) => ['warmth', 'massage', 'compress'].includes(kind))).toEqual([]);
    }
  });

  it('warns before cues if D-MER was found', async () => {
    const home = newHome();
    await runLetdown(['check', '--no-input', '--self', 'wave'], { home });
    // A strategy of its own keeps the phase from being left out.
    const cue = { kind: 'cue', seconds: 30, strategy: 'calm-environment' };
    const file = planFile(home, { name: 'mine', phases: [cue] });
    const argv = ['session', '--plan-file', file, '--rehearse', '--json'];
    const events = eventsOf((await runLetdown(argv, { home })).out);
    const begun = events.findIndex(({ kind }) => kind === 'cue');
    expect(events[begun - 1]).toMatchObject({ event: 'advice', id: 'd-mer' });
  });

  it('chooses the calm plan for stress', async () => {
    const home = newHome();
    await runLetdown(['check', '--no-input', '--moment', 'worried'], { home });
    const { out } = await runLetdown(['session', '--dry-run'], { home });
    expect(out).toContain('auto:');
    expect(out).toContain('Slow breathing');
    expect(out).not.toContain('Warmth');
  });

  it.each([
    [['--plan', 'calmer'], 'Did you mean calm?'],
    [['--plan', 'calm', '--plan-file', 'x'], 'cannot be combined'],
    [['--plan-file', '/nowhere'], '/nowhere was not found'],
    [['--minutes', '-3'], '--minutes'],
    [['--minutes', 'ten'], '--minutes'],
    [['--plan', 'power', '--minutes', '5'], '--minutes'],
    [['--breathing', '0-4'], '--breathing'],
    [['--breathing', 'clam'], 'Did you mean calm?'],
    [['--sound', 'bel'], 'Did you mean bell?'],
  ])('rejects %j with exit code 2', async (flags, message) => {
    const { code, err } = await runLetdown(['session', '--dry-run', ...flags]);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });

  it.each([
    [{ name: 'x', phases: [] }, 'phases'],
    [{ name: 'x', phases: [{ kind: 'dance', seconds: 3 }] }, 'phases[0].kind'],
    [{ name: 'x', phases: [{ kind: 'rest', seconds: -1 }] }, 'phases[0].seconds'],
    [
      { name: 'x', phases: [{ kind: 'rest', seconds: 1, strategy: 'nap' }] },
      '"nap" is not a strategy',
    ],
    [{ name: 'x', phases: [{ kind: 'rest', secs: 1 }] }, 'phases[0].'],
  ])('says where the plan file %j is wrong', async (plan, message) => {
    const home = newHome();
    const { code, err } = await runLetdown(['session', '--plan-file', planFile(home, plan)], {
      home,
    });
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });
});

describe('letdown session after a check', () => {
  const checked = async (...answers: string[]) => {
    const home = newHome();
    await runLetdown(['check', '--no-input', ...answers], { home });
    return home;
  };

  it('does not start after a danger sign, and says what to do', async () => {
    const home = await checked('--danger-you', 'chest-or-breathing');
    const { code, out, err } = await runLetdown(['session', '--plan', 'quick'], { home });
    expect([code, out, err]).toEqual([
      4,
      '',
      expect.stringContaining('Call your local emergency number now.'),
    ]);
    const terminal = openTerminal(['session', '--plan', 'quick'], { home });
    await terminal.see('Have you had help');
    terminal.press('y\r');
    await terminal.see('Settle in');
    terminal.press('\u0003');
    await terminal.exited;
  });

  it('refuses power pumping if an answer rules it out, with or without rests', async () => {
    const home = await checked('--breast-now', 'hurts', '--pain', 'throughout');
    const { code, err } = await runLetdown(['session', '--plan', 'power', '--dry-run'], { home });
    expect([code, err]).toEqual([2, expect.stringContaining('Skip power pumping for now')]);
  });

  it('advises nothing that it left out', async () => {
    const home = await checked('--breast-now', 'red-patch');
    const plan = planFile(home, { name: 'mine', phases: [{ kind: 'express', seconds: 30 }] });
    const session = follow(['--plan-file', plan], home);
    await session.sees(({ kind }) => kind === 'express');
    session.child.stdin.write('slow\nend\n');
    await session.closed;
    const said = JSON.stringify(session.events());
    expect(said).toContain('Flow is slowing.');
    expect(said).not.toMatch(/press gently|fast and light/);
  });
});

describe('letdown session after a loss', () => {
  const LOSS = ['--purpose', 'loss', '--loss-aim', 'stop'];
  const grieving = async (...answers: string[]) => {
    const home = newHome();
    await runLetdown(['check', '--no-input', ...LOSS, ...answers], { home });
    return home;
  };

  it('follows the comfort plan: a few minutes, no baby, no warmth', async () => {
    const { out } = await runLetdown(['session', '--dry-run', '--json'], {
      home: await grieving(),
    });
    const { phases } = JSON.parse(out) as PlanDocument;
    expect(phases.map(({ kind }) => kind).slice(-2)).toEqual(['express', 'finish']);
    expect(phases.every(({ kind }) => ['settle', 'express', 'finish'].includes(kind))).toBe(true);
    expect(phases.reduce((sum, { seconds }) => sum + seconds, 0)).toBeLessThanOrEqual(300);
    expect(JSON.stringify(phases)).not.toMatch(/baby/i);
  });

  it.each([
    ['stops', [], 'auto'],
    ['stops, with a sore breast', ['--breast-now', 'red-patch'], 'auto'],
    ['asks for the standard plan', [], 'standard'],
  ])(
    'shows no numbers, asks nothing and does not mention what is left out, for somebody who %s',
    async (_, answers, plan) => {
      const home = await grieving(...answers);
      const terminal = openTerminal(['session', '--plan', plan], { home });
      await terminal.see(/\? keys/);
      terminal.press(' ');
      await terminal.see('Let-down.');
      terminal.press('q');
      expect(await terminal.exited).toBe(0);
      expect(terminal.text()).toContain('Done. That is enough for now.');
      expect(terminal.text()).not.toMatch(
        /baby|Left out|How much|How did it feel|A note|after pump start|One let-down|usual/i,
      );
      expect(await keptSessions(home)).toMatchObject([{ ml: null, comfort: null, note: null }]);
    },
  );

  it('does not apply with a baby at home: then it counts and asks', async () => {
    const home = newHome();
    await runLetdown(['check', '--no-input', '--purpose', 'home'], { home });
    const terminal = openTerminal(['session', '--plan', 'quick'], { home });
    await terminal.see('Settle in 0:');
    terminal.press('n');
    await terminal.see('Pump on: fast and light 1:');
    terminal.press('qq');
    await terminal.see('How much milk?');
    expect(terminal.text()).toContain('No let-down was marked');
  });
});

describe('the questions after a session', () => {
  it.each([
    ['Ctrl-C', 'SIGINT'],
    ['a closed terminal', 'SIGHUP'],
    ['SIGTERM', 'SIGTERM'],
  ] as const)('lose no answer to %s', async (_, signal) => {
    const home = newHome();
    const terminal = openTerminal(['session', '--plan', 'quick'], { home });
    await terminal.see('Settle in 0:');
    terminal.press('n');
    await terminal.see('Pump on: fast and light 1:');
    terminal.press('qq');
    await terminal.see('How much milk?');
    terminal.press('80\r');
    await terminal.see('How did it feel?');
    terminal.press('4\r');
    await terminal.see('A note to yourself?');
    process.kill(terminal.pty.pid, signal);
    await terminal.exited;
    expect(await keptSessions(home)).toMatchObject([{ ml: 80, comfort: 4, note: null }]);
    if (signal === 'SIGINT') expect(terminal.text()).toContain('your answers so far are saved');
  });
});

describe('letdown session in plain lines', () => {
  const ESCAPE = '\u001b';
  it.each([
    [{ ACCESSIBLE: '1' }, 80],
    [{ TERM: 'dumb' }, 80],
    [{ ACCESSIBLE: '1', FORCE_COLOR: '1' }, 40],
  ])('is complete with %j at %i columns, and writes no escape sequence', async (env, columns) => {
    const home = newHome();
    const plan = planFile(home);
    const terminal = openTerminal(['session', '--plan-file', plan], { home, env, columns });
    await terminal.see('space marks a let-down');
    await terminal.see('Pump on');
    terminal.press(' ');
    await terminal.see(/Let-down, \d s after/);
    await terminal.see('How much milk?');
    terminal.press('80 ml\r');
    await terminal.see('5. Comfortable');
    terminal.press('7\r');
    await terminal.see('Type a number from 1 to 6.');
    terminal.press('4\r');
    await terminal.see('A note to yourself?');
    terminal.press('\r');
    expect(await terminal.exited).toBe(0);
    expect(terminal.raw()).not.toContain(ESCAPE);
    expect(await keptSessions(home)).toMatchObject([{ ml: 80, comfort: 4 }]);
  });

  it('redraws nothing if nothing is to move', async () => {
    const home = newHome();
    const argv = ['session', '--plan-file', planFile(home), '--motion', 'none', '--no-save'];
    const terminal = openTerminal(argv, { home });
    expect(await terminal.exited).toBe(0);
    expect(terminal.raw()).not.toContain(`${ESCAPE}[1A`);
    expect(terminal.raw()).not.toContain(`${ESCAPE}[0K`);
    const { code, err } = await runLetdown(['session', '--motion', 'reducd']);
    expect([code, err]).toEqual([2, expect.stringContaining('Did you mean reduced?')]);
  });
});

describe('letdown session in a terminal', () => {
  it.each([
    ['in colour', { FORCE_COLOR: '1' }, true],
    ['with NO_COLOR', { NO_COLOR: '1' }, false],
  ])(
    'shows now, next and the time left, marks by a key, asks afterwards, %s',
    async (_, env, hasColor) => {
      const home = newHome();
      const terminal = openTerminal(['session', '--plan', 'quick'], { home, env });
      await terminal.see('Settle in 0:');
      expect(terminal.text()).toMatch(
        /then Pump on: fast and light\n(9|10):\d\d left {3}space let-down {3}\? keys/,
      );
      terminal.press('n');
      await terminal.see('Pump on: fast and light 1:');
      terminal.press(' ');
      await terminal.see(/Let-down, \d s after pump start\./);
      terminal.press('?');
      await terminal.see('s      flow slowed');
      terminal.press('p');
      await terminal.see('Paused. Press p to resume.');
      terminal.press('p');
      await terminal.see(/pump on \d:\d\d/);
      terminal.press('q');
      await terminal.see('Press q again within ten seconds');
      terminal.press('q');
      await terminal.see('How much milk?');
      terminal.press('2.5 oz\r');
      await terminal.see('How did it feel?');
      terminal.press('5\r');
      await terminal.see('A note to yourself?');
      terminal.press('\r');
      expect(await terminal.exited).toBe(0);
      expect(await keptSessions(home)).toMatchObject([
        { status: 'stopped', ml: 73.9, entered: '2.5 oz', comfort: 5, note: null },
      ]);
      // eslint-disable-next-line no-control-regex -- the sequence that colours
      expect(/\u001b\[[0-9;]+m/.test(terminal.raw())).toBe(hasColor);
    },
  );

  it('has a kind word if it hurt, and says again whom to call for a fever', async () => {
    const home = newHome();
    await runLetdown(['check', '--no-input', '--breast-now', 'fever'], { home });
    const terminal = openTerminal(['session', '--plan', 'quick'], { home });
    await terminal.see('Settle in 0:');
    terminal.press('n');
    await terminal.see('Pump on: fast and light 1:');
    terminal.press('qq');
    await terminal.see('How much milk?');
    terminal.press('\r');
    await terminal.see('How did it feel?');
    terminal.press('1');
    await terminal.see('A note to yourself?');
    terminal.press('\r');
    expect(await terminal.exited).toBe(4);
    expect(terminal.text()).toMatch(/It should not hurt\.[^]*Please remember: [^]*seen\s+today/);
  });

  it('reports a let-down from before the pump was on', async () => {
    const terminal = openTerminal(['session', '--plan', 'quick'], { home: newHome() });
    await terminal.see('Settle in 0:');
    terminal.press(' ');
    await terminal.see('Let-down.');
    terminal.press('n');
    await terminal.see('Pump on: fast and light 1:');
    terminal.press('qq');
    await terminal.see('Done. One let-down, before the pump was on.');
  });

  it('stops at once on Ctrl-C, and restores the cursor', async () => {
    const home = newHome();
    const terminal = openTerminal(['session', '--plan', 'quick'], { home });
    await terminal.see('Settle in 0:');
    terminal.press('n');
    await terminal.see('Pump on: fast and light 1:');
    terminal.press('\u0003');
    expect(await terminal.exited).toBe(130);
    expect(terminal.raw().lastIndexOf('\u001b[?25h')).toBeGreaterThan(
      terminal.raw().lastIndexOf('\u001b[?25l'),
    );
    expect(await keptSessions(home)).toMatchObject([{ status: 'stopped' }]);
  });

  it('suspends on Ctrl-Z and comes back with working keys', async () => {
    const home = newHome();
    const terminal = openTerminal(['session', '--plan', 'quick'], { home, inShell: true });
    await terminal.see('Settle in 0:');
    terminal.press('\u001a');
    await terminal.see('Stopped');
    await new Promise((resolve) => setTimeout(resolve, 3000));
    terminal.press('fg\r');
    await terminal.see(/Away for \d s: that counts as a pause\./);
    terminal.press('n');
    await terminal.see('Pump on: fast and light 1:');
    terminal.press('\u0003');
    await terminal.see('Stopped. The session is saved.');
    expect(await keptSessions(home)).toMatchObject([{ status: 'stopped' }]);
  });

  it('falls back to plain lines if the terminal reports no columns', async () => {
    // A pseudo-terminal cannot be opened with 0 columns, so the program is given them another way.
    const terminal = openTerminal(['session', '--plan', 'quick'], {
      home: newHome(),
      env: { NODE_OPTIONS: `--import ${join(import.meta.dirname, '../support/no-columns.mjs')}` },
    });
    await terminal.see('[0:00] Settle in, 30 s.');
    terminal.press(' ');
    await terminal.see(/Let-down/);
    terminal.press('\u0003');
    expect(await terminal.exited).toBe(130);
    expect(terminal.raw().length).toBeLessThan(2000);
  });

  it('leaves no copies behind when it is resized', async () => {
    const home = aHome({ checks: [aCheck({ answers: { 'breast-now': ['none'] } })] });
    const terminal = openTerminal(['session', '--plan', 'quick'], { home });
    await terminal.see('Settle in 0:');
    terminal.press('n ');
    await terminal.see('Milk is flowing');
    for (const columns of [40, 80, 60, 40, 100]) {
      terminal.resize(columns, 20);
      await new Promise((resolve) => setTimeout(resolve, columns === 60 ? 50 : 1500));
      expect(terminal.text().match(/^▃/gm)).toHaveLength(1);
      expect(terminal.text().match(/Slow and gentle/g)).toHaveLength(1);
      expect(terminal.text().match(/Milk is flowing/g)).toHaveLength(1);
      expect(terminal.text()).toContain('Let-down, ');
    }
    expect(terminal.text()).toContain('slow pulls now.');
    terminal.press('qq');
    await terminal.see('How much milk?');
    expect(terminal.text()).not.toContain('Slow and gentle');
    terminal.press('\u0003');
    await terminal.exited;
  });

  it('breaks no word when it is made narrower, not even for a moment', async () => {
    const home = aHome({ checks: [aCheck({ answers: { 'breast-now': ['none'] } })] });
    const terminal = openTerminal(['session', '--plan', 'quick'], { home });
    await terminal.see('Settle in 0:');
    terminal.press('n ');
    await terminal.see('Milk is flowing');
    for (const [columns, line] of [
      [40, 'Milk is flowing: use slow pulls now.'],
      [30, 'Milk is flowing: use slow\npulls now.'],
    ] as const) {
      terminal.resize(columns, 20);
      await new Promise((resolve) => setTimeout(resolve, 150));
      expect(terminal.text()).toContain(line);
    }
  });

  it('fits 40 columns and survives being resized', async () => {
    const terminal = openTerminal(['session', '--plan', 'standard'], {
      home: newHome(),
      columns: 40,
    });
    await terminal.see('Breasts or fever');
    terminal.press('0\r');
    await terminal.see('Settle in 0:');
    terminal.resize(100);
    terminal.resize(40);
    terminal.press('n');
    await terminal.see('Warmth 1:');
    terminal.press('?');
    await terminal.see('these keys');
    terminal.press('\u0003');
    expect(await terminal.exited).toBe(130);
  });
});
