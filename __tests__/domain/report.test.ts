import { describe, expect, it } from '@jest/globals';
import { reportOf, type ReportInput } from '../../src/domain/report.ts';
import { aSession } from '../support/sessions.ts';
import { tinyContent } from '../support/tiny-content.ts';

const DAY_MS = 24 * 3600_000;
const now = Date.parse('2026-11-23T12:00:00Z');
const report = (more: Partial<ReportInput> = {}) =>
  reportOf({
    content: tinyContent,
    check: null,
    sessions: [aSession()],
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
        latency: 'none marked',
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

  it('gives no usual time of fewer than five sessions', () => {
    expect(report().finding).toBe(
      'A let-down was marked in 1 of 1 session. That is too few to tell a usual time.',
    );
  });
});
