import type { MeasureDocument, MeasureOf } from './documents/measure.ts';
import { type Direction, sizesToTry, swellingMm, triesOf, type Try } from './fit.ts';
import type { Flanges, MeasureKind, Measures } from './model.ts';

/** The raw measurement, before any interpretation. */
export type SuctionDraft = Pick<
  MeasureOf<'suction'>,
  'kind' | 'aim' | 'why' | 'left' | 'right' | 'pump' | 'usual'
>;
export type FitDraft = Pick<
  MeasureOf<'fit'>,
  'kind' | 'leftMm' | 'rightMm' | 'leftAfterMm' | 'rightAfterMm' | 'flangeMm' | 'moves'
>;
export type PumpDraft = Pick<
  MeasureOf<'pump'>,
  'kind' | 'result' | 'first' | 'weakSide' | 'swap' | 'battery' | 'valves' | 'tubing' | 'valvesAge'
>;
export type HandDraft = Pick<MeasureOf<'hand'>, 'kind' | 'result' | 'other' | 'byPump'>;
export type Draft = SuctionDraft | FitDraft | PumpDraft | HandDraft;

export interface Stamp {
  readonly id: string;
  /** ISO instant. */
  readonly at: string;
  readonly content: string;
  /** A random number from 0 up to, but not including, 1. */
  readonly draw: () => number;
  /** What else was measured, recently enough to count. */
  readonly known: readonly MeasureKind[];
  /** Answers advise against stroking, warmth or stronger suction. */
  readonly isTender: boolean;
}

/** A measurement with what it says. Pure except for the draw. */
export function measured(
  draft: Draft,
  { says, moves }: Measures,
  flanges: Flanges,
  { draw, isTender, known, ...stamp }: Stamp,
): MeasureDocument {
  const saying = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const one = says[id];
      return one ? [{ ...one, sources: [...one.sources] }] : [];
    });
  const base = { schema: 'letdown.measure/1' as const, id: stamp.id, at: stamp.at };
  const { content } = stamp;
  switch (draft.kind) {
    case 'suction':
      return { ...base, ...draft, says: saying(suctionSays(draft)), content };
    case 'fit': {
      const direction = draft.moves && moves[draft.moves].direction;
      const { flangeMm, leftMm, leftAfterMm, rightMm, rightAfterMm } = draft;
      const sizesOf = (nippleMm: number | null, afterMm: number | null) =>
        nippleMm === null ? [] : sizesToTry({ nippleMm, afterMm, flangeMm, direction }, flanges);
      const tries = triesOf(sizesOf(leftMm, leftAfterMm), sizesOf(rightMm, rightAfterMm), draw);
      const swells = String(swellingMm(draft) ?? '');
      const said = saying(fitSays(draft, direction, tries)).map((one) => ({
        ...one,
        text: one.text.replace('{}', swells),
      }));
      return { ...base, ...draft, direction, tries: [...tries], says: said, content };
    }
    case 'pump': {
      return { ...base, ...draft, says: saying(pumpSays(draft)), content };
    }
    case 'hand':
      return { ...base, ...draft, says: saying([handSays(draft, isTender, known)]), content };
  }
}

function suctionSays({ aim, left, right, usual }: SuctionDraft): readonly string[] {
  if (left === null && right === null) return ['suction-stop'];
  if (aim === 'gentlest') return ['suction-gentle'];
  const beside = usual === 'lower' || usual === 'higher' ? [`suction-${usual}`] : [];
  return ['suction-highest', ...beside, 'suction-how'];
}

/** Enough to notice, and more than a ruler's error. */
const SWELLS_FROM_MM = 2;

function fitSays(draft: FitDraft, direction: Direction, tries: readonly Try[]): readonly string[] {
  const isMeasured = draft.leftMm !== null || draft.rightMm !== null;
  return [
    ...(direction === null
      ? []
      : [disagrees(draft, direction, tries) ? 'fit-disagree' : `fit-${direction}`]),
    ...((swellingMm(draft) ?? 0) >= SWELLS_FROM_MM ? ['fit-swells'] : []),
    ...(tries.length > 1 ? [direction === 'keep' ? 'fit-spare' : 'fit-tries'] : []),
    ...(isMeasured && tries.length === 0 ? ['fit-no-size'] : []),
    'fit-careful',
  ];
}

/** No size that fits the width lies in the observed direction. */
function disagrees({ flangeMm }: FitDraft, direction: Direction, tries: readonly Try[]): boolean {
  if (flangeMm === null || (direction !== 'smaller' && direction !== 'larger')) return false;
  const sizes = tries.flatMap(({ leftMm, rightMm }) => [leftMm, rightMm]);
  const known = sizes.filter((mm) => mm !== null);
  return (
    known.length > 0 &&
    !known.some((mm) => (direction === 'smaller' ? mm < flangeMm : mm > flangeMm))
  );
}

function pumpSays({ result, first, swap }: PumpDraft): readonly string[] {
  return [
    swap === 'gone' ? 'pump-swapped' : `pump-${result}`,
    ...(first === null
      ? []
      : [first === 'valves' && swap === 'moved' ? 'first-moved' : `first-${first}`]),
  ];
}

/** What was measured already is not advised again. */
function handSays(
  { result, byPump }: HandDraft,
  isTender: boolean,
  known: readonly MeasureKind[],
): string {
  if (result === 'sprays' && byPump === 'sprays') return 'hand-works-both';
  if (result === 'sprays') {
    const [fit, pump] = [known.includes('fit'), known.includes('pump')];
    return fit && pump
      ? 'hand-works-known'
      : fit
        ? 'hand-works-pump'
        : pump
          ? 'hand-works-fit'
          : 'hand-works';
  }
  return result === 'nothing' && isTender ? 'hand-nothing-sore' : `hand-${result}`;
}
