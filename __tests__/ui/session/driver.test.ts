import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { drive, type DriverResult } from '../../../src/ui/session/driver.ts';
import type { SessionView } from '../../../src/ui/session/view.ts';
import type { Phase } from '../../../src/domain/model.ts';
import type { Host } from '../../../src/host.ts';
import { aConfig, aPhase } from '../../support/play.ts';

/**
 * A fake clock with timers that fire in turn, each late by `latenessMs`. `closeLid` stops the monotonic clock, as
 * Linux does in suspend; `hold` stops only the process.
 */
function aWorld(latenessMs: (timer: number) => number) {
  let [wall, monotonic, timers] = [1_700_000_000_000, 5_000, 0];
  let pending: { dueAt: number; wake: () => void } | null = null;
  const pass = (ms: number) => {
    wall += ms;
    monotonic += ms;
  };
  const host = {
    now: () => wall,
    monotonicMs: () => monotonic,
    wakeAfter(ms: number, wake: () => void) {
      pending = { dueAt: monotonic + ms + latenessMs(timers++), wake };
      return () => (pending = null);
    },
  } as unknown as Host;
  return {
    host,
    monotonic: () => monotonic,
    hold: pass,
    closeLid: (ms: number) => (wall += ms),
    /** Fires the next timer. */
    ring() {
      if (!pending) throw new Error('nothing would ever happen again');
      const { dueAt, wake } = pending;
      pending = null;
      pass(Math.max(0, dueAt - monotonic));
      wake();
    },
    rings: () => timers,
  };
}

function begin(phases: readonly Phase[], latenessMs: (timer: number) => number) {
  const world = aWorld(latenessMs);
  const arrivals: number[] = [];
  const shown: string[] = [];
  const recorded: string[] = [];
  let isEndAsked = false;
  const said: string[] = [];
  let isOver = false;
  const view: SessionView = {
    event({ event }) {
      shown.push(event);
      if (event === 'phase') arrivals.push(world.monotonic());
      if (event === 'end') isOver = true;
    },
    draw(state) {
      ({ isEndAsked } = state);
      return Infinity;
    },
    note: (text) => said.push(text),
    where: () => undefined,
    say: (text) => said.push(text),
    hide: () => undefined,
    close: () => undefined,
  };
  const config = aConfig(phases, { fixedLength: true });
  const driver = drive({
    host: world.host,
    view,
    config,
    record: ({ event }) => recorded.push(event),
    speed: 1,
  });
  driver.start();
  let result: DriverResult | null = null;
  void driver.done.then((done) => (result = done));
  const startedAt = world.monotonic();
  return {
    world,
    driver,
    said,
    shown,
    recorded,
    isEndAsked: () => isEndAsked,
    /** Milliseconds after the start at which each phase was shown, and the end. */
    async toTheEnd() {
      while (!isOver) world.ring();
      await Promise.resolve();
      expect(result).not.toBeNull();
      return [...arrivals, world.monotonic()].map((at) => at - startedAt);
    },
  };
}

const seconds = (count: number) => Array.from({ length: count }, () => aPhase('rest', 1));

describe('a driven session', () => {
  it('shows each phase on time, however late timers are, without adding up delays', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.nat(99), { minLength: 1, maxLength: 60 }), async (late) => {
        const session = begin(seconds(40), (timer) => late[timer % late.length] ?? 0);
        const arrivals = await session.toTheEnd();
        for (const [index, at] of arrivals.entries()) {
          expect(at - index * 1000).toBeGreaterThanOrEqual(0);
          expect(at - index * 1000).toBeLessThan(100);
        }
      }),
    ));

  it('ends an hour within the lateness of its last timer', async () => {
    const hour = Array.from({ length: 12 }, () => aPhase('rest', 300));
    const session = begin(hour, (timer) => (timer * 37) % 90);
    const end = (await session.toTheEnd()).at(-1) ?? NaN;
    expect(end).toBeGreaterThanOrEqual(3_600_000);
    expect(end).toBeLessThan(3_600_090);
  });

  it.each([
    // The second that the timer was set for belongs to the session.
    ['hold', 59_000],
    // The clock that the test reads stands still, too.
    ['closeLid', 0],
  ] as const)('counts the time of a %s as a pause, and says so', async (sleep, passedMs) => {
    const session = begin(seconds(10), () => 0);
    session.world.ring();
    session.world[sleep](60_000);
    expect((await session.toTheEnd()).at(-1)).toBe(10_000 + passedMs);
    expect(session.said).toEqual([expect.stringContaining('that counts as a pause')]);
  });

  it('says so if there is no time away to count', () => {
    const session = begin(seconds(10), () => 0);
    session.driver.ranOn();
    expect(session.said).toEqual(['Nothing to add: the computer did not sleep.']);
  });

  it('asks again, and says that it carries on, if the question whether to finish is ten seconds old', () => {
    const session = begin([aPhase('express', 600)], () => 0);
    const ringUntil = (ms: number) => {
      const end = session.world.monotonic() + ms;
      while (session.world.monotonic() < end) session.world.ring();
    };
    session.driver.command('quit');
    ringUntil(9_000);
    expect(session.isEndAsked()).toBe(true);
    expect([session.driver.isAsking(), session.shown]).toEqual([true, ['phase', 'advice']]);
    ringUntil(2_000);
    expect(session.isEndAsked()).toBe(false);
    expect([session.driver.isAsking(), session.shown.slice(2)]).toEqual([false, ['advice']]);
    session.driver.command('quit');
    expect([session.isEndAsked(), session.shown.includes('end')]).toEqual([true, false]);
    session.driver.command('quit');
    expect(session.shown.at(-1)).toBe('end');
  });

  it('shows an undo, but not again what happened since; the record has both', () => {
    const session = begin([aPhase('stimulate', 60), aPhase('express', 600)], () => 0);
    for (let ring = 0; ring < 13; ring++) session.world.ring();
    for (const key of ['let-down', 'pause', 'resume', 'undo'] as const) {
      session.driver.command(key);
    }
    const before = ['phase', 'let-down', 'advice', 'phase', 'pause', 'resume', 'undo'];
    expect(session.shown).toEqual(before);
    expect(session.recorded).toEqual([...before, 'pause', 'resume']);
  });

  it('wakes no more than once a second while nothing moves', async () => {
    const session = begin([aPhase('rest', 600)], () => 0);
    await session.toTheEnd();
    expect(session.world.rings()).toBeLessThanOrEqual(601);
  });
});
