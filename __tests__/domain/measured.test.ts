import { describe, expect, it } from '@jest/globals';
import { content } from '../../src/content/index.ts';
import { type Draft, measured, type Stamp, type SuctionDraft } from '../../src/domain/measured.ts';
import type { Flanges, Measures } from '../../src/domain/model.ts';

const { measures: ours } = content;
/** What a measurement may say, each as its own id. */
const says = Object.fromEntries(
  Object.keys(ours.says).map((id) => [
    id,
    { text: id, evidence: 'expert' as const, sources: [id] },
  ]),
);
const measures: Measures = {
  ...ours,
  says: { ...says, 'fit-swells': { text: 'by {} mm', evidence: 'limited', sources: ['a'] } },
};
const rule = { from: 1, to: 2 };
const flanges = { sizes: [18, 19, 24, 25], start: rule, rules: [], gaps: [] } as unknown as Flanges;
const stamp: Stamp = {
  id: 'measure-1',
  at: '2026-11-23T08:00:00.000Z',
  content: '7',
  draw: () => 0,
  known: [],
  isTender: false,
};
const result = (draft: Draft, more: Partial<Stamp> = {}) =>
  measured(draft, measures, flanges, { ...stamp, ...more });
const said = (draft: Draft, more?: Partial<Stamp>) =>
  result(draft, more).says.map(({ text }) => text);

describe('a measurement of suction', () => {
  const suction: SuctionDraft = {
    kind: 'suction',
    aim: 'highest-comfortable',
    why: [],
    left: 7,
    right: 6,
    pump: null,
    usual: null,
  };

  it('is kept as it was made, with what it says and why', () => {
    expect(result(suction)).toEqual({
      schema: 'letdown.measure/1',
      id: 'measure-1',
      at: '2026-11-23T08:00:00.000Z',
      ...suction,
      says: ['suction-highest', 'suction-how'].map((id) => says[id]),
      content: '7',
    });
  });

  it.each<[Partial<SuctionDraft>, readonly string[]]>([
    [{ usual: 'lower' }, ['suction-highest', 'suction-lower', 'suction-how']],
    [{ usual: 'higher' }, ['suction-highest', 'suction-higher', 'suction-how']],
    [{ usual: 'same' }, ['suction-highest', 'suction-how']],
    [{ left: null }, ['suction-highest', 'suction-how']],
    [{ right: null }, ['suction-highest', 'suction-how']],
    [{ left: null, right: null, usual: 'lower' }, ['suction-stop']],
    [{ aim: 'gentlest', usual: 'lower' }, ['suction-gentle']],
  ])('%j says %j', (more, ids) => {
    expect(said({ ...suction, ...more })).toEqual(ids);
  });
});

describe('a measurement of fit', () => {
  const fit = {
    kind: 'fit',
    leftMm: 17,
    rightMm: 17,
    leftAfterMm: null,
    rightAfterMm: null,
    flangeMm: null,
    moves: null,
  } as const;
  const tried = [18, 19].map((mm) => ({ leftMm: mm, rightMm: mm, sessions: 3 }));

  it('draws no size below the swollen width of either side', () => {
    const { tries } = result({ ...fit, leftAfterMm: 19 }) as { tries?: unknown };
    expect(tries).toEqual([
      { leftMm: 19, rightMm: 18, sessions: 3 },
      { leftMm: 19, rightMm: 19, sessions: 3 },
    ]);
  });

  it('draws the sizes that fit, in a random order', () => {
    expect(result(fit)).toMatchObject({ kind: 'fit', direction: null, tries: tried, content: '7' });
    expect(result(fit, { draw: () => 0.99 })).toMatchObject({ tries: tried.toReversed() });
    expect(result({ ...fit, rightMm: null })).toMatchObject({
      tries: tried.map((size) => ({ ...size, rightMm: null })),
    });
  });

  it.each([
    ['nothing observed', {}, ['fit-tries', 'fit-careful']],
    ['one size only', { leftMm: 17.5, rightMm: 17.5 }, ['fit-careful']],
    ['nothing measured', { leftMm: null, rightMm: null }, ['fit-careful']],
    [
      'no size for one side measured',
      { leftMm: null, rightMm: 40 },
      ['fit-no-size', 'fit-careful'],
    ],
    ['no size for the other', { leftMm: 40, rightMm: null }, ['fit-no-size', 'fit-careful']],
    ['which way to go', { moves: 'slips' }, ['fit-smaller', 'fit-tries', 'fit-careful']],
    ['nothing to change', { moves: 'freely' }, ['fit-keep', 'fit-spare', 'fit-careful']],
    [
      'a size too large already',
      { moves: 'rubs', flangeMm: 24 },
      ['fit-disagree', 'fit-tries', 'fit-careful'],
    ],
    [
      'the same size the wrong way',
      { moves: 'rubs', flangeMm: 19 },
      ['fit-disagree', 'fit-tries', 'fit-careful'],
    ],
    ['a larger size', { moves: 'rubs', flangeMm: 18 }, ['fit-larger', 'fit-careful']],
    ['a smaller size', { moves: 'slips', flangeMm: 19 }, ['fit-smaller', 'fit-careful']],
    [
      'too small already',
      { moves: 'slips', flangeMm: 18 },
      ['fit-disagree', 'fit-tries', 'fit-careful'],
    ],
    [
      'no width to go against',
      { moves: 'rubs', flangeMm: 24, leftMm: null, rightMm: null },
      ['fit-larger', 'fit-careful'],
    ],
    [
      'one side for another way',
      { moves: 'rubs', flangeMm: 20, leftMm: null, rightMm: 23 },
      ['fit-larger', 'fit-tries', 'fit-careful'],
    ],
    [
      'one side for another way, and one not',
      { moves: 'rubs', flangeMm: 20, rightMm: 23 },
      ['fit-larger', 'fit-tries', 'fit-careful'],
    ],
    [
      'a size to leave either way',
      { moves: 'fills-tunnel', flangeMm: 24 },
      ['fit-either', 'fit-tries', 'fit-careful'],
    ],
    ['swelling', { leftAfterMm: 19 }, ['by 2 mm', 'fit-tries', 'fit-careful']],
    ['less than a ruler shows', { leftAfterMm: 18.9 }, ['fit-tries', 'fit-careful']],
  ] as const)('with %s: %j', (_, more, ids) => {
    expect(said({ ...fit, ...more })).toEqual(ids);
  });
});

describe('a test of the pump', () => {
  const pump = { kind: 'pump', result: 'weak', first: null } as const;

  it.each([
    [{}, ['pump-weak']],
    [{ result: 'good' }, ['pump-good']],
    [{ first: 'tubing' }, ['pump-weak', 'first-tubing']],
    [{ first: 'valves', swap: 'stayed' }, ['pump-weak', 'first-valves']],
    [{ first: 'valves', swap: 'moved' }, ['pump-weak', 'first-moved']],
    [{ first: 'pump', swap: 'moved' }, ['pump-weak', 'first-pump']],
    [{ swap: 'gone' }, ['pump-swapped']],
  ] as const)('%j says %j', (more, ids) => {
    expect(said({ ...pump, ...more })).toEqual(ids);
    expect(result({ ...pump, ...more })).toMatchObject({ ...pump, ...more, content: '7' });
  });
});

describe('milk by hand', () => {
  const hand = { kind: 'hand', result: 'sprays', byPump: null } as const;

  it.each([
    [{}, {}, 'hand-works'],
    [{ byPump: 'sprays' }, { known: ['fit'] }, 'hand-works-both'],
    [{ byPump: 'drops' }, { known: ['fit'] }, 'hand-works-pump'],
    [{}, { known: ['pump', 'hand'] }, 'hand-works-fit'],
    [{}, { known: ['pump', 'fit'] }, 'hand-works-known'],
    [{ result: 'drops', byPump: 'sprays' }, { isTender: true }, 'hand-drops'],
    [{ result: 'nothing' }, {}, 'hand-nothing'],
    [{ result: 'nothing' }, { isTender: true }, 'hand-nothing-sore'],
  ] as const)('%j, %j says %s', (more, known, id) => {
    expect(said({ ...hand, ...more }, known)).toEqual([id]);
    expect(result({ ...hand, ...more }, known)).toMatchObject({ ...hand, ...more, content: '7' });
  });
});
