import type { SessionDocument } from '../domain/documents/index.ts';
import { counted } from '../domain/language.ts';
import type { VolumeUnit } from '../domain/units.ts';
import { parseWallTime, wallTime } from './zones.ts';

/**
 * What baby trackers have in common: a session is a start and an end in local time without a zone, and a bare
 * number.
 */

export interface TrackerOptions {
  /** The time zone set in the tracker. */
  readonly zone: string;
  readonly unit: VolumeUnit;
  /** The tracker's own number for the child. */
  readonly child: number;
}

/** What was written, and how many sessions were left out or will be read differently. */
export interface CsvExport {
  readonly text: string;
  /** Left out: the tracker needs a number. */
  readonly withoutAmount: number;
  /** Left out: overlaps with one that was written. */
  readonly overlapping: number;
  /** Left out: longer than a day. */
  readonly tooLong: number;
  /** Left out: the machine's clock was set back during it, so the end is before the start. */
  readonly endsBeforeStart: number;
  /** Written, but read an hour off: their local time occurred twice. */
  readonly repeatedHour: number;
}

/** What somebody who brings the file to the tracker has to know. */
export function trackerRemarks(
  { withoutAmount, overlapping, tooLong, endsBeforeStart, repeatedHour }: CsvExport,
  { zone, unit, child }: TrackerOptions,
): readonly string[] {
  const leftOut = (count: number, why: string) =>
    count === 0 ? [] : [`Left out: ${counted(count, 'session')} ${why}.`];
  return [
    `Times are in ${zone}, amounts in ${unit}, for child ${child}. Change this with --tz, --unit and --child.`,
    'Import each session only once: use --since to start where the last file ended.',
    ...leftOut(withoutAmount, 'without an amount, which a tracker does not accept'),
    ...leftOut(overlapping, 'that overlap with another, which a tracker does not accept'),
    ...leftOut(endsBeforeStart, 'that ended before they began, because the clock was set back'),
    ...leftOut(tooLong, 'longer than a day, which a tracker does not accept'),
    ...(repeatedHour === 0
      ? []
      : [
          `In the hour repeated when the clocks went back, ${counted(repeatedHour, 'session')} may be off by an hour.`,
        ]),
  ];
}

/** Start and end as local time, in both trackers' format: 2026-11-23 03:10:00. */
export interface LocalTimes {
  readonly start: string;
  readonly end: string;
}

/** null if the session ends before it starts. */
export function localTimes(session: SessionDocument, zone: string): LocalTimes | null {
  const startMs = wholeSecond(session.startedAt);
  const endMs = wholeSecond(session.endedAt);
  if (endMs < startMs) return null;
  const [start, end] = [wallTime(startMs, zone), wallTime(endMs, zone)];
  if (start <= end) return { start, end };
  // The clock went back during the session. A tracker rejects an end before the start, so the length is kept
  // and the start moves an hour earlier, as the end already does.
  const readEnd = parseWallTime(end, zone)?.ms ?? endMs;
  return { start: wallTime(readEnd - (endMs - startMs), zone), end };
}

/** Milliseconds of an ISO instant, truncated to the second, as trackers count whole seconds. */
export function wholeSecond(iso: string): number {
  return Math.floor(Date.parse(iso) / 1000) * 1000;
}

/** The note as text that any database accepts: Postgres rejects NUL, and one rejected row stops a whole import. */
export function noteCell(note: string | null): string | null {
  return note?.replaceAll('\0', '') ?? null;
}
