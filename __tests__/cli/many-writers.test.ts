import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { idOf, log, sessionIds, historyOf } from '../support/records.ts';
import { newHome, runLetdown, spawnLetdown } from '../support/run-letdown.ts';

describe('many writers at once', () => {
  it('keep 200 of 200 sessions when eight processes log 25 each', async () => {
    const home = newHome();
    const write = async () => {
      const ids: string[] = [];
      for (let round = 0; round < 25; round++) ids.push(idOf(await log(home)));
      return ids;
    };
    const written = (await Promise.all(Array.from({ length: 8 }, write))).flat();
    expect(new Set(written).size).toBe(200);
    expect((await sessionIds(home)).sort()).toEqual(written.sort());
    expect(readdirSync(join(home, 'data'))).toHaveLength(1);
  }, 120_000);

  it('lose no acknowledged session if log is killed at any moment', async () => {
    const home = newHome();
    const startMs = performance.now();
    const acknowledged = [idOf(await log(home))];
    // Five at once take longer than one.
    const usualMs = 3 * (performance.now() - startMs);
    const round = async () => {
      const child = spawnLetdown(['log', '--json', '--minutes', '10'], home);
      let out = '';
      child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
      const timer = setTimeout(() => child.kill('SIGKILL'), Math.random() * 2 * usualMs);
      await new Promise((resolve) => child.on('close', resolve));
      clearTimeout(timer);
      if (out.endsWith('}\n')) acknowledged.push(idOf({ out }));
    };
    for (let batch = 0; batch < 10; batch++) {
      await Promise.all(Array.from({ length: 5 }, round));
    }
    const kept = await sessionIds(home);
    expect(kept).toEqual(expect.arrayContaining(acknowledged));
    expect(acknowledged.length).toBeGreaterThan(1);
    // What the killed processes left behind blocks nobody, and nothing is damaged.
    expect((await log(home)).code).toBe(0);
    expect((await runLetdown(['doctor'], { home })).out).toContain('nothing is damaged');
  }, 120_000);

  it('lose no displayed let-down if a session is killed at any moment', async () => {
    const home = newHome();
    const shown = new Map<string, number[]>();
    const round = async () => {
      const child = spawnLetdown(['session', '--json', '--plan', 'power'], home);
      let out = '';
      child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
      child.stdin.on('error', () => undefined);
      const beat = setInterval(() => child.stdin.write('let-down\n'), 20);
      child.stdout.once('data', () => {
        setTimeout(() => child.kill('SIGKILL'), Math.random() * 400);
      });
      await new Promise((resolve) => child.on('close', resolve));
      clearInterval(beat);
      const lines = out.split('\n').slice(0, -1);
      const events = lines.map(
        (line) => JSON.parse(line) as { event: string; at: number; id?: string },
      );
      const id = events[0]?.id;
      const letDowns = events.filter(({ event }) => event === 'let-down').map(({ at }) => at);
      if (id !== undefined) shown.set(id, letDowns);
    };
    for (let batch = 0; batch < 10; batch++) {
      await Promise.all(Array.from({ length: 5 }, round));
    }
    const kept = new Map(
      (await historyOf(home)).sessions.map(({ id, letDownsMs }) => [id, letDownsMs]),
    );
    for (const [id, letDowns] of shown) {
      expect(kept.get(id)).toEqual(expect.arrayContaining(letDowns));
    }
    expect([...shown.values()].flat().length).toBeGreaterThan(0);
  }, 120_000);

  it('learn that another session is still running', async () => {
    const home = newHome();
    const first = spawnLetdown(['session', '--json', '--plan', 'quick'], home);
    await new Promise((resolve) => first.stdout.once('data', resolve));
    const second = await runLetdown(['session', '--plan', 'quick'], { home, stdin: 'next\nend\n' });
    expect(second.err).toContain('Another session is still running');
    first.stdin.end('next\nend\n');
    await new Promise((resolve) => first.on('close', resolve));
    expect(await sessionIds(home)).toHaveLength(2);
  });
});
