import { InputError, refusalOf } from '../domain/errors.ts';
import { parseTimeOfDay, renderTimeOfDay } from '../domain/reminders.ts';
import { DAY_MS } from '../domain/units.ts';
import {
  parseWallTime,
  parseZonedTime,
  secondTime,
  systemZone,
  wallTime,
} from '../formats/zones.ts';

/** A moment in the past. */
export interface Moment {
  /** Milliseconds since 1970. */
  readonly ms: number;
  /** How it was interpreted, if ambiguous. */
  readonly remark: string | null;
}

/**
 * "03:10", "3:10am" (today, or yesterday if that is in the future), "yesterday 23:10", "2026-11-23T03:10", or an
 * instant with an offset. Without an offset it is the person's local time.
 * @param now milliseconds since 1970
 * @throws InputError
 */
export function parseMoment(text: string, where: string, now: number): Moment {
  const moment = read(text.trim(), where, now);
  if (moment.ms > now) {
    throw new InputError(
      `${where}: ${JSON.stringify(text)} is in the future.`,
      'Give the time you turned the pump on.',
    );
  }
  return moment;
}

const DATED = /^(\d{4}-\d\d-\d\d|today|yesterday)(?:[ T]|, ?)(.+)$/i;

function read(text: string, where: string, now: number): Moment {
  const zoned = parseZonedTime(text);
  if (zoned !== null) return { ms: zoned, remark: null };
  const zone = systemZone();
  const today = wallTime(now, zone).slice(0, 10);
  // The day before noon is yesterday, even if the clocks changed in between.
  const yesterday = () => {
    const noon = parseWallTime(`${today} 12:00`, zone)?.ms ?? now;
    return wallTime(noon - DAY_MS, zone).slice(0, 10);
  };
  const [, day, rest] = DATED.exec(text) ?? [];
  const time = timeOfDay(rest ?? text);
  if (time === null) throw notATime(text, where);
  if (day !== undefined) {
    const word = day.toLowerCase();
    const date = word === 'today' ? today : word === 'yesterday' ? yesterday() : day;
    return readWallTime(`${date} ${time}`, zone, where, text);
  }
  const moment = readWallTime(`${today} ${time}`, zone, where, text);
  return moment.ms <= now ? moment : readWallTime(`${yesterday()} ${time}`, zone, where, text);
}

/** "03:10", "3:10:20", "3:10am", "3am" → "03:10:00"; null if invalid, or a bare hour: too vague for a session. */
function timeOfDay(text: string): string | null {
  const [, minutes = '', seconds = ':00', half = ''] =
    /^(\d{1,2}(?::\d\d)?)(:[0-5]\d)?(?:[.,]\d+)?( ?[ap]\.?m\.?)?$/i.exec(text) ?? [];
  if (half === '' && !minutes.includes(':')) return null;
  const read = () => parseTimeOfDay(minutes + half, '');
  return refusalOf(read) ? null : renderTimeOfDay(read()) + seconds;
}

const SUCH_AS =
  'Give it as 03:10 or 3:10am for the last one, as yesterday 23:10, or as 2026-11-23T03:10.';

function notATime(text: string, where: string): InputError {
  const typed = `${where}: ${JSON.stringify(text)}`;
  if (/^(0?[1-9]|1[0-2])$/.test(text)) {
    const hour = Number(text);
    return new InputError(`${typed} may be morning or afternoon.`, `Give ${hour}am or ${hour}pm.`);
  }
  return new InputError(`${typed} is not a time.`, SUCH_AS);
}

function readWallTime(wall: string, zone: string, where: string, text: string): Moment {
  const instant = parseWallTime(wall, zone);
  if (!instant) throw notATime(text, where);
  if (instant.reading === 'skipped') {
    const meant = wallTime(instant.ms, zone);
    throw new InputError(
      `${where}: ${text} did not exist: the clocks skipped it when they went forward.`,
      `Give the time that the clock showed, such as ${meant.slice(0, 16).replace(' ', 'T')}.`,
    );
  }
  const remark =
    instant.reading === 'first-of-two'
      ? `${text} came twice, as the clocks went back. The first is meant; the second is ${secondTime(instant.ms, zone)}.`
      : null;
  return { ms: instant.ms, remark };
}
