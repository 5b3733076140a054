import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { HistoryDocument, SessionDocument } from '../../src/domain/documents/index.ts';
import { onSmallDisk, runUnprivileged } from '../support/hardship.ts';
import { aHome } from '../support/home.ts';
import { log } from '../support/records.ts';
import { newHome, runLetdown } from '../support/run-letdown.ts';

describe('a disk', () => {
  it('that fills up during an import is reported, with what may already be stored', async () => {
    const { out } = await log(newHome(), '--note', 'x'.repeat(3000));
    const one = JSON.parse(out) as SessionDocument;
    const sessions = Array.from({ length: 60 }, (_, index) => {
      const at = new Date(Date.UTC(2025, index % 12, 1, index)).toISOString();
      return { ...one, id: `session-${index}`, startedAt: at, endedAt: at };
    });
    const home = newHome();
    const file = join(home, 'import.json');
    writeFileSync(file, (await runLetdown(['export'], { home: aHome({ sessions }) })).out);
    const { out: printed, err } = onSmallDisk(64, home, `$LETDOWN import ${file}; echo "code $?"`);
    expect([printed, err]).toEqual([
      'code 3\n',
      expect.stringContaining('there will be no duplicates'),
    ]);
  });

  it('that is full is reported, loses nothing, and lets everything else work', () => {
    const home = newHome();
    const note = 'x'.repeat(7000);
    const { code, out, err } = onSmallDisk(
      64,
      home,
      `kept=0
       while [ $kept -lt 50 ] && $LETDOWN log --minutes 10 --note ${note} >/dev/null; do kept=$((kept + 1)); done
       $LETDOWN log --minutes 10 --note ${note}; echo "code $?"
       ls "$LETDOWN_HOME"
       echo "kept $kept"
       $LETDOWN insights >/dev/null && $LETDOWN history --json | grep -c '"id"'`,
    );
    expect([code, err]).toEqual([0, expect.stringContaining('the disk is full')]);
    expect(err).toMatch(/sessions-\d{4}-\d{2}\.json/);
    const [, failed, files, kept, found] = /code (\d+)\n([^]*)kept (\d+)\n(\d+)/.exec(out) ?? [];
    expect([failed, found]).toEqual(['3', kept]);
    expect(files?.trim()).toMatch(/^sessions-\d{4}-\d{2}\.json$/);
    expect(Number(kept)).toBeGreaterThan(1);
  });

  it('that is read-only is reported with the file and exit code 3, and history works', async () => {
    const home = newHome();
    await log(home);
    const [file = ''] = readdirSync(join(home, 'data'));
    chmodSync(join(home, 'data'), 0o500);
    const before = readFileSync(join(home, 'data', file), 'utf8');
    const refused = runUnprivileged(['log', '--minutes', '3'], home);
    expect([refused.code, refused.err]).toEqual([3, expect.stringContaining(file)]);
    expect(readFileSync(join(home, 'data', file), 'utf8')).toBe(before);
    expect(runUnprivileged(['history', '--json'], home).code).toBe(0);
    const doctor = runUnprivileged(['doctor'], home);
    expect([doctor.code, doctor.out]).toEqual([3, expect.stringContaining('no permission')]);
    chmodSync(join(home, 'data'), 0o700);
  });

  it('that allows no new folder is reported at once', async () => {
    const env = { LETDOWN_HOME: '/proc/letdown' };
    for (const argv of [
      ['log', '--minutes', '3'],
      ['check', '--kit', 'weaker', '--no-input'],
    ]) {
      const { code, err } = await runLetdown(argv, { env });
      expect([code, err]).toEqual([3, expect.stringContaining('/proc/letdown')]);
    }
  });

  it('that may not be read does not count as empty', async () => {
    const home = newHome();
    await log(home);
    chmodSync(home, 0o700);
    chmodSync(join(home, 'data'), 0o000);
    for (const command of ['history', 'insights', 'doctor']) {
      const { code, out, err } = runUnprivileged([command], home);
      expect([command, code, err]).toEqual([command, 3, expect.stringContaining('no permission')]);
      expect(out).not.toContain('Nothing is saved');
    }
    chmodSync(join(home, 'data'), 0o700);
  });

  it('with one unreadable file shows the others, and names that one', async () => {
    const home = newHome();
    await log(home);
    await log(home, '--started', '2026-01-05T03:00:00Z');
    chmodSync(join(home, 'data', 'sessions-2026-01.json'), 0o000);
    const { code, out, err } = runUnprivileged(['history', '--json'], home);
    expect([code, err]).toEqual([3, expect.stringContaining('sessions-2026-01.json')]);
    expect((JSON.parse(out) as HistoryDocument).sessions).toHaveLength(1);
  });
});
