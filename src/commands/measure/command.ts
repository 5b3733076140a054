import { command } from '../../command.ts';
import {
  measureKinds,
  milkFlows,
  nippleMoves,
  onBattery,
  pumpResults,
  sides,
  swapResults,
  tubingStates,
  usualLevels,
  valveAges,
  valveStates,
} from '../../domain/measure-keys.ts';
import { listed, oneOf } from '../../flags/choices.ts';
import { flag, type FlagsOf, off, on, operand } from '../../flags/flag.ts';
import { level, millimetres } from '../../flags/numbers.ts';
import { text } from '../../flags/texts.ts';

const operands = {
  what: operand(
    listed('what', () => measureKinds),
    'leave out to list your measurements',
  ),
};

const flags = {
  left: flag(level, "suction: the left side's level, as shown on the pump"),
  right: flag(level, "suction: the right side's level"),
  pump: flag(text('name'), 'suction: which pump; any name'),
  usual: flag(
    oneOf('where', () => usualLevels),
    'suction: how your usual level compares',
  ),
  leftMm: flag(millimetres, 'fit: the left nipple at its base, at rest'),
  rightMm: flag(millimetres, 'fit: the right nipple'),
  leftAfterMm: flag(millimetres, 'fit: the left nipple right after pumping'),
  rightAfterMm: flag(millimetres, 'fit: the right nipple right after pumping'),
  flangeMm: flag(millimetres, 'fit: the size of your flange'),
  moves: flag(
    oneOf('how', () => nippleMoves),
    'fit: what the nipple does in the tunnel',
  ),
  result: flag(
    oneOf('result', () => [...pumpResults, ...milkFlows]),
    'pump, hand: the result',
  ),
  weakSide: flag(
    oneOf('side', () => sides),
    'pump: which side is weak',
  ),
  swap: flag(
    oneOf('what', () => swapResults),
    'pump: where it is weak with swapped parts',
  ),
  battery: flag(
    oneOf('how', () => onBattery),
    'pump: the suction on battery',
  ),
  valves: flag(
    oneOf('how', () => valveStates),
    'pump: how the valves close',
  ),
  tubing: flag(
    oneOf('how', () => tubingStates),
    'pump: what the tubing looks like',
  ),
  valvesAge: flag(
    oneOf('age', () => valveAges),
    'pump: valves under two months old, or older',
  ),
  byPump: flag(
    oneOf('flow', () => milkFlows),
    'hand: what you get with the pump most days',
  ),
  stop: on('fit: end your try of sizes'),
  input: off('never ask'),
  save: off('do not save anything'),
  json: on('print it as JSON'),
};

export type Flags = FlagsOf<typeof operands & typeof flags>;

export const measure = command({
  name: 'measure',
  about: 'Measure at home, in a few minutes: suction, fit, pump, or milk expressed by hand.',
  operands,
  flags,
  notes:
    'It guides you step by step, and `letdown check` then asks you less. Your levels,\n' +
    'widths and results stay on this device.',
  examples: [
    'letdown measure suction',
    'letdown measure fit --left-mm 17 --right-mm 16 --moves rubs',
  ],
  isFollowedByEar: true,
  load: () => import('./run.ts'),
});
