import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Appointment } from '../../src/domain/reminders.ts';
import { toICalendar } from '../../src/formats/icalendar.ts';
import { readCalendar } from '../support/calendar.ts';

const NOW = Date.UTC(2026, 10, 23, 3, 10);

function anAppointment(more: Partial<Appointment> = {}): Appointment {
  return {
    id: 'one',
    start: '2026-11-23T07:00',
    minutes: 20,
    title: 'Pump',
    text: 'A drink.',
    days: null,
    ...more,
  };
}

describe('a calendar file', () => {
  it('lists each appointment once, at local time, with one alarm', () => {
    const text = toICalendar(
      [anAppointment({ days: 3 }), anAppointment({ id: 'two', start: '2026-11-23T23:50' })],
      NOW,
    );
    const [first, second] = readCalendar(text);
    expect(first).toMatchObject({
      uid: '7692c3ad3540bb803c020b3aee66cd88@letdown.invalid',
      title: 'Pump',
      text: 'A drink.',
      start: '2026-11-23T07:00:00',
      minutes: 20,
      isFloating: true,
      isPrivate: true,
      stamp: '2026-11-23T03:10:00Z',
      alarms: ['PT0S'],
    });
    expect(first?.occurrences(10)).toEqual([
      '2026-11-23T07:00:00',
      '2026-11-24T07:00:00',
      '2026-11-25T07:00:00',
    ]);
    expect(second?.occurrences(400).at(-1)).toBe('2027-12-27T23:50:00');
  });

  it('has a single occurrence for one day', () => {
    expect(toICalendar([anAppointment({ days: 1 })], NOW)).not.toContain('RRULE');
  });

  it('follows RFC 5545', () => {
    const lines = toICalendar([anAppointment()], NOW).split('\r\n');
    expect(lines.slice(0, 3)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      expect.stringMatching(/^PRODID:/),
    ]);
    expect(lines.slice(-2)).toEqual(['END:VCALENDAR', '']);
    // Within an event, every property comes before the alarms.
    const inEvent = lines.slice(lines.indexOf('BEGIN:VEVENT'), lines.indexOf('END:VEVENT') + 1);
    expect(inEvent.slice(inEvent.indexOf('END:VALARM'))).toEqual(['END:VALARM', 'END:VEVENT']);
    for (const name of ['UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'CLASS', 'TRIGGER', 'ACTION']) {
      expect(lines.filter((line) => line.startsWith(`${name}:`))).toHaveLength(1);
    }
  });

  it('keeps every title whole, on lines of at most 75 octets', () => {
    const title = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }),
      fc.stringMatching(/^[;,\\"a-z:]{1,120}$/),
    );
    fc.assert(
      fc.property(title, fc.constantFrom('', 'A drink; a seat, a breath.'), (title, text) => {
        const calendar = toICalendar([anAppointment({ title, text })], NOW);
        expect(readCalendar(calendar)).toMatchObject([{ title, text: text === '' ? null : text }]);
        const lines = calendar.split('\r\n');
        expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
        expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      }),
    );
  });
});
