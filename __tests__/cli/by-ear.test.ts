import { describe, expect, it } from '@jest/globals';
import { espeakNg, programsIn, until } from '../support/programs.ts';
import { newHome, runLetdown } from '../support/run-letdown.ts';
import { openTerminal } from '../support/terminal.ts';

/** A person who hears what the real espeak-ng is given, and never looks at the screen. */
async function listener(...argv: readonly string[]) {
  const home = newHome();
  await runLetdown(['settings', 'set', 'sound', 'speech'], { home });
  const programs = programsIn(home, { 'espeak-ng': `exec ${espeakNg()} -w '${home}/'$$.wav "$@"` });
  const terminal = openTerminal(argv, { home, env: programs.env });
  let heardBefore = 0;
  const heard = () => programs.started().slice(heardBefore).join('\n');
  /** Everything since the last answer, once it includes something. */
  const hears = async (expected: RegExp) => {
    await until(() => expected.test(heard()), `${String(expected)} among what is heard`);
    return heard();
  };
  const answer = (keys: string) => {
    heardBefore = programs.started().length;
    terminal.press(keys);
  };
  return { home, terminal, programs, hears, answer };
}

const CUE = /(Number.*:|Answer.*:|yes or no.*:)\|$/;

describe('by ear alone', () => {
  it('a whole check and the following session can be done', async () => {
    const { home, terminal, programs, hears, answer } = await listener('check');
    for (let asked = 0; !(await hears(CUE)).includes('What next?'); asked++) {
      expect(asked).toBeLessThan(25);
      const question = await hears(CUE);
      expect(question).toMatch(/\d+ of up to \d+\. /);
      if (asked === 2) {
        answer('nonsense\r');
        await hears(/Type (a number|numbers) from 1 to[^]*Number/);
      }
      // The first answer to each, but no danger sign.
      const [, none = '1'] = /(\d+)\. None/.exec(question) ?? [];
      answer(/Answer/.test(question) ? '\r' : `${none}\r`);
    }
    const result = await hears(CUE);
    expect(result).toMatch(/because you said/);
    expect(result).toMatch(/1\. [^]*2\. Start the session based on this/);
    answer('2\r');
    await hears(/Settle in\./);
    for (let phase = 0; !/Done\./.test(await hears(/./)); phase++) {
      expect(phase).toBeLessThan(20);
      answer('n');
    }
    await hears(/Done\.[^]*Saved\.[^]*How much milk[^]*Answer/);
    answer('eighty\r');
    await hears(/eighty is not an amount of milk\. Give millilitres or ounces[^]*Answer:/i);
    answer('80\r');
    await hears(/\|80 millilitres\.\|[^]*How did it feel[^]*4\. Good[^]*Number/);
    answer('?\r');
    await hears(/\|How did it feel[^]*4\. Good[^]*Number/);
    answer('4\r');
    await hears(/A note to yourself/);
    answer('\r');
    await hears(/answers are saved too/);
    expect(await terminal.exited).toBe(0);
    expect(programs.running()).toEqual([]);
    const { out } = await runLetdown(['history', '--sessions', '--json'], { home });
    expect(JSON.parse(out)).toMatchObject({ sessions: [{ ml: 80, comfort: 4 }] });
  });

  it('a check says how long it takes by ear, its details, and that it is saved', async () => {
    const { terminal, hears, answer } = await listener('check', '--kit', 'weaker');
    expect(await hears(CUE)).toMatch(/About five minutes\./);
    while (!(await hears(CUE)).includes('What next?')) {
      const none = /(\d+)\. None/.exec(await hears(CUE))?.[1];
      answer(none === undefined ? 's\r' : `${none}\r`);
    }
    answer('3\r');
    const details = await hears(CUE);
    expect(details).toMatch(/Evidence: [^]*Sources[^]*trust yourself[^]*What next\?/);
    // The result was heard before.
    expect(details).not.toMatch(/because you said/);
    answer('1\r');
    await hears(/Chosen: That is all for now[^]*Your answers are saved\./);
    expect(await terminal.exited).toBe(0);
  });

  it('a page to learn from is read to its end, without a pager', async () => {
    const { terminal, hears } = await listener('learn', 'let-down');
    expect(await hears(/trust yourself and call\./)).toMatch(/Sources[^]*trust yourself/);
    expect(await terminal.exited).toBe(0);
  });

  it('a pumping can be logged, and `?` asks again', async () => {
    const { terminal, hears, answer } = await listener('log');
    await hears(/How many minutes[^]*Answer/);
    answer('20\r');
    await hears(/When did you turn[^]*Answer/);
    answer('?\r');
    await hears(/When did you turn[^]*Answer/);
    answer('\u0003');
    expect(await terminal.exited).toBe(130);
  });

  it('what comes before a session is read if only this session is to speak', async () => {
    const home = newHome();
    const programs = programsIn(home, { 'espeak-ng': '' });
    const argv = ['session', '--plan', 'standard', '--sound', 'speech'];
    const terminal = openTerminal(argv, { home, env: programs.env });
    await until(() => CUE.test(programs.started().at(-1) ?? ''), 'a question');
    expect(programs.started().join('\n')).toMatch(/Before we start\. Breasts or fever/);
    terminal.press('\u0003');
    expect(await terminal.exited).toBe(130);
  });

  it('the pump can be measured, and what is expected is always said', async () => {
    const { terminal, programs, hears, answer } = await listener('measure', 'pump');
    await hears(/Step 1\.[^]*Any key continues, question mark explains\./);
    // A key that comes at once is mistaken for one held down.
    await new Promise((resolve) => setTimeout(resolve, 350));
    answer(' ');
    for (const [step, reply] of [
      ['2', '1'],
      ['3', 's'],
      ['4', '??'],
      ['4', 'b'],
      ['3', 'u'],
      ['4', '3'],
      ['5', '1'],
      ['6', '3'],
      ['7', '1'],
    ] as const) {
      expect(await hears(CUE)).toMatch(/Number and enter;[^|]*question mark help:/);
      expect(terminal.text()).toContain(`Step ${step}.`);
      answer(`${reply}\r`);
    }
    expect(programs.started().join('\n')).toMatch(/Skipped\.\|[^]*Back\.\|[^]*Not sure\.\|/);
    expect(await hears(/has the sources/)).toMatch(
      /Saved\.[^]*Pump: good on both sides[^|]*\|[^]*no studies\)?\|[^]*has the sources/,
    );
    expect(await terminal.exited).toBe(0);
  });

  it('a width that was typed is read back, and how it would be right', async () => {
    const { terminal, hears, answer } = await listener('measure', 'fit');
    await hears(/Step 1\.[^]*Answer/);
    answer('17\r');
    await hears(/\|17 millimetres\.\|[^]*Step 2\.[^]*Answer/);
    answer('seventeen\r');
    await hears(/seventeen is not a number of millimetres from 5 to 50\. Give a number[^]*Answer/);
    answer('b\r');
    await hears(/\|Back\.\|[^]*Step 1\.[^]*Answer/);
    answer('s\r');
    await hears(/\|Skipped\.\|[^]*Step 2\./);
    terminal.press('\u0003');
    expect(await terminal.exited).toBe(130);
  });

  it('a danger sign is read in full', async () => {
    const { terminal, programs, hears, answer } = await listener('check');
    await hears(CUE);
    answer('1\r');
    await hears(CUE);
    answer('4\r');
    expect(await hears(CUE)).toMatch(/3\. Chest pain/);
    answer('3\r');
    await hears(/trust yourself/i);
    expect(await terminal.exited).toBe(4);
    expect(programs.running()).toEqual([]);
  });

  it('is silent at once when an answer is typed, and when the person leaves', async () => {
    const home = newHome();
    await runLetdown(['settings', 'set', 'sound', 'speech'], { home });
    const programs = programsIn(home, { 'espeak-ng': 'exec /bin/sleep 60' });
    const terminal = openTerminal(['check'], { home, env: programs.env });
    await terminal.see('Number and enter;');
    await until(() => programs.running().length === 1, 'the voice');
    const [first] = programs.running();
    terminal.press('1\r');
    await terminal.see('2 of up to');
    await until(() => !programs.running().includes(first as number), 'silence');
    terminal.press('\u0003');
    expect(await terminal.exited).toBe(130);
    await until(() => programs.running().length === 0, 'silence');
  });

  it('leaves no voice reading after a hang-up', async () => {
    const home = newHome();
    await runLetdown(['settings', 'set', 'sound', 'speech'], { home });
    const programs = programsIn(home, { 'espeak-ng': 'exec /bin/sleep 60' });
    const terminal = openTerminal(['check'], { home, env: programs.env });
    await until(() => programs.running().length === 1, 'the voice');
    terminal.pty.kill('SIGHUP');
    await terminal.exited;
    await until(() => programs.running().length === 0, 'silence');
  });

  it.each([
    ['--quiet', ['--quiet', 'check', '--kit', 'none']],
    ['--no-input', ['check', '--no-input', '--kit', 'none']],
    ['--json', ['check', '--no-input', '--json', '--kit', 'none']],
    ['--no-save', ['check', '--no-save']],
    ['another command', ['history']],
  ])('nothing is read with %s', async (_, argv) => {
    const home = newHome();
    await runLetdown(['settings', 'set', 'sound', 'speech'], { home });
    const programs = programsIn(home, { 'espeak-ng': '' });
    const terminal = openTerminal(argv, { home, env: programs.env });
    await terminal.see(/\w/);
    terminal.press('\u0003');
    await terminal.exited;
    expect(programs.started()).toEqual([]);
  });
});
