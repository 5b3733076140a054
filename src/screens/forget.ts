import type { Calendar } from '../domain/calendar.ts';
import { type Kept, recordsOf } from '../domain/forget.ts';
import { counted, list } from '../domain/language.ts';
import { measureTitle } from '../domain/measures.ts';
import { type Entry, startOf } from '../domain/merge.ts';
import { lengthOf } from '../domain/session/record.ts';
import { renderDuration } from '../domain/units.ts';

/** "the session of 2026-11-23 03:10, 20 min" */
export function describeRecord(record: Entry, calendar: Calendar): string {
  const when = calendar.wallTime(Date.parse(startOf(record)));
  if (record.schema === 'letdown.check/2') return `the check of ${when}`;
  if (record.schema === 'letdown.measure/1') {
    return `what you measured on ${when}: ${measureTitle(record)}`;
  }
  const lengthMs = lengthOf(record);
  return `the session of ${when}${lengthMs > 0 ? `, ${renderDuration(lengthMs)}` : ''}`;
}

/** Whether these are meant to be deleted, as a question. */
export function forgetQuestion(wanted: Kept, calendar: Calendar): string {
  const [first, ...more] = recordsOf(wanted);
  if (first && more.length === 0) {
    return `Delete this permanently: ${describeRecord(first, calendar)}?`;
  }
  // There may be copies of older files, and a check that was never finished.
  if (!first) return 'Delete what is left from before that day for good?';
  const { sessions, checks, measures } = wanted;
  const what = list([
    ...(sessions.length + checks.length > 0
      ? [counted(sessions.length, 'session'), counted(checks.length, 'check')]
      : []),
    ...(measures.length > 0 ? [counted(measures.length, 'measurement')] : []),
  ]);
  return `Delete ${what} permanently?`;
}
