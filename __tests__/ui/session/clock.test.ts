import { describe, expect, it } from '@jest/globals';
import { sessionClock } from '../../../src/ui/session/clock.ts';

/** A wall clock and a monotonic clock, both moved by hand. */
function aClock(speed = 1) {
  let [wall, monotonic] = [1_700_000_000_000, 5_000];
  const clock = sessionClock({ now: () => wall, monotonicMs: () => monotonic }, speed);
  clock.start();
  return {
    clock,
    pass: (ms: number) => {
      wall += ms;
      monotonic += ms;
    },
    /** A closed lid stops the monotonic clock. */
    suspend: (ms: number) => (wall += ms),
  };
}

describe('the clock of a session', () => {
  it('counts from the start', () => {
    const { clock, pass } = aClock();
    pass(100);
    clock.start();
    pass(1_500);
    expect(clock.elapsedMs()).toBe(1_500);
  });

  it('runs sixty times faster at speed 60', () => {
    const { clock, pass } = aClock(60);
    pass(1_000);
    expect(clock.elapsedMs()).toBe(60_000);
  });

  it('stands still from a pause until the next resume', () => {
    const { clock, pass } = aClock();
    pass(1_000);
    clock.pause();
    pass(5_000);
    expect(clock.elapsedMs()).toBe(1_000);
    clock.resume();
    pass(200);
    expect(clock.elapsedMs()).toBe(1_200);
  });

  it('ignores a second pause, or a second resume', () => {
    const { clock, pass } = aClock();
    clock.pause();
    pass(1_000);
    clock.pause();
    pass(1_000);
    clock.resume();
    pass(300);
    clock.resume();
    expect(clock.elapsedMs()).toBe(300);
  });

  it('leaves out the time by which a stopped process was late', () => {
    const { clock, pass } = aClock();
    clock.willWait(1_000);
    pass(61_000);
    expect(clock.sleptMs()).toBe(60_000);
    expect(clock.elapsedMs()).toBe(1_000);
  });

  it('notices a closed lid, whose time the monotonic clock has already left out', () => {
    const { clock, pass, suspend } = aClock();
    clock.willWait(1_000);
    pass(1_000);
    suspend(60_000);
    expect(clock.sleptMs()).toBe(60_000);
    expect(clock.elapsedMs()).toBe(1_000);
  });

  it('counts the lateness of an ordinary timer as session time', () => {
    const { clock, pass } = aClock();
    clock.willWait(1_000);
    pass(1_900);
    expect(clock.sleptMs()).toBe(0);
    expect(clock.elapsedMs()).toBe(1_900);
  });

  it('detects no sleep during a pause', () => {
    const { clock, pass } = aClock();
    clock.pause();
    clock.willWait(1_000);
    pass(60_000);
    expect(clock.sleptMs()).toBe(0);
  });
});
