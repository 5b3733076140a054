import { describe, expect, it } from '@jest/globals';
import { DAY_MS } from '../../src/domain/units.ts';
import { aCheck } from '../support/checks.ts';
import { aHome } from '../support/home.ts';
import { runLetdown } from '../support/run-letdown.ts';
import { aSession } from '../support/sessions.ts';

const HOUR_MS = 3600_000;
const iso = (ms: number) => new Date(Date.now() - ms).toISOString();

/** Pumped 3 and 8 hours ago, and yesterday; asked so many days ago. */
function homeOf(purpose: string, age: string, daysAgo: number, settings = {}): string {
  const sessions = [3, 8, 30].map((hours) =>
    aSession({
      id: `s${hours}`,
      startedAt: iso(hours * HOUR_MS),
      endedAt: iso(hours * HOUR_MS - 20 * 60_000),
      ml: 20,
    }),
  );
  const answers = { purpose, 'baby-age': age };
  return aHome({ sessions, settings, checks: [aCheck({ at: iso(daysAgo * DAY_MS), answers })] });
}

const logIn = (home: string) =>
  runLetdown(['log', '--minutes', '20', '--amount', '15ml'], { home });

describe('after a pumping that builds milk', () => {
  it('the times of the last 24 hours and the longest gap invite to the next one', async () => {
    const { out, code } = await logIn(homeOf('induce', 'no-birth', 0));
    expect(out).toContain(
      'That makes 3 sessions in the last 24 hours, with about 22 hours as the longest gap.\nIf you can',
    );
    expect(code).toBe(0);
  });

  it.each([
    ['on day 4, by the answer of yesterday', '3-4d', 1.1, true],
    ['on day 7', '5-14d', 2.1, true],
    ['never before it is surely day 4', '3-4d', 0.1, false],
    ['not on other days', '3-4d', 2.1, false],
  ])('little milk in hospital is a reason to call %s', async (_, age, daysAgo, isCalled) => {
    const { out } = await logIn(homeOf('hospital', age, daysAgo));
    expect(out.includes('call the ward’s lactation specialist today')).toBe(isCalled);
    expect(out).toContain('3 sessions in the last 24 hours');
  });

  it.each([
    ['with numbers off', 'hospital', { numbers: 'off' } as const],
    ['for a baby at home', 'home', {}],
    ['after a loss', 'loss', {}],
  ])('nothing is counted %s', async (_, purpose, settings) => {
    const { out } = await logIn(homeOf(purpose, '3-4d', 1.1, settings));
    expect(out).not.toMatch(/24 hours|today/);
  });
});
