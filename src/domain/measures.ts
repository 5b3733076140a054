import type { Calendar } from './calendar.ts';
import type { MeasureDocument, MeasureOf, MeasuresDocument } from './documents/measure.ts';
import { measureKinds } from './measure-keys.ts';
import type { MeasureKind, Measures } from './model.ts';
import { DAY_MS } from './units.ts';

/** The last measurement of each kind, the newest first. */
export function latestOf(measures: readonly MeasureDocument[]): readonly MeasureDocument[] {
  const newestFirst = measures.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return newestFirst.filter(
    ({ kind }, index) => newestFirst.findIndex((one) => one.kind === kind) === index,
  );
}

/** Stopped before there was a level: nothing to save. */
export function isEmpty(measure: MeasureDocument): boolean {
  return measure.kind === 'suction' && measure.left === null && measure.right === null;
}

/** Until when a check counts it as an answer, in milliseconds since 1970. */
export function countsUntil({ kind, at }: MeasureDocument, { kinds }: Measures): number {
  return Date.parse(at) + kinds[kind].countsWeeks * 7 * DAY_MS;
}

/** The last of each kind that is recent enough to count. @param now milliseconds since 1970 */
export function countingOf(
  kept: readonly MeasureDocument[],
  measures: Measures,
  now: number,
): readonly MeasureDocument[] {
  return latestOf(kept).filter((one) => now < countsUntil(one, measures));
}

/** @param now milliseconds since 1970 */
export function measuresDocument(
  kept: readonly MeasureDocument[],
  measures: Measures,
  now: number,
  { dayOf }: Pick<Calendar, 'dayOf'>,
): MeasuresDocument {
  const latest = latestOf(kept);
  return {
    schema: 'letdown.measures/1',
    today: dayOf(now),
    measures: latest.map((measure) => {
      const until = countsUntil(measure, measures);
      return { measure, countsUntil: dayOf(until), counts: now < until };
    }),
    unknown: measureKinds.filter((kind) => !latest.some((one) => one.kind === kind)),
  };
}

const LEVELS = {
  'highest-comfortable': 'the highest that feels fine',
  gentlest: 'gentle suction for now',
} as const;

const FLOWS = { sprays: 'it sprays', drops: 'only drops', nothing: 'nothing yet' } as const;

const MOVES = {
  freely: 'moves freely',
  rubs: 'rubs the sides',
  hardly: 'hardly moves',
  'areola-pulled-in': 'areola is pulled in',
  'fills-tunnel': 'fills the tunnel',
  slips: 'slips or leaks',
} as const;

const PULLS = {
  good: 'good on both sides',
  weak: 'weak on both sides',
  'one-side-weak': 'weak on one side',
  'weak-doubled': 'weak when both sides run',
  'weak-on-battery': 'weak on battery',
} as const;

const SWAPS = {
  moved: 'and it moved with the parts when you swapped them',
  stayed: 'and it stayed there when you swapped the parts',
  gone: 'until you swapped the parts',
} as const;

/** "weak on the left and it moved with the parts when you swapped them; the valves gape" */
function pumpWords(measure: MeasureOf<'pump'>): string {
  const { result, battery, valves, tubing } = measure;
  const also = [
    ...(battery === 'weaker' && result !== 'weak-on-battery' ? ['weaker on battery'] : []),
    ...(valves === 'gapes' ? ['the valves do not close'] : []),
    ...(tubing === 'wet' ? ['the tubing is wet, split or loose'] : []),
  ];
  return [pullOf(measure), ...also].join('; ');
}

/** How it pulls, and what swapping the parts did. */
export function pullOf({ result, weakSide, swap }: MeasureOf<'pump'>): string {
  const pull = weakSide === undefined ? PULLS[result] : `weak on the ${weakSide}`;
  return swap === undefined ? pull : `${pull} ${SWAPS[swap]}`;
}

/**
 * What came of it, in a few words: "left 7, right 6, the highest that feels fine".
 * @param withNumbers false: no level and no width
 */
export function resultOf(measure: MeasureDocument, withNumbers = true): string {
  switch (measure.kind) {
    case 'suction': {
      if (isEmpty(measure)) return 'stopped early, no level';
      const { left, right, aim, pump } = measure;
      const named = pump === null ? '' : ` (${pump})`;
      const levels = withNumbers ? `${sidesOf(left, right, '')}, ` : '';
      return `${levels}${LEVELS[aim]}${named}`;
    }
    case 'fit': {
      const { leftMm, rightMm, leftAfterMm, rightAfterMm, flangeMm, moves } = measure;
      const hasAfter = leftAfterMm !== null || rightAfterMm !== null;
      const widths = [
        sidesOf(leftMm, rightMm, ' mm'),
        hasAfter ? `after pumping ${sidesOf(leftAfterMm, rightAfterMm, ' mm')}` : '',
        flangeMm === null ? '' : `flange ${flangeMm} mm`,
      ];
      const words = [...(withNumbers ? widths : []), moves === null ? '' : MOVES[moves]];
      return words.filter(Boolean).join(', ') || 'measured';
    }
    case 'pump':
      return pumpWords(measure);
    case 'hand': {
      const { result, other, byPump } = measure;
      const less = other ? ` on one side, ${FLOWS[other]} on the other` : '';
      return `${FLOWS[result]}${less}${byPump === null ? '' : `; with the pump, ${FLOWS[byPump]}`}`;
    }
  }
}

/** In a list: "left 17 mm, right 16 mm", "17 mm on both sides" */
export function sidesOf(left: number | null, right: number | null, unit: string): string {
  if (left !== null && left === right) return `${left}${unit} on both sides`;
  return [
    ...(left === null ? [] : [`left ${left}${unit}`]),
    ...(right === null ? [] : [`right ${right}${unit}`]),
  ].join(', ');
}

/** In a sentence: "7 on the left and 6 on the right", "5 on both sides" */
export function onSides(left: number | null, right: number | null, unit = ''): string {
  if (left === right) return sidesOf(left, right, unit);
  return [
    ...(left === null ? [] : [`${left}${unit} on the left`]),
    ...(right === null ? [] : [`${right}${unit} on the right`]),
  ].join(' and ');
}

/** In a list: "24 mm" or "left 17 mm, right 19 mm", a size to try. */
export function tryWords({ leftMm, rightMm }: MeasureOf<'fit'>['tries'][number]): string {
  return leftMm === rightMm ? `${leftMm} mm` : sidesOf(leftMm, rightMm, ' mm');
}

/** The same in a sentence. */
export function sizeInWords({ leftMm, rightMm }: MeasureOf<'fit'>['tries'][number]): string {
  return leftMm === rightMm ? `${leftMm} mm` : onSides(leftMm, rightMm, ' mm');
}

const TITLES: Readonly<Record<MeasureKind, string>> = {
  suction: 'Suction',
  fit: 'Fit',
  pump: 'Pump',
  hand: 'By hand',
};

/** "Suction: left 7, right 6, the highest that feels fine" */
export function measureTitle(measure: MeasureDocument, withNumbers = true): string {
  return `${TITLES[measure.kind]}: ${resultOf(measure, withNumbers)}`;
}

/** What a page for others says about it, newest first. */
export function measureLines(
  kept: readonly MeasureDocument[],
  dayOf: (ms: number) => string,
): readonly string[] {
  return latestOf(kept).map((one) => `${measureTitle(one)} (${dayOf(Date.parse(one.at))})`);
}
