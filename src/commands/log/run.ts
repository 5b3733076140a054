import { CONTENT_VERSION } from '../../content/version.ts';
import type { SessionDocument } from '../../domain/documents/index.ts';
import { InputError } from '../../domain/errors.ts';
import { implausibleSession, LONGEST_LOGGED_MS } from '../../domain/plausible.ts';
import { loggedSession, type Pumping } from '../../domain/session/logged.ts';
import { renderAmount, renderDuration } from '../../domain/units.ts';
import { type Host, newId } from '../../host.ts';
import { type Visit, visiting } from '../../visit.ts';
import type { Flags } from './command.ts';
import { isDescribed, pumpingOf } from './pumping.ts';

/** Records a pumping that happened without `letdown session`. Without any flag it asks. */
export const run = visiting(async (flags: Flags, visit) => {
  const pumping = await readPumping(flags, visit);
  visit.recoverSessions();
  const session = recordOf(pumping, visit.host);
  sayOverlap(session, visit);
  // What cannot be kept was not logged: the error ends the command.
  visit.store.sessions.save(session);
  if (visit.asJson) visit.printJson(session);
  else visit.print(keptLine(session, visit));
  return visit.data.exitCode();
});

async function readPumping(flags: Flags, visit: Visit): Promise<Pumping> {
  if (isDescribed(flags)) {
    if (flags.started?.remark) visit.say(flags.started.remark);
    return pumpingOf(flags, visit.unit, visit.host.now());
  }
  if (!visit.mayAsk) {
    throw new InputError(
      'Nothing was given, and this is not an interactive terminal.',
      'Give what you know, such as --minutes 20 --let-down 90s --amount 80ml.',
    );
  }
  const { askPumping } = await import('./ask.ts');
  return askPumping(visit);
}

/** @throws InputError if it cannot have been so */
function recordOf(pumping: Pumping, host: Host): SessionDocument {
  const id = newId('session', pumping.startedMs, host);
  const session = loggedSession(pumping, { id, content: CONTENT_VERSION });
  const doubt = implausibleSession(session, host.now());
  if (!doubt) return session;
  throw new InputError(
    `The ${doubt.field === 'endedAt' ? 'end' : 'start'} of this pumping ${doubt.problem}.`,
    'Check --started and --minutes.',
  );
}

/** Two entries for one pumping would count twice; twins pumped for by two machines would not. */
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

function keptLine(session: SessionDocument, { unit, showNumbers, calendar }: Visit): string {
  const { startedAt, endedAt, pumpOnMs, latencyMs, ml } = session;
  const length = Date.parse(endedAt) - Date.parse(startedAt);
  const letDown =
    latencyMs !== null
      ? `let-down after ${renderDuration(latencyMs)}`
      : pumpOnMs === null
        ? 'let-down not timed'
        : 'no let-down marked';
  const parts = [
    calendar.wallTime(Date.parse(startedAt)),
    ...(length > 0 ? [renderDuration(length)] : []),
    ...(showNumbers ? [letDown, ...(ml === null ? [] : [renderAmount(ml, unit)])] : []),
  ];
  return `Kept: ${parts.join(', ')}.`;
}
