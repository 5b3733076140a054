import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { espeakNg, programsIn, until } from '../support/programs.ts';
import { newHome, runLetdown, spawnLetdown } from '../support/run-letdown.ts';
import { REST, sessionOf, settingsIn } from '../support/session-program.ts';
import { openTerminal } from '../support/terminal.ts';

describe('letdown session --sound speech', () => {
  it('speaks each cue with the real espeak-ng', async () => {
    const home = newHome();
    const programs = programsIn(home, {
      'espeak-ng': `exec ${espeakNg()} -w '${home}/'$$.wav "$@"`,
    });
    const phases = [
      { kind: 'settle', seconds: 2, name: `-w; $(>${home}/oops) \`x\` [[a]] Ä` },
      { kind: 'stimulate', seconds: 2 },
    ];
    const argv = sessionOf(home, phases, '--sound', 'speech');
    const { code, err } = await runLetdown(argv, { home, env: programs.env });
    expect([code, err]).toEqual([0, expect.not.stringContaining('voice')]);
    expect(programs.started()).toEqual([
      expect.stringMatching(/^--\|w; .*oops, x, a, Ä\. Sit back\. Let your shoulders drop\.\|$/),
      '--|Pump on: fast and light. Light pulls. It should feel fine.|',
      expect.stringMatching(/^--\|Done\. No let-down was marked\./),
      expect.stringMatching(/^--\|Saved\./),
    ]);
    expect(existsSync(join(home, 'oops'))).toBe(false);
    const spoken = readdirSync(home).filter((file) => file.endsWith('.wav'));
    expect(spoken).toHaveLength(4);
    for (const file of spoken) {
      const wav = readFileSync(join(home, file));
      expect(wav.toString('latin1', 0, 4)).toBe('RIFF');
      expect(wav.length).toBeGreaterThan(10_000);
    }
  });

  it('keeps the pace if a voice never ends, and leaves no voice behind', async () => {
    const home = newHome();
    const programs = programsIn(home, { espeak: 'exec /bin/sleep 60' });
    const phases = [1, 1, 1].map((seconds) => ({ kind: 'rest', seconds }));
    const argv = sessionOf(home, phases, '--sound', 'speech', '--json');
    const { code, out } = await runLetdown(argv, { home, env: programs.env });
    expect(code).toBe(0);
    expect(out.trim().split('\n').at(-1)).toContain('"at":3000');
    expect(programs.started()).toHaveLength(3);
    expect(programs.running()).toEqual([]);
  });

  it('is silent at once on Ctrl-C', async () => {
    const home = newHome();
    // A child of the voice is silenced with it.
    const programs = programsIn(home, {
      'espeak-ng': `/bin/sleep 60 & echo "$! |" >> '${home}/started.log'; wait`,
    });
    const terminal = openTerminal(sessionOf(home, [REST], '--sound', 'speech'), {
      home,
      env: programs.env,
    });
    await until(() => programs.running().length === 2, 'the voice');
    terminal.press('\u0003');
    await terminal.see('Stopped.');
    await until(() => programs.running().length === 0, 'silence');
  });

  it('says what became of a session that q ends before the pump is on', async () => {
    const home = newHome();
    const programs = programsIn(home, { 'espeak-ng': '' });
    const argv = sessionOf(home, [REST], '--sound', 'speech');
    const terminal = openTerminal(argv, { home, env: programs.env });
    await until(() => programs.started().length > 0, 'the first step');
    terminal.press('q');
    expect(await terminal.exited).toBe(0);
    const shown = [
      'Done. The pump was not on yet.',
      'Nothing was saved. `letdown log` adds a session.',
    ];
    expect(terminal.text()).toContain(shown.join('\n'));
    expect(programs.started().slice(-2)).toEqual(
      shown.map((text) => `--|${text.replaceAll('`', '')}|`),
    );
  });

  it('says by key which keys there are, and where the session is', async () => {
    const home = newHome();
    const programs = programsIn(home, { 'espeak-ng': '' });
    const terminal = openTerminal(sessionOf(home, [REST], '--sound', 'speech'), {
      home,
      env: programs.env,
    });
    const heard = (text: string) =>
      until(() => programs.started().some((line) => line.includes(text)), text);
    await heard('space marks a let-down, p pauses, q finishes, h says all keys. Rest.');
    terminal.press('?');
    await heard('y: the pump kept running.');
    await terminal.see('p      pause or resume');
    terminal.press('t');
    await heard('--|1 minute left. Rest. Sit back.');
    await terminal.see('Rest. Sit back. Let your shoulders drop. Put a drink');
    terminal.press('x');
    await heard('That key does nothing. h says the keys.');
    terminal.press('y');
    await heard('Nothing to add: the computer did not sleep.');
    await terminal.see('Nothing to add');
  });

  it.each([
    ['n', 'Carrying on.'],
    ['x', 'Carrying on.'],
    ['t', 'Carrying on.'],
    ['?', 'Carrying on.'],
    ['m', 'Carrying on.'],
    ['y', 'Carrying on.'],
    [' ', 'Milk is flowing: carry on like this.'],
  ])('says what follows on %j while it is asked whether to finish', async (key, said) => {
    const home = newHome();
    const programs = programsIn(home, { 'espeak-ng': '' });
    const phases = [{ kind: 'express', seconds: 60 }, REST];
    const argv = sessionOf(home, phases, '--sound', 'speech', '--no-input');
    const terminal = openTerminal(argv, { home, env: programs.env });
    await until(() => programs.started().length > 0, 'the first step');
    terminal.press('q');
    await terminal.see('Press q again');
    terminal.press(key);
    await until(() => programs.started().at(-1)?.endsWith(`${said}|`) === true, said);
    await terminal.see(said);
    expect(terminal.text()).toContain('Slow and steady');
  });

  it('is heard to its end if it is finished by key, and its questions can be answered', async () => {
    const home = newHome();
    const programs = programsIn(home, { 'espeak-ng': '' });
    const phases = [{ kind: 'express', seconds: 60 }];
    const terminal = openTerminal(sessionOf(home, phases, '--sound', 'speech'), {
      home,
      env: programs.env,
    });
    await until(() => programs.started().length > 0, 'the first step');
    terminal.press('qq');
    await until(() => /Answer/.test(programs.started().at(-1) ?? ''), 'a question');
    expect(programs.started().join('\n')).toMatch(/Done\.[^]*Saved\.[^]*How much milk/);
    terminal.press('?\r');
    const asked = () => programs.started().filter((line) => line.includes('How much milk?'));
    await until(() => asked().length === 2, 'the question again');
    expect(asked()[1]).toContain('for example 80 millilitres');
    terminal.press('80 ml\r');
    await terminal.see('How did it feel?');
    terminal.press('\r');
    await terminal.see('A note');
    terminal.press('\r');
    expect(await terminal.exited).toBe(0);
    expect(programs.started().at(-1)).toContain('Your answers are saved too.');
  });

  it('is silent after a hang-up', async () => {
    const home = newHome();
    const programs = programsIn(home, { 'espeak-ng': 'exec /bin/sleep 60' });
    const child = spawnLetdown(sessionOf(home, [REST], '--sound', 'speech'), home, programs.env);
    await until(() => programs.running().length === 1, 'the voice');
    child.kill('SIGHUP');
    await new Promise((resolve) => child.on('close', resolve));
    await until(() => programs.running().length === 0, 'silence');
  });

  it.each([
    ['a terminal', 'bells instead.'],
    ['a pipe', 'no sound.'],
  ])('falls back before the start if there is no voice, in %s', async (stream, instead) => {
    const home = newHome();
    const { env } = programsIn(home, {});
    const argv = sessionOf(home, [{ ...REST, seconds: 1 }], '--sound', 'speech', '--no-input');
    const line = `No voice was found on this device: ${instead}`;
    if (stream === 'a pipe') {
      const { code, err } = await runLetdown(argv, { home, env });
      return expect([code, err]).toEqual([0, expect.stringContaining(line)]);
    }
    const terminal = openTerminal(argv, { home, env });
    expect(await terminal.exited).toBe(0);
    expect(terminal.text().indexOf(line)).toBe(0);
    expect(terminal.raw()).toContain('\u0007');
  });

  it('is chosen by the setting, unless the flag says otherwise', async () => {
    const home = newHome();
    settingsIn(home, { sound: 'speech' });
    const programs = programsIn(home, { 'espeak-ng': '' });
    const argv = sessionOf(home, [{ ...REST, seconds: 1 }], '--no-input');
    await openTerminal([...argv, '--sound', 'off'], { home, env: programs.env }).exited;
    expect(programs.started()).toEqual([]);
    await openTerminal(argv, { home, env: programs.env }).exited;
    expect(programs.started()).toEqual([
      expect.stringContaining('Rest.'),
      expect.stringContaining('Done.'),
      expect.stringContaining('Nothing was saved.'),
    ]);
  });

  it('switches from bell to speech to off with m', async () => {
    const home = newHome();
    const programs = programsIn(home, { 'espeak-ng': 'exec /bin/sleep 60' });
    const terminal = openTerminal(sessionOf(home, [REST], '--sound', 'bell'), {
      home,
      env: programs.env,
    });
    await terminal.see('m sound');
    terminal.press('m');
    await terminal.see('Sound: speech.');
    await until(() => programs.running().length === 1, 'a sample');
    terminal.press('m');
    await terminal.see('Sound: off.');
    await until(() => programs.running().length === 0, 'silence');
    terminal.press('?');
    await terminal.see('m      sound');
  });
});
