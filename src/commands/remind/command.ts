import { command } from '../../command.ts';
import { flag, type FlagsOf, off, on } from '../../flags/flag.ts';
import { count, minutes } from '../../flags/numbers.ts';
import { file, text } from '../../flags/texts.ts';
import { day, gap, timeOfDay, timesOfDay } from '../../flags/times.ts';

const flags = {
  times: flag(timesOfDay, 'times of day, such as 07:00,10:00,13:00'),
  every: flag(gap, 'instead of --times: how often, such as 3h or 2h30m'),
  from: flag(timeOfDay, 'with --every: the first time (default 07:00)'),
  until: flag(timeOfDay, 'with --every: the latest time; default: around the clock'),
  days: flag(
    count('a number of days', 14, 9999),
    'how many days; default: every day, with no end date',
  ),
  lastDay: flag(day, 'instead of --days: up to and including this day'),
  minutes: flag(minutes(5, 60), 'length of each session (default 20)'),
  power: on('an hour of on-and-off pumping, once a day, for 7 days'),
  title: flag(text('text'), 'what the calendar shows (default Break)'),
  out: flag(file, 'where to write it; - for standard output'),
  input: off('never ask'),
};

export type Flags = FlagsOf<typeof flags>;

export const remind = command({
  name: 'remind',
  about: 'Make a file of pumping times for your calendar, with alarms.',
  flags,
  examples: [
    'letdown remind --times 07:00,10:00,13:00 --days 14',
    'letdown remind --every 3h --from 07:00 --until 22:00 --out pump.ics',
  ],
  load: () => import('./run.ts'),
});
