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
/** A day so many days ago, in the zone of this machine. */
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
  it('tells what is due, since when, and who says so', async () => {
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

  it('prints a document that keeps to its schema, the newest day in place of the one before', async () => {
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

  it('says how to begin where nothing is kept, and makes no folder for it', async () => {
    const home = newHome();
    const { code, out } = await runLetdown(['parts', 'list'], { home });
    expect([code, out]).toEqual([0, expect.stringContaining('letdown parts add valves')]);
    expect(existsSync(join(home, 'data'))).toBe(false);
  });

  it('takes a part away', async () => {
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
    [['list', 'valves'], 'takes no part'],
    [['remove', 'valves', '--on', '2026-01-01'], '--on only works with add'],
  ])('refuses %j with exit code 2 and keeps nothing', async (argv, message) => {
    const home = newHome();
    const { code, err } = await runLetdown(['parts', ...argv], { home });
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
    expect(existsSync(join(home, 'data'))).toBe(false);
  });

  it('asks which part on a terminal', async () => {
    const home = newHome();
    const terminal = openTerminal(['parts', 'add'], { home, columns: 40, rows: 20 });
    await terminal.see('Which part is new?');
    terminal.press('\r');
    expect(await terminal.exited).toBe(0);
    expect((await partsOf(home)).parts.map(({ part }) => part)).toEqual(['valves']);
  });

  it('leaves a damaged file as it is, and doctor saves the whole parts in it', async () => {
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

  it('is forgotten with everything', async () => {
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

/** Everything that is asked before the pump. */
const UNTIL_KIT = [
  ...['--purpose', 'only-pumping', '--danger-you', 'none', '--danger-baby', 'none'],
  ...['--breast-now', 'none', '--baby-age', '3-6m', '--course', 'faded-weeks'],
  ...['--changed', 'none', '--flow-pattern', 'drops,still-full', '--self', 'none'],
];

describe('letdown check where the parts are known', () => {
  it('takes old valves as the answer, and says so', async () => {
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

  it('lets an answer that is given beat it', async () => {
    const home = newHome();
    await add(home, 'valves', 100);
    const { document, err } = await check(home, '--kit', 'weaker');
    expect([document.answers['kit'], document.taken, err]).toEqual([['weaker'], undefined, '']);
  });

  it('does not keep it as an answer of the person', async () => {
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
  ])('claims nothing of the pull for %s', async (_, part, days) => {
    const home = newHome();
    await add(home, part, days);
    const { document, err } = await check(home);
    expect([document.answers['kit'], err]).toEqual([undefined, '']);
  });

  it('reads nothing where nothing is to be kept', async () => {
    const home = newHome();
    await add(home, 'valves', 100);
    const { document } = await check(home, '--no-save');
    expect(document.answers).toEqual({ 'flow-pattern': ['drops'] });
  });

  it('gives its result where the parts cannot be read', async () => {
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
    expect(terminal.text()).not.toContain('What fits your pump?');
  });

  it('asks about the pump with the day of new valves beside it', async () => {
    const home = newHome();
    await add(home, 'valves', 10);
    const terminal = openTerminal(['check', ...UNTIL_KIT], { home });
    await terminal.see(new RegExp(`valves since\\s+${daysAgo(10)}\\.`));
    expect(terminal.text()).toContain('What fits your pump?');
  });
});
