import type { Arm, TrialDocument } from '../documents/trial.ts';
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

export function trialDocument({ strategy, startedAt, weeks }: Trial): TrialDocument {
  return { schema: 'letdown.trial/1', strategy, startedAt, weeks: [...weeks] };
}

/** When its last week ends, in milliseconds since 1970. */
export function endOf({ startedAt, weeks }: Trial): number {
  return Date.parse(startedAt) + weeks.length * WEEK_MS;
}
