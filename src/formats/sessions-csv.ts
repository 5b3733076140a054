import type { SessionDocument } from '../domain/documents/index.ts';
import { amountIn, type VolumeUnit } from '../domain/units.ts';
import { type Cell, type CsvRow, writeCsv } from './csv.ts';
import type { Format } from './format.ts';
import type { Layout } from './layout.ts';
import { readPumpings } from './tracker-csv.ts';
import { zonedTime } from './zones.ts';
import { lengthOf } from '../domain/session/record.ts';

export const csv = {
  name: 'csv',
  about: 'a spreadsheet: one row per session',
  extension: 'csv',
  recognises: (_, { columns: found }) =>
    ['id', 'started', 'ended', 'latency_seconds', 'let_downs'].every((column) =>
      found.includes(column),
    ),
  read: (text, options) => readPumpings(text, () => layout, options),
  write: ({ sessions }, options) => ({ text: toCsv(sessions, options), remarks: [] }),
} as const satisfies Format;

/** As written below; phases are not included. */
const layout: Layout = {
  from: 'letdown',
  columns: {
    id: 'id',
    start: 'started',
    end: 'ended',
    amount: 'amount',
    left: 'left',
    right: 'right',
    unit: 'unit',
    note: 'note',
  },
  required: ['id', 'start', 'end'],
  leavesOut: true,
  complete: (session, row) => ({ ...session, ...toldBy(row) }),
};

function toldBy(row: CsvRow): Partial<SessionDocument> {
  const parts = (column: string) => row.cell(column).split(';').filter(Boolean);
  const letDownsMs = parts('let_downs_seconds').map((seconds) => Number(seconds) * 1000);
  const latency = row.cell('latency_seconds');
  const latencyMs = latency === '' ? null : Number(latency) * 1000;
  const [firstMs] = letDownsMs;
  const times = [...letDownsMs, latencyMs ?? 0];
  const isTimed = firstMs !== undefined && times.every((ms) => ms >= 0 && Number.isFinite(ms));
  const comfort = Number(row.cell('comfort'));
  const status = STATUSES.find((known) => known === row.cell('status'));
  return {
    plan: row.cell('plan') || null,
    ...(status && { status }),
    used: parts('used'),
    ...(Number.isInteger(comfort) && comfort >= 1 && comfort <= 5 && { comfort }),
    ...(isTimed && {
      letDownsMs,
      latencyMs,
      pumpOnMs: latencyMs === null ? null : Math.max(0, firstMs - latencyMs),
    }),
  };
}

const STATUSES = ['completed', 'stopped', 'recovered', 'logged'] as const;

interface TableOptions {
  readonly zone: string;
  readonly unit: VolumeUnit;
}

/**
 * Column → its content. Times have an offset, latency and let-downs are in seconds, several values are separated by
 * ";".
 */
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

/** A table for a spreadsheet: one row per session, newest last. */
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
