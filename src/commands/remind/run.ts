import { content } from '../../content/index.ts';
import { plans } from '../../content/plans.ts';
import type { StrategyId } from '../../content/strategies.ts';
import type { Answers } from '../../domain/answers.ts';
import { InputError } from '../../domain/errors.ts';
import { withoutControls } from '../../domain/language.ts';
import {
  appointments,
  daysUntil,
  parseTimeOfDay,
  parseTimesOfDay,
  seriesOf,
  seriesSummary,
  type Stretch,
  stretchesOf,
  timesEvery,
} from '../../domain/reminders.ts';
import { contraindicated, whyRuledOut } from '../../domain/strategies.ts';
import { toICalendar } from '../../formats/icalendar.ts';
import { whyNotAsked } from '../../host.ts';
import { type Visit, visiting } from '../../visit.ts';
import { refusal } from '../../ui/ask-rest.ts';
import { isStandardOutput, writeOutput } from '../../output.ts';
import type { Flags } from './command.ts';

const FIRST_TIME = parseTimeOfDay('07:00', '');
const MINUTES = 20;
/** Power pumping is tried for 3 to 7 days, then reviewed (see the strategy power-pumping). */
const POWER_DAYS = 7;
/** More often than this brings tiredness, not milk (see the strategy timing-routine). */
const MOST_A_DAY = 12;
const LONGEST_TITLE = 200;
/** Colleagues and family may see the calendar. */
const TITLE = 'Break';

/** A calendar file with reminders to pump. */
export const run = visiting(async (flags: Flags, visit) => {
  checkTogether(flags);
  const { store, data, host, calendar } = visit;
  const title = parseTitle(flags.title);
  const daysFrom = daysOf(flags, visit);
  const times = await timesOf(flags, visit);
  const known = data.attempt(() => store.answers.known(), {});
  for (const line of flags.power ? cautionsOfPower(known) : cautionsOf(known, times)) {
    visit.warn(visit.inWords(line));
  }
  const series = seriesOf(times, calendar.wallTime(host.now()), daysFrom);
  const lastDay = flags.lastDay === undefined ? undefined : calendar.dayOf(flags.lastDay);
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
  const made = appointments(series, stretchesFor(flags), said, flags.power ? 'power' : 'times');
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

/** @throws InputError */
function checkTogether({ times, every, from, until, days, lastDay, power, minutes }: Flags) {
  const apart: readonly (readonly [isWrong: boolean, message: string, hint: string])[] = [
    [
      times !== undefined && every !== undefined,
      '--times and --every do not go together.',
      'Give one of them.',
    ],
    [
      every === undefined && (from ?? until) !== undefined,
      '--from and --until go with --every.',
      'Add --every 3h, or give --times.',
    ],
    [
      days !== undefined && lastDay !== undefined,
      '--days and --last-day do not go together.',
      'Give one of them.',
    ],
    [
      power && every !== undefined,
      '--every does not go with --power, which is once a day.',
      'Give its time, such as --times 20:00.',
    ],
    [
      power && minutes !== undefined,
      '--minutes does not go with --power, which is an hour by its nature.',
      'Leave --minutes out.',
    ],
  ];
  const wrong = apart.find(([isWrong]) => isWrong);
  if (wrong) throw new InputError(wrong[1], wrong[2]);
}

/** In minutes after midnight, in order. @throws InputError, Cancelled */
async function timesOf(flags: Flags, visit: Visit): Promise<readonly number[]> {
  const { every, from = FIRST_TIME, until = null, power, times } = flags;
  if (every !== undefined) return timesEvery(every, from, until);
  const onceIfPower = (all: readonly number[], where: string) => {
    if (!power || all.length === 1) return all;
    throw new InputError(`${where}: power pumping is once a day.`, 'Give one time, such as 20:00.');
  };
  if (times !== undefined) return onceIfPower(times, '--times');
  const parse = (text: string) => onceIfPower(parseTimesOfDay(text, 'This'), 'This');
  if (!visit.mayAsk) {
    throw new InputError(
      `No time was given, and ${whyNotAsked(visit.host)}.`,
      power ? 'Add --times 20:00.' : 'Add --times 07:00,10:00,13:00, or --every 3h.',
    );
  }
  const { promptsFor } = await import('../../ui/prompts.ts');
  const typed = await promptsFor(visit.host, 'Stopped. Nothing was written.').type({
    message: power
      ? 'When should the hour start? (such as 20:00)'
      : 'At what times of the day? (such as 07:00, 10:00, 13:00)',
    check: (text) => (text.trim() === '' ? 'Type at least one time.' : refusal(parse)(text)),
  });
  return parse(typed);
}

/** @returns for how many days a time with a start date repeats; null: forever @throws InputError */
function daysOf(
  { days, lastDay, power }: Flags,
  { host, calendar }: Visit,
): (firstDay: string) => number | null {
  if (lastDay === undefined) return () => days ?? (power ? POWER_DAYS : null);
  const last = calendar.dayOf(lastDay);
  if (last < calendar.dayOf(host.now())) {
    throw new InputError(`--last-day: ${last} is over.`, 'Give a day that is still to come.');
  }
  return (firstDay) => daysUntil(last, firstDay);
}

/** @throws InputError if the last answers rule it out */
function cautionsOfPower(answers: Answers): readonly string[] {
  if (contraindicated(content, answers).has(plans.power.ruledOutBy)) {
    const why = whyRuledOut(content, answers, plans.power.ruledOutBy).slice(0, 2);
    throw new InputError(
      ['Leave power pumping for now: your last answers speak against it.', ...why].join(' '),
      'Leave --power out, or answer `letdown check` again if things have changed.',
    );
  }
  const { effect = '', cautions = [] } = content.strategies[plans.power.ruledOutBy] ?? {};
  return [effect, ...cautions];
}

function cautionsOf(answers: Answers, times: readonly number[]): readonly string[] {
  const why = whyRuledOut(content, answers, 'timing-routine' satisfies StrategyId);
  if (why.length > 0 || times.length <= MOST_A_DAY) return why;
  return [`More than ${MOST_A_DAY} times a day brings tiredness rather than milk.`];
}

/** @throws InputError */
function parseTitle(text: string | undefined): string {
  if (text === undefined) return TITLE;
  const title = withoutControls(text.replaceAll(/\s+/g, ' ').trim());
  if (title !== '' && title.length <= LONGEST_TITLE) return title;
  throw new InputError(
    `--title: ${title === '' ? 'nothing was given' : 'that is too long'}.`,
    `Give up to ${LONGEST_TITLE} letters, such as ${TITLE}.`,
  );
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
