import { promptsOr } from '../../ask.ts';
import { content } from '../../content/index.ts';
import { plans } from '../../content/plans.ts';
import type { StrategyId } from '../../content/strategies.ts';
import { InputError } from '../../domain/errors.ts';
import {
  appointments,
  parseTimesOfDay,
  seriesOf,
  seriesSummary,
  type Stretch,
  stretchesOf,
} from '../../domain/reminders.ts';
import {
  onceIfPower,
  powerCautions,
  refuseContradictions,
  timesCautions,
  titleOf,
  wishedDays,
  wishedTimes,
} from '../../domain/wished-times.ts';
import { isStandardOutput, writeOutput } from '../../output.ts';
import { refusal } from '../../ui/ask-rest.ts';
import { type Visit, visiting } from '../../visit.ts';
import type { Flags } from './command.ts';

const MINUTES = 20;
const TIMES: StrategyId = 'timing-routine';

/** A calendar file with reminders to pump. */
export const run = visiting(async (flags: Flags, visit) => {
  refuseContradictions(flags);
  const { store, data, host, calendar } = visit;
  const { power } = flags;
  const title = titleOf(flags.title);
  const lastDay = flags.lastDay === undefined ? undefined : calendar.dayOf(flags.lastDay);
  const daysFrom = wishedDays(flags, lastDay, calendar.dayOf(host.now()));
  const times = wishedTimes(flags) ?? (await askTimes(power, visit));
  const known = data.attempt(() => store.answers.known(), {});
  const cautions = power
    ? powerCautions(content, known, plans.power.ruledOutBy)
    : timesCautions(content, known, TIMES, times);
  for (const line of cautions) visit.warn(visit.inWords(line));
  const series = seriesOf(times, calendar.wallTime(host.now()), daysFrom);
  if (series.length === 0) {
    throw new InputError(
      `--last-day: by ${lastDay ?? ''} none of these times is in the future.`,
      'Give a later day.',
    );
  }
  visit.say(seriesSummary(series, lastDay));
  // A calendar may be shared, so it contains nothing private.
  const said = {
    on: { title, text: 'Have a drink, sit back, take one slow breath.' },
    off: { title: `${title}: rest`, text: '' },
  };
  const made = appointments(series, stretchesFor(flags), said, power ? 'power' : 'times');
  const { toICalendar } = await import('../../formats/icalendar.ts');
  deliver(toICalendar(made, host.now()), flags, visit);
  return data.exitCode();
});

function stretchesFor({ power, minutes = MINUTES }: Flags): readonly Stretch[] {
  if (!power) return [{ pump: 'on', start: 0, minutes }];
  const { phaseKinds } = content;
  return stretchesOf(
    plans.power.phases.map((phase) => ({ ...phase, pump: phaseKinds[phase.kind].pump })),
  );
}

/** In minutes after midnight, in order. @throws InputError, Cancelled */
async function askTimes(power: boolean, visit: Visit): Promise<readonly number[]> {
  const parse = (text: string) => onceIfPower(parseTimesOfDay(text, 'This'), power, 'This');
  const prompts = await promptsOr(visit, {
    because: 'No time was given',
    hint: power ? 'Add --times 20:00.' : 'Add --times 07:00,10:00,13:00, or --every 3h.',
    farewell: 'Stopped. Nothing was written.',
  });
  const typed = await prompts.type({
    message: power
      ? 'When should the hour start? (such as 20:00)'
      : 'At what times of the day? (such as 07:00, 10:00, 13:00)',
    check: (text) => (text.trim() === '' ? 'Type at least one time.' : refusal(parse)(text)),
  });
  return parse(typed);
}

function deliver(text: string, { out, power }: Flags, { host, calendar, say }: Visit): void {
  const name = `letdown-${power ? 'power' : 'remind'}-${calendar.dayOf(host.now())}.ics`;
  const file = out ?? (host.stdout.isTTY ? name : '-');
  writeOutput(file, text, host);
  if (isStandardOutput(file)) return;
  say(`The times are in ${file}. Open it, and your calendar adds them.`);
  say('Google Calendar and some others leave out its alarms: look once, and set your own there.');
  say('The same times and title again replace these. To stop them, delete the series.');
}
