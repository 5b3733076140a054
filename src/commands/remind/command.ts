import { command } from '../../command.ts';
import { flag, type FlagsOf, off, on } from '../../flags/flag.ts';
import { count, minutes } from '../../flags/numbers.ts';
import { file, text } from '../../flags/texts.ts';
import { day, gap, timeOfDay, timesOfDay } from '../../flags/times.ts';

const flags = {
  times: flag(timesOfDay, 'such as 07:00,10:00,13:00'),
  every: flag(gap, 'in place of --times: such as 3h or 2h30m'),
  from: flag(timeOfDay, 'with --every: the first (default 07:00)'),
  until: flag(timeOfDay, 'with --every: none is later; default: all round the clock'),
  days: flag(count('a number of days', 14, 9999), 'how many days; default: every day, without end'),
  lastDay: flag(day, 'in place of --days: up to and including this day'),
  minutes: flag(minutes(5, 60), 'how long each is (default 20)'),
  power: on('an hour on and off each day, at one time, for 7 days'),
  title: flag(text('text'), 'what the calendar shows (default Pump)'),
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
