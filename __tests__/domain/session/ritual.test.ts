import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseRitual, ritualPhases, withRitual } from '../../../src/domain/session/ritual.ts';
import { totalSeconds } from '../../../src/domain/session/phases.ts';
import { refusal } from '../../support/input-error.ts';
import { aPhase } from '../../support/play.ts';

describe('a ritual of the person’s own', () => {
  it('is its steps, in their order', () => {
    expect(parseRitual(' Wash hands;Sit down ;; A sip  of tea; ', 'here')).toEqual([
      'Wash hands',
      'Sit down',
      'A sip of tea',
    ]);
  });

  it('may have five steps, each as long as a narrow terminal, on lines of their own', () => {
    const steps = ['a', 'b', 'c', 'd', 'e'.repeat(38)];
    expect(parseRitual(steps.join('\n'), 'here')).toEqual(steps);
  });

  it.each([
    ['without a step', ' ; ', 'there is no step in it.'],
    ['with six', 'a;b;c;d;e;f', '6 steps are too many; five at most.'],
    [
      'with one too long for a narrow terminal',
      `a;${'b'.repeat(39)}`,
      `"${'b'.repeat(39)}" is too long; 38 characters at most.`,
    ],
  ])('is refused %s', (_, text, why) => {
    expect(refusal(() => parseRitual(text, 'here'))).toEqual({
      message: `here: ${why}`,
      hint: 'For example: "Wash hands; Sit down; A sip of tea; Three slow breaths".',
    });
  });

  it('settles in, counts as a strategy of its own, and has five steps of any file', () => {
    const [first, ...more] = ritualPhases('a;b;c;d;e;f');
    expect(first).toEqual({
      kind: 'settle',
      name: 'a',
      seconds: 36,
      strategy: 'own-ritual',
      steps: [],
      pump: 'off',
    });
    expect(more).toHaveLength(4);
    expect(ritualPhases(undefined)).toEqual([]);
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
