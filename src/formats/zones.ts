import { Temporal } from 'temporal-polyfill';
import { machineZone } from '../domain/calendar.ts';
import { InputError, nearestAnd } from '../domain/errors.ts';
import { DAY_MS } from '../domain/units.ts';

/**
 * Local time and instants: the only module that uses Temporal. Instants are milliseconds since 1970 UTC, zones are
 * IANA names or offsets.
 */

/** A local date and time; month and day count from 1. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

export interface Instant {
  readonly ms: number;
  /** `first-of-two`: the clock showed this time twice. `skipped`: it never did, and `ms` is later by the gap. */
  readonly reading: 'only' | 'first-of-two' | 'skipped';
}

/** The machine's own zone. */
export function systemZone(): string {
  return machineZone(undefined).zone;
}

/**
 * A zone under its canonical name: "europe/berlin" → "Europe/Berlin"; "UTC" and offsets such as "+01:00" are
 * accepted.
 * @throws InputError that names `where`, such as --tz
 */
export function parseZone(text: string, where: string): string {
  try {
    return new Temporal.ZonedDateTime(0n, text.trim()).timeZoneId;
  } catch {
    throw new InputError(
      `${where}: ${JSON.stringify(text.slice(0, 60))} is not a time zone.`,
      nearestAnd(
        text.trim(),
        Intl.supportedValuesOf('timeZone'),
        'Give a zone such as Europe/Berlin, UTC or an offset such as +01:00.',
      ),
    );
  }
}

/** "2026-11-23 03:10:00", truncated to the second. */
export function wallTime(ms: number, zone: string): string {
  return isoOf(ms + offsetAt(ms, zone)).replace('T', ' ');
}

/** "2026-11-23T03:10:00+01:00": local time that can be read back without knowing the zone. */
export function zonedTime(ms: number, zone: string): string {
  const offset = offsetAt(ms, zone);
  // Until about 1900 offsets had seconds, which ISO 8601 cannot express.
  if (offset % 60_000 !== 0) return `${isoOf(ms)}Z`;
  const minutes = Math.abs(offset) / 60_000;
  const two = (value: number) => String(value).padStart(2, '0');
  const sign = offset < 0 ? '-' : '+';
  return `${isoOf(ms + offset)}${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/**
 * The instant of a local time. If it occurs twice, the first; if the clock skips it, later by the gap.
 * null if there is no such date or time of day, such as 30 February or 25:00.
 */
export function instantOf(wall: WallTime, zone: string): Instant | null {
  const asUtc = utcOf(wall);
  if (asUtc === null) return null;
  // The offsets in force on either side of any nearby clock change (as Temporal does it).
  const [before, after] = [offsetAt(asUtc - DAY_MS, zone), offsetAt(asUtc + DAY_MS, zone)];
  const readings = [...new Set([before, after])]
    .map((offset) => asUtc - offset)
    .filter((ms) => ms + offsetAt(ms, zone) === asUtc);
  const first = Math.min(...readings);
  if (readings.length === 0) return { ms: asUtc - before, reading: 'skipped' };
  return { ms: first, reading: readings.length === 1 ? 'only' : 'first-of-two' };
}

/** The second occurrence of the local time at `first`, after the clock went back: 2026-11-01T01:30:00-05:00. */
export function secondTime(first: number, zone: string): string {
  return zonedTime(first + offsetAt(first, zone) - offsetAt(first + DAY_MS, zone), zone);
}

const WALL_TIME = /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?$/;

/** "2026-11-23 03:10:00", or with T; seconds are optional, and fractions are dropped. null if invalid. */
export function parseWallTime(text: string, zone: string): Instant | null {
  const match = WALL_TIME.exec(text.trim());
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0));
  return instantOf({ year, month, day, hour, minute, second } as WallTime, zone);
}

/** "2026-11-23T03:10:00Z", or with an offset such as +01:00 → milliseconds. null if invalid. */
export function parseZonedTime(text: string): number | null {
  const [, wall, sign, hours, minutes] =
    /^(.+?)(?:Z|([+-])(\d\d):?(\d\d))$/i.exec(text.trim()) ?? [];
  const instant = wall === undefined ? null : parseWallTime(wall, 'UTC');
  if (!instant || Number(hours ?? 0) > 23 || Number(minutes ?? 0) > 59) return null;
  const offset = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
  return instant.ms - (sign === '-' ? -offset : offset);
}

/** The local time read as UTC, or null if a part is out of range. */
function utcOf({ year, month, day, hour, minute, second }: WallTime): number | null {
  const date = new Date(0);
  // Not Date.UTC, which reads the years 0 to 99 as 1900 to 1999.
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second);
  const isReal =
    date.getUTCFullYear() === year &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    date.getUTCHours() === hour &&
    date.getUTCMinutes() === minute &&
    date.getUTCSeconds() === second;
  return isReal ? date.getTime() : null;
}

function isoOf(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, '');
}

/** A period between two clock changes, from `from` (inclusive) to `until` (exclusive). */
interface Span {
  readonly from: number;
  readonly until: number;
  readonly offset: number;
}

/** Temporal needs some 15 µs per reading, and thousands of sessions share a few periods between clock changes. */
const knownSpans = new Map<string, Span[]>();

/** What to add to UTC, in ms. */
function offsetAt(ms: number, zone: string): number {
  const spans = knownSpans.get(zone) ?? [];
  knownSpans.set(zone, spans);
  const known = spans.find(({ from, until }) => from <= ms && ms < until);
  if (known) return known.offset;
  const time = new Temporal.ZonedDateTime(BigInt(Math.floor(ms)) * 1_000_000n, zone);
  const next = time.getTimeZoneTransition('next');
  // Looks from just after, because "previous" excludes a change at this instant. Changes fall on whole seconds.
  const previous = time.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  const span = {
    from: previous?.epochMilliseconds ?? -Infinity,
    until: next?.epochMilliseconds ?? Infinity,
    offset: time.offsetNanoseconds / 1_000_000,
  };
  spans.push(span);
  return span.offset;
}
