import { coaching } from '../content/coaching.ts';
import { matches } from '../domain/answers.ts';
import {
  agesSaid,
  isBelowUsual,
  lastDayOf,
  leastDays,
  timesLine,
} from '../domain/session/last-day.ts';
import { DAY_MS } from '../domain/units.ts';
import type { Visit } from '../visit.ts';

const { when, invites, callsWhen, usual, call, ages } = coaching.lastDay;
/** The session before the last day may be long ago, and no age is asked for days after this. */
const [SESSIONS_MS, AGES_MS] = [3 * DAY_MS, 15 * DAY_MS];

/** After a pumping that builds milk: the times of the last 24 hours, and whether to call somebody today. */
export function lastDayLines(visit: Visit): readonly string[] {
  const { store, data, host, showNumbers, inWords } = visit;
  const answers = showNumbers ? data.attempt(() => store.answers.known(), {}) : {};
  if (!matches(when, answers)) return [];
  const now = host.now();
  const sessions = () => store.sessions.read({ since: now - SESSIONS_MS }).records;
  const checks = () => store.checks.read({ since: now - AGES_MS }).records;
  const day = lastDayOf(data.attempt(sessions, []), now);
  if (day.times === 0) return [];
  const days = () => leastDays(agesSaid(data.attempt(checks, []), ages), now);
  const isLow = matches(callsWhen, answers) && isBelowUsual(day, days(), usual);
  return [timesLine(day), inWords(isLow ? call : invites)];
}
