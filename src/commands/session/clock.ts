import type { Host } from '../../host.ts';

/** The time of a session: pauses, and time that the machine slept, do not count. */
export interface SessionClock {
  /** The session begins now. */
  start(): void;
  /** Milliseconds of the session so far. */
  elapsedMs(): number;
  /** Stops it; does nothing if it is stopped. */
  pause(): void;
  /** Goes on; does nothing if it runs. */
  resume(): void;
  /** Time that was slept counts after all. */
  add(ms: number): void;
  /** The process will wait for `ms` of real time at most; whatever comes later was sleep. */
  willWait(ms: number): void;
  /**
   * Milliseconds that the process or the machine slept since `willWait`, which the session is spared.
   * 0 during a pause, and for the lateness of an ordinary timer.
   */
  sleptMs(): number;
}

/** A timer that rings later than this was not late: the process, or the machine, was asleep. */
const ASLEEP_MS = 1_000;

/** @param speed milliseconds of the session that pass in one: 1, or more for a rehearsal */
export function sessionClock(host: Pick<Host, 'now' | 'monotonicMs'>, speed: number): SessionClock {
  /** On the monotonic clock: the start of a session that was never interrupted. */
  let startMs = host.monotonicMs();
  let pausedAtMs: number | null = null;
  /** Both clocks when the wait began, and when it should be over. */
  let wait = { wallMs: host.now(), monotonicMs: startMs, dueMs: startMs };
  return {
    start() {
      startMs = host.monotonicMs();
    },
    elapsedMs: () =>
      Math.max(0, Math.round(((pausedAtMs ?? host.monotonicMs()) - startMs) * speed)),
    pause() {
      pausedAtMs ??= host.monotonicMs();
    },
    resume() {
      if (pausedAtMs !== null) startMs += host.monotonicMs() - pausedAtMs;
      pausedAtMs = null;
    },
    add(ms) {
      startMs -= ms;
    },
    willWait(ms) {
      const begunMs = host.monotonicMs();
      wait = { wallMs: host.now(), monotonicMs: begunMs, dueMs: begunMs + ms };
    },
    sleptMs() {
      if (pausedAtMs !== null) return 0;
      const nowMs = host.monotonicMs();
      // SIGSTOP holds the timers; a closed lid holds the monotonic clock, too.
      const lateMs = Math.max(0, nowMs - wait.dueMs);
      const suspendedMs = Math.max(0, host.now() - wait.wallMs - (nowMs - wait.monotonicMs));
      if (lateMs + suspendedMs < ASLEEP_MS) return 0;
      startMs += lateMs;
      return lateMs + suspendedMs;
    },
  };
}
