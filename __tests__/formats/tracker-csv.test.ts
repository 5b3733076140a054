import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as v from 'valibot';
import { sessionSchema } from '../../src/domain/documents/index.ts';
import { babyBuddy as format, toBabyBuddy } from '../../src/formats/baby-buddy.ts';
import { toSproutTrack } from '../../src/formats/sprout-track.ts';
import type { ReadOptions } from '../../src/formats/format.ts';
import { refusal } from '../support/input-error.ts';
import { aSession } from '../support/sessions.ts';

const options: ReadOptions = {
  name: 'milk.csv',
  zone: 'Europe/Berlin',
  unit: 'ml',
  now: Date.parse('2026-11-24T00:00:00Z'),
  content: '7',
  hint: 'Give another file.',
};
const read = (text: string, more: Partial<ReadOptions> = {}) =>
  format.read(text, { ...options, ...more }).sessions;

/** What Baby Buddy's admin page exports. */
const HEADER = 'id,child_id,child_first_name,child_last_name,start,end,amount,notes,tags';
const ROW = '12,1,Ada,Example,2026-11-23 03:10:00,2026-11-23 03:30:00,80.5,calm,"1,2"';
const babyBuddy = (...rows: string[]) => [HEADER, ...rows, ''].join('\r\n');

describe('a Baby Buddy file', () => {
  it('becomes logged sessions with no timed let-down', () => {
    const [session] = read(babyBuddy(ROW));
    expect(session).toEqual({
      schema: 'letdown.session/1',
      id: 'session-20261123-021000-f9cacf3c',
      startedAt: '2026-11-23T02:10:00.000Z',
      endedAt: '2026-11-23T02:30:00.000Z',
      plan: null,
      status: 'logged',
      pumpOnMs: null,
      letDownsMs: [],
      latencyMs: null,
      phases: [],
      used: [],
      ml: 80.5,
      left: null,
      right: null,
      entered: '80.5 ml',
      comfort: null,
      note: 'calm',
      content: '7',
      source: { from: 'baby-buddy', id: '12' },
    });
    expect(v.is(sessionSchema, session)).toBe(true);
  });

  it.each([
    ['"80,5"', 'ml', 80.5, '80,5 ml'],
    ['80.55', 'ml', 80.6, '80.55 ml'],
    ['0', 'ml', 0, '0 ml'],
    ['2.5', 'oz', 73.9, '2.5 oz'],
    ['67', 'oz', 1981.4, '67 oz'],
  ] as const)('with the amount %s in %s', (amount, unit, ml, entered) => {
    const [session] = read(babyBuddy(ROW.replace('80.5', amount)), { unit });
    expect(session).toMatchObject({ ml, entered });
  });

  it.each([
    ['2026-11-23 03:10', '02:10'],
    ['2026-11-23 03:10:00.250', '02:10'],
    ['2026-11-23T03:10:00+01:00', '02:10'],
    ['2026-11-22T22:10:00-0400', '02:10'],
    ['2026-11-23T02:10:00Z', '02:10'],
    [' 2026-11-23 03:10:00 ', '02:10'],
  ])('with the start %j', (start, time) => {
    const [session] = read(babyBuddy(ROW.replace('2026-11-23 03:10:00', start)));
    expect(session?.startedAt).toBe(`2026-11-23T${time}:00.000Z`);
  });

  it('is read in the given zone, with the first occurrence in a repeated hour', () => {
    const row = ROW.replace(
      '2026-11-23 03:10:00,2026-11-23 03:30:00',
      '2026-10-25 02:10:00,2026-10-25 03:10:00',
    );
    expect(read(babyBuddy(row))[0]).toMatchObject({
      startedAt: '2026-10-25T00:10:00.000Z',
      endedAt: '2026-10-25T02:10:00.000Z',
    });
    expect(read(babyBuddy(row), { zone: 'UTC' })[0]?.startedAt).toBe('2026-10-25T02:10:00.000Z');
  });

  it('may be empty, lack a note, or have its columns in another order or in capitals', () => {
    expect(read(babyBuddy())).toEqual([]);
    const [session] = read('\uFEFFAmount,END,start\n80,2026-11-23 03:30:00,2026-11-23 03:10:00\n');
    expect(session).toMatchObject({ ml: 80, note: null });
  });

  it('may have extra columns, even one that feedings have', () => {
    expect(read(babyBuddy(ROW).replace('tags', 'method'))).toHaveLength(1);
  });
});

describe('importing twice creates no duplicates:', () => {
  const plain = (...rows: string[]) => ['start,end,amount,notes', ...rows, ''].join('\n');
  const row = '2026-11-23 03:10:00,2026-11-23 03:30:00,80,calm';

  it('our own id is kept', () => {
    const id = 'session-20200101-000000-0123abcd';
    expect(read(babyBuddy(ROW.replace('12,', `${id},`)))[0]?.id).toBe(id);
  });

  it('another program’s id decides, whatever else changed', () => {
    const [before] = read(babyBuddy(ROW));
    const [after] = read(babyBuddy(ROW.replace('calm', 'hurried').replace('80.5', '90')));
    const [other] = read(babyBuddy(ROW.replace('12,', '13,')));
    expect(after?.id).toBe(before?.id);
    expect(other?.id).not.toBe(before?.id);
  });

  it('without an id, the content of the row decides', () => {
    const idOf = (one: string) => read(plain(one))[0]?.id;
    expect(idOf(row)).toMatch(/^session-20261123-021000-[0-9a-f]{8}$/);
    expect(idOf(row.replace('80', '80.0'))).toBe(idOf(row));
    for (const other of [
      row.replace('80', '81'),
      row.replace('calm', ''),
      row.replace(':30:', ':31:'),
    ]) {
      expect(idOf(other)).not.toBe(idOf(row));
    }
  });

  it('rows with the same content and no id are one session', () => {
    expect(read(plain(row, row))).toHaveLength(1);
    expect(read(plain(row, row.replace('calm', 'hurried')))).toHaveLength(2);
    expect(
      read(babyBuddy(ROW.slice(2), ROW.slice(2)).replaceAll('\n1,Ada', '\n,1,Ada')),
    ).toHaveLength(1);
  });
});

describe('nothing is read from a file with', () => {
  const good = ROW;
  const bad = (from: string, to: string) =>
    babyBuddy(good, ROW.replace('12,', '13,').replace(from, to));
  const start = '2026-11-23 03:10:00';
  const end = '2026-11-23 03:30:00';

  it.each([
    [
      '30 February',
      start,
      '2026-02-30 03:10:00',
      'line 3, column start: "2026-02-30 03:10:00" is not',
    ],
    ['no start', start, '', 'line 3, column start: nothing is not a date'],
    ['no end', end, '', 'line 3, column end: nothing is not a date'],
    ['a year beyond measure', start, '+275760-09-13T00:00:00Z', 'line 3, column start: "+275760'],
    ['a date alone', start, '2026-11-23', 'line 3, column start:'],
    [
      'an end before its start',
      end,
      '2026-11-23 03:09:59',
      'line 3, column end: "2026-11-23 03:09:59" is before',
    ],
    [
      'more than 24 hours',
      end,
      '2026-11-24 03:10:01',
      'line 3, column end: "2026-11-24 03:10:01" is more than 24',
    ],
    [
      'the day after tomorrow',
      start,
      '2026-11-25 01:00:01',
      'line 3, column start: "2026-11-25 01:00:01" is in the future',
    ],
    [
      'the time before computers',
      start,
      '1969-12-31 00:00:00',
      'line 3, column start: "1969-12-31 00:00:00" is before',
    ],
    ['an amount below nothing', '80.5', '-1', 'line 3, column amount: "-1" is not'],
    ['no amount', '80.5', '', 'line 3, column amount: nothing is not'],
    ['a number that is none', '80.5', 'NaN', 'line 3, column amount: "NaN" is not'],
    ['thousands', '80.5', '"1.080,5"', 'line 3, column amount: "1.080,5" is not'],
    ['more than two litres', '80.5', '2000.1', 'line 3, column amount: "2000.1" is not'],
    ['an id twice', '13,', '12,', 'line 3, column id: "12" is on line 2, too.'],
    ['a row cut short', ',"1,2"', '', 'line 3: 8 fields, but'],
    ['an open quote', 'calm', '"calm', 'line 3: there is a quote'],
  ])('%s', (_, from, to, message) => {
    const refused = refusal(() => read(bad(from, to)));
    expect(refused.message.slice(0, message.length + 10)).toBe(`milk.csv, ${message}`);
    expect(refused.hint).not.toBe('');
  });

  it.each(['start', 'end', 'amount'])('no column %s', (column) => {
    const refused = refusal(() => read(babyBuddy(ROW).replace(`,${column},`, ',other,')));
    expect(refused.message).toBe(`milk.csv, line 1: there is no column ${column}.`);
    expect(refused.hint).toContain('start, end, amount');
  });

  it.each([
    ['feedings', 'id,child_id,start,end,type,method,amount\n', 'these are feedings', 'Pumping'],
    ['semicolons', 'begin;end;amount\n1;2;3\n', 'no column start', 'parted by semicolons'],
    ['a million commas', ','.repeat(1e6), 'no column start', 'start, end, amount'],
    ['something else', '\u0000PNG\uFFFD\n\u0001', 'no column start', 'start, end, amount'],
    ['nothing', '', 'empty', 'first line'],
  ])('%s', (_, text, message, hint) => {
    const refused = refusal(() => read(text));
    expect(refused.message).toContain(message);
    expect(refused.hint).toContain(hint);
  });

  it('rows whose times alone fall in a repeated hour, if the end then comes first', () => {
    const row = ROW.replace(start, '2026-10-25 03:10:00').replace(end, '2026-10-25 02:50:00');
    expect(refusal(() => read(babyBuddy(row))).message).toContain('is before the start');
  });

  it.each([
    ['24 hours', end, '2026-11-24 03:10:00'],
    ['no time at all', end, start],
    ['tomorrow', `${start},${end}`, '2026-11-25 01:00:00,2026-11-25 01:20:00'],
  ])('(but %s is fine)', (_, from, to) => {
    expect(read(bad(from, to))).toHaveLength(2);
  });
});

describe('an export for a tracker', () => {
  const aNote = fc.option(
    fc.string({ unit: 'binary', minLength: 1 }).filter((note) => !note.includes('\0')),
  );
  const aRun = fc
    .array(fc.tuple(fc.nat(3000), fc.nat(3000), fc.nat(20_000), aNote), { maxLength: 10 })
    .map((all) => {
      let at = Date.parse('2026-11-20T00:00:00Z');
      return all.map(([gap, length, tenths, note], index) => {
        const start = at + (gap + 1) * 1000;
        at = start + length * 1000;
        return aSession({
          id: `session-20260101-000000-${String(index).padStart(8, '0')}`,
          startedAt: new Date(start).toISOString(),
          endedAt: new Date(at).toISOString(),
          ml: tenths / 10,
          note,
        });
      });
    });
  const tracker = { zone: 'Europe/Berlin', unit: 'ml', child: 1 } as const;
  const facts = ({ startedAt, endedAt, ml, note }: ReturnType<typeof aSession>) => [
    startedAt,
    endedAt,
    ml,
    note,
  ];

  it('survives a round trip, from Sprout Track with its ids', () => {
    fc.assert(
      fc.property(aRun, (sessions) => {
        const back = read(toSproutTrack(sessions, tracker).text);
        expect(back.map(({ id }) => id)).toEqual(sessions.map(({ id }) => id));
        expect(back.map(facts)).toEqual(sessions.map(facts));
        expect(read(toBabyBuddy(sessions, tracker).text).map(facts)).toEqual(sessions.map(facts));
      }),
    );
  });
});

it('reads 30,000 rows in a second or two', () => {
  // One a day for 82 years, from 1970.
  const rows = Array.from({ length: 30_000 }, (_, index) => {
    const day = new Date(index * 86_400_000).toISOString().slice(0, 10);
    return ROW.replace('12,', `${index},`).replaceAll('2026-11-23', day);
  });
  // CPU time, so other load on the machine does not count.
  const before = process.cpuUsage();
  expect(read(babyBuddy(...rows), { now: Infinity }).length).toBe(30_000);
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(4000);
});
