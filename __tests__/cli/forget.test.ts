import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { aHome } from '../support/home.ts';
import { idOf, log, sessionIds } from '../support/records.ts';
import { newHome, runLetdown } from '../support/run-letdown.ts';
import { aSession } from '../support/sessions.ts';
import { openTerminal } from '../support/terminal.ts';

describe('letdown forget', () => {
  /** The files that contain a text. */
  const traces = (home: string, text: string) =>
    readdirSync(join(home, 'data')).filter((name) =>
      readFileSync(join(home, 'data', name), 'utf8').includes(text),
    );

  it('deletes a record from every file, copies included', async () => {
    const home = newHome();
    const id = idOf(await log(home, '--note', 'secret'));
    const other = idOf(await log(home));
    const [file = ''] = readdirSync(join(home, 'data'));
    const whole = readFileSync(join(home, 'data', file), 'utf8');
    writeFileSync(join(home, 'data', file.replace('.json', '.v1.backup')), whole);
    writeFileSync(join(home, 'data', `${file}.damaged-20260101-000000`), whole.slice(0, -30));
    writeFileSync(join(home, 'data', 'sessions-2020-01.next.json.tmp-12'), whole);
    const { code } = await runLetdown(['forget', id, '--yes'], { home });
    expect([code, await sessionIds(home)]).toEqual([0, [other]]);
    expect([...traces(home, id), ...traces(home, 'secret')]).toEqual([]);
  });

  it('takes the ids that history shows on request', async () => {
    const home = newHome();
    const id = idOf(await log(home));
    const [plain, withIds] = [
      await runLetdown(['history'], { home }),
      await runLetdown(['history', '--ids'], { home }),
    ];
    expect([plain.out.includes(id), withIds.out.includes(id)]).toEqual([false, true]);
    expect((await runLetdown(['forget', id, '--yes'], { home })).code).toBe(0);
    expect(await sessionIds(home)).toEqual([]);
  });

  it('deletes the check’s answers too', async () => {
    const home = newHome();
    const checks = [];
    for (const kit of ['weaker', 'second-hand']) {
      const { out } = await runLetdown(['check', '--json', '--kit', kit], { home });
      checks.push((JSON.parse(out) as { id: string }).id);
    }
    await runLetdown(['forget', checks[1] ?? '', '--yes'], { home });
    expect(traces(home, 'second-hand')).toEqual([]);
    expect(traces(home, 'weaker')).toContain('answers.json');
    await runLetdown(['forget', checks[0] ?? '', '--yes'], { home });
    expect(traces(home, 'weaker')).toEqual([]);
  });

  it('asks in a terminal: yes for one record, the word forget for all', async () => {
    const home = aHome({
      sessions: [aSession({ id: 'session-1' }), aSession({ id: 'session-2' })],
    });
    const one = openTerminal(['forget'], { home });
    await one.see('What do you want to delete?');
    one.press('\u001b[B\r');
    await one.see('Delete this permanently: the session of');
    one.press('maybe\r');
    await one.see('> Type y or n, for yes or no.');
    one.press('y\r');
    expect(await one.exited).toBe(0);
    expect(await sessionIds(home)).toHaveLength(1);
    for (const [typed, kept] of [
      ['yes', true],
      ['forget', false],
    ] as const) {
      const all = openTerminal(['forget', '--all'], { home });
      await all.see('Type forget');
      all.press(`${typed}\r`);
      expect(await all.exited).toBe(0);
      expect(existsSync(join(home, 'data'))).toBe(kept);
    }
  });

  it('deletes what is older than a day, and everything with --all', async () => {
    const home = aHome({
      sessions: [
        aSession({ id: 'session-1', startedAt: '2025-12-31T12:00:00.000Z' }),
        aSession({ id: 'session-2', startedAt: '2026-01-02T12:00:00.000Z' }),
      ],
    });
    await runLetdown(['forget', '--before', '2026-01-01', '--yes'], { home });
    expect(await sessionIds(home)).toEqual(['session-2']);
    expect((await runLetdown(['forget', '--all', '--yes'], { home })).code).toBe(0);
    expect(existsSync(join(home, 'data'))).toBe(false);
  });

  it.each([[['--all']], [['session-1']], [[]], [['x', '--all']]])(
    'rejects %j without --yes',
    async (argv) => {
      const home = aHome({ sessions: [aSession()] });
      expect((await runLetdown(['forget', ...argv], { home })).code).toBe(2);
      expect(await sessionIds(home)).toHaveLength(1);
    },
  );
});
