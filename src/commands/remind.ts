import { content } from '../content/index.ts';
import { phaseKinds, plans } from '../content/plans.ts';
import type { Answers } from '../domain/answers.ts';
import { InputError } from '../domain/errors.ts';
import { withoutControls } from '../domain/language.ts';
import {
  appointments,
  DAY_MINUTES,
  daysUntil,
  parseTimeOfDay,
  parseTimesOfDay,
  seriesOf,
  seriesSummary,
  type Stretch,
  stretchesOf,
  timesEvery,
} from '../domain/reminders.ts';
import { contraindicated, whyRuledOut } from '../domain/strategies.ts';
import { parseDuration } from '../domain/units.ts';
import { inWords } from '../domain/words.ts';
import { toICalendar } from '../formats/icalendar.ts';
import { type Host, mayAsk } from '../host.ts';
import { openStore } from '../store/store.ts';
import { refusal } from './ask-rest.ts';
import { localDay, localTime, say, tolerant, warn } from './context.ts';
import { writeOutput } from './output.ts';
import { parseDay } from './period.ts';

export interface RemindOptions {
  readonly times?: string | undefined;
  readonly every?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly days?: string | undefined;
  readonly lastDay?: string | undefined;
  readonly minutes?: string | undefined;
  readonly power?: boolean | undefined;
  readonly title?: string | undefined;
  readonly out?: string | undefined;
  readonly input?: boolean | undefined;
}

const FIRST_TIME = '07:00';
const MINUTES = 20;
/** Power pumping is tried for 3 to 7 days, then looked at (s55). */
const POWER_DAYS = 7;
/** More often than this there is more tiredness, not more milk (s57). */
const MOST_A_DAY = 12;
const LONGEST_TITLE = 200;
const TITLE = 'Pump';

/** A calendar file that reminds of pumping. */
export async function runRemind(options: RemindOptions, host: Host): Promise<number> {
  checkTogether(options);
  const now = localTime(new Date(host.now()).toISOString());
  const [title, minutes] = [parseTitle(options.title), parseMinutes(options.minutes)];
  const lengthOf = parseLength(options, host);
  const times = await timesOf(options, host);
  const data = tolerant(host, false);
  const store = openStore(host);
  const { last, draft } = data.attempt(() => store.answers.read(), { last: null, draft: null });
  const words = data.attempt(() => store.settings().words, undefined);
  const known = { ...last?.answers, ...draft?.answers };
  for (const line of options.power ? cautionsOfPower(known) : cautionsOf(known, times)) {
    warn(host, inWords(words, line));
  }
  const stretches: readonly Stretch[] = options.power
    ? stretchesOf(plans.power.phases.map((one) => ({ ...one, pump: phaseKinds[one.kind].pump })))
    : [{ pump: 'on', start: 0, minutes }];
  const series = seriesOf(times, now, lengthOf);
  if (series.length === 0) {
    throw new InputError(
      `--last-day: by ${options.lastDay ?? ''} none of these times is still to come.`,
      'Give a later day.',
    );
  }
  say(host, seriesSummary(series, options.lastDay));
  // A calendar may be shared: nothing that others should not read.
  const said = {
    on: { title, text: 'Have a drink, sit back, take one slow breath.' },
    off: { title: 'Rest', text: '' },
  };
  const made = appointments(series, stretches, said, host.randomTag());
  deliver(toICalendar(made, host.now()), options, host);
  return data.exitCode();
}

/** @throws InputError */
function checkTogether({
  times,
  every,
  from,
  until,
  days,
  lastDay,
  power,
  minutes,
}: RemindOptions) {
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
      power === true && every !== undefined,
      '--every does not go with --power, which is once a day.',
      'Give its time, such as --times 20:00.',
    ],
    [
      power === true && minutes !== undefined,
      '--minutes does not go with --power, which is an hour by its nature.',
      'Leave --minutes out.',
    ],
  ];
  const wrong = apart.find(([isWrong]) => isWrong);
  if (wrong) throw new InputError(wrong[1], wrong[2]);
}

/** In minutes after midnight, in order. @throws InputError, Cancelled */
async function timesOf(options: RemindOptions, host: Host): Promise<readonly number[]> {
  const { every, from = FIRST_TIME, until, power } = options;
  if (every !== undefined) {
    const minutes = parseDuration(every, '--every') / 60_000;
    if (!Number.isInteger(minutes) || minutes < 60 || minutes > DAY_MINUTES) {
      throw new InputError(
        `--every: ${JSON.stringify(every)} is not a gap between pumpings.`,
        'Give one from 1h to 24h, such as 3h or 2h30m.',
      );
    }
    const last = until === undefined ? null : parseTimeOfDay(until, '--until');
    return timesEvery(minutes, parseTimeOfDay(from, '--from'), last);
  }
  const parse = (text: string, where: string) => {
    const times = parseTimesOfDay(text, where);
    if (!power || times.length === 1) return times;
    throw new InputError(`${where}: power pumping is once a day.`, 'Give one time, such as 20:00.');
  };
  if (options.times !== undefined) return parse(options.times, '--times');
  if (!mayAsk(host, options)) {
    throw new InputError(
      'No time was given, and nobody can be asked here.',
      power ? 'Add --times 20:00.' : 'Add --times 07:00,10:00,13:00, or --every 3h.',
    );
  }
  const { promptsFor } = await import('../ui/prompts.ts');
  const typed = await promptsFor(host, 'Stopped. Nothing was written.').type({
    message: power
      ? 'When shall the hour begin? (such as 20:00)'
      : 'At what times of the day? (such as 07:00, 10:00, 13:00)',
    check: (text) =>
      text.trim() === '' ? 'One will do.' : refusal((one) => parse(one, 'This'))(text),
  });
  return parse(typed, 'This');
}

/** @returns for the day of the first one, how many days it comes; null: without end @throws InputError */
function parseLength(
  { days, lastDay, power }: RemindOptions,
  host: Host,
): (firstDay: string) => number | null {
  if (lastDay !== undefined) {
    const last = localDay(parseDay(lastDay, '--last-day', 0));
    if (last < localDay(host.now())) {
      throw new InputError(`--last-day: ${lastDay} is over.`, 'Give a day that is still to come.');
    }
    return (firstDay) => daysUntil(last, firstDay);
  }
  if (days === undefined) return () => (power ? POWER_DAYS : null);
  const count = /^[1-9]\d{0,3}$/.test(days.trim()) ? Number(days) : null;
  if (count !== null) return () => count;
  throw new InputError(
    `--days: ${JSON.stringify(days)} is not a number of days.`,
    'Give a whole number from 1 on, such as 14.',
  );
}

/** @throws InputError where the last answers rule it out */
function cautionsOfPower(answers: Answers): readonly string[] {
  if (contraindicated(content, answers).has('power-pumping')) {
    const why = whyRuledOut(content, answers, 'power-pumping').slice(0, 2);
    throw new InputError(
      ['Power pumping is not for you now, by your last answers.', ...why].join(' '),
      'Leave --power out, or answer `letdown check` again if things have changed.',
    );
  }
  const { effect = '', cautions = [] } = content.strategies['power-pumping'] ?? {};
  return [effect, ...cautions];
}

function cautionsOf(answers: Answers, times: readonly number[]): readonly string[] {
  const why = whyRuledOut(content, answers, 'timing-routine');
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
    `Give up to ${LONGEST_TITLE} letters, such as Pump.`,
  );
}

/** @throws InputError */
function parseMinutes(text = String(MINUTES)): number {
  const minutes = /^\d{1,2}$/.test(text.trim()) ? Number(text) : NaN;
  if (minutes >= 5 && minutes <= 60) return minutes;
  throw new InputError(
    `--minutes: ${JSON.stringify(text)} is not a length for a pumping.`,
    'Give minutes from 5 to 60, such as 20.',
  );
}

function deliver(text: string, { out, power }: RemindOptions, host: Host): void {
  const kind = power ? 'power' : 'remind';
  const file = out ?? (host.stdout.isTTY ? `letdown-${kind}-${localDay(host.now())}.ics` : '-');
  if (file === '-') {
    host.stdout.write(text);
    return;
  }
  writeOutput(file, text, host);
  say(host, `The times are in ${file}. Open it, and your calendar takes them in.`);
  say(host, 'Some calendars set their own alarm in place of this one: look at it once.');
}
