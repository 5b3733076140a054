import { content } from '../../content/index.ts';
import type { SessionDocument } from '../../domain/documents/index.ts';
import { counted } from '../../domain/language.ts';
import type { SessionEvent } from '../../domain/session/events.ts';
import { isPumped, isUnwell, recordSession } from '../../domain/session/record.ts';
import { ENOUGH_SESSIONS, usualLatencyMs } from '../../domain/session/usual.ts';
import { renderDuration } from '../../domain/units.ts';
import type { SizeNow } from '../../domain/size-try.ts';
import { SIGNAL_EXIT_CODES } from '../../exit.ts';
import type { Host } from '../../host.ts';
import type { Store } from '../../store/store.ts';
import { askRest, type Rest } from '../../ui/ask-rest.ts';
import { leaving } from '../../ui/asking.ts';
import { print, say } from '../../say.ts';
import { type DataGuard, readingAloud, type Visit } from '../../visit.ts';
import { lastDayLines } from '../last-day.ts';
import { keepTypedUnit } from '../typed-unit.ts';
import type { Prepared } from './prepare.ts';
import type { Performed } from './perform.ts';
import { writeEvent } from '../../ui/session/json.ts';

/** Saves the session, sums it up and asks the remaining questions. @returns the exit code @throws Cancelled */
export async function finishSession(
  { header, keeper, events, signal, lastSound, endedAt }: Performed,
  { chosen, showNumbers, unit }: Prepared,
  sizeNow: SizeNow | null,
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
    print(
      heard,
      showNumbers && wasPumped ? renderSummary(session) : 'Done. That is enough for now.',
    );
    if (store && !wasPumped) {
      say(host, 'The pump was not on yet, so nothing was saved. `letdown log` adds a session.');
    } else if (store) {
      if (showNumbers) printUsual(session, store, data, heard);
      if (mayAsk && !chosen.isTender) {
        const { entered } = await askAfterwards(
          session,
          showNumbers ? unit : null,
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
  unit: Prepared['unit'] | null,
  sizeNow: SizeNow | null,
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

function renderSummary({ letDownsMs, latencyMs }: SessionDocument): string {
  if (letDownsMs.length === 0) {
    return 'Done. No let-down was marked. That means little, since many are not felt.';
  }
  const isOne = letDownsMs.length === 1;
  const count = isOne ? 'One let-down' : `${letDownsMs.length} let-downs`;
  const which = isOne ? '' : 'the first ';
  const first =
    latencyMs === null
      ? ''
      : latencyMs === 0
        ? `, ${which}before the pump was on`
        : `, ${which}${renderDuration(latencyMs)} after pump start`;
  return `Done. ${count}${first}.`;
}

function printUsual(session: SessionDocument, store: Store, data: DataGuard, host: Host): void {
  const before = data
    .attempt(() => store.sessions.read({ last: 50 }).records, [])
    .filter(({ id }) => id !== session.id);
  const usual = renderUsual(session, before);
  if (usual) print(host, usual);
}

/** The person's own usual time, without judgement; null if there was no let-down, or too little is known. */
function renderUsual(
  { latencyMs }: SessionDocument,
  before: readonly SessionDocument[],
): string | null {
  if (latencyMs === null) return null;
  const usual = usualLatencyMs(before);
  if (usual !== null) return `Your usual is about ${renderDuration(usual)}.`;
  const missing = ENOUGH_SESSIONS - before.length;
  return missing > 0
    ? `After ${counted(missing, 'more session')}, your own usual time will show here.`
    : null;
}
