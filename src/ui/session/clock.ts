import type { Host } from '../../host.ts';

/** Session time: pauses, and time while the machine slept, do not count. */
export interface SessionClock {
  /** Starts the session. */
  start(): void;
  /** Milliseconds of the session so far. */
  elapsedMs(): number;
  /** Stops the clock, if it is running. */
  pause(): void;
  /** Resumes the clock, if it is stopped. */
  resume(): void;
  /** Counts the slept time after all. */
  add(ms: number): void;
  /** The process will wait at most `ms` of real time; anything beyond that was sleep. */
  willWait(ms: number): void;
  /**
   * Milliseconds that the process or the machine slept since `willWait`, which do not count.
   * 0 during a pause, and for the lateness of an ordinary timer.
   */
  sleptMs(): number;
}

/** A timer later than this was not just late: the process or the machine was asleep. */
const ASLEEP_MS = 1_000;

/** @param speed session milliseconds per real one: 1, or more for a rehearsal */
export function sessionClock(host: Pick<Host, 'now' | 'monotonicMs'>, speed: number): SessionClock {
  /** On the monotonic clock: when the session would have started without pauses. */
  let startMs = host.monotonicMs();
  let pausedAtMs: number | null = null;
  /** Both clocks at the start of the wait, and its deadline. */
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
      // SIGSTOP stops the timers; a closed lid also stops the monotonic clock.
      const lateMs = Math.max(0, nowMs - wait.dueMs);
      const suspendedMs = Math.max(0, host.now() - wait.wallMs - (nowMs - wait.monotonicMs));
      if (lateMs + suspendedMs < ASLEEP_MS) return 0;
      startMs += lateMs;
      return lateMs + suspendedMs;
    },
  };
}
