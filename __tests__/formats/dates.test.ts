import { describe, expect, it } from '@jest/globals';
import {
  type Day,
  instantAt,
  orderOf,
  parseStamp,
  secondReading,
} from '../../src/formats/dates.ts';
import type { DateOrder } from '../../src/domain/calendar.ts';
import { refusal } from '../support/input-error.ts';

const NOW = Date.parse('2026-11-29T00:00:00Z');

function read(text: string, order: DateOrder = 'dmy', zone = 'UTC'): string | null {
  const stamp = parseStamp(text);
  if (!stamp) return null;
  if ('ms' in stamp) return new Date(stamp.ms).toISOString().slice(0, 19);
  if (!stamp.day || !stamp.clock) return JSON.stringify(stamp.day?.parts ?? stamp.clock);
  const ms = instantAt(stamp.day, stamp.clock, order, zone);
  return ms === null ? null : new Date(ms).toISOString().slice(0, 19);
}

describe('a time is read from', () => {
  const at = '2026-11-20T07:05:00';

  it.each([
    '2026-11-20 07:05',
    '2026-11-20T07:05:00.123456',
    '2026-11-20T08:05:00+01:00',
    '2026/11/20 7:05',
    '2026-11-20, 07:05 AM',
    '20.11.2026 07:05',
    '20.11.26 07:05',
    '20/11/2026 7:05am',
    'Nov 20, 2026 7:05 AM',
    'Friday, November 20, 2026 7:05 a.m.',
    '20 Nov 2026 07:05',
    '20-Nov-2026 07:05:00',
    '1795158300',
    '1795158300000',
    ' 2026-11-20\u202f7:05\u00a0AM ',
  ])('%j', (text) => {
    expect(read(text)).toBe(at);
  });

  it.each([
    ['11/20/2026 07:05 PM', '2026-11-20T19:05:00'],
    ['11/20/2026 12:05 AM', '2026-11-20T00:05:00'],
    ['11/20/2026 12:05 PM', '2026-11-20T12:05:00'],
    ['11/20/26, 24:00', '2026-11-21T00:00:00'],
    ['12/31/2025 24:00:00', '2026-01-01T00:00:00'],
  ])('%j of a country that puts the month first', (text, iso) => {
    expect(read(text, 'mdy')).toBe(iso);
  });

  it.each([
    ['07:05', '{"hour":7,"minute":5,"second":0}'],
    ['7 pm', '{"hour":19,"minute":0,"second":0}'],
    ['2026-11-20', '[2026,11,20]'],
  ])('%j, partly', (text, part) => {
    expect(read(text)).toBe(part);
  });
});

it.each([
  '',
  '7',
  '07:60',
  '24:01',
  '13:05 PM',
  '0:05 AM',
  '2026-11-31 07:05',
  '2026-13-01 07:05',
  '20/11/2026',
  'soon',
  '20 Foo 2026 07:05',
  '1/2/3/4 07:05',
])('%j is not a time', (text) => {
  expect([null, '[20,11,2026]']).toContain(read(text));
});

describe('the date order', () => {
  const dated = (...texts: string[]) =>
    texts.map((text) => ({ text, day: (parseStamp(text) as { day: Day }).day }));

  it.each<[string, readonly string[], DateOrder]>([
    ['is told by a day above twelve', ['05/06/2026 07:05', '20/06/2026 07:05'], 'dmy'],
    ['is told by a day above twelve', ['05/06/2026 07:05', '06/20/2026 07:05'], 'mdy'],
    ['is told by what is still to come', ['11/12/2026 07:05'], 'mdy'],
    ['does not matter where both are the same', ['11/11/2026 07:05'], 'dmy'],
    ['does not matter without such dates', ['2026-05-06 07:05', '05.06.2026 07:05'], 'dmy'],
  ])('%s: %j', (_, texts, order) => {
    expect(orderOf(dated(...texts), NOW, 'milk.csv')).toBe(order);
  });

  it('is never guessed', () => {
    const { message, hint } = refusal(() => orderOf(dated('05/06/2026 07:05'), NOW, 'milk.csv'));
    expect(message).toBe('milk.csv: "05/06/2026 07:05" can be 5 June 2026 or 6 May 2026.');
    expect(hint).toContain('--dates dmy');
  });
});

it('knows when local time repeats', () => {
  const at = Date.parse('2026-10-25T00:10:00Z');
  expect(secondReading(at, 'Europe/Berlin')).toBe(at + 3_600_000);
  expect(secondReading(at, 'UTC')).toBeNull();
  const lordHowe = Date.parse('2026-04-04T14:40:00Z');
  expect(secondReading(lordHowe, 'Australia/Lord_Howe')).toBe(lordHowe + 1_800_000);
});
