import { InputError } from '../domain/errors.ts';
import {
  type Amount,
  amountOf,
  NO_AMOUNT,
  parseLetDowns,
  type Pumping,
  withSides,
} from '../domain/session/logged.ts';
import type { VolumeUnit } from '../domain/units.ts';
import { amount } from '../flags/amounts.ts';
import { oneOf, someOf } from '../flags/choices.ts';
import { flag, type FlagsOf, isNone, orNone, repeated } from '../flags/flag.ts';
import { minutes } from '../flags/numbers.ts';
import { text } from '../flags/texts.ts';
import { moment } from '../flags/times.ts';

/** The most minutes one session can last, including rests: 900 is a typo. */
export const pumpingLength = minutes(1, 4 * 60);

/** Session flags that `log` and `edit` share. */
export const pumpingFlags = {
  started: flag(moment, 'when the pump went on: 03:10, 3:10am, yesterday 23:10, 2026-11-23T03:10'),
  minutes: flag(pumpingLength, 'how long it lasted'),
  letDown: repeated(
    text('duration'),
    "time from pump start (90s, 1m30s, 2:10); repeat for each; 'none', or 'unknown' if not timed",
  ),
  amount: flag(orNone(amount), 'total milk, such as 80ml or 2.5oz'),
  left: flag(orNone(amount), 'from the left side'),
  right: flag(orNone(amount), 'from the right side'),
  comfort: flag(
    orNone(oneOf('n', () => ['1', '2', '3', '4', '5'])),
    'from 1 (it hurt) to 5 (comfortable)',
  ),
  used: repeated(
    orNone(someOf('strategy', async () => (await import('./lists.ts')).strategies())),
    'what you tried',
  ),
  note: flag(text('text'), 'a note to yourself'),
};

type Flags = FlagsOf<typeof pumpingFlags>;

/** What the flags say about a session; null: nothing. @param now the amounts so far @throws InputError */
export function givenOf(
  flags: Flags,
  unit: VolumeUnit,
  now: Amount = NO_AMOUNT,
): Partial<Pumping> | null {
  const names = Object.keys(pumpingFlags) as (keyof Flags)[];
  if (names.every((name) => flags[name] === undefined)) return null;
  const { started, minutes, letDown, comfort, used, note } = flags;
  const amount = amountsOf(flags, unit, now);
  return {
    ...(started && { startedMs: started.ms }),
    ...(minutes !== undefined && { lengthMs: Math.round(minutes * 60_000) }),
    ...(letDown && { letDownsMs: parseLetDowns(letDown, '--let-down') }),
    ...(amount && { amount }),
    ...(comfort !== undefined && { comfort: comfort === null ? null : Number(comfort) }),
    ...(used && { used: [...new Set(used.flatMap((ids) => ids ?? []))] }),
    ...(note !== undefined && { note: isNone(note) ? null : note.trim() || null }),
  };
}

function amountsOf(
  { amount, left, right }: Flags,
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
