import { describe, expect, it } from '@jest/globals';
import { latencyOf } from '../../../src/domain/session/latency.ts';

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
