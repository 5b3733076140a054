import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { ImportDocument } from '../../src/domain/documents/index.ts';
import { aHome, storeIn } from '../support/home.ts';
import { exported, filledHome, historyOf, sessionIds } from '../support/records.ts';
import { newHome, runLetdown } from '../support/run-letdown.ts';
import { aSession } from '../support/sessions.ts';
import { openTerminal } from '../support/terminal.ts';

const HEADER = 'id,child_id,start,end,amount,notes';
const ROW = '12,1,2026-11-20 07:05:00,2026-11-20 07:25:00,95.0,';
const OTHER = '13,1,2026-11-20 11:05:00,2026-11-20 11:25:00,80.0,';

function importing(home: string, rows: readonly string[], ...argv: string[]) {
  const file = join(home, 'bb.csv');
  writeFileSync(file, [HEADER, ...rows, ''].join('\n'));
  return runLetdown(['import', file, ...argv], { home, env: { TZ: 'Europe/Berlin' } });
}

describe('a file of a tracker that is imported again', () => {
  it('doubles nothing, and shows what was changed there', async () => {
    const home = newHome();
    await importing(home, [ROW, OTHER]);
    const same = await importing(home, [ROW, OTHER]);
    expect(same.out).toBe('Imported 0 sessions. 2 were here already.\n');
    const changed = [ROW.replace('07:05', '07:00').replace('95.0', '59.0'), OTHER];
    const { code, out } = await importing(home, changed);
    expect([code, out]).toEqual([
      0,
      'Imported 0 sessions. 1 was here already.\n' +
        '1 differs, and stays as it is here; --update takes it from the file:\n' +
        '  2026-11-20 07:05, start 2026-11-20 07:05 → 2026-11-20 07:00, 20 min → 25 min and 95 ml → 59 ml\n',
    ]);
    expect(await sessionIds(home)).toHaveLength(2);
  });

  it('gives what was changed there with --update, and keeps what stood here', async () => {
    const home = newHome();
    await importing(home, [ROW]);
    const changed = [ROW.replace('95.0', '59.0')];
    const dry = await importing(home, changed, '--update', '--dry-run', '--json');
    expect(JSON.parse(dry.out) as ImportDocument).toMatchObject({
      imported: { sessions: 0 },
      differing: [{ isUpdated: true, changes: { ml: { here: 95, file: 59 } } }],
    });
    expect((await historyOf(home)).sessions).toMatchObject([{ ml: 95 }]);
    const { out } = await importing(home, changed, '--update');
    expect(out).toContain(
      '1 differs, and is taken from the file:\n  2026-11-20 07:05, 95 ml → 59 ml',
    );
    const [session] = (await historyOf(home)).sessions;
    expect(session).toMatchObject({ ml: 59, before: [{ by: 'import', ml: 95 }] });
    expect((await importing(home, changed)).out).toContain('1 was here already');
  });

  it('in another zone is not doubled, and asked about', async () => {
    const home = newHome();
    await importing(home, [ROW, OTHER], '--tz', 'America/New_York');
    const { out } = await importing(home, [ROW, OTHER], '--tz', 'Europe/Berlin');
    expect(out).toContain('All of them by 6 hours: is --tz the time zone of the file?');
    expect(await sessionIds(home)).toHaveLength(2);
  });

  it('without ids, in another zone, is seen too', async () => {
    const home = newHome();
    const rows = [ROW, OTHER].map((row) => row.slice(3));
    const file = join(home, 'plain.csv');
    writeFileSync(file, [HEADER.slice(3), ...rows, ''].join('\n'));
    const read = (zone: string) => runLetdown(['import', file, '--tz', zone], { home });
    await read('America/New_York');
    const { out } = await read('Europe/Berlin');
    expect(out).toContain('2 of them seem to be here already, 6 hours later');
    expect(out).toContain('`letdown import --undo`');
  });

  it('says where it overlaps with what was logged by hand', async () => {
    const home = aHome({
      sessions: [
        aSession({ startedAt: '2026-11-20T06:00:00.000Z', endedAt: '2026-11-20T06:20:00.000Z' }),
      ],
    });
    const { out } = await importing(home, [ROW, OTHER]);
    expect(out).toContain(
      '1 overlaps with a pumping that was here, and may be the same one:\n' +
        '  2026-11-20 07:05 to 07:25, here 2026-11-20 07:00 to 07:20\n',
    );
  });

  it('shows no amounts to somebody who wants none', async () => {
    const home = newHome();
    await runLetdown(['settings', 'set', 'numbers', 'off'], { home });
    await importing(home, [ROW]);
    const { out } = await importing(home, [ROW.replace('95.0', '59.0')]);
    expect(out).toContain('2026-11-20 07:05, milk');
    expect(out).not.toContain('95');
  });
});

describe('letdown import --undo', () => {
  it('takes the last import back, and keeps and names what was changed since', async () => {
    const home = aHome({ sessions: [aSession({ id: 'mine' })] });
    await importing(home, [ROW, OTHER]);
    const id = (await sessionIds(home)).find((one) => one.startsWith('session-20261120-1005'));
    await runLetdown(['edit', id ?? '', '--note', 'mine'], { home });
    const dry = await runLetdown(['import', '--undo', '--dry-run'], { home });
    expect(dry.out).toContain('Would take back the import of');
    const refused = await runLetdown(['import', '--undo'], { home });
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('--yes')]);
    expect(await sessionIds(home)).toHaveLength(3);
    const { code, out } = await runLetdown(['import', '--undo', '--yes'], { home });
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/: 1 session\.\nChanged here since, and kept:\n {2}2026-11-20/),
    ]);
    expect(await sessionIds(home)).toEqual(['mine', id]);
    const again = await runLetdown(['import', '--undo', '--yes'], { home });
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('no import to take back')]);
  });

  it('gives back what an update replaced', async () => {
    const home = newHome();
    await importing(home, [ROW]);
    const before = await exported(home);
    await importing(home, [ROW.replace('95.0', '59.0'), OTHER], '--update');
    const { out } = await runLetdown(['import', '--undo', '--yes'], { home });
    expect(out).toContain('1 session and 1 session as before.');
    expect(await exported(home)).toBe(before);
  });

  it('takes a backup back with its checks and settings', async () => {
    const stdin = await exported(await filledHome());
    const home = newHome();
    await runLetdown(['log', '--minutes', '10'], { home });
    const before = await exported(home);
    await runLetdown(['import', '-'], { home, stdin });
    await runLetdown(['import', '--undo', '--yes'], { home });
    expect(await exported(home)).toBe(before);
  });

  it('asks in a terminal', async () => {
    const home = newHome();
    await importing(home, [ROW]);
    const terminal = openTerminal(['import', '--undo'], { home });
    await terminal.see('Take back the import of');
    terminal.press('y\r');
    expect(await terminal.exited).toBe(0);
    expect(await sessionIds(home)).toHaveLength(0);
  });

  it('remembers no record that was forgotten', async () => {
    const home = newHome();
    await importing(home, [ROW, OTHER]);
    const [id = ''] = await sessionIds(home);
    await runLetdown(['forget', id, '--yes'], { home });
    const { folder } = storeIn(home);
    expect(readFileSync(join(folder, 'imports.json'), 'utf8')).not.toContain(id);
  });
});

it('a date that can be two days is asked about in a terminal, and refused elsewhere', async () => {
  const home = newHome();
  const file = join(home, 'dates.csv');
  writeFileSync(file, 'start,end,amount\n05/06/2026 07:05,05/06/2026 07:25,95\n');
  const { code, err } = await runLetdown(['import', file], { home });
  expect([code, err]).toEqual([2, expect.stringContaining('can be 5 June 2026 or 6 May 2026')]);
  const terminal = openTerminal(['import', file], { home });
  await terminal.see('Which day is 05/06/2026');
  terminal.press('2\r');
  expect(await terminal.exited).toBe(0);
  expect((await historyOf(home)).sessions[0]?.startedAt).toMatch(/^2026-05-06/);
});

it('a backup that differs is taken with --update, and the history is kept', async () => {
  const home = newHome();
  await importing(home, [ROW]);
  const backup = await exported(home);
  const [id = ''] = await sessionIds(home);
  await runLetdown(['edit', id, '--note', 'mine'], { home });
  const same = await runLetdown(['import', '-'], { home, stdin: backup });
  expect(same.out).toContain('1 differs, and stays as it is here');
  await runLetdown(['import', '-', '--update'], { home, stdin: backup });
  expect((await historyOf(home)).sessions).toMatchObject([
    { note: null, before: [{ note: null }, { by: 'import', note: 'mine' }] },
  ]);
});
