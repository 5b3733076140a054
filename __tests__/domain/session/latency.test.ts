import { describe, expect, it } from '@jest/globals';
import { latencyOf, timedFromMs } from '../../../src/domain/session/latency.ts';

describe('time to let-down', () => {
  it.each([
    ['runs from pump on to the first let-down', 130_000, 60_000, 70_000],
    ['is nothing for a let-down before the pump was on', 30_000, 60_000, 0],
    ['is not known without a let-down', null, 60_000, null],
    ['is not known without a pump', 30_000, null, null],
  ])('%s', (_, letDown, pumpOn, latency) => {
    expect(latencyOf(letDown, pumpOn)).toBe(latency);
  });
});

describe('watching for a let-down', () => {
  it.each([
    ['began when the pump went on', [70_000], 80, 60_000],
    ['was in vain without milk', [], null, 60_000],
    ['was in vain if no milk at all came', [], 0, 60_000],
    ['was left out if milk came without a mark', [], 80, null],
  ])('%s', (_, letDownsMs, ml, expected) => {
    expect(timedFromMs({ pumpOnMs: 60_000, letDownsMs, ml })).toBe(expected);
  });
});
