import type { Phase } from '../../domain/model.ts';
import type { SessionEvent } from '../../domain/session/events.ts';

/** A way to hear a session. */
export interface Instrument {
  /** @param phase the current one after the event */
  hear(event: SessionEvent, phase: Phase): void;
  /** Sounds the events since the last call: events of the same moment make one sound. */
  sound(): void;
  /** A sound to recognise it by. */
  sample(): void;
  /** Silence, at once. */
  hush(): void;
}
