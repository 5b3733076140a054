import type { Phase } from '../../domain/model.ts';
import type { SessionEvent } from '../../domain/session/events.ts';
import type { SessionState } from '../../domain/session/machine.ts';

/** A way to hear a session. */
export interface Instrument {
  /** @param phase the current one after the event */
  hear(event: SessionEvent, phase: Phase): void;
  /**
   * Sounds the events since the last call: events of the same moment make one sound.
   * @param at milliseconds into the session
   */
  sound(state: SessionState, at: number): void;
  /** Words that are not part of the plan: said with the next sound. */
  tell(words: string): void;
  /** A sound to recognise it by. */
  sample(): void;
  /** Silence, at once. */
  hush(): void;
}
