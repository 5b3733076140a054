export type { AdviceId, Cause, SessionEvent } from '../documents/event.ts';

/** Commands of a person, and the passing of time. */
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
  | 'end';
