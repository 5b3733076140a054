import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { CheckDocument } from '../../src/domain/documents/index.ts';
import { newHome, runLetdown } from '../support/run-letdown.ts';
import { openTerminal } from '../support/terminal.ts';

const WORN = (
  '--safe-now none --inflammation none --baby-intake ok --flow-elsewhere often --flow-pattern drops ' +
  '--baby-age 6w-6m --change slowly-worse --pain none --suction highest-comfortable --kit weaker ' +
  '--surroundings calm-private --baby-near nearby --fullness full-then-full'
).split(' ');

const parse = (text: string) => JSON.parse(text) as CheckDocument;

describe('letdown check from a script', () => {
  it('names worn parts first, with the answers that say so', async () => {
    const { code, out, err } = await runLetdown(['check', '--no-input', '--json', ...WORN]);
    expect([code, err]).toEqual([0, '']);
    const { referral, blockers, plan } = parse(out);
    expect(referral).toBeNull();
    expect(blockers[0]).toMatchObject({ id: 'worn-parts', band: 'likely' });
    expect(blockers[0]?.because.map(({ answer }) => answer)).toEqual([
      'slowly-worse',
      'weaker',
      'often',
    ]);
    expect(plan.map(({ strategy }) => strategy)).toContain('replace-parts');
    expect(plan.length).toBeLessThanOrEqual(3);
  });

  it('sends a fever to be seen today, without heat or massage', async () => {
    const { code, out } = await runLetdown([
      'check',
      '--no-input',
      '--json',
      '--inflammation',
      'fever',
    ]);
    expect(code).toBe(4);
    const { referral, plan } = parse(out);
    expect(referral?.urgency).toBe('same-day');
    expect(plan.filter(({ strategy }) => /warmth|massage|hands-on|power/.test(strategy))).toEqual(
      [],
    );
  });

  it('ends the coaching at a thought of harm, and names lines to call', async () => {
    const { code, out } = await runLetdown(
      ['check', '--no-input', '--json', '--safe-now', 'self-harm'],
      {
        env: { LANG: 'en_US.UTF-8' },
      },
    );
    expect(code).toBe(4);
    const { referral, plan, blockers } = parse(out);
    expect(referral?.urgency).toBe('emergency');
    expect(JSON.stringify(referral)).toContain('988');
    expect([plan, blockers]).toEqual([[], []]);
  });

  it('takes the same answers from flags, a file and standard input', async () => {
    const home = newHome();
    const file = join(home, 'answers.json');
    const answers = {
      'flow-pattern': 'drops',
      kit: 'weaker',
      'new-things': ['none'],
      'nipple-mm': 17,
    };
    writeFileSync(file, JSON.stringify(answers));
    const flags = Object.entries(answers).flatMap(([id, key]) => [`--${id}`, String(key)]);
    const runs = await Promise.all([
      runLetdown(['check', '--no-input', '--no-save', '--json', ...flags]),
      runLetdown(['check', '--no-save', '--json', '--answers', file]),
      runLetdown(['check', '--no-save', '--json', '--answers', '-'], {
        stdin: JSON.stringify(answers),
      }),
    ]);
    const results = runs.map(({ out }) => ({ ...parse(out), id: '', at: '' }));
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
  });

  it('keeps the check and the answers, for nobody else to read', async () => {
    const home = newHome();
    const { out } = await runLetdown(['check', '--no-input', '--json', '--kit', 'weaker'], {
      home,
    });
    const folder = join(home, 'data');
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const file of readdirSync(folder)) {
      expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
    }
    const history = await runLetdown(['history', '--checks', '--json'], { home });
    expect((JSON.parse(history.out) as { checks: unknown[] }).checks).toEqual([parse(out)]);
  });

  it('touches no folder with --no-save', async () => {
    const home = newHome();
    await runLetdown(['check', '--no-input', '--no-save', '--kit', 'weaker'], { home });
    expect(existsSync(join(home, 'data'))).toBe(false);
  });

  it.each([
    [['--kit', 'wekaer'], '--kit: "wekaer" is not one of its answers.', 'Did you mean weaker?'],
    [['--nipple-mm', '99'], '--nipple-mm: "99" is not a number of millimetres from 5 to 50.', ''],
    [['--kitt', 'weaker'], "Unknown option '--kitt'", '--kit'],
    [['--kit'], 'argument missing', ''],
    [['--answers', '/nowhere.json'], '/nowhere.json is not there', ''],
    [['extra', '--kit', 'weaker'], 'Too many arguments', ''],
    [[], 'No answer was given', '--flow-pattern drops'],
  ])('refuses %j with exit code 2', async (flags, message, hint) => {
    const { code, out, err } = await runLetdown(['check', '--no-input', ...flags]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err).toContain(hint);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it.each([
    ['{"kit": "weaker",\n"pain": }', 'standard input is not JSON: line 2'],
    ['[1]', 'holds no JSON object'],
    ['{"kit": "wrong"}', 'standard input: kit: "wrong" is not one of its answers'],
    ['{"kitt": "weaker"}', 'standard input: kitt: there is no such question'],
    ['{"__proto__": "x"}', 'there is no such question'],
    ['', 'is not JSON'],
  ])('says what is wrong with %j on standard input', async (stdin, message) => {
    const { code, err } = await runLetdown(['check', '--answers', '-'], { stdin });
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });

  it('tells errors as JSON where JSON was asked for', async () => {
    const { err } = await runLetdown(['check', '--no-input', '--json', '--kit', 'x']);
    expect(JSON.parse(err)).toMatchObject({ schema: 'letdown.error/1', code: 'input' });
  });

  it('never waits for an answer from a pipe', async () => {
    const { code, err } = await runLetdown(['check'], { stdin: 'y\n' });
    expect([code, err]).toEqual([2, expect.stringContaining('No answer was given')]);
  });

  it('shows the result, names a damaged file, leaves it, and exits 3', async () => {
    const home = newHome();
    await runLetdown(['check', '--no-input', '--kit', 'weaker'], { home });
    const file = join(home, 'data', 'answers.json');
    writeFileSync(file, '{"schema":');
    const { code, out, err } = await runLetdown(['check', '--no-input', '--kit', 'weaker'], {
      home,
    });
    expect([code, err]).toEqual([3, expect.stringContaining(file)]);
    expect(out).toContain('Worn pump parts');
    expect(readFileSync(file, 'utf8')).toBe('{"schema":');
  });

  it('shows a danger sign even where nothing can be kept', async () => {
    const home = newHome();
    writeFileSync(join(home, 'data'), 'a file where the folder should be');
    const argv = ['check', '--no-input', '--safe-now', 'chest-or-breathing'];
    const { code, out, err } = await runLetdown(argv, { home });
    expect([code, out]).toEqual([
      4,
      expect.stringContaining('Call your local emergency number now.'),
    ]);
    expect(err).toContain('is not a folder');
  });
});

describe('letdown check in a terminal', () => {
  it.each([
    ['in colour', { FORCE_COLOR: '1' }, true],
    ['with NO_COLOR', { NO_COLOR: '1' }, false],
  ])('walks through to the same result as the flags, %s', async (_, env, hasColor) => {
    const home = newHome();
    const terminal = openTerminal(['check'], { home, env });
    const keys = ['1', '1', '1', '1', '3', '4', '2', '1', '3', '2', '1', '1', '2'];
    for (const [index, key] of keys.entries()) {
      await terminal.see(`${index + 1} of about`);
      terminal.press(`${key}\r`);
    }
    let number = keys.length + 1;
    while (!terminal.text().includes('What next?')) {
      if (terminal.text().includes(`${number} of about`)) {
        const isList = terminal.visible().includes('space select');
        const skip = terminal
          .visible()
          .split('\n')
          .findIndex((line) => line.includes('Skip this'));
        const first = terminal
          .visible()
          .split('\n')
          .findIndex((line) => line.includes('❯'));
        terminal.press('\u001b[B'.repeat(skip - first));
        terminal.press(isList ? ' \r' : '\r');
        number += 1;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(terminal.text()).toContain('Likely: Worn pump parts');
    terminal.press('\r');
    expect(await terminal.exited).toBe(0);
    // eslint-disable-next-line no-control-regex -- the sequence that colours
    expect(/\u001b\[[0-9;]+m/.test(terminal.raw())).toBe(hasColor);
    const { out } = await runLetdown(['history', '--checks', '--json'], { home });
    const [kept] = (JSON.parse(out) as { checks: CheckDocument[] }).checks;
    const flags = await runLetdown(['check', '--no-save', '--no-input', '--json', ...WORN]);
    const ranking = (check: CheckDocument | undefined) =>
      check?.blockers.map(({ id, score }) => [id, score]);
    expect(ranking(kept)).toEqual(ranking(parse(flags.out)));
  });

  it('keeps a draft on Ctrl-C, and the next check takes it up', async () => {
    const home = newHome();
    const first = openTerminal(['check'], { home });
    await first.see('1 of about');
    first.press('\r');
    await first.see('2 of about');
    first.press('\u0003');
    expect(await first.exited).toBe(130);
    expect(first.text()).toContain('Your answers are kept');
    const second = openTerminal(['check'], { home });
    await second.see('Go on from there?');
    second.press('\r');
    await second.see('2 of about');
    second.press('\u0003');
    await second.exited;
  });

  it('goes back to the question before', async () => {
    const terminal = openTerminal(['check', '--no-save'], { home: newHome() });
    await terminal.see('1 of about');
    terminal.press('\r');
    await terminal.see('2 of about');
    terminal.press('\u001b[A\r');
    await terminal.see('1 of about');
    terminal.press('\u0003');
    expect(await terminal.exited).toBe(130);
  });

  it('has what was answered before going back under the cursor, danger signs too', async () => {
    const terminal = openTerminal(['check', '--no-save'], { home: newHome() });
    await terminal.see('1 of about');
    terminal.press('\r');
    await terminal.see('2 of about');
    // The second question is of fever: yes.
    terminal.press('2\r');
    await terminal.see('3 of about');
    terminal.press('\u001b[A\r');
    await terminal.see(/2 of about[^]*❯ 2\./);
    terminal.press('\u0003');
    await terminal.exited;
  });

  it('calls not being sure of danger a reason to call today', async () => {
    const { code, out } = await runLetdown(['check', '--no-input', '--safe-now', 'not-sure']);
    expect([code, out]).toEqual([4, expect.stringContaining('First, please call today.')]);
    expect(out).not.toContain('Nothing stands out');
  });

  it('stops asking at an emergency and exits 4', async () => {
    const terminal = openTerminal(['check'], { home: newHome() });
    await terminal.see('1 of about');
    terminal.press('5\r');
    expect(await terminal.exited).toBe(4);
    expect(terminal.text()).toContain('>> Call your local emergency number now.');
    expect(terminal.text()).not.toContain('Next time, try');
  });
});
