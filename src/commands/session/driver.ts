import type { SessionEvent } from '../../domain/session/events.ts';
import {
  nextDeadlineMs,
  type SessionConfig,
  startSession,
  step,
  type Step,
} from '../../domain/session/machine.ts';
import type { StopSignal } from '../../exit.ts';
import type { Host } from '../../host.ts';
import { sessionClock } from './clock.ts';
import type { Command } from '../../ui/session/keys.ts';
import type { SessionView } from '../../ui/session/view.ts';

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
  command(command: Command): void;
  stop(signal: StopSignal): void;
}

export interface DriverResult {
  readonly events: readonly SessionEvent[];
  /** The signal that stopped it; null if it came to its end. */
  readonly signal: StopSignal | null;
}

const LONGEST_WAIT_MS = 1_000;

/** Runs the machine against the clock. Deadlines are absolute: a late timer makes nothing later. */
export function drive({ host, config, view, record, speed }: DriverOptions): Driver {
  const events: SessionEvent[] = [];
  const clock = sessionClock(host, speed);
  const begin = startSession(config);
  let [state] = begin;
  let cancelTimer = () => {};
  let stoppedBy: StopSignal | null = null;
  let settle: (result: DriverResult) => void;
  const done = new Promise<DriverResult>((resolve) => (settle = resolve));

  const take = ([after, happened]: Step) => {
    state = after;
    for (const event of happened) {
      events.push(event);
      record(event);
      view.event(event, state);
    }
    if (state.status === 'paused') clock.pause();
    if (state.status === 'running') clock.resume();
    if (state.status !== 'ended') return;
    cancelTimer();
    settle({ events, signal: stoppedBy });
  };

  const schedule = () => {
    if (state.status === 'ended') return;
    const at = clock.elapsedMs();
    const drawAfterMs = view.draw(state, at);
    const deadline = nextDeadlineMs(state);
    const untilDeadline = deadline === null ? Infinity : (deadline - at) / speed;
    const delay = Math.max(0, Math.min(untilDeadline, drawAfterMs, LONGEST_WAIT_MS));
    clock.willWait(delay);
    // Timers ring up to a millisecond early; one that rings before its deadline would ring in vain.
    cancelTimer = host.wakeAfter(Math.ceil(delay), wake);
  };

  const noticeSleep = () => {
    const sleptMs = clock.sleptMs();
    if (sleptMs === 0) return;
    const at = clock.elapsedMs();
    take(step(state, 'pause', at));
    take(step(state, 'resume', at));
    view.say(`Away for ${Math.round(sleptMs / 1000)} s: that counts as a pause.`);
  };

  const wake = () => {
    noticeSleep();
    take(step(state, 'tick', clock.elapsedMs()));
    schedule();
  };

  return {
    done,
    start() {
      clock.start();
      take(begin);
      schedule();
    },
    command(command) {
      if (state.status === 'ended') return;
      cancelTimer();
      noticeSleep();
      take(step(state, command, clock.elapsedMs()));
      schedule();
    },
    stop(signal) {
      if (state.status === 'ended') return;
      stoppedBy = signal;
      take(step(state, 'end', clock.elapsedMs()));
    },
  };
}
