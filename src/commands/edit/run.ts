import { promptsOr, UNCHANGED } from '../../ask.ts';
import type { SessionDocument } from '../../domain/documents/index.ts';
import { InputError, nearestOr } from '../../domain/errors.ts';
import { editSession } from '../../domain/session/edit.ts';
import type { Pumping } from '../../domain/session/logged.ts';
import { isUnwell, madeAt } from '../../domain/session/record.ts';
import { type Visit, visiting } from '../../visit.ts';
import { pumpingLine } from '../../screens/pumping-line.ts';
import { saidPumping } from '../said-pumping.ts';
import { readSizeNow } from '../size-try.ts';
import { keepTypedUnit } from '../typed-unit.ts';
import { sayUnwell } from '../unwell.ts';
import type { Flags } from './command.ts';

/** Changes a session's record and keeps the old values in its history. Without any flag it asks. */
export const run = visiting(async (flags: Flags, visit) => {
  visit.recoverSessions();
  const session = flags.id === undefined ? lastOf(visit) : byId(flags.id, visit);
  if (flags.started?.remark) visit.say(flags.started.remark);
  const given = saidPumping(flags, visit, session);
  const edited = given ? editGiven(session, given, visit) : await editAsked(session, visit);
  if (visit.asJson) visit.printJson(edited);
  else if (edited === session) visit.say('Nothing was changed.');
  else {
    const typed = given || edited.entered === session.entered ? null : edited.entered;
    const unit = keepTypedUnit(typed, visit);
    const { showNumbers, calendar } = visit;
    visit.print(`Changed: ${pumpingLine(edited, { unit, showNumbers, calendar })}.`);
    const isNews = edited.comfort !== session.comfort || edited.flange !== session.flange;
    if (isNews && isUnwell(edited)) sayUnwell(edited, visit);
  }
  return visit.data.exitCode();
});

/**
 * The one that was written down last, whenever it was.
 * @throws InputError, and DataError if a later one may stand in a file that cannot be read
 */
function lastOf({ store }: Visit): SessionDocument {
  let last: SessionDocument | undefined;
  for (const { records, damaged } of store.sessions.readByMonth()) {
    if (damaged[0]) throw damaged[0];
    for (const session of records) if (!last || madeAt(session) > madeAt(last)) last = session;
  }
  if (last) return last;
  throw new InputError('There is no session to change yet.', '`letdown log` records one.');
}

/** @throws InputError */
function byId(id: string, { store, data }: Visit): SessionDocument {
  const seen: string[] = [];
  for (const { records, damaged } of store.sessions.readByMonth()) {
    for (const trouble of damaged) data.report(trouble);
    const found = records.find((session) => session.id === id);
    if (found) return found;
    seen.push(...records.slice(0, 100).map((session) => session.id));
  }
  throw new InputError(
    `edit: there is no session with the id ${JSON.stringify(id)}.`,
    store.isSessionRunning()
      ? 'A running session can be changed once it is over.'
      : nearestOr(id, seen, '`letdown history --ids` shows the ids.'),
  );
}

function editGiven(
  session: SessionDocument,
  given: Partial<Pumping>,
  { store, host }: Visit,
): SessionDocument {
  const edited = editSession(session, given, host.now());
  if (edited !== session) store.sessions.replace(session, edited);
  return edited;
}

/** Saves each answer as it is given; together they make one history entry. @throws Cancelled */
async function editAsked(session: SessionDocument, visit: Visit): Promise<SessionDocument> {
  const { store, host, say } = visit;
  const prompts = await promptsOr(visit, {
    because: 'Nothing was given to change',
    hint: 'Give what to change, such as --amount 90ml.',
  });
  const { askAbout } = await import('../ask-pumping.ts');
  let given: Partial<Pumping> = {};
  let kept = session;
  const again = (more: Partial<Pumping>) => editSession(session, { ...given, ...more }, host.now());
  const keep = (more: Partial<Pumping>) => {
    const edited = again(more);
    given = { ...given, ...more };
    if (edited !== kept) store.sessions.replace(kept, edited);
    kept = edited;
  };
  const farewell = () =>
    kept === session ? UNCHANGED : `Stopped. Changed: ${pumpingLine(kept, visit)}.`;
  say(`${pumpingLine(session, visit)}.\nEnter keeps what is there; "none" clears it.\n`);
  const startedMs = Date.parse(session.startedAt);
  const asksSize = session.flange !== undefined || readSizeNow(visit, startedMs) !== null;
  await askAbout({ prompts, now: session, tryOut: again, keep, asksSize }, farewell, visit);
  return kept;
}
