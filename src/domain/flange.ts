import { parseMillimetres } from './answers.ts';
import type { FitDocument } from './documents/topic.ts';
import { InputError } from './errors.ts';
import type { Content, Flanges, FitRule } from './model.ts';

/** A size sold, and the gap it leaves. */
export interface FlangeSize {
  readonly mm: number;
  readonly gapMm: number;
}

export interface FlangeFit {
  /** The first to try; null if no size sold leaves a gap that any rule allows. */
  readonly first: FlangeSize | null;
  /** One size down and one up, if a rule allows them. */
  readonly then: readonly FlangeSize[];
  /** The nearest sizes sold, if none fits. */
  readonly nearest: readonly number[];
}

/**
 * Which flanges to try: the middle one of the starting rule, then its neighbours. Never one narrower than the
 * nipple, nor one that no rule allows.
 * @param sizes those sold, ascending
 */
export function fitFlange(
  nippleMm: number,
  sizes: readonly number[],
  start: FitRule,
  rules: readonly FitRule[],
): FlangeFit {
  const allowed = sizes
    .map((mm): FlangeSize => ({ mm, gapMm: gapOf(mm, nippleMm) }))
    .filter(({ gapMm }) => rules.some((rule) => keeps(rule, gapMm)));
  const middle = (start.from + start.to) / 2;
  // Sorting is stable, so of two equally near sizes the smaller is first: more comfortable in the one trial.
  const [first] = allowed.toSorted(
    (a, b) => Math.abs(a.gapMm - middle) - Math.abs(b.gapMm - middle),
  );
  if (!first) {
    const below = sizes.findLast((mm) => mm < nippleMm);
    const above = sizes.find((mm) => mm > nippleMm);
    return { first: null, then: [], nearest: [below, above].filter((mm) => mm !== undefined) };
  }
  const at = sizes.indexOf(first.mm);
  const then = allowed.filter(({ mm }) => Math.abs(sizes.indexOf(mm) - at) === 1);
  return { first, then, nearest: [] };
}

export function keeps({ from, to }: FitRule, gapMm: number): boolean {
  return gapMm >= from && gapMm <= to;
}

/** Rounded to a tenth of a millimetre: 24 - 17.3 is not 6.699999. */
export function gapOf(flangeMm: number, nippleMm: number): number {
  return Math.round((flangeMm - nippleMm) * 10) / 10;
}

/** Which flanges to try, and how the one in use fits. @param flangeMm null: not known */
export function fitOf(
  { sizes, start, rules, gaps }: Flanges,
  nippleMm: number,
  flangeMm: number | null,
): FitDocument {
  const { first, then, nearest } = fitFlange(nippleMm, sizes, start, rules);
  const all = [start, ...rules];
  const sized = ({ mm, gapMm }: FlangeSize) => ({
    mm,
    gapMm,
    by: all.filter((rule) => keeps(rule, gapMm)).map(({ who }) => who),
  });
  return {
    nippleMm,
    first: first && sized(first),
    then: then.map(sized),
    nearest: [...nearest],
    now: flangeMm === null ? null : inUse(gaps, flangeMm, gapOf(flangeMm, nippleMm)),
    rules: all.map(({ who, from, to, sources }) => ({ who, from, to, sources: [...sources] })),
  };
}

/** The flange in use, with what `check` says about its gap. */
function inUse(gaps: Flanges['gaps'], mm: number, gapMm: number): FitDocument['now'] {
  const gap = gaps.find(({ from, below }) => gapMm >= from && gapMm < below);
  return { mm, gapMm, why: gap?.why ?? '' };
}

/**
 * The sizes to try, as flags ask for them; null: they do not.
 * @param isShown whether the page that is read calculates them
 * @throws InputError
 */
export function fitGiven(
  { questions, flanges }: Content,
  isShown: boolean,
  { nippleMm, flangeMm }: Readonly<Record<'nippleMm' | 'flangeMm', string | undefined>>,
): FitDocument | null {
  if (nippleMm === undefined && flangeMm === undefined) return null;
  if (!isShown) {
    throw new InputError(
      '--nipple-mm and --flange-mm only work with flange-fit.',
      'For example: `letdown learn flange-fit --nipple-mm 17`.',
    );
  }
  if (nippleMm === undefined) {
    throw new InputError(
      '--flange-mm needs --nipple-mm.',
      'Measure across the base of the nipple: `letdown learn measure-flange` shows how.',
    );
  }
  /** Within the limits of `check`. */
  const millimetres = (id: string, text: string) => {
    const question = questions.find((candidate) => candidate.id === id);
    const bounds = question?.kind === 'number' ? question : { min: 5, max: 50 };
    return parseMillimetres(bounds, text, `--${id}`);
  };
  const inUse = flangeMm === undefined ? null : millimetres('flange-mm', flangeMm);
  return fitOf(flanges, millimetres('nipple-mm', nippleMm), inUse);
}
