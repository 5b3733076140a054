import type { SessionEvent } from '../../domain/session/events.ts';
import type { SessionState } from '../../domain/session/machine.ts';

/** What shows a session. Every view hears the same events. */
export interface SessionView {
  event(event: SessionEvent, state: SessionState): void;
  /** @param at milliseconds into the session @returns after how many milliseconds to draw again, at the latest */
  draw(state: SessionState, at: number): number;
  /** Words that are not part of the plan. */
  say(text: string): void;
  /** Words that hold until something else is said; the same again takes them away. */
  note(text: string): void;
  /** Leaves the screen to others while the process is stopped; the next `draw` takes it back. */
  hide(): void;
  close(): void;
}

/** The view without counts and durations: each let-down is simply one. */
export function withoutNumbers(view: SessionView): SessionView {
  return {
    ...view,
    event(event, state) {
      const plain = event.event === 'let-down' ? { ...event, count: 1, latencyMs: null } : event;
      view.event(plain, state);
    },
  };
}
