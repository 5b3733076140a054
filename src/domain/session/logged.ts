import type { SessionDocument } from '../documents/index.ts';
import { type AmountText, millilitresOf, type VolumeUnit } from '../units.ts';

/** What a person typed for the milk, and what it comes to in millilitres. */
export interface Amount {
  readonly ml: number | null;
  readonly left: number | null;
  readonly right: number | null;
  /** As typed, with its unit. */
  readonly entered: string | null;
}

export const NO_AMOUNT: Amount = { ml: null, left: null, right: null, entered: null };

/** @param unit of a bare number @throws InputError */
export function amountOf(amount: AmountText, unit: VolumeUnit): Amount {
  return { ...NO_AMOUNT, ml: millilitresOf(amount, unit), entered: withUnit(amount, unit) };
}

/** The amounts of each side, one of which may be missing. @throws InputError */
export function amountOfSides(
  left: AmountText | undefined,
  right: AmountText | undefined,
  unit: VolumeUnit,
): Amount {
  const leftMl = left ? millilitresOf(left, unit) : null;
  const rightMl = right ? millilitresOf(right, unit) : null;
  const entered = [
    ...(left ? [`left ${withUnit(left, unit)}`] : []),
    ...(right ? [`right ${withUnit(right, unit)}`] : []),
  ];
  return {
    ml: Math.round(((leftMl ?? 0) + (rightMl ?? 0)) * 10) / 10,
    left: leftMl,
    right: rightMl,
    entered: entered.join(', '),
  };
}

function withUnit({ text, unit: typed }: AmountText, unit: VolumeUnit): string {
  return typed === null ? `${text} ${unit}` : text;
}

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
