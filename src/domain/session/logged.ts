import type { SessionDocument } from '../documents/index.ts';
import { InputError } from '../errors.ts';
import { refuseImplausible } from '../plausible.ts';
import {
  type AmountText,
  millilitresOf,
  parseDuration,
  renderDuration,
  type VolumeUnit,
} from '../units.ts';
import { madeAt } from './record.ts';

/** An amount of milk as typed, and in millilitres. */
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

/** The amounts of both sides, with one changed; null removes a side. @throws InputError */
export function withSides(
  now: Amount,
  given: Readonly<Partial<Record<'left' | 'right', AmountText | null | undefined>>>,
  unit: VolumeUnit,
): Amount {
  const isWhole = now.ml !== null && now.left === null && now.right === null;
  if (isWhole && (given.left === undefined || given.right === undefined)) {
    throw new InputError(
      `How much of the ${now.ml} ml came from each side is not known.`,
      'Give both --left and --right, or the total as --amount.',
    );
  }
  const [left, right] = (['left', 'right'] as const).map((side) => {
    const ml = now[side];
    const kept = ml === null ? null : { text: `${ml} ml`, value: ml, unit: 'ml', where: side };
    return (given[side] === undefined ? (kept as AmountText | null) : given[side]) ?? undefined;
  });
  return left || right ? amountOfSides(left, right, unit) : NO_AMOUNT;
}

function withUnit({ text, unit: typed }: AmountText, unit: VolumeUnit): string {
  return typed === null ? `${text} ${unit}` : text;
}

/** A session not run by `letdown session`: as the person remembers it, or from a tracker. */
export interface Pumping {
  /** Milliseconds since 1970. */
  readonly startedMs: number;
  readonly lengthMs: number;
  /** From pump on, in order; empty: none came; null: nobody watched. */
  readonly letDownsMs: readonly number[] | null;
  readonly amount: Amount;
  readonly comfort: number | null;
  readonly used: readonly string[];
  readonly note: string | null;
  /** The flange, if it was part of a try of sizes or was said; null removes it. */
  readonly flange?: SessionDocument['flange'] | null;
}

/** Such a session as flags say it; null removes a value. */
export interface SaidPumping {
  readonly started: { readonly ms: number } | undefined;
  readonly minutes: number | undefined;
  readonly letDown: readonly string[] | undefined;
  readonly amount: AmountText | null | undefined;
  readonly left: AmountText | null | undefined;
  readonly right: AmountText | null | undefined;
  readonly comfort: string | null | undefined;
  readonly used: readonly (readonly string[] | null)[] | undefined;
  readonly note: string | null | undefined;
}

/** What the flags say about a session; null: nothing. @param now the amounts so far @throws InputError */
export function pumpingOf(
  said: SaidPumping,
  unit: VolumeUnit,
  now: Amount = NO_AMOUNT,
): Partial<Pumping> | null {
  const { started, minutes, letDown, comfort, used, note } = said;
  const amount = amountSaid(said, unit, now);
  const given = {
    ...(started && { startedMs: started.ms }),
    ...(minutes !== undefined && { lengthMs: Math.round(minutes * 60_000) }),
    ...(letDown && { letDownsMs: parseLetDowns(letDown, '--let-down') }),
    ...(amount && { amount }),
    ...(comfort !== undefined && { comfort: comfort === null ? null : Number(comfort) }),
    ...(used && { used: [...new Set(used.flatMap((ids) => ids ?? []))] }),
    ...(note !== undefined && { note: note?.trim() || null }),
  };
  return Object.keys(given).length === 0 ? null : given;
}

function amountSaid(
  { amount, left, right }: SaidPumping,
  unit: VolumeUnit,
  now: Amount,
): Amount | undefined {
  const isBySide = left !== undefined || right !== undefined;
  if (amount === undefined) return isBySide ? withSides(now, { left, right }, unit) : undefined;
  if (!isBySide) return amount === null ? NO_AMOUNT : amountOf(amount, unit);
  throw new InputError(
    '--amount cannot be combined with --left or --right.',
    'Give the total as --amount 80ml, or each side as --left 50ml --right 30ml.',
  );
}

/**
 * The record of a session written down at `now`, of which not all is known. Without a start it ends now.
 * @param idFrom an id from its start
 * @throws InputError if it is impossible
 */
export function logPumping(
  given: Partial<Pumping>,
  now: number,
  idFrom: (startedMs: number) => string,
  content: string,
): SessionDocument {
  // If milk came, there was a let-down that nobody timed.
  const { letDownsMs = given.amount?.ml ? null : [] } = given;
  const lengthMs = given.lengthMs ?? letDownsMs?.at(-1) ?? 0;
  refuseLateLetDown(letDownsMs ?? [], lengthMs);
  const startedMs = given.startedMs ?? now - lengthMs;
  const rest = { amount: NO_AMOUNT, comfort: null, used: [], note: null };
  const pumping = { ...rest, ...given, startedMs, lengthMs, letDownsMs };
  const session = loggedSession(pumping, { id: idFrom(startedMs), content });
  refuseImplausible(session, now);
  return { ...session, loggedAt: new Date(now).toISOString() };
}

/** The first of the others that was going on at the same time. */
export function overlapping(
  session: SessionDocument,
  others: readonly SessionDocument[],
): SessionDocument | undefined {
  const [start, end] = [Date.parse(session.startedAt), Date.parse(session.endedAt)];
  return others.find(
    ({ startedAt, endedAt }) => Date.parse(startedAt) < end && Date.parse(endedAt) > start,
  );
}

/** The one that was logged last, whenever it was. */
export function lastLogged(sessions: readonly SessionDocument[]): SessionDocument | undefined {
  const logged = sessions.filter(({ loggedAt }) => loggedAt !== undefined);
  return logged.toSorted((a, b) => madeAt(b) - madeAt(a))[0];
}

/** The record of such a session. @param content version of the content at the time */
export function loggedSession(
  { startedMs, lengthMs, letDownsMs, amount, comfort, used, note, flange }: Pumping,
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
    ...(flange && { flange }),
  };
}

/**
 * Let-downs as typed: times from pump on, "none" or "unknown".
 * @returns in order; empty: none came; null: nobody watched
 * @throws InputError
 */
export function parseLetDowns(texts: readonly string[], where: string): readonly number[] | null {
  const words = texts.flatMap((text) => text.split(',')).map((text) => text.trim().toLowerCase());
  const word = ['unknown', 'none'].find((special) => words.includes(special));
  if (word === undefined) {
    const times = words.map((text) => parseDuration(text, where));
    return [...new Set(times)].sort((a, b) => a - b);
  }
  if (words.length === 1) return word === 'none' ? [] : null;
  throw new InputError(
    `${where}: ${word} cannot be combined with times.`,
    `Give times, or ${word}.`,
  );
}

/** @throws InputError if a let-down is later than the pump was on */
export function refuseLateLetDown(letDownsMs: readonly number[], lengthMs: number): void {
  const last = letDownsMs.at(-1) ?? 0;
  if (last <= lengthMs) return;
  throw new InputError(
    `A let-down after ${renderDuration(last)} is later than the end of the session (${renderDuration(lengthMs)}).`,
    'Let-downs are timed from pump start.',
  );
}
