import { describe, expect, it } from '@jest/globals';
import { linesOf, STEP_MS, whereWords } from '../../../src/ui/session/wording.ts';
import { aConfig, aPhase, play } from '../../support/play.ts';

const config = aConfig([
  aPhase('settle', 30, { name: 'Settle', steps: ['Sit.', 'Sip.'] }),
  aPhase('express', 600, { name: 'Slow', steps: ['Draw.'] }),
  aPhase('finish', 30, { name: 'Finish' }),
]);

describe('the lines of a step', () => {
  it('are shown once, if others hold after that', () => {
    const phase = aPhase('express', 600, { steps: ['Up.', 'Drips?'], again: ['Stay.', 'Drips?'] });
    expect(linesOf(phase, 2 * STEP_MS - 1)).toEqual(['Up.', 'Drips?']);
    expect(linesOf(phase, 2 * STEP_MS)).toEqual(['Stay.', 'Drips?']);
  });

  it('are shown again otherwise', () => {
    expect(linesOf(aPhase('settle', 600, { steps: ['Sit.'] }), 300_000)).toEqual(['Sit.']);
  });

  it('are told as they are shown', () => {
    const phase = aPhase('express', 600, { name: 'Slow', steps: ['Up.'], again: ['Stay.'] });
    const { state } = play(aConfig([phase]), [[60_000, 'tick']]);
    expect(whereWords(state, 60_000)).toMatch(/ Slow\. Stay\.$/);
  });
});

describe('where a session is, in words', () => {
  it.each([
    [10_000, '10 min 50 s left, 20 s of this step. Settle. Sit. Sip.'],
    [90_000, '9 min 30 s left, 9 min of this step. Pump on for 1 min. Slow. Draw.'],
    [640_000, '20 s left. Finish.'],
  ])('after %i ms', (at, words) => {
    expect(whereWords(play(config, [[at, 'tick']]).state, at)).toBe(words);
  });

  it('says that it is paused', () => {
    expect(whereWords(play(config, [[10_000, 'pause']]).state, 10_000)).toMatch(
      /^Paused\. 10 min 50 s left, /,
    );
  });
});
