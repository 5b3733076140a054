import { describe, expect, it } from '@jest/globals';
import type { InsightsDocument } from '../../src/domain/documents/index.ts';
import { aCheck } from '../support/checks.ts';
import { aHome } from '../support/home.ts';
import { runLetdown } from '../support/run-letdown.ts';
import { aSession } from '../support/sessions.ts';

const HOUR_MS = 3600_000;
/** Two a day for two weeks, up to now. */
const SESSIONS = Array.from({ length: 28 }, (_, index) => {
  const start = Date.now() - (index + 1) * 12 * HOUR_MS;
  return aSession({
    id: `session-${index}`,
    startedAt: new Date(start).toISOString(),
    endedAt: new Date(start + 1_200_000).toISOString(),
    ml: 60,
  });
});

async function trendIn(home: string) {
  const { code, out } = await runLetdown(['insights', '--json'], { home });
  expect(code).toBe(0);
  return (JSON.parse(out) as InsightsDocument).trend;
}

describe('letdown insights', () => {
  it('compares this week with the weeks before in its JSON', async () => {
    const { latency, milk } = (await trendIn(aHome({ sessions: SESSIONS }))) ?? {};
    expect(latency).toMatchObject({ verdict: 'no-clear-difference', before: { medianMs: 70_000 } });
    expect(milk).toMatchObject({ week: { days: 7, medianMl: 120 }, ci95Ml: [0, 0] });
  });

  it.each([
    ['after a loss', { purpose: 'loss', 'loss-aim': 'donate' }, {}],
    ['for who wants to stop', { purpose: 'stop' }, {}],
    ['without numbers', {}, { numbers: 'off' as const }],
  ])('does not compare milk %s', async (_, answers, settings) => {
    const checks = [aCheck({ answers })];
    const { milk } = (await trendIn(aHome({ sessions: SESSIONS, checks, settings }))) ?? {};
    expect(milk).toBeNull();
  });
});
