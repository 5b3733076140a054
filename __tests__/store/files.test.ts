import { existsSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { systemHost } from '../../src/host.ts';
import { mend } from '../../src/store/doctor.ts';
import { openDocument } from '../../src/store/document-file.ts';
import { backupOf, lockOf, nextOf } from '../../src/store/file-names.ts';
import { storeFileOf, storeFiles } from '../../src/store/files.ts';
import { forgetAll } from '../../src/store/forget.ts';
import { aCheck } from '../support/checks.ts';
import { aHome, storeIn } from '../support/home.ts';
import { aHandTest } from '../support/measures.ts';
import { aSession } from '../support/sessions.ts';

/** A data folder in which the store has written every kind of file. */
function everyFile() {
  const home = aHome({
    settings: { units: 'oz' },
    sessions: [aSession()],
    checks: [aCheck()],
    trial: { strategy: 'warmth', startedAt: '2026-11-23T03:00:00.000Z', weeks: ['with'] },
    parts: [{ part: 'valves', since: '2026-09-01' }],
    measures: [aHandTest()],
  });
  const store = storeIn(home);
  const ids = { sessions: ['session-1'], updated: [], checks: [], measures: [] };
  store.imports.keep({ at: '2026-11-24T03:00:00.000Z', name: 'milk.csv', ...ids, settings: {} });
  const startedAt = '2026-11-24T03:00:00.000Z';
  store.openJournal({ id: 'session-2', startedAt, plan: 'quick', content: '1' });
  return store.folder;
}

/** Damages every file, and lets doctor move them aside. */
function damageAll(folder: string): void {
  for (const name of readdirSync(folder)) writeFileSync(join(folder, name), '{');
  mend(folder, systemHost());
}

describe('the table of store files', () => {
  it('has no row that the store does not write, and the store writes nothing else', () => {
    const names = readdirSync(everyFile());
    const rows = Object.values(storeFiles);
    expect(new Set(names.map(storeFileOf))).toEqual(new Set(rows));
  });

  it('must list a file before the store can write it', () => {
    const folder = join(aHome(), 'data');
    const { kind } = storeFiles.trial;
    expect(() => openDocument(folder, 'diary.json', kind, systemHost())).toThrow('diary.json');
    expect(existsSync(folder)).toBe(false);
  });
});

describe('forget --all', () => {
  it('deletes every kind of file that the store writes, and the folder', () => {
    const folder = everyFile();
    forgetAll(folder);
    expect(existsSync(folder)).toBe(false);
  });

  it('deletes every damaged file that doctor moved aside', () => {
    const folder = everyFile();
    const count = readdirSync(folder).length;
    damageAll(folder);
    const aside = readdirSync(folder).filter((name) => name.includes('.damaged-'));
    expect(aside).toHaveLength(count);
    forgetAll(folder);
    expect(existsSync(folder)).toBe(false);
  });

  it('deletes the backups, locks and half-written files of every document', () => {
    const folder = everyFile();
    const paths = readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => join(folder, name));
    for (const path of paths) {
      renameSync(path, backupOf(path, 1));
      for (const left of [
        lockOf(path),
        `${lockOf(path)}.12-9f86d081`,
        `${lockOf(path)}.stale`,
        `${lockOf(path)}.stale.12-9f86d081`,
        nextOf(path),
        `${nextOf(path)}.tmp-12`,
      ]) {
        writeFileSync(left, '');
      }
    }
    forgetAll(folder);
    expect(existsSync(folder)).toBe(false);
  });

  it('leaves somebody else’s file, and therefore the folder', () => {
    const folder = everyFile();
    writeFileSync(join(folder, 'diary.txt'), 'mine');
    forgetAll(folder);
    expect(readdirSync(folder)).toEqual(['diary.txt']);
  });
});
