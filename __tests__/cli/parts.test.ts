import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';
import {
  type CheckDocument,
  type PartsDocument,
  partsSchema,
} from '../../src/domain/documents/index.ts';
import { newHome, runLetdown } from '../support/run-letdown.ts';
import { openTerminal } from '../support/terminal.ts';

const DAY_MS = 86_400_000;
/** A date that many days ago, in this machine's time zone. */
const daysAgo = (days: number) => {
  const at = new Date(Date.now() - days * DAY_MS);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
};

const add = (home: string, part: string, days: number) =>
  runLetdown(['parts', 'add', part, '--on', daysAgo(days)], { home });
const partsOf = async (home: string) => {
  const { out } = await runLetdown(['parts', '--json'], { home });
  return JSON.parse(out) as PartsDocument;
};
const fileOf = (home: string) => join(home, 'data', 'parts.json');

describe('letdown parts', () => {
  it('shows what is due, since when, and by whose advice', async () => {
    const home = newHome();
    await add(home, 'valves', 100);
    await add(home, 'tubing', 7);
    const { code, out } = await runLetdown(['parts'], { home });
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^Valves: since ${daysAgo(100)} \\(14 weeks\\)\\. Due since`));
    expect(out).toContain('breastfeedingcenter.org');
    expect(out).toContain('Tubing: since');
    expect(out).toContain('Not recorded: membranes, backflow-protectors, flanges, motor.');
  });

  it('prints a document that matches its schema, with the newest date replacing the older one', async () => {
    const home = newHome();
    await add(home, 'valves', 100);
    await runLetdown(['parts', 'add', 'valves'], { home });
    await add(home, 'motor', 400);
    const document = await partsOf(home);
    expect(v.is(partsSchema, document)).toBe(true);
    expect(document.parts.map(({ part, since, state }) => [part, since, state])).toEqual([
      ['valves', document.today, 'fresh'],
      ['motor', daysAgo(400), 'no-date'],
    ]);
  });

  it('says how to start if nothing is saved, and creates no folder', async () => {
    const home = newHome();
    const { code, out } = await runLetdown(['parts', 'list'], { home });
    expect([code, out]).toEqual([0, expect.stringContaining('letdown parts add valves')]);
    expect(existsSync(join(home, 'data'))).toBe(false);
  });

  it('removes a part', async () => {
    const home = newHome();
    await add(home, 'valves', 1);
    expect(await runLetdown(['parts', 'remove', 'valves'], { home })).toMatchObject({ code: 0 });
    expect((await partsOf(home)).parts).toEqual([]);
    const again = await runLetdown(['parts', 'remove', 'valves'], { home });
    expect([again.code, again.err]).toEqual([
      2,
      'parts remove: valves is not in your list.\nYour list is empty.\n',
    ]);
  });

  it.each([
    [['add', 'vlaves'], 'Did you mean valves?'],
    [['add', 'valves', '--on', '2026-02-30'], '--on'],
    [['add', 'valves', '--on', '2999-01-01'], 'is in the future'],
    [['add', 'valves', '--on', '0026-01-01'], '--on'],
    [['add'], 'The parts are: valves'],
    [['remvoe', 'valves'], 'Did you mean remove?'],
    [['valves'], 'add valves'],
    [['list', 'valves'], 'does not take a part'],
    [['remove', 'valves', '--on', '2026-01-01'], '--on only works with add'],
  ])('rejects %j with exit code 2 and saves nothing', async (argv, message) => {
    const home = newHome();
    const { code, err } = await runLetdown(['parts', ...argv], { home });
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
    expect(existsSync(join(home, 'data'))).toBe(false);
  });

  it('asks which part in a terminal', async () => {
    const home = newHome();
    const terminal = openTerminal(['parts', 'add'], { home, columns: 40, rows: 20 });
    await terminal.see('Which part is new?');
    terminal.press('\r');
    expect(await terminal.exited).toBe(0);
    expect((await partsOf(home)).parts.map(({ part }) => part)).toEqual(['valves']);
  });

  it('leaves a damaged file alone, and doctor saves its whole parts', async () => {
    const home = newHome();
    await add(home, 'valves', 3);
    const whole = JSON.parse(readFileSync(fileOf(home), 'utf8')) as { parts: unknown[] };
    const text = JSON.stringify({ ...whole, parts: [...whole.parts, { part: 3 }] });
    writeFileSync(fileOf(home), text);
    const { code, err } = await add(home, 'tubing', 3);
    expect([code, err]).toEqual([3, expect.stringContaining('parts.json')]);
    expect(readFileSync(fileOf(home), 'utf8')).toBe(text);
    await runLetdown(['doctor', '--repair'], { home });
    expect((await partsOf(home)).parts.map(({ part }) => part)).toEqual(['valves']);
  });

  it('is deleted with everything', async () => {
    const home = newHome();
    await add(home, 'valves', 3);
    await runLetdown(['forget', '--all', '--yes'], { home });
    expect(existsSync(join(home, 'data'))).toBe(false);
  });
});

const check = async (home: string, ...argv: string[]) => {
  const flags = ['--no-input', '--json', '--flow-pattern', 'drops', ...argv];
  const run = await runLetdown(['check', ...flags], { home });
  return { ...run, document: JSON.parse(run.out) as CheckDocument };
};

/** Every question that comes before the one about the pump. */
const UNTIL_KIT = [
  ...['--purpose', 'only-pumping', '--danger-you', 'none', '--danger-baby', 'none'],
  ...['--breast-now', 'none', '--baby-age', '3-6m', '--course', 'faded-weeks'],
  ...['--changed', 'none', '--flow-pattern', 'drops,still-full', '--self', 'none'],
];

describe('letdown check with known parts', () => {
  it('uses old valves as the answer, and says so', async () => {
    const home = newHome();
    await add(home, 'valves', 100);
    const { document, err } = await check(home, '--course', 'faded-weeks');
    expect(document.answers).toMatchObject({ kit: ['old-parts'] });
    expect(document.taken).toMatchObject([{ question: 'kit', from: 'parts' }]);
    expect(err).toContain('Use --kit to answer it yourself.');
    const { out } = await runLetdown(
      ['check', '--no-input', '--flow-pattern', 'drops', '--course', 'faded-weeks'],
      { home },
    );
    expect(out.replace(/\s+/g, ' ')).toContain(`the valves have been in use since ${daysAgo(100)}`);
  });

  it('lets a given answer take precedence', async () => {
    const home = newHome();
    await add(home, 'valves', 100);
    const { document, err } = await check(home, '--kit', 'weaker');
    expect([document.answers['kit'], document.taken, err]).toEqual([['weaker'], undefined, '']);
  });

  it('does not save it as the person’s answer', async () => {
    const home = newHome();
    await add(home, 'valves', 100);
    await check(home);
    const answers = readFileSync(join(home, 'data', 'answers.json'), 'utf8');
    expect([answers.includes('drops'), answers.includes('old-parts')]).toEqual([true, false]);
  });

  it.each([
    ['new valves', 'valves', 10],
    ['old tubing', 'tubing', 1000],
    ['an old motor', 'motor', 1000],
  ])('claims nothing about suction for %s', async (_, part, days) => {
    const home = newHome();
    await add(home, part, days);
    const { document, err } = await check(home);
    expect([document.answers['kit'], err]).toEqual([undefined, '']);
  });

  it('reads nothing if nothing may be saved', async () => {
    const home = newHome();
    await add(home, 'valves', 100);
    const { document } = await check(home, '--no-save');
    expect(document.answers).toEqual({ 'flow-pattern': ['drops'] });
  });

  it('gives its result if the parts cannot be read', async () => {
    const home = newHome();
    await add(home, 'valves', 100);
    writeFileSync(fileOf(home), 'x{');
    const { code, document, err } = await check(home);
    expect([code, document.answers]).toEqual([3, { 'flow-pattern': ['drops'] }]);
    expect(err).toContain('parts.json');
  });

  it('asks nothing about the pump if valves are old', async () => {
    const home = newHome();
    await add(home, 'valves', 100);
    const terminal = openTerminal(['check', ...UNTIL_KIT], { home });
    await terminal.see(/1 of up to|What next\?/);
    expect(terminal.text()).toContain('Skipped a question');
    expect(terminal.text()).not.toContain('What describes your pump?');
  });

  it('asks about the pump, with the date of new valves next to the question', async () => {
    const home = newHome();
    await add(home, 'valves', 10);
    const terminal = openTerminal(['check', ...UNTIL_KIT], { home });
    await terminal.see(new RegExp(`valves since\\s+${daysAgo(10)}\\.`));
    expect(terminal.text()).toContain('What describes your pump?');
  });
});
