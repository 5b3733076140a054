import type { MeasureOf } from './documents/measure.ts';
import { gapOf, keeps } from './flange.ts';
import type { Flanges } from './model.ts';

export type Direction = MeasureOf<'fit'>['direction'];
export type Try = MeasureOf<'fit'>['tries'][number];

/** With more, too many to tell apart at three sessions each. */
const MOST_SIZES = 3;
export const SESSIONS_EACH = 3;

/** What determines the sizes for one side. */
export interface Side {
  /** At rest. */
  readonly nippleMm: number;
  /** Right after pumping; left out or null: not measured. */
  readonly afterMm?: number | null;
  /** The flange in use; null: not known. */
  readonly flangeMm: number | null;
  readonly direction: Direction;
}

/**
 * Two or three sizes to try, ascending: within the rules, closest to the starting rule, and in the observed
 * direction; never narrower than the nipple, at rest or swollen. If that leaves none, observation and measurement
 * disagree, and the width decides.
 */
export function sizesToTry(side: Side, { sizes, start, rules }: Flanges): readonly number[] {
  const { nippleMm, flangeMm, direction } = side;
  const swollenMm = Math.max(nippleMm, side.afterMm ?? 0);
  const withinRules = (widthMm: number) =>
    sizes.filter(
      (mm) => mm >= swollenMm && [start, ...rules].some((rule) => keeps(rule, gapOf(mm, widthMm))),
    );
  const atRest = withinRules(nippleMm);
  // One that swells beyond what the rules allow for needs them to start from there.
  const baseMm = atRest.length > 0 ? nippleMm : swollenMm;
  const allowed = atRest.length > 0 ? atRest : withinRules(swollenMm);
  const isThatWay = (mm: number) =>
    flangeMm === null ||
    (direction === 'smaller' && mm < flangeMm) ||
    (direction === 'larger' && mm > flangeMm) ||
    (direction === 'either' && mm !== flangeMm) ||
    direction === 'keep' ||
    direction === null;
  const wanted = allowed.filter(isThatWay);
  const middle = (start.from + start.to) / 2;
  const far = (mm: number) => Math.abs(gapOf(mm, baseMm) - middle);
  return (wanted.length > 0 ? wanted : allowed)
    .toSorted((a, b) => far(a) - far(b))
    .slice(0, MOST_SIZES)
    .sort((a, b) => a - b);
}

/**
 * The sizes of both sides as tries, paired by position.
 * @param draw a random number from 0 up to, but not including, 1: a person choosing the order would be biased
 */
export function triesOf(
  left: readonly number[],
  right: readonly number[],
  draw: () => number,
): readonly Try[] {
  const count = Math.max(left.length, right.length);
  const pairs = Array.from({ length: count }, (_, index) => ({
    leftMm: left[index] ?? left.at(-1) ?? null,
    rightMm: right[index] ?? right.at(-1) ?? null,
    sessions: SESSIONS_EACH,
  }));
  return shuffled(pairs, draw);
}

/** In random order. */
function shuffled<T>(items: readonly T[], draw: () => number): readonly T[] {
  const left = [...items];
  return items.map(() => left.splice(Math.floor(draw() * left.length), 1)[0] as T);
}

/** How much more the side that swells more does; null: not measured. */
export function swellingMm({
  leftMm,
  rightMm,
  leftAfterMm,
  rightAfterMm,
}: Pick<MeasureOf<'fit'>, 'leftMm' | 'rightMm' | 'leftAfterMm' | 'rightAfterMm'>): number | null {
  const sides = [
    [leftMm, leftAfterMm],
    [rightMm, rightAfterMm],
  ] as const;
  const grown = sides.flatMap(([rest, after]) =>
    rest === null || after === null ? [] : [gapOf(after, rest)],
  );
  return grown.length === 0 ? null : Math.max(...grown);
}
