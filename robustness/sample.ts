import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemHost } from '../src/host.ts';
import { storeFileOf } from '../src/store/files.ts';
import { openStore, type Store } from '../src/store/store.ts';
import { play } from './world.ts';

/** The environment for a run with its own home folder. */
export function environmentOf(home: string): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    LETDOWN_HOME: join(home, 'data'),
    LANG: 'C.UTF-8',
    TERM: 'xterm-256color',
    NODE_DISABLE_COMPILE_CACHE: '1',
  };
}

export const storeOf = (home: string): Store =>
  openStore({ ...systemHost(), env: environmentOf(home) });

/** Fills a home with a little of everything that is stored. */
export async function fill(home: string): Promise<void> {
  const lines = [
    'settings set units oz',
    'check --no-input --kit weaker --flow-pattern drops',
    'log --started 2026-09-03T03:10 --minutes 20 --let-down 90s --amount 80ml --used warmth',
    'log --started 2026-10-04T07:00 --minutes 15 --left 40ml --right 30ml --comfort 4',
    'log --started 2026-10-05T07:00 --minutes 25 --let-down 60s --let-down 6:00 --note Night',
    'measure suction --left 7 --right 6',
    'measure fit --left-mm 17 --right-mm 16 --moves rubs',
    'parts add valves --on 2026-09-01',
  ];
  for (const line of lines) {
    const { code, err } = await play(line.split(' '), { env: environmentOf(home), home });
    if (code !== 0) throw new Error(`letdown ${line}: ${err}`);
  }
  const store = storeOf(home);
  const startedAt = '2026-10-01T07:00:00.000Z';
  store.trial.keep({ strategy: 'warmth', startedAt, weeks: ['without', 'with'] });
  store.answers.keepDraft({ at: startedAt, answers: { kit: ['weaker'] } });
}

/** Names in a data folder, and the contents of the store's files, as text. */
export function textsIn(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder).sort();
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

export const isOfStore = (name: string) => storeFileOf(name) !== undefined;
