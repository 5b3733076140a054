import { type Answer, type Answers, keysOf } from './answers.ts';
import type { MeasureDocument, MeasureOf } from './documents/measure.ts';
import { measuredLead, sentence } from './language.ts';
import type { FindingKey } from './measure-keys.ts';
import { countingOf, isEmpty, onSides, pullOf } from './measures.ts';
import type { Measures } from './model.ts';
import { type Known, NOTHING_KNOWN, type PartInUse } from './parts.ts';

/** What measurements are compared with. */
export interface KnownBeside {
  readonly measures: Measures;
  /** What else is known about the person, these answers first. */
  readonly answers: Answers;
  readonly parts: readonly PartInUse[];
  /** All sizes that were drawn have been tried. */
  readonly areSizesTried: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly dayOf: (ms: number) => string;
}

/**
 * Home measurements, as answers of a check; a measurement that answers nothing by itself is shown next to its
 * question.
 */
export function knownByMeasures(kept: readonly MeasureDocument[], beside: KnownBeside): Known {
  const { measures, now, dayOf, parts } = beside;
  return countingOf(kept, measures, now)
    .map((one) => {
      const on = dayOf(Date.parse(one.at));
      switch (one.kind) {
        case 'suction':
          return ofSuction(one, on);
        case 'fit':
          return ofFit(one, on, beside);
        case 'pump':
          // A part of that day or newer may have fixed what it found.
          return parts.some(({ since }) => since >= on) ? NOTHING_KNOWN : ofPump(one, on);
        case 'hand':
          return ofHand(one, on, beside.answers);
      }
    })
    .reduce(joined, NOTHING_KNOWN);
}

/** The highest comfortable suction, as long as it counts; null: it was not measured, or not looked for. */
export function highestComfortable(
  kept: readonly MeasureDocument[],
  measures: Measures,
  now: number,
): MeasureOf<'suction'> | null {
  const one = countingOf(kept, measures, now).find(({ kind }) => kind === 'suction');
  const isFound = one?.kind === 'suction' && one.aim === 'highest-comfortable' && !isEmpty(one);
  return isFound ? one : null;
}

/** Merges two lists of known answers; for the same question the first wins. */
export function joined(one: Known, other: Known): Known {
  const isMore = ({ question }: { readonly question: string | null }) =>
    question === null || !(question in one.answers);
  const level = one.level ?? other.level;
  return {
    answers: { ...other.answers, ...one.answers },
    taken: [...one.taken, ...other.taken.filter(isMore)],
    beside: { ...other.beside, ...one.beside },
    found: [...one.found, ...other.found.filter(isMore)],
    ...(level !== undefined && { level }),
  };
}

const SUCTION: Readonly<Record<MeasureOf<'suction'>['aim'], string>> = {
  'highest-comfortable': 'your highest comfortable suction',
  gentlest: 'your gentle suction for now',
};

/** Only those who pump at the level found are using the highest that feels fine. */
function ofSuction(measure: MeasureOf<'suction'>, on: string): Known {
  const { aim, usual, left, right, pump } = measure;
  if (left === null && right === null) return NOTHING_KNOWN;
  const named = pump === null ? '' : ` (${pump})`;
  const level = onSides(left, right);
  const seen = { on, what: `${SUCTION[aim]} is ${level}${named}` };
  if (aim === 'gentlest') return shown('suction', seen);
  if (usual === 'same') {
    return finding('suction-same', taken('suction', 'highest-comfortable', seen));
  }
  const key = usual === 'higher' ? 'suction-higher' : 'suction-level';
  return { ...finding(key, shown('suction', seen)), level };
}

function ofFit(measure: MeasureOf<'fit'>, on: string, beside: KnownBeside): Known {
  const { moves } = beside.measures;
  const { leftMm, rightMm, flangeMm } = measure;
  // The wider side: nobody should be led to a tunnel narrower than the nipple.
  const nippleMm = Math.max(leftMm ?? 0, rightMm ?? 0);
  const width = { on, what: `your nipple width is ${onSides(leftMm, rightMm, ' mm')}` };
  const answered = [
    ...(nippleMm > 0
      ? [
          taken('nipple-mm', nippleMm, width),
          // So that "flange never measured" of an earlier check is not ticked any more.
          shown('kit', width),
        ]
      : []),
    ...(flangeMm === null
      ? []
      : [taken('flange-mm', flangeMm, { on, what: `your flange is ${flangeMm} mm wide` })]),
    ...(measure.moves === null
      ? []
      : [taken('flange', [moves[measure.moves].answer], { on, what: SEEN[measure.moves] })]),
  ].reduce(joined, NOTHING_KNOWN);
  const found = fitFinding(measure);
  const key = found === 'fit-sizes' && beside.areSizesTried ? 'fit-tried' : found;
  return key === null ? answered : finding(key, answered);
}

function fitFinding({ direction, tries, leftMm, rightMm }: MeasureOf<'fit'>): FindingKey | null {
  if (direction === 'keep') return 'fit-keeps';
  if (tries.length > 0) return 'fit-sizes';
  return leftMm === null && rightMm === null ? null : 'fit-no-size';
}

const SEEN: Readonly<Record<NonNullable<MeasureOf<'fit'>['moves']>, string>> = {
  freely: 'the nipple moves freely',
  rubs: 'the nipple rubs the sides',
  hardly: 'the nipple hardly moves',
  'areola-pulled-in': 'the areola is pulled in',
  'fills-tunnel': 'the nipple fills the tunnel',
  slips: 'the flange leaks or slips',
};

const PALM_TEST: Readonly<Partial<Record<MeasureOf<'pump'>['result'], string>>> = {
  good: 'both-grip',
  weak: 'both-weak',
  'one-side-weak': 'one-weak',
  'weak-doubled': 'doubled-weak',
};

const AFTER_SWAP: Readonly<Record<NonNullable<MeasureOf<'pump'>['swap']>, string>> = {
  moved: 'one-weak',
  stayed: 'one-stays',
  gone: 'both-grip',
};

function ofPump(measure: MeasureOf<'pump'>, on: string): Known {
  const { result, swap, valves, first } = measure;
  const seen = { on, what: `the suction is ${pullOf(measure)}` };
  const key = swap === undefined ? PALM_TEST[result] : AFTER_SWAP[swap];
  const answered = key === undefined ? shown('palm-test', seen) : taken('palm-test', key, seen);
  if (first === 'valves' && swap === 'moved') return finding('pump-moved', answered);
  // Nobody saw a bad valve, and swapping the parts is still to be tried.
  const isGuess = first === 'valves' && valves !== 'gapes' && result === 'one-side-weak';
  return first === null || isGuess ? answered : finding(`pump-first-${first}`, answered);
}

/** The hand gets milk that the pump does not. */
function ofHand({ result, byPump }: MeasureOf<'hand'>, on: string, answers: Answers): Known {
  if (result !== 'sprays') return NOTHING_KNOWN;
  const isAlsoByPump = byPump === 'sprays' || keysOf(answers['flow-pattern']).includes('stream');
  return isAlsoByPump
    ? NOTHING_KNOWN
    : taken('flow-elsewhere', ['hand'], { on, what: 'milk sprays when you express by hand' });
}

interface Seen {
  readonly on: string;
  readonly what: string;
}

function saidOf({ on, what }: Seen): string {
  return `${measuredLead(on)}that ${what}`;
}

function taken(question: string, answer: Answer, seen: Seen): Known {
  return {
    answers: { [question]: answer },
    taken: [{ question, from: 'measures', said: saidOf(seen), measuredOn: seen.on }],
    beside: {},
    found: [],
  };
}

function shown(question: string, seen: Seen): Known {
  return { ...NOTHING_KNOWN, beside: { [question]: `${sentence(saidOf(seen))}.` } };
}

/** With what it changes in tips. */
function finding(key: FindingKey, known: Known): Known {
  const [question = ''] = Object.keys({ ...known.answers, ...known.beside });
  return { ...known, found: [{ question, keys: [key] }] };
}
