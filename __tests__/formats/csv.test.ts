import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readCsv, writeCsv } from '../../src/formats/csv.ts';
import { toCsv } from '../../src/formats/sessions-csv.ts';
import { refusal } from '../support/input-error.ts';
import { aSession } from '../support/sessions.ts';

/** The fields of every row under the columns of the header. */
function read(text: string) {
  const { columns, rows } = readCsv(text, 'milk.csv');
  return rows().map((row) => columns.map((column) => row.cell(column)));
}

const aText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom('"', ',', '\n', '\r', "'", '=', '+', '-', '@', '\t', ' ', '🍼', '＝', 'a'),
    )
    .map((characters) => characters.join('')),
);

describe('writing', () => {
  it('ends lines in CR LF and quotes commas, quotes and line breaks', () => {
    expect(
      writeCsv([
        ['a', 'b'],
        ['x,y', 'she said "now"'],
        ['l\nm', 'c\rd'],
        [null, ''],
      ]),
    ).toBe('a,b\r\n"x,y","she said ""now"""\r\n"l\nm","c\rd"\r\n,\r\n');
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1',
    '＋1',
    '－1',
    '＠a',
    "'=1",
  ])('keeps a spreadsheet from running %j', (text) => {
    expect(writeCsv([[text]]).replace(/^"/, '')).toMatch(/^'/);
  });

  it('leaves numbers, dates and other text as they are', () => {
    expect(writeCsv([[-1.5, 0, '2026-11-23 03:10:00', "'twas", 'a=b', '80']])).toBe(
      "-1.5,0,2026-11-23 03:10:00,'twas,a=b,80\r\n",
    );
  });
});

describe('reading', () => {
  it('gives back any written text', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(aText, aText), { minLength: 1 }), (texts) => {
        const rows = texts.map(([a, b]) => ['row', a, b]);
        expect(read(writeCsv([['n', 'a', 'b'], ...rows]))).toEqual(rows);
      }),
    );
  });

  it('names columns in lower case, and skips a byte order mark and empty lines', () => {
    const { columns, rows } = readCsv('\uFEFF"ID", Start \n\n1,2\n\n', 'milk.csv');
    expect(columns).toEqual(['id', 'start']);
    expect(rows().map((row) => [row.cell('start'), row.cell('end')])).toEqual([['2', '']]);
  });

  it.each(['\n', '\r\n', '\r'])('knows the line on which a record starts after %j', (end) => {
    const lines = ['', 'a,b', '1,2', '"two', 'lines",x', '', '', '3,4', ''];
    const { rows } = readCsv(lines.join(end), 'milk.csv');
    expect(rows().map((row) => row.line)).toEqual([3, 4, 8]);
  });

  it('accepts both kinds of line endings in one file', () => {
    expect(read('a,b\r\n1,2\n3,4\r\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it.each([
    ['nothing', '', 'milk.csv is empty.'],
    ['an open quote', 'a,b\n1,2\n"3,4\n5,6\n7,8\n', 'milk.csv, line 3: a quote is opened'],
    ['a stray quote', 'a,b\n1,2\n\n3,x"4\n', 'milk.csv, line 4: there is a quote'],
    ['text after a quote', 'a,b\n"1"x,2\n', 'milk.csv, line 2: there is a quote'],
    ['too few fields', 'a,b\n"1\n1",2\n3\n', 'milk.csv, line 4: 1 fields, but'],
    ['too many fields', 'a,b\n1,2,3\n', 'milk.csv, line 2: 3 fields, but'],
    ['a million commas', `a,b\n${'1,'.repeat(1e6)}\n`, 'milk.csv, line 2: 1000001 fields'],
    ['a column twice', 'a,b,A\n1,2,3\n', 'milk.csv, line 1: the column "a" appears twice.'],
    ['binary', '\u0000\uFFFD\u0001"\uFFFD\u0007', 'milk.csv, line 1: there is a quote'],
  ])('rejects %s and names the line', (_, text, message) => {
    const refused = refusal(() => readCsv(text, 'milk.csv').rows());
    expect(refused.message.slice(0, message.length)).toBe(message);
    expect(refused.hint).not.toBe('');
    expect(refused.message.length).toBeLessThan(150);
  });
});

describe('the sessions table', () => {
  const options = { zone: 'Europe/Berlin', unit: 'ml' } as const;

  it('has one row per session, newest last', () => {
    const sessions = [
      aSession({
        letDownsMs: [70_000, 300_400],
        ml: 80.04,
        left: 50,
        right: 30,
        comfort: 4,
        used: ['warmth', 'light-massage'],
        note: '=calm, "quiet"\nnight \u001B[31m🍼',
      }),
      aSession({
        id: 'session-0',
        startedAt: '2026-10-25T00:30:00.000Z',
        endedAt: '2026-10-25T01:15:30.000Z',
        plan: null,
        status: 'logged',
        pumpOnMs: null,
        letDownsMs: [],
        latencyMs: null,
      }),
    ];
    expect(toCsv(sessions, options)).toBe(
      [
        'id,started,ended,minutes,plan,status,latency_seconds,let_downs,let_downs_seconds,amount,left,right,unit,comfort,used,note',
        'session-0,2026-10-25T02:30:00+02:00,2026-10-25T02:15:30+01:00,45.5,,logged,,0,,,,,ml,,,',
        'session-20261123-030000-0123abcd,2026-11-23T04:00:00+01:00,2026-11-23T04:20:00+01:00,20,quick,completed,70,2,70;300.4,80,50,30,ml,4,warmth;light-massage,"\'=calm, ""quiet""\nnight \u001B[31m🍼"',
        '',
      ].join('\r\n'),
    );
  });

  it('can use ounces', () => {
    const [row] = read(
      toCsv([aSession({ ml: 80, left: 73.9, right: 0 })], { ...options, unit: 'oz' }),
    );
    expect(row?.slice(9, 13)).toEqual(['2.71', '2.5', '0', 'oz']);
  });

  it('without sessions is only a header', () => {
    expect(readCsv(toCsv([], options), 'milk.csv').rows()).toEqual([]);
  });
});
