import type { SessionDocument } from '../domain/documents/index.ts';
import type { Calendar } from '../domain/calendar.ts';
import { lengthOf } from '../domain/session/record.ts';
import { timedFromMs } from '../domain/session/latency.ts';
import { renderAmount, renderDuration, type VolumeUnit } from '../domain/units.ts';

/** What a line about a session needs to know of the person. */
export interface LineStyle {
  readonly unit: VolumeUnit;
  readonly showNumbers: boolean;
  readonly calendar: Pick<Calendar, 'wallTime'>;
}

/** A session in one line: "2026-11-25 03:10, 20 min, let-down after 1 min 30 s, 80 ml". */
export function pumpingLine(
  session: SessionDocument,
  { unit, showNumbers, calendar }: LineStyle,
): string {
  const { startedAt, latencyMs, ml } = session;
  const length = lengthOf(session);
  const letDown =
    latencyMs !== null
      ? `let-down after ${renderDuration(latencyMs)}`
      : timedFromMs(session) === null
        ? 'let-down not timed'
        : 'no let-down marked';
  return [
    calendar.wallTime(Date.parse(startedAt)),
    ...(length > 0 ? [renderDuration(length)] : []),
    ...(showNumbers ? [letDown, ...(ml === null ? [] : [renderAmount(ml, unit)])] : []),
  ].join(', ');
}
