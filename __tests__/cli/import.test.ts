import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { ExportDocument, SessionDocument } from '../../src/domain/documents/index.ts';
import { exported, filledHome, sessionIds } from '../support/records.ts';
import { newHome, runLetdown } from '../support/run-letdown.ts';

describe('letdown import', () => {
  it('restores an export byte for byte, and creates no duplicates the second time', async () => {
    const text = await exported(await filledHome());
    const home = newHome();
    const first = await runLetdown(['import', '-'], { home, stdin: text });
    expect([first.code, first.out]).toEqual([0, 'Imported 2 sessions and 1 check.\n']);
    const second = await runLetdown(['import', '-'], { home, stdin: text });
    expect([second.code, second.out]).toEqual([0, expect.stringContaining('3 were here already')]);
    expect(await exported(home)).toBe(text);
    // The same goes for the answers that a session respects.
    expect(readFileSync(join(home, 'data', 'answers.json'), 'utf8')).toContain('weaker');
  });

  it('keeps unknown keys in their place', async () => {
    const document = JSON.parse(await exported(await filledHome())) as ExportDocument;
    const sessions = document.sessions.map((one) => ({ extra: [1], ...one }));
    const home = newHome();
    await runLetdown(['import', '-'], { home, stdin: JSON.stringify({ ...document, sessions }) });
    const text = await exported(home);
    expect(text).toContain('{"extra":[1],"schema":"letdown.session/1"');
    const other = newHome();
    await runLetdown(['import', '-'], { home: other, stdin: text });
    expect(await exported(other)).toBe(text);
  });

  it('keeps the last answers if a month of checks is damaged', async () => {
    const stdin = await exported(await filledHome());
    const home = newHome();
    await runLetdown(['check', '--inflammation', 'fever'], { home });
    const checks = readdirSync(join(home, 'data')).find((name) => name.startsWith('checks-')) ?? '';
    writeFileSync(join(home, 'data', checks), '{"trunc');
    const before = readFileSync(join(home, 'data', 'answers.json'), 'utf8');
    const september = stdin.replace(/"at":"\d{4}-\d\d/, '"at":"2025-09');
    const { code, err } = await runLetdown(['import', '-'], { home, stdin: september });
    expect([code, err]).toEqual([3, expect.stringContaining(checks)]);
    expect(readFileSync(join(home, 'data', 'answers.json'), 'utf8')).toBe(before);
  });

  it('changes nothing on a dry run', async () => {
    const text = await exported(await filledHome());
    const home = newHome();
    const { code, out } = await runLetdown(['import', '-', '--dry-run'], { home, stdin: text });
    expect([code, out]).toEqual([0, expect.stringContaining('Would import 2 sessions')]);
    expect(existsSync(join(home, 'data'))).toBe(false);
  });

  const hostile = (change: (document: ExportDocument) => void) => async () => {
    const document = JSON.parse(await exported(await filledHome())) as ExportDocument;
    change(document);
    return JSON.stringify(document);
  };
  const first = ({ sessions }: ExportDocument) => sessions[0] as SessionDocument;

  it.each<[string, () => Promise<string> | string, string | RegExp]>([
    ['prototype keys', () => '{"schema":"letdown.export/1","__proto__":{"x":1}}', '__proto__'],
    [
      'prototype keys far inside',
      async () => (await exported(await filledHome())).replace('"kit"', '"constructor"'),
      'checks[0].answers.constructor',
    ],
    ['200,000 open brackets', () => '['.repeat(200_000), 'not JSON'],
    ['200,000 brackets', () => '['.repeat(200_000) + ']'.repeat(200_000), 'nested too deep'],
    ['another document', () => '{"schema":"letdown.history/1"}', 'letdown.export/1'],
    ['a newer document', () => '{"schema":"letdown.export/2"}', 'letdown.export/2'],
    ['half a document', async () => (await exported(await filledHome())).slice(0, 900), /line \d+/],
    [
      'a wrong type',
      hostile((one) => (first(one).latencyMs = 'x' as never)),
      'sessions[0].latencyMs',
    ],
    ['a negative time', hostile((one) => (first(one).letDownsMs = [-1])), 'sessions[0].letDownsMs'],
    [
      'a date in 275760',
      hostile((one) => (first(one).startedAt = '+275760-09-13T00:00:00.000Z')),
      'startedAt',
    ],
    [
      'the 31st of June',
      hostile((one) => (first(one).startedAt = '2026-06-31T00:00:00.000Z')),
      'startedAt',
    ],
    [
      'an offset that is none',
      hostile((one) => (first(one).endedAt = '2026-11-20T03:30:00+01')),
      'sessions[0].endedAt',
    ],
    [
      'the year 0',
      hostile((one) =>
        Object.assign(first(one), {
          startedAt: '0000-01-01T00:00:00+14:00',
          endedAt: '0000-01-01T00:00:00+14:00',
        }),
      ),
      'sessions[0].startedAt',
    ],
    [
      'millions of lists',
      () => `{"schema":"letdown.export/1","x":[${'[],'.repeat(3e6)}0]}`,
      'checks',
    ],
    [
      'a table of a million rows',
      () => `start,end,amount\n${'x,y,z\n'.repeat(2e6)}`,
      'larger than',
    ],
    ['an id that is a path', hostile((one) => (first(one).id = '../../x')), 'sessions[0].id'],
    [
      'wrong settings',
      hostile((one) => Object.assign(one.settings, { units: 'litres' })),
      'settings',
    ],
    ['nothing', () => '', 'empty'],
    ['a feeding list', () => 'type,method,start,end,amount\n', 'feeding'],
  ])('rejects %s, says where, and changes nothing', async (_, make, place) => {
    const home = newHome();
    const { code, err } = await runLetdown(['import', '-'], { home, stdin: await make() });
    expect(code).toBe(2);
    if (typeof place === 'string') expect(err).toContain(place);
    else expect(err).toMatch(place);
    expect(existsSync(join(home, 'data'))).toBe(false);
  });

  it.each<[string, () => Promise<string>, string]>([
    [
      'the same id twice',
      hostile((one) => one.sessions.push(first(one))),
      'sessions[2] of standard input',
    ],
    [
      'a start in the future',
      hostile((one) => (first(one).startedAt = '2999-01-01T00:00:00.000Z')),
      'is in the future',
    ],
    [
      'an end before its start',
      hostile((one) => (first(one).endedAt = '2020-01-01T00:00:00.000Z')),
      'endedAt',
    ],
    ['more milk than there can be', hostile((one) => (first(one).ml = 1e308)), 'sessions[0].ml'],
    [
      'a latency beyond a week',
      hostile((one) => (first(one).latencyMs = 1e15)),
      'more than a week',
    ],
    [
      'a session of years',
      hostile((one) => (first(one).endedAt = '2999-01-01T00:00:00.000Z')),
      'sessions[0].endedAt',
    ],
    [
      'phases by the thousand',
      hostile((one) => {
        const phase = { id: 'x', startMs: 0, endMs: 1, skipped: false };
        first(one).phases = Array.from({ length: 2000 }, () => phase);
      }),
      'more than 1000',
    ],
  ])('imports everything except %s, and names what it leaves out', async (_, make, place) => {
    const home = newHome();
    const { code, out, err } = await runLetdown(['import', '-'], { home, stdin: await make() });
    expect([code, err]).toEqual([0, expect.stringMatching(/^Left out: sessions/m)]);
    expect(err).toContain(place);
    expect(out).toContain('and 1 check.');
    expect(await sessionIds(home)).not.toHaveLength(0);
  });

  it.each([
    ['binary', Buffer.from([0x7b, 0xff, 0xfe, 0x00]), 'not text'],
    ['a file of 100 MB', Buffer.alloc(100 * 1024 * 1024, '['), 'too large.\n64 MB at most.'],
  ])('rejects %s', async (_, bytes, problem) => {
    const home = newHome();
    const file = join(home, 'import.json');
    writeFileSync(file, bytes);
    const { code, err } = await runLetdown(['import', file], { home });
    expect([code, err]).toEqual([2, expect.stringContaining(problem)]);
  });

  it('lets no escape sequence from a file reach the terminal', async () => {
    const home = await filledHome();
    const document = JSON.parse(await exported(home)) as ExportDocument;
    const plan = '\u001b[31mmine';
    const sessions = Array.from({ length: 12 }, (_, index) => ({
      ...first(document),
      id: `session-${index}`,
      plan: index % 2 ? plan : 'quick',
      used: [`\u001b[31m${index % 2}`],
    }));
    const stdin = JSON.stringify({ ...document, sessions });
    await runLetdown(['import', '-'], { home, stdin });
    for (const command of ['history', 'insights', 'doctor', 'report']) {
      const { out, err } = await runLetdown([command], { home });
      expect(`${out}${err}`).not.toContain('\u001b');
    }
    expect((await runLetdown(['history'], { home })).out).toContain('=1+1 "x" 👶');
    const broken = JSON.stringify({ ...document, checks: [{ '\u001b[31m': {} }] });
    const { code, err } = await runLetdown(['import', '-'], { home, stdin: broken });
    expect([code, err.includes('\u001b')]).toEqual([2, false]);
  });
});
