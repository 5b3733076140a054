import { command } from '../../command.ts';
import { dateOrders } from '../../domain/calendar.ts';
import { volumeUnits } from '../../domain/units.ts';
import { oneOf } from '../../flags/choices.ts';
import { flag, type FlagsOf, off, on, operand } from '../../flags/flag.ts';
import { file, text } from '../../flags/texts.ts';
import { zone } from '../../flags/times.ts';

const operands = {
  file: operand(file, 'a file that `letdown export` or a baby tracker wrote; - for standard input'),
};

const flags = {
  dryRun: on('say what would change, change nothing'),
  update: on('take what differs from the file; what was here stays in its history'),
  undo: on('take the last import back as a whole'),
  tz: flag(zone, 'time zone of the times in a CSV file, such as Europe/Berlin'),
  unit: flag(
    oneOf('unit', () => volumeUnits),
    'of the amounts in a CSV file',
  ),
  dates: flag(
    oneOf('order', () => dateOrders),
    'what comes first in dates such as 05/06/2026: day (dmy) or month (mdy)',
  ),
  columns: flag(text('what=column,...'), 'which column is which, in a table of any other app'),
  yes: on('do not ask'),
  json: on('print as JSON'),
  input: off('never ask'),
};

export type Flags = FlagsOf<typeof operands & typeof flags>;

export const importing = command({
  name: 'import',
  about: 'Import records. What is here already changes only with --update.',
  operands,
  flags,
  notes:
    'It reads JSON and CSV from `letdown export`, and the CSV files of Baby Buddy,\nHuckleberry, Nara and Sprout Track (Full Log).',
  examples: [
    'letdown import letdown.json',
    'letdown import pumping.csv --tz Europe/Berlin --unit ml',
    'letdown import pumping.csv --columns start=start,end=end,amount=amount',
  ],
  load: () => import('./run.ts'),
});
