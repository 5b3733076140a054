import { execFileSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { aHome, storeIn } from '../support/home.ts';
import { sessionIds } from '../support/records.ts';
import { newHome, runLetdown } from '../support/run-letdown.ts';
import { aSession } from '../support/sessions.ts';

const MONTH = 'sessions-2026-11.json';

/** A home in which a monthly file is a symlink to another place, such as a synced folder. */
function linkedHome(realName = 'month.real') {
  const home = aHome({ sessions: [aSession({ id: 'session-1' })] });
  const [path, real] = [join(home, 'data', MONTH), join(home, 'synced', realName)];
  mkdirSync(join(home, 'synced'));
  renameSync(path, real);
  symlinkSync(real, path);
  return { home, path, real };
}

describe('a store file that is a link', () => {
  it.each(['month.real', MONTH])('stays a link, and its target is written: %s', (realName) => {
    const { home, path, real } = linkedHome(realName);
    storeIn(home).sessions.save(aSession({ id: 'session-2' }));
    expect(readlinkSync(path)).toBe(real);
    expect(readFileSync(real, 'utf8')).toMatch(/session-1.*session-2/);
    expect([readdirSync(join(home, 'data')), readdirSync(join(home, 'synced'))]).toEqual([
      [MONTH],
      [realName],
    ]);
  });

  it('is deleted together with its target', () => {
    const { home, real } = linkedHome();
    const { sessions } = storeIn(home);
    sessions.remove(sessions.read().records);
    expect([existsSync(real), readdirSync(join(home, 'data'))]).toEqual([false, []]);
  });

  it('is deleted together with its target, along with everything', async () => {
    const { home, real } = linkedHome();
    expect((await runLetdown(['forget', '--all', '--yes'], { home })).code).toBe(0);
    expect([existsSync(real), existsSync(join(home, 'data'))]).toEqual([false, false]);
  });

  it('is moved aside whole, as it was, if it is damaged', async () => {
    const { home, path, real } = linkedHome();
    const damaged = readFileSync(real, 'utf8').slice(0, -2);
    writeFileSync(real, damaged);
    expect((await runLetdown(['doctor', '--repair'], { home })).code).toBe(0);
    const aside = readdirSync(join(home, 'data')).find((name) => name.includes('.damaged-')) ?? '';
    expect(readFileSync(join(home, 'data', aside), 'utf8')).toBe(damaged);
    expect([readlinkSync(path), await sessionIds(home)]).toEqual([real, ['session-1']]);
  });

  it('does not count as empty if its target is missing for now', async () => {
    const { home, path, real } = linkedHome();
    rmSync(real);
    for (const argv of [['history'], ['log', '--minutes', '5', '--started', '2026-11-02T03:00Z']]) {
      const { code, err } = await runLetdown(argv, { home });
      expect([code, err]).toEqual([3, expect.stringContaining('is a link to something')]);
      expect(err).toContain(path);
    }
    expect([readlinkSync(path), existsSync(real)]).toEqual([real, false]);
    expect((await runLetdown(['forget', '--all', '--yes'], { home })).code).toBe(0);
    expect(existsSync(join(home, 'data'))).toBe(false);
  });
});

describe('a store file that is not a regular file', () => {
  it.each(['settings.json', MONTH, 'answers.json', 'running-session-7.jsonl'])(
    'does not block: %s is a pipe',
    async (name) => {
      const home = aHome({ sessions: [aSession({ startedAt: '2026-10-03T03:00:00.000Z' })] });
      const path = join(home, 'data', name);
      execFileSync('mkfifo', [path]);
      const doctor = await runLetdown(['doctor'], { home });
      expect([doctor.code, doctor.out.replaceAll(/\s+/g, ' ')]).toEqual([
        3,
        expect.stringContaining('is not a file'),
      ]);
      await runLetdown(['doctor', '--repair'], { home });
      expect(await sessionIds(home)).toHaveLength(1);
      expect(lstatSync(path).isFIFO()).toBe(true);
    },
  );

  it('does not block: a lock is a pipe, and is removed like a stale one', () => {
    const home = newHome();
    mkdirSync(join(home, 'data'));
    execFileSync('mkfifo', [join(home, 'data', `${MONTH}.lock`)]);
    storeIn(home).sessions.save(aSession());
    expect(readdirSync(join(home, 'data'))).toEqual([MONTH]);
  });
});

describe('a data folder that is a link', () => {
  it('is used and emptied, and stays a link', async () => {
    const home = newHome();
    mkdirSync(join(home, 'far'));
    symlinkSync('far', join(home, 'data'));
    expect((await runLetdown(['log', '--minutes', '20'], { home })).code).toBe(0);
    expect(readdirSync(join(home, 'far'))).toHaveLength(1);
    const { code, err } = await runLetdown(['forget', '--all', '--yes'], { home });
    expect([code, err]).toEqual([0, 'Forgotten: everything.\n']);
    expect([readlinkSync(join(home, 'data')), readdirSync(join(home, 'far'))]).toEqual(['far', []]);
  });

  it.each(['history', 'log', 'doctor'])(
    'does not count as empty if its target is missing for now: %s',
    async (command) => {
      const home = newHome();
      symlinkSync('far', join(home, 'data'));
      const argv = command === 'log' ? ['log', '--minutes', '20'] : [command];
      const { code, err } = await runLetdown(argv, { home });
      expect([code, err]).toEqual([
        3,
        expect.stringContaining(`${join(home, 'data')}: is a link to something that is not there.`),
      ]);
      expect(existsSync(join(home, 'far'))).toBe(false);
    },
  );

  it.each(['file', 'pipe', 'null'])('is rejected if it is a %s', async (kind) => {
    const home = newHome();
    const path = join(home, 'data');
    if (kind === 'file') writeFileSync(path, 'mine');
    else if (kind === 'pipe') execFileSync('mkfifo', [path]);
    else execFileSync('mknod', [path, 'c', '1', '3']);
    const before = lstatSync(path).mode;
    for (const argv of [['log', '--minutes', '20'], ['history'], ['doctor', '--repair']]) {
      for (const LETDOWN_HOME of [path, join(path, 'deeper')]) {
        const { code, err } = await runLetdown(argv, { home, env: { LETDOWN_HOME } });
        expect([argv, code, err]).toEqual([argv, 3, expect.stringContaining(path)]);
      }
    }
    expect(lstatSync(path).mode).toBe(before);
  });
});
