import { InputError } from '../../domain/errors.ts';
import {
  type Amount,
  amountOf,
  amountOfSides,
  NO_AMOUNT,
  type Pumping,
} from '../../domain/session/logged.ts';
import { parseDuration, type VolumeUnit } from '../../domain/units.ts';
import type { Flags } from './command.ts';

/** Whether any flag says something about the pumping. */
export function isDescribed(flags: Flags): boolean {
  return Object.entries(flags).some(
    ([name, value]) => name !== 'input' && name !== 'json' && value !== undefined,
  );
}

/**
 * The pumping that the flags describe.
 * @param now milliseconds since 1970: when it ended, if no start is given
 * @throws InputError if they contradict each other
 */
export function pumpingOf(flags: Flags, unit: VolumeUnit, now: number): Pumping {
  const amount = amountsOf(flags, unit);
  // Milk that came had a let-down, which nobody timed.
  const letDownsMs = parseLetDowns(flags.letDown ?? (amount.ml ? ['unknown'] : []));
  const atLeast = letDownsMs?.at(-1) ?? 0;
  const lengthMs = flags.minutes === undefined ? atLeast : Math.round(flags.minutes * 60_000);
  if (atLeast > lengthMs) {
    throw new InputError(
      `--let-down: ${flags.letDown?.join(', ')} is beyond the ${flags.minutes} minutes.`,
      'Let-downs are timed from pump on. Give a longer --minutes, or an earlier --let-down.',
    );
  }
  return {
    startedMs: flags.started?.ms ?? now - lengthMs,
    lengthMs,
    letDownsMs,
    amount,
    comfort: flags.comfort === undefined ? null : Number(flags.comfort),
    used: [...new Set((flags.used ?? []).flat())],
    note: flags.note?.trim() || null,
  };
}

function parseLetDowns(given: readonly string[]): readonly number[] | null {
  const texts = given.flatMap((text) => text.split(',')).map((text) => text.trim());
  if (texts.includes('unknown')) {
    if (texts.length === 1) return null;
    throw new InputError(
      '--let-down: unknown cannot be combined with times.',
      'Give times, or unknown.',
    );
  }
  const times = texts.map((text) => parseDuration(text, '--let-down'));
  return [...new Set(times)].sort((a, b) => a - b);
}

function amountsOf({ amount, left, right }: Flags, unit: VolumeUnit): Amount {
  const isBySide = left !== undefined || right !== undefined;
  if (amount === undefined) return isBySide ? amountOfSides(left, right, unit) : NO_AMOUNT;
  if (!isBySide) return amountOf(amount, unit);
  throw new InputError(
    '--amount does not go with --left and --right.',
    'Give the whole as --amount 80ml, or each side as --left 50ml --right 30ml.',
  );
}
