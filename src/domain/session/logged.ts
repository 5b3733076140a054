import type { SessionDocument } from '../documents/index.ts';

/** What a person typed for the milk, and what it comes to in millilitres. */
export interface Amount {
  readonly ml: number | null;
  readonly left: number | null;
  readonly right: number | null;
  /** As typed, with its unit. */
  readonly entered: string | null;
}

export const NO_AMOUNT: Amount = { ml: null, left: null, right: null, entered: null };

/** One pumping that `letdown session` did not run: as the person remembers it, or as a tracker has it. */
export interface Pumping {
  /** Milliseconds since 1970. */
  readonly startedMs: number;
  readonly lengthMs: number;
  /** From pump on, in order; empty: none came; null: nobody looked. */
  readonly letDownsMs: readonly number[] | null;
  readonly amount: Amount;
  readonly comfort: number | null;
  readonly used: readonly string[];
  readonly note: string | null;
}

/** The record of a pumping. @param content version of the content that it is kept under */
export function loggedSession(
  { startedMs, lengthMs, letDownsMs, amount, comfort, used, note }: Pumping,
  { id, content }: { readonly id: string; readonly content: string },
): SessionDocument {
  return {
    schema: 'letdown.session/1',
    id,
    startedAt: new Date(startedMs).toISOString(),
    endedAt: new Date(startedMs + lengthMs).toISOString(),
    plan: null,
    status: 'logged',
    pumpOnMs: letDownsMs === null ? null : 0,
    letDownsMs: [...(letDownsMs ?? [])],
    latencyMs: letDownsMs?.[0] ?? null,
    phases: [],
    used: [...used],
    ...amount,
    comfort,
    note,
    content,
  };
}
