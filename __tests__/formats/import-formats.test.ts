import { describe, expect, it } from '@jest/globals';
import type { SessionDocument } from '../../src/domain/documents/index.ts';
import { columnsLayout, parseColumns, unknownTable } from '../../src/formats/columns.ts';
import type { ReadOptions } from '../../src/formats/format.ts';
import { formatOf, readable } from '../../src/formats/registry.ts';
import { toCsv } from '../../src/formats/sessions-csv.ts';
import { readPumpings } from '../../src/formats/tracker-csv.ts';
import { refusal } from '../support/input-error.ts';
import { aSession } from '../support/sessions.ts';

const options: ReadOptions = {
  name: 'milk.csv',
  zone: 'Europe/Berlin',
  unit: 'ml',
  now: Date.parse('2026-11-29T00:00:00Z'),
  content: '7',
  hint: readable,
};
const lines = (...all: string[]) => all.join('\n');

function read(text: string, more: Partial<ReadOptions> = {}) {
  const format = formatOf(text);
  if (!format) throw unknownTable(text, 'milk.csv', readable);
  return { format: format.name, ...format.read(text, { ...options, ...more }) };
}

/** A short form of a session: start, minutes, ml, left, right, note. */
const brief = ({ startedAt, endedAt, ml, left, right, note }: SessionDocument) => [
  startedAt.slice(0, 16),
  (Date.parse(endedAt) - Date.parse(startedAt)) / 60_000,
  ml,
  left,
  right,
  note,
];

describe('the Full Log from Sprout Track', () => {
  const HEADER =
    '"Date","Time","Activity Type","Sub-Type","Start Time","End Time","Duration","Amount","Unit","Details","Notes","Caretaker"';
  const PUMP =
    '"11/20/2026","07:05 AM","Pump","Stored","07:05 AM","07:25 AM","20 min","L: 40, R: 55, Total: 95","ML","","calm","One"';
  const FEED = '"11/20/2026","09:00 AM","Feed","Bottle","","","","90","ML","","","One"';

  it('gives its pumping sessions, and says what it leaves out', () => {
    const { format, sessions, remarks } = read(lines(HEADER, PUMP, FEED));
    expect(format).toBe('sprout-track');
    expect(sessions.map(brief)).toEqual([['2026-11-20T06:05', 20, 95, 40, 55, 'calm']]);
    expect(sessions[0]).toMatchObject({
      entered: 'left 40 ml, right 55 ml',
      source: { from: 'sprout-track' },
    });
    expect(remarks).toEqual([
      'Times are read as those of Europe/Berlin. --tz chooses another.',
      'Only pumpings are taken, not 1 row of Feed.',
    ]);
  });

  it.each([
    [
      'past midnight',
      ['"07:05 AM","07:25 AM"', '"11:50 PM","12:10 AM"'],
      ['2026-11-20T22:50', 20, 95],
    ],
    ['without an end', ['"07:25 AM","20 min"', '"","1 hr 5 min"'], ['2026-11-20T06:05', 65, 95]],
    ['with neither', ['"07:25 AM","20 min"', '"",""'], ['2026-11-20T06:05', 0, 95]],
    [
      'with a narrow space',
      ['"07:05 AM","07:25', '"07:05\u202fAM","07:25'],
      ['2026-11-20T06:05', 20, 95],
    ],
    [
      'in ounces',
      ['"L: 40, R: 55, Total: 95","ML"', '"Total: 2.5","OZ"'],
      ['2026-11-20T06:05', 20, 73.9],
    ],
    ['without an amount', ['"L: 40, R: 55, Total: 95"', '""'], ['2026-11-20T06:05', 20, null]],
  ] as const)('may have a session %s', (_, [from, to], expected) => {
    const { sessions } = read(lines(HEADER, PUMP.replace(from, to)));
    expect(sessions.map(brief).map((one) => one.slice(0, 3))).toEqual([expected]);
  });

  it('without a pumping session is rejected for what it is', () => {
    expect(refusal(() => read(lines(HEADER, FEED, FEED))).message).toBe(
      'milk.csv holds no pumping: 2 rows of Feed.',
    );
  });
});

describe('a Huckleberry file', () => {
  const HEADER = 'Type,Start,End,Duration,Start Condition,Start Location,End Condition,Notes';

  it.each([
    ['Pump,2026-11-20 07:05,2026-11-20 07:25,00:20,40ml,,55ml,calm', [20, 95, 40, 55, 'calm']],
    ['Pump,2026-11-20 07:05,,00:20,2.5oz,,,', [20, 73.9, null, null, null]],
    ['Pump,2026-11-20 07:05,,,0ml,,20ml,', [0, 20, 0, 20, null]],
    ['Pump,2026-11-20 07:05,,,,,,', [0, null, null, null, null]],
  ])('gives %s', (row, expected) => {
    const { format, sessions, remarks } = read(lines(HEADER, row, 'Sleep,nonsense,,,,,,'));
    expect(format).toBe('huckleberry');
    expect(sessions.map(brief)).toEqual([['2026-11-20T06:05', ...expected]]);
    expect(remarks.join(' ')).toContain('not 1 row of Sleep');
  });

  it('may be newer: without an end, and with who logged it', () => {
    const { sessions } = read(
      lines(
        'Type,Start,Duration,Start Condition,Start Location,End Condition,Notes,Logged By',
        'Pump,2026-11-20 07:05,00:20,1.5oz,,2oz,,Ada',
      ),
    );
    expect(sessions.map(brief)).toEqual([['2026-11-20T06:05', 20, 103.5, 44.4, 59.1, null]]);
  });
});

describe('a Nara file', () => {
  const HEADER =
    'Type,Start Date/time,Note,Time Zone,[Pump] Duration (Seconds),[Pump] End Date/time,[Pump] Left Volume,[Pump] Left Volume Unit,[Pump] Right Volume,[Pump] Right Volume Unit,[Pump] Total Volume,[Pump] Total Volume Unit,_activityKey';

  it.each([
    [
      'Pump,2026-09-20 13:30:00,,Europe/Copenhagen,420,2026-09-20 13:37:00,60,ML,70,ML,130,ML,t-5',
      ['2026-09-20T11:30', 7, 130, 60, 70, null],
    ],
    [
      'Pump,2026-09-20 13:30:00,a,America/New_York,420,,,,,,3,FLOZ,t-5',
      ['2026-09-20T17:30', 7, 88.7, null, null, 'a'],
    ],
  ])('gives %s', (row, expected) => {
    const { format, sessions, remarks } = read(lines(HEADER, row));
    expect(format).toBe('nara');
    expect(sessions.map(brief)).toEqual([expected]);
    expect(sessions[0]?.source).toEqual({ from: 'nara', id: 't-5' });
    expect(remarks).toEqual([]);
  });

  it('may not name an invalid zone', () => {
    const row = 'Pump,2026-09-20 13:30:00,,Mars/Base,420,,,,,,3,FLOZ,t-5';
    expect(refusal(() => read(lines(HEADER, row))).message).toBe(
      'milk.csv, line 2, column time zone: "Mars/Base" is not a time zone.',
    );
  });
});

describe('a Baby Buddy file', () => {
  it('from before version 2.0 has one time, and no length is invented', () => {
    const { sessions } = read(
      lines('id,child,amount,time,notes', '4,1,95.0,2026-11-20 07:05:00.123456,'),
    );
    expect(sessions.map(brief)).toEqual([['2026-11-20T06:05', 0, 95, null, null, null]]);
  });

  it.each([
    ['id,child_id,start,end,type,method,amount', 'feedings'],
    ['id,child_id,child_first_name,child_last_name,start,end,nap,notes,tags', 'sleep entries'],
    ['id,child_id,start,end,milestone,tags', 'tummy times'],
    ['id,child_id,time,wet,solid,color,amount,notes', 'diaper changes'],
    ['id,child_id,temperature,time,notes', 'temperatures'],
    ['id,child_id,weight,date,notes', 'weights'],
    ['id,child_id,note,time', 'notes'],
  ])('with %s is recognised as such', (header, entries) => {
    expect(refusal(() => read(`${header}\n1,1\n`)).message).toBe(
      `milk.csv: these are ${entries}, not pumpings.`,
    );
  });

  it.each([
    ['tabs', 'start\tend\tamount\n2026-11-20 07:05\t2026-11-20 07:25\t95,5\n'],
    ['semicolons', 'start;end;amount;\n2026-11-20 07:05;2026-11-20 07:25;95,5;\n;;;\n'],
    ['bars', 'start|end|amount\n2026-11-20 07:05|2026-11-20 07:25|95.5\n'],
    ['what Excel says', 'sep=;\r\nstart;end;amount\r\n2026-11-20 07:05;2026-11-20 07:25;95,5\r\n'],
    ['its unit in the cell', 'start,end,amount\n2026-11-20 07:05,2026-11-20 07:25,95.5 ml\n'],
  ])('may be separated by %s', (_, text) => {
    expect(read(text).sessions.map(brief)).toEqual([
      ['2026-11-20T06:05', 20, 95.5, null, null, null],
    ]);
  });

  it.each([
    ['start\tend\namount\n', 'tabs'],
    ['start;begin;amount\n1;2\n', 'semicolons'],
  ])('%j is rejected with the separator found', (text, mark) => {
    const { message, hint } = refusal(() => read(text));
    expect(`${message} ${hint}`).toContain(mark);
  });

  it('counts lines correctly below the one in which Excel names the separator', () => {
    const text = 'sep=;\nstart;end;amount\n1;2;3\n';
    expect(refusal(() => read(text)).message).toContain('line 3, column start');
  });

  it('may end in a repeated hour', () => {
    const text = 'start,end,amount\n2026-10-25 02:50,2026-10-25 02:10,95\n';
    expect(read(text).sessions.map(brief)).toEqual([
      ['2026-10-25T00:50', 20, 95, null, null, null],
    ]);
  });
});

describe('letdown’s own table', () => {
  it('survives a round trip, except its phases', () => {
    const session = aSession({
      letDownsMs: [70_000, 300_400],
      pumpOnMs: 10_000,
      latencyMs: 60_000,
      ml: 80,
      left: 50,
      right: 30,
      entered: 'left 50 ml, right 30 ml',
      comfort: 4,
      used: ['warmth', 'light-massage'],
      note: '=calm',
      content: '7',
    });
    const { format, sessions } = read(toCsv([session], { zone: 'UTC', unit: 'ml' }));
    expect([format, sessions]).toEqual(['csv', [session]]);
  });

  it('leaves out an impossible session, and names it', () => {
    const wrong = aSession({ id: 'session-20261123-030000-00000000' });
    const text = toCsv([aSession(), { ...wrong, endedAt: '2026-11-23T01:00:00.000Z' }], {
      zone: 'UTC',
      unit: 'ml',
    });
    const { sessions, leftOut } = read(text);
    expect(sessions).toHaveLength(1);
    expect(leftOut).toEqual([
      {
        place: expect.stringMatching(/^line [23]$/),
        at: wrong.startedAt,
        problem: 'is before the start',
      },
    ]);
  });
});

describe('any other table', () => {
  const TEXT = lines(
    'Day,From,To,"Milk, left (oz)",R,Say',
    '05/13/2026,7:05 AM,7:25 AM,1,2,hello',
    '05/14/2026,11:50 PM,12:10 AM,1,,',
  );
  const given = (columns: string, more: Partial<ReadOptions> = {}) =>
    readPumpings(TEXT, columnsLayout(parseColumns(columns, '--columns'), 'milk.csv'), {
      ...options,
      ...more,
    });

  it('is read using the columns that the person names', () => {
    const { sessions, remarks } = given(
      'date=Day,start=From,end=To,left="Milk, left (oz)",right=r,note=Say',
      { unit: 'oz' },
    );
    expect(sessions.map(brief)).toEqual([
      ['2026-05-13T05:05', 20, 88.7, 29.6, 59.1, 'hello'],
      ['2026-05-14T21:50', 20, 29.6, 29.6, null, null],
    ]);
    expect(remarks).toEqual([
      'Times are read as those of Europe/Berlin, amounts as oz. --tz and --unit choose others.',
      'Dates are read as month, day, year. --dates chooses another order.',
    ]);
  });

  it.each([
    ['start=Begin', 'no column "begin"'],
    ['amount=R', 'no column says when'],
    ['begins=Day', '"begins" is not valid'],
    ['start', 'names no column'],
    ['start=', 'names no column'],
    ['start=Day', 'is not a date and time'],
    ['date=R,start=From', '"2" is not a date.'],
  ])('is rejected with --columns %s', (columns, message) => {
    expect(refusal(() => given(columns)).message).toContain(message);
  });

  it('is rejected at once, however many spaces its --columns hold', () => {
    expect(refusal(() => given(' '.repeat(100_000))).message).toContain('names no column');
  });

  it('is rejected with its columns, and a command that would read it', () => {
    const { message, hint } = refusal(() => read('Date,Begin,Finish,Total ml\n1,2,3,4\n'));
    expect(message).toBe(
      'milk.csv is of no app that is known. Columns found, parted by commas: date, begin, finish, total ml.',
    );
    expect(hint).toContain(
      "`letdown import milk.csv --columns 'date=date,end=finish,start=begin,amount=total ml'`",
    );
  });

  it('that is not a table is rejected with what can be read', () => {
    expect(refusal(() => read('Dear all\nhello\n'))).toEqual({
      message: 'milk.csv is not in a format that can be read.',
      hint: readable,
    });
  });

  it.each([
    ['20', 20],
    ['7,5', 7.5],
    ['20 minutes', 20],
    ['1 h 5 min', 65],
    ['0:20:30', 20.5],
  ])('may give the length as %j', (length, minutes) => {
    const text = `when;minutes\n2026-11-20 07:05;${length}\n`;
    const layout = columnsLayout({ start: 'when', minutes: 'minutes' }, 'milk.csv');
    expect(readPumpings(text, layout, options).sessions.map(brief)[0]?.[1]).toBe(minutes);
  });

  it.each(['0:20', 'long', '-5'])('may not give the length as %j', (length) => {
    const text = `when;minutes\n2026-11-20 07:05;${length}\n`;
    const layout = columnsLayout({ start: 'when', minutes: 'minutes' }, 'milk.csv');
    expect(refusal(() => readPumpings(text, layout, options)).message).toContain(
      'line 2, column minutes:',
    );
  });

  it.each([
    ['2:10', [130_000]],
    ['none', []],
    ['', []],
  ])('may give the let-down time: %j', (text, letDownsMs) => {
    const table = `when,first\n2026-11-20 07:05,${text}\n`;
    const layout = columnsLayout({ start: 'when', 'let-down': 'first' }, 'milk.csv');
    const [session] = readPumpings(table, layout, options).sessions;
    expect(session).toMatchObject({ letDownsMs, pumpOnMs: text === '' ? null : 0 });
  });
});
