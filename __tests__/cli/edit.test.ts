import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { SessionDocument } from '../../src/domain/documents/index.ts';
import { aHome, storeIn } from '../support/home.ts';
import { exported, historyOf } from '../support/records.ts';
import { newHome, runLetdown } from '../support/run-letdown.ts';
import { aSession } from '../support/sessions.ts';
import { openTerminal } from '../support/terminal.ts';

const LAST = aSession({
  id: 'session-2',
  ml: 80,
  entered: '80 ml',
  used: ['warmth'],
  note: 'calm',
});
const SIDES = { ml: 90, left: 50, right: 40, entered: 'left 50 ml, right 40 ml' };
const EARLIER = aSession({
  id: 'session-1',
  startedAt: '2026-11-22T03:00:00.000Z',
  endedAt: '2026-11-22T03:10:00.000Z',
  status: 'logged',
  ...SIDES,
});
const home = () => aHome({ sessions: [EARLIER, LAST] });
const edit = async (at: string, ...argv: string[]) => {
  const { code, out, err } = await runLetdown(['edit', '--json', ...argv], { home: at });
  return { code, err, session: JSON.parse(out || 'null') as SessionDocument };
};

describe('letdown edit', () => {
  it('does not mistake an earlier record for the last one if the newest file cannot be read', async () => {
    const at = home();
    writeFileSync(join(at, 'data', 'sessions-2026-12.json'), '{');
    const { code, err, session } = await edit(at, '--amount', '90');
    expect([code, err, session]).toEqual([3, expect.stringContaining('sessions-2026-12'), null]);
    expect((await historyOf(at)).sessions).toEqual([LAST, EARLIER]);
  });

  it('changes only the given values in the last record', async () => {
    const { code, session } = await edit(home(), '--amount', '90', '--comfort', '4');
    expect(code).toBe(0);
    const { before, ...rest } = session;
    expect(rest).toEqual({ ...LAST, ml: 90, entered: '90 ml', comfort: 4 });
    expect(before).toHaveLength(1);
    expect(before).toMatchObject([{ ml: 80, entered: '80 ml', comfort: null }]);
  });

  it('changes what was logged just now, though it was long ago', async () => {
    const loggedAt = '2026-11-28T12:00:00.000Z';
    const at = aHome({ sessions: [{ ...EARLIER, loggedAt }, LAST] });
    expect((await edit(at, '--comfort', '4')).session.id).toBe('session-1');
  });

  it('corrects a flange size, and removes one', async () => {
    const at = home();
    const { session } = await edit(at, '--flange-mm', '19/18');
    expect(session.flange).toEqual({ leftMm: 19, rightMm: 18 });
    const again = await edit(at, '--flange-mm', '21');
    expect(again.session.flange).toEqual({ leftMm: 21, rightMm: 21 });
    expect(again.session.before?.at(-1)).toMatchObject({ flange: { leftMm: 19, rightMm: 18 } });
    expect((await edit(at, '--flange-mm', 'none')).session).not.toHaveProperty('flange');
    const bad = await edit(at, '--flange-mm', '99');
    expect([bad.code, bad.err]).toEqual([2, expect.stringContaining('from 5 to 50')]);
  });

  it('asks about the flange of a record that has one', async () => {
    const at = aHome({ sessions: [{ ...LAST, flange: { leftMm: 19, rightMm: 18 } }] });
    const terminal = openTerminal(['edit'], { home: at });
    await terminal.answer([
      ['How many minutes', '\r'],
      ['When did it start', '\r'],
      ['How long until milk flowed', '\r'],
      ['What did you use', '\r'],
      ['Which flange size was it', '21\r'],
      ['How much milk', '\r'],
      ['How did it feel', '\r'],
      ['A note', '\r'],
    ]);
    expect(await terminal.exited).toBe(0);
    const [last] = (await historyOf(at)).sessions;
    expect(last?.flange).toEqual({ leftMm: 21, rightMm: 21 });
  });

  it('changes a named record, including one side only', async () => {
    const at = home();
    const { session } = await edit(at, 'session-1', '--left', '60ml');
    expect(session).toMatchObject({
      ...{ ml: 100, left: 60, right: 40, entered: 'left 60ml, right 40 ml' },
      before: [{ ml: 90, left: 50 }],
    });
    expect((await historyOf(at)).sessions).toEqual([LAST, session]);
  });

  it.each([
    [['--amount', 'none'], { ml: null, entered: null }],
    [['--note', 'none'], { note: null }],
    [['--used', 'none'], { used: [] }],
    [['--let-down', 'none'], { letDownsMs: [], pumpOnMs: 0 }],
    [['--let-down', 'unknown'], { letDownsMs: [], pumpOnMs: null }],
  ])('removes a value with %j', async (argv, expected) => {
    expect((await edit(home(), ...argv)).session).toMatchObject(expected);
  });

  it('moves a record to another month’s file', async () => {
    const at = home();
    await edit(at, '--started', '2026-10-31T12:00:00Z');
    expect((await historyOf(at)).sessions.map(({ id }) => id)).toEqual(['session-1', 'session-2']);
    expect(readdirSync(join(at, 'data')).filter((name) => name.startsWith('sessions'))).toEqual([
      'sessions-2026-10.json',
      'sessions-2026-11.json',
    ]);
  });

  it('changes an imported record, and its history survives a transfer', async () => {
    const [from, to] = [newHome(), newHome()];
    const rows = 'child_id,start,end,amount,notes\n1,2026-01-02 03:10:00,2026-01-02 03:30:00,60,';
    await runLetdown(['import', '-'], { home: from, stdin: rows });
    await edit(from, '--let-down', '90s');
    const text = await exported(from);
    expect(text).toContain('"before":[{');
    await runLetdown(['import', '-'], { home: to, stdin: text });
    expect(await exported(to)).toBe(text);
    // The tracker's own file creates no duplicates, even though the record has changed by now.
    const again = await runLetdown(['import', '-'], { home: from, stdin: rows });
    expect(again.out).toContain('1 was here already');
  });

  it.each([
    [['--amount', '80ml', '--left', '3ml'], '--amount cannot be combined with'],
    [['--left', '30ml'], 'from each side is not known'],
    [['--let-down', '25:00'], 'later than the end of the session'],
    [['--minutes', '1'], 'later than the end of the session'],
    [['--minutes', '0'], '--minutes'],
    [['--let-down', 'none', '--let-down', '9s'], 'none cannot be combined'],
    [['--started', '2999-01-01T03:00'], 'is in the future'],
    [['--used', 'warmt'], 'Did you mean warmth?'],
    [['session-22', '--note', 'x'], 'Did you mean session-2'],
    [[], '--amount 90ml'],
  ])('rejects %j with exit code 2, and changes nothing', async (argv, what) => {
    const at = home();
    const { code, err } = await runLetdown(['edit', ...argv], { home: at });
    expect([code, err]).toEqual([2, expect.stringContaining(what)]);
    expect((await historyOf(at)).sessions).toEqual([LAST, EARLIER]);
  });

  it('leaves a running session alone', async () => {
    const at = home();
    const { startedAt, content } = LAST;
    storeIn(at).openJournal({ id: 'session-3', startedAt, plan: 'quick', content });
    const { code, err } = await runLetdown(['edit', 'session-3', '--note', 'x'], { home: at });
    expect([code, err]).toEqual([2, expect.stringContaining('once it is over')]);
  });

  it('says that there is nothing yet, and how to start', async () => {
    const { code, err } = await runLetdown(['edit', '--note', 'x']);
    expect([code, err]).toEqual([2, expect.stringContaining('letdown log')]);
  });
});

describe('letdown edit in a terminal', () => {
  it('shows the present values, keeps them on enter, and changes what is typed', async () => {
    const at = home();
    const terminal = openTerminal(['edit'], { home: at });
    for (const [question, shown, keys] of [
      ['How many minutes', '20 min', '\r'],
      ['When did it start', '2026-11-23', '\r'],
      ['How long until milk flowed', '1 min 10 s', '1:30, 6:00\r'],
      ['What did you use', '2 [x] Warmth', '5\r'],
      ['How much milk', '80 ml', '\r'],
      ['How did it feel', 'Skip this', '4\r'],
      ['A note', 'calm', 'none\r'],
    ] as const) {
      await terminal.see(question);
      await terminal.see(shown);
      terminal.press(keys);
    }
    expect(await terminal.exited).toBe(0);
    expect(terminal.text()).toContain('Changed: ');
    const [session] = (await historyOf(at)).sessions;
    expect(session).toMatchObject({
      ...{ letDownsMs: [90_000, 360_000], used: ['warmth', 'paced-breathing'], comfort: 4 },
      ...{ ml: 80, note: null, startedAt: LAST.startedAt, endedAt: LAST.endedAt },
    });
    expect(session?.before).toMatchObject([
      { letDownsMs: [70_000], used: ['warmth'], comfort: null, note: 'calm' },
    ]);
  });

  it('asks for each side if both are known', async () => {
    const at = home();
    const terminal = openTerminal(['edit', 'session-1'], { home: at });
    for (const question of ['How many minutes', 'When did', 'How long until', 'did you use']) {
      await terminal.see(question);
      terminal.press('\r');
    }
    await terminal.see('milk from the left side? (for example 80 ml or 2.5 oz) 50 ml');
    terminal.press('\r');
    await terminal.see('milk from the right side? (for example 80 ml or 2.5 oz) 40 ml');
    terminal.press('45\r');
    await terminal.see('How did it feel');
    terminal.press('\u0003');
    await terminal.exited;
    expect((await historyOf(at)).sessions[1]).toMatchObject({ ml: 95, left: 50, right: 45 });
  });

  it.each([
    ['Ctrl-C', (pid: number) => process.kill(pid, 'SIGINT')],
    ['a closed terminal', (pid: number) => process.kill(pid, 'SIGHUP')],
  ])('keeps the answers given before %s', async (_, leave) => {
    const at = home();
    const terminal = openTerminal(['edit'], { home: at });
    await terminal.see('How many minutes');
    terminal.press('15\r');
    await terminal.see('When did it start');
    leave(terminal.pty.pid);
    await terminal.exited;
    expect((await historyOf(at)).sessions[0]).toMatchObject({
      endedAt: '2026-11-23T03:15:00.000Z',
      before: [{ endedAt: LAST.endedAt }],
    });
  });

  it('changes nothing if nothing is typed', async () => {
    const at = home();
    const terminal = openTerminal(['edit'], { home: at });
    await terminal.see('How many minutes');
    terminal.press('\u0003');
    expect(await terminal.exited).toBe(130);
    expect(terminal.text()).toContain('Nothing was changed.');
    expect((await historyOf(at)).sessions).toEqual([LAST, EARLIER]);
  });

  it('shows no amounts or times to let-down to somebody who wants no numbers', async () => {
    const at = aHome({ sessions: [LAST], settings: { numbers: 'off' } });
    const terminal = openTerminal(['edit'], { home: at });
    for (const question of ['How many minutes', 'When did', 'did you use', 'How did it feel']) {
      await terminal.see(question);
      terminal.press('\r');
    }
    await terminal.see('A note');
    terminal.press('more\r');
    expect(await terminal.exited).toBe(0);
    expect(terminal.raw()).not.toMatch(/80 ml|1 min 10/);
  });
});
