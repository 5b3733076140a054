import { command } from '../../command.ts';
import { listed } from '../../flags/choices.ts';
import { flag, type FlagsOf, off, on } from '../../flags/flag.ts';
import { day } from '../../flags/times.ts';

const flags = {
  since: flag(day, 'from this day on'),
  try: flag(
    listed('strategy', async () => (await import('../lists.ts')).tryable()),
    'a week with it and a week without, in random order',
  ),
  stop: on('end your trial'),
  input: off('never ask'),
  json: on('print the figures as JSON'),
};

export type Flags = FlagsOf<typeof flags>;

export const insights = command({
  name: 'insights',
  about: 'See your own time to let-down, and what goes with a shorter one.',
  flags,
  examples: ['letdown insights --since 2026-11-01', 'letdown insights --json'],
  load: () => import('./run.ts'),
});
