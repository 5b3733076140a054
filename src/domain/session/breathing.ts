import type { BreathPart } from '../documents/event.ts';
import { InputError, nearestAnd } from '../errors.ts';
import type { Breathing } from '../model.ts';

export type { BreathPart };

export interface Breath {
  readonly part: BreathPart;
  /** From the start of the phase. */
  readonly startMs: number;
  readonly endMs: number;
}

const PARTS: readonly BreathPart[] = ['in', 'hold', 'out', 'rest'];

/** Paces by name. */
export type Breathings = Readonly<Record<string, Breathing>>;

/**
 * A name, or "4-0-6-0", "4-7-8", "4-6" or "4" (same in and out) → seconds in, hold, out, hold.
 * @throws InputError if it is not a pattern, or an unsafe one
 */
export function parseBreathing(text: string, where: string, named: Breathings): Breathing {
  if (Object.hasOwn(named, text)) return named[text] as Breathing;
  const names = Object.keys(named);
  if (/^[a-z]+$/i.test(text)) {
    throw new InputError(
      `${where}: there is no breathing pattern ${JSON.stringify(text)}.`,
      nearestAnd(text, names, `The patterns are: ${names.join(', ')}, or seconds such as 4-0-6-0.`),
    );
  }
  const numbers = text.split('-').map((part) => (/^\d+(\.\d+)?$/.test(part) ? Number(part) : NaN));
  const [first = NaN, second = NaN, third = NaN, fourth = 0] = numbers;
  const pattern: Breathing =
    numbers.length === 1
      ? [first, 0, first, 0]
      : numbers.length === 2
        ? [first, 0, second, 0]
        : [first, second, third, fourth];
  const [breatheIn, , breatheOut] = pattern;
  const inRange = pattern.every((seconds) => seconds >= 0 && seconds <= 20);
  if (numbers.length <= 4 && inRange && breatheIn >= 1 && breatheOut >= 1) {
    return pattern;
  }
  throw new InputError(
    `${where}: ${JSON.stringify(text)} is not a breathing pattern.`,
    'Give seconds as in-hold-out-hold, such as 4-0-6-0, or in-out, such as 3-4. In and out can be 1 to 20, holds 0 to 20. ' +
      `Or give a name: ${names.join(', ')}.`,
  );
}

/** The part of the breath `elapsedMs` after the phase began. */
export function breathAt(pattern: Breathing, elapsedMs: number): Breath {
  const lengthOf = (index: number) => (pattern[index] as number) * 1000;
  const cycleMs = pattern.reduce((sum, seconds) => sum + seconds, 0) * 1000;
  let startMs = Math.floor(elapsedMs / cycleMs) * cycleMs;
  let index = 0;
  // Fractions may leave a gap between the last part and the next cycle: it belongs to the next breath in.
  while (elapsedMs >= startMs + lengthOf(index)) {
    startMs += lengthOf(index);
    index = (index + 1) % PARTS.length;
  }
  return { part: PARTS[index] as BreathPart, startMs, endMs: startMs + lengthOf(index) };
}

/** How full the lungs are at a moment of a breath, from 0 to 1. */
export function breathFill({ part, startMs, endMs }: Breath, elapsedMs: number): number {
  const done = Math.min(1, Math.max(0, (elapsedMs - startMs) / (endMs - startMs)));
  return { in: done, hold: 1, out: 1 - done, rest: 0 }[part];
}
