import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { DoctorDocument, SessionDocument } from '../../src/domain/documents/index.ts';
import { systemHost } from '../../src/host.ts';
import { conflictsIn, mergeConflicts } from '../../src/store/conflicts.ts';
import { originalOf } from '../../src/store/files.ts';
import { aCheck } from '../support/checks.ts';
import { aHome, storeIn } from '../support/home.ts';
import { aHandTest } from '../support/measures.ts';
import { sessionIds } from '../support/records.ts';
import { runLetdown } from '../support/run-letdown.ts';
import { aSession } from '../support/sessions.ts';

const MONTH = 'sessions-2026-11.json';
const SECOND = 'sessions-2026-11.sync-conflict-20261125-101112-ABCDEFG.json';

/** A folder that two machines wrote: the second file holds `theirs`. */
function twice(
  ours: readonly SessionDocument[],
  theirs: readonly SessionDocument[],
  name = SECOND,
) {
  // Settings make the folder even without sessions.
  const home = aHome({ settings: { units: 'oz' }, sessions: ours });
  const other = join(aHome({ sessions: theirs }), 'data', MONTH);
  const text = readFileSync(other, 'utf8');
  writeFileSync(join(home, 'data', name), text);
  return { home, folder: join(home, 'data'), text };
}
const named = (id: string, more: Partial<SessionDocument> = {}) => aSession({ id, ...more });
const merge = (folder: string) => mergeConflicts(folder, systemHost());

describe('the name of a second file', () => {
  it.each([
    ["sessions-2026-11 (Anna's conflicted copy 2026-11-25).json", MONTH],
    ['sessions-2026-11 (conflicted copy 2026-11-25 101112).json', MONTH],
    [SECOND, MONTH],
    ['sessions-2026-11-ANNAS-LAPTOP.json', MONTH],
    ['sessions-2026-11-ANNAS-LAPTOP-2.json', MONTH],
    ['sessions-2026-11 2.json', MONTH],
    ['sessions-2026-11 (1).json', MONTH],
    ['checks-2026-11_conflict.json', 'checks-2026-11.json'],
    ['settings 2.json', 'settings.json'],
    ['answers.sync-conflict-20261125-101112-ABCDEFG.json', 'answers.json'],
    [MONTH, null],
    ['settings.json', null],
    ['settings.next.json', null],
    ['settings.json.lock', null],
    ['sessions-2026-11.json.damaged-20261125-101112', null],
    ['answers.v1.backup', null],
    ['imports-HOST.json', 'imports.json'],
    ['diary.json', null],
    ['settingsold.json', null],
  ])('is told from others: %s', (name, original) => expect(originalOf(name)).toBe(original));
});

describe('a second file that a sync has made', () => {
  it('is named by doctor, merged by its repair, and gone once all of it is in the first', async () => {
    const { home, folder } = twice([named('s-1')], [named('s-1'), named('s-2')]);
    const path = join(folder, SECOND);
    const before = await runLetdown(['doctor', '--json'], { home });
    const found = JSON.parse(before.out) as DoctorDocument;
    expect([before.code, found.well, found.data.conflicts]).toEqual([3, false, [path]]);
    const plain = await runLetdown(['doctor'], { home });
    expect([plain.code, plain.out.replaceAll(/\s+/g, '')]).toEqual([
      3,
      expect.stringContaining(`${path}isasecondcopy`),
    ]);
    const after = await runLetdown(['doctor', '--repair', '--json'], { home });
    const mended = JSON.parse(after.out) as DoctorDocument;
    expect([after.code, mended.well, mended.repair?.merged]).toEqual([
      0,
      true,
      [{ file: path, into: join(folder, MONTH), aside: null }],
    ]);
    expect(readdirSync(folder)).toEqual([MONTH, 'settings.json']);
    expect((await sessionIds(home)).toSorted()).toEqual(['s-1', 's-2']);
  });

  it('is kept aside where it tells a record otherwise, and ours counts', () => {
    const { folder, home, text } = twice(
      [named('s-1', { ml: 80 })],
      [named('s-1', { ml: 60 }), named('s-2')],
    );
    const [merged] = merge(folder);
    expect(merged?.aside).toMatch(/sessions-2026-11\.json\.conflict-\d{8}-\d{6}$/);
    expect(readFileSync(merged?.aside ?? '', 'utf8')).toBe(text);
    const kept = storeIn(home)
      .sessions.read()
      .records.map(({ id, ml }) => [id, ml]);
    expect(kept).toEqual(
      expect.arrayContaining([
        ['s-1', 80],
        ['s-2', named('s-2').ml],
      ]),
    );
    expect(conflictsIn(folder)).toEqual([]);
  });

  it('is kept aside if it is damaged, with what was whole in it merged', () => {
    const { folder, home, text } = twice([named('s-1')], [named('s-2'), named('s-3')]);
    writeFileSync(join(folder, SECOND), text.slice(0, -40));
    const [merged] = merge(folder);
    expect(existsSync(merged?.aside ?? '')).toBe(true);
    expect(storeIn(home).sessions.read().records).toHaveLength(2);
  });

  it('becomes the first where there is none', () => {
    const { folder, home } = twice([], [named('s-2')]);
    expect(merge(folder)).toHaveLength(1);
    expect(readdirSync(folder)).toEqual([MONTH, 'settings.json']);
    expect(storeIn(home).sessions.read().records).toHaveLength(1);
  });

  it('stays as it is if it comes from a newer version', () => {
    const { folder } = twice([named('s-1')], [named('s-2')]);
    const newer = '{"schema":"letdown.sessions/9","records":[]}';
    writeFileSync(join(folder, SECOND), newer);
    expect(merge(folder)).toEqual([]);
    expect(readFileSync(join(folder, SECOND), 'utf8')).toBe(newer);
  });

  it('is merged whatever it holds: two of each, one after the other', () => {
    const home = aHome({
      settings: { units: 'oz' },
      parts: [{ part: 'valves', since: '2026-09-01' }],
    });
    const other = aHome({
      settings: { units: 'ml', words: 'chest' },
      parts: [{ part: 'tubing', since: '2026-10-01' }],
      measures: [aHandTest()],
      checks: [aCheck()],
    });
    const folder = join(home, 'data');
    for (const name of readdirSync(join(other, 'data'))) {
      const text = readFileSync(join(other, 'data', name), 'utf8');
      for (const mark of [' 2', ' (1)']) {
        writeFileSync(join(folder, name.replace('.json', `${mark}.json`)), text);
      }
    }
    const count = conflictsIn(folder).length;
    expect(count).toBe(10);
    expect(merge(folder)).toHaveLength(count);
    const store = storeIn(home);
    expect(store.settings.read()).toMatchObject({ units: 'oz', words: 'chest' });
    expect(store.parts.read().map(({ part }) => part)).toEqual(['valves', 'tubing']);
    expect([store.measures.read().length, store.checks.read().records.length]).toEqual([1, 1]);
    expect(conflictsIn(folder)).toEqual([]);
  });

  it('is forgotten with the first: one record, and all', async () => {
    const { home, folder } = twice([named('s-1')], [named('s-1', { ml: 60 }), named('s-2')]);
    const one = await runLetdown(['forget', 's-1', '--yes'], { home });
    expect(one.code).toBe(0);
    for (const name of readdirSync(folder)) {
      expect(readFileSync(join(folder, name), 'utf8')).not.toContain('s-1');
    }
    expect(await sessionIds(home)).toEqual(['s-2']);
    writeFileSync(join(folder, SECOND), 'x');
    await runLetdown(['forget', '--all', '--yes'], { home });
    expect(existsSync(folder)).toBe(false);
  });
});
