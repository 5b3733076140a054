import { openPrompts } from '../../ask.ts';
import { content } from '../../content/index.ts';
import type { SessionDocument } from '../../domain/documents/index.ts';
import type { Known } from '../../domain/session/choose.ts';
import type { SessionEvent } from '../../domain/session/events.ts';
import type { Prepared } from '../../domain/session/prepare.ts';
import { isPumped, isUnwell, recordSession } from '../../domain/session/record.ts';
import type { VolumeUnit } from '../../domain/units.ts';
import { SIGNAL_EXIT_CODES } from '../../exit.ts';
import type { Host } from '../../host.ts';
import { renderSummary } from '../../screens/session.ts';
import type { Store } from '../../store/store.ts';
import { askRest, type Rest } from '../../ui/ask-rest.ts';
import { leaving } from '../../ui/asking.ts';
import { print, say } from '../../say.ts';
import { readingAloud, type Visit } from '../../visit.ts';
import { lastDayLines } from '../last-day.ts';
import { readHurt } from '../size-try.ts';
import { keepTypedUnit } from '../typed-unit.ts';
import type { Performed } from './perform.ts';
import { writeEvent } from '../../ui/session/json.ts';

/**
 * With a voice, if the session spoke to its end. Whoever stops it wants silence.
 * @param silent the host of the session
 */
export function hostAfter({ lastSound, signal }: Performed, { host }: Visit, silent: Host): Host {
  if (lastSound !== 'speech' || signal !== null) return silent;
  return host.aloud ? host : readingAloud(silent);
}

/** Saves the session, sums it up and asks the remaining questions. @returns the exit code @throws Cancelled */
export async function finishSession(
  { header, keeper, events, signal, endedAt }: Performed,
  { chosen, showNumbers }: Prepared,
  { sizeNow, usual }: Known,
  store: Store | null,
  visit: Visit,
  host: Host,
): Promise<number> {
  const { data, asJson, mayAsk } = visit;
  const status = signal === null && isWhole(events) ? 'completed' : 'stopped';
  const session = recordSession(header, events, status, endedAt);
  const wasPumped = isPumped(session);
  if (wasPumped) keeper.save(session);
  else keeper.drop();
  const isSaved = wasPumped && keeper.isWhole();
  if (asJson) {
    writeEvent(host, { event: 'end', at: events.at(-1)?.at ?? 0, end: session });
  } else if (signal !== null) {
    say(host, `Stopped. ${isSaved ? 'The session is saved.' : 'Nothing was saved.'}`);
  } else {
    const tell = (line: string) => {
      print(host, line);
      // What goes into a pipe is not read otherwise.
      if (!host.stdout.isTTY) host.aloud?.read(line);
    };
    const [done = '', ...more] = !wasPumped
      ? ['Done. The pump was not on yet.']
      : showNumbers
        ? renderSummary(session, store && usual)
        : ['Done. That is enough for now.'];
    tell(done);
    if (!store) say(host, 'This session was not saved.');
    else if (!wasPumped) {
      say(host, 'Nothing was saved. `letdown log` adds a session.');
    } else if (isSaved) say(host, 'Saved. `letdown history` shows it.');
    for (const line of more) tell(line);
    if (store && wasPumped && !chosen.isTender) {
      if (mayAsk) {
        const unit = showNumbers ? visit.unit : null;
        const { entered } = await askAfterwards(session, unit, sizeNow, isSaved, visit, host);
        keepTypedUnit(entered, visit, (text) => say(host, text));
      }
      for (const line of lastDayLines(visit)) tell(line);
    }
  }
  return signal === null ? data.exitCode() : SIGNAL_EXIT_CODES[signal];
}

/** Whether the plan reached its end, or its closing words. */
function isWhole(events: readonly SessionEvent[]): boolean {
  const end = events.findLast((event) => event.event === 'end');
  const last = events.findLast((event) => event.event === 'phase');
  return end?.by !== 'end' || last?.phase.kind === 'finish';
}

/**
 * Amount, comfort and a note; enter skips each. Each is kept as it is given.
 * @param unit of the amount; null: it is not asked for
 * @param isKept whether the session is on disk already
 * @param host with the session's voice
 * @returns the session with them
 */
async function askAfterwards(
  session: SessionDocument,
  unit: VolumeUnit | null,
  sizeNow: Known['sizeNow'],
  isKept: boolean,
  visit: Visit,
  host: Host,
): Promise<SessionDocument> {
  const { store, data } = visit;
  let kept = session;
  let isWhole = isKept;
  let isAnswered = false;
  const keep = ({ amount, flange, ...rest }: Partial<Rest>) => {
    isAnswered = true;
    kept = { ...kept, ...amount, ...rest, ...(flange && { flange }) };
    isWhole = data.attempt(() => {
      store.sessions.save(kept);
      return true;
    }, false);
  };
  const farewell = () =>
    isWhole
      ? 'Stopped. The session and your answers so far are saved. `letdown edit` adds the rest.'
      : 'Stopped.';
  const prompts = await openPrompts(host);
  await leaving(askRest(unit, prompts, keep, undefined, sizeNow?.size), farewell);
  if (isAnswered && isWhole) say(host, 'Your answers are saved too.');
  if (isUnwell(kept)) say(host, visit.inWords(content.coaching.hurt));
  const leftOut = sizeNow && isWhole ? readHurt(kept, visit, host.now()) : null;
  if (leftOut) say(host, leftOut);
  return kept;
}
