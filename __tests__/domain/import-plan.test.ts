import { describe, expect, it } from '@jest/globals';
import type { SessionDocument } from '../../src/domain/documents/index.ts';
import type { Kept } from '../../src/domain/forget.ts';
import {
  importDocument,
  importMade,
  planImport,
  type ReadFile,
} from '../../src/domain/import-plan.ts';
import { settingsOfImport, undoImport, undoneDocument } from '../../src/domain/import-undo.ts';
import { aCheck } from '../support/checks.ts';
import { aHandTest } from '../support/measures.ts';
import { aSession } from '../support/sessions.ts';

const AT = '2026-11-29T03:00:00.000Z';
const nothing: Kept = { sessions: [], checks: [], measures: [] };
const aFile = (more: Partial<ReadFile>): ReadFile => ({
  name: 'letdown.json',
  format: 'json',
  ...nothing,
  settings: null,
  matchBy: 'id',
  remarks: [],
  leftOut: [],
  ...more,
});

const [here, fresh] = [aSession({ id: 'here' }), aSession({ id: 'fresh' })];
const row = { ...here, ml: 80, note: 'calm' };
const after = { ...row, before: [{ at: AT, by: 'import' as const, ml: null, note: null }] };
const backup = aFile({
  sessions: [row, fresh],
  checks: [aCheck({ id: 'new' }), aCheck({ id: 'same' }), aCheck({ id: 'other' })],
  measures: [aHandTest({ id: 'new' }), aHandTest({ id: 'same' })],
});
const stored: Kept = {
  sessions: [here],
  checks: [aCheck({ id: 'same' }), aCheck({ id: 'other', answers: { kit: ['weaker'] } })],
  measures: [aHandTest({ id: 'same' })],
};

describe('an import of a backup', () => {
  it('adds what is new, and leaves what differs as it is', () => {
    const plan = planImport(backup, stored, false, AT);
    expect(plan).toMatchObject({
      sessions: { fresh: [fresh], known: 0, changed: [{ here, row }], overlapping: [] },
      checks: { fresh: [{ id: 'new' }], known: 1, differing: [{ row: { id: 'other' } }] },
      measures: { fresh: [{ id: 'new' }], known: 1, differing: [] },
      updates: [],
    });
    expect(plan.sessions.shifted).toBeNull();
  });

  it('may hold no measurements', () => {
    const others = Object.entries(backup).filter(([key]) => key !== 'measures');
    const file = Object.fromEntries(others) as unknown as ReadFile;
    expect(planImport(file, stored, false, AT).measures).toEqual({
      fresh: [],
      known: 0,
      differing: [],
    });
  });

  it('takes sessions that differ from the file with --update, and keeps their history', () => {
    expect(planImport(backup, stored, true, AT).updates).toEqual([{ here, after }]);
  });

  it('as a document says what came in, what was here, and what differs in which way', () => {
    const leftOut = [{ place: 'sessions[2]', at: AT, problem: 'is in the future' }];
    const read = { ...backup, leftOut, remarks: ['Read as UTF-16.'] };
    const changes = { ml: { here: null, file: 80 }, note: { here: null, file: 'calm' } };
    expect(importDocument(planImport(read, stored, true, AT), true)).toEqual({
      schema: 'letdown.import/1',
      file: 'letdown.json',
      format: 'json',
      isDryRun: true,
      imported: { sessions: 1, checks: 1, measurements: 1 },
      known: 2,
      differing: [
        { id: 'here', startedAt: here.startedAt, isUpdated: true, changes },
        {
          id: 'other',
          startedAt: '2026-11-23T03:00:00.000Z',
          isUpdated: false,
          changes: { answers: { here: { kit: ['weaker'] }, file: {} } },
        },
      ],
      overlapping: [],
      leftOut,
      remarks: ['Read as UTF-16.'],
    });
  });

  it('names what is not here at all as null', () => {
    const read = aFile({ sessions: [{ ...here, source: { from: 'nara' } }] });
    const { differing } = importDocument(planImport(read, stored, false, AT), false);
    expect(differing[0]).toMatchObject({
      isUpdated: false,
      changes: { source: { here: null, file: { from: 'nara' } } },
    });
  });
});

describe('an import of a tracker’s file', () => {
  const logged = aSession({ id: 'logged', status: 'logged' });
  const fromThere = { ...logged, id: 'row', ml: 90, source: { from: 'nara', id: '1' } };
  const later = aSession({ id: 'later', startedAt: '2026-11-23T03:10:00.000Z', plan: 'nara' });
  const read = aFile({ matchBy: 'tracker', sessions: [fromThere, later] });

  it('recognises a pumping that was logged here, and takes what the tracker says of it', () => {
    const { sessions, updates } = planImport(read, { ...nothing, sessions: [logged] }, true, AT);
    expect(sessions.changed).toMatchObject([{ here: logged, row: fromThere, changes: { ml: 90 } }]);
    expect(updates).toMatchObject([{ here: logged, after: { id: 'logged', ml: 90 } }]);
  });

  it('as a document names those that overlap', () => {
    const endedAt = '2026-11-23T03:15:00.000Z';
    const plan = planImport(read, { ...nothing, sessions: [{ ...logged, endedAt }] }, false, AT);
    expect(importDocument(plan, false).overlapping).toEqual([
      { id: 'row', startedAt: fromThere.startedAt, with: 'logged' },
      { id: 'later', startedAt: later.startedAt, with: 'logged' },
    ]);
  });
});

describe('what is remembered of an import', () => {
  it('is all that came in and was changed, and the settings that were not set', () => {
    const settings = { schema: 'letdown.settings/1', units: 'oz', numbers: 'off' } as const;
    const plan = planImport({ ...backup, settings }, stored, true, AT);
    expect(importMade(plan, { units: 'ml' })).toEqual({
      at: AT,
      name: 'letdown.json',
      sessions: ['fresh'],
      checks: ['new'],
      measures: ['new'],
      updated: ['here'],
      settings: { numbers: 'off' },
    });
  });

  it('is nothing if nothing changes', () => {
    const settings = { schema: 'letdown.settings/1', units: 'oz' } as const;
    const same = planImport(aFile({ sessions: [row], settings }), stored, false, AT);
    expect(importMade(same, { units: 'ml' })).toBeNull();
    expect(importMade(same, {})).toMatchObject({ sessions: [], settings: { units: 'oz' } });
    expect(importMade(planImport(aFile({ sessions: [row] }), stored, true, AT), {})).toMatchObject({
      sessions: [],
      updated: ['here'],
    });
  });
});

describe('an import that is taken back', () => {
  const made = {
    at: AT,
    name: 'letdown.json',
    sessions: ['fresh', 'edited'],
    checks: ['new'],
    measures: ['new'],
    updated: ['here', 'mine'],
    settings: { numbers: 'off', units: 'oz' },
  };
  const since = [{ at: '2026-11-29T04:00:00.000Z', note: null }];
  const edited: SessionDocument = { ...fresh, id: 'edited', before: since };
  const mine: SessionDocument = { ...after, id: 'mine', before: [...after.before, ...since] };
  const undoing = undoImport(made, {
    sessions: [after, mine, fresh, edited, aSession({ id: 'other' })],
    checks: [aCheck({ id: 'new' }), aCheck({ id: 'other' })],
    measures: [aHandTest({ id: 'new' }), aHandTest({ id: 'other' })],
  });

  it('loses what came in, gets back what was changed, and keeps what the person changed since', () => {
    expect(undoing).toEqual({
      made,
      gone: {
        sessions: [fresh],
        checks: [aCheck({ id: 'new' })],
        measures: [aHandTest({ id: 'new' })],
      },
      restored: [{ now: after, was: here }],
      kept: [edited, mine],
    });
  });

  it('takes back the settings that are still as they came in', () => {
    expect(settingsOfImport(made, { numbers: 'off', units: 'ml' })).toEqual(['numbers']);
    expect(settingsOfImport(made, {})).toEqual([]);
  });

  it('is a document too', () => {
    expect(undoneDocument(undoing, true)).toEqual({
      schema: 'letdown.import-undone/1',
      file: 'letdown.json',
      importedAt: AT,
      isDryRun: true,
      removed: { sessions: 1, checks: 1, measurements: 1 },
      restored: 1,
      kept: [
        { id: 'edited', startedAt: fresh.startedAt },
        { id: 'mine', startedAt: here.startedAt },
      ],
    });
  });
});
