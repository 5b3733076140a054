import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Host } from '../../src/host.ts';
import { runProgram } from '../../src/program.ts';
import { readCalendar } from '../support/calendar.ts';
import { environment, newHome, runLetdown } from '../support/run-letdown.ts';
import { openTerminal } from '../support/terminal.ts';

/** Three in the afternoon of 23 November 2026, wherever the tests run. */
const NOW = new Date(2026, 10, 23, 15, 0).getTime();

/** Runs with the clock stopped and fixed randomness. */
async function remindAt(
  now: number,
  options: Readonly<Record<string, string | boolean>>,
  tag = '0123abcd',
) {
  let [out, err] = ['', ''];
  const host = {
    stdin: {},
    stdout: { write: (text: string) => (out += text) },
    stderr: { write: (text: string) => (err += text) },
    env: environment(newHome()),
    now: () => now,
    randomTag: () => tag,
  } as unknown as Host;
  const flags = Object.entries(options).map(([name, value]) =>
    value === true ? [`--${dashed(name)}`] : [`--${dashed(name)}`, String(value)],
  );
  const code = await runProgram(['remind', ...flags.flat()], host);
  return { code, out, err, events: readCalendar(out) };
}

/** lastDay → last-day */
function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

describe('letdown remind', () => {
  it('makes an appointment for each time, starting with the next one', async () => {
    const { code, events, err } = await remindAt(NOW, { times: '21:30, 07:00,15:00', days: '2' });
    expect(code).toBe(0);
    expect(events.map(({ occurrences }) => occurrences(9))).toEqual([
      ['2026-11-24T07:00:00', '2026-11-25T07:00:00'],
      ['2026-11-24T15:00:00', '2026-11-25T15:00:00'],
      ['2026-11-23T21:30:00', '2026-11-24T21:30:00'],
    ]);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(3);
    expect(err).toContain('At 07:00, 15:00 and 21:30, for 2 days; the first at 2026-11-23 21:30.');
  });

  it('writes the same file for the same clock and randomness', async () => {
    const options = { every: '3h', from: '07:00', until: '22:00' };
    const [one, other] = [await remindAt(NOW, options), await remindAt(NOW, options)];
    expect(one.out).toBe(other.out);
    expect(one.events).toHaveLength(6);
    // No end date.
    expect(one.events[0]?.occurrences(500)).toHaveLength(500);
  });

  it('names the same times alike whenever they are made, so that a calendar replaces them', async () => {
    const DAY = 86_400_000;
    const uids = async (now: number, options: Readonly<Record<string, string | boolean>>) =>
      (await remindAt(now, options, String(now))).events.map(({ uid }) => uid);
    const first = await uids(NOW, { times: '07:00,15:00', title: 'Busy' });
    expect(await uids(NOW + 40 * DAY, { times: '15:00,07:00', title: 'Busy' })).toEqual(first);
    expect(await uids(NOW, { every: '8h', until: '15:00', title: 'Busy', days: '3' })).toEqual(
      first,
    );
    const others = [
      ...(await uids(NOW, { times: '07:00,15:00', title: 'Pump' })),
      ...(await uids(NOW, { times: '07:01,15:01', title: 'Busy' })),
      ...(await uids(NOW, { power: true, times: '07:00', title: 'Busy' })),
    ];
    expect(new Set([...first, ...others]).size).toBe(2 + 4 + 5);
  });

  it('ends with the last day, whenever a time starts', async () => {
    const { events, err } = await remindAt(NOW, { times: '07:00,21:00', lastDay: '2026-11-24' });
    expect(events.map(({ occurrences }) => occurrences(9))).toEqual([
      ['2026-11-24T07:00:00'],
      ['2026-11-23T21:00:00', '2026-11-24T21:00:00'],
    ]);
    expect(err).toContain('every day until 2026-11-24');
    const today = await remindAt(NOW, { times: '07:00,21:00', lastDay: '2026-11-23' });
    expect(today.events.map(({ start }) => start)).toEqual(['2026-11-23T21:00:00']);
    await expect(remindAt(NOW, { times: '07:00', lastDay: '2026-11-23' })).rejects.toThrow(
      'none of these times is in the future',
    );
  });

  it('turns a power hour into five appointments, with an alarm at each change, even past midnight', async () => {
    const { events, err } = await remindAt(NOW, { power: true, times: '23:30' });
    expect(events.map(({ title, start, minutes }) => [title, start.slice(8, 16), minutes])).toEqual(
      [
        ['Break', '23T23:30', 20],
        ['Break: rest', '23T23:50', 10],
        ['Break', '24T00:00', 10],
        ['Break: rest', '24T00:10', 10],
        ['Break', '24T00:20', 10],
      ],
    );
    for (const { alarms, occurrences } of events) {
      expect([alarms, occurrences(99).length]).toEqual([['PT0S'], 7]);
    }
    expect(err).toContain('has not been shown to help let-down');
    expect(err).toContain('Not in the first days');
  });

  it('says nothing about pumping to others who see the calendar', async () => {
    const { events } = await remindAt(NOW, { times: '07:00', power: true });
    expect(JSON.stringify(events)).not.toMatch(/pump|milk|breast/i);
  });

  it('shows others in the calendar nothing but a title', async () => {
    const { out } = await remindAt(NOW, { times: '07:00', title: ' Team\u0007 \n meeting ' });
    const [event] = readCalendar(out);
    expect([event?.title, event?.isPrivate]).toEqual(['Team\ufffd meeting', true]);
    expect(out).not.toMatch(/milk|breast|chest|letdown (session|check)|let-down/i);
  });

  it('says so if more often is not better', async () => {
    const { err } = await remindAt(NOW, { every: '1h' });
    expect(err).toContain('tiredness');
    const { err: usual } = await remindAt(NOW, { every: '3h' });
    expect(usual).not.toContain('tiredness');
  });

  it.each([
    [['--times', '25:00'], '--times: "25:00" is not a time of day.'],
    [['--times', '07:00,'], '--times: "" is not a time of day.'],
    [['--every', '10m'], '--every: "10m" is not a gap between sessions.'],
    [['--every', '3'], '3 hours? Give 3h.'],
    [['--every', '25'], 'Give one from 1h to 24h'],
    [['--every', 'often'], '--every: "often" is not a duration.'],
    [['--every', '3h', '--from', '70'], '--from: "70" is not a time of day.'],
    [['--every', '3h', '--until', 'x'], '--until: "x" is not a time of day.'],
    [['--every', '3h', '--times', '07:00'], '--times and --every'],
    [['--times', '07:00', '--from', '07:00'], '--from and --until'],
    [['--times', '07:00', '--days', '0'], '--days: "0"'],
    [['--times', '07:00', '--last-day', '2026-02-30'], '--last-day: "2026-02-30" is not a date.'],
    [['--times', '07:00', '--last-day', '2020-01-01'], '--last-day: 2020-01-01 is over.'],
    [['--times', '07:00', '--days', '3', '--last-day', '2030-01-01'], '--days and --last-day'],
    [['--times', '07:00', '--minutes', '0'], '--minutes: "0"'],
    [['--times', '07:00', '--title', ' '], '--title: nothing was given.'],
    [['--power', '--times', '07:00,20:00'], 'once a day'],
    [['--power', '--every', '3h'], 'once a day'],
    [['--power', '--times', '20:00', '--minutes', '30'], 'an hour by its nature'],
    [['--power'], 'No time was given'],
    [[], 'No time was given'],
  ])('rejects %j with exit code 2', async (argv, message) => {
    const { code, out, err } = await runLetdown(['remind', ...argv]);
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: expect.stringContaining(message) });
  });

  it.each([
    [['--pain', 'throughout'], 'sore nipples'],
    [['--inflammation', 'fever'], 'inflamed'],
    [['--baby-age', '3-4d'], 'first days'],
  ])('makes no power hour after %j, and says why', async (answers, why) => {
    const home = newHome();
    await runLetdown(['check', ...answers], { home });
    const power = await runLetdown(['remind', '--power', '--times', '20:00'], { home });
    expect({ ...power, err: '' }).toEqual({ code: 2, out: '', err: '' });
    expect(power.err).toMatch(/^Leave power pumping for now: /);
    expect(power.err).toContain(why);
    const plain = await runLetdown(['remind', '--times', '20:00'], { home });
    expect([plain.code, readCalendar(plain.out).length]).toEqual([0, 1]);
  });

  it.each(['fever', 'red-patch', 'sore-lump'])(
    'warns against more pumping than usual after %s',
    async (answer) => {
      const home = newHome();
      await runLetdown(['check', '--breast-now', answer], { home });
      const { err } = await runLetdown(['remind', '--every', '2h'], { home });
      expect(err).toContain('keep to your usual times');
    },
  );

  it('writes the named file, readable only by its owner', async () => {
    const home = newHome();
    const file = join(home, 'pump.ics');
    const { code, out, err } = await runLetdown(['remind', '--times', '07:00', '--out', file], {
      home,
    });
    expect(err).toMatch(
      /Google Calendar .* alarms.*\n.*again replace these\. To stop them, delete/,
    );
    expect([code, out, statSync(file).mode & 0o777]).toEqual([0, '', 0o600]);
    expect(readCalendar(readFileSync(file, 'utf8'))).toHaveLength(1);
  });

  it.each([80, 40])(
    'asks in a terminal of %d columns, and writes a dated file',
    async (columns) => {
      const home = newHome();
      const terminal = openTerminal(['remind'], { home, cwd: home, columns, rows: 20 });
      await terminal.see('At what times');
      terminal.press('7 o clock\r');
      await terminal.see('not a time of day');
      terminal.press('\u0015');
      terminal.press('07:00, 21:00\r');
      expect(await terminal.exited).toBe(0);
      const [file = ''] = readdirSync(home).filter((name) => name.endsWith('.ics'));
      expect(file).toMatch(/^letdown-remind-\d{4}-\d\d-\d\d\.ics$/);
      expect(readCalendar(readFileSync(join(home, file), 'utf8'))).toHaveLength(2);
      expect(terminal.text().replaceAll(/\s+/g, ' ')).toContain(`The times are in ${file}`);
    },
  );
});
