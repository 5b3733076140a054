import { describe, expect, it } from '@jest/globals';
import { insightsOf } from '../../src/domain/insights/insights.ts';
import type { CheckDocument, SessionDocument } from '../../src/domain/documents/index.ts';
import { reportOf, type ReportInput } from '../../src/domain/report.ts';
import { aSession } from '../support/sessions.ts';
import { aCheck } from '../support/checks.ts';
import { aTrack, tinyContent } from '../support/tiny-content.ts';

const DAY_MS = 24 * 3600_000;
const now = Date.parse('2026-11-23T12:00:00Z');
const report = (more: Partial<ReportInput> = {}) =>
  reportOf({
    content: tinyContent,
    check: null,
    sessions: [aSession()],
    insights: insightsOf([], String),
    known: {},
    parts: [],
    since: now - 14 * DAY_MS,
    now,
    unit: 'ml',
    showVolumes: true,
    dayOf: (ms) => new Date(ms).toISOString().slice(0, 10),
    ...more,
  });

describe('a report', () => {
  it('puts each session at its start, in milliseconds since 1970', () => {
    const startedAt = '2026-11-23T03:00:00.000Z';
    expect(report({ sessions: [aSession({ startedAt, latencyMs: 90_000 })] }).latencies).toEqual([
      { atMs: Date.parse(startedAt), minutes: 1.5, isEvent: true },
    ]);
  });

  it('has a row for each day that had a session', () => {
    const before = aSession({
      startedAt: '2026-11-20T03:00:00.000Z',
      endedAt: '2026-11-20T03:20:00.000Z',
      latencyMs: null,
      letDownsMs: [],
    });
    expect(report({ sessions: [aSession({ ml: 80 }), before] }).table).toEqual([
      {
        label: '2026-11-20',
        sessions: 1,
        letDowns: '0 of 1',
        latency: '',
        volume: null,
      },
      {
        label: '2026-11-23',
        sessions: 1,
        letDowns: '1 of 1',
        latency: '1 min 10 s',
        volume: '80 ml',
      },
    ]);
  });

  it('has no more rows than fit on a sheet, however long the period', () => {
    const sessions = Array.from({ length: 100 }, (_, index) => {
      const startedAt = new Date(now - (index + 1) * DAY_MS).toISOString();
      return aSession({ startedAt, endedAt: startedAt });
    });
    const { table } = report({ sessions, since: now - 100 * DAY_MS });
    expect(table).toHaveLength(15);
    expect(table[0]?.label).toBe('2026-08-15 to 2026-08-21');
  });

  it('shows no milk if none is known or none is wanted', () => {
    expect(report().showVolumes).toBe(false);
    const sessions = [aSession({ ml: 80 })];
    expect(report({ sessions }).showVolumes).toBe(true);
    expect(report({ sessions, showVolumes: false }).showVolumes).toBe(false);
  });

  it('says how many sessions are kept, how many of them were timed, and why not all', () => {
    const at = (hour: number, more: Partial<SessionDocument>) =>
      aSession({ startedAt: `2026-11-22T0${hour}:00:00.000Z`, ...more });
    const untimed = { latencyMs: null, letDownsMs: [] };
    const sessions = [
      ...[1, 2, 3, 4].map((hour) => at(hour, {})),
      at(5, { ...untimed, endedAt: '2026-11-22T05:20:00.000Z' }),
      at(6, { ...untimed, ml: 80 }),
      at(7, { ...untimed, pumpOnMs: null }),
    ];
    const { finding, table } = report({ sessions });
    expect(finding).toMatch(
      /^7 sessions are kept, 5 of them timed: a let-down was marked in 4\. In 2 nobody timed it, or milk came and no mark says when\. The median/,
    );
    expect(table).toMatchObject([{ sessions: 7, letDowns: '4 of 5, 2 not timed' }]);
    expect(report({ sessions: sessions.slice(5) }).table).toMatchObject([
      { letDowns: 'not timed', latency: '' },
    ]);
  });

  it('does not tell the house that somebody there is to be feared', () => {
    const reason = (id: string) => ({
      id,
      urgency: 'emergency',
      text: id,
      action: id,
      sources: [],
    });
    const saying = (...ids: string[]) => {
      const referral = {
        urgency: 'emergency',
        reasons: ids.map(reason),
        action: ids[0],
        lines: [],
      };
      return { ...aCheck(), referral } as unknown as CheckDocument;
    };
    expect(report({ check: saying('unsafe') }).check?.referral).toBeNull();
    expect(report({ check: saying('unsafe', 'fever') }).check?.referral).toBe('fever');
  });

  it('asks nothing of let-down if the person wants to stop', () => {
    const content = {
      ...tinyContent,
      tracks: [aTrack('stop', { aim: ['stop'] }, { hasReasons: false })],
    };
    const { question, toAsk } = report({ content, known: { aim: 'stop' } });
    expect(question).toEqual(['I would like to talk about what happens with my milk now.']);
    expect(toAsk).toHaveLength(3);
    expect(toAsk.join()).not.toContain('let-down');
  });

  it('gives no usual time of fewer than five sessions', () => {
    expect(report().finding).toBe(
      'A let-down was marked in 1 of 1 session. That is too few to tell a usual time.',
    );
  });
});
