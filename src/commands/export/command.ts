import { command } from '../../command.ts';
import { volumeUnits } from '../../domain/units.ts';
import { oneOf } from '../../flags/choices.ts';
import { flag, type FlagsOf, flagWith } from '../../flags/flag.ts';
import { count } from '../../flags/numbers.ts';
import { file } from '../../flags/texts.ts';
import { day, zone } from '../../flags/times.ts';

const flags = {
  format: flagWith(
    oneOf('name', async () => (await import('../../formats/registry.ts')).formatNames),
    'json',
    'file format',
  ),
  out: flag(file, 'file to write; - or left out: standard output'),
  since: flag(day, 'from this day on'),
  tz: flag(zone, 'time zone to use if the format has none, such as Europe/Berlin'),
  unit: flag(
    oneOf('unit', () => volumeUnits),
    'unit of amounts, if the format has none',
  ),
  child: flagWith(
    count("a child's number", 1, 999_999_999),
    '1',
    "your child's number in the tracker",
  ),
};

export type Flags = FlagsOf<typeof flags>;

export const exporting = command({
  name: 'export',
  about: 'Export your records for a backup, spreadsheet, tracker or clinic.',
  flags,
  examples: [
    'letdown export --out letdown.json',
    'letdown export --format baby-buddy --tz Europe/Berlin',
  ],
  load: () => import('./run.ts'),
});
