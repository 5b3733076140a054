import type { InsightsDocument } from '../documents/insights.ts';
import type { Arm, TrialDocument } from '../documents/trial.ts';
import { InputError, nearestAnd } from '../errors.ts';
import { OWN_RITUAL, RITUAL_HINT } from '../session/ritual.ts';
import { ENOUGH_SESSIONS } from '../session/usual.ts';
import { DAY_MS } from '../units.ts';

export type { Arm };

/** A fair trial of a strategy: a week with it and a week without, in random order. */
export interface Trial {
  readonly strategy: string;
  /** ISO instant. */
  readonly startedAt: string;
  readonly weeks: readonly Arm[];
}

const WEEK_MS = 7 * DAY_MS;

/** @param withFirst drawn at random: a person choosing the order would make the trial unfair */
export function startTrial(strategy: string, startedAt: string, withFirst: boolean): Trial {
  return {
    strategy,
    startedAt,
    weeks: withFirst ? ['with', 'without'] : ['without', 'with'],
  };
}

/** Which week it is at `ms`; null before and after the trial. */
export function armAt({ startedAt, weeks }: Trial, ms: number): Arm | null {
  return weeks[Math.floor((ms - Date.parse(startedAt)) / WEEK_MS)] ?? null;
}

/** A trial in progress, and which week it is. */
export interface Running {
  readonly trial: Trial;
  readonly arm: Arm;
}

/** null: none is in progress at `ms`. */
export function runningAt(trial: Trial | null, ms: number): Running | null {
  const arm = trial && armAt(trial, ms);
  return trial && arm ? { trial, arm } : null;
}

export function trialDocument({ strategy, startedAt, weeks }: Trial): TrialDocument {
  return { schema: 'letdown.trial/1', strategy, startedAt, weeks: [...weeks] };
}

/** When its last week ends, in milliseconds since 1970. */
export function endOf({ startedAt, weeks }: Trial): number {
  return Date.parse(startedAt) + weeks.length * WEEK_MS;
}

/** What this person can try. */
export interface Tryable {
  /** Whatever can be tried fairly. */
  readonly names: readonly string[];
  /** By their answers. */
  readonly ruledOut: ReadonlySet<string>;
  readonly hasRitual: boolean;
}

/** Whatever can be tried fairly. */
export function tryableNames({ tryable }: { readonly tryable: object }): readonly string[] {
  return [...Object.keys(tryable), OWN_RITUAL];
}

/** What is worth a trial most, if there are sessions enough to tell; null: nothing. */
export function worthTrying(
  { latency, factors }: Pick<InsightsDocument, 'latency' | 'factors'>,
  { names, ruledOut, hasRitual }: Tryable,
): string | null {
  if (latency.n < ENOUGH_SESSIONS) return null;
  const open = names.filter((name) => !ruledOut.has(name) && (name !== OWN_RITUAL || hasRitual));
  const compared = factors.filter(({ factor }) => open.includes(factor));
  const promising = compared.find(({ verdict }) => verdict === 'sooner') ?? compared[0];
  const own = open.find((name) => name === OWN_RITUAL);
  return promising?.factor ?? own ?? open[0] ?? null;
}

/** @throws InputError unless this person can try it */
export function refuseTrial(strategy: string, { names, ruledOut, hasRitual }: Tryable): void {
  if (!names.includes(strategy)) {
    throw new InputError(
      `--try: ${JSON.stringify(strategy)} cannot be tried this way.`,
      nearestAnd(strategy, names, `These can: ${names.join(', ')}.`),
    );
  }
  if (strategy === OWN_RITUAL && !hasRitual) {
    throw new InputError('--try: you have not set a ritual of your own yet.', RITUAL_HINT);
  }
  if (ruledOut.has(strategy)) {
    throw new InputError(
      `--try: your last answers rule out ${strategy}.`,
      'Run `letdown check` again if that has changed.',
    );
  }
}
