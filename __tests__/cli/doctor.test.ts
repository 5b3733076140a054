import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { aHome } from '../support/home.ts';
import { sessionIds } from '../support/records.ts';
import { newHome, runLetdown } from '../support/run-letdown.ts';
import { aSession } from '../support/sessions.ts';

const JANUARY = { startedAt: '2026-01-05T03:00:00.000Z', endedAt: '2026-01-05T03:20:00.000Z' };

describe('letdown doctor', () => {
  const damage = (text: (whole: string) => string) => {
    const ids = ['session-5', 'session-6', 'session-7'];
    const sessions = ids.map((id) => aSession({ id, status: 'logged', ...JANUARY }));
    const home = aHome({ sessions });
    const path = join(home, 'data', 'sessions-2026-01.json');
    const damaged = text(readFileSync(path, 'utf8'));
    writeFileSync(path, damaged);
    return { home, ids, path, damaged };
  };

  it.each([
    ['cut short', (whole: string) => whole.slice(0, -120), 2],
    ['broken in the middle', (whole: string) => whole.replace('"status":"logged"', '"status'), 2],
    ['empty', () => '', 0],
    ['garbage', () => '\u0000{{{[["', 0],
    [
      'with one wrong record',
      (whole: string) => whole.replace('"pumpOnMs":0', '"pumpOnMs":"x"'),
      2,
    ],
  ])('saves every whole record of a file that is %s', async (_, text, saved) => {
    const { home, ids, path, damaged } = damage(text);
    const found = await runLetdown(['doctor'], { home });
    expect([found.code, found.out.replaceAll(/\s+/g, ' ')]).toEqual([
      3,
      expect.stringContaining('doctor --repair'),
    ]);
    expect(found.out.replaceAll(/\s+/g, '')).toContain(path);
    expect(readFileSync(path, 'utf8')).toBe(damaged);
    const mended = await runLetdown(['doctor', '--repair'], { home });
    expect(mended.code).toBe(0);
    const kept = await sessionIds(home);
    expect(kept).toHaveLength(saved);
    expect(ids).toEqual(expect.arrayContaining(kept));
    const aside = readdirSync(join(home, 'data')).find((name) => name.includes('.damaged-')) ?? '';
    expect(readFileSync(join(home, 'data', aside), 'utf8')).toBe(damaged);
  });

  it('leaves a file from a newer version as it is', async () => {
    const newer = '{"schema":"letdown.sessions/3","records":[]}';
    const { home, path } = damage(() => newer);
    const { code, out } = await runLetdown(['doctor', '--repair'], { home });
    expect([code, out.replaceAll(/\s+/g, ' ')]).toEqual([
      3,
      expect.stringContaining('newer version'),
    ]);
    expect(readFileSync(path, 'utf8')).toBe(newer);
  });

  it('lets no escape sequence from a file reach the terminal', async () => {
    const { home } = damage(() => '{"schema":"letdown.sessions/9/\u001b[31m","records":[]}');
    writeFileSync(join(home, 'data', 'running-\u001b[35mz.jsonl'), 'x');
    for (const argv of [['doctor'], ['doctor', '--repair']]) {
      expect((await runLetdown(argv, { home })).out).not.toContain('\u001b');
    }
  });

  it('restores the last answers from the checks', async () => {
    const home = newHome();
    await runLetdown(['check', '--inflammation', 'fever', '--kit', 'weaker'], { home });
    const path = join(home, 'data', 'answers.json');
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, before.slice(0, 40));
    expect((await runLetdown(['doctor', '--repair'], { home })).code).toBe(0);
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it('keeps the valid settings', async () => {
    const home = newHome();
    mkdirSync(join(home, 'data'));
    const path = join(home, 'data', 'settings.json');
    writeFileSync(path, '{"schema":"letdown.settings/1","units":"litres","lines":"de"}');
    expect((await runLetdown(['doctor', '--repair'], { home })).code).toBe(0);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
      schema: 'letdown.settings/1',
      lines: 'de',
    });
  });

  it('moves aside a journal from which no session can be recovered', async () => {
    const home = newHome();
    mkdirSync(join(home, 'data'));
    const path = join(home, 'data', 'running-session-1.jsonl');
    writeFileSync(path, '5\nnull\n{"header":{}}\n{"at":"x","event":{"event":"phase"}}\n');
    expect((await runLetdown(['history'], { home })).code).toBe(0);
    expect((await runLetdown(['doctor'], { home })).code).toBe(3);
    expect((await runLetdown(['doctor', '--repair'], { home })).code).toBe(0);
    expect(existsSync(path)).toBe(false);
  });
});
