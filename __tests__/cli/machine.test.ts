import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { runUnprivileged } from '../support/hardship.ts';
import { log } from '../support/records.ts';
import { newHome, PROGRAM, runLetdown } from '../support/run-letdown.ts';
import { openTerminal } from '../support/terminal.ts';

const ROOT = join(import.meta.dirname, '../..');
const { PATH = '' } = process.env;

/** A file that Node runs before the program, to simulate a different machine. */
function preload(home: string, source: string) {
  const file = join(home, 'machine.cjs');
  writeFileSync(file, source);
  return { NODE_OPTIONS: `--require ${file}` };
}

describe('a user that the system has no entry for, without HOME,', () => {
  let copy: string;
  beforeAll(() => {
    // A user like that may not read another user's folder.
    copy = newHome();
    chmodSync(copy, 0o755);
    for (const part of ['bin', 'dist'])
      cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  });
  const runAs = (argv: readonly string[], env: Record<string, string> = {}) => {
    const drop = ['--reuid', '12345', '--regid', '12345', '--clear-groups', process.execPath];
    const { status, stdout, stderr } = spawnSync(
      'setpriv',
      [...drop, join(copy, 'bin', 'letdown.js'), ...argv],
      { env: { PATH, ...env }, cwd: copy, encoding: 'utf8' },
    );
    return { code: status, out: stdout, err: stderr };
  };

  it.each([['history'], ['log', '--minutes', '5'], ['settings', 'path'], ['doctor']])(
    'is told to set LETDOWN_HOME: %s %s %s',
    (...argv) => {
      const { code, err } = runAs(argv.filter(Boolean));
      expect([code, err]).toEqual([
        3,
        'LETDOWN_HOME: is not set, and you have no home folder.\n' +
          'Set it to the folder to keep your data in; --no-save keeps nothing.\n',
      ]);
    },
  );

  it('still sees the result of a check', () => {
    const { code, out } = runAs(['check', '--no-input', '--kit', 'weaker']);
    expect([code, out]).toEqual([3, expect.stringContaining('Worn pump parts')]);
  });

  it.each([['--help'], ['--version'], ['check', '--no-input', '--kit', 'weaker', '--no-save']])(
    'gets everything that needs no folder: %s %s %s %s %s',
    (...argv) => {
      const { code, err } = runAs(argv.filter(Boolean));
      expect([code, err]).toEqual([0, '']);
    },
  );

  it('can do everything with LETDOWN_HOME', () => {
    const folder = newHome();
    chmodSync(folder, 0o777);
    const env = { LETDOWN_HOME: join(folder, 'data') };
    expect(runAs(['log', '--minutes', '5'], env).code).toBe(0);
    expect(runAs(['history', '--json'], env)).toMatchObject({ code: 0, err: '' });
  });
});

describe('HOME', () => {
  it.each(['', 'relative/home'])('is ignored if it is not a folder: "%s"', (HOME) => {
    const home = newHome();
    const { stdout } = spawnSync(process.execPath, [PROGRAM, 'settings', 'path'], {
      env: { PATH, HOME },
      cwd: home,
      encoding: 'utf8',
    });
    expect(stdout).toMatch(/^\/.*\/letdown\/settings\.json\n$/);
    expect(stdout).not.toContain(home);
  });

  it('saves nothing if it is read-only, and says where', () => {
    const home = newHome();
    mkdirSync(join(home, 'fixed'));
    chmodSync(join(home, 'fixed'), 0o500);
    const { code, err } = runUnprivileged(['log', '--minutes', '5'], home, {
      HOME: join(home, 'fixed'),
      LETDOWN_HOME: '',
    });
    expect([code, err]).toEqual([3, expect.stringContaining(join(home, 'fixed', '.local'))]);
  });
});

describe('a ~ that no shell has expanded', () => {
  it('is the home folder, in LETDOWN_HOME', async () => {
    const home = newHome();
    await log(home, '--minutes', '5');
    const { out } = await runLetdown(['settings', 'path'], {
      home,
      env: { LETDOWN_HOME: '~/pump' },
    });
    expect(out).toBe(`${join(home, 'pump', 'settings.json')}\n`);
  });

  it('is the home folder, in what a flag or a setting names', async () => {
    const home = newHome();
    await runLetdown(['export', '--out=~/all.json'], { home });
    expect(readFileSync(join(home, 'all.json'), 'utf8')).toContain('letdown.export/1');
    await runLetdown(['settings', 'set', 'photo', '~/all.json'], { home });
    const { out } = await runLetdown(['settings', 'get', 'photo'], { home });
    expect(out).toBe(`${join(home, 'all.json')}\n`);
    expect(existsSync('~')).toBe(false);
  });

  it('does not work in XDG_STATE_HOME, which must be absolute', async () => {
    const home = newHome();
    const env = { LETDOWN_HOME: '', XDG_STATE_HOME: '~/state' };
    const { out } = await runLetdown(['settings', 'path'], { home, env });
    expect(out).toBe(`${join(home, '.local', 'state', 'letdown', 'settings.json')}\n`);
  });
});

describe('TZ', () => {
  const FULL = { LC_ALL: 'C.UTF-8' };
  it.each([
    ['', 'TZ is empty: times are those of UTC.'],
    ['Foo/Bar', 'TZ is "Foo/Bar", which is no time zone here: times are those of UTC.'],
    ['CET-1CEST,M3.5.0,M10.5.0/3', 'which is no time zone here: times are those of UTC.'],
    ['XYZ-3', 'which is no time zone here: times are those of +03:00.'],
    ['Europe/Berlin', ''],
    [':Europe/Berlin', ''],
    ['EST5EDT', ''],
    ['UTC', ''],
  ])(
    '"%s" is followed as far as possible, with one line of warning if it is not fully',
    async (TZ, line) => {
      const home = newHome();
      const env = { ...FULL, TZ };
      for (const argv of [
        ['log', '--started', '03:10', '--minutes', '3'],
        ['history'],
        ['insights'],
        ['export', '--format', 'csv'],
        ['export', '--format', 'baby-buddy'],
        ['report'],
        ['remind', '--times', '07:00'],
        ['measure'],
        ['session', '--plan', 'quick', '--dry-run'],
      ]) {
        const { code, err } = await runLetdown(argv, { home, env });
        expect([argv, code, err]).toEqual([argv, 0, expect.not.stringContaining('bug')]);
        const said = err.split('\n').filter((one) => one.startsWith('TZ '));
        const isSaid = line !== '' && !['measure', 'session'].includes(argv[0] ?? '');
        if (isSaid) expect(said).toEqual([expect.stringContaining(line)]);
        else expect(said.length).toBeLessThanOrEqual(line === '' ? 0 : 1);
      }
    },
  );

  it('causes no message if a flag names the zone', async () => {
    const home = newHome();
    await log(home, '--started', '2026-11-23T03:10Z');
    const argv = ['export', '--format', 'csv', '--tz', 'Asia/Tokyo'];
    const { out, err } = await runLetdown(argv, { home, env: { TZ: 'Foo/Bar' } });
    expect([out, err]).toEqual([expect.stringContaining('2026-11-23T12:10:00+09:00'), '']);
  });
});

describe('an old Node', () => {
  it.each(['v18.20.4', 'v20.19.5', 'v0.10.48'])('says what is needed: %s', async (version) => {
    const home = newHome();
    const env = preload(
      home,
      `Object.defineProperty(process, 'version', { value: '${version}' });`,
    );
    for (const argv of [['history'], ['--version'], ['log', '--minutes', '5']]) {
      expect(await runLetdown(argv, { home, env })).toEqual({
        code: 2,
        out: '',
        err: `letdown needs Node.js 20.20 or newer; this is ${version.slice(1)}.\n`,
      });
    }
    expect(existsSync(join(home, 'data'))).toBe(false);
  });

  it.each(['v20.20.0', 'v22.0.0', 'v100.1.0'])(
    'does not include one that is new enough: %s',
    async (version) => {
      const home = newHome();
      const env = preload(
        home,
        `Object.defineProperty(process, 'version', { value: '${version}' });`,
      );
      expect(await runLetdown(['history'], { home, env })).toMatchObject({ code: 0, err: '' });
    },
  );
});

describe('CI', () => {
  it.each(['0', 'false', 'FALSE', 'no', 'Off', ''])('is not set by "%s"', async (CI) => {
    const terminal = openTerminal(['log'], { home: newHome(), env: { CI } });
    await terminal.see('?');
    expect(terminal.text()).not.toContain('CI');
  });

  it.each([['log'], ['check'], ['forget', '--all'], ['remind'], ['measure', 'hand']])(
    'prevents questions if set, and the error says why: %s %s',
    async (...argv) => {
      const home = newHome();
      const terminal = openTerminal(argv.filter(Boolean), { home, env: { CI: 'true' } });
      expect(await terminal.exited).toBe(2);
      expect(terminal.text()).toContain('CI is set, so nothing is asked.');
    },
  );
});

describe('a disk without hard links', () => {
  const REFUSED = (code: string) =>
    `require('node:fs').linkSync = () => { throw Object.assign(new Error(), { code: '${code}' }) };`;

  it.each(['EPERM', 'ENOTSUP', 'ENOSYS', 'EISDIR', 'EOPNOTSUPP'])(
    'still saves: %s',
    async (code) => {
      const home = newHome();
      const env = preload(home, REFUSED(code));
      const argv = (minute: number) => [
        'log',
        '--minutes',
        '5',
        '--started',
        `2026-11-02T03:1${minute}Z`,
      ];
      const runs = await Promise.all(
        Array.from({ length: 6 }, (_, minute) => runLetdown(argv(minute), { home, env })),
      );
      expect(runs.map((run) => run.code)).toEqual(runs.map(() => 0));
      const { out } = await runLetdown(['history', '--json'], { home });
      expect(out.match(/"id"/g)).toHaveLength(6);
      expect(readdirSync(join(home, 'data'))).toEqual(['sessions-2026-11.json']);
    },
  );

  it.each(['4000000 abc', ''])('lets a stale lock be removed: "%s"', async (mark) => {
    const home = newHome();
    mkdirSync(join(home, 'data'));
    writeFileSync(join(home, 'data', 'sessions-2026-11.json.lock'), mark);
    const env = preload(home, REFUSED('EPERM'));
    const argv = ['log', '--minutes', '5', '--started', '2026-11-02T03:10Z'];
    expect((await runLetdown(argv, { home, env })).code).toBe(0);
    expect(readdirSync(join(home, 'data'))).toEqual(['sessions-2026-11.json']);
  });

  it('lets doctor move a damaged file aside', async () => {
    const home = newHome();
    mkdirSync(join(home, 'data'));
    writeFileSync(join(home, 'data', 'settings.json'), '{');
    const env = preload(home, REFUSED('EPERM'));
    expect((await runLetdown(['doctor', '--repair'], { home, env })).code).toBe(0);
    const [aside = ''] = readdirSync(join(home, 'data'));
    expect(readFileSync(join(home, 'data', aside), 'utf8')).toBe('{');
  });
});

describe('a machine without a language', () => {
  it('shows no more than it can', async () => {
    const home = newHome();
    const env = { LANG: 'C', LC_ALL: 'C', TERM: '' };
    await log(home, '--amount', '80ml');
    for (const argv of [
      ['history'],
      ['insights'],
      ['doctor'],
      ['learn'],
      ['settings'],
      ['measure'],
    ]) {
      const { code, out, err } = await runLetdown(argv, { home, env });
      expect([argv, code, `${out}${err}`]).toEqual([
        argv,
        0,
        expect.not.stringMatching(/[^\n -~]/),
      ]);
    }
    const terminal = openTerminal(['settings', 'list'], { home, env });
    expect(await terminal.exited).toBe(0);
  });
});
