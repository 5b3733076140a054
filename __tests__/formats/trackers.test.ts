import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { SessionDocument } from '../../src/domain/documents/index.ts';
import { toBabyBuddy } from '../../src/formats/baby-buddy.ts';
import { toSproutTrack } from '../../src/formats/sprout-track.ts';
import { importIntoBabyBuddy } from '../support/baby-buddy.ts';
import { aSession } from '../support/sessions.ts';
import { importIntoSproutTrack } from '../support/sprout-track.ts';

const HOUR = 3_600_000;
const utc = (iso: string) => Date.parse(iso);
const now = utc('2027-06-01T00:00:00Z');
const clean = { withoutAmount: 0, overlapping: 0, tooLong: 0, endsBeforeStart: 0, repeatedHour: 0 };

function pumped(startedAt: string, endedAt: string, more: Partial<SessionDocument> = {}) {
  return aSession({ startedAt, endedAt, ml: 80, ...more });
}

function intoBabyBuddy(sessions: readonly SessionDocument[], zone = 'Europe/Berlin') {
  const { text, ...count } = toBabyBuddy(sessions, { zone, unit: 'ml', child: 1 });
  const pumpings = importIntoBabyBuddy(text, { zone, children: [1], now });
  return { text, count, pumpings };
}

function intoSproutTrack(sessions: readonly SessionDocument[], zone = 'Europe/Berlin') {
  const { text, ...count } = toSproutTrack(sessions, { zone, unit: 'ml', child: 1 });
  return { text, count, logs: importIntoSproutTrack(text, zone) };
}

const zones = [
  'UTC',
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Africa/Casablanca',
  '-03:30',
];

/** Days on which one of the clocks above goes forward or back. */
const changes = [
  '2026-02-15',
  '2026-03-08',
  '2026-03-22',
  '2026-03-29',
  '2026-04-04',
  '2026-09-26',
  '2026-10-03',
  '2026-10-25',
  '2026-11-01',
];

/** Consecutive sessions, often around a clock change, some touching, some with fractions of a second. */
const aRun = fc
  .tuple(
    fc.constantFrom(...changes),
    fc.integer({ min: -24 * HOUR, max: 40 * HOUR }),
    fc.array(
      fc.record({
        gap: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3 * HOUR })),
        length: fc.oneof(fc.integer({ min: 0, max: HOUR }), fc.integer({ min: 0, max: 24 * HOUR })),
        ml: fc.option(fc.integer({ min: 0, max: 20_000 }).map((tenths) => tenths / 10)),
        note: fc.option(fc.string({ unit: 'binary' })),
      }),
      { minLength: 1, maxLength: 20 },
    ),
  )
  .map(([day, offset, pumpings]) => {
    let at = utc(`${day}T00:00:00Z`) + offset;
    return pumpings.map(({ gap, length, ml, note }, index) => {
      const start = at + gap;
      at = start + length;
      const id = `session-20260101-000000-${String(index).padStart(8, '0')}`;
      const [startedAt, endedAt] = [new Date(start), new Date(at)].map((time) =>
        time.toISOString(),
      );
      return pumped(startedAt as string, endedAt as string, { id, ml, note });
    });
  });

/** Argument order does not matter. */
const aShuffledRun = aRun.chain((run) => fc.shuffledSubarray(run, { minLength: run.length }));

const wholeSecond = (iso: string) => Math.floor(utc(iso) / 1000) * 1000;

describe('a file for Baby Buddy', () => {
  it('is the minimum that it accepts: no id, no tags, local times, a bare number', () => {
    const { text } = intoBabyBuddy([
      pumped('2026-11-23T02:10:00.400Z', '2026-11-23T02:30:59.900Z', { ml: 80.04, note: 'a "b"' }),
    ]);
    expect(text).toBe(
      'child_id,start,end,amount,notes\r\n1,2026-11-23 03:10:00,2026-11-23 03:30:59,80,"a ""b"""\r\n',
    );
  });

  it('gives ounces to a hundredth and millilitres to a tenth', () => {
    const sessions = [pumped('2026-11-23T02:10:00Z', '2026-11-23T02:30:00Z', { ml: 81.26 })];
    const amountIn = (unit: 'ml' | 'oz') =>
      toBabyBuddy(sessions, { zone: 'UTC', unit, child: 7 }).text.split('\r\n')[1];
    expect(amountIn('ml')).toBe('7,2026-11-23 02:10:00,2026-11-23 02:30:00,81.3,');
    expect(amountIn('oz')).toBe('7,2026-11-23 02:10:00,2026-11-23 02:30:00,2.75,');
  });

  it('leaves out and counts what would spoil the whole import', () => {
    const { count, pumpings } = intoBabyBuddy([
      pumped('2026-11-23T10:00:00Z', '2026-11-23T10:20:00Z', { ml: 0 }),
      pumped('2026-11-23T10:20:00Z', '2026-11-23T10:40:00Z'),
      pumped('2026-11-23T10:39:59Z', '2026-11-23T11:00:00Z'),
      pumped('2026-11-23T12:00:00Z', '2026-11-23T12:20:00Z', { ml: null }),
      pumped('2026-11-23T14:20:00Z', '2026-11-23T14:00:00Z'),
      pumped('2026-11-24T00:00:00Z', '2026-11-25T00:00:00Z'),
      pumped('2026-11-25T00:00:00Z', '2026-11-26T00:00:01Z'),
    ]);
    expect(count).toEqual({
      withoutAmount: 1,
      overlapping: 1,
      tooLong: 1,
      endsBeforeStart: 1,
      repeatedHour: 0,
    });
    expect(pumpings.map(({ amount }) => amount)).toEqual([0, 80, 80]);
  });

  it('leaves out 24 hours across the spring change, which count as 25 there', () => {
    const { count } = intoBabyBuddy([pumped('2026-03-28T12:00:00Z', '2026-03-29T12:00:00Z')]);
    expect(count).toEqual({ ...clean, tooLong: 1 });
  });

  it('leaves out more than 24 hours across the autumn change, which count as less there', () => {
    const { count } = intoBabyBuddy([pumped('2026-10-24T12:00:00Z', '2026-10-25T12:30:00Z')]);
    expect(count).toEqual({ ...clean, tooLong: 1 });
  });

  it('keeps the length of a session during which the clock goes back', () => {
    const { text, count } = intoBabyBuddy([
      pumped('2026-10-25T00:50:00Z', '2026-10-25T01:10:00Z'), // 02:50 to 02:10
    ]);
    expect(text).toContain('2026-10-25 01:50:00,2026-10-25 02:10:00');
    expect(count).toEqual({ ...clean, repeatedHour: 1 });
  });

  it('counts what is read an hour early, and no more than that', () => {
    const { count, pumpings } = intoBabyBuddy([
      pumped('2026-10-25T00:10:00Z', '2026-10-25T00:20:00Z'), // the first 02:10
      pumped('2026-10-25T01:30:00Z', '2026-10-25T01:40:00Z'), // the second 02:30
      pumped('2026-10-25T02:00:00Z', '2026-10-25T02:10:00Z'), // 03:00
    ]);
    expect(count).toEqual({ ...clean, repeatedHour: 1 });
    expect(pumpings.map(({ start }) => new Date(start).toISOString().slice(11, 16))).toEqual([
      '00:10',
      '00:30',
      '02:00',
    ]);
  });

  it('leaves out what only seems to overlap because the clock repeats an hour', () => {
    const { count } = intoBabyBuddy([
      pumped('2026-10-25T00:30:00Z', '2026-10-25T00:50:00Z'), // 02:30
      pumped('2026-10-25T01:30:00Z', '2026-10-25T01:50:00Z'), // 02:30 again
    ]);
    expect(count).toEqual({ ...clean, overlapping: 1 });
  });

  it('guards notes against spreadsheets and removes what its database rejects', () => {
    const note = '=1+1\0 \u001B[31m';
    const { pumpings } = intoBabyBuddy([
      pumped('2026-11-23T10:00:00Z', '2026-11-23T10:20:00Z', { note }),
    ]);
    expect(pumpings[0]?.notes).toBe("'=1+1 \u001B[31m");
  });

  it('without sessions is only a header', () => {
    expect(intoBabyBuddy([]).text).toBe('child_id,start,end,amount,notes\r\n');
  });

  it('is imported completely, in any zone and across clock changes, and comes back at the right time', () => {
    fc.assert(
      fc.property(aShuffledRun, fc.constantFrom(...zones), (sessions, zone) => {
        const { count, pumpings } = intoBabyBuddy(sessions, zone);
        const expected = sessions.filter(({ ml }) => ml !== null);
        expect(pumpings.length).toBe(expected.length - count.overlapping - count.tooLong);
        expect(count.withoutAmount).toBe(sessions.length - expected.length);
        const isAsItWas = ({ start, end, amount }: (typeof pumpings)[number]) =>
          expected.some(
            ({ startedAt, endedAt, ml }) =>
              wholeSecond(startedAt) === start && wholeSecond(endedAt) === end && ml === amount,
          );
        expect(pumpings.filter((pumping) => !isAsItWas(pumping)).length).toBe(count.repeatedHour);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['UTC', 'Asia/Kathmandu', '-03:30'])(
    'leaves nothing out if the clock never changes (%s)',
    (zone) => {
      fc.assert(
        fc.property(aShuffledRun, (sessions) => {
          const { count } = intoBabyBuddy(sessions, zone);
          expect({ ...count, withoutAmount: 0 }).toEqual(clean);
        }),
      );
    },
  );
});

describe('Baby Buddy, as simulated here,', () => {
  const take = (csv: string) => importIntoBabyBuddy(csv, { zone: 'UTC', children: [1], now });
  const header = 'child_id,start,end,amount,notes';
  const row = '1,2026-11-23 02:10:00,2026-11-23 02:30:00,80,';

  it('accepts a valid row', () => {
    expect(take(`${header}\n${row}\n`)).toHaveLength(1);
  });

  it.each([
    ['an unknown child', `${header}\n2${row.slice(1)}\n`],
    ['child for child_id', `child${header.slice(8)}\n${row}\n`],
    ['a time with T', `${header}\n${row.replaceAll(/(\d) (\d)/g, '$1T$2')}\n`],
    ['a unit', `${header}\n${row.replace('80', '80ml')}\n`],
    ['no amount', `${header}\n${row.replace('80', '')}\n`],
    ['the same row twice', `${header}\n${row}\n${row}\n`],
    ['a blank id', `id,${header}\n,${row}\n`],
    ['the future', `${header}\n${row.replaceAll('2026', '2028')}\n`],
    ['an end before the start', `${header}\n${row.replace('02:30', '02:00')}\n`],
    ['25 hours', `${header}\n${row.replace('23 02:30', '24 03:10')}\n`],
  ])('rejects %s', (_, csv) => {
    expect(() => take(csv)).toThrow();
  });
});

describe('a file for Sprout Track', () => {
  it('has the session’s id, which identifies it', () => {
    const sessions = [pumped('2026-11-23T02:10:00Z', '2026-11-23T02:30:00Z', { note: 'x' })];
    const { text, logs } = intoSproutTrack(sessions);
    expect(text).toBe(
      'id,child_id,start,end,amount,notes\r\nsession-20261123-030000-0123abcd,1,2026-11-23 03:10:00,2026-11-23 03:30:00,80,x\r\n',
    );
    expect(importIntoSproutTrack(text, 'Europe/Berlin', logs)).toEqual(logs);
  });

  it('keeps sessions that overlap or last for days, which are accepted there, and leaves out those rejected there', () => {
    const { count, logs } = intoSproutTrack([
      pumped('2026-11-23T10:10:00Z', '2026-11-25T10:30:00Z', { id: 'b' }),
      pumped('2026-11-23T10:00:00Z', '2026-11-23T10:20:00Z', { id: 'a' }),
      pumped('2026-11-23T12:00:00Z', '2026-11-23T12:20:00Z', { id: 'c', ml: null }),
      pumped('2026-11-23T14:20:00Z', '2026-11-23T14:00:00Z', { id: 'd' }),
    ]);
    expect(count).toEqual({ ...clean, withoutAmount: 1, endsBeforeStart: 1 });
    expect(logs.map(({ sourceId }) => sourceId)).toEqual(['a', 'b']);
  });

  it('is imported completely, and everything except a repeated hour comes back at the right time', () => {
    fc.assert(
      fc.property(aRun, fc.constantFrom(...zones), (sessions, zone) => {
        const { count, logs } = intoSproutTrack(sessions, zone);
        const expected = sessions.filter(({ ml }) => ml !== null);
        expect(logs.map(({ sourceId }) => sourceId)).toEqual(expected.map(({ id }) => id));
        const wrong = expected.filter(({ id, startedAt, endedAt }) => {
          const log = logs.find(({ sourceId }) => sourceId === id);
          return log?.start !== wholeSecond(startedAt) || log.end !== wholeSecond(endedAt);
        });
        expect(wrong.length).toBeLessThanOrEqual(count.repeatedHour);
      }),
      { numRuns: 500 },
    );
  });
});
