import { coaching } from '../content/coaching.ts';
import { isTelling, matches } from '../domain/answers.ts';
import { counted } from '../domain/language.ts';
import {
  isBelowUsual,
  lastDayOf,
  type LastDay,
  leastDays,
  type SaidAge,
} from '../domain/session/last-day.ts';
import { DAY_MS, HOUR_MS } from '../domain/units.ts';
import type { Visit } from '../visit.ts';

const { when, invites, callsWhen, usual, call } = coaching.lastDay;
const ages: Readonly<Record<string, Omit<SaidAge, 'atMs'>>> = coaching.lastDay.ages;
const OLDER = { fromDays: 15, belowDays: Infinity };
/** The session before the last day may be long ago, and no age is asked for days after this. */
const [SESSIONS_MS, AGES_MS] = [3 * DAY_MS, 15 * DAY_MS];

/** After a pumping that builds milk: the times of the last 24 hours, and whether to call somebody today. */
export function lastDayLines(visit: Visit): readonly string[] {
  const { store, data, host, showNumbers, inWords } = visit;
  const answers = showNumbers ? data.attempt(() => store.answers.known(), {}) : {};
  if (!matches(when, answers)) return [];
  const now = host.now();
  const read = () => store.sessions.read({ since: now - SESSIONS_MS }).records;
  const day = lastDayOf(data.attempt(read, []), now);
  if (day.times === 0) return [];
  const isLow =
    matches(callsWhen, answers) && isBelowUsual(day, leastDays(agesSaid(visit), now), usual);
  return [timesLine(day), inWords(isLow ? call : invites)];
}

/** From the checks, newest first: known answers may be older than the check that kept them. */
function agesSaid({ store, data, host }: Visit): readonly SaidAge[] {
  const read = () => store.checks.read({ since: host.now() - AGES_MS }).records;
  return data.attempt(read, []).flatMap(({ at, answers: { 'baby-age': said } }) => {
    return typeof said === 'string' && isTelling(said)
      ? [{ atMs: Date.parse(at), ...(ages[said] ?? OLDER) }]
      : [];
  });
}

function timesLine({ times, longestGapMs }: LastDay): string {
  const hours = Math.round((longestGapMs ?? 0) / HOUR_MS);
  const gap = hours === 0 ? '' : `, with about ${counted(hours, 'hour')} as the longest gap`;
  return `That makes ${counted(times, 'session')} in the last 24 hours${gap}.`;
}
