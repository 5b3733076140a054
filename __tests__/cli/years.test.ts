import { describe, expect, it } from '@jest/globals';
import type { HistoryDocument } from '../../src/domain/documents/index.ts';
import { aHome } from '../support/home.ts';
import { historyOf } from '../support/records.ts';
import { runLetdown } from '../support/run-letdown.ts';
import { aSession } from '../support/sessions.ts';

describe('ten years of records', () => {
  const years = () => {
    const sessions = Array.from({ length: 120 * 250 }, (_, index) => {
      const startedAt = new Date(Date.UTC(2015, index / 250, 5)).toISOString();
      return aSession({ id: `session-${index}`, startedAt, endedAt: startedAt });
    });
    return aHome({ sessions });
  };

  it('are printed as JSON, newest first, in the memory of one month', async () => {
    const home = years();
    const env = { NODE_OPTIONS: '--max-old-space-size=12' };
    const { code, out } = await runLetdown(['history', '--json'], { home, env });
    const document = JSON.parse(out) as HistoryDocument;
    expect([code, document.checks, document.sessions.length]).toEqual([0, [], 30_000]);
    const months = document.sessions.map(({ startedAt }) => startedAt);
    expect(months).toEqual(months.toSorted().toReversed());
    // It is written in pieces, but reads as if written at once.
    expect(out).toBe(`${JSON.stringify(document, null, 2)}\n`);
    expect((await historyOf(home, '--last', '300')).sessions).toEqual(
      document.sessions.slice(0, 300),
    );
  });
});
