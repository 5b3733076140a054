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
    'how to write it',
  ),
  out: flag(file, 'write to a file; - or none: to standard output'),
  since: flag(day, 'from this day on'),
  tz: flag(zone, 'time zone of the times, if the format has none, such as Europe/Berlin'),
  unit: flag(
    oneOf('unit', () => volumeUnits),
    'of amounts, if the format has none',
  ),
  child: flagWith(
    count("a child's number", 1, 999_999_999),
    '1',
    'the number that the tracker has for your child',
  ),
};

export type Flags = FlagsOf<typeof flags>;

export const exporting = command({
  name: 'export',
  about: 'Export your records: backup, spreadsheet, tracker or clinic.',
  flags,
  examples: [
    'letdown export --out letdown.json',
    'letdown export --format baby-buddy --tz Europe/Berlin',
  ],
  load: () => import('./run.ts'),
});
