import { command } from '../../command.ts';
import { volumeUnits } from '../../domain/units.ts';
import { columns } from '../../flags/columns.ts';
import { oneOf } from '../../flags/choices.ts';
import { flag, type FlagsOf, off, on, operand } from '../../flags/flag.ts';
import { file } from '../../flags/texts.ts';
import { zone } from '../../flags/times.ts';

const operands = {
  file: operand(file, 'a file that `letdown export` or a baby tracker wrote; - for standard input'),
};

const flags = {
  dryRun: on('say what would come in, change nothing'),
  tz: flag(zone, 'time zone of the times in a CSV file, such as Europe/Berlin'),
  unit: flag(
    oneOf('unit', () => volumeUnits),
    'of the amounts in a CSV file',
  ),
  dates: flag(
    oneOf('order', async () => (await import('../../formats/dates.ts')).dateOrders),
    'what comes first in dates such as 05/06/2026: day (dmy) or month (mdy)',
  ),
  columns: flag(columns, 'which column is which, in a table of any other app'),
  input: off('never ask'),
};

export type Flags = FlagsOf<typeof operands & typeof flags>;

export const importing = command({
  name: 'import',
  about: 'Import records. Nothing already here is changed.',
  operands,
  flags,
  notes:
    'Read are JSON and CSV of `letdown export`, and the CSV files of Baby Buddy,\nHuckleberry, Nara and Sprout Track (Full Log).',
  examples: [
    'letdown import letdown.json',
    'letdown import pumping.csv --tz Europe/Berlin --unit ml',
    'letdown import pumping.csv --columns start=start,end=end,amount=amount',
  ],
  load: () => import('./run.ts'),
});
