import { describe, expect, it } from '@jest/globals';
import { until } from '../support/programs.ts';
import { newHome, runLetdown } from '../support/run-letdown.ts';
import { BREATHE, sessionOf } from '../support/session-program.ts';
import { openTerminal } from '../support/terminal.ts';

describe('letdown session --breathing', () => {
  it('accepts a pattern by name', async () => {
    const { out } = await runLetdown([
      'session',
      '--plan',
      'calm',
      '--breathing',
      'box',
      '--dry-run',
      '--json',
    ]);
    const { phases } = JSON.parse(out) as { phases: { breathing?: number[] }[] };
    const paces = phases.flatMap(({ breathing }) => (breathing ? [breathing.join('-')] : []));
    expect(new Set(paces)).toEqual(new Set(['4-4-4-4']));
  });

  it('counts, draws a line that grows and shrinks, and warns of dizziness once', async () => {
    const home = newHome();
    const argv = sessionOf(home, [BREATHE, BREATHE], '--breathing', '2-2');
    const terminal = openTerminal(argv, { home, columns: 40 });
    await terminal.see(/Breathe in 2 +━{2,7}$/m);
    await terminal.see(/Breathe in 1 +━{12,20}$/m);
    await terminal.see(/Breathe out 2 +━{13,20}$/m);
    await terminal.see(/Breathe out 1 +━{1,7}$/m);
    expect(terminal.text().match(/dizzy/g)).toHaveLength(1);
    terminal.press('n');
    await terminal.see('then done');
    expect(terminal.text()).not.toContain('dizzy');
    expect(
      Math.max(
        ...terminal
          .text()
          .split('\n')
          .map(({ length }) => length),
      ),
    ).toBeLessThan(40);
  });

  it('rings once for in and twice for out', async () => {
    const home = newHome();
    const terminal = openTerminal(
      sessionOf(home, [BREATHE], '--breathing', '1-4', '--sound', 'bell'),
      { home },
    );
    const bells = () => terminal.raw().split('\u0007').length - 1;
    // Three for the new step; the last one sounds over the breath out.
    await terminal.see('Breathe out 2');
    expect(bells()).toBe(5);
    await terminal.see('Breathe in 1');
    await terminal.see('Breathe out 4');
    await until(() => bells() === 8, 'one more for in, two for out');
  });
});
