import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type {
  CheckDocument,
  ExportDocument,
  SessionDocument,
} from '../../src/domain/documents/index.ts';
import { storeIn } from '../support/home.ts';
import { exported, historyOf, log } from '../support/records.ts';
import { newHome, runLetdown } from '../support/run-letdown.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/first-edition');
const EXPORT = join(FIXTURES, 'export.json');
const JOURNAL = 'session-20251016-060000-978fec01';

/** A home whose data folder the first edition wrote. */
function oldHome(): string {
  const home = newHome();
  mkdirSync(join(home, 'data'), { mode: 0o700 });
  cpSync(join(FIXTURES, 'data'), join(home, 'data'), { recursive: true });
  return home;
}

const bytesIn = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );

interface MonthFile<T> {
  readonly records: readonly T[];
}
/** The records that the first edition stored, newest first. */
const recordsOf = <T>(kind: 'checks' | 'sessions', timeOf: (record: T) => string) =>
  readdirSync(join(FIXTURES, 'data'))
    .filter((name) => name.startsWith(kind))
    .flatMap((name) => {
      const text = readFileSync(join(FIXTURES, 'data', name), 'utf8');
      return (JSON.parse(text) as MonthFile<T>).records;
    })
    .sort((a, b) => (timeOf(a) < timeOf(b) ? 1 : -1));

const oldChecks = recordsOf<CheckDocument>('checks', ({ at }) => at);
const oldSessions = recordsOf<SessionDocument>('sessions', ({ startedAt }) => startedAt);

/** What a migration leaves unchanged. */
const kept = ({ id, at, content, session, referral, blockers, plan }: CheckDocument) => ({
  id,
  at,
  content,
  session,
  urgency: referral?.urgency,
  action: referral?.action,
  lines: referral?.lines,
  reasons: referral?.reasons.map(({ text }) => text),
  blockers: blockers.map(({ id, band, score, because, against }) => [
    id,
    band,
    score,
    because.map(({ weight }) => weight),
    against.map(({ weight }) => weight),
  ]),
  plan: plan.map(({ name, steps }) => [name, steps]),
});
const withoutNames = ({ used, phases, ...session }: SessionDocument) => ({
  ...session,
  used: used.length,
  phases: phases.map(({ strategy, ...phase }) => [phase, strategy === null]),
});

describe('a data folder of the first edition', () => {
  it.each([
    [['history', '--no-input']],
    [['insights']],
    [['insights', '--json']],
    [['report', '--since', '2025-10-01']],
    [['export', '--format', 'json']],
    [['export', '--format', 'csv']],
    [['export', '--format', 'fhir']],
    [['session', '--plan', 'auto', '--dry-run']],
    [['parts']],
    [['settings']],
    [['doctor']],
    [['learn', 'highest-comfortable-suction']],
    [['remind', '--times', '07:00', '--out', '-']],
  ])('works with letdown %j', async (argv) => {
    const { code, out, err } = await runLetdown(argv, { home: oldHome() });
    expect([code, err.includes('damaged')]).toEqual([0, false]);
    expect(out).not.toBe('');
  });

  it('shows every check and session, including an interrupted one', async () => {
    const { checks, sessions } = await historyOf(oldHome());
    expect(checks.map(kept)).toEqual(oldChecks.map(kept));
    expect(sessions[0]).toMatchObject({ id: JOURNAL, status: 'recovered' });
    expect(sessions.slice(1).map(withoutNames)).toEqual(oldSessions.map(withoutNames));
    const ids = JSON.stringify([sessions, checks]);
    expect(ids).toContain('highest-comfortable-suction');
    expect(ids).not.toContain('max-comfortable-vacuum');
  });

  it('stays unchanged on disk until something is written', async () => {
    const home = oldHome();
    await runLetdown(['session', '--plan', 'auto', '--dry-run'], { home });
    expect(bytesIn(join(home, 'data'))).toEqual(bytesIn(join(FIXTURES, 'data')));
  });

  it('is backed up byte for byte before each file is rewritten in the second edition', async () => {
    const home = oldHome();
    await runLetdown(['check', '--no-input', '--kit', 'weaker'], { home });
    await log(home, '--started', '2025-10-08T12:00:00Z');
    await log(home, '--started', '2025-09-29T12:00:00Z');
    const now = bytesIn(join(home, 'data'));
    const before = bytesIn(join(FIXTURES, 'data'));
    for (const name of ['answers', 'sessions-2025-09', 'sessions-2025-10']) {
      expect(now[`${name}.v1.backup`]).toBe(before[`${name}.json`]);
      expect(now[`${name}.json`]).toMatch(/^\{"schema":"letdown\.[a-z]+\/2"/);
    }
    expect((await historyOf(home)).checks).toHaveLength(oldChecks.length + 1);
  });

  it('keeps the last answers, the draft, the trial, the parts and the settings', () => {
    const store = storeIn(oldHome());
    const { last, draft } = store.answers.read();
    expect(last?.answers).toMatchObject({
      'breast-now': expect.arrayContaining(['fever', 'hard-tight', 'burning-after']) as unknown,
      'danger-baby': ['few-wet'],
      course: 'faded-weeks',
      'nipple-mm': 17,
    });
    expect(draft).toEqual({
      at: '2025-10-15T09:00:08.035Z',
      answers: { 'baby-intake': 'ok', 'flow-elsewhere': ['none'], 'flow-pattern': 'not-sure' },
    });
    expect(store.trial.read()).toMatchObject({ strategy: 'paced-breathing' });
    expect(store.parts.read()).toEqual([{ part: 'valves', since: '2025-06-01' }]);
    expect(store.settings.read()).toMatchObject({ units: 'oz', lines: 'gb' });
  });

  it('exports the same as after importing its own export', async () => {
    const there = oldHome();
    const here = newHome();
    const { code, out } = await runLetdown(['import', EXPORT], { home: here });
    expect([code, out]).toEqual([0, `Imported ${oldSessions.length} sessions and 4 checks.\n`]);
    await runLetdown(['history'], { home: there });
    const [mine, old] = [JSON.parse(await exported(here)), JSON.parse(await exported(there))] as [
      ExportDocument,
      ExportDocument,
    ];
    expect(mine.checks).toEqual(old.checks);
    expect(mine.sessions).toEqual(old.sessions.filter(({ id }) => id !== JOURNAL));
    expect(mine.settings).toEqual(old.settings);
  });

  it('lets doctor recover every whole record of a damaged file', async () => {
    const home = oldHome();
    const path = join(home, 'data', 'checks-2025-10.json');
    writeFileSync(path, readFileSync(path, 'utf8').slice(0, -2));
    await runLetdown(['doctor', '--repair'], { home });
    expect((await historyOf(home)).checks.map(kept)).toEqual(oldChecks.map(kept));
  });

  it('deletes one record, or everything including the backups', async () => {
    const home = oldHome();
    const [check] = oldChecks;
    expect((await runLetdown(['forget', check?.id ?? '', '--yes'], { home })).code).toBe(0);
    expect((await historyOf(home)).checks).toHaveLength(oldChecks.length - 1);
    expect(JSON.stringify(bytesIn(join(home, 'data')))).not.toContain(check?.id);
    expect((await runLetdown(['forget', '--all', '--yes'], { home })).code).toBe(0);
    expect(readdirSync(home)).not.toContain('data');
  });
});

describe('check with first-edition answers', () => {
  const answersOf = ({ out }: { out: string }) => (JSON.parse(out) as CheckDocument).answers;
  const check = (...argv: string[]) => runLetdown(['check', '--json', '--no-save', ...argv]);
  const fileOf = (value: object) => {
    const path = join(newHome(), 'answers.json');
    writeFileSync(path, JSON.stringify(value));
    return path;
  };

  it('accepts flags no longer shown in help', async () => {
    const run = await check(
      '--safe-now',
      'baby-unwell',
      '--change',
      'slowly-worse',
      '--kit',
      'old-or-unknown',
    );
    expect(run.code).toBe(4);
    expect(answersOf(run)).toEqual({
      'danger-baby': ['limp-or-fit'],
      course: 'faded-weeks',
      kit: ['old-parts'],
    });
    const help = (await runLetdown(['check', '--help'])).out;
    expect(help).toContain('--danger-you');
    expect(help).not.toMatch(/--(safe-now|change|surroundings|gap)\b/);
  });

  it('names the new question if nothing replaces an answer', async () => {
    const { code, err } = await runLetdown(['check', '--no-input', '--gap', '1-3h']);
    expect([code, err.split('\n')[0]]).toEqual([
      2,
      '--gap 1-3h was removed: --rhythm now asks about it.',
    ]);
  });

  it('accepts a whole first-edition check, and says what is asked again', async () => {
    const [newest] = oldChecks;
    const run = await check('--answers', fileOf(newest ?? {}));
    expect(run.code).toBe(4);
    expect(answersOf(run)).toMatchObject({
      'breast-now': ['fever', 'hard-tight'],
      kit: ['max-pull', 'old-parts', 'wearable', 'one-mode'],
    });
    expect(run.err).toContain('safe-now none: the questions have changed');
  });

  it('accepts a file of first-edition answers', async () => {
    const run = await check(
      '--answers',
      fileOf({ 'baby-intake': 'low', fullness: 'full-then-soft' }),
    );
    expect(answersOf(run)).toEqual({
      'danger-baby': ['few-wet'],
      'flow-pattern': ['full-then-soft'],
    });
  });
});
