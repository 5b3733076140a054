import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '../src/store/store.ts';
import { storeOf } from './sample.ts';

/** Everything readable in a data folder, one text per record id. */
export type Kept = Readonly<Record<string, string>>;

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly home: string;
  readonly before: Kept;
  readonly after: Kept;
}

/** A command that writes to the data folder, and what must hold afterwards. */
export interface Scenario {
  readonly name: string;
  readonly argv: readonly string[];
  readonly stdin?: string;
  /** Prepares the home, beyond what every home contains. */
  readonly prepare?: (home: string) => void;
  /** Ids that it may change or delete. */
  readonly touches?: (id: string) => boolean;
  /** Prints nothing until it is done. */
  readonly tellsWhenDone?: true;
  /** Whether everything reported as saved or deleted really is. */
  readonly isKept: (ended: Ended) => boolean;
}

export function keptIn(home: string): Kept {
  const store = storeOf(home);
  const { draft, last } = store.answers.read();
  const all: readonly (readonly [string, unknown])[] = [
    ...recordsOf(store).map((record) => [record.id, record] as const),
    ...store.parts.read().map((part) => [`part ${part.part}`, part] as const),
    ...Object.entries(store.settings.read()).map(
      ([key, value]) => [`setting ${key}`, value] as const,
    ),
    ['trial', store.trial.read()],
    ['draft', draft],
    ['last answers', last],
  ];
  return Object.fromEntries(all.map(([id, value]) => [id, JSON.stringify(value)]));
}

function recordsOf(store: Store): readonly { readonly id: string }[] {
  const [sessions, checks] = [store.sessions.read(), store.checks.read()];
  const [trouble] = [...sessions.damaged, ...checks.damaged];
  if (trouble) throw trouble;
  return [...sessions.records, ...checks.records, ...store.measures.read()];
}

const idIn = (out: string) => /"id": ?"([\w-]+)"/.exec(out)?.[1] ?? 'none';
const hasPrinted = ({ out, after }: Ended) => after[idIn(out)] !== undefined;
const LATEST = /^session-20261005/;

const isAnswers = (id: string) => id === 'draft' || id === 'last answers';

/** Whether any file in the data folder contains the text. */
function isAnywhere(home: string, text: string): boolean {
  const data = join(home, 'data');
  return readdirSync(data).some((name) => readFileSync(join(data, name), 'utf8').includes(text));
}

const sessions = (home: string) => join(home, 'data', 'sessions-2026-10.json');

export const scenarios: readonly Scenario[] = [
  {
    name: 'check',
    argv: 'check --no-input --json --kit weaker --flow-pattern drops'.split(' '),
    touches: isAnswers,
    isKept: hasPrinted,
  },
  {
    name: 'log',
    argv: 'log --json --started 2026-10-06T07:00 --minutes 12 --amount 60ml'.split(' '),
    tellsWhenDone: true,
    isKept: hasPrinted,
  },
  {
    name: 'log to a first month',
    argv: 'log --json --started 2026-08-06T07:00 --minutes 12 --amount 60ml'.split(' '),
    tellsWhenDone: true,
    isKept: hasPrinted,
  },
  {
    name: 'session',
    argv: 'session --json --plan-file plan.json'.split(' '),
    stdin: 'let-down\nmore\nlet-down\nend\n',
    prepare: (home) =>
      writeFileSync(
        join(home, 'plan.json'),
        JSON.stringify({ name: 'mine', phases: [{ kind: 'stimulate', seconds: 60 }] }),
      ),
    // What the screen said is on the disk.
    isKept: ({ out, after }) => {
      const marked = out.split('\n').filter((line) => line.includes('"event":"let-down"')).length;
      const { letDownsMs = [] } = JSON.parse(after[idIn(out)] ?? '{}') as { letDownsMs?: number[] };
      return letDownsMs.length >= marked;
    },
  },
  {
    name: 'edit',
    argv: 'edit --json --amount 90ml --note Corrected'.split(' '),
    tellsWhenDone: true,
    touches: (id) => LATEST.test(id),
    isKept: ({ out, after }) => after[idIn(out)]?.includes('Corrected') === true,
  },
  {
    name: 'edit to another month',
    argv: 'edit --json --started 2026-11-02T07:00'.split(' '),
    tellsWhenDone: true,
    touches: (id) => LATEST.test(id),
    isKept: ({ out, after }) => after[idIn(out)]?.includes('2026-11-02') === true,
  },
  {
    name: 'import',
    argv: ['import', 'pumping.csv', '--tz', 'Europe/Berlin', '--unit', 'ml'],
    tellsWhenDone: true,
    prepare: (home) => writeFileSync(join(home, 'pumping.csv'), trackerRows()),
    isKept: ({ before, after }) => Object.keys(after).length === Object.keys(before).length + 6,
  },
  {
    name: 'forget a session',
    argv: ['forget', '--before', '2026-10-01', '--yes'],
    tellsWhenDone: true,
    touches: (id) => id.startsWith('session-202609') || isAnswers(id),
    isKept: ({ home }) => !isAnywhere(home, 'session-202609'),
  },
  {
    name: 'forget all',
    argv: ['forget', '--all', '--yes'],
    tellsWhenDone: true,
    touches: () => true,
    isKept: ({ after }) => Object.keys(after).every((id) => !/^(session|check|measure)-/.test(id)),
  },
  {
    name: 'doctor --repair',
    argv: ['doctor', '--repair'],
    prepare(home) {
      const text = readFileSync(sessions(home), 'utf8');
      writeFileSync(sessions(home), text.slice(0, -20));
    },
    touches: (id) => LATEST.test(id),
    // All data from the damaged file still exists somewhere.
    isKept: ({ home }) => isAnywhere(home, '"note":"Night"'),
  },
  {
    name: 'measure',
    argv: 'measure suction --json --left 8 --right 7'.split(' '),
    isKept: hasPrinted,
  },
  {
    name: 'parts',
    argv: ['parts', 'add', 'tubing', '--on', '2026-09-02'],
    tellsWhenDone: true,
    isKept: ({ after }) => after['part tubing']?.includes('2026-09-02') === true,
  },
  {
    name: 'settings',
    argv: ['settings', 'set', 'words', 'chest'],
    tellsWhenDone: true,
    touches: (id) => id === 'setting words',
    isKept: ({ after }) => after['setting words'] === '"chest"',
  },
];

/** Six pumping sessions in two months. */
function trackerRows(): string {
  const rows = [3, 4, 5, 6, 7, 8].map(
    (day) => `${day},1,2026-0${day}-10 07:05:00,2026-0${day}-10 07:25:00,95.0,,`,
  );
  return ['id,child_id,start,end,amount,notes,tags', ...rows, ''].join('\n');
}
