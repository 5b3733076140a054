import type { Draft, FitDraft, HandDraft, PumpDraft } from './measured.ts';
import {
  milkFlows,
  nippleMoves,
  onBattery,
  swapResults,
  tubingStates,
  usualLevels,
  valveAges,
  valveStates,
} from './measure-keys.ts';
import type { MeasureOf } from './documents/measure.ts';
import type { MeasureKind } from './model.ts';
import { withoutControls } from './language.ts';
import { type Replies, replyTo } from './walk.ts';

/** A name is a label, not a story. */
const LONGEST_NAME = 40;

/** The result of a walk; null: nothing was found. @param why the highest suction was not looked for */
export function draftOf(kind: MeasureKind, replies: Replies, why: readonly string[]): Draft | null {
  switch (kind) {
    case 'suction':
      return suctionOf(replies, why);
    case 'fit':
      return fitOf(replies);
    case 'pump':
      return pumpOf(replies);
    case 'hand':
      return handOf(replies);
  }
}

/** As stored: short, and with nothing that could control a terminal; null: none was given. */
export function namedPump(typed: string): string | null {
  const name = withoutControls(typed).replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_NAME);
  return name === '' ? null : name;
}

function numberOf(replies: Replies, ...steps: readonly string[]): number | null {
  const found = steps.map((step) => replyTo(replies, step));
  return found.find((reply) => typeof reply === 'number') ?? null;
}

function oneOf<K extends string>(replies: Replies, step: string, keys: readonly K[]): K | null {
  const reply = replyTo(replies, step);
  return keys.find((key) => key === reply) ?? null;
}

function suctionOf(replies: Replies, why: readonly string[]): Draft {
  const pump = namedPump(String(replyTo(replies, 'pump') ?? ''));
  const base = { kind: 'suction' as const, why: [...why], pump };
  const levelOf = (...sides: readonly string[]) =>
    numberOf(replies, ...sides.flatMap((side) => [`${side}-down`, `${side}-top`]));
  if (why.length > 0) {
    const level = numberOf(replies, 'level');
    return { ...base, aim: 'gentlest', left: level, right: level, usual: null };
  }
  return {
    ...base,
    aim: 'highest-comfortable',
    left: levelOf('both', 'left', 'only-left'),
    right: levelOf('both', 'right', 'only-right'),
    usual: oneOf(replies, 'usual', usualLevels),
  };
}

function fitOf(replies: Replies): FitDraft | null {
  const draft: FitDraft = {
    kind: 'fit',
    leftMm: numberOf(replies, 'left'),
    rightMm: numberOf(replies, 'right'),
    leftAfterMm: numberOf(replies, 'left-after'),
    rightAfterMm: numberOf(replies, 'right-after'),
    flangeMm: numberOf(replies, 'flange'),
    moves: oneOf(replies, 'moves', nippleMoves),
  };
  return draft.leftMm === null && draft.rightMm === null && draft.moves === null ? null : draft;
}

/** The most serious finding counts. */
function pumpOf(replies: Replies): PumpDraft | null {
  const is = (step: string, reply: string) => replyTo(replies, step) === reply;
  if (replyTo(replies, 'left') === null && replyTo(replies, 'right') === null) return null;
  const hasRight = replyTo(replies, 'right') !== null;
  const hasLeft = replyTo(replies, 'left') !== null;
  const [left, right] = [is('left', 'weak'), is('right', 'weak')];
  const isWeak = (left || !hasLeft) && (right || !hasRight);
  const result: PumpDraft['result'] = isWeak
    ? 'weak'
    : left || right
      ? 'one-side-weak'
      : is('both', 'weaker')
        ? 'weak-doubled'
        : is('battery', 'weaker')
          ? 'weak-on-battery'
          : 'good';
  return pumpDraft(result, {
    weakSide: result !== 'one-side-weak' ? null : left ? 'left' : 'right',
    swap: oneOf(replies, 'swap-left', swapResults) ?? oneOf(replies, 'swap-right', swapResults),
    battery: oneOf(replies, 'battery', onBattery),
    valves: oneOf(replies, 'valves', valveStates),
    tubing: oneOf(replies, 'tubing', tubingStates),
    valvesAge: oneOf(replies, 'age', valveAges),
  });
}

/** What was looked at besides the pull; null: it was not. */
export type PumpLooks = {
  readonly [
    Key in 'weakSide' | 'swap' | 'battery' | 'valves' | 'tubing' | 'valvesAge'
  ]: NonNullable<MeasureOf<'pump'>[Key]> | null;
};

export function pumpDraft(result: PumpDraft['result'], looks: PumpLooks): PumpDraft {
  const seen = Object.entries(looks).filter(([, look]) => look !== null);
  return {
    kind: 'pump',
    result,
    first: seen.length === 0 ? null : firstOf(result, looks),
    ...Object.fromEntries(seen),
  };
}

/** Never what was tried already: the pull is felt with the plug in, and parts that were swapped are not the cause. */
function firstOf(result: PumpDraft['result'], looks: PumpLooks): PumpDraft['first'] {
  const { swap, battery, valves, tubing, valvesAge } = looks;
  if (tubing === 'wet') return 'tubing';
  if (valves === 'gapes') return 'valves';
  if (result === 'good' || swap === 'gone') return null;
  if (result === 'weak-on-battery') return 'power';
  if (swap === 'moved') return 'valves';
  if (swap === 'stayed') return 'pump';
  if (valvesAge === 'newer') return battery === 'none' ? 'power' : 'pump';
  return 'valves';
}

/** Milk spraying on one side shows that let-down works. */
function handOf(replies: Replies): HandDraft | null {
  const seen = [oneOf(replies, 'first', milkFlows), oneOf(replies, 'other', milkFlows)];
  const [result, other] = milkFlows.filter((flow) => seen.includes(flow));
  if (result === undefined) return null;
  const byPump = oneOf(replies, 'by-pump', milkFlows);
  return { kind: 'hand', result, ...(other && { other }), byPump };
}
