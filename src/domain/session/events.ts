export type { AdviceId, Cause, SessionEvent } from '../documents/event.ts';

/** A person's commands, and the passing of time. */
export type SessionInput =
  | 'tick'
  | 'let-down'
  | 'pause'
  | 'resume'
  | 'toggle-pause'
  | 'next'
  | 'back'
  | 'more'
  | 'slow'
  /** No more drops come. */
  | 'dry'
  /** Takes the last let-down back. */
  | 'undo'
  /** Asks first, while the pump is on. */
  | 'quit'
  /** Withdraws that question. */
  | 'carry-on'
  | 'end';
