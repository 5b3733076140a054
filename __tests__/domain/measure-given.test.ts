import { describe, expect, it } from '@jest/globals';
import { exampleOf, type Given, givenDraft, refuseOthers } from '../../src/domain/measure-given.ts';
import { measureKinds } from '../../src/domain/measure-keys.ts';
import type { MeasureKind } from '../../src/domain/model.ts';
import { refusal } from '../support/input-error.ts';

describe('a measurement that is given', () => {
  it('is nothing if nothing is given', () => {
    for (const kind of measureKinds) expect(givenDraft(kind, {})).toBeNull();
  });

  it('holds what is given, and null for the rest', () => {
    const suction = { kind: 'suction', aim: 'highest-comfortable', why: [] };
    expect(givenDraft('suction', { left: 7, pump: ' Elvie ' })).toEqual({
      ...suction,
      ...{ left: 7, right: null, pump: 'Elvie', usual: null },
    });
    expect(givenDraft('suction', { right: 6, usual: 'lower' })).toEqual({
      ...suction,
      ...{ left: null, right: 6, pump: null, usual: 'lower' },
    });
    const widths = { leftMm: null, rightMm: null, leftAfterMm: null, rightAfterMm: null };
    expect(givenDraft('fit', { moves: 'rubs' })).toEqual({
      ...{ kind: 'fit', ...widths, flangeMm: null, moves: 'rubs' },
    });
    const all = { leftMm: 17, rightMm: 16, leftAfterMm: 19, rightAfterMm: 18, flangeMm: 24 };
    expect(givenDraft('fit', all)).toEqual({ kind: 'fit', ...all, moves: null });
    expect(givenDraft('hand', { result: 'sprays' })).toEqual({
      ...{ kind: 'hand', result: 'sprays', byPump: null },
    });
    expect(givenDraft('hand', { result: 'drops', byPump: 'nothing' })).toMatchObject({
      byPump: 'nothing',
    });
  });

  it('of the pump says what to change first', () => {
    const looks = { weakSide: 'left', swap: 'stayed', valves: 'flat', tubing: 'dry' } as const;
    const more = { battery: 'same', valvesAge: 'newer' } as const;
    expect(givenDraft('pump', { result: 'one-side-weak', ...looks, ...more })).toEqual({
      ...{ kind: 'pump', result: 'one-side-weak', first: 'pump', ...looks, ...more },
    });
    expect(givenDraft('pump', { result: 'good' })).toEqual({
      ...{ kind: 'pump', result: 'good', first: null },
    });
  });

  it.each<[MeasureKind, Given, string, string]>([
    [
      'fit',
      { flangeMm: 24 },
      'measure fit: --flange-mm is not enough on its own.',
      'For example: `letdown measure fit --left-mm 17 --right-mm 16 --moves rubs`.',
    ],
    [
      'suction',
      { left: 7, leftMm: 17 },
      'measure suction: --left-mm only works with fit.',
      'For example: `letdown measure fit --left-mm 17 --right-mm 16 --moves rubs`.',
    ],
    [
      'fit',
      { leftMm: 17, result: 'good' },
      'measure fit: --result only works with pump or hand.',
      'For example: `letdown measure pump --result one-side-weak --weak-side left --swap moved`.',
    ],
    [
      'pump',
      { result: 'drops' },
      '--result: "drops" is not a result of measure pump.',
      'Give good, weak, one-side-weak, weak-doubled, weak-on-battery.',
    ],
    [
      'pump',
      { result: 'weak', swap: 'moved' },
      'measure pump: --swap does not go with --result weak.',
      'Use it with --result one-side-weak.',
    ],
    [
      'pump',
      { result: 'good', weakSide: 'left', swap: 'moved' },
      'measure pump: --weak-side does not go with --result good.',
      'Use it with --result one-side-weak.',
    ],
  ])('of %s is refused with %j', (kind, given, message, hint) => {
    expect(refusal(() => givenDraft(kind, given))).toEqual({ message, hint });
  });

  it('needs a name if anything is given', () => {
    expect(() => refuseOthers(null, {})).not.toThrow();
    expect(refusal(() => refuseOthers(null, { right: 6 }))).toEqual({
      message: 'measure: --right only works with suction.',
      hint: `For example: \`${exampleOf('suction')}\`.`,
    });
  });
});
