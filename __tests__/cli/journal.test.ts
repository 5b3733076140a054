import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { runUnprivileged } from '../support/hardship.ts';
import { log, sessionIds } from '../support/records.ts';
import { until } from '../support/programs.ts';
import { newHome, runLetdown, spawnLetdown } from '../support/run-letdown.ts';

describe('a journal that cannot be read', () => {
  const withJournal = async (text: string) => {
    const home = newHome();
    await log(home);
    const path = join(home, 'data', 'running-x.jsonl');
    writeFileSync(path, text);
    return { home, path };
  };

  it('is named by doctor, and history still works', async () => {
    const { home, path } = await withJournal('x');
    chmodSync(path, 0o000);
    const doctor = runUnprivileged(['doctor'], home);
    expect([doctor.code, doctor.out.replaceAll(/\s+/g, '')]).toEqual([
      3,
      expect.stringContaining(path),
    ]);
    expect(runUnprivileged(['history', '--json'], home).code).toBe(0);
  });

  it('stays where it is if the folder is read-only', async () => {
    const { home, path } = await withJournal('x');
    chmodSync(join(home, 'data'), 0o500);
    const { code, err } = runUnprivileged(['doctor', '--repair'], home);
    expect([code, err]).toEqual([3, expect.stringContaining('no permission')]);
    chmodSync(join(home, 'data'), 0o700);
    expect(existsSync(path)).toBe(true);
  });

  it('is skipped if another process has just saved its session', async () => {
    const home = newHome();
    const first = spawnLetdown(['session', '--json', '--plan', 'power'], home);
    let seen = '';
    first.stdout.on('data', (data: Buffer) => (seen += String(data)));
    await until(() => seen.includes('"phase"'), 'the pump');
    first.kill('SIGKILL');
    await new Promise((resolve) => first.on('close', resolve));
    const runs = await Promise.all(
      Array.from({ length: 6 }, () => runLetdown(['history', '--json'], { home })),
    );
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(await sessionIds(home)).toHaveLength(1);
  });
});
