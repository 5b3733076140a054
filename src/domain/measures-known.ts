import { type Answer, type Answers, keysOf } from './answers.ts';
import type { MeasureDocument, MeasureOf } from './documents/measure.ts';
import { sentence } from './language.ts';
import { countsUntil, latestOf, resultOf } from './measures.ts';
import type { Measures } from './model.ts';
import { type Known, NOTHING_KNOWN, type PartInUse } from './parts.ts';

/** What measurements are compared with. */
export interface KnownBeside {
  readonly measures: Measures;
  /** What else is known about the person, these answers first. */
  readonly answers: Answers;
  readonly parts: readonly PartInUse[];
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
  const fresh = latestOf(kept).filter((one) => now < countsUntil(one, measures));
  return fresh
    .map((one) => {
      const on = dayOf(Date.parse(one.at));
      switch (one.kind) {
        case 'suction':
          return ofSuction(one, on);
        case 'fit':
          return ofFit(one, on, measures);
        case 'pump':
          // A part newer than the test may have fixed what it found.
          return parts.some(({ since }) => since > on) ? NOTHING_KNOWN : ofPump(one, on);
        case 'hand':
          return ofHand(one, on, beside.answers);
      }
    })
    .reduce(joined, NOTHING_KNOWN);
}

/** Merges two lists of known answers; for the same question the first wins. */
export function joined(one: Known, other: Known): Known {
  const more = other.taken.filter(({ question }) => !(question in one.answers));
  return {
    answers: { ...other.answers, ...one.answers },
    taken: [...one.taken, ...more],
    beside: { ...other.beside, ...one.beside },
  };
}

/** Only those who pump at the level found are using the highest that feels fine. */
function ofSuction(measure: MeasureOf<'suction'>, on: string): Known {
  const { aim, usual, left, right } = measure;
  if (left === null && right === null) return NOTHING_KNOWN;
  const said = `${thatOn(on)} your suction is ${resultOf(measure)}`;
  return aim === 'highest-comfortable' && usual === 'same'
    ? taken('suction', 'highest-comfortable', said)
    : shown('suction', said);
}

function ofFit(measure: MeasureOf<'fit'>, on: string, { moves }: Measures): Known {
  const { leftMm, rightMm, flangeMm } = measure;
  // The wider side: nobody should be led to a tunnel narrower than the nipple.
  const nippleMm = Math.max(leftMm ?? 0, rightMm ?? 0);
  return [
    ...(nippleMm > 0
      ? [taken('nipple-mm', nippleMm, `${thatOn(on)} your nipple is ${nippleMm} mm wide`)]
      : []),
    ...(flangeMm === null
      ? []
      : [taken('flange-mm', flangeMm, `${thatOn(on)} your flange is ${flangeMm} mm wide`)]),
    ...(measure.moves === null
      ? []
      : [taken('flange', [moves[measure.moves].answer], `${thatOn(on)} ${SEEN[measure.moves]}`)]),
  ].reduce(joined, NOTHING_KNOWN);
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

function ofPump(measure: MeasureOf<'pump'>, on: string): Known {
  const said = `${thatOn(on)} the suction is ${resultOf(measure)}`;
  const key = PALM_TEST[measure.result];
  return key === undefined ? shown('palm-test', said) : taken('palm-test', key, said);
}

/** The hand gets milk that the pump does not. */
function ofHand({ result, byPump }: MeasureOf<'hand'>, on: string, answers: Answers): Known {
  if (result !== 'sprays') return NOTHING_KNOWN;
  const isAlsoByPump = byPump === 'sprays' || keysOf(answers['flow-pattern']).includes('stream');
  return isAlsoByPump
    ? NOTHING_KNOWN
    : taken('flow-elsewhere', ['hand'], `${thatOn(on)} milk sprays when you express by hand`);
}

/** How every such answer starts, which distinguishes it from one that was only said. */
function thatOn(day: string): string {
  return `you measured on ${day} that`;
}

function taken(question: string, answer: Answer, said: string): Known {
  return {
    answers: { [question]: answer },
    taken: [{ question, from: 'measures', said }],
    beside: {},
  };
}

function shown(question: string, said: string): Known {
  return { ...NOTHING_KNOWN, beside: { [question]: `${sentence(said)}.` } };
}
