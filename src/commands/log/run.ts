import { CONTENT_VERSION } from '../../content/version.ts';
import type { SessionDocument } from '../../domain/documents/index.ts';
import { InputError } from '../../domain/errors.ts';
import { LONGEST_LOGGED_MS, refuseImplausible } from '../../domain/plausible.ts';
import {
  loggedSession,
  NO_AMOUNT,
  type Pumping,
  refuseLateLetDown,
} from '../../domain/session/logged.ts';
import { isUnwell } from '../../domain/session/record.ts';
import { newId, whyNotAsked } from '../../host.ts';
import { leaving } from '../../ui/asking.ts';
import { type Visit, visiting } from '../../visit.ts';
import { givenOf } from '../pumping-flags.ts';
import { pumpingLine } from '../../screens/pumping-line.ts';
import { keepTypedUnit } from '../typed-unit.ts';
import type { Flags } from './command.ts';

/** Records a pumping session done without `letdown session`. Without any flag it asks. */
export const run = visiting(async (flags: Flags, visit) => {
  const given = givenOf(flags, visit.unit);
  if (flags.undo) return (await import('./undo.ts')).undo(given !== null, flags.yes, visit);
  if (flags.yes) throw new InputError('--yes goes with --undo.', 'Leave it out.');
  if (flags.started?.remark) visit.say(flags.started.remark);
  const session = given ? logGiven(given, visit) : await logAsked(visit);
  if (visit.asJson) visit.printJson(session);
  else {
    const unit = given ? visit.unit : keepTypedUnit(session.entered, visit);
    const { showNumbers, calendar } = visit;
    visit.print(`Saved: ${pumpingLine(session, { unit, showNumbers, calendar })}.`);
    if (isUnwell(session))
      visit.say(visit.inWords((await import('../../content/coaching.ts')).coaching.hurt));
    for (const line of (await import('../last-day.ts')).lastDayLines(visit)) visit.print(line);
  }
  return visit.data.exitCode();
});

function logGiven(given: Partial<Pumping>, visit: Visit): SessionDocument {
  const session = recordOf(given, visit);
  prepareToKeep(session, visit);
  // If it cannot be saved, it was not logged: the error ends the command.
  visit.store.sessions.save(session);
  return session;
}

/** Saves each answer as it is given, once the time is known. @throws Cancelled */
async function logAsked(visit: Visit): Promise<SessionDocument> {
  if (!visit.mayAsk) {
    throw new InputError(
      `Nothing was given, and ${whyNotAsked(visit.host)}.`,
      'Give what you know, such as --minutes 20 --let-down 90s --amount 80ml.',
    );
  }
  const { askPumping } = await import('../ask-pumping.ts');
  const { promptsFor } = await import('../../ui/prompts.ts');
  let given: Partial<Pumping> = {};
  let kept: SessionDocument | null = null;
  const again = (more: Partial<Pumping>) => {
    const { id, loggedAt } = kept ?? {};
    return {
      ...recordOf({ letDownsMs: null, ...given, ...more }, visit),
      ...(id && { id, loggedAt }),
    };
  };
  const keep = (more: Partial<Pumping>) => {
    given = { ...given, ...more };
    if (given.startedMs === undefined) return;
    const session = again({});
    if (!kept) prepareToKeep(session, visit);
    visit.store.sessions.save(session);
    kept = session;
  };
  const farewell = () =>
    kept
      ? `Stopped. Saved: ${pumpingLine(kept, visit)}.\n\`letdown edit\` changes it.`
      : 'Stopped. Nothing was saved.';
  const { readSizeNow } = await import('../size-try.ts');
  const sizeNow = () => readSizeNow(visit.store, visit.data, given.startedMs ?? NaN)?.size ?? null;
  const prompts = promptsFor(visit.host);
  const asking = { visit, prompts, now: null, tryOut: again, keep, sizeNow };
  await leaving(askPumping(asking), farewell);
  return kept ?? again({});
}

/** @throws InputError if it is impossible */
function recordOf(given: Partial<Pumping>, { host }: Visit): SessionDocument {
  const now = host.now();
  // If milk came, there was a let-down that nobody timed.
  const { letDownsMs = given.amount?.ml ? null : [] } = given;
  const lengthMs = given.lengthMs ?? letDownsMs?.at(-1) ?? 0;
  refuseLateLetDown(letDownsMs ?? [], lengthMs);
  const startedMs = given.startedMs ?? now - lengthMs;
  const id = newId('session', startedMs, host);
  const rest = { amount: NO_AMOUNT, comfort: null, used: [], note: null };
  const pumping = { ...rest, ...given, startedMs, lengthMs, letDownsMs };
  const session = loggedSession(pumping, { id, content: CONTENT_VERSION });
  refuseImplausible(session, now);
  return { ...session, loggedAt: new Date(now).toISOString() };
}

function prepareToKeep(session: SessionDocument, visit: Visit): void {
  visit.recoverSessions();
  sayOverlap(session, visit);
}

/** A duplicate entry would count twice; two pumps for twins would not be duplicates. */
function sayOverlap(session: SessionDocument, { store, data, calendar, say }: Visit): void {
  const [start, end] = [Date.parse(session.startedAt), Date.parse(session.endedAt)];
  const near = data.attempt(
    () => store.sessions.read({ since: start - LONGEST_LOGGED_MS, until: end }).records,
    [],
  );
  const other = near.find(
    ({ startedAt, endedAt }) => Date.parse(startedAt) < end && Date.parse(endedAt) > start,
  );
  if (!other) return;
  const when = calendar.wallTime(Date.parse(other.startedAt));
  say(`This overlaps with the session of ${when}. Both are kept; \`letdown forget\` removes one.`);
}
