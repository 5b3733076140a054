import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseRitual, ritualPhases, withRitual } from '../../../src/domain/session/ritual.ts';
import { totalSeconds } from '../../../src/domain/session/phases.ts';
import { aPhase } from '../../support/play.ts';

describe('a ritual of the person’s own', () => {
  it('is its steps, in their order', () => {
    expect(parseRitual(' Wash hands;Sit down ;; A sip  of tea; ', 'here')).toEqual([
      'Wash hands',
      'Sit down',
      'A sip of tea',
    ]);
  });

  it.each([
    ['without a step', ' ; ', 'no step'],
    ['with six', 'a;b;c;d;e;f', '6 steps are too many'],
    ['with one too long for a narrow terminal', `a;${'b'.repeat(39)}`, '38 characters'],
  ])('is refused %s', (_, text, why) => {
    expect(() => parseRitual(text, 'here')).toThrow(why);
  });

  it('takes about three minutes, a phase a step, with the pump off', () => {
    const step = fc.stringMatching(/^[a-z]{1,10}$/);
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), (steps) => {
        const phases = ritualPhases(steps.join(';'));
        expect(phases.map(({ name }) => name)).toEqual(steps);
        expect(totalSeconds(phases)).toBe(180);
        expect(new Set(phases.map(({ pump }) => pump))).toEqual(new Set(['off']));
      }),
    );
  });

  it('shows what could change the screen as an escape', () => {
    expect(ritualPhases('\u001b[2Jx').map(({ name }) => name)).toEqual(['\\u001b[2Jx']);
  });

  it('comes first, in place of settling in', () => {
    const ritual = ritualPhases('Wash; Sit');
    const [settle, pump] = [aPhase('settle', 60), aPhase('stimulate', 60)];
    expect(withRitual(ritual, [settle, pump])).toEqual([...ritual, pump]);
    expect(withRitual(ritual, [pump, settle])).toEqual([...ritual, pump, settle]);
    expect(withRitual(ritual, [settle])).toEqual([...ritual, settle]);
    expect(withRitual([], [settle, pump])).toEqual([settle, pump]);
  });
});
