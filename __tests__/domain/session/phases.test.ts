import { describe, expect, it } from '@jest/globals';
import {
  lengthen,
  nextWithPumpOn,
  numberPhases,
  totalSeconds,
} from '../../../src/domain/session/phases.ts';
import { aPhase } from '../../support/play.ts';

const phases = [
  aPhase('stimulate', 120),
  aPhase('express', 300),
  aPhase('rest', 60),
  aPhase('compress', 30),
  aPhase('express', 240),
];

describe('the phases of a session', () => {
  it('are numbered by kind, in order', () => {
    expect(numberPhases(phases).map(({ id }) => id)).toEqual([
      'stimulate-1',
      'express-1',
      'rest-1',
      'compress-1',
      'express-2',
    ]);
  });

  it('take as long as all of them together', () => {
    expect([totalSeconds(phases), totalSeconds([])]).toEqual([750, 0]);
  });

  it.each([
    ['the next one', 0, 'express', 1],
    ['none beyond a phase with the pump off', 1, 'express', null],
    ['the next but one, after a rest', 2, 'express', 4],
    ['none after the last', 4, 'express', null],
  ] as const)('lead to %s while the pump stays on', (_, index, kind, found) => {
    expect(nextWithPumpOn(phases, index, kind)).toBe(found);
  });

  it('stay unchanged except for the lengthened one', () => {
    const longer = lengthen(phases, 3, 60);
    expect(longer.map(({ seconds }) => seconds)).toEqual([120, 300, 60, 90, 240]);
  });
});
