import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { aJpeg, aPng, aWav } from '../support/baby.ts';
import { espeakNg, programsIn, until } from '../support/programs.ts';
import { newHome, runLetdown, spawnLetdown } from '../support/run-letdown.ts';
import { openTerminal } from '../support/terminal.ts';

const CUE = { kind: 'cue', seconds: 60 };
const BREATHE = { kind: 'breathe', seconds: 60 };
const REST = { kind: 'settle', name: 'Rest', seconds: 60 };

/** The command line of a session with phases of its own. */
function session(home: string, phases: readonly object[], ...flags: readonly string[]) {
  const file = join(home, 'plan.json');
  writeFileSync(file, JSON.stringify({ name: 'mine', phases }));
  return ['session', '--plan-file', file, ...flags];
}

function fileIn(home: string, name: string, bytes: Buffer | string): string {
  const file = join(home, name);
  writeFileSync(file, bytes);
  return file;
}

function settingsIn(home: string, settings: object): void {
  mkdirSync(join(home, 'data'), { mode: 0o700 });
  const document = { schema: 'letdown.settings/1', ...settings };
  writeFileSync(join(home, 'data', 'settings.json'), JSON.stringify(document));
}

/** Something in the screen's lower half blocks. */
const PICTURE = /▄{4}/;
/** A background of 256 colours, or of all. */
const PAINTED = /48;[25];/;

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
    const argv = session(home, phases, '--sound', 'speech');
    const { code, err } = await runLetdown(argv, { home, env: programs.env });
    expect([code, err]).toEqual([0, expect.not.stringContaining('voice')]);
    expect(programs.started()).toEqual([
      expect.stringMatching(/^--\|w; .*oops x a Ä\. Sit back\. Let your shoulders drop\.\|$/),
      '--|Pump on: fast and light. Lowest pull, fast and light.|',
    ]);
    expect(existsSync(join(home, 'oops'))).toBe(false);
    const spoken = readdirSync(home).filter((file) => file.endsWith('.wav'));
    expect(spoken).toHaveLength(2);
    for (const file of spoken) {
      const wav = readFileSync(join(home, file));
      expect(wav.toString('latin1', 0, 4)).toBe('RIFF');
      expect(wav.length).toBeGreaterThan(10_000);
    }
  });

  it('keeps the pace while a voice never ends, and leaves no voice behind', async () => {
    const home = newHome();
    const programs = programsIn(home, { espeak: 'exec /bin/sleep 60' });
    const phases = [1, 1, 1].map((seconds) => ({ kind: 'rest', seconds }));
    const argv = session(home, phases, '--sound', 'speech', '--json');
    const { code, out } = await runLetdown(argv, { home, env: programs.env });
    expect(code).toBe(0);
    expect(out.trim().split('\n').at(-1)).toContain('"at":3000');
    expect(programs.started()).toHaveLength(3);
    expect(programs.running()).toEqual([]);
  });

  it.each([
    ['p', 'Paused'],
    ['q', 'How much milk?'],
    ['\u0003', 'Stopped.'],
  ])('is silent at once on %j', async (key, shown) => {
    const home = newHome();
    // A child of the voice is silenced with it.
    const programs = programsIn(home, {
      'espeak-ng': `/bin/sleep 60 & echo "$! |" >> '${home}/started.log'; wait`,
    });
    const terminal = openTerminal(session(home, [REST], '--sound', 'speech'), {
      home,
      env: programs.env,
    });
    await until(() => programs.running().length === 2, 'the voice');
    terminal.press(key);
    await terminal.see(shown);
    await until(() => programs.running().length === 0, 'silence');
  });

  it('ends with a hang-up', async () => {
    const home = newHome();
    const programs = programsIn(home, { 'espeak-ng': 'exec /bin/sleep 60' });
    const child = spawnLetdown(session(home, [REST], '--sound', 'speech'), home, programs.env);
    await until(() => programs.running().length === 1, 'the voice');
    child.kill('SIGHUP');
    await new Promise((resolve) => child.on('close', resolve));
    await until(() => programs.running().length === 0, 'silence');
  });

  it.each([
    ['a terminal', 'bells instead.'],
    ['a pipe', 'no sound.'],
  ])('falls back before it starts where there is no voice, in %s', async (where, instead) => {
    const home = newHome();
    const { env } = programsIn(home, {});
    const argv = session(home, [{ ...REST, seconds: 1 }], '--sound', 'speech', '--no-input');
    const line = `This machine has no voice: ${instead}`;
    if (where === 'a pipe') {
      const { code, err } = await runLetdown(argv, { home, env });
      return expect([code, err]).toEqual([0, expect.stringContaining(line)]);
    }
    const terminal = openTerminal(argv, { home, env });
    expect(await terminal.exited).toBe(0);
    expect(terminal.text().indexOf(line)).toBe(0);
    expect(terminal.raw()).toContain('\u0007');
  });

  it('is chosen by the setting, and by the flag before it', async () => {
    const home = newHome();
    settingsIn(home, { sound: 'speech' });
    const programs = programsIn(home, { 'espeak-ng': '' });
    const argv = session(home, [{ ...REST, seconds: 1 }], '--no-input');
    await openTerminal([...argv, '--sound', 'off'], { home, env: programs.env }).exited;
    expect(programs.started()).toEqual([]);
    await openTerminal(argv, { home, env: programs.env }).exited;
    expect(programs.started()).toEqual([
      expect.stringContaining('Rest.'),
      expect.stringContaining('Done.'),
    ]);
  });

  it('goes from bell to speech to off by m', async () => {
    const home = newHome();
    const programs = programsIn(home, { 'espeak-ng': 'exec /bin/sleep 60' });
    const terminal = openTerminal(session(home, [REST], '--sound', 'bell'), {
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

describe('letdown session --breathing', () => {
  it('takes a pattern by name', async () => {
    const { out } = await runLetdown([
      'session',
      '--plan',
      'calm',
      '--breathing',
      'box',
      '--dry-run',
      '--json',
    ]);
    const { phases } = JSON.parse(out) as { phases: { breathing?: number[] }[] };
    const paces = phases.flatMap(({ breathing }) => (breathing ? [breathing.join('-')] : []));
    expect(new Set(paces)).toEqual(new Set(['4-4-4-4']));
  });

  it('counts, draws a line that grows and shrinks, and tells of dizziness once', async () => {
    const home = newHome();
    const argv = session(home, [BREATHE, BREATHE], '--breathing', '2-2');
    const terminal = openTerminal(argv, { home, columns: 40 });
    await terminal.see(/Breathe in 2 +━{2,7}$/m);
    await terminal.see(/Breathe in 1 +━{12,20}$/m);
    await terminal.see(/Breathe out 2 +━{13,20}$/m);
    await terminal.see(/Breathe out 1 +━{1,7}$/m);
    terminal.press('n');
    await terminal.see('then done');
    expect(terminal.text().match(/dizzy/g)).toHaveLength(1);
    expect(
      Math.max(
        ...terminal
          .text()
          .split('\n')
          .map(({ length }) => length),
      ),
    ).toBeLessThan(40);
  });

  it('rings otherwise for in than for out', async () => {
    const home = newHome();
    const terminal = openTerminal(
      session(home, [BREATHE], '--breathing', '1-4', '--sound', 'bell'),
      { home },
    );
    const bells = () => terminal.raw().split('\u0007').length - 1;
    // Three for the new step, of which the breath out rings over the last.
    await terminal.see('Breathe out 2');
    expect(bells()).toBe(5);
    await terminal.see('Breathe in 1');
    await terminal.see('Breathe out 4');
    await until(() => bells() === 8, 'one more for in, two for out');
  });
});

describe('letdown session --photo', () => {
  it('shows the picture while the person thinks of the baby, and takes it away', async () => {
    const home = newHome();
    const photo = fileIn(home, 'baby.png', aPng());
    const argv = session(home, [REST, CUE, { ...REST, name: 'After' }], '--photo', photo);
    const terminal = openTerminal(argv, { home, env: { COLORTERM: 'truecolor' } });
    await terminal.see('Rest 0:');
    expect(terminal.text()).not.toMatch(PICTURE);
    terminal.press('n');
    await terminal.see('Think of your baby 0:');
    expect(terminal.text()).toMatch(PICTURE);
    expect(terminal.raw()).toContain('38;2;255;0;0');
    terminal.press(' ');
    await terminal.see('Let-down');
    terminal.press('n');
    await terminal.see('After 0:');
    expect(terminal.text()).not.toMatch(PICTURE);
    expect(terminal.text()).toMatch(/^Let-down\.\n/);
  });

  it('fits a small window', async () => {
    const home = newHome();
    const photo = fileIn(home, 'baby.jpg', aJpeg(6));
    const terminal = openTerminal(session(home, [CUE, REST], '--photo', photo), {
      home,
      columns: 40,
      rows: 12,
    });
    await terminal.see('Think of your baby 0:');
    expect(terminal.text().match(/^▄+$/gm)).toHaveLength(6);
    terminal.press('n');
    await terminal.see('Rest 0:');
    expect(terminal.text()).not.toMatch(/▄▄/);
  });

  it.each([
    ['kitty', { KITTY_WINDOW_ID: '1' }, '\u001b_Ga=T,f=100,q=2', '\u001b_Ga=d,d=I'],
    [
      'iTerm2',
      { TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.5.0' },
      ']1337;File=inline=1',
      '',
    ],
    ['a terminal inside tmux', { KITTY_WINDOW_ID: '1', TMUX: '/tmp/x,1,0' }, '▄', ''],
  ])('draws as %s can', async (_, env, drawn, erased) => {
    const home = newHome();
    const photo = fileIn(home, 'baby.png', aPng());
    const terminal = openTerminal(session(home, [CUE, REST], '--photo', photo), {
      home,
      env: env,
    });
    await terminal.see('Think of your baby 0:');
    expect(terminal.raw()).toContain(drawn);
    expect(PICTURE.test(terminal.text())).toBe(drawn === '▄');
    terminal.press('n');
    await terminal.see('Rest 0:');
    expect(terminal.raw()).toContain(erased);
  });

  it('is not shown, and not heard, where D-MER was found', async () => {
    const home = newHome();
    await runLetdown(['check', '--no-input', '--wave', 'yes'], { home });
    const programs = programsIn(home, { paplay: 'exec /bin/sleep 60' });
    const files = [
      '--photo',
      fileIn(home, 'baby.png', aPng()),
      '--cue-sound',
      fileIn(home, 'baby.wav', aWav()),
    ];
    const terminal = openTerminal(session(home, [CUE, REST], ...files), {
      home,
      env: programs.env,
    });
    await terminal.see('Think of your baby 0:');
    for (const cue of ['picture', 'recording']) {
      expect(terminal.text()).toContain(`Left out: your ${cue}. Your last answers say that it may`);
    }
    terminal.press('n');
    await terminal.see('Rest 0:');
    expect(terminal.raw()).not.toMatch(PAINTED);
    expect(programs.started()).toEqual([]);
  });

  it.each([
    ['the days are low', ['--wave', 'low-all-day'], {}],
    ['cues are off', [], { cues: 'off' }],
  ])('is not shown where %s, though it is set', async (_, answers, more) => {
    const home = newHome();
    const photo = fileIn(home, 'baby.png', aPng());
    settingsIn(home, { photo, ...more });
    if (answers.length > 0) await runLetdown(['check', '--no-input', ...answers], { home });
    // A strategy of its own keeps the phase in.
    const cue = { ...CUE, strategy: 'calm-environment' };
    const terminal = openTerminal(session(home, [cue, REST]), { home });
    await terminal.see('Think of your baby 0:');
    terminal.press('n');
    await terminal.see('Rest 0:');
    expect(terminal.raw()).not.toMatch(PAINTED);
  });

  it('is shown where it is set', async () => {
    const home = newHome();
    settingsIn(home, { photo: fileIn(home, 'baby.png', aPng()) });
    const terminal = openTerminal(session(home, [CUE]), { home });
    await terminal.see('Think of your baby 0:');
    expect(terminal.text()).toMatch(PICTURE);
  });

  it('draws nothing into plain lines or JSON', async () => {
    const home = newHome();
    const flags = ['--photo', fileIn(home, 'baby.png', aPng()), '--rehearse'];
    for (const json of [[], ['--json']]) {
      const { code, out, err } = await runLetdown(session(home, [CUE], ...flags, ...json), {
        home,
      });
      expect(code).toBe(0);
      expect(out + err).not.toMatch(PAINTED);
      expect(err).toContain('It needs a terminal that can draw.');
    }
  });
});

describe('a cue that cannot be opened', () => {
  it.each([
    ['--photo', null, 'is not there'],
    ['--photo', 'hello', 'is no picture that can be opened'],
    ['--photo', '', 'is no picture'],
    ['--cue-sound', null, 'is not there'],
    ['--cue-sound', '<html>'.repeat(20), 'is no recording that can be played'],
    ['--cue-sound', '', 'is no recording'],
  ])('is told before the session, with exit code 2 (%s %j)', async (flag, content, message) => {
    const home = newHome();
    const file = join(home, 'file');
    if (content !== null) writeFileSync(file, content);
    const { code, out, err } = await runLetdown(session(home, [CUE], flag, file), { home });
    expect([code, out, err]).toEqual([
      2,
      '',
      expect.stringContaining(`${flag}: ${file} ${message}`),
    ]);
  });

  it('is told, with the way out, where it is set, and keeps nobody from the session', async () => {
    const home = newHome();
    settingsIn(home, { photo: '/nowhere/baby.jpg' });
    const terminal = openTerminal(session(home, [CUE]), { home });
    await terminal.see('Think of your baby 0:');
    expect(terminal.text()).toContain('Left out: your picture.');
    expect(terminal.text()).toContain('settings: photo: /nowhere/baby.jpg is not there.');
    expect(terminal.text()).toMatch(/letdown settings reset\s+photo/);
  });

  it('is a folder or a device', async () => {
    for (const file of ['/', '/dev/zero']) {
      const { code, err } = await runLetdown(['session', '--photo', file]);
      expect([code, err]).toEqual([2, expect.stringContaining(`--photo: ${file} is not a file.`)]);
    }
  });
});

describe('letdown session --cue-sound', () => {
  const play = (phases: readonly object[], player: string, name = 'baby.wav') => {
    const home = newHome();
    const file = fileIn(home, name, aWav());
    const programs = programsIn(home, { paplay: player });
    const argv = session(home, phases, '--cue-sound', file);
    return { file, programs, terminal: openTerminal(argv, { home, env: programs.env }) };
  };

  it('plays while the person thinks of the baby, not through a pause, and not after', async () => {
    const { file, programs, terminal } = play(
      [CUE, REST],
      'exec /bin/sleep 60',
      "it's $(x) baby.wav",
    );
    await until(() => programs.running().length === 1, 'the recording');
    expect(programs.started()).toEqual([`${file}|`]);
    terminal.press('p');
    await until(() => programs.running().length === 0, 'silence in the pause');
    terminal.press('p');
    await until(() => programs.running().length === 1, 'the recording again');
    terminal.press('n');
    await terminal.see('Rest 0:');
    await until(() => programs.running().length === 0, 'silence after it');
  });

  it('plays again from its start until the phase is over', async () => {
    const { programs, terminal } = play([CUE], 'exec /bin/sleep 0.6');
    await until(() => programs.started().length > 1, 'the second time');
    terminal.press('\u0003');
    expect(await terminal.exited).toBe(130);
    await until(() => programs.running().length === 0, 'silence');
  });

  it('plays in plain lines, too', async () => {
    const home = newHome();
    const programs = programsIn(home, { paplay: 'exec /bin/sleep 60' });
    settingsIn(home, { 'cue-sound': fileIn(home, 'baby.wav', aWav()) });
    const env = { ...programs.env, ACCESSIBLE: '1' };
    const terminal = openTerminal(session(home, [CUE]), { home, env });
    await until(() => programs.running().length === 1, 'the recording');
    terminal.press('\u0003');
    expect(await terminal.exited).toBe(130);
    expect(terminal.raw()).not.toContain('\u001b');
  });

  it('is told where it could not be played, and tried no more', async () => {
    const { programs, terminal } = play([CUE], 'exit 1');
    await terminal.see('The recording could not be played.');
    expect(programs.started()).toHaveLength(1);
  });

  it('is told where nothing here plays it', async () => {
    const home = newHome();
    const file = fileIn(home, 'baby.wav', aWav());
    const { env } = programsIn(home, {});
    const terminal = openTerminal(session(home, [CUE], '--cue-sound', file), { home, env });
    await terminal.see('No program here plays WAV: no recording.');
    await terminal.see('Think of your baby 0:');
  });
});

describe('a let-down by key', () => {
  const openSession = async () => {
    const terminal = openTerminal(session(newHome(), [{ kind: 'express', seconds: 600 }]), {
      home: newHome(),
    });
    await terminal.see('Slow and strong 10:00');
    return terminal;
  };

  it('is one, however long the key is held', async () => {
    const terminal = await openSession();
    for (let repeat = 0; repeat < 60; repeat++) {
      terminal.press(' ');
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    terminal.press('q');
    await terminal.see('Done.');
    expect(terminal.text()).toContain('Done. One let-down');
  });

  it.each([
    ['enter', '\r'],
    ['page down', '\u001b[6~'],
  ])('can be marked by %s, as a pedal sends it', async (_, key) => {
    const terminal = await openSession();
    await new Promise((resolve) => setTimeout(resolve, 1_600));
    terminal.press(key);
    await terminal.see('Let-down');
  });

  it('is not marked by the enter that began the session', async () => {
    const terminal = await openSession();
    terminal.press('\r');
    terminal.press('q');
    await terminal.see('Done. No let-down was marked');
  });

  it('is not marked by another key of the same kind', async () => {
    const terminal = await openSession();
    terminal.press('\u001b[A\u001b[5~');
    terminal.press('q');
    await terminal.see('Done. No let-down was marked');
  });
});
