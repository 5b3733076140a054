import { type Answers, isTelling, keysOf } from './answers.ts';
import type {
  CheckDocument,
  InsightsDocument,
  MeasureDocument,
  SessionDocument,
} from './documents/index.ts';
import { MOST_SHOWN } from './findings.ts';
import { groupBy } from './group.ts';
import { observationOf } from './insights/observations.ts';
import { summaryOf } from './insights/summary.ts';
import {
  type CurvePoint,
  kaplanMeier,
  medianWithInterval,
  type Observation,
} from './insights/survival.ts';
import { answersOf, type Fact, intakeOf } from './intake.ts';
import {
  counted,
  GRADE_WORDS,
  list,
  said,
  saidAndMeasured,
  saidOnce,
  sentence,
} from './language.ts';
import type { Content, Track } from './model.ts';
import type { PartStatus } from './parts.ts';
import { measureLines } from './measures.ts';
import { ENOUGH_SESSIONS } from './session/usual.ts';
import { trackOf } from './track.ts';
import { DAY_MS, renderDuration, renderTotal, type VolumeUnit } from './units.ts';

/** What goes into a report. */
export interface ReportInput {
  readonly content: Content;
  readonly check: CheckDocument | null;
  /** All home measurements. */
  readonly measures?: readonly MeasureDocument[];
  /** In the period, in any order. */
  readonly sessions: readonly SessionDocument[];
  /** Milliseconds since 1970. */
  readonly since: number;
  readonly now: number;
  /** From these sessions, and from the weeks before. */
  readonly insights: InsightsDocument;
  /** The latest of every answer. */
  readonly known: Answers;
  readonly parts: readonly PartStatus[];
  readonly unit: VolumeUnit;
  readonly showVolumes: boolean;
  /** The local date of an instant: 2026-11-23. */
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
  /** Empty if nobody timed it. */
  readonly latency: string;
  /** null if volumes are not wanted or not known. */
  readonly volume: string | null;
}

/** A session in the chart. */
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
  /** What a consultant asks first. */
  readonly facts: readonly Fact[];
  /** All other answers. */
  readonly answers: readonly string[];
  readonly question: readonly string[];
  readonly check: {
    readonly date: string;
    /** What to do first, if the person has to be seen. */
    readonly referral: string | null;
    readonly blockers: readonly ReportedBlocker[];
  } | null;
  /** The last measurement of each kind, with its date. */
  readonly measured: readonly string[];
  readonly table: readonly ReportedPeriod[];
  readonly showVolumes: boolean;
  readonly latencies: readonly ReportedLatency[];
  readonly sinceMs: number;
  readonly untilMs: number;
  readonly curve: readonly CurvePoint[];
  /** What the charts show, in words. */
  readonly finding: string;
  /** Clear insights; may be empty. */
  readonly summary: string;
  readonly tried: readonly string[];
  readonly suggested: readonly string[];
  readonly toAsk: readonly string[];
}

/** Shown at the top of every report. */
export const ABOUT =
  'Recorded by the person who pumps, with letdown, a coach in the terminal. It is a coach, not a clinician: nothing here is a diagnosis. ' +
  'Time to let-down runs from pump start to the first let-down that the person marked; many let-downs are not felt.';

/** More rows would not fit on one sheet with everything else. */
const MOST_ROWS = 15;
const MOST_QUESTIONS = 4;
const MOST_REASONS = 2;

/** A report from stored records. Pure: the same records give the same page. */
export function reportOf(input: ReportInput): Report {
  const { content, check, insights, unit, since, now, dayOf } = input;
  const sessions = input.sessions.toSorted(
    (a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt),
  );
  const timed = sessions.flatMap((session) => {
    const observation = observationOf(session);
    return observation ? [{ ...observation, atMs: Date.parse(session.startedAt) }] : [];
  });
  const curve = kaplanMeier(timed);
  const marked = timed.filter(({ isEvent }) => isEvent).length;
  const intake = { ...input, sessions };
  const track = trackOf(content, { ...check?.answers, ...input.known });
  return {
    date: dayOf(now),
    period: `${dayOf(since)} to ${dayOf(now)}`,
    facts: intakeOf(intake),
    answers: answersOf(intake),
    question: questionOf(content, check, track),
    check: check && {
      date: dayOf(Date.parse(check.at)),
      referral: referralOf(check),
      blockers: check.blockers
        .slice(0, MOST_SHOWN)
        .map((blocker) => blockerOf(content, check, blocker)),
    },
    measured: measureLines(input.measures ?? [], dayOf),
    table: tableOf(sessions, input),
    showVolumes: input.showVolumes && sessions.some(({ ml }) => ml !== null),
    latencies: timed.map(({ atMs, ms, isEvent }) => ({ atMs, minutes: ms / 60_000, isEvent })),
    sinceMs: since,
    untilMs: now,
    curve,
    finding: findingOf(sessions.length, timed.length, marked, curve),
    summary: summaryOf(insights, unit),
    tried: triedOf(content, sessions),
    suggested: check?.plan.map(({ name }) => name) ?? [],
    toAsk:
      track?.hasReasons === false
        ? TO_ASK_TO_STOP
        : toAsk(check, timed.length - marked, timed.length),
  };
}

/** What brought the person here, in the words of the answers. */
function questionOf(
  content: Content,
  check: CheckDocument | null,
  track: Track | null,
): readonly string[] {
  const answers: Answers = check?.answers ?? {};
  const saidOf = (question: string) =>
    isTelling(answers[question])
      ? keysOf(answers[question]).map((answer) => said(content, {}, { question, answer }))
      : [];
  const clauses = ['course', 'flow-pattern', 'flow-elsewhere'].flatMap(saidOf);
  return [
    track?.hasReasons === false
      ? 'I would like to talk about what happens to my milk now.'
      : 'I would like to understand my let-down when I pump. Is anything getting in its way?',
    ...(clauses.length > 0 ? [`${sentence(clauses.join('; '))}.`] : []),
  ];
}

const TO_ASK_TO_STOP = [
  'How can my milk dry up gently, and how long might it take?',
  'What helps with full breasts in the meantime?',
  'Which signs mean I should call, and who should I call?',
];

/** What cannot wait. A page lying around at home must not say that somebody hurts the person. */
function referralOf({ referral }: CheckDocument): string | null {
  return referral?.reasons.find(({ id }) => id !== 'unsafe')?.action ?? null;
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
    against:
      blocker.against.length > 0 ? list(reasonsOf(blocker.against).map(({ text }) => text)) : null,
    evidence: GRADE_WORDS[blocker.evidence],
  };
}

/** A row per day, or per several days if there are too many. Days without a session are left out. */
function tableOf(
  sessions: readonly SessionDocument[],
  { since, now, unit, showVolumes, dayOf }: ReportInput,
): readonly ReportedPeriod[] {
  const days = Math.max(1, Math.ceil((now - since) / DAY_MS));
  const span = Math.ceil(days / MOST_ROWS);
  const noon = (instant: string) => Date.parse(`${dayOf(Date.parse(instant))}T12:00:00Z`);
  const first = Date.parse(`${dayOf(since)}T12:00:00Z`);
  const today = dayOf(now);
  const rows = groupBy(sessions, ({ startedAt }) =>
    Math.floor((noon(startedAt) - first) / DAY_MS / span),
  );
  const dayLabel = (index: number) => new Date(first + index * DAY_MS).toISOString().slice(0, 10);
  return [...rows].map(([row, group]) => {
    const timed = group.flatMap((session) => observationOf(session) ?? []);
    const amounts = group.flatMap(({ ml }) => ml ?? []);
    const from = dayLabel(row * span);
    const full = dayLabel(row * span + span - 1);
    // The last row may cover fewer days: the page must not mention future days.
    const to = full < today ? full : today;
    return {
      label: to <= from ? from : `${from} to ${to}`,
      sessions: group.length,
      letDowns: letDownsOf(timed, group.length),
      latency: latencyRange(timed.flatMap(({ ms, isEvent }) => (isEvent ? ms : []))),
      volume: showVolumes && amounts.length > 0 ? renderTotal(amounts, unit) : null,
    };
  });
}

/** "5 of 6", "5 of 6, 2 not timed", "not timed" */
function letDownsOf(timed: readonly Observation[], sessions: number): string {
  if (timed.length === 0) return 'not timed';
  const marked = timed.filter(({ isEvent }) => isEvent).length;
  const untimed = sessions - timed.length;
  return `${marked} of ${timed.length}${untimed > 0 ? `, ${untimed} not timed` : ''}`;
}

function latencyRange(latencies: readonly number[]): string {
  if (latencies.length === 0) return '';
  const [low, high] = [Math.min(...latencies), Math.max(...latencies)];
  return low === high ? renderDuration(low) : `${renderDuration(low)} to ${renderDuration(high)}`;
}

/** @param kept all sessions, of which `timed` have a time to let-down, and `events` a let-down */
function findingOf(
  kept: number,
  timed: number,
  events: number,
  curve: readonly CurvePoint[],
): string {
  if (timed === 0) return 'No let-down was timed in this period.';
  const marked =
    kept === timed
      ? `A let-down was marked in ${events} of ${counted(timed, 'session')}.`
      : `${kept} sessions were recorded, ${timed} of them timed: a let-down was marked in ${events}. In ${kept - timed} it was not timed, or milk came but no time was marked.`;
  if (timed < ENOUGH_SESSIONS) return `${marked} That is too few to show a usual time.`;
  const { medianMs, ci95Ms } = medianWithInterval(curve);
  if (medianMs === null) return `${marked} In most of them, none was marked before the end.`;
  const [low, high] = ci95Ms;
  const interval =
    low === null || high === null
      ? ''
      : ` (95% interval ${renderDuration(low)} to ${renderDuration(high)})`;
  return `${marked} The median time to let-down is ${renderDuration(medianMs)}${interval}; sessions without a mark count as longer than they lasted (Kaplan–Meier).`;
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

/** Short questions to bring along, the most important first. */
function toAsk(check: CheckDocument | null, without: number, timed: number): readonly string[] {
  const shown = check?.blockers.slice(0, MOST_SHOWN) ?? [];
  const unknown = new Set(shown.flatMap((blocker) => blocker.unknown));
  const open: readonly (string | false)[] = [
    Boolean(check && referralOf(check)) && 'Who should look at this, and how soon?',
    ...shown.slice(0, 2).map(({ name }) => `Could "${name}" be the reason, and how can I tell?`),
    isTelling(check?.answers['pain']) &&
      'Where does the pain come from, and what can I change right away?',
    (unknown.has('flange') || unknown.has('nipple-mm')) &&
      'Will you look at my flange size while I pump?',
    timed >= ENOUGH_SESSIONS &&
      without * 2 > timed &&
      'In most sessions I mark no let-down. Could I be missing it? How would I know?',
    (check?.plan.length ?? 0) > 0 &&
      `Is "${check?.plan[0]?.name ?? ''}" worth trying first, for me?`,
    'Could you watch me pump once, with my own pump?',
    timed < ENOUGH_SESSIONS && 'What should I write down before we meet again?',
    'When should I come back if nothing changes?',
  ];
  return open.filter((question) => question !== false).slice(0, MOST_QUESTIONS);
}
