import { describe, expect, it } from '@jest/globals';
import { content } from '../../src/content/index.ts';
import { gently, isAskedFirst, safetyQuestion, wayOf } from '../../src/domain/measure-way.ts';
import type { Draft } from '../../src/domain/measured.ts';
import { measureKinds } from '../../src/domain/measure-keys.ts';

const { kinds } = content.measures;
const WELL = { 'breast-now': ['none'], 'baby-age': '2-6w', purpose: 'home' } as const;
const SORE = { ...WELL, 'breast-now': ['hurts'] } as const;
const suction: Draft = {
  ...{ kind: 'suction', aim: 'highest-comfortable', why: [] },
  ...{ left: 7, right: 6, pump: null, usual: null },
};

describe('before a measurement', () => {
  it('breasts and fever are asked about if it pumps or presses', () => {
    expect(measureKinds.filter(isAskedFirst)).toEqual(['suction', 'hand']);
  });

  it.each([
    ['breasts and fever at first', {}, WELL, 'breast-now'],
    ['nothing more if the age is known', { 'breast-now': ['none'] }, WELL, null],
    ['the age if it is not known', { 'breast-now': ['none'] }, {}, 'baby-age'],
    [
      'the age if it was skipped before',
      { 'breast-now': ['none'] },
      { 'baby-age': 'skip' },
      'baby-age',
    ],
    ['the age once only', { 'breast-now': ['none'], 'baby-age': 'skip' }, {}, null],
    ['no age if it goes gently anyway', { 'breast-now': ['hurts'] }, {}, null],
  ] as const)('it asks %s', (_, said, before, question) => {
    expect(safetyQuestion(content, said, before)).toBe(question);
  });
});

describe('the way of a measurement', () => {
  it('is the usual one if nothing is in its way', () => {
    for (const kind of measureKinds) {
      expect(wayOf(kind, content, WELL)).toMatchObject({ steps: kinds[kind].steps, locked: [] });
    }
  });

  it('is gentle if suction has to be, and says why', () => {
    const way = wayOf('suction', content, SORE);
    expect(way).toMatchObject({ steps: kinds.suction.gentle });
    expect('locked' in way && way.locked).toEqual([expect.stringContaining('sore')]);
    expect(wayOf('suction', content, { ...WELL, medicine: ['opioid'] })).toMatchObject({
      locked: ['Your answers call for gentle suction now.'],
    });
    expect(wayOf('pump', content, SORE)).toMatchObject({ steps: kinds.pump.steps, locked: [] });
  });

  it('leaves out what is ruled out', () => {
    const way = wayOf('hand', content, { ...WELL, 'breast-now': ['red-patch'] });
    expect('ruledOut' in way && way.ruledOut.has('light-massage')).toBe(true);
  });

  it('is none if the answers rule out what it needs', () => {
    const pressing = expect.stringMatching(/^After top surgery, milk may have no way out/);
    const swollen = { surgery: ['top-surgery'], 'breast-now': ['hard-tight'] };
    expect(wayOf('hand', content, { surgery: ['top-surgery'] })).toEqual({ refused: [pressing] });
    const why = expect.stringMatching(/^While it is swollen after top surgery/);
    const refused = wayOf('suction', content, swollen);
    expect(refused).toEqual({ refused: expect.arrayContaining([why, pressing]) });
    expect(wayOf('suction', content, { surgery: ['top-surgery'] })).toHaveProperty('steps');
  });
});

describe('a level that is given', () => {
  it('is one to go by only if nothing advises against it', () => {
    expect(gently(suction, [])).toBe(suction);
    expect(gently(suction, ['Sore.'])).toEqual({ ...suction, aim: 'gentlest', why: ['Sore.'] });
    const hand: Draft = { kind: 'hand', result: 'drops', byPump: null };
    expect(gently(hand, ['Sore.'])).toBe(hand);
  });
});
