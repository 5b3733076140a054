import { command } from '../../command.ts';
import { flag, type FlagsOf, on } from '../../flags/flag.ts';
import { count } from '../../flags/numbers.ts';
import { day, lastDay } from '../../flags/times.ts';

const flags = {
  checks: on('checks only'),
  sessions: on('sessions only'),
  last: flag(count('a number of entries', 10), 'the newest n of each'),
  since: flag(day, 'from this day on'),
  until: flag(lastDay, 'up to and including this day'),
  ids: on('show the id of each, for `edit` and `forget`'),
  json: on('print as JSON'),
};

export type Flags = FlagsOf<typeof flags>;

export const history = command({
  name: 'history',
  about: 'See your checks and sessions, newest first.',
  flags,
  examples: ['letdown history --last 5', 'letdown history --sessions --json'],
  load: () => import('./run.ts'),
});
