import type { Phase } from '../../domain/model.ts';
import type { SessionEvent } from '../../domain/session/events.ts';

/** Something that a session can be heard by. */
export interface Instrument {
  /** @param phase the one that the session is in after the event */
  hear(event: SessionEvent, phase: Phase): void;
  /** Sounds what it has heard since the last time: events of the same moment make one sound. */
  sound(): void;
  /** A sound to know it by. */
  sample(): void;
  /** Silence, at once. */
  hush(): void;
}
