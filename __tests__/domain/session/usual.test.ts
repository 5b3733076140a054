import { expect, it } from '@jest/globals';
import { usualLatencyMs, usualOf } from '../../../src/domain/session/usual.ts';
import { aSession } from '../../support/sessions.ts';

it.each<[string, (number | null)[], number | null]>([
  ['is not told from four sessions', [10, 20, 30, 40], null],
  ['is the one in the middle of five, in whatever order', [9000, 40, 30, 100, 20], 40],
  ['is the sooner of the two in the middle of six', [10, 20, 30, 40, 50, 60], 30],
  ['counts a session without a let-down as later than any', [null, 20, 30, null, 10], 30],
  ['is not told where most had no let-down', [null, null, 30, null, 10], null],
  ['may be no time at all', [0, 0, 0, 0, 0], 0],
])('the usual time to let-down %s', (_, latencies, expected) => {
  const sessions = latencies.map((latencyMs) => aSession({ latencyMs }));
  expect(usualLatencyMs(sessions)).toBe(expected);
});

it.each([
  ['without a pump', { pumpOnMs: null }],
  ['with milk and no mark', { ml: 80 }],
])('the usual time to let-down leaves out sessions %s', (_, more) => {
  const untimed = aSession({ latencyMs: null, letDownsMs: [], ...more });
  const sessions = [10, 20, 30, 40].map((latencyMs) => aSession({ latencyMs }));
  expect(usualLatencyMs([...sessions, untimed])).toBeNull();
  expect(usualLatencyMs([...sessions, aSession({ latencyMs: 50 }), untimed, untimed])).toBe(30);
});

it.each([
  [0, 5],
  [4, 1],
  [5, 0],
  [9, 0],
])('is known after five sessions: with %s, %s are missing', (count, missing) => {
  const sessions = Array.from({ length: count }, () => aSession());
  expect(usualOf(sessions)).toEqual({
    firstMs: missing === 0 ? 70_000 : null,
    secondAfterMs: null,
    letDowns: missing === 0 ? 1 : null,
    missing,
  });
});
