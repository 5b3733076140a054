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
import { type DataGuard, readingAloud, type Visit } from '../../visit.ts';
import { lastDayLines } from '../last-day.ts';
import { keepTypedUnit } from '../typed-unit.ts';
import type { Performed } from './perform.ts';
import { writeEvent } from '../../ui/session/json.ts';

/** Saves the session, sums it up and asks the remaining questions. @returns the exit code @throws Cancelled */
export async function finishSession(
  { header, keeper, events, signal, lastSound, endedAt }: Performed,
  { chosen, showNumbers }: Prepared,
  { sizeNow, usual }: Known,
  store: Store | null,
  visit: Visit,
  host: Host,
): Promise<number> {
  const { data, asJson, mayAsk, inWords } = visit;
  const status = signal === null && isWhole(events) ? 'completed' : 'stopped';
  const session = recordSession(header, events, status, endedAt);
  const wasPumped = isPumped(session);
  if (wasPumped) keeper.save(session);
  else keeper.drop();
  if (asJson) {
    writeEvent(host, { event: 'end', at: events.at(-1)?.at ?? 0, end: session });
  } else if (signal === null) {
    // Somebody who quits wants silence.
    const isQuit = events.some((event) => event.event === 'end' && event.by === 'end');
    const heard = lastSound === 'speech' && !isQuit ? readingAloud(host) : host;
    const summary =
      showNumbers && wasPumped
        ? renderSummary(session, store && usual)
        : ['Done. That is enough for now.'];
    for (const line of summary) print(heard, line);
    if (store && !wasPumped) {
      say(host, 'The pump was not on yet, so nothing was saved. `letdown log` adds a session.');
    } else if (store) {
      if (mayAsk && !chosen.isTender) {
        const { entered } = await askAfterwards(
          session,
          showNumbers ? visit.unit : null,
          sizeNow,
          keeper.isWhole(),
          store,
          data,
          heard,
          inWords(content.coaching.hurt),
        );
        keepTypedUnit(entered, visit);
      }
      if (!chosen.isTender) for (const line of lastDayLines(visit)) print(heard, line);
    } else {
      say(heard, 'This session was not saved.');
    }
    await heard.aloud?.finished();
  } else {
    const isKept = wasPumped && keeper.isWhole();
    say(host, `Stopped. ${isKept ? 'The session is saved.' : 'Nothing was saved.'}`);
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
 * @param hurt said after a session that did not feel good
 * @returns the session with them
 */
async function askAfterwards(
  session: SessionDocument,
  unit: VolumeUnit | null,
  sizeNow: Known['sizeNow'],
  isKept: boolean,
  store: Store,
  data: DataGuard,
  host: Host,
  hurt: string,
): Promise<SessionDocument> {
  const { promptsFor } = await import('../../ui/prompts.ts');
  let kept = session;
  let isWhole = isKept;
  const keep = ({ amount, ...rest }: Partial<Rest>) => {
    kept = { ...kept, ...amount, ...rest };
    isWhole = data.attempt(() => {
      store.sessions.save(kept);
      return true;
    }, false);
  };
  const farewell = () =>
    isWhole
      ? 'Stopped. The session and your answers so far are saved. `letdown edit` adds the rest.'
      : 'Stopped.';
  await leaving(askRest(unit, promptsFor(host), keep, undefined, sizeNow?.size), farewell);
  if (isWhole) say(host, 'Saved. `letdown history` shows it.');
  if (isUnwell(kept)) say(host, hurt);
  return kept;
}
