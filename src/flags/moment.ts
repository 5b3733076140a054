import { InputError } from '../domain/errors.ts';
import { parseTimeOfDay, renderTimeOfDay } from '../domain/reminders.ts';
import { DAY_MS } from '../domain/units.ts';
import { parseWallTime, parseZonedTime, systemZone, wallTime } from '../formats/zones.ts';

/** A moment that is over. */
export interface Moment {
  /** Milliseconds since 1970. */
  readonly ms: number;
  /** How it was read, if there was more than one way. */
  readonly remark: string | null;
}

/**
 * "2026-11-23T03:10", with or without an offset, or "03:10", "3:10am" (today, or yesterday if that is still to come).
 * Without an offset it is the time on the person's own clock.
 * @param now milliseconds since 1970
 * @throws InputError
 */
export function parseMoment(text: string, where: string, now: number): Moment {
  const moment = read(text.trim(), where, now);
  if (moment.ms > now) {
    throw new InputError(
      `${where}: ${JSON.stringify(text)} is still to come.`,
      'Give the time when the pump went on.',
    );
  }
  return moment;
}

function read(text: string, where: string, now: number): Moment {
  const zoned = parseZonedTime(text);
  if (zoned !== null) return { ms: zoned, remark: null };
  const zone = systemZone();
  const time = timeOfDay(text);
  if (time === null) return readWallTime(text, zone, where, text);
  const today = wallTime(now, zone).slice(0, 10);
  const moment = readWallTime(`${today} ${time}`, zone, where, text);
  if (moment.ms <= now) return moment;
  // The day before noon is yesterday, even if the clocks changed since.
  const noon = readWallTime(`${today} 12:00`, zone, where, text).ms;
  const yesterday = wallTime(noon - DAY_MS, zone).slice(0, 10);
  return readWallTime(`${yesterday} ${time}`, zone, where, text);
}

/** "03:10", "3:10am" → "03:10"; null if it is none. A bare hour is too little for the start of a pumping. */
function timeOfDay(text: string): string | null {
  if (!/^\d{1,2}(:\d\d| ?[ap])/i.test(text)) return null;
  try {
    return renderTimeOfDay(parseTimeOfDay(text, ''));
  } catch {
    return null;
  }
}

function readWallTime(wall: string, zone: string, where: string, text: string): Moment {
  const instant = parseWallTime(wall, zone);
  if (!instant) {
    throw new InputError(
      `${where}: ${JSON.stringify(text)} is not a time.`,
      'Give it as 2026-11-23T03:10, as 2026-11-23T03:10:00Z, or as 03:10 or 3:10am for the last one.',
    );
  }
  if (instant.reading === 'skipped') {
    throw new InputError(
      `${where}: ${text} did not exist: the clocks went forward over it.`,
      'Give the time that the clock showed.',
    );
  }
  const remark =
    instant.reading === 'first-of-two'
      ? `${text} came twice, as the clocks went back. The first is meant; an offset such as +01:00 names the other.`
      : null;
  return { ms: instant.ms, remark };
}
