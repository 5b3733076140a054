import { promptsOr } from '../../ask.ts';
import { CONTENT_VERSION } from '../../content/version.ts';
import type { SessionDocument } from '../../domain/documents/index.ts';
import { InputError } from '../../domain/errors.ts';
import { LONGEST_LOGGED_MS } from '../../domain/plausible.ts';
import { logPumping, overlapping, type Pumping } from '../../domain/session/logged.ts';
import { isUnwell } from '../../domain/session/record.ts';
import { newId } from '../../host.ts';
import { pumpingLine } from '../../screens/pumping-line.ts';
import { type Visit, visiting } from '../../visit.ts';
import { saidPumping } from '../said-pumping.ts';
import { keepTypedUnit } from '../typed-unit.ts';
import type { Flags } from './command.ts';

/** Records a pumping session done without `letdown session`. Without any flag it asks. */
export const run = visiting(async (flags: Flags, visit) => {
  const given = saidPumping(flags, visit);
  if (flags.undo) return (await import('./undo.ts')).undo(given !== null, flags.yes, visit);
  if (flags.yes) throw new InputError('--yes goes with --undo.', 'Leave it out.');
  if (flags.started?.remark) visit.say(flags.started.remark);
  const session = given ? logGiven(given, visit) : await logAsked(visit);
  if (visit.asJson) visit.printJson(session);
  else {
    const unit = given ? visit.unit : keepTypedUnit(session.entered, visit);
    const { showNumbers, calendar } = visit;
    visit.print(`Saved: ${pumpingLine(session, { unit, showNumbers, calendar })}.`);
    if (isUnwell(session)) (await import('../unwell.ts')).sayUnwell(session, visit);
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
  const prompts = await promptsOr(visit, {
    because: 'Nothing was given',
    hint: 'Give what you know, such as --minutes 20 --let-down 90s --amount 80ml.',
  });
  const { askAbout } = await import('../ask-pumping.ts');
  const { readSizeNow } = await import('../size-try.ts');
  let given: Partial<Pumping> = { letDownsMs: null };
  let kept: SessionDocument | null = null;
  const again = (more: Partial<Pumping>) => {
    const { id, loggedAt } = kept ?? {};
    return { ...recordOf({ ...given, ...more }, visit), ...(id && { id, loggedAt }) };
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
  const sizeNow = () => readSizeNow(visit, given.startedMs ?? NaN)?.size ?? null;
  await askAbout({ prompts, now: null, tryOut: again, keep, sizeNow }, farewell, visit);
  return kept ?? again({});
}

/** @throws InputError if it is impossible */
function recordOf(given: Partial<Pumping>, { host }: Visit): SessionDocument {
  const idFrom = (startedMs: number) => newId('session', startedMs, host);
  return logPumping(given, host.now(), idFrom, CONTENT_VERSION);
}

/** A duplicate entry would count twice; two pumps for twins would not be duplicates. */
function prepareToKeep(session: SessionDocument, visit: Visit): void {
  visit.recoverSessions();
  const { store, data, calendar } = visit;
  const since = Date.parse(session.startedAt) - LONGEST_LOGGED_MS;
  const until = Date.parse(session.endedAt);
  const near = data.attempt(() => store.sessions.read({ since, until }).records, []);
  const other = overlapping(session, near);
  if (!other) return;
  const when = calendar.wallTime(Date.parse(other.startedAt));
  visit.say(
    `This overlaps with the session of ${when}. Both are kept; \`letdown forget\` removes one.`,
  );
}
