import { describe, expect, it } from '@jest/globals';
import type { SessionDocument } from '../../src/domain/documents/index.ts';
import { editSession } from '../../src/domain/session/edit.ts';
import {
  isChangedSince,
  mergeTracked,
  takeChanges,
  withoutChanges,
} from '../../src/domain/tracked.ts';
import { aSession } from '../support/sessions.ts';

/** A row of a tracker: an own id if it has one, else known by what it says. */
function aRow(more: Partial<SessionDocument> = {}, id: string | null = '12'): SessionDocument {
  const source = { from: 'baby-buddy', ...(id !== null && { id }) };
  return aSession({
    id: `session-${id ?? more.startedAt ?? 'x'}-${more.ml ?? 95}`,
    status: 'logged',
    pumpOnMs: null,
    letDownsMs: [],
    latencyMs: null,
    ml: 95,
    entered: '95 ml',
    source,
    ...more,
  });
}
function withoutSource(session: SessionDocument): SessionDocument {
  const plain = { ...session };
  delete plain.source;
  return plain;
}

/** That many minutes after the usual start. */
const at = (minutes: number) =>
  new Date(Date.parse('2026-11-23T03:00:00.000Z') + minutes * 60_000).toISOString();
const span = (from: number, to: number) => ({ startedAt: at(from), endedAt: at(to) });
const NOW = '2026-11-29T03:00:00.000Z';

describe('a row of a tracker', () => {
  it('is new if nothing here is the same', () => {
    const row = aRow();
    expect(mergeTracked([row], [aSession({ ...span(60, 80) })])).toEqual({
      fresh: [row],
      known: 0,
      changed: [],
      overlapping: [],
      shifted: null,
    });
  });

  it('is known by its own id, whatever else was changed there', () => {
    const here = aRow();
    const row = aRow({ id: 'other', ...span(-5, 20), ml: 59, entered: '59 ml', note: 'x' });
    const { fresh, known, changed } = mergeTracked([row], [here]);
    expect([fresh, known]).toEqual([[], 0]);
    expect(changed).toEqual([
      {
        here,
        row,
        changes: {
          startedAt: at(-5),
          endedAt: at(20),
          ml: 59,
          left: null,
          right: null,
          entered: '59 ml',
          note: 'x',
        },
      },
    ]);
  });

  it('is known by its start if the app has no ids', () => {
    const here = aRow({}, null);
    const row = aRow({ id: 'other', ml: 59 }, null);
    const { fresh, changed } = mergeTracked([row], [here]);
    expect([fresh, changed.map(({ changes }) => changes.ml)]).toEqual([[], [59]]);
  });

  it.each<[string, SessionDocument, SessionDocument]>([
    ['its record', aRow(), aRow()],
    ['what was logged here at the same time', aRow({ id: 'a' }), aSession({ ml: 95 })],
    ['what was logged, to a hundredth of an ounce', aRow({ ml: 95.1 }), aSession({ ml: 95 })],
    ['a record of the time before ids were kept', aRow({ id: 'a' }), aSession({ id: 'a', ml: 95 })],
    [
      'what was logged here with parts of a second',
      aRow({ id: 'a' }),
      aSession({ startedAt: at(0).replace('.000', '.900'), ml: 95, note: 'mine', comfort: 4 }),
    ],
  ])('is here already if it says the same as %s', (_, row, here) => {
    expect(mergeTracked([row], [here])).toMatchObject({ fresh: [], known: 1, changed: [] });
  });

  it.each([
    ['a second later', { startedAt: at(0).replace(':00.', ':01.') }],
    ['and ends a second later', { endedAt: at(20).replace(':00.', ':01.') }],
  ])('is new if it starts %s than what was logged', (_, more) => {
    expect(mergeTracked([aRow({ id: 'b', ...more })], [aSession()]).fresh).toHaveLength(1);
  });

  it('of another id is another pumping, though it be at the same time', () => {
    const twins = [aRow({ id: 'a' }, '12'), aRow({ id: 'b' }, '13')];
    expect(mergeTracked(twins, twins.slice(0, 1))).toMatchObject({ known: 1, fresh: [twins[1]] });
  });

  it('takes each record once', () => {
    const rows = [aRow({ id: 'a' }, null), aRow({ id: 'b', note: 'x' }, null)];
    expect(mergeTracked(rows, [aSession({ ml: 95 })])).toMatchObject({ known: 1 });
    expect(mergeTracked(rows, [aSession({ ml: 95 })]).fresh).toHaveLength(1);
  });

  it('leaves a length that is known here, if it says none', () => {
    const row = aRow({ id: 'a', endedAt: at(0) });
    const here = aSession({ id: 'a', ml: 95 });
    expect(mergeTracked([row], [here])).toMatchObject({ known: 1, changed: [] });
  });
});

it('a row without an id of its own is known by its start, though it be longer now', () => {
  const row = aRow({ id: 'other', endedAt: at(25) }, null);
  const changes = (here: SessionDocument) =>
    mergeTracked([row], [here]).changed.map((one) => one.changes);
  expect(changes(aRow({}, null))).toEqual([{ endedAt: at(25) }]);
  expect(changes(aSession({ id: 'other', ml: 95 }))).toEqual([{ endedAt: at(25) }]);
  expect(changes(aRow())).toEqual([]);
});

describe('what is different in a row', () => {
  const changesOf = (row: SessionDocument, here: SessionDocument) =>
    mergeTracked([row], [here]).changed.map(({ changes }) => changes)[0];

  it.each<[string, Partial<SessionDocument>, object | undefined]>([
    ['nothing', {}, undefined],
    ['a rounded amount', { ml: 95.1 }, undefined],
    ['an amount', { ml: 95.3 }, { ml: 95.3, left: null, right: null, entered: '95 ml' }],
    ['no amount any more', { ml: null }, { ml: null, left: null, right: null, entered: '95 ml' }],
    ['the left side', { left: 40 }, { ml: 95, left: 40, right: null, entered: '95 ml' }],
    ['the right side', { right: 40 }, { ml: 95, left: null, right: 40, entered: '95 ml' }],
    ['the note', { note: 'x' }, { note: 'x' }],
    ['the end', { endedAt: at(25) }, { endedAt: at(25) }],
    ['no length any more', { endedAt: at(0) }, { endedAt: at(0) }],
    ['the start', { startedAt: at(1) }, { startedAt: at(1), endedAt: at(20) }],
    ['how it was typed', { entered: '3.2 oz' }, undefined],
  ])('is %s', (_, more, changes) => {
    expect(changesOf(aRow({ id: 'row', ...more }), aRow())).toEqual(changes);
  });

  it.each<[string, Partial<SessionDocument>, object | undefined]>([
    ['an amount', { ml: 80 }, { ml: 80, left: null, right: null, entered: '95 ml' }],
    ['no amount', { ml: null }, undefined],
    ['a side or a note', { left: 40, note: 'x' }, undefined],
  ])('from what a person logged here may be %s', (_, more, changes) => {
    expect(changesOf(aRow({ id: 'row', ...more }), aSession({ ml: 95 }))).toEqual(changes);
  });

  it('goes by what an import brought last, and not by what stood there before', () => {
    const before = [
      { at: at(1), ml: 70 },
      { at: at(2), by: 'import' as const, ml: 80 },
      { at: at(3), ml: 90 },
    ];
    expect(changesOf(aRow({ ml: 90 }), aRow({ ml: 100, before }))).toBeUndefined();
    expect(changesOf(aRow({ ml: 80 }), aRow({ ml: 100, before }))?.ml).toBe(80);
  });
});

describe('what a person corrected here', () => {
  const corrected = editSession(
    aRow(),
    { note: 'mine', amount: { ml: 90, left: null, right: null, entered: '90 ml' } },
    Date.parse(NOW),
  );

  it('is no change in the tracker', () => {
    expect(mergeTracked([aRow()], [corrected])).toMatchObject({ known: 1, changed: [] });
  });

  it('stays when the tracker changes something else', () => {
    const [one] = mergeTracked([aRow(span(0, 25))], [corrected]).changed;
    expect(one?.changes).toEqual({ endedAt: at(25) });
    const after = takeChanges(one as NonNullable<typeof one>, NOW);
    expect(after).toMatchObject({ ml: 90, note: 'mine', endedAt: at(25) });
    expect(mergeTracked([aRow(span(0, 25))], [after])).toMatchObject({ known: 1, changed: [] });
  });
});

describe('an update', () => {
  const [one] = mergeTracked([aRow({ ml: 59, entered: '59 ml' })], [aRow()]).changed;
  const after = takeChanges(one as NonNullable<typeof one>, NOW);

  it('keeps what stood there', () => {
    expect(after).toMatchObject({ ml: 59 });
    expect(after.before).toEqual([
      { at: NOW, by: 'import', ml: 95, left: null, right: null, entered: '95 ml' },
    ]);
  });

  it('takes the id of the tracker, if it has one', () => {
    const [found] = mergeTracked([aRow({ id: 'a', ml: 80 })], [aSession({ ml: 95 })]).changed;
    const { here, row, changes } = found as NonNullable<typeof found>;
    expect(takeChanges({ here, row, changes }, NOW).source).toEqual(row.source);
    const plain = withoutSource(row);
    expect(takeChanges({ here, row: plain, changes }, NOW)).not.toHaveProperty('source');
    expect(takeChanges({ here: row, row: plain, changes }, NOW).source).toEqual(row.source);
  });

  it('is taken back with what was in the history before it', () => {
    const older = { at: at(0), note: 'old' };
    const again = { ...after, before: [older, ...(after.before ?? [])] };
    expect(withoutChanges(again, NOW)).toEqual({ ...aRow(), before: [older] });
    const mine = { ...after, before: [{ at: NOW, ml: 95 }] };
    expect(withoutChanges(mine, NOW)).toBeNull();
    expect(withoutChanges(aRow(), NOW)).toBeNull();
    expect(isChangedSince(mine, NOW)).toBe(false);
    expect(isChangedSince(aRow(), NOW)).toBe(false);
    expect(isChangedSince(after, at(0))).toBe(false);
  });

  it('can be taken back, unless somebody changed it since', () => {
    expect(withoutChanges(after, NOW)).toEqual(aRow());
    const later = editSession(after, { note: 'x' }, Date.parse(NOW) + 1);
    expect(withoutChanges(later, NOW)).toBeNull();
    expect(withoutChanges(after, at(0))).toBeNull();
    expect([after, later].map((session) => isChangedSince(session, NOW))).toEqual([false, true]);
  });
});

describe('what overlaps', () => {
  it.each<[string, readonly [number, number], boolean]>([
    ['in part', [10, 30], true],
    ['as a whole', [5, 10], true],
    ['for a moment whose length is not known', [5, 5], true],
    ['at its start, for a moment', [0, 0], true],
    ['from before it to after it', [-10, 30], true],
    ['not, if it ends as that begins', [-10, 0], false],
    ['not, if it only touches', [20, 30], false],
    ['not, if it is an hour later', [60, 70], false],
  ])('with something here is found: %s', (_, [from, to], isFound) => {
    const here = [
      aSession({ id: 'long', ...span(-600, -300) }),
      aSession(),
      aSession({ id: 'z', ...span(200, 220) }),
    ];
    const row = aRow({ id: 'row', ...span(from, to) });
    const { overlapping, fresh } = mergeTracked([row], here);
    expect(fresh).toEqual([row]);
    expect(overlapping).toEqual(isFound ? [{ row, here: here[1] }] : []);
  });
});

describe('rows that were read in another zone', () => {
  const rows = (shift: number) =>
    [0, 185, 370].map((minutes, index) =>
      aRow(
        {
          id: `${shift}-${minutes}`,
          ...span(minutes + shift, minutes + shift + 20),
          ml: 80 + index,
        },
        null,
      ),
    );

  it('are seen by what they have in common', () => {
    expect(mergeTracked(rows(360), rows(0)).shifted).toEqual({ count: 3, ms: 360 * 60_000 });
  });

  it('is found among many, the longest of them far back', () => {
    const here = [
      ...Array.from({ length: 30 }, (_, index) =>
        aSession({ id: `s${index}`, ...span(-40 * index - 40, -40 * index - 35) }),
      ).toReversed(),
      aSession({ id: 'long', ...span(-2000, 20) }),
    ];
    const overlaps = (from: number, to: number) =>
      mergeTracked([aRow({ id: 'row', ...span(from, to) })], here).overlapping.map(
        (found) => found.here.id,
      );
    expect(overlaps(15, 30)).toEqual(['long']);
    expect(overlaps(-1990, -1980)).toEqual(['long']);
    expect(overlaps(-2010, -2000)).toEqual([]);
    const short = here.slice(0, -1);
    const found = (from: number) =>
      mergeTracked([aRow({ id: 'row', ...span(from, from + 1) })], short).overlapping.map(
        (one) => one.here.id,
      );
    expect([found(-1200), found(-636), found(-40), found(-35)]).toEqual([
      ['s29'],
      ['s15'],
      ['s0'],
      [],
    ]);
  });

  it.each([
    ['earlier', -360],
    ['as far as zones are apart', 26 * 60],
    ['by a quarter of an hour', 15],
  ])('may be %s', (_, shift) => {
    expect(mergeTracked(rows(shift), rows(0)).shifted).toEqual({ count: 3, ms: shift * 60_000 });
  });

  it('are most of those that came, and at least two', () => {
    const others = [1000, 1100].map((minutes) =>
      aRow({ id: `new-${minutes}`, ...span(minutes, minutes + 7) }, null),
    );
    const two = rows(360).slice(0, 2);
    expect(mergeTracked([...two, ...others.slice(0, 1)], rows(0)).shifted?.count).toBe(2);
    expect(mergeTracked([...two, ...others], rows(0)).shifted).toBeNull();
  });

  it('are none that a person logged here, nor from another app', () => {
    const logged = rows(0).map(withoutSource);
    expect(mergeTracked(rows(360), logged).shifted).toBeNull();
    const other = rows(0).map((row) => ({ ...row, source: { from: 'nara' } }));
    expect(mergeTracked(rows(360), other as SessionDocument[]).shifted).toBeNull();
  });

  it.each([
    ['further than zones are apart', rows(26 * 60 + 15), rows(0)],
    ['a day earlier', rows(-1440), rows(0)],
    ['a day later: a habit', rows(1440), rows(0)],
    ['by no zone on earth', rows(7), rows(0)],
    ['only once', rows(360).slice(0, 1), rows(0)],
  ])('are not meant if they are the same %s', (_, incoming, here) => {
    expect(mergeTracked(incoming, here).shifted).toBeNull();
  });
});
