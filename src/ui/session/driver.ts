import type { SessionEvent, SessionInput } from '../../domain/session/events.ts';
import {
  currentPhase,
  nextDeadlineMs,
  type SessionConfig,
  type SessionState,
  startSession,
  step,
  type Step,
} from '../../domain/session/machine.ts';
import type { StopSignal } from '../../exit.ts';
import type { Host } from '../../host.ts';
import { renderDuration } from '../../domain/units.ts';
import { type SessionClock, sessionClock } from './clock.ts';
import { type Command, keyOf } from './keys.ts';
import type { SessionView } from './view.ts';

export interface DriverOptions {
  readonly host: Host;
  readonly config: SessionConfig;
  readonly view: SessionView;
  /** Writes an event to disk; called before the view gets it. */
  readonly record: (event: SessionEvent) => void;
  /** 1, or 60 for a rehearsal. */
  readonly speed: number;
}

export interface Driver {
  /** Starts the clock; key and signal handlers should be set up by then. */
  start(): void;
  /** Resolves when the session is over. */
  readonly done: Promise<DriverResult>;
  command(command: Command): void;
  /** Whether the question whether to finish is open. */
  isAsking(): boolean;
  /** The pump kept running while the machine slept: that time counts after all. */
  ranOn(): void;
  /** Draws again, or tells which step it is and how much time is left, not counting sleep. */
  look(how: 'draw' | 'where'): void;
  stop(signal: StopSignal): void;
}

export interface DriverResult {
  readonly events: readonly SessionEvent[];
  /** The signal that stopped it; null if it finished. */
  readonly signal: StopSignal | null;
  /** Time that the machine slept while the pump was running. */
  readonly ranOnMs: number;
}

const LONGEST_WAIT_MS = 1_000;
/** How long the question whether to finish stays. In real time: so does the person who reads it. */
const QUESTION_MS = 10_000;

/** Runs the machine against the clock. Deadlines are absolute: a late timer delays nothing after it. */
export function drive({ host, config, view, record, speed }: DriverOptions): Driver {
  const events: SessionEvent[] = [];
  const clock = sessionClock(host, speed);
  const begin = startSession(config);
  let [state] = begin;
  let cancelTimer = () => {};
  let stoppedBy: StopSignal | null = null;
  let askedAtMs = 0;
  const isAsking = () => state.isEndAsked && host.monotonicMs() - askedAtMs < QUESTION_MS;
  const sleep = watchSleep(clock, view);
  let settle: (result: DriverResult) => void;
  const done = new Promise<DriverResult>((resolve) => (settle = resolve));

  const take = ([after, happened]: Step) => {
    if (after.isEndAsked && !state.isEndAsked) askedAtMs = host.monotonicMs();
    state = after;
    for (const event of happened) {
      events.push(event);
      record(event);
    }
    for (const event of shownOf(happened)) view.event(event, state);
    if (state.status === 'paused') clock.pause();
    if (state.status === 'running') clock.resume();
    if (state.status !== 'ended') return;
    cancelTimer();
    settle({ events, signal: stoppedBy, ranOnMs: sleep.ranOnMs() });
  };

  const schedule = () => {
    if (state.status === 'ended') return;
    const at = clock.elapsedMs();
    const drawAfterMs = Math.max(0, view.draw(state, at));
    const delay = Math.min(untilDeadline(state, at) / speed, drawAfterMs, LONGEST_WAIT_MS);
    clock.willWait(delay);
    // Timers fire up to a millisecond early; one that fires before its deadline would do nothing.
    cancelTimer = host.wakeAfter(Math.ceil(delay), () => advance('tick'));
  };

  /** What time alone has done since the last key. */
  const catchUp = () => {
    if (state.isEndAsked && !isAsking()) take(step(state, 'carry-on', clock.elapsedMs()));
    const words = sleep.notice(currentPhase(state).pump === 'on');
    if (words === null) return;
    const at = clock.elapsedMs();
    take(step(state, 'pause', at));
    take(step(state, 'resume', at));
    view.say(words);
  };

  const advance = (input: SessionInput) => {
    if (state.status === 'ended') return;
    cancelTimer();
    catchUp();
    take(step(state, input, clock.elapsedMs()));
    schedule();
  };

  return {
    done,
    start() {
      clock.start();
      take(begin);
      schedule();
    },
    command: advance,
    isAsking,
    ranOn() {
      if (state.status !== 'ended' && sleep.ranOn()) advance('tick');
    },
    look(how) {
      if (how === 'where') advance('tick');
      if (state.status !== 'ended') view[how](state, clock.elapsedMs());
    },
    stop(signal) {
      if (state.status === 'ended') return;
      stoppedBy = signal;
      take(step(state, 'end', clock.elapsedMs()));
    },
  };
}

function untilDeadline(state: SessionState, at: number): number {
  return Math.max(0, (nextDeadlineMs(state) ?? Infinity) - at);
}

/** After an undo, the other events only repeat how it went without the let-down. */
function shownOf(happened: readonly SessionEvent[]): readonly SessionEvent[] {
  if (happened[0]?.event !== 'undo') return happened;
  return happened.filter(({ event }) => event === 'undo' || event === 'end');
}

/** Time that the machine slept counts as a pause, unless the person says the pump was running. */
function watchSleep(clock: SessionClock, view: SessionView) {
  /** Slept with the pump on; may still count. */
  let awayMs = 0;
  let ranOnMs = 0;
  return {
    /** What to say of it; null: there was none. */
    notice(isPumping: boolean): string | null {
      const sleptMs = clock.sleptMs();
      if (sleptMs === 0) return null;
      awayMs = isPumping ? sleptMs : 0;
      const ask = isPumping ? ` If the pump kept running, press ${keyOf('ran-on')}.` : '';
      return `Away for ${renderDuration(sleptMs)}: that counts as a pause.${ask}`;
    },
    /** Whether there was time to count. */
    ranOn(): boolean {
      if (awayMs === 0) {
        view.note('Nothing to add: the computer did not sleep.');
        return false;
      }
      clock.add(awayMs);
      view.say(`Added ${renderDuration(awayMs)} of pumping.`);
      ranOnMs += awayMs;
      awayMs = 0;
      return true;
    },
    ranOnMs: () => ranOnMs,
  };
}
