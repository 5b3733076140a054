import { describe, expect, it } from '@jest/globals';
import type { PlanDocument } from '../../src/domain/documents/index.ts';
import { newHome, runLetdown } from '../support/run-letdown.ts';
import { openTerminal } from '../support/terminal.ts';

const STEPS = 'Wash hands; Sit down; Three slow breaths';

async function homeWithSteps(): Promise<string> {
  const home = newHome();
  await runLetdown(['settings', 'set', 'ritual', STEPS], { home });
  return home;
}

async function namesOf(home: string, ...argv: string[]): Promise<string[]> {
  const { out } = await runLetdown(['session', '--dry-run', '--json', ...argv], { home });
  return (JSON.parse(out) as PlanDocument).phases.map(({ name }) => name);
}

describe('a ritual of the person’s own', () => {
  it('begins each session, until a flag leaves it out', async () => {
    const home = await homeWithSteps();
    expect((await namesOf(home)).slice(0, 3)).toEqual(STEPS.split('; '));
    expect(await namesOf(home, '--no-ritual')).not.toContain('Wash hands');
    expect(await namesOf(home, '--plan', 'power')).not.toContain('Wash hands');
    expect(await namesOf(home, '--plan', 'power', '--ritual')).toContain('Wash hands');
  });

  it('can be set by a question', async () => {
    const home = newHome();
    const terminal = openTerminal(['settings'], { home, env: { ACCESSIBLE: '1' } });
    await terminal.see('Change one?');
    terminal.press('11\r');
    await terminal.see('Up to five steps');
    terminal.press('a;b;c;d;e;f\r');
    await terminal.see('6 steps are too many');
    terminal.press(`\u0015${STEPS}\r`);
    expect(await terminal.exited).toBe(0);
    expect((await runLetdown(['settings', 'get', 'ritual'], { home })).out).toBe(`${STEPS}\n`);
  });

  it('is shown a step at a time, each once', async () => {
    const home = await homeWithSteps();
    const terminal = openTerminal(['session', '--plan', 'quick'], { home, columns: 40, rows: 20 });
    await terminal.see(/Wash hands\n *\d:\d\d, then Sit down/);
    terminal.press('nn');
    await terminal.see(/Three slow breaths\n *\d:\d\d, then Pump on/);
    terminal.press('q');
    expect(await terminal.exited).toBe(0);
  });

  it('is tried for a week with it and a week without, until the person stops', async () => {
    const home = await homeWithSteps();
    const insights = (...argv: string[]) => runLetdown(['insights', ...argv], { home });
    expect((await insights('--try', 'own-ritual')).err).toMatch(/a week with(out)? it/);
    const { err } = await runLetdown(['session', '--plan', 'quick', '--rehearse'], { home });
    expect(err).toContain('Your trial of "A ritual of your own"');
    expect((await insights('--stop')).err).toContain('Your trial is stopped.');
    expect((await insights('--stop')).err).toContain('No trial is running.');
    expect((await namesOf(home))[0]).toBe('Wash hands');
  });

  it.each([
    [['session', '--ritual', '--dry-run']],
    [['insights', '--try', 'own-ritual']],
    [['insights', '--try', 'warmth', '--stop']],
    [['settings', 'set', 'ritual', ' ; ']],
  ])('is missed by %j with one hint', async (argv) => {
    const { code, err } = await runLetdown(argv, { home: newHome() });
    expect(code).toBe(2);
    expect(err.trim().split('\n')).toHaveLength(2);
  });
});
