import type { SessionDocument } from '../domain/documents/index.ts';
import { amountIn, type VolumeUnit } from '../domain/units.ts';
import { type Cell, writeCsv } from './csv.ts';
import type { Format } from './format.ts';
import { zonedTime } from './zones.ts';
import { lengthOf } from '../domain/session/record.ts';

/** A table of sessions. */
export const csv = {
  name: 'csv',
  about: 'a spreadsheet: one row per session',
  extension: 'csv',
  write: ({ sessions }, options) => ({ text: toCsv(sessions, options), remarks: [] }),
} as const satisfies Format;

interface TableOptions {
  readonly zone: string;
  readonly unit: VolumeUnit;
}

/** Column → what stands in it. Times carry their offset, latency and let-downs are seconds, several values are parted by ";". */
const columns = {
  id: (session) => session.id,
  started: (session, { zone }) => zonedTime(Date.parse(session.startedAt), zone),
  ended: (session, { zone }) => zonedTime(Date.parse(session.endedAt), zone),
  minutes: (session) => (lengthOf(session) > 0 ? tenths(lengthOf(session) / 60_000) : null),
  plan: (session) => session.plan,
  status: (session) => session.status,
  latency_seconds: (session) =>
    session.latencyMs === null ? null : tenths(session.latencyMs / 1000),
  let_downs: (session) => session.letDownsMs.length,
  /** From the start of the session. */
  let_downs_seconds: (session) => session.letDownsMs.map((ms) => tenths(ms / 1000)).join(';'),
  amount: (session, { unit }) => amount(session.ml, unit),
  left: (session, { unit }) => amount(session.left, unit),
  right: (session, { unit }) => amount(session.right, unit),
  unit: (_, { unit }) => unit,
  comfort: (session) => session.comfort,
  used: (session) => session.used.join(';'),
  note: (session) => session.note,
} satisfies Record<string, (session: SessionDocument, options: TableOptions) => Cell>;

/** A table for a spreadsheet: one row a session, the newest last. */
export function toCsv(sessions: readonly SessionDocument[], options: TableOptions): string {
  const rows = sessions
    .toSorted((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt))
    .map((session) => Object.values(columns).map((cellOf) => cellOf(session, options)));
  return writeCsv([Object.keys(columns), ...rows]);
}

function amount(ml: number | null, unit: VolumeUnit): number | null {
  return ml === null ? null : amountIn(ml, unit);
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
