import { describe, expect, it } from '@jest/globals';
import { newHome } from '../support/run-letdown.ts';
import { sessionOf } from '../support/session-program.ts';
import { openTerminal } from '../support/terminal.ts';

describe('marking a let-down by key', () => {
  const openSession = async () => {
    const terminal = openTerminal(sessionOf(newHome(), [{ kind: 'express', seconds: 600 }]), {
      home: newHome(),
    });
    await terminal.see('Slow and steady 10:00');
    return terminal;
  };

  it('counts once, however long the key is held', async () => {
    const terminal = await openSession();
    for (let repeat = 0; repeat < 60; repeat++) {
      terminal.press(' ');
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    terminal.press('qq');
    await terminal.see('Done.');
    expect(terminal.text()).toContain('Done. One let-down');
  });

  it.each([
    ['enter', '\r'],
    ['page down', '\u001b[6~'],
  ])('works with %s, as a pedal sends it', async (_, key) => {
    const terminal = await openSession();
    await new Promise((resolve) => setTimeout(resolve, 1_600));
    terminal.press(key);
    await terminal.see('Let-down');
  });

  it('ignores the enter that started the session', async () => {
    const terminal = await openSession();
    terminal.press('\r');
    terminal.press('qq');
    await terminal.see('Done. No let-down was marked');
  });

  it('ignores another key of the same kind', async () => {
    const terminal = await openSession();
    terminal.press('\u001b[A\u001b[5~');
    terminal.press('qq');
    await terminal.see('Done. No let-down was marked');
  });
});

describe('any other key', () => {
  const openSession = async () => {
    const phases = [{ kind: 'express', seconds: 600 }];
    const terminal = openTerminal(sessionOf(newHome(), phases), { home: newHome() });
    await terminal.see('Slow and steady 10:00');
    return terminal;
  };

  it('points to the help key, however often it is pressed', async () => {
    const terminal = await openSession();
    terminal.press('xx');
    await terminal.see('That key does nothing. ? shows the keys.');
    terminal.press('x');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(terminal.text()).toContain('That key does nothing.');
  });

  it('still works after Ctrl-Z without a shell to return to', async () => {
    const terminal = await openSession();
    terminal.press('\u001a');
    await new Promise((resolve) => setTimeout(resolve, 400));
    terminal.press('p');
    await terminal.see('Paused.');
  });
});
