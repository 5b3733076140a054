import type { MeasureDocument, MeasureOf } from '../documents/measure.ts';

/** A level or a size that was measured, and measured again as another one. */
export interface Change {
  readonly factor: 'since-suction' | 'since-fit';
  readonly name: string;
  /** From here on the earlier one is known, and from `sinceMs` on the new one; milliseconds since 1970. */
  readonly fromMs: number;
  readonly sinceMs: number;
}

/** The last change of each kind, if what was before can be compared with it. */
export function changesOf(
  measures: readonly MeasureDocument[],
  dayOf: (ms: number) => string,
): readonly Change[] {
  const oldestFirst = measures.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const levels = oldestFirst.filter((one) => one.kind === 'suction').filter(hasLevel);
  const sizes = oldestFirst.filter((one) => one.kind === 'fit').filter(hasSize);
  return [
    ...lastChange(levels, isSameLevel, isSamePump, (sinceMs) => ({
      factor: 'since-suction' as const,
      name: `The new suction level (since ${dayOf(sinceMs)})`,
    })),
    ...lastChange(
      sizes,
      isSameSize,
      () => true,
      (sinceMs) => ({
        factor: 'since-fit' as const,
        name: `The new flange size (since ${dayOf(sinceMs)})`,
      }),
    ),
  ];
}

const hasLevel = ({ left, right }: MeasureOf<'suction'>) => left !== null || right !== null;
const hasSize = ({ flangeMm }: MeasureOf<'fit'>) => flangeMm !== null;

const isSameLevel = (a: MeasureOf<'suction'>, b: MeasureOf<'suction'>) =>
  a.left === b.left && a.right === b.right && isSamePump(a, b);
const isSameSize = (a: MeasureOf<'fit'>, b: MeasureOf<'fit'>) => a.flangeMm === b.flangeMm;

/** Levels of two pumps cannot be compared, nor can a gentle level for sore days with the highest that felt fine. */
const isSamePump = (a: MeasureOf<'suction'>, b: MeasureOf<'suction'>) =>
  a.pump === b.pump && a.aim === b.aim;

/** @param kept oldest first */
function lastChange<M extends MeasureDocument>(
  kept: readonly M[],
  isSame: (a: M, b: M) => boolean,
  isComparable: (a: M, b: M) => boolean,
  named: (sinceMs: number) => Pick<Change, 'factor' | 'name'>,
): readonly Change[] {
  // Whatever was measured the same again and again counts from the first time.
  const firsts = kept.filter((one, index) => {
    const before = kept[index - 1];
    return before === undefined || !isSame(before, one);
  });
  const [before, now] = firsts.slice(-2);
  if (!before || !now || !isComparable(before, now)) return [];
  const sinceMs = Date.parse(now.at);
  return [{ ...named(sinceMs), fromMs: Date.parse(before.at), sinceMs }];
}
