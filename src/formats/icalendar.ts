import { createHash } from 'node:crypto';
import {
  ICalAlarmType,
  ICalCalendar,
  ICalEventClass,
  ICalEventRepeatingFreq,
} from 'ical-generator';
import type { Appointment } from '../domain/reminders.ts';

/**
 * Appointments as a calendar file (RFC 5545), each with an alarm at its start.
 *
 * Its times have no zone: somebody who travels, or changes the clock, is reminded at the same local time.
 * @param now milliseconds since 1970
 */
export function toICalendar(appointments: readonly Appointment[], now: number): string {
  const calendar = new ICalCalendar({ prodId: '//letdown//letdown//EN' });
  for (const { id, start, minutes, title, text, days } of appointments) {
    // The library writes UTC times without marking them as UTC.
    const begin = Date.parse(`${start}:00Z`);
    const event = calendar.createEvent({
      // It tells nobody the title, nor when the file was made.
      id: `${createHash('sha256').update(id).digest('hex').slice(0, 32)}@letdown.invalid`,
      stamp: new Date(now),
      start: new Date(begin),
      end: new Date(begin + minutes * 60_000),
      floating: true,
      summary: title,
      ...(text !== '' && { description: text }),
      // Others who see the calendar only see that the time is taken.
      class: ICalEventClass.PRIVATE,
    });
    if (days !== 1) {
      event.repeating({
        freq: ICalEventRepeatingFreq.DAILY,
        ...(days !== null && { count: days }),
      });
    }
    event.createAlarm({ type: ICalAlarmType.display, trigger: 0, description: title });
  }
  // The library leaves the last line open, and puts a property after the alarms, where the grammar allows none.
  return `${calendar.toString()}\r\n`.replaceAll(
    /(BEGIN:VALARM\r\n[^]*?END:VALARM\r\n)(CLASS:PRIVATE\r\n)/g,
    '$2$1',
  );
}
