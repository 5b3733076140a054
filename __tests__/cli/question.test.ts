import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import type { QuestionAsk } from '../../src/ui/asking.ts';
import { aDangerQuestion, anAgeQuestion, aRhythmQuestion } from '../support/questions.ts';
import { newHome } from '../support/run-letdown.ts';
import { openTerminal } from '../support/terminal.ts';

const ASK = join(import.meta.dirname, '../support/ask.mjs');

interface AskOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly inShell?: boolean;
  readonly env?: Record<string, string>;
}

/** One question in its own terminal. */
function asked(ask: QuestionAsk, { env = {}, ...options }: AskOptions = {}) {
  return openTerminal([], {
    home: newHome(),
    program: [process.execPath, ASK],
    env: { QUESTION: JSON.stringify(ask), ...env },
    ...options,
  });
}

/** How often a text appears on the screen or in the scrollback. */
function copiesOf(expected: string, text: string): number {
  return text.split(expected).length - 1;
}

async function resizeInTurn(
  terminal: ReturnType<typeof openTerminal>,
  widths: readonly number[],
): Promise<void> {
  for (const width of widths) {
    terminal.resize(width);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

describe('a question in a terminal', () => {
  it('is erased once it is answered', async () => {
    const terminal = asked(aRhythmQuestion());
    await terminal.see('7 of about 12');
    terminal.press('13\r');
    await terminal.exited;
    expect(terminal.text()).toBe('Answer: {"answer":["often","gap"]}');
  });

  it.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('ends with %s', async (_, key) => {
    const terminal = asked(aRhythmQuestion());
    await terminal.see('7 of about 12');
    terminal.press(key);
    await terminal.exited;
    expect(terminal.text()).toBe('cancelled: Stopped.');
    expect(terminal.hasCursor()).toBe(true);
  });

  it('ends on an outside SIGINT as on Ctrl-C', async () => {
    const terminal = asked(aRhythmQuestion());
    await terminal.see('7 of about 12');
    process.kill(terminal.pty.pid, 'SIGINT');
    await terminal.exited;
    expect(terminal.text()).toBe('cancelled: Stopped.');
  });

  it('is redrawn after Ctrl-Z and fg, with its ticks and working keys', async () => {
    const terminal = asked(aRhythmQuestion(), { inShell: true });
    await terminal.see('7 of about 12');
    terminal.press('1');
    await terminal.see('[x] 8 times or more');
    terminal.press('\u001a');
    await terminal.see('Stopped');
    expect(terminal.hasCursor()).toBe(true);
    expect(terminal.text()).not.toContain('7 of about 12');
    terminal.press('fg\r');
    await terminal.see('[x] 8 times or more');
    terminal.press('\u001a');
    await terminal.see(/Stopped[^]*Stopped/);
    terminal.press('fg\r');
    await terminal.see('[x] 8 times or more');
    terminal.press('3\r');
    await terminal.see('Answer: {"answer":["often","gap"]}');
    expect(copiesOf('7 of about 12', terminal.text())).toBe(0);
  });

  it('continues after Ctrl-Z if no shell can stop it', async () => {
    const terminal = asked(anAgeQuestion());
    await terminal.see('1 of about 12');
    terminal.press('\u001a');
    await new Promise((resolve) => setTimeout(resolve, 500));
    await terminal.see('1 of about 12');
    terminal.press('3');
    await terminal.see('Answer: {"answer":["weeks"]}');
  });

  it.each([
    ['narrower and wider', [60, 40, 80]],
    ['narrower by one column at a time', [79, 78, 77, 76, 75, 74]],
  ])('leaves no copies behind when the terminal is made %s', async (_, widths) => {
    const terminal = asked(aRhythmQuestion());
    await terminal.see('7 of about 12');
    await resizeInTurn(terminal, widths);
    expect(copiesOf('of about 12', terminal.text())).toBe(1);
    expect(copiesOf('Fewer than 6', terminal.text())).toBe(1);
    terminal.press('u');
    await terminal.exited;
    expect(terminal.text()).toBe('Answer: "not-sure"');
  });

  it('appears in the window once, even if it is too long for the new size', async () => {
    const terminal = asked(aDangerQuestion());
    await terminal.see('2 of about 12');
    await resizeInTurn(terminal, [40]);
    expect(copiesOf('of about 12', terminal.visible())).toBe(1);
    expect(copiesOf('Someone is hurting', terminal.visible())).toBe(1);
    terminal.press('u');
    await terminal.exited;
  });

  it('fits 40 columns and 20 rows, without a broken word', async () => {
    const terminal = asked(aDangerQuestion(), { columns: 40, rows: 20 });
    await terminal.see('? help');
    const whole = terminal.visible().replace(/\s+/g, ' ');
    for (const { label } of aDangerQuestion().choices.slice(0, 7)) expect(whole).toContain(label);
    expect(whole).toContain('3 more below: 8-9, 0 (arrow down)');
    expect(terminal.text()).toBe(terminal.visible());
    terminal.press('u');
    await terminal.exited;
  });

  it.each(['SIGTERM', 'SIGHUP', 'SIGQUIT'] as const)(
    'leaves a visible cursor when %s ends it',
    async (signal) => {
      const terminal = asked(anAgeQuestion());
      await terminal.see('1 of about 12');
      expect(terminal.hasCursor()).toBe(false);
      process.kill(terminal.pty.pid, signal);
      await terminal.exited;
      expect(terminal.hasCursor()).toBe(true);
      expect(terminal.text()).not.toContain('Answer');
    },
  );
});

describe('a question in plain lines', () => {
  const plain = { env: { ACCESSIBLE: '1' } };

  it('is numbered, and says how to answer', async () => {
    const terminal = asked(aRhythmQuestion(), plain);
    await terminal.see(/\?\s+help:/);
    expect(terminal.text()).toMatchInlineSnapshot(`
      "7 of about 12. How often is milk removed, by pump, hand or baby?
        1. 8 times or more
        2. Fewer than 6 times
        3. A gap of 6 hours or more
        4. None of this is new
      Numbers and enter, like 1,3; b back, s skip, u not sure, ? help:"
    `);
    terminal.press('s\r');
    await terminal.see('Answer: "skip"');
  });

  it.each<[typed: string, meaning: string, ask: QuestionAsk]>([
    ['3', '{"answer":["weeks"]}', anAgeQuestion()],
    ['5 days to 6 weeks', '{"answer":["weeks"]}', anAgeQuestion()],
    ['1,3', '{"answer":["often","gap"]}', aRhythmQuestion()],
    ['3 1', '{"answer":["often","gap"]}', aRhythmQuestion()],
    ['10', '{"answer":["none"]}', aDangerQuestion()],
    ['b', '"back"', aRhythmQuestion()],
    ['Skip', '"skip"', aRhythmQuestion()],
    ['not sure', '"not-sure"', aDangerQuestion()],
    ['', '{"answer":["gap"]}', aRhythmQuestion({ preset: ['gap'] })],
    ['', '{"answer":[]}', aRhythmQuestion({ mayBeEmpty: true })],
    ['0', '{"answer":[]}', aRhythmQuestion({ mayBeEmpty: true, preset: ['gap'] })],
  ])('reads %j as %s', async (typed, meaning, ask) => {
    const terminal = asked(ask, plain);
    await terminal.see(/\?\s+help:/);
    terminal.press(`${typed}\r`);
    await terminal.see(`Answer: ${meaning}`);
    expect(terminal.raw()).not.toContain('\u001b');
  });

  it.each([
    ['', anAgeQuestion(), 'Type a number from 1 to 5; or s skip, u not sure, ? help.'],
    ['9', anAgeQuestion(), 'Type a number from 1 to 5; or s skip, u not sure, ? help.'],
    ['1,2', anAgeQuestion(), 'Type a number from 1 to 5;'],
    ['b', anAgeQuestion(), 'Type a number from 1 to 5;'],
    ['s', aDangerQuestion(), 'Type numbers from 1 to 10; or b back, u not sure, ? help.'],
    ['', aDangerQuestion(), 'Type numbers from 1 to 10;'],
    ['1 10', aDangerQuestion(), '"None of these" cannot be combined with other answers.'],
    ['1,2', aRhythmQuestion(), 'Choose one of these: "8 times or more" or "Fewer than 6 times".'],
    ['?', aRhythmQuestion(), 'Count a day and a night.'],
    // Pressed too late for a key, and again.
    ['??', aRhythmQuestion(), 'Count a day and a night.'],
    ['?3', aRhythmQuestion(), 'Count a day and a night.'],
  ])('answers %j with what would be valid, and asks again', async (typed, ask, right) => {
    const terminal = asked(ask, plain);
    await terminal.see(/\?\s+help:/);
    terminal.press(`${typed}\r`);
    await terminal.see(right);
    await terminal.see(/\? help:[^]*\? help:/);
    terminal.press('u\r');
    await terminal.see('Answer: "not-sure"');
  });
});
