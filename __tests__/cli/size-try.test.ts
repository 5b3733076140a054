import { describe, expect, it } from '@jest/globals';
import type { CheckDocument, MeasuresDocument } from '../../src/domain/documents/index.ts';
import { aCheck } from '../support/checks.ts';
import { aHome } from '../support/home.ts';
import { aFit } from '../support/measures.ts';
import { historyOf } from '../support/records.ts';
import { runLetdown } from '../support/run-letdown.ts';
import { aSession } from '../support/sessions.ts';
import { openTerminal } from '../support/terminal.ts';

const HOUR_MS = 3600_000;
const iso = (hoursAgo: number) => new Date(Date.now() - hoursAgo * HOUR_MS).toISOString();
const SIZE = { leftMm: 19, rightMm: 18 };
const WORDS = 'left 19 mm, right 18 mm';
const SENTENCE = '19 mm on the left and 18 mm on the right';

/** Fitted two days ago, with so many sessions rated since. */
function homeOf(rated: number, answers: CheckDocument['answers'] = { 'breast-now': ['none'] }) {
  const sessions = Array.from({ length: rated }, (_, index) =>
    aSession({
      id: `s${index}`,
      startedAt: iso(40 - index),
      endedAt: iso(39.7 - index),
      flange: index < 3 ? SIZE : { leftMm: 18, rightMm: 17 },
      comfort: index < 3 ? 4 : 3,
      ml: 60,
    }),
  );
  const checks = [aCheck({ at: iso(1), answers })];
  return aHome({ sessions, checks, measures: [aFit({ at: iso(48) })] });
}

describe('a session during a try of flange sizes', () => {
  it('names the size, asks how it felt with it, and keeps both', async () => {
    const home = homeOf(1);
    const terminal = openTerminal(['session', '--plan', 'quick'], { home });
    await terminal.see(`Size to try today, if you have it: ${WORDS}, session 2 of 3`);
    terminal.press('n');
    await terminal.see('Pump on: fast and light 1:');
    terminal.press('qq');
    await terminal.see('How much milk?');
    terminal.press('\r');
    await terminal.see(`How did it feel, with ${SENTENCE}?`);
    terminal.press('4\r');
    await terminal.see('A note to yourself?');
    terminal.press('\r');
    expect(await terminal.exited).toBe(0);
    const [last] = (await historyOf(home, '--sessions')).sessions;
    expect(last).toMatchObject({ comfort: 4, flange: SIZE });
  });

  it.each([
    ['24\r', { leftMm: 24, rightMm: 24 }],
    ['19/17\r', { leftMm: 19, rightMm: 17 }],
    ['\r', undefined],
  ])('asks which other size was used and how it felt: %j', async (typed, flange) => {
    const home = homeOf(1);
    const terminal = openTerminal(['log'], { home });
    await terminal.answer([
      ['How many minutes', '20\r'],
      ['When did you', '\r'],
      ['How long until', '\r'],
      ['What did you use', '\r'],
      ['How much milk', '\r'],
      [`with ${SENTENCE}?`, '7\r'],
      ['Which flange size was it', typed],
      ['How did it feel?', '3\r'],
      ['A note', '\r'],
    ]);
    expect(await terminal.exited).toBe(0);
    const [last] = (await historyOf(home, '--sessions')).sessions;
    expect(last).toMatchObject({ comfort: 3 });
    expect(last?.flange).toEqual(flange);
  });

  it('can be followed by a script', async () => {
    const home = homeOf(0);
    const sizeNow = async () => {
      const { out } = await runLetdown(['measure', '--json'], { home });
      return (JSON.parse(out) as MeasuresDocument).sizeNow;
    };
    expect(await sizeNow()).toEqual({ ...SIZE, rated: 0, sessions: 3 });
    const log = (flange: string, comfort: string) =>
      runLetdown(
        ['log', '--minutes', '15', '--flange-mm', flange, '--comfort', comfort, '--json'],
        { home },
      );
    const { out } = await log('19/18', '4');
    expect(JSON.parse(out)).toMatchObject({ flange: SIZE, comfort: 4 });
    await log('24', '2');
    expect(await sizeNow()).toEqual({ ...SIZE, rated: 1, sessions: 3 });
    const { err } = await log('19/18', '1');
    expect(err).not.toContain('left out');
    expect(await sizeNow()).toBeUndefined();
  });

  it('goes on to no smaller size once one hurt, and says so at once and in its lists', async () => {
    const home = homeOf(0);
    const flags = ['--minutes', '15', '--flange-mm', '19/18', '--comfort', '1'];
    const { err } = await runLetdown(['log', ...flags], { home });
    const said = `It hurt with ${SENTENCE}: that size and smaller ones are left out. That ends your try of sizes. A lactation consultant`;
    expect(err.replaceAll(/\s+/g, ' ')).toContain(said);
    for (const command of ['measure', 'insights']) {
      const { out } = await runLetdown([command], { home });
      expect(out.replaceAll(/\s+/g, ' ')).toContain(said);
    }
  });

  it.each(['log', 'edit'])('says the same if %s makes it a session that hurt', async (how) => {
    const home = homeOf(1);
    const comfort = { log: ['log', '--minutes', '15', '--flange-mm', '19/18'], edit: ['edit'] }[
      how
    ];
    const { err } = await runLetdown([...(comfort ?? []), '--comfort', '1'], { home });
    const said = err.replaceAll(/\s+/g, ' ');
    expect(said).toContain('It should not hurt.');
    expect(said).toContain(`It hurt with ${SENTENCE}: that size and smaller ones are left out.`);
    const { err: later } = await runLetdown(['edit', '--note', 'Better now'], { home });
    expect(later).not.toContain('hurt');
  });

  it('says after a session that hurt what is left out', async () => {
    const terminal = openTerminal(['session', '--plan', 'quick'], { home: homeOf(1) });
    await terminal.see('Size to try today');
    terminal.press('n');
    await terminal.see('Pump on: fast and light 1:');
    terminal.press('qq');
    await terminal.see('How much milk?');
    terminal.press('\r');
    await terminal.see('How did it feel');
    terminal.press('1\r');
    await terminal.see('A note to yourself?');
    terminal.press('\r');
    await terminal.see(/It hurt with 19 mm on the left and 18 mm on the\s+right:\s+that size/);
    expect(await terminal.exited).toBe(0);
  });

  it.each([
    ['3', 'from 5 to 50'],
    ['19/18/17', 'more than two sizes'],
  ])('takes no flange of %s', async (flange, message) => {
    const { code, err } = await runLetdown(['log', '--minutes', '15', '--flange-mm', flange], {
      home: homeOf(0),
    });
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });

  it.each([
    ['while the skin is broken', { 'breast-now': ['broken-skin'] }],
    ['after a loss', { purpose: 'loss' }],
  ])('names none %s', async (_, answers) => {
    const home = homeOf(1, answers);
    const { err } = await runLetdown(['session', '--plan', 'quick', '--rehearse'], { home });
    expect(err).not.toContain('Size to try');
  });
});

describe('a try of flange sizes', () => {
  it('is summed up by measure and insights once it is done', async () => {
    const home = homeOf(6);
    for (const command of ['measure', 'insights']) {
      const { out } = await runLetdown([command], { home });
      expect(out.replaceAll(/\s+/g, ' ')).toContain(
        `Your try of sizes is done. Most comfortable: ${SENTENCE}.`,
      );
      expect(out).toContain('felt 4, 4, 4 of 5; 60 ml a session.');
    }
    const { err } = await runLetdown(['session', '--plan', 'quick', '--rehearse'], { home });
    expect(err).not.toContain('Size to try');
  });

  it('ends when the person says so', async () => {
    const home = homeOf(1);
    const stop = () => runLetdown(['measure', 'fit', '--stop'], { home });
    expect((await stop()).err).toContain('Your try of sizes is stopped.');
    expect((await stop()).err).toContain('No try of sizes is running.');
    const { err } = await runLetdown(['session', '--plan', 'quick', '--rehearse'], { home });
    expect(err).not.toContain('Size to try');
    expect((await runLetdown(['measure'], { home })).out).not.toContain('Sizes to try');
  });

  it('is not there to end if the size may be kept, or it is done', async () => {
    const stop = (home: string) => runLetdown(['measure', 'fit', '--stop'], { home });
    const spare = aHome({ measures: [aFit({ at: iso(48), direction: 'keep' })] });
    expect((await stop(spare)).err).toBe('No try of sizes is running.\n');
    const done = homeOf(6);
    expect((await stop(done)).err).toMatch(/^Your try of sizes is done: `letdown measure` has/);
    expect((await runLetdown(['measure'], { home: done })).out).toContain('Most comfortable');
  });

  it('is all that --stop can end', async () => {
    const { code, err } = await runLetdown(['measure', 'suction', '--stop'], { home: homeOf(1) });
    expect([code, err]).toEqual([2, expect.stringContaining('--stop only works with fit')]);
  });
});
