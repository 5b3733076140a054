import { command } from '../../command.ts';
import {
  measureKinds,
  milkFlows,
  nippleMoves,
  pumpResults,
  usualLevels,
} from '../../domain/measure-keys.ts';
import { listed, oneOf } from '../../flags/choices.ts';
import { flag, type FlagsOf, off, on, operand } from '../../flags/flag.ts';
import { level, millimetres } from '../../flags/numbers.ts';
import { text } from '../../flags/texts.ts';

const operands = {
  what: operand(
    listed('what', () => measureKinds),
    'none lists what was measured',
  ),
};

const flags = {
  left: flag(level, 'suction: the level of the left side, as the pump counts'),
  right: flag(level, 'suction: the level of the right side'),
  pump: flag(text('name'), 'suction: which pump; any name'),
  usual: flag(
    oneOf('where', () => usualLevels),
    'suction: where you have it most days',
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
    'pump, hand: what came of it',
  ),
  byPump: flag(
    oneOf('flow', () => milkFlows),
    'hand: what the pump gets on most days',
  ),
  input: off('never ask'),
  save: off('keep nothing'),
  json: on('print it as JSON'),
};

export type Flags = FlagsOf<typeof operands & typeof flags>;

export const measure = command({
  name: 'measure',
  about: 'Measure at home, in a few minutes: suction, fit, pump, or milk by hand.',
  operands,
  flags,
  notes:
    'It guides you step by step, and `letdown check` then asks you less. Your levels,\n' +
    'widths and results stay on this machine.',
  examples: [
    'letdown measure suction',
    'letdown measure fit --left-mm 17 --right-mm 16 --moves rubs',
  ],
  isFollowedByEar: true,
  load: () => import('./run.ts'),
});
