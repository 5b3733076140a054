import { command } from '../../command.ts';
import { flag, type FlagsOf, off, on, operand } from '../../flags/flag.ts';
import { text } from '../../flags/texts.ts';
import { day } from '../../flags/times.ts';

const operands = {
  id: operand(
    text('id'),
    'id of a check, session or measurement, as --json shows it; measures: all measurements',
  ),
};

const flags = {
  before: flag(day, 'everything before this day'),
  all: on('everything'),
  yes: on('do not ask'),
  input: off('never ask'),
};

export type Flags = FlagsOf<typeof operands & typeof flags>;

export const forget = command({
  name: 'forget',
  about: 'Delete records permanently.',
  operands,
  flags,
  examples: ['letdown forget', 'letdown forget --before 2026-01-01 --yes'],
  load: () => import('./run.ts'),
});
