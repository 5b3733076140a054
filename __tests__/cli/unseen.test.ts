import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { visible, visibleDrawing, visiblePainted } from '../../src/domain/language.ts';
import { newHome, runLetdown } from '../support/run-letdown.ts';
import { openTerminal } from '../support/terminal.ts';

/** What steers a terminal, turns text round, or is not seen at all. */
const UNSEEN = [
  '\u202e',
  '\u2066',
  '\u200b',
  '\u200f',
  '\ufeff',
  '\u009b31m',
  '\u001b[31m',
  '\u0007',
];
const NASTY = `a${UNSEEN.join('b')}c`;
const SHOWN = 'a\\u202eb\\u2066b\\u200bb\\u200fb\\ufeffb\\u009b31mb\\u001b[31mb\\u0007c';
const READABLE =
  'é e\u0301 👩\u200d👩\u200d👧 ❤\ufe0f 🏴\u{e0067}\u{e0062}\u{e007f} شم\u200cا\tx\r\n';

describe('text from outside', () => {
  it('shows every sign in it, and leaves letters and emoji as they are', () => {
    expect(visible(NASTY)).toBe(SHOWN);
    expect(visible('\u{e0041}\rx\u2028')).toBe('\\udb40\\udc41\\u000dx\\u2028');
    for (const show of [visible, visibleDrawing, visiblePainted]) {
      expect(show(READABLE)).toBe(READABLE);
    }
  });

  it('loses what turns it round, where a program draws, and nothing that draws', () => {
    expect(visibleDrawing('\u001b[2K\r\u202ex\u0007')).toBe('\u001b[2K\r\\u202ex\u0007');
    expect(visibleDrawing('a\u007f')).toBe('a\\u007f');
  });

  it('keeps its colours and no more, where lines are painted', () => {
    expect(visiblePainted('\u001b[1mx\u001b[22m \u001b[38;5;29my\u001b[39m')).toBe(
      '\u001b[1mx\u001b[22m \u001b[38;5;29my\u001b[39m',
    );
    expect(visiblePainted('\u001b[8mx\u001b[2Jy')).toBe('\\u001b[8mx\\u001b[2Jy');
  });
});

describe('a terminal', () => {
  const home = newHome();
  const folder = join(home, 'in');
  mkdirSync(folder);
  const file = join(folder, NASTY);
  writeFileSync(file, '{');
  writeFileSync(
    join(home, 'plan.json'),
    JSON.stringify({
      name: NASTY,
      phases: [{ kind: 'settle', name: NASTY, seconds: 60 }],
    }),
  );
  const isClean = (raw: string) => UNSEEN.every((sign) => !raw.includes(sign));
  it.each([
    [['settings', 'set', 'photo', file], 0],
    [['settings', 'list'], 0],
    [['settings', 'get', 'photo'], 0],
    [['settings', 'set', 'units', NASTY], 2],
    [['log', '--minutes', '5', '--note', NASTY], 0],
    [['history'], 0],
    [['history', '--json'], 0],
    [['export', '--format', 'csv'], 0],
    [['export', '--format', 'json'], 0],
    [['report', '--out', '-'], 0],
    [['remind', '--times', '07:00', '--title', NASTY, '--out', `${file}.ics`], 0],
    [['remind', '--times', '07:00', '--title', NASTY, '--out', '-'], 0],
    [['export', '--out', join(file, 'x')], 2],
    [['import', file], 2],
    [['check', '--answers', file], 2],
    [['session', '--plan-file', file], 2],
    [['session', '--plan-file', join(home, 'plan.json'), '--dry-run'], 0],
    [['session', '--plan', NASTY], 2],
    [['learn', NASTY], 2],
    [['forget', NASTY, '--yes'], 2],
    [[NASTY], 2],
    [['log', `--${NASTY}`], 2],
    [['doctor'], 0],
  ])('shows no sign that steers it: %j', async (argv, code) => {
    const terminal = openTerminal(argv, { home });
    expect([argv, await terminal.exited]).toEqual([argv, code]);
    expect([argv, isClean(terminal.raw())]).toEqual([argv, true]);
  });

  it('shows the name of its data folder so', async () => {
    const env = { LETDOWN_HOME: file };
    for (const argv of [['history'], ['doctor'], ['log', '--minutes', '5']]) {
      const terminal = openTerminal(argv, { home, env });
      expect([argv, await terminal.exited]).toEqual([argv, 3]);
      expect(isClean(terminal.raw())).toBe(true);
      expect(terminal.raw().replaceAll(/\s/g, '')).toContain('a\\u202eb\\u2066b');
    }
  });
});

describe('a pipe', () => {
  it('is given the bytes as they are', async () => {
    const home = newHome();
    await runLetdown(['log', '--minutes', '5', '--note', NASTY], { home });
    const csv = await runLetdown(['export', '--format', 'csv'], { home });
    expect(csv.out).toContain(NASTY);
    const json = await runLetdown(['history', '--json'], { home });
    expect(JSON.parse(json.out)).toMatchObject({ sessions: [{ note: NASTY }] });
    expect(json.out).toContain('\u202e');
    const path = join(home, NASTY);
    writeFileSync(path, 'x');
    await runLetdown(['settings', 'set', 'photo', path], { home });
    const { out } = await runLetdown(['settings', 'get', 'photo'], { home });
    expect(out).toBe(`${path}\n`);
  });
});
