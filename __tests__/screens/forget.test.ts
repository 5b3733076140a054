import { describe, expect, it } from '@jest/globals';
import { localCalendar } from '../../src/domain/calendar.ts';
import { forgetQuestion } from '../../src/screens/forget.ts';
import { aCheck } from '../support/checks.ts';
import { aFit } from '../support/measures.ts';
import { aSession } from '../support/sessions.ts';

const session = aSession();
const [check, fit] = [aCheck(), aFit()];
const none = { sessions: [], checks: [], measures: [] };
const when = localCalendar.wallTime(Date.parse(session.startedAt));

describe('the question before records are deleted', () => {
  it.each([
    [{ ...none, sessions: [session] }, `Delete this permanently: the session of ${when}, 20 min?`],
    [
      { ...none, sessions: [{ ...session, endedAt: session.startedAt }] },
      `Delete this permanently: the session of ${when}?`,
    ],
    [{ ...none, checks: [check] }, `Delete this permanently: the check of ${when}?`],
    [
      { sessions: [session, session], checks: [check], measures: [fit] },
      'Delete 2 sessions, 1 check and 1 measurement permanently?',
    ],
    [{ ...none, measures: [fit, fit] }, 'Delete 2 measurements permanently?'],
    [none, 'Delete what is left from before that day for good?'],
  ])('names one record, and counts more', (wanted, question) => {
    expect(forgetQuestion(wanted, localCalendar)).toBe(question);
  });
});
