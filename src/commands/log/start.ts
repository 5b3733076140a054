import { InputError } from '../../domain/errors.ts';
import { parseWallTime, parseZonedTime, systemZone, wallTime } from '../../formats/zones.ts';

interface Start {
  /** Milliseconds since 1970. */
  readonly startedMs: number;
  /** How it was read, where there was more than one way. */
  readonly remark: string | null;
}

/**
 * "2026-11-23T03:10", with or without an offset, or "03:10" (today, or yesterday where that is still to come).
 * Without an offset it is the time on the person's own clock.
 * @param now milliseconds since 1970
 * @throws InputError
 */
export function parseStart(text: string, where: string, now: number): Start {
  const start = read(text.trim(), where, now);
  if (start.startedMs > now) {
    throw new InputError(
      `${where}: ${JSON.stringify(text)} is still to come.`,
      'Give the time when the pump went on.',
    );
  }
  return start;
}

function read(text: string, where: string, now: number): Start {
  const zoned = parseZonedTime(text);
  if (zoned !== null) return { startedMs: zoned, remark: null };
  const zone = systemZone();
  const time = /^([01]?\d|2[0-3]):[0-5]\d$/.exec(text)?.[0].padStart(5, '0');
  if (time !== undefined) {
    const today = wallTime(now, zone).slice(0, 10);
    const start = readWallTime(`${today} ${time}`, zone, where, text);
    if (start.startedMs <= now) return start;
    // A day before noon is yesterday, whatever the clocks did meanwhile.
    const noon = readWallTime(`${today} 12:00`, zone, where, text).startedMs;
    const yesterday = wallTime(noon - 24 * 3600_000, zone).slice(0, 10);
    return readWallTime(`${yesterday} ${time}`, zone, where, text);
  }
  return readWallTime(text, zone, where, text);
}

function readWallTime(wall: string, zone: string, where: string, text: string): Start {
  const instant = parseWallTime(wall, zone);
  if (!instant) {
    throw new InputError(
      `${where}: ${JSON.stringify(text)} is not a time.`,
      'Give it as 2026-11-23T03:10, as 2026-11-23T03:10:00Z, or as 03:10 for the last one.',
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
  return { startedMs: instant.ms, remark };
}
