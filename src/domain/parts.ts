import type { Part } from './model.ts';

/** What can be done with the parts that are kept. */
export const partActions = ['list', 'add', 'remove'] as const;

/** A part of the pump, and the day on which it came into use: 2026-09-01. */
export interface PartInUse {
  readonly part: string;
  readonly since: string;
}

/** fresh: nobody would change it yet; look: some would; due: it is time; no-date: nobody gives a time. */
export type PartState = 'fresh' | 'look' | 'due' | 'no-date';

export interface PartStatus extends PartInUse {
  readonly name: string;
  readonly ageDays: number;
  readonly state: PartState;
  /** The days on which it is worth a look, and is due. */
  readonly lookOn: string | null;
  readonly dueOn: string | null;
  /** Negative where it is over. */
  readonly dueInDays: number | null;
}

const DAY_MS = 24 * 3600_000;

/**
 * How each part stands on a day, what is due soonest first. Parts that this version does not know are left out.
 * @param today such as 2026-11-23
 */
export function partStatuses(
  parts: Readonly<Record<string, Part>>,
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
  return statuses.sort((a, b) => (a.dueInDays ?? Infinity) - (b.dueInDays ?? Infinity));
}

/**
 * What the days alone tell of the question `kit`: that valves or membranes are old. That they are new does not tell how
 * strong the pull is, so it answers nothing.
 */
export function oldKit(statuses: readonly PartStatus[]): PartStatus | null {
  return pulling(statuses).find(({ state }) => state === 'due') ?? null;
}

/** The parts that the question `kit` asks for. */
export function pulling(statuses: readonly PartStatus[]): readonly PartStatus[] {
  return statuses.filter(({ part }) => part === 'valves' || part === 'membranes');
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
