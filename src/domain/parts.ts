import type { Answers } from './answers.ts';
import type { Calendar } from './calendar.ts';
import type { CheckDocument, PartsDocument } from './documents/index.ts';
import type { PartState } from './documents/parts.ts';
import { didYouMean, InputError, nearestAnd } from './errors.ts';
import { clauseOf, counted, list, saidAndMeasured } from './language.ts';
import type { FindingKey } from './measure-keys.ts';
import type { Part } from './model.ts';
import { DAY_MS } from './units.ts';

/** What can be done with the stored parts. */
export const partActions = ['list', 'add', 'remove'] as const;

/** A pump part, and the date it came into use: 2026-09-01. */
export interface PartInUse {
  readonly part: string;
  readonly since: string;
}

export interface PartStatus extends PartInUse {
  readonly name: string;
  readonly ageDays: number;
  readonly state: PartState;
  /** The dates on which it should be checked, and is due. */
  readonly lookOn: string | null;
  readonly dueOn: string | null;
  /** Negative if it is overdue. */
  readonly dueInDays: number | null;
}

type Parts = Readonly<Record<string, Part>>;

/**
 * The state of each part on a date, the soonest due first. Parts unknown to this version are left out.
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
  return statuses.sort((a, b) => (a.dueInDays ?? Infinity) - (b.dueInDays ?? Infinity));
}

/**
 * A part whose age alone answers the question `kit`: valves or membranes that are due. New ones answer nothing,
 * because no date shows how strong the suction is.
 */
export function wornSuctionPart(parts: Parts, statuses: readonly PartStatus[]): PartStatus | null {
  return suctionParts(parts, statuses).find(({ state }) => state === 'due') ?? null;
}

/** The parts that suction depends on, which the question `kit` asks about. */
export function suctionParts(parts: Parts, statuses: readonly PartStatus[]): readonly PartStatus[] {
  return statuses.filter(({ part }) => parts[part]?.pulls);
}

/** @throws InputError if there is no such part */
export function refuseUnknownPart(parts: Parts, part: string): void {
  if (Object.hasOwn(parts, part)) return;
  const ids = Object.keys(parts);
  throw new InputError(
    `parts: there is no part ${JSON.stringify(part)}.`,
    nearestAnd(part, ids, `The parts are: ${ids.join(', ')}.`),
  );
}

/** What is wrong with an action that is none; it may be a part. */
export function unknownAction(parts: Parts, action: string): InputError {
  // "parts valves" may be short for adding or for removing.
  const near = Object.hasOwn(parts, action) ? `add ${action}` : didYouMean(action, partActions);
  return new InputError(
    `parts: ${JSON.stringify(action)} is not valid here.`,
    `${near ? `Did you mean ${near}? ` : ''}Choose from: ${partActions.join(', ')}.`,
  );
}

/** The day on which a part came into use. @throws InputError unless it can be true */
export function inUseSince(on: number, now: number, { dayOf }: Pick<Calendar, 'dayOf'>): string {
  if (on > now) {
    throw new InputError(
      `--on: ${dayOf(on)} is in the future.`,
      'Give the day you started using it.',
    );
  }
  // Older than any pump, so a typo: two-digit years count from 1900.
  if (on < 0) {
    throw new InputError(`--on: ${dayOf(on)} is too long ago.`, 'Give a day in 1970 or later.');
  }
  return dayOf(on);
}

/**
 * `letdown parts` as a document.
 * @param today such as 2026-11-23
 * @param content version of the content that gives the advice
 */
export function documentOf(
  parts: Parts,
  inUse: readonly PartInUse[],
  today: string,
  content: string,
): PartsDocument {
  return {
    schema: 'letdown.parts/1',
    today,
    parts: partStatuses(parts, inUse, today).map((status) => {
      const { signs, advice, sources } = parts[status.part] as Part;
      return {
        ...status,
        signs,
        advice: advice.map((piece) => ({ ...piece, sources: [...piece.sources] })),
        sources: [...sources],
      };
    }),
    unknown: Object.keys(parts).filter((id) => !inUse.some(({ part }) => part === id)),
    content,
  };
}

/** "Valves: since 2026-09-01 (5 weeks). Due since 2026-10-27." */
export function partSummary(status: Omit<PartStatus, 'part'>): string {
  const { name, since, ageDays, state, lookOn, dueOn, dueInDays } = status;
  const age = `${name}: since ${since} (${ageDays <= 0 ? 'today' : span(ageDays)}).`;
  const soon = `${span(dueInDays ?? 0)} left`;
  switch (state) {
    case 'due':
      return `${age} Due ${dueInDays === 0 ? 'today' : `since ${dueOn}`}.`;
    case 'look':
      return `${age} Worth a look now; due on ${dueOn}, ${soon}.`;
    case 'fresh':
      return `${age} Worth a look from ${lookOn}; due on ${dueOn}, ${soon}.`;
    case 'no-date':
      return `${age} No date can tell when it wears out.`;
  }
}

/** 1 → "1 day", 20 → "20 days", 21 → "3 weeks": incomplete weeks do not count. */
function span(days: number): string {
  return days < 21 ? counted(days, 'day') : counted(Math.floor(days / 7), 'week');
}

/** What is known without asking. */
export interface Known {
  readonly answers: Answers;
  /** How to phrase these answers, because nobody gave them. */
  readonly taken: NonNullable<CheckDocument['taken']>;
  /** Question → a line next to it, if what is known does not answer it. */
  readonly beside: Readonly<Record<string, string>>;
  /** What changes tips, and the question whose answer by the person overrides it, if any. */
  readonly found: readonly {
    readonly question: string | null;
    readonly keys: readonly FindingKey[];
  }[];
  /** The suction that was measured, as tips name it. */
  readonly level?: string;
}

export const NOTHING_KNOWN: Known = { answers: {}, taken: [], beside: {}, found: [] };

/** What the parts list says about the question `kit`: worn parts answer it, newer ones are shown next to it. */
export function kitFrom(parts: Parts, statuses: readonly PartStatus[]): Known {
  const old = wornSuctionPart(parts, statuses);
  if (old) {
    const said = `in your parts list that the ${old.name.toLowerCase()} have been in use since ${old.since}`;
    return {
      answers: { kit: ['old-parts'] },
      taken: [{ question: 'kit', from: 'parts', said }],
      beside: {},
      found: [],
    };
  }
  const newer = suctionParts(parts, statuses);
  if (newer.length === 0) return NOTHING_KNOWN;
  const since = newer.map(({ name, since: day }) => `${name.toLowerCase()} since ${day}`);
  const areFresh = newer.every(({ state }) => state === 'fresh');
  return {
    ...NOTHING_KNOWN,
    beside: { kit: `Your parts list says: ${list(since)}.` },
    found: areFresh ? [{ question: null, keys: ['parts-fresh'] }] : [],
  };
}

/** Which of the answers are known rather than given. */
export function takenOf(known: Known, given: Answers, answers: Answers): Known['taken'] {
  return known.taken.filter(
    ({ question }) => !(question in given) && answers[question] === known.answers[question],
  );
}

/** What was found and no answer contradicts. */
export function foundOf(known: Known, given: Answers, answers: Answers): readonly FindingKey[] {
  const holds = (question: string) =>
    !(question in given) &&
    (known.answers[question] === undefined || answers[question] === known.answers[question]);
  return known.found.flatMap(({ question, keys }) =>
    question === null || holds(question) ? keys : [],
  );
}

/**
 * Printed instead of the skipped questions: one line for each list that answers them.
 * @param mayTalk whether the result can be changed on the screen
 */
export function takenLines(taken: Known['taken'], mayTalk: boolean): readonly string[] {
  return (['parts', 'measures'] as const).flatMap((source) => {
    const entries = taken.filter(({ from }) => from === source);
    const [first, ...more] = entries;
    if (!first) return [];
    const [what, which] =
      more.length === 0
        ? ['a question', `--${first.question} to answer it`]
        : [`${entries.length} questions`, `a flag such as --${first.question} to answer one`];
    const how = saidAndMeasured(entries.map(clauseOf));
    const change = mayTalk ? 'After the result you can change that.' : `Use ${which} yourself.`;
    return [`Skipped ${what}: ${how}. ${change}`];
  });
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
