import type { MeasureDocument } from '../../src/domain/documents/index.ts';
import type { MeasureOf } from '../../src/domain/documents/measure.ts';

const base = {
  schema: 'letdown.measure/1' as const,
  at: '2026-11-20T08:00:00.000Z',
  says: [],
  content: '2',
};

export function aSuction(more: Partial<MeasureOf<'suction'>> = {}): MeasureOf<'suction'> {
  return {
    ...base,
    id: 'measure-suction',
    kind: 'suction',
    aim: 'highest-comfortable',
    why: [],
    left: 7,
    right: 6,
    pump: null,
    usual: 'same',
    ...more,
  };
}

export function aFit(more: Partial<MeasureOf<'fit'>> = {}): MeasureOf<'fit'> {
  return {
    ...base,
    id: 'measure-fit',
    kind: 'fit',
    leftMm: 17,
    rightMm: 16,
    leftAfterMm: null,
    rightAfterMm: null,
    flangeMm: 24,
    moves: 'areola-pulled-in',
    direction: 'smaller',
    tries: [
      { leftMm: 19, rightMm: 18, sessions: 3 },
      { leftMm: 18, rightMm: 17, sessions: 3 },
    ],
    ...more,
  };
}

export function aPumpTest(more: Partial<MeasureOf<'pump'>> = {}): MeasureOf<'pump'> {
  return {
    ...base,
    id: 'measure-pump',
    kind: 'pump',
    result: 'one-side-weak',
    first: 'valves',
    ...more,
  };
}

export function aHandTest(more: Partial<MeasureOf<'hand'>> = {}): MeasureOf<'hand'> {
  return { ...base, id: 'measure-hand', kind: 'hand', result: 'sprays', byPump: 'drops', ...more };
}

export const everyMeasure: readonly MeasureDocument[] = [
  aSuction(),
  aFit({ at: '2026-11-21T08:00:00.000Z' }),
  aPumpTest({ at: '2026-11-22T08:00:00.000Z' }),
  aHandTest({ at: '2026-11-23T08:00:00.000Z' }),
];
