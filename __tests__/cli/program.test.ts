import { describe, expect, it } from '@jest/globals';
import { newHome, runLetdown } from '../support/run-letdown.ts';

describe('letdown', () => {
  it('shows help without a command', async () => {
    const { code, out } = await runLetdown([]);
    expect([code, out]).toEqual([0, expect.stringContaining('Usage: letdown')]);
  });

  it.each([['--version'], ['--help'], ['check', '--help'], ['session', '--help']])(
    'answers %s %s with exit code 0',
    async (...argv) => {
      const { code, err } = await runLetdown(argv.filter(Boolean));
      expect([code, err]).toEqual([0, '']);
    },
  );

  it.each([
    [['chek'], 'Did you mean check?'],
    [['history', '--last', '0'], '--last'],
    [['history', '--since', '2026-02-30'], '--since'],
    [['schema', 'chek'], 'Did you mean check?'],
  ])('refuses %j with exit code 2', async (argv, message) => {
    const { code, err } = await runLetdown(argv);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });

  it.each([
    'check',
    'plan',
    'event',
    'session',
    'history',
    'insights',
    'topic',
    'topics',
    'parts',
    'export',
    'error',
  ])('prints the JSON Schema of %s', async (name) => {
    const { out } = await runLetdown(['schema', name]);
    expect(JSON.parse(out)).toMatchObject({ type: 'object' });
  });

  it('has a history before there is any', async () => {
    const { code, out } = await runLetdown(['history'], { home: newHome() });
    expect([code, out]).toEqual([0, expect.stringContaining('Nothing is kept yet')]);
  });
});
