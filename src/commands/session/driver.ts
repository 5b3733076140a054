import type { SessionEvent, SessionInput } from '../../domain/session/events.ts';
import {
  nextDeadlineMs,
  type SessionConfig,
  type SessionState,
  startSession,
  step,
  type Step,
} from '../../domain/session/machine.ts';
import type { StopSignal } from '../../exit.ts';
import type { Host } from '../../host.ts';

/** What shows a session. Hears the same events whatever it shows them on. */
export interface SessionView {
  event(event: SessionEvent, state: SessionState): void;
  /** `at` milliseconds into the session; returns how long the picture will stand, at most. */
  draw(state: SessionState, at: number): number;
  /** A word apart from the plan. */
  say(text: string): void;
  close(): void;
}

export interface DriverOptions {
  readonly host: Host;
  readonly config: SessionConfig;
  readonly view: SessionView;
  /** Puts an event on disk; called before the view hears of it. */
  readonly record: (event: SessionEvent) => void;
  /** 1, or 60 for a rehearsal. */
  readonly speed: number;
}

export interface Driver {
  /** Starts the clock; keys and signals should be heard by then. */
  start(): void;
  /** Resolves when the session is over. */
  readonly done: Promise<DriverResult>;
  command(input: Exclude<SessionInput, 'tick'>): void;
  state(): SessionState;
  stop(signal: StopSignal): void;
}

export interface DriverResult {
  readonly events: readonly SessionEvent[];
  /** The signal that stopped it; null where it came to its end. */
  readonly signal: StopSignal | null;
}

/** A timer that comes later than this was not late: the process, or the machine, was asleep. */
const ASLEEP_MS = 1_000;
const LONGEST_WAIT_MS = 1_000;

/**
 * Runs the machine against the clock. Deadlines are absolute: a late timer makes nothing later.
 * Pauses, and time that the machine slept, do not count.
 */
export function runSession({ host, config, view, record, speed }: DriverOptions): Driver {
  const events: SessionEvent[] = [];
  const begin = startSession(config);
  let startedAt = host.monotonicMs();
  let pausedMs = 0;
  let pausedSince: number | null = null;
  let [state] = begin;
  let cancelTimer = () => {};
  /** Both clocks when the last timer was set, and when it should ring. */
  let lastLook = { wall: host.now(), monotonic: startedAt, dueAt: startedAt };
  let stoppedBy: StopSignal | null = null;
  let settle: (result: DriverResult) => void;
  const done = new Promise<DriverResult>((resolve) => (settle = resolve));

  const sessionMs = () => {
    const until = pausedSince ?? host.monotonicMs();
    return Math.max(0, Math.round((until - startedAt - pausedMs) * speed));
  };

  const take = ([after, happened]: Step) => {
    state = after;
    for (const event of happened) {
      events.push(event);
      record(event);
      view.event(event, state);
    }
    if (state.status === 'paused') pausedSince ??= host.monotonicMs();
    if (state.status !== 'ended') return;
    cancelTimer();
    settle({ events, signal: stoppedBy });
  };

  const schedule = () => {
    if (state.status === 'ended') return;
    const at = sessionMs();
    const standsMs = view.draw(state, at);
    const deadline = nextDeadlineMs(state);
    const untilDeadline = deadline === null ? Infinity : (deadline - at) / speed;
    const delay = Math.max(0, Math.min(untilDeadline, standsMs, LONGEST_WAIT_MS));
    const monotonic = host.monotonicMs();
    lastLook = { wall: host.now(), monotonic, dueAt: monotonic + delay };
    // Timers ring up to a millisecond early; one that rings before its deadline would ring in vain.
    cancelTimer = host.wakeAfter(Math.ceil(delay), wake);
  };

  /** Time that passed while nothing ran: SIGSTOP holds the timers, a closed lid even the monotonic clock. */
  const noticeSleep = () => {
    const monotonic = host.monotonicMs();
    const late = monotonic - lastLook.dueAt;
    const lidClosed = host.now() - lastLook.wall - (monotonic - lastLook.monotonic);
    const away = Math.max(late, 0) + Math.max(lidClosed, 0);
    if (away < ASLEEP_MS || state.status !== 'running') return;
    pausedMs += Math.max(late, 0);
    const at = sessionMs();
    take(step(state, 'pause', at));
    pausedSince = null;
    take(step(state, 'resume', at));
    view.say(`Away for ${Math.round(away / 1000)} s: that counts as a pause.`);
  };

  const wake = () => {
    noticeSleep();
    take(step(state, 'tick', sessionMs()));
    schedule();
  };

  return {
    done,
    start() {
      startedAt = host.monotonicMs();
      take(begin);
      schedule();
    },
    state: () => state,
    command(input) {
      if (state.status === 'ended') return;
      cancelTimer();
      noticeSleep();
      const at = sessionMs();
      const wasPausedSince = pausedSince;
      take(step(state, input, at));
      if (wasPausedSince !== null && state.status === 'running') {
        pausedMs += host.monotonicMs() - wasPausedSince;
        pausedSince = null;
      }
      schedule();
    },
    stop(signal) {
      if (state.status === 'ended') return;
      stoppedBy = signal;
      take(step(state, 'end', sessionMs()));
    },
  };
}
