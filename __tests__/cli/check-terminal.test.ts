import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { CheckDocument } from '../../src/domain/documents/index.ts';
import {
  answer,
  answerAll,
  answerToTheEnd,
  flagsOf,
  pick,
  questionOf,
  wordingOf,
} from '../support/check-terminal.ts';
import { aCheck } from '../support/checks.ts';
import { aHome, storeIn } from '../support/home.ts';
import { newHome, runLetdown } from '../support/run-letdown.ts';
import { openTerminal } from '../support/terminal.ts';

/** Answers about danger and who pumps: nothing is wrong. */
const SAFE = {
  purpose: 'only-pumping',
  'baby-age': '3-6m',
  'danger-you': 'none',
  'danger-baby': 'none',
  'breast-now': 'none',
};

/** A pump that has lost suction. */
const WORN = {
  ...SAFE,
  course: 'faded-weeks',
  changed: 'none',
  'flow-pattern': 'drops,still-full',
  self: 'none',
  kit: 'weaker',
};

const CTRL_C = '\u0003';
const HOUR_MS = 3600_000;
const CALL_FOR_FEVER = 'Phone your maternity unit or doctor now';

const NO_LONGER = 'the earlier advice to phone no longer applies';
const DANGER = /Before we start: does any of this fit you/;

/** From the second question of `check --now` to the one about danger, past the first with what was ticked. */
async function backToDanger(
  terminal: ReturnType<typeof openTerminal>,
  ticked: string,
): Promise<void> {
  terminal.press('b');
  await terminal.see(`[x] ${ticked}`);
  terminal.press('b');
  await terminal.see(DANGER);
}

const keptIn = (home: string) => storeIn(home).checks.read({ last: 1 }).records[0];
const found = (check: CheckDocument | undefined) =>
  check?.blockers.map(({ id, band, score }) => [id, band, score]);

describe('letdown check in a terminal', () => {
  it.each([
    ['in colour', { FORCE_COLOR: '1' }, true],
    ['with NO_COLOR', { NO_COLOR: '1' }, false],
  ])('reaches the same result as the flags, %s', async (_, env, hasColor) => {
    const home = newHome();
    const terminal = openTerminal(['check'], { home, env });
    const asked = await answerToTheEnd(terminal, WORN);
    expect(Object.keys(asked).slice(0, 5)).toEqual(Object.keys(SAFE));
    expect(terminal.text()).toContain('Likely: Worn pump parts');
    terminal.press('\r');
    expect(await terminal.exited).toBe(0);
    // eslint-disable-next-line no-control-regex -- the sequence that colours
    expect(/\u001b\[[0-9;]+m/.test(terminal.raw())).toBe(hasColor);
    const argv = ['check', '--no-save', '--no-input', '--json', ...flagsOf(asked)];
    const byFlags = JSON.parse((await runLetdown(argv)).out) as CheckDocument;
    const unlike = { id: '', at: '', sources: undefined };
    expect({ ...keptIn(home), ...unlike }).toEqual({ ...byFlags, ...unlike });
  });

  it('asks nothing that a flag answered', async () => {
    const terminal = openTerminal(['check', '--no-save', ...flagsOf(SAFE)], { home: newHome() });
    await terminal.see(`1 of up to 11. ${questionOf('course').text}`);
  });

  it('goes back to the previous question, which keeps its answer', async () => {
    const terminal = openTerminal(['check', '--no-save'], { home: newHome() });
    await answerAll(terminal, SAFE);
    await answer(terminal, 'course', 'faded-weeks');
    await terminal.see(questionOf('changed').text);
    terminal.press('b');
    await terminal.see(/❯ \d Well, then faded over weeks/);
    terminal.press('\r');
    await terminal.see(questionOf('changed').text);
  });

  it('does not keep "none of these" on a danger screen after going back to it', async () => {
    const terminal = openTerminal(['check', '--no-save'], { home: newHome() });
    await answer(terminal, 'purpose', 'home');
    await answer(terminal, 'baby-age', '2-6w');
    await answer(terminal, 'danger-you', 'none');
    await terminal.see(wordingOf(questionOf('danger-baby')));
    terminal.press('b');
    await terminal.see(questionOf('danger-you').text);
    expect(terminal.text()).not.toMatch(/\[x\]|❯/);
    terminal.press('\r');
    await terminal.see('Pick all that fit, or "None of these"; s skips.');
  });

  it('keeps what was ticked on a danger screen after going back to it', async () => {
    const terminal = openTerminal(['check', '--no-save'], { home: newHome() });
    await answerAll(terminal, { ...SAFE, 'breast-now': 'fever,hurts' });
    await terminal.see(questionOf('course').text);
    terminal.press('b');
    await terminal.see(/\[x\] Fever[^]*\[x\] Pumping hurts/);
    // Pressing the number of a tick takes it back.
    terminal.press('1');
    await terminal.see(/\[ \] Fever[^]*\[x\] Pumping hurts/);
  });

  it('keeps it in plain lines, too', async () => {
    const env = { ACCESSIBLE: '1' };
    const terminal = openTerminal(['check', '--no-save'], { home: newHome(), env });
    for (const id of ['purpose', 'baby-age', 'danger-you', 'danger-baby']) {
      await terminal.see(wordingOf(questionOf(id)));
      terminal.press(id.startsWith('danger') ? '10\r' : '3\r');
    }
    await terminal.see(questionOf('breast-now').text);
    terminal.press('1,7\r');
    await terminal.see(questionOf('course').text);
    terminal.press('b\r');
    await terminal.see(/or enter alone for\s+1,7;/);
  });

  it('highlights the answers of the last check, but none about danger', async () => {
    const answers = { purpose: 'work', 'danger-you': ['none'] };
    const home = aHome({ checks: [aCheck({ answers })] });
    const terminal = openTerminal(['check'], { home });
    await terminal.see(/❯ \d Work, or away/);
    terminal.press('\r');
    await answer(terminal, 'baby-age');
    await terminal.see(questionOf('danger-you').text);
    expect(terminal.text()).not.toMatch(/\[x\]|❯/);
  });

  it('stops asking in an emergency, shows only whom to call, and exits 4', async () => {
    const home = newHome();
    const terminal = openTerminal(['check'], { home });
    await answer(terminal, 'purpose', 'home');
    await answer(terminal, 'baby-age', '2-6w');
    await answer(terminal, 'danger-you', 'chest-or-breathing');
    expect(await terminal.exited).toBe(4);
    expect(terminal.text()).toContain('>> Call your local emergency number now.');
    expect(terminal.text()).not.toMatch(/When you pump|What next/);
    expect(keptIn(home)).toMatchObject({ session: null, plan: [], blockers: [] });
  });

  it('says whom to call for a fever before the next question', async () => {
    const terminal = openTerminal(['check', '--no-save'], { home: newHome() });
    await answerAll(terminal, { ...SAFE, 'breast-now': 'fever' });
    await terminal.see(questionOf('course').text);
    const [call, next] = [CALL_FOR_FEVER, questionOf('course').text].map((text) =>
      terminal.text().indexOf(text),
    );
    expect(call).toBeGreaterThan(-1);
    expect(call).toBeLessThan(next ?? -1);
  });

  it('says it once, and again on leaving with Ctrl-C', async () => {
    const terminal = openTerminal(['check', '--no-save'], { home: newHome() });
    await answerAll(terminal, { ...SAFE, 'breast-now': 'fever' });
    await terminal.see(questionOf('course').text);
    expect(terminal.text().split(CALL_FOR_FEVER)).toHaveLength(2);
    terminal.press(CTRL_C);
    expect(await terminal.exited).toBe(130);
    expect(terminal.text().split(CALL_FOR_FEVER)).toHaveLength(3);
    expect(terminal.text()).toMatch(/no massage\. Stopped\. Nothing\s+was saved\.$/);
  });
});

describe('an answer that called for a phone call, and is changed', () => {
  const withFever = async (...argv: readonly string[]) => {
    const terminal = openTerminal(['check', '--no-save', ...argv], { home: newHome() });
    await answerAll(terminal, { ...SAFE, 'breast-now': 'fever,hurts' });
    await terminal.see(questionOf('course').text);
    terminal.press('b');
    await terminal.see('[x] Fever');
    expect(terminal.text()).not.toContain(NO_LONGER);
    return terminal;
  };

  it('says that the advice no longer applies, and calls again if it comes back', async () => {
    const terminal = await withFever();
    terminal.press('1\r');
    await terminal.see(questionOf('course').text);
    expect(terminal.text()).toContain(NO_LONGER);
    expect(terminal.text().split(CALL_FOR_FEVER)).toHaveLength(2);
    terminal.press('b');
    await terminal.see('[x] Pumping hurts');
    terminal.press('1\r');
    await terminal.see(questionOf('course').text);
    expect(terminal.text().split(CALL_FOR_FEVER)).toHaveLength(3);
  });

  it.each([
    ['kept', '\r'],
    ['skipped', 's'],
    ['not sure', 'u'],
  ])('but not if it is %s', async (_, keys) => {
    const terminal = await withFever();
    terminal.press(keys);
    await terminal.see(questionOf('course').text);
    expect(terminal.text()).not.toContain(NO_LONGER);
    expect(terminal.text().split(CALL_FOR_FEVER)).toHaveLength(2);
  });

  it('says again what still stands', async () => {
    const terminal = openTerminal(['check', '--no-save'], { home: newHome() });
    await answerAll(terminal, { ...SAFE, 'danger-baby': 'few-wet', 'breast-now': 'fever' });
    await terminal.see(questionOf('course').text);
    terminal.press('b');
    await terminal.see('[x] Fever');
    terminal.press('0\r');
    await terminal.see(questionOf('course').text);
    const callForBaby = 'Phone your midwife, health visitor or doctor about your baby';
    const said = terminal.text().replaceAll(/\s+/g, ' ');
    expect(said.split(callForBaby)).toHaveLength(3);
    expect(said.lastIndexOf(callForBaby)).toBeGreaterThan(said.indexOf(NO_LONGER));
  });

  it('also with --now, from the question about danger', async () => {
    const terminal = openTerminal(['check', '--now', '--no-save'], { home: newHome() });
    await terminal.see(DANGER);
    terminal.press('2');
    await answer(terminal, 'breast-now', 'fever');
    await terminal.see(questionOf('kit').text);
    await backToDanger(terminal, 'Fever');
    terminal.press('3');
    await terminal.see(questionOf('kit').text);
    expect(terminal.text()).toContain(NO_LONGER);
  });
});

describe('an interrupted check', () => {
  it('saves a draft on Ctrl-C, and the next check resumes it', async () => {
    const home = newHome();
    const first = openTerminal(['check'], { home });
    await answerAll(first, SAFE);
    await first.see(questionOf('course').text);
    first.press(CTRL_C);
    expect(await first.exited).toBe(130);
    expect(first.text()).toContain('Your answers are saved');
    const second = openTerminal(['check'], { home });
    await second.see('Pick up where you left off?');
    second.press('\r');
    await second.see(`6 of up to 16. ${questionOf('course').text}`);
  });

  it('starts over if its draft is not wanted', async () => {
    const at = new Date().toISOString();
    const home = aHome({ draft: { at, answers: { purpose: 'home' } } });
    const terminal = openTerminal(['check'], { home });
    await terminal.see('Pick up where you left off?');
    terminal.press('n\r');
    await terminal.see(`1 of up to 16. ${questionOf('purpose').text}`);
  });

  it.each([
    ['asks about danger again after 7 hours', 7, 'danger-you'],
    ['counts what was said about danger 5 hours ago', 5, 'course'],
  ])('%s', async (_, hours, next) => {
    const at = new Date(Date.now() - hours * HOUR_MS).toISOString();
    const answers = {
      purpose: 'only-pumping',
      'baby-age': '3-6m',
      'danger-you': ['none'],
      'danger-baby': ['none'],
      'breast-now': ['none'],
    };
    const terminal = openTerminal(['check'], { home: aHome({ draft: { at, answers } }) });
    await terminal.see('Pick up where you left off?');
    terminal.press('\r');
    await terminal.see(questionOf(next).text);
    expect(terminal.text()).not.toMatch(/\[x\]/);
  });

  it('saves nothing with --no-save', async () => {
    const home = newHome();
    const terminal = openTerminal(['check', '--no-save'], { home });
    await answer(terminal, 'purpose', 'home');
    await answer(terminal, 'baby-age');
    await terminal.see(questionOf('danger-you').text);
    terminal.press(CTRL_C);
    expect(await terminal.exited).toBe(130);
    expect(terminal.text()).toContain('Stopped. Nothing was saved.');
    expect(() => readFileSync(join(home, 'data', 'answers.json'))).toThrow('ENOENT');
  });
});

describe('the result of a check in a terminal', () => {
  const resultOf = async (home: string, env = {}) => {
    const terminal = openTerminal(['check', ...flagsOf(WORN)], { home, env });
    await answerToTheEnd(terminal, WORN);
    return terminal;
  };

  it('fits on one screen, with what to do next', async () => {
    const terminal = await resultOf(newHome());
    expect(terminal.visible()).toContain('Likely: Worn pump parts');
    expect(terminal.visible()).toContain('When you pump:');
    expect(terminal.visible()).toMatch(/That is all for now[^]*Change an answer/);
  });

  it('has details, which lead back to it', async () => {
    const terminal = await resultOf(newHome(), { PAGER: 'sed s/Sources/Read:/' });
    terminal.press('3');
    await terminal.see(/Read:[^]*Likely: Worn pump parts[^]*What next\?/);
    terminal.press('\r');
    expect(await terminal.exited).toBe(0);
  });

  it('is replaced, and saved, if an answer is changed', async () => {
    const home = newHome();
    const terminal = await resultOf(home);
    const before = keptIn(home);
    terminal.press('4');
    await terminal.see('Which answer?');
    await terminal.see(/\d What describes your pump.*\? Weaker than before$/m);
    await pick(terminal, 'What describes your pump');
    await terminal.see('You said suction is weaker than it was.');
    await terminal.see('[x] Weaker than before');
    terminal.press('31\r');
    await terminal.see(/because you said[^]*you set the suction low[^]*What next\?/);
    terminal.press('\r');
    expect(await terminal.exited).toBe(0);
    expect(keptIn(home)).toMatchObject({ id: before?.id, answers: { kit: ['low-pull'] } });
    expect(found(keptIn(home))).not.toEqual(found(before));
  });

  it('says which answer was left open, if it is the one to change', async () => {
    const home = newHome();
    const argv = ['check', ...flagsOf({ ...WORN, self: 'skip' })];
    const terminal = openTerminal(argv, { home });
    await answerToTheEnd(terminal, WORN);
    terminal.press('4');
    await terminal.see('Which answer?');
    await pick(terminal, 'How have you been');
    await terminal.see('You left it blank.');
    terminal.press('b');
    await terminal.see(/What next\?/);
    expect(keptIn(home)?.answers['self']).toBe('skip');
  });

  it('becomes an emergency, and ends, if a danger sign is added', async () => {
    const terminal = await resultOf(newHome());
    terminal.press('4');
    await terminal.see('Which answer?');
    await pick(terminal, 'Do any apply to you');
    await terminal.see('You said you have no danger signs.');
    await terminal.see('[ ] None');
    await answer(terminal, 'danger-you', 'chest-or-breathing');
    expect(await terminal.exited).toBe(4);
    expect(terminal.text()).toContain('>> Call your local emergency number now.');
  });

  it('keeps a ticked fever when that answer is reopened', async () => {
    const home = newHome();
    const terminal = openTerminal(['check', ...flagsOf({ ...WORN, 'breast-now': 'fever' })], {
      home,
    });
    await answerToTheEnd(terminal, { ...WORN, 'breast-now': 'fever' });
    await pick(terminal, 'Change an answer');
    await terminal.see('Which answer?');
    await pick(terminal, 'Breasts or fever');
    await terminal.see('[x] Fever');
    terminal.press('\r');
    await terminal.see(/What next\?/);
    expect(keptIn(home)?.referral?.urgency).toBe('same-day');
  });

  it('leads to the session made from it', async () => {
    const terminal = await resultOf(newHome());
    terminal.press('2');
    await terminal.see('Settle in 0:');
    terminal.press(CTRL_C);
    expect(await terminal.exited).toBe(130);
  });
});

describe('letdown check --now', () => {
  it('gives one thing to do after three questions', async () => {
    const home = newHome();
    const terminal = openTerminal(['check', '--now'], { home });
    await terminal.see(DANGER);
    // The answer may add three questions.
    expect(terminal.text()).not.toMatch(/❯|of 3/);
    terminal.press('3');
    await terminal.see(/^2 of 3\./m);
    await answer(terminal, 'kit', 'low-pull');
    await terminal.see(/^3 of 3\./m);
    await answer(terminal, 'moment', 'cold');
    await terminal.see('What next?');
    expect(terminal.text()).not.toMatch(/This week|^2\. /m);
    terminal.press('\r');
    expect(await terminal.exited).toBe(0);
    expect(keptIn(home)?.answers).toEqual({
      'danger-you': ['none'],
      'danger-baby': ['none'],
      'breast-now': ['none'],
      kit: ['low-pull'],
      moment: ['cold'],
    });
  });

  it('goes back, including from the second question to the one about danger', async () => {
    const terminal = openTerminal(['check', '--now', '--no-save'], { home: newHome() });
    await terminal.see(DANGER);
    terminal.press('3');
    await answer(terminal, 'kit', 'low-pull');
    await terminal.see(questionOf('moment').text);
    await backToDanger(terminal, 'Suction set low');
    expect(terminal.text()).not.toMatch(/❯/);
  });

  it('keeps what was ticked about danger when going back to it', async () => {
    const terminal = openTerminal(['check', '--now', '--no-save'], { home: newHome() });
    await terminal.see(DANGER);
    terminal.press('2');
    await answer(terminal, 'breast-now', 'fever,hurts');
    await terminal.see(questionOf('kit').text);
    terminal.press('b');
    await terminal.see(/\[x\] Fever[^]*\[x\] Pumping hurts/);
    terminal.press('b');
    await terminal.see(DANGER);
    terminal.press('2');
    await terminal.see(/\[x\] Fever[^]*\[x\] Pumping hurts/);
  });

  it.each([
    ['a danger sign', '1', 'danger-you'],
    ['not being sure', 'u', 'danger-you'],
    ['a skipped question', 's', 'danger-you'],
    ['a sore breast', '2', 'breast-now'],
  ])('asks the full check after %s', async (_, key, next) => {
    const terminal = openTerminal(['check', '--now', '--no-save'], { home: newHome() });
    await terminal.see(DANGER);
    terminal.press(key);
    await terminal.see(questionOf(next).text);
  });

  it('ends with whom to call in an emergency', async () => {
    const terminal = openTerminal(['check', '--now'], { home: newHome() });
    await terminal.see(DANGER);
    terminal.press('1');
    await answer(terminal, 'danger-you', 'heavy-bleeding');
    expect(await terminal.exited).toBe(4);
    expect(terminal.text()).toContain('>> Call your local emergency number now.');
  });

  it('does not let "none of these" hide a danger sign given by a flag', async () => {
    const argv = ['check', '--now', '--no-save', '--breast-now', 'fever'];
    const terminal = openTerminal(argv, { home: newHome() });
    await terminal.see(DANGER);
    terminal.press('3');
    await answer(terminal, 'kit');
    await answer(terminal, 'moment');
    await terminal.see('What next?');
    expect(terminal.text()).toContain(CALL_FOR_FEVER);
    terminal.press('\r');
    expect(await terminal.exited).toBe(4);
  });

  it('says whom to call for a fever at once, and again on leaving with Ctrl-C', async () => {
    const terminal = openTerminal(['check', '--now'], { home: newHome() });
    await terminal.see(DANGER);
    terminal.press('2');
    await answer(terminal, 'breast-now', 'fever');
    await terminal.see(questionOf('kit').text);
    expect(terminal.text().split(CALL_FOR_FEVER)).toHaveLength(2);
    terminal.press(CTRL_C);
    expect(await terminal.exited).toBe(130);
    expect(terminal.text().split(CALL_FOR_FEVER)).toHaveLength(3);
    expect(terminal.text()).toContain('Nothing');
  });

  it('shows the whole result on demand', async () => {
    const terminal = openTerminal(['check', '--now', '--no-save'], { home: newHome() });
    await terminal.see(DANGER);
    terminal.press('3');
    await answer(terminal, 'kit', 'low-pull');
    await answer(terminal, 'moment', 'rushed,cold');
    await terminal.see('See the whole result');
    terminal.press('3');
    await terminal.see(/When you pump:[^]*What next\?/);
  });
});
