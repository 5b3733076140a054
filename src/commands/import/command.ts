import { command } from '../../command.ts';
import { volumeUnits } from '../../domain/units.ts';
import { oneOf } from '../../flags/choices.ts';
import { flag, type FlagsOf, on, requiredOperand } from '../../flags/flag.ts';
import { file } from '../../flags/texts.ts';
import { zone } from '../../flags/times.ts';

const operands = {
  file: requiredOperand(
    file,
    'a file that `letdown export` or a baby tracker wrote; - for standard input',
  ),
};

const flags = {
  dryRun: on('say what would come in, change nothing'),
  tz: flag(zone, 'time zone of the times in a CSV file, such as Europe/Berlin'),
  unit: flag(
    oneOf('unit', () => volumeUnits),
    'of the amounts in a CSV file',
  ),
};

export type Flags = FlagsOf<typeof operands & typeof flags>;

export const importing = command({
  name: 'import',
  about: 'Import records. Nothing already here is changed.',
  operands,
  flags,
  examples: [
    'letdown import letdown.json',
    'letdown import pumping.csv --tz Europe/Berlin --unit ml',
  ],
  load: () => import('./run.ts'),
});
