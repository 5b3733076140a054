import type { SessionEvent } from '../../domain/session/events.ts';
import type { SessionState } from '../../domain/session/machine.ts';

/** What shows a session. Every view gets the same events. */
export interface SessionView {
  event(event: SessionEvent, state: SessionState): void;
  /** @param at milliseconds into the session @returns milliseconds until the next redraw, at most */
  draw(state: SessionState, at: number): number;
  /** Words that are not part of the plan. */
  say(text: string): void;
  /** Which step it is, what to do, and the times. */
  where(state: SessionState, at: number): void;
  /** Words shown until something else is said; repeating them removes them. */
  note(text: string): void;
  /** Leaves the screen to others while the process is stopped; the next `draw` reclaims it. */
  hide(): void;
  close(): void;
}

/** The view without counts and durations: each let-down is just one more. */
export function withoutNumbers(view: SessionView): SessionView {
  return {
    ...view,
    event(event, state) {
      const plain = event.event === 'let-down' ? { ...event, count: 1, latencyMs: null } : event;
      view.event(plain, state);
    },
  };
}
