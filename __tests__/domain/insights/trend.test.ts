import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { SessionDocument } from '../../../src/domain/documents/index.ts';
import { factsOf } from '../../../src/domain/insights/factors.ts';
import { insightsSince, trendOf, trendPeriod } from '../../../src/domain/insights/trend.ts';
import { aSuction } from '../../support/measures.ts';
import { aSession } from '../../support/sessions.ts';

const DAY_MS = 24 * 3600_000;
const TODAY = Date.parse('2026-11-25T00:00:00Z');

/** A session that started this many days before today. */
function ago(days: number, more: Partial<SessionDocument> = {}): SessionDocument {
  const start = TODAY - days * DAY_MS;
  return aSession({
    startedAt: new Date(start).toISOString(),
    endedAt: new Date(start + 1_200_000).toISOString(),
    ...more,
  });
}

const trend = (sessions: readonly SessionDocument[], withMilk = true) =>
  trendOf(
    sessions.map((session) => factsOf(session, () => 0)),
    {
      beforeMs: TODAY - 35 * DAY_MS,
      weekMs: TODAY - 7 * DAY_MS,
      todayMs: TODAY,
      dayOf: (ms) => new Date(ms).toISOString().slice(0, 10),
    },
    withMilk,
  );

/** A session on each of this many days, the last of them `from` days ago. */
const daily = (from: number, count: number, more: (index: number) => Partial<SessionDocument>) =>
  Array.from({ length: count }, (_, index) => ago(from + index, more(index)));
const timed = (latencyMs: number | null) => ({ latencyMs });

describe('time to let-down this week and in the weeks before', () => {
  it('compares today and the seven days before it with the four weeks before those', () => {
    const edges = [-0.5, 0, 7, 7.01, 35, 35.01].map((days) => ago(days, timed(60_000)));
    const { weekSince, beforeSince, latency } = trend(edges);
    expect([weekSince, latency.week.n]).toEqual(['2026-11-18', 3]);
    expect([beforeSince, latency.before.n]).toEqual(['2026-10-21', 2]);
  });

  it.each([
    ['sooner', 60_000, 180_000],
    ['later', 180_000, 60_000],
  ])('is %s if it clearly is', (verdict, week, before) => {
    const sessions = [
      ...daily(1, 6, (index) => timed(week + index * 1000)),
      ...daily(8, 10, (index) => timed(before + index * 1000)),
    ];
    expect(trend(sessions).latency).toMatchObject({
      verdict,
      week: { n: 6, events: 6, medianMs: week + 2500 },
      before: { n: 10, events: 10, medianMs: before + 4500 },
    });
  });

  it('censors a session without a mark: it does not make a week look earlier', () => {
    const before = daily(8, 10, (index) => timed(100_000 + index * 10_000));
    const marked = daily(1, 5, () => timed(50_000));
    const unmarked = daily(1.5, 5, () => timed(null));
    expect(trend([...before, ...marked]).latency.verdict).toBe('sooner');
    const { latency } = trend([...before, ...marked, ...unmarked]);
    expect(latency.week).toMatchObject({ n: 10, events: 5 });
    expect(latency.verdict).toBe('no-clear-difference');
  });

  it('says that four sessions on a side are too few', () => {
    const before = daily(8, 20, () => timed(300_000));
    expect(trend([...before, ...daily(1, 4, () => timed(1000))]).latency).toMatchObject({
      verdict: 'too-few',
      p: null,
      chiSquare: null,
    });
    expect(trend([...before, ...daily(1, 5, () => timed(1000))]).latency.verdict).toBe('sooner');
  });
});

describe('milk per day this week and in the weeks before', () => {
  const steady = daily(8, 10, (index) => ({ ml: 500 + index * 10 }));

  it.each([
    ['more', 700],
    ['no-clear-difference', 540],
    ['less', 300],
  ])('is %s only if the whole interval is', (verdict, ml) => {
    const { milk } = trend([...steady, ...daily(1, 7, () => ({ ml }))]);
    expect(milk).toEqual({
      week: { days: 7, medianMl: ml },
      before: { days: 10, medianMl: 545 },
      differenceMl: ml - 545,
      ci95Ml: [ml - 570, ml - 520],
      verdict,
    });
  });

  it('sums each day, leaving out today and days with a missing amount', () => {
    const twice = [...daily(1, 6, () => ({ ml: 300 })), ...daily(1.5, 5, () => ({ ml: 200.2 }))];
    const partly = [ago(5.9, { ml: null }), ago(-0.5, { ml: 30 }), ago(-0.6, { ml: null })];
    const { milk } = trend([...steady, ...twice, ...partly]);
    // 300 ml yesterday and 500.2 ml on the four days before; the sixth has a session of unknown amount.
    expect(milk?.week).toEqual({ days: 5, medianMl: 500.2 });
  });

  it.each([
    ['no-clear-difference', 570, [0, 50]],
    ['no-clear-difference', 520, [-50, 0]],
    ['more', 570.12, [0.1, 50.1]],
  ])('is %s at the edge of the interval, with %d ml', (verdict, ml, ci95Ml) => {
    const { milk } = trend([...steady, ...daily(1, 7, () => ({ ml }))]);
    expect(milk).toMatchObject({ verdict, ci95Ml });
  });

  it('is not compared with a side of no amounts, or of four', () => {
    const week = daily(1, 7, () => ({ ml: 500 }));
    expect(trend(steady).milk).toMatchObject({
      week: { days: 0, medianMl: null },
      before: { days: 10 },
      verdict: 'too-few',
    });
    expect(trend([...week, ...steady.slice(0, 4)]).milk?.verdict).toBe('too-few');
    expect(trend([...week.slice(0, 5), ...steady.slice(0, 5)]).milk?.verdict).not.toBe('too-few');
  });

  it('leaves out today, which is not over', () => {
    const week = daily(1, 7, () => ({ ml: 500 }));
    for (const today of [ago(0, { ml: 30 }), ago(-0.5, { ml: 30 })]) {
      expect(trend([...steady, ...week, today]).milk?.week).toEqual({ days: 7, medianMl: 500 });
    }
  });

  it('says that four days on a side are too few', () => {
    const { milk } = trend([...steady, ...daily(1, 4, () => ({ ml: 900 }))]);
    expect(milk).toEqual({
      week: { days: 4, medianMl: 900 },
      before: { days: 10, medianMl: 545 },
      differenceMl: null,
      ci95Ml: [null, null],
      verdict: 'too-few',
    });
  });

  it('is missing if no amount was logged, or none may be shown', () => {
    expect(trend(daily(1, 9, () => ({}))).milk).toBeNull();
    expect(trend(steady, false).milk).toBeNull();
    expect(trend([]).milk).toBeNull();
  });

  it('is the same in any order of sessions', () => {
    const sessions = [...steady, ...daily(1, 7, (index) => ({ ml: 480 + index * 30 }))];
    fc.assert(
      fc.property(fc.shuffledSubarray(sessions, { minLength: sessions.length }), (shuffled) => {
        expect(trend(shuffled)).toEqual(trend(sessions));
      }),
      { numRuns: 20 },
    );
  });
});

describe('the weeks that are compared', () => {
  const startOf = (day: string, daysOn = 0) => Date.parse(`${day}T00:00:00Z`) + daysOn * DAY_MS;
  const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  const calendar = { dayOf, startOf, hourOf: () => 0, wallTime: String };

  it('are whole days of the calendar, up to the start of today', () => {
    expect(trendPeriod(TODAY + 5000, calendar)).toEqual({
      beforeMs: TODAY - 35 * DAY_MS,
      weekMs: TODAY - 7 * DAY_MS,
      todayMs: TODAY,
      dayOf,
    });
  });
});

describe('a person’s insights', () => {
  const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  const startOf = (day: string, daysOn = 0) => Date.parse(`${day}T00:00:00Z`) + daysOn * DAY_MS;
  const calendar = { dayOf, startOf, hourOf: () => 0, wallTime: dayOf };
  const now = TODAY + 5 * 3600_000;
  const options = { nameOf: (id: string) => id, measures: [], calendar, now, showsMilk: false };
  const facts = [...daily(1, 6, () => ({ ml: 80 })), ...daily(8, 10, () => ({ ml: 60 }))].map(
    (session) => factsOf(session, () => 0),
  );

  it('are from one day on, but for the weeks', () => {
    const { sessions, trend } = insightsSince(TODAY - 3 * DAY_MS, facts, options);
    expect([sessions, trend?.latency.week.n, trend?.latency.before.n]).toEqual([3, 6, 10]);
    expect(insightsSince(-Infinity, facts, options).sessions).toBe(16);
  });

  it('compare milk only if it may be shown', () => {
    const milk = (showsMilk: boolean) =>
      insightsSince(-Infinity, facts, { ...options, showsMilk }).trend?.milk;
    expect([milk(false), milk(true)]).toEqual([null, expect.objectContaining({ verdict: 'more' })]);
  });

  it('compare times before and after a change that was measured', () => {
    const at = (days: number) => new Date(TODAY - days * DAY_MS).toISOString();
    const measures = [
      aSuction({ id: 'a', at: at(30), left: 5, right: 5 }),
      aSuction({ id: 'b', at: at(7.5), left: 7, right: 7 }),
    ];
    const { factors } = insightsSince(-Infinity, facts, { ...options, measures });
    expect(factors.find(({ factor }) => factor === 'since-suction')?.name).toBe(
      'The new suction level (since 2026-11-17)',
    );
  });
});
