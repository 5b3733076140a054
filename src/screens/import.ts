import type { SessionDocument } from '../domain/documents/index.ts';
import type { Kept } from '../domain/forget.ts';
import type { ImportPlan } from '../domain/import-plan.ts';
import type { Undoing } from '../domain/import-undo.ts';
import { counted, list } from '../domain/language.ts';
import { lengthOf } from '../domain/session/record.ts';
import type { Changed } from '../domain/tracked.ts';
import { renderAmount, renderDuration } from '../domain/units.ts';
import { type LineStyle, pumpingLine } from './pumping-line.ts';

/** More lines than this are no help. */
const MOST_LISTED = 10;

/** What an import did, or would do. */
export function renderImport(plan: ImportPlan, isDryRun: boolean, style: LineStyle): string {
  const { sessions, checks, measures } = plan;
  const what = recordsOf({
    sessions: sessions.fresh,
    checks: checks.fresh,
    measures: measures.fresh,
  });
  const known = sessions.known + checks.known + measures.known;
  const first = [
    `${isDryRun ? 'Would import' : 'Imported'} ${list(what) || counted(0, 'session')}.`,
    ...(known > 0 ? [`${known} ${known === 1 ? 'was' : 'were'} here already.`] : []),
  ];
  return [
    first.join(' '),
    ...changedLines(plan, isDryRun, style),
    ...stayedLines(plan),
    ...overlapLines(plan, isDryRun, style),
  ].join('\n');
}

function changedLines(plan: ImportPlan, isDryRun: boolean, style: LineStyle): readonly string[] {
  const { changed } = plan.sessions;
  if (changed.length === 0) return [];
  const [stays, it] =
    changed.length === 1 ? ['stays as it is', 'it'] : ['stay as they are', 'them'];
  const differ = `${changed.length} ${changed.length === 1 ? 'differs' : 'differ'}`;
  const updated = `${isDryRun ? 'would be' : changed.length === 1 ? 'is' : 'are'} taken from the file`;
  return [
    plan.isUpdate
      ? `${differ}, and ${updated}:`
      : `${differ}, and ${stays} here; --update takes ${it} from the file:`,
    ...listed(
      changed.map((change) => `${timeOf(change.here, style)}, ${changesIn(change, style)}`),
    ),
    ...movedLines(changed),
  ];
}

/** All moved by the same: that is no correction. */
function movedLines(changed: readonly Changed[]): readonly string[] {
  const moves = new Set(changed.map(({ here, row }) => startMs(row) - startMs(here)));
  const [by = 0] = moves;
  if (changed.length < 2 || moves.size > 1 || Math.abs(by) < 900_000) return [];
  return [`All of them by ${hours(by)}: is --tz the time zone of the file?`];
}

function stayedLines({ checks, measures }: ImportPlan): readonly string[] {
  const kinds = [
    [checks.differing.length, 'check'],
    [measures.differing.length, 'measurement'],
  ] as const;
  return kinds
    .filter(([count]) => count > 0)
    .map(([count, noun]) => {
      const stay = count === 1 ? 'differs, and stays as it is' : 'differ, and stay as they are';
      return `${counted(count, noun)} ${stay} here.`;
    });
}

function overlapLines(
  { sessions }: ImportPlan,
  isDryRun: boolean,
  style: LineStyle,
): readonly string[] {
  const { overlapping, shifted } = sessions;
  const back = isDryRun ? [] : ['`letdown import --undo` undoes this import.'];
  if (shifted) {
    const when = shifted.ms > 0 ? 'earlier' : 'later';
    return [
      `${shifted.count} of them seem to be here already, ${hours(shifted.ms)} ${when}: was one of the files read with another --tz?`,
      ...back,
    ];
  }
  if (overlapping.length === 0) return [];
  const verb = overlapping.length === 1 ? 'overlaps' : 'overlap';
  return [
    `${overlapping.length} ${verb} with a pumping that was here, and may be the same one:`,
    ...listed(
      overlapping.map(({ row, here }) => `${spanOf(row, style)}, here ${spanOf(here, style)}`),
    ),
    ...back,
  ];
}

function listed(lines: readonly string[]): readonly string[] {
  const more = lines.length - MOST_LISTED;
  return [
    ...lines.slice(0, MOST_LISTED).map((line) => `  ${line}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}

function changesIn(
  { here, row, changes }: Changed,
  { unit, showNumbers, calendar }: LineStyle,
): string {
  const after = { ...here, ...changes };
  const isOther = (key: string) =>
    key in changes && JSON.stringify(here[key]) !== JSON.stringify(row[key]);
  const milk = ({ ml }: SessionDocument) => (ml === null ? 'no amount' : renderAmount(ml, unit));
  const length = (session: SessionDocument) =>
    lengthOf(session) > 0 ? renderDuration(lengthOf(session)) : 'length not known';
  const start = (session: SessionDocument) => calendar.wallTime(startMs(session));
  const parts = [
    ...(start(here) === start(after) ? [] : [`start ${start(here)} → ${start(after)}`]),
    ...(length(here) === length(after) ? [] : [`${length(here)} → ${length(after)}`]),
    ...(here.ml === after.ml
      ? isOther('left') || isOther('right')
        ? ['milk of each side']
        : []
      : [showNumbers ? `${milk(here)} → ${milk(after)}` : 'milk']),
    ...(isOther('letDownsMs') || isOther('latencyMs') ? ['let-down'] : []),
    ...['comfort', 'used', 'note'].filter(isOther),
  ];
  return list(parts) || 'in what is not shown';
}

function timeOf(session: SessionDocument, { calendar }: LineStyle): string {
  return calendar.wallTime(startMs(session));
}

/** "2026-11-20 07:05 to 07:25" */
function spanOf(session: SessionDocument, style: LineStyle): string {
  const end = style.calendar.wallTime(startMs(session) + lengthOf(session)).slice(11);
  return `${timeOf(session, style)}${lengthOf(session) > 0 ? ` to ${end}` : ''}`;
}

function startMs({ startedAt }: SessionDocument): number {
  return Date.parse(startedAt);
}

/** "6 hours" */
function hours(ms: number): string {
  const value = Math.round(Math.abs(ms) / 36_000) / 100;
  return `${value} ${value === 1 ? 'hour' : 'hours'}`;
}

/** What taking an import back is about: "of pump.csv (2026-11-20 07:05)". */
export function importName({ made }: Undoing, { calendar }: LineStyle): string {
  return `of ${made.name} (${calendar.wallTime(Date.parse(made.at))})`;
}

/** What is taken back: "2 sessions and 1 session as before". */
export function undoneRecords({ gone, restored }: Undoing): string {
  const back = restored.length > 0 ? [`${counted(restored.length, 'session')} as before`] : [];
  return list([...recordsOf(gone), ...back]) || 'no record';
}

/** What taking an import back did, or would do. */
export function renderUndone(undoing: Undoing, isDryRun: boolean, style: LineStyle): string {
  const { kept } = undoing;
  const done = isDryRun ? 'Would take back' : 'Taken back';
  return [
    `${done} the import ${importName(undoing, style)}: ${undoneRecords(undoing)}.`,
    ...(kept.length > 0 ? ['Changed here since, and kept:'] : []),
    ...kept.map((session) => `  ${pumpingLine(session, style)}`),
  ].join('\n');
}

/** "2 sessions", "1 check": what there is of each. */
function recordsOf({ sessions, checks, measures }: Kept): readonly string[] {
  const kinds = [
    [sessions.length, 'session'],
    [checks.length, 'check'],
    [measures.length, 'measurement'],
  ] as const;
  return kinds.filter(([count]) => count > 0).map(([count, noun]) => counted(count, noun));
}
