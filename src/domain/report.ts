import { type Answers, isTelling, keysOf } from './answers.ts';
import type { CheckDocument, MeasureDocument, SessionDocument } from './documents/index.ts';
import { MOST_SHOWN } from './findings.ts';
import { groupBy } from './group.ts';
import { observationOf } from './insights/observations.ts';
import { type CurvePoint, kaplanMeier, medianWithInterval } from './insights/survival.ts';
import {
  counted,
  GRADE_WORDS,
  list,
  said,
  saidAndMeasured,
  saidOnce,
  sentence,
} from './language.ts';
import { measureLines } from './measures.ts';
import type { Content } from './model.ts';
import { ENOUGH_SESSIONS } from './session/usual.ts';
import { DAY_MS, renderAmount, renderDuration, type VolumeUnit } from './units.ts';

/** What goes into a report. */
export interface ReportInput {
  readonly content: Content;
  readonly check: CheckDocument | null;
  /** All that was measured at home. */
  readonly measures?: readonly MeasureDocument[];
  /** Of the period, in any order. */
  readonly sessions: readonly SessionDocument[];
  /** Milliseconds since 1970. */
  readonly since: number;
  readonly now: number;
  readonly unit: VolumeUnit;
  readonly showVolumes: boolean;
  /** The person's own day of an instant: 2026-11-23. */
  readonly dayOf: (ms: number) => string;
}

export interface ReportedBlocker {
  /** "Likely: Worn pump parts" */
  readonly title: string;
  readonly because: string;
  readonly against: string | null;
  readonly evidence: string;
}

export interface ReportedPeriod {
  /** A day, or the first and last day of a week. */
  readonly label: string;
  readonly sessions: number;
  readonly letDowns: string;
  readonly latency: string;
  /** null if volumes are not wanted or not known. */
  readonly volume: string | null;
}

/** A session in the picture. */
export interface ReportedLatency {
  /** Start of the session, milliseconds since 1970. */
  readonly atMs: number;
  /** From pump on to the first let-down or, if none was marked, to the end. */
  readonly minutes: number;
  readonly isEvent: boolean;
}

/** The whole page, in words and figures, before it is HTML or Markdown. */
export interface Report {
  readonly date: string;
  readonly period: string;
  readonly question: readonly string[];
  readonly check: {
    readonly date: string;
    /** What to do first, if somebody has to be seen. */
    readonly referral: string | null;
    readonly blockers: readonly ReportedBlocker[];
  } | null;
  /** The last measurement of each kind, with its day. */
  readonly measured: readonly string[];
  readonly table: readonly ReportedPeriod[];
  readonly showVolumes: boolean;
  readonly latencies: readonly ReportedLatency[];
  readonly sinceMs: number;
  readonly untilMs: number;
  readonly curve: readonly CurvePoint[];
  /** The finding of the pictures in words. */
  readonly finding: string;
  readonly tried: readonly string[];
  readonly suggested: readonly string[];
  readonly toAsk: readonly string[];
}

/** Stands at the top of every report. */
export const ABOUT =
  'Kept by the person who pumps, with letdown, a coach in the terminal. It is a coach, not a clinician: nothing here is a diagnosis. ' +
  'Time to let-down runs from pump on to the first let-down that was marked by hand; many let-downs are not felt.';

/** More rows do not fit on one sheet with everything else. */
const MOST_ROWS = 15;
const MOST_QUESTIONS = 4;
const MOST_REASONS = 2;

/** A report from what is kept. Pure: the same records give the same page. */
export function reportOf(input: ReportInput): Report {
  const { content, check, since, now, dayOf } = input;
  const sessions = input.sessions.toSorted(
    (a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt),
  );
  const timed = sessions.flatMap((session) => {
    const observation = observationOf(session);
    return observation ? [{ ...observation, atMs: Date.parse(session.startedAt) }] : [];
  });
  const curve = kaplanMeier(timed);
  return {
    date: dayOf(now),
    period: `${dayOf(since)} to ${dayOf(now)}`,
    question: questionOf(content, check),
    check: check && {
      date: dayOf(Date.parse(check.at)),
      referral: check.referral && check.referral.action,
      blockers: check.blockers.slice(0, MOST_SHOWN).map((one) => blockerOf(content, check, one)),
    },
    measured: measureLines(input.measures ?? [], dayOf),
    table: tableOf(sessions, input),
    showVolumes: input.showVolumes && sessions.some(({ ml }) => ml !== null),
    latencies: timed.map(({ atMs, ms, isEvent }) => ({ atMs, minutes: ms / 60_000, isEvent })),
    sinceMs: since,
    untilMs: now,
    curve,
    finding: findingOf(timed.length, timed.filter(({ isEvent }) => isEvent).length, curve),
    tried: triedOf(content, sessions),
    suggested: check?.plan.map(({ name }) => name) ?? [],
    toAsk: toAsk(check, timed.filter(({ isEvent }) => !isEvent).length, timed.length),
  };
}

/** What brought the person here, in the words of the answers. */
function questionOf(content: Content, check: CheckDocument | null): readonly string[] {
  const answers: Answers = check?.answers ?? {};
  const saidOf = (question: string) =>
    isTelling(answers[question])
      ? keysOf(answers[question]).map((answer) => said(content, {}, { question, answer }))
      : [];
  const clauses = ['course', 'flow-pattern', 'flow-elsewhere', 'pain'].flatMap(saidOf);
  return [
    'While pumping, the let-down comes late or not at all. What is in the way?',
    ...(clauses.length > 0 ? [`${sentence(clauses.join('; '))}.`] : []),
  ];
}

function blockerOf(
  content: Content,
  check: CheckDocument,
  blocker: CheckDocument['blockers'][number],
): ReportedBlocker {
  const reasonsOf = (entries: typeof blocker.because) =>
    saidOnce(content, check, entries).slice(0, MOST_REASONS);
  return {
    title: `${sentence(blocker.band)}: ${blocker.name}`,
    because: `because ${saidAndMeasured(reasonsOf(blocker.because))}`,
    against: blocker.against.length > 0 ? list(reasonsOf(blocker.against)) : null,
    evidence: GRADE_WORDS[blocker.evidence],
  };
}

/** A row per day, or per several days if there are too many. Days without a session are left out. */
function tableOf(
  sessions: readonly SessionDocument[],
  { since, now, unit, showVolumes, dayOf }: ReportInput,
): readonly ReportedPeriod[] {
  const days = Math.max(1, Math.ceil((now - since) / DAY_MS));
  const span = days <= MOST_ROWS ? 1 : Math.ceil(days / MOST_ROWS);
  const noon = (instant: string) => Date.parse(`${dayOf(Date.parse(instant))}T12:00:00Z`);
  const first = Date.parse(`${dayOf(since)}T12:00:00Z`);
  const rows = groupBy(sessions, ({ startedAt }) =>
    Math.floor((noon(startedAt) - first) / DAY_MS / span),
  );
  const dayLabel = (index: number) => new Date(first + index * DAY_MS).toISOString().slice(0, 10);
  return [...rows].map(([row, group]) => {
    const latencies = group.flatMap(({ latencyMs }) => latencyMs ?? []).sort((a, b) => a - b);
    const timed = group.filter(({ pumpOnMs }) => pumpOnMs !== null).length;
    const amounts = group.flatMap(({ ml }) => ml ?? []);
    const from = dayLabel(row * span);
    return {
      label: span === 1 ? from : `${from} to ${dayLabel(row * span + span - 1)}`,
      sessions: group.length,
      letDowns: timed === 0 ? 'not timed' : `${latencies.length} of ${timed}`,
      latency: latencyRange(latencies),
      volume:
        showVolumes && amounts.length > 0
          ? renderAmount(
              amounts.reduce((sum, ml) => sum + ml, 0),
              unit,
            )
          : null,
    };
  });
}

/** @param latencies in order */
function latencyRange(latencies: readonly number[]): string {
  const [low, high] = [latencies[0], latencies.at(-1)];
  if (low === undefined || high === undefined) return 'none marked';
  return low === high ? renderDuration(low) : `${renderDuration(low)} to ${renderDuration(high)}`;
}

function findingOf(n: number, events: number, curve: readonly CurvePoint[]): string {
  if (n === 0) return 'In this period no let-down was timed.';
  const marked = `A let-down was marked in ${events} of ${counted(n, 'session')}.`;
  if (n < ENOUGH_SESSIONS) return `${marked} That is too few to tell a usual time.`;
  const { medianMs, ci95Ms } = medianWithInterval(curve);
  if (medianMs === null) return `${marked} In most sessions none came within their length.`;
  const [low, high] = ci95Ms;
  const interval =
    low === null || high === null
      ? ''
      : ` (95% interval ${renderDuration(low)} to ${renderDuration(high)})`;
  return `${marked} The median time to let-down is ${renderDuration(medianMs)}${interval}; sessions without one count as longer than they lasted (Kaplan–Meier).`;
}

function triedOf(content: Content, sessions: readonly SessionDocument[]): readonly string[] {
  const used = groupBy(
    sessions.flatMap((session) => session.used),
    (strategy) => strategy,
  );
  return [...used]
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, 8)
    .map(([id, { length }]) => {
      const name = content.strategies[id]?.name ?? id;
      return `${name} (${counted(length, 'session')})`;
    });
}

/** Short questions to take along, the weightiest first. */
function toAsk(check: CheckDocument | null, without: number, timed: number): readonly string[] {
  const shown = check?.blockers.slice(0, MOST_SHOWN) ?? [];
  const unknown = new Set(shown.flatMap((blocker) => blocker.unknown));
  const open: readonly (string | false)[] = [
    Boolean(check?.referral) && 'Who should look at this, and how soon?',
    ...shown.slice(0, 2).map(({ name }) => `Could "${name}" be the reason, and how can I tell?`),
    isTelling(check?.answers['pain']) &&
      'Where does the pain come from, and what can I change at once?',
    (unknown.has('flange') || unknown.has('nipple-mm')) &&
      'Will you look at my flange size while I pump?',
    timed >= ENOUGH_SESSIONS &&
      without * 2 > timed &&
      'In most sessions I mark no let-down. Does it come unnoticed? How would I see it?',
    (check?.plan.length ?? 0) > 0 &&
      `Is "${check?.plan[0]?.name ?? ''}" worth trying first, for me?`,
    'May we watch one pumping together, with my own pump?',
    timed < ENOUGH_SESSIONS && 'What should I write down until we meet again?',
    'When should I come back if nothing changes?',
  ];
  return open.filter((one) => one !== false).slice(0, MOST_QUESTIONS);
}
