import type { CheckDocument, SessionDocument } from './documents/index.ts';
import { InputError } from './errors.ts';
import { DAY_MS, MOST_ML } from './units.ts';
import { lengthOf } from './session/record.ts';

/** What may be true of a record with a valid shape: one set of limits for every source of records. */

/** No session recorded by hand, here or in a tracker, lasts longer. */
export const LONGEST_LOGGED_MS = DAY_MS;
/** A session run by `letdown session` may have been paused, or slept through. */
const LONGEST_RUN_MS = 7 * DAY_MS;
/** Both sides together: each side may be up to `MOST_ML`. */
const MOST_BOTH_ML = 2 * MOST_ML;
/** Phases, let-downs or strategies of one session. */
const MOST_ENTRIES = 1000;
/** Two devices' clocks may differ, and so may their zones. */
const AHEAD_MS = DAY_MS;

/** What is impossible about a record. */
export interface Implausible {
  /** The field responsible; null: the record as a whole. */
  readonly field: string | null;
  /** Such as "is in the future". */
  readonly problem: string;
}

/** @param now milliseconds since 1970 @returns the first impossibility, or null */
export function implausibleCheck(
  { at }: Pick<CheckDocument, 'at'>,
  now: number,
): Implausible | null {
  return implausibleStart('at', at, now);
}

/** @param now milliseconds since 1970 @returns the first impossibility, or null */
export function implausibleSession(session: SessionDocument, now: number): Implausible | null {
  const { startedAt, status, phases, letDownsMs, used } = session;
  const start = implausibleStart('startedAt', startedAt, now);
  if (start) return start;
  const lengthMs = lengthOf(session);
  if (Date.parse(session.endedAt) < Date.parse(startedAt))
    return { field: 'endedAt', problem: 'is before the start' };
  if (status === 'logged' && lengthMs > LONGEST_LOGGED_MS) {
    return { field: 'endedAt', problem: 'is more than 24 hours after the start' };
  }
  if (lengthMs > LONGEST_RUN_MS) {
    return { field: 'endedAt', problem: 'is more than a week after the start' };
  }
  const most = { ml: MOST_BOTH_ML, left: MOST_ML, right: MOST_ML };
  for (const field of ['ml', 'left', 'right'] as const) {
    if ((session[field] ?? 0) > most[field])
      return { field, problem: 'is too much for one session' };
  }
  if (Math.max(phases.length, letDownsMs.length, used.length) > MOST_ENTRIES) {
    return { field: null, problem: `has a list of more than ${MOST_ENTRIES} entries` };
  }
  const times = [session.pumpOnMs, session.latencyMs, ...letDownsMs].concat(
    phases.map(({ endMs }) => endMs),
  );
  if (times.some((ms) => (ms ?? 0) > LONGEST_RUN_MS)) {
    return { field: null, problem: 'has a time of more than a week' };
  }
  return null;
}

/** The same for what a person just entered. @throws InputError */
export function refuseImplausible(session: SessionDocument, now: number): void {
  const doubt = implausibleSession(session, now);
  if (!doubt) return;
  throw new InputError(
    `The ${doubt.field === 'endedAt' ? 'end' : 'start'} of this session ${doubt.problem}.`,
    'Check when it started and how long it lasted.',
  );
}

function implausibleStart(field: string, at: string, now: number): Implausible | null {
  const ms = Date.parse(at);
  if (ms < 0) return { field, problem: 'is before 1970' };
  return ms > now + AHEAD_MS ? { field, problem: 'is in the future' } : null;
}
