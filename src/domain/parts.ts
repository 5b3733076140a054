import type { PartState } from './documents/parts.ts';
import type { Part } from './model.ts';

/** What can be done with the parts that are kept. */
export const partActions = ['list', 'add', 'remove'] as const;

/** A part of the pump, and the day on which it came into use: 2026-09-01. */
export interface PartInUse {
  readonly part: string;
  readonly since: string;
}

export interface PartStatus extends PartInUse {
  readonly name: string;
  readonly ageDays: number;
  readonly state: PartState;
  /** The days on which it is worth a look, and is due. */
  readonly lookOn: string | null;
  readonly dueOn: string | null;
  /** Negative once it is overdue. */
  readonly dueInDays: number | null;
}

type Parts = Readonly<Record<string, Part>>;

const DAY_MS = 24 * 3600_000;

/**
 * The state of each part on a day, what is due soonest first. Parts that this version does not know are left out.
 * @param today such as 2026-11-23
 */
export function partStatuses(
  parts: Parts,
  inUse: readonly PartInUse[],
  today: string,
): readonly PartStatus[] {
  const statuses = inUse.flatMap(({ part, since }): readonly PartStatus[] => {
    const known = Object.hasOwn(parts, part) ? parts[part] : undefined;
    if (!known) return [];
    const { name, weeks } = known;
    const base = { part, name, since, ageDays: daysBetween(since, today) };
    if (!weeks) return [{ ...base, state: 'no-date', lookOn: null, dueOn: null, dueInDays: null }];
    const [lookOn, dueOn] = [later(since, weeks.look * 7), later(since, weeks.due * 7)];
    const dueInDays = daysBetween(today, dueOn);
    const state = dueInDays <= 0 ? 'due' : lookOn <= today ? 'look' : 'fresh';
    return [{ ...base, state, lookOn, dueOn, dueInDays }];
  });
  return statuses.sort((a, b) => (a.dueInDays ?? Infinity) - (b.dueInDays ?? Infinity) || 0);
}

/**
 * What the days alone say about the question `kit`: that a part that the pull depends on is old. New parts say nothing
 * about how strong the pull is, so they answer nothing.
 */
export function oldKit(parts: Parts, statuses: readonly PartStatus[]): PartStatus | null {
  return pulling(parts, statuses).find(({ state }) => state === 'due') ?? null;
}

/** The parts that the pull depends on, which the question `kit` asks about. */
export function pulling(parts: Parts, statuses: readonly PartStatus[]): readonly PartStatus[] {
  return statuses.filter(({ part }) => parts[part]?.pulls);
}

function daysBetween(from: string, to: string): number {
  return Math.round((startOf(to) - startOf(from)) / DAY_MS);
}

function later(day: string, days: number): string {
  return new Date(startOf(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Days are counted in UTC, where each has 24 hours. */
function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
