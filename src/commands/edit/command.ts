import { command } from '../../command.ts';
import { flag, type FlagsOf, off, on, operand, orNone } from '../../flags/flag.ts';
import { flanges } from '../../flags/numbers.ts';
import { text } from '../../flags/texts.ts';
import { pumpingFlags } from '../pumping-flags.ts';

const operands = {
  id: operand(
    text('id'),
    'of a session, as `letdown history --ids` shows it; default: the last one made',
  ),
};

const flags = {
  ...pumpingFlags,
  flangeMm: flag(orNone(flanges), 'the flange used: 21, or left/right: 19/18'),
  input: off('never ask'),
  json: on('print the record as JSON'),
};

export type Flags = FlagsOf<typeof operands & typeof flags>;

export const edit = command({
  name: 'edit',
  about: 'Correct or complete a record.',
  operands,
  flags,
  notes:
    "Only what you give is changed; 'none' clears a value. What was there before\n" +
    'stays with the record, as `before` in its JSON, until you forget the record.',
  examples: ['letdown edit', 'letdown edit --amount 90ml --let-down 90s --let-down 6:00'],
  isFollowedByEar: true,
  load: () => import('./run.ts'),
});
