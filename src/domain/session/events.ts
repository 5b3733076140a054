import type { Phase } from '../model.ts';
import type { BreathPart } from './breathing.ts';

/** What moved a session on. */
export type Cause = 'start' | 'time' | 'let-down' | 'slow' | 'next' | 'back' | 'advice' | 'end';

/**
 * What happens in a session. `at` is milliseconds since its start with pauses left out,
 * so that a pause lengthens neither a phase nor the latency.
 */
export type SessionEvent =
  | { readonly event: 'phase'; readonly at: number; readonly by: Cause; readonly phase: Phase }
  | {
      readonly event: 'breath';
      readonly at: number;
      readonly part: BreathPart;
      readonly seconds: number;
    }
  | {
      readonly event: 'let-down';
      readonly at: number;
      readonly count: number;
      readonly latencyMs: number | null;
    }
  | { readonly event: 'pause'; readonly at: number }
  | { readonly event: 'resume'; readonly at: number }
  | { readonly event: 'advice'; readonly at: number; readonly id: AdviceId; readonly text: string }
  | { readonly event: 'end'; readonly at: number; readonly by: Cause };

export type AdviceId =
  'd-mer' | 'dizzy' | 'no-let-down' | 'let-down' | 'slow' | 'dry' | 'soft-stop' | 'more';

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
