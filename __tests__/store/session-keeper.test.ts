import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { systemHost } from '../../src/host.ts';
import { DataError } from '../../src/store/data-error.ts';
import { keepSession } from '../../src/store/session-keeper.ts';
import { openStore } from '../../src/store/store.ts';
import { newHome } from '../support/run-letdown.ts';
import { aSession } from '../support/sessions.ts';

const header = {
  id: 'session-1',
  startedAt: '2026-11-23T03:00:00.000Z',
  plan: 'quick',
  content: '1',
};
const letDown = { event: 'let-down', at: 10, count: 1, latencyMs: 10 } as const;
const breath = { event: 'breath', at: 11, part: 'in', seconds: 4 } as const;

/** A keeper in its own folder, and the problems it reported. */
function aKeeper(prepareFolder: (folder: string) => void = () => undefined) {
  const folder = join(newHome(), 'data');
  prepareFolder(folder);
  const store = openStore({ ...systemHost(), env: { LETDOWN_HOME: folder } });
  const troubles: string[] = [];
  const keeper = keepSession(store, header, (work, fallback) => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      troubles.push(error.message);
      return fallback;
    }
  });
  return { keeper, store, folder, troubles };
}

describe('the keeper of a session', () => {
  it('leaves only the record on disk in the end', () => {
    const { keeper, store, folder } = aKeeper();
    keeper.write(letDown);
    expect(readdirSync(folder)).toEqual(['running-session-1.jsonl']);
    keeper.save(aSession({ id: 'session-1' }));
    expect(readdirSync(folder)).toEqual(['sessions-2026-11.json']);
    expect(store.sessions.read().records.map(({ id }) => id)).toEqual(['session-1']);
    expect(keeper.isWhole()).toBe(true);
  });

  it('has saved the session even if its journal cannot be removed', () => {
    const { keeper, store, folder, troubles } = aKeeper();
    const journal = join(folder, 'running-session-1.jsonl');
    rmSync(journal);
    mkdirSync(join(journal, 'in-the-way'), { recursive: true });
    keeper.save(aSession({ id: 'session-1' }));
    expect(troubles).toEqual([expect.stringContaining('running-session-1.jsonl')]);
    expect(keeper.isWhole()).toBe(true);
    expect(store.sessions.read().records.map(({ id }) => id)).toEqual(['session-1']);
  });

  it('records what a person did, not what the plan does by itself', () => {
    const { keeper, folder } = aKeeper();
    const lines = () => readFileSync(join(folder, 'running-session-1.jsonl'), 'utf8').split('\n');
    const before = lines().length;
    keeper.write(breath);
    expect(lines()).toHaveLength(before);
    keeper.write(letDown);
    expect(lines()).toHaveLength(before + 1);
  });

  it('reports once that nothing can be saved, and lets the session continue', () => {
    const { keeper, troubles } = aKeeper((folder) => writeFileSync(folder, 'no folder'));
    keeper.write(letDown);
    keeper.save(aSession());
    expect(troubles).toEqual([expect.stringContaining('is not a folder')]);
    expect(keeper.isWhole()).toBe(false);
  });

  it('saves nothing without a store', () => {
    const keeper = keepSession(null, header, (work) => work());
    keeper.write(letDown);
    keeper.save(aSession());
    expect(keeper.isWhole()).toBe(false);
  });
});
