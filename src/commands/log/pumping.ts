import { InputError, nearestAnd } from '../../domain/errors.ts';
import { LONGEST_LOGGED_MS } from '../../domain/plausible.ts';
import { type Amount, NO_AMOUNT, type Pumping } from '../../domain/session/logged.ts';
import { parseDuration, type VolumeUnit } from '../../domain/units.ts';
import { amountOf, amountOfSides } from '../amount.ts';

/** As given by flags. */
export interface PumpingFlags {
  readonly started?: string | undefined;
  readonly minutes?: string | undefined;
  readonly letDown?: readonly string[] | undefined;
  readonly amount?: string | undefined;
  readonly left?: string | undefined;
  readonly right?: string | undefined;
  readonly comfort?: string | undefined;
  readonly used?: readonly string[] | undefined;
  readonly note?: string | undefined;
}

/**
 * @param now milliseconds since 1970
 * @returns the pumping, and what should be said of how its start was read
 * @throws InputError
 */
export async function readPumping(flags: PumpingFlags, unit: VolumeUnit, now: number) {
  const amount = parseAmounts(flags, unit);
  // Milk that came had a let-down, which nobody timed.
  const whereUnsaid = amount.ml ? ['unknown'] : [];
  const letDownsMs = parseLetDowns(flags.letDown ?? whereUnsaid);
  const atLeast = letDownsMs?.at(-1) ?? 0;
  const lengthMs = flags.minutes === undefined ? atLeast : parseMinutes(flags.minutes);
  if (atLeast > lengthMs) {
    throw new InputError(
      `--let-down: ${flags.letDown?.join(', ')} lies beyond the ${flags.minutes} minutes.`,
      'Let-downs are timed from pump on. Give a longer --minutes, or an earlier --let-down.',
    );
  }
  const { startedMs, remark } =
    flags.started === undefined
      ? { startedMs: now - lengthMs, remark: null }
      : (await import('./start.ts')).parseStart(flags.started, '--started', now);
  const pumping: Pumping = {
    startedMs,
    lengthMs,
    letDownsMs,
    amount,
    comfort: flags.comfort === undefined ? null : parseComfort(flags.comfort),
    used: flags.used ? await parseUsed(flags.used) : [],
    note: flags.note?.trim() || null,
  };
  return { pumping, remark };
}

/** @throws InputError */
export function parseMinutes(text: string, where = '--minutes'): number {
  const minutes = /^\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : NaN;
  const ms = Math.round(minutes * 60_000);
  if (ms <= LONGEST_LOGGED_MS) return ms;
  throw new InputError(
    `${where}: ${JSON.stringify(text)} is not a length in minutes.`,
    'Give minutes, such as 20; a day at most.',
  );
}

function parseLetDowns(given: readonly string[]): readonly number[] | null {
  const texts = given.flatMap((text) => text.split(',')).map((text) => text.trim());
  if (texts.includes('unknown')) {
    if (texts.length === 1) return null;
    throw new InputError('--let-down: unknown goes alone.', 'Give times, or unknown.');
  }
  const times = texts.map((text) => parseDuration(text, '--let-down'));
  return [...new Set(times)].sort((a, b) => a - b);
}

function parseAmounts({ amount, left, right }: PumpingFlags, unit: VolumeUnit): Amount {
  const isBySide = left !== undefined || right !== undefined;
  if (amount === undefined) return isBySide ? amountOfSides(left, right, unit) : NO_AMOUNT;
  if (!isBySide && amount.trim() !== '') return amountOf(amount, unit, '--amount');
  throw new InputError(
    isBySide ? '--amount does not go with --left and --right.' : '--amount: nothing was given.',
    'Give the whole as --amount 80ml, or each side as --left 50ml --right 30ml.',
  );
}

function parseComfort(text: string): number {
  if (/^[1-5]$/.test(text)) return Number(text);
  throw new InputError(
    `--comfort: ${JSON.stringify(text)} is not a comfort.`,
    'Give 1 (it hurt) to 5 (comfortable).',
  );
}

async function parseUsed(given: readonly string[]): Promise<readonly string[]> {
  const { strategies } = await import('../../content/strategies.ts');
  const known = Object.keys(strategies);
  const used = given.flatMap((text) => text.split(',')).map((text) => text.trim());
  const wrong = used.find((strategy) => !known.includes(strategy));
  if (wrong === undefined) return [...new Set(used)];
  throw new InputError(
    `--used: ${JSON.stringify(wrong)} is not a strategy.`,
    nearestAnd(wrong, known, `The strategies are: ${known.join(', ')}.`),
  );
}
