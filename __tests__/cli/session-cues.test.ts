import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { aJpeg, aPng, aWav } from '../support/baby.ts';
import { programsIn, until } from '../support/programs.ts';
import { newHome, runLetdown } from '../support/run-letdown.ts';
import {
  CUE,
  fileIn,
  PAINTED,
  PICTURE,
  REST,
  sessionOf,
  settingsIn,
} from '../support/session-program.ts';
import { openTerminal } from '../support/terminal.ts';

describe('letdown session --photo', () => {
  it('shows the picture while the person thinks of the baby, and removes it', async () => {
    const home = newHome();
    const photo = fileIn(home, 'baby.png', aPng());
    const argv = sessionOf(home, [REST, CUE, { ...REST, name: 'After' }], '--photo', photo);
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
    const terminal = openTerminal(sessionOf(home, [CUE, REST], '--photo', photo), {
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
  ])('draws as well as %s can', async (_, env, drawn, erased) => {
    const home = newHome();
    const photo = fileIn(home, 'baby.png', aPng());
    const terminal = openTerminal(sessionOf(home, [CUE, REST], '--photo', photo), {
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

  it('is neither shown nor heard if D-MER was found', async () => {
    const home = newHome();
    await runLetdown(['check', '--no-input', '--self', 'wave'], { home });
    const programs = programsIn(home, { paplay: 'exec /bin/sleep 60' });
    const files = [
      '--photo',
      fileIn(home, 'baby.png', aPng()),
      '--cue-sound',
      fileIn(home, 'baby.wav', aWav()),
    ];
    const terminal = openTerminal(sessionOf(home, [CUE, REST], ...files), {
      home,
      env: programs.env,
    });
    await terminal.see('Rest 0:');
    expect(terminal.text()).toContain(
      'Left out because of your answers or settings: Think of your baby.',
    );
    for (const cue of ['picture', 'recording']) {
      expect(terminal.text()).toContain(`Left out: your ${cue}. Your last answers suggest it may`);
    }
    expect(terminal.raw()).not.toMatch(PAINTED);
    expect(programs.started()).toEqual([]);
  });

  it.each([
    ['the days are low', ['--self', 'low'], {}],
    ['cues are off', [], { cues: 'off' }],
  ])('is not shown if %s, even if it is set', async (_, answers, more) => {
    const home = newHome();
    const photo = fileIn(home, 'baby.png', aPng());
    settingsIn(home, { photo, ...more });
    if (answers.length > 0) await runLetdown(['check', '--no-input', ...answers], { home });
    // A strategy of its own keeps the phase from being left out.
    const cue = { ...CUE, strategy: 'calm-environment' };
    const terminal = openTerminal(sessionOf(home, [cue, REST]), { home });
    await terminal.see('Think of your baby 0:');
    terminal.press('n');
    await terminal.see('Rest 0:');
    expect(terminal.raw()).not.toMatch(PAINTED);
  });

  it('is shown if the settings name it', async () => {
    const home = newHome();
    settingsIn(home, { photo: fileIn(home, 'baby.png', aPng()) });
    const terminal = openTerminal(sessionOf(home, [CUE]), { home });
    await terminal.see('Think of your baby 0:');
    expect(terminal.text()).toMatch(PICTURE);
  });

  it('draws nothing into plain lines or JSON', async () => {
    const home = newHome();
    const flags = ['--photo', fileIn(home, 'baby.png', aPng()), '--rehearse'];
    for (const json of [[], ['--json']]) {
      const { code, out, err } = await runLetdown(sessionOf(home, [CUE], ...flags, ...json), {
        home,
      });
      expect(code).toBe(0);
      expect(out + err).not.toMatch(PAINTED);
      expect(err).toContain('It needs a terminal that can show it.');
    }
  });
});

describe('a cue file that cannot be opened', () => {
  it.each([
    ['--photo', null, 'was not found'],
    ['--photo', 'hello', 'is not a picture that can be opened'],
    ['--photo', '', 'is not a picture'],
    ['--cue-sound', null, 'was not found'],
    ['--cue-sound', '<html>'.repeat(20), 'is not a recording that can be played'],
    ['--cue-sound', '', 'is not a recording'],
  ])('is rejected before the session with exit code 2 (%s %j)', async (flag, content, message) => {
    const home = newHome();
    const file = join(home, 'file');
    if (content !== null) writeFileSync(file, content);
    const { code, out, err } = await runLetdown(sessionOf(home, [CUE], flag, file), { home });
    expect([code, out, err]).toEqual([
      2,
      '',
      expect.stringContaining(`${flag}: ${file} ${message}`),
    ]);
  });

  it('is left out, with a way to change it, if only the settings name it, and the session starts', async () => {
    const home = newHome();
    settingsIn(home, { photo: '/nowhere/baby.jpg' });
    const terminal = openTerminal(sessionOf(home, [CUE]), { home });
    await terminal.see('Think of your baby 0:');
    expect(terminal.text()).toContain('Left out: your picture.');
    expect(terminal.text()).toContain('settings: photo: /nowhere/baby.jpg was not found.');
    expect(terminal.text()).toMatch(/letdown settings reset\s+photo/);
  });

  it('is rejected if it is a folder or a device', async () => {
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
    const argv = sessionOf(home, phases, '--cue-sound', file);
    return { file, programs, terminal: openTerminal(argv, { home, env: programs.env }) };
  };

  it('plays while the person thinks of the baby, but not during or after a pause', async () => {
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

  it('repeats until the phase is over', async () => {
    const { programs, terminal } = play([CUE], 'exec /bin/sleep 0.6');
    await until(() => programs.started().length > 1, 'the second time');
    terminal.press('\u0003');
    expect(await terminal.exited).toBe(130);
    await until(() => programs.running().length === 0, 'silence');
  });

  it('plays the recording in plain lines, too', async () => {
    const home = newHome();
    const programs = programsIn(home, { paplay: 'exec /bin/sleep 60' });
    settingsIn(home, { 'cue-sound': fileIn(home, 'baby.wav', aWav()) });
    const env = { ...programs.env, ACCESSIBLE: '1' };
    const terminal = openTerminal(sessionOf(home, [CUE]), { home, env });
    await until(() => programs.running().length === 1, 'the recording');
    terminal.press('\u0003');
    expect(await terminal.exited).toBe(130);
    expect(terminal.raw()).not.toContain('\u001b');
  });

  it('warns if the recording cannot be played, and does not try again', async () => {
    const { programs, terminal } = play([CUE], 'exit 1');
    await terminal.see('The recording could not be played.');
    expect(programs.started()).toHaveLength(1);
  });

  it('warns if no program here plays the recording', async () => {
    const home = newHome();
    const file = fileIn(home, 'baby.wav', aWav());
    const { env } = programsIn(home, {});
    const terminal = openTerminal(sessionOf(home, [CUE], '--cue-sound', file), { home, env });
    await terminal.see('No program here can play WAV, so no recording.');
    await terminal.see('Think of your baby 0:');
  });
});
