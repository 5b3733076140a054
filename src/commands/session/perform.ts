import { content } from '../../content/index.ts';
import { totalSeconds } from '../../domain/session/phases.ts';
import type { Prepared } from '../../domain/session/prepare.ts';
import type { SessionHeader } from '../../domain/session/record.ts';
import { type Host, newId } from '../../host.ts';
import { keepSession, type SessionKeeper } from '../../store/session-keeper.ts';
import type { Store } from '../../store/store.ts';
import { print, say } from '../../say.ts';
import type { DataGuard } from '../../visit.ts';
import { controlSession } from '../../ui/session/controls.ts';
import type { Cues } from '../../ui/session/baby-cues.ts';
import { drive, type DriverResult } from '../../ui/session/driver.ts';
import { KEY_HINT, KEY_HINT_ALOUD } from '../../ui/session/keys.ts';
import { sessionSound, withSound } from '../../ui/session/sound.ts';
import { animatedView } from '../../ui/session/animated.ts';
import { jsonView, writeEvent } from '../../ui/session/json.ts';
import { linesView } from '../../ui/session/lines.ts';
import { type SessionView, withoutNumbers } from '../../ui/session/view.ts';

const REHEARSAL_SPEED = 60;

/** The outcome of a session. */
export interface Performed extends DriverResult {
  readonly header: SessionHeader;
  readonly keeper: SessionKeeper;
  /** The sound at its end: the person may have changed it. */
  readonly lastSound: Prepared['sound'];
  /** ISO instant, from the monotonic clock, so that a clock change cannot alter the session's length. */
  readonly endedAt: string;
}

/**
 * Guides a person through the plan, until it ends or they stop it.
 * @param store null: nothing is saved
 */
export async function performSession(
  prepared: Prepared,
  cues: Cues,
  store: Store | null,
  data: DataGuard,
  host: Host,
): Promise<Performed> {
  const { plan, config } = prepared.chosen;
  const startedMs = host.now();
  const beganMs = host.monotonicMs();
  const header: SessionHeader = {
    id: newId('session', startedMs, host),
    startedAt: new Date(startedMs).toISOString(),
    plan: plan.plan,
    content: content.version,
  };
  const keeper = keepSession(store, header, (work, fallback) => data.attempt(work, fallback));
  const view = viewOf(prepared, cues, host);
  if (prepared.view === 'lines' && host.stdin.isTTY) say(host, KEY_HINT);
  if (prepared.view === 'json') {
    const { id, startedAt } = header;
    const seconds = totalSeconds(plan.phases);
    const start = { id, startedAt, plan: plan.plan, totalSeconds: seconds };
    writeEvent(host, { event: 'start', at: 0, ...start });
  }
  const { sound: first, isRehearsal } = prepared;
  const { recording } = cues;
  const sound = sessionSound({ host, sound: first, recording, isPaced: !isRehearsal });
  const heard = withSound(view, sound);
  if (host.stdin.isTTY) sound.tell(KEY_HINT_ALOUD);
  const driver = drive({
    host,
    view: heard,
    config,
    record(event) {
      keeper.write(event);
      // The end is written with the record in it.
      if (prepared.view === 'json' && event.event !== 'end') writeEvent(host, event);
    },
    speed: isRehearsal ? REHEARSAL_SPEED : 1,
  });
  const release = controlSession({ driver, view, sound, host });
  driver.start();
  const result = await driver.done;
  heard.close();
  release();
  const tookMs = Math.round(host.monotonicMs() - beganMs + result.ranOnMs);
  const endedAt = new Date(startedMs + tookMs).toISOString();
  return { ...result, header, keeper, lastSound: sound.now(), endedAt };
}

function viewOf({ view, motion, showNumbers }: Prepared, { picture }: Cues, host: Host) {
  if (view === 'json') return jsonView(host);
  const shown: SessionView =
    view === 'animated'
      ? animatedView(host, motion, picture)
      : linesView((line) => print(host, line));
  return showNumbers ? shown : withoutNumbers(shown);
}
