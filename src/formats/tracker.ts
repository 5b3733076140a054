import type { SessionDocument } from '../domain/documents/index.ts';
import { counted } from '../domain/language.ts';
import type { VolumeUnit } from '../domain/units.ts';
import { parseWallTime, wallTime } from './zones.ts';

/** What baby trackers have in common: a pumping is a start and an end in local time without a zone, and a bare number. */

export interface TrackerOptions {
  /** The zone that the tracker is set to. */
  readonly zone: string;
  readonly unit: VolumeUnit;
  /** The tracker's own number for the child. */
  readonly child: number;
}

/** What was written, and how many sessions were left out or will be read otherwise than they were. */
export interface CsvExport {
  readonly text: string;
  /** Left out: the tracker wants a number. */
  readonly withoutAmount: number;
  /** Left out: at the same time as one that was written. */
  readonly overlapping: number;
  /** Left out: longer than a day. */
  readonly tooLong: number;
  /** Left out: the machine's clock was set back meanwhile, and the end stands before the start. */
  readonly endsBeforeStart: number;
  /** Written, but read an hour off: the clock showed their local time twice. */
  readonly repeatedHour: number;
}

/** What somebody who takes the file to the tracker has to know. */
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

/** Start and end as local time, in the form of both trackers: 2026-11-23 03:10:00. */
export interface LocalTimes {
  readonly start: string;
  readonly end: string;
}

/** null where the session ends before it starts. */
export function localTimes(session: SessionDocument, zone: string): LocalTimes | null {
  const startMs = wholeSecond(session.startedAt);
  const endMs = wholeSecond(session.endedAt);
  if (endMs < startMs) return null;
  const [start, end] = [wallTime(startMs, zone), wallTime(endMs, zone)];
  if (start <= end) return { start, end };
  // The clock was put back during the session. A tracker refuses an end before the start, so the length is kept and
  // the start goes an hour early, as the end does already.
  const readEnd = parseWallTime(end, zone)?.ms ?? endMs;
  return { start: wallTime(readEnd - (endMs - startMs), zone), end };
}

/** Milliseconds of an ISO instant, its started second cut off: trackers count whole seconds. */
export function wholeSecond(iso: string): number {
  return Math.floor(Date.parse(iso) / 1000) * 1000;
}

/** The note as text that any database takes: Postgres has no NUL, and one refused row stops a whole import. */
export function noteCell(note: string | null): string | null {
  return note?.replaceAll('\0', '') ?? null;
}
