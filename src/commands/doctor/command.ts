import { command } from '../../command.ts';
import { type FlagsOf, on } from '../../flags/flag.ts';

const flags = {
  repair: on('set damaged files aside, and recover every intact record in them'),
  json: on('print the result as JSON'),
};

export type Flags = FlagsOf<typeof flags>;

export const doctor = command({
  name: 'doctor',
  about: 'Check that your data and terminal are in order.',
  flags,
  examples: ['letdown doctor', 'letdown doctor --repair'],
  load: () => import('./run.ts'),
});
