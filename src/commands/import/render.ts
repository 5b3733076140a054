import type { ImportDocument, SessionDocument } from '../../domain/documents/index.ts';
import { counted, list } from '../../domain/language.ts';
import { lengthOf } from '../../domain/session/record.ts';
import type { Changed } from '../../domain/tracked.ts';
import { renderAmount, renderDuration } from '../../domain/units.ts';
import type { Visit } from '../../visit.ts';
import type { Plan } from './run.ts';

/** More lines than this are no help. */
const MOST_LISTED = 10;

/** What an import did, or would do. */
export function summary(plan: Plan, isDryRun: boolean, visit: Visit): string {
  const { sessions, checks, measures } = plan;
  const fresh = [
    [sessions.fresh.length, 'session'],
    [checks.fresh.length, 'check'],
    [measures.fresh.length, 'measurement'],
  ] as const;
  const what = fresh.filter(([count]) => count > 0).map(([count, noun]) => counted(count, noun));
  const known = sessions.known + checks.known + measures.known;
  const first = [
    `${isDryRun ? 'Would import' : 'Imported'} ${list(what) || counted(0, 'session')}.`,
    ...(known > 0 ? [`${known} ${known === 1 ? 'was' : 'were'} here already.`] : []),
  ];
  return [
    first.join(' '),
    ...changedLines(plan, isDryRun, visit),
    ...stayedLines(plan),
    ...overlapLines(plan, isDryRun, visit),
  ].join('\n');
}

function changedLines(plan: Plan, isDryRun: boolean, visit: Visit): readonly string[] {
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
      changed.map((change) => `${timeOf(change.here, visit)}, ${changesIn(change, visit)}`),
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

function stayedLines({ checks, measures }: Plan): readonly string[] {
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

function overlapLines({ sessions }: Plan, isDryRun: boolean, visit: Visit): readonly string[] {
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
      overlapping.map(({ row, here }) => `${spanOf(row, visit)}, here ${spanOf(here, visit)}`),
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
  { unit, showNumbers, calendar }: Visit,
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

function timeOf(session: SessionDocument, { calendar }: Visit): string {
  return calendar.wallTime(startMs(session));
}

/** "2026-11-20 07:05 to 07:25" */
function spanOf(session: SessionDocument, visit: Visit): string {
  const end = visit.calendar.wallTime(startMs(session) + lengthOf(session)).slice(11);
  return `${timeOf(session, visit)}${lengthOf(session) > 0 ? ` to ${end}` : ''}`;
}

function startMs({ startedAt }: SessionDocument): number {
  return Date.parse(startedAt);
}

/** "6 hours" */
function hours(ms: number): string {
  const value = Math.round(Math.abs(ms) / 36_000) / 100;
  return `${value} ${value === 1 ? 'hour' : 'hours'}`;
}

/** The same as a document. */
export function documentOf(plan: Plan, isDryRun: boolean): ImportDocument {
  const { read, sessions, checks, measures, isUpdate } = plan;
  return {
    schema: 'letdown.import/1',
    file: read.name,
    format: read.format,
    isDryRun,
    imported: {
      sessions: sessions.fresh.length,
      checks: checks.fresh.length,
      measurements: measures.fresh.length,
    },
    known: sessions.known + checks.known + measures.known,
    differing: [
      ...sessions.changed.map(({ here, changes }) => ({
        id: here.id,
        startedAt: here.startedAt,
        isUpdated: isUpdate,
        changes: comparison(here, changes),
      })),
      ...[...checks.differing, ...measures.differing].map(({ here, row }) => ({
        id: here.id,
        startedAt: here.at,
        isUpdated: false,
        changes: comparison(here, row),
      })),
    ],
    overlapping: sessions.overlapping.map(({ row, here }) => ({
      id: row.id,
      startedAt: row.startedAt,
      with: here.id,
    })),
    leftOut: read.leftOut.map((record) => ({ ...record })),
    remarks: [...read.remarks],
  };
}

type Values = Readonly<Record<string, unknown>>;

function comparison(here: Values, file: Values): ImportDocument['differing'][number]['changes'] {
  return Object.fromEntries(
    Object.keys(file)
      .filter((key) => JSON.stringify(here[key]) !== JSON.stringify(file[key]))
      .map((key) => [key, { here: here[key] ?? null, file: file[key] }]),
  );
}
