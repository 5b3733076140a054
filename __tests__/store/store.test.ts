import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { SessionDocument } from '../../src/domain/documents/index.ts';
import { type Host, systemHost } from '../../src/host.ts';
import { openStore } from '../../src/store/store.ts';
import { aPhase } from '../support/play.ts';
import { newHome } from '../support/run-letdown.ts';
import { aSession as anySession } from '../support/sessions.ts';

const aSession = (more: Partial<SessionDocument> = {}) => anySession({ id: 'session-1', ...more });

function hostIn(folder: string, more: Partial<Host> = {}): Host {
  return { ...systemHost(), env: { LETDOWN_HOME: folder }, ...more };
}

const newFolder = () => join(newHome(), 'data');

describe('the store', () => {
  it('creates no folder when only read', () => {
    const folder = newFolder();
    const store = openStore(hostIn(folder));
    expect([
      store.sessions.read().records,
      store.answers.read().last,
      store.settings.read(),
    ]).toEqual([[], null, { schema: 'letdown.settings/1' }]);
    expect(store.recoverSessions()).toEqual([]);
    expect(existsSync(folder)).toBe(false);
  });

  it('uses one file per month, readable only by its owner', () => {
    const folder = newFolder();
    const { sessions } = openStore(hostIn(folder));
    sessions.save(aSession());
    sessions.save(aSession({ id: 'session-0', startedAt: '2026-10-31T23:59:00.000Z' }));
    expect(readdirSync(folder).sort()).toEqual(['sessions-2026-10.json', 'sessions-2026-11.json']);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'sessions-2026-11.json')).mode & 0o777).toBe(0o600);
    expect(sessions.read().records.map(({ id }) => id)).toEqual(['session-1', 'session-0']);
    expect(sessions.read({ last: 1 }).records.map(({ id }) => id)).toEqual(['session-1']);
    expect(sessions.read({ until: Date.parse('2026-11-01') }).records).toHaveLength(1);
  });

  it('replaces the record with the same id', () => {
    const { sessions } = openStore(hostIn(newFolder()));
    sessions.save(aSession());
    sessions.save(aSession({ ml: 80 }));
    expect(sessions.read().records).toEqual([aSession({ ml: 80 })]);
  });

  it.each([
    ['garbage', 'x{', 'damaged'],
    ['an empty file', '', 'empty'],
    ['a cut file', '{"schema":"letdown.sessions/2","records":[{"id"', 'damaged'],
    ['another root', '[1,2]', 'damaged'],
    ['a newer version', '{"schema":"letdown.sessions/3","records":[]}', 'newer version'],
    ['a wrong record', '{"schema":"letdown.sessions/2","records":[{"id":3}]}', 'damaged'],
  ])('names %s, leaves every byte of it, and reads the rest', (_, text, problem) => {
    const folder = newFolder();
    const { sessions } = openStore(hostIn(folder));
    sessions.save(aSession({ startedAt: '2026-10-03T03:00:00.000Z' }));
    const path = join(folder, 'sessions-2026-11.json');
    writeFileSync(path, text);
    const { records, damaged } = sessions.read();
    expect(records).toHaveLength(1);
    expect(damaged.map((error) => [error.file, error.message.includes(problem)])).toEqual([
      [path, true],
    ]);
    expect(() => sessions.save(aSession())).toThrow(path);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('says what is wrong with a folder that is a file', () => {
    const home = newHome();
    writeFileSync(join(home, 'data'), '');
    expect(() => openStore(hostIn(join(home, 'data'))).sessions.save(aSession())).toThrow(
      'is not a folder',
    );
  });
});

describe('the last answers', () => {
  it('keep an earlier answer to a question that is skipped later', () => {
    const { answers } = openStore(hostIn(newFolder()));
    answers.keepLast({
      at: '2026-11-22T03:10:00.000Z',
      answers: { inflammation: 'fever', kit: 'weaker' },
    });
    answers.keepDraft({ at: '2026-11-23T03:10:00.000Z', answers: { kit: 'skip' } });
    expect(answers.read().draft?.answers).toEqual({ kit: 'skip' });
    answers.keepLast({
      at: '2026-11-23T03:10:00.000Z',
      answers: { inflammation: 'skip', kit: 'strong-new' },
    });
    expect(answers.read()).toMatchObject({
      last: { answers: { inflammation: 'fever', kit: 'strong-new' } },
      draft: null,
    });
  });

  it('know of no pain once a newer check says that nothing hurts', () => {
    const { answers } = openStore(hostIn(newFolder()));
    const at = (day: number) => `2026-11-${day}T03:10:00.000Z`;
    answers.keepLast({ at: at(21), answers: { 'breast-now': ['hurts'], pain: 'throughout' } });
    answers.keepBeforeSession({ at: at(22), answers: { 'breast-now': ['none'] } });
    expect(answers.known()).toEqual({ 'breast-now': ['none'] });
    answers.keepLast({ at: at(23), answers: { 'breast-now': ['none'] } });
    expect(answers.read().last?.answers).toEqual({ 'breast-now': ['none'] });
  });
});

describe('an interrupted session', () => {
  const pumpOn = {
    event: 'phase',
    at: 0,
    by: 'start',
    phase: aPhase('stimulate', 120),
  } as const;
  const header = {
    id: 'session-9',
    startedAt: '2026-11-23T03:00:00.000Z',
    plan: 'quick',
    content: '1',
  };

  it('is recovered with everything that was written, once', () => {
    const folder = newFolder();
    const gone = hostIn(folder, { pid: 4_000_000, now: () => Date.parse('2026-11-23T03:02:00Z') });
    const journal = openStore(gone).openJournal(header);
    journal.write(pumpOn);
    journal.write({ event: 'let-down', at: 70_000, count: 1, latencyMs: 70_000 });
    const store = openStore(hostIn(folder));
    const [recovered] = store.recoverSessions();
    expect(recovered).toMatchObject({
      id: 'session-9',
      status: 'recovered',
      latencyMs: 70_000,
      endedAt: '2026-11-23T03:02:00.000Z',
    });
    expect(store.sessions.read().records).toEqual([recovered]);
    expect(store.recoverSessions()).toEqual([]);
  });

  it('is recovered with what it wrote while another process checked on it', () => {
    const folder = newFolder();
    const journal = openStore(hostIn(folder)).openJournal(header);
    journal.write(pumpOn);
    const processMark = () => {
      journal.write({ event: 'let-down', at: 70_000, count: 1, latencyMs: 70_000 });
      return 'gone by now';
    };
    const [recovered] = openStore(hostIn(folder, { processMark })).recoverSessions();
    expect(recovered).toMatchObject({ letDownsMs: [70_000] });
  });

  it('is left alone while it runs', () => {
    const folder = newFolder();
    const store = openStore(hostIn(folder));
    store.openJournal(header);
    expect(store.isSessionRunning()).toBe(true);
    expect(store.recoverSessions()).toEqual([]);
  });

  it('counts as over if another process has its pid now', () => {
    const folder = newFolder();
    openStore(hostIn(folder)).openJournal(header).write(pumpOn);
    const later = hostIn(folder, { processMark: () => 'another' });
    expect(openStore(later).recoverSessions()).toHaveLength(1);
  });

  it('is not saved if the pump was not on yet', () => {
    const folder = newFolder();
    openStore(hostIn(folder)).openJournal(header);
    const store = openStore(hostIn(folder, { processMark: () => 'another' }));
    expect([store.recoverSessions(), store.isSessionRunning()]).toEqual([[], false]);
  });

  it('is left alone if somebody changes the clock', () => {
    const folder = newFolder();
    openStore(hostIn(folder)).openJournal(header);
    const later = hostIn(folder, { bootedAt: () => 0 });
    expect(openStore(later).recoverSessions()).toEqual([]);
  });

  it('is recognised by boot time if nothing else is known', () => {
    const folder = newFolder();
    const processMark = () => null;
    openStore(hostIn(folder, { bootedAt: () => 0, processMark }))
      .openJournal(header)
      .write(pumpOn);
    expect(openStore(hostIn(folder, { bootedAt: () => 0, processMark })).recoverSessions()).toEqual(
      [],
    );
    expect(openStore(hostIn(folder, { processMark })).recoverSessions()).toHaveLength(1);
  });
});

describe('a lock', () => {
  it('left behind by a killed process does not delay the next one', () => {
    const folder = newFolder();
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'sessions-2026-11.json.lock'), '4000000 abc');
    openStore(hostIn(folder)).sessions.save(aSession());
    expect(readdirSync(folder)).toEqual(['sessions-2026-11.json']);
  });
});
