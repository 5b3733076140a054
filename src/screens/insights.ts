import type { Calendar } from '../domain/calendar.ts';
import type { InsightsDocument } from '../domain/documents/index.ts';
import { timeByWhich } from '../domain/insights/insights.ts';
import { endOf, type Running } from '../domain/insights/trial.ts';
import { ENOUGH_DAYS, type Trend } from '../domain/insights/trend.ts';
import { ENOUGH_SESSIONS } from '../domain/session/usual.ts';
import { renderAmount, renderDuration, type VolumeUnit } from '../domain/units.ts';
import { counted, list, visible } from '../domain/language.ts';
import { wrap } from '../ui/text.ts';
import type { Page } from '../ui/page.ts';

export interface InsightsPage extends Pick<Page, 'theme' | 'columns'> {
  /** As given. */
  readonly since: string | null;
  readonly unit: VolumeUnit;
  readonly showNumbers: boolean;
  /** How the try of flange sizes goes; empty: there is none. */
  readonly sizes: readonly string[];
}

type Latency = InsightsDocument['latency'];
type Factor = InsightsDocument['factors'][number];

/** Saying which of your sessions went better is a comparison too, in any words. */
const NUMBERS_OFF = [
  'You have turned numbers off, so nothing is compared here.',
  'Your lactation consultant can look for you: `letdown report` includes the times.',
  '`letdown settings set numbers on` brings numbers back.',
];

/** Plain words first; figures are for `--json`. */
export function renderInsights(insights: InsightsDocument, page: InsightsPage): string {
  const { theme, columns, since, showNumbers } = page;
  const { latency } = insights;
  // The name of a plan may come from somebody else's file.
  const factors = insights.factors.map((factor) => ({ ...factor, name: visible(factor.name) }));
  const period = since === null ? '' : ` since ${since}`;
  if (!showNumbers) {
    return NUMBERS_OFF.map((line) => wrap(line, columns)).join('\n');
  }
  if (insights.sessions === 0) {
    return wrap(
      `No sessions saved yet${period}. Start with \`letdown session\` or \`letdown log\`.`,
      columns,
    );
  }
  const untimed = insights.sessions - latency.n;
  // Said once; what is compared says so again only once there is something to compare.
  const isEarly = latency.n > 0 && latency.n < ENOUGH_SESSIONS;
  const paragraphs = [
    [theme.strong(`Your time to let-down${period}`), ...usualLines(latency, untimed)],
    insights.trend ? trendLines(insights.trend, isEarly, page) : [],
    latency.n === 0 || isEarly ? [] : factorLines(factors, page),
    page.sizes.length === 0 ? [] : [theme.strong('Your flange sizes'), ...page.sizes],
  ];
  return paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => wrap(line, columns, 2)).join('\n'))
    .join('\n\n');
}

/** "Your trial of "Warmth", until 2026-12-07 09:00: this is a week with it." */
export function trialLine(
  { trial, arm }: Running,
  name: string,
  { wallTime }: Pick<Calendar, 'wallTime'>,
): string {
  return `Your trial of "${name}", until ${wallTime(endOf(trial))}: this is a week ${arm} it.`;
}

/** @param untimed sessions without a timed let-down */
function usualLines(latency: Latency, untimed: number): readonly string[] {
  const { n, censored, medianMs, ci95Ms, curve } = latency;
  const notTimed = untimed === 0 ? [] : [`Not timed: ${counted(untimed, 'session')}.`];
  if (n === 0) return [...notTimed, '`letdown session` times it by one key.'];
  if (n < ENOUGH_SESSIONS) {
    return [
      `${n === 1 ? '1 session is' : `${n} sessions are`} too few to tell. I need at least ${ENOUGH_SESSIONS}.`,
      ...notTimed,
    ];
  }
  const none = [
    ...(censored === 0
      ? []
      : [
          `In ${censored} of ${n}, none was marked: each counts as "later than the end of the session".`,
          'Many let-downs are not felt: no mark does not mean no milk.',
        ]),
    ...notTimed,
  ];
  if (medianMs === null) {
    return [`A let-down was marked in fewer than half of your ${n} sessions.`, ...none];
  }
  const [low, high] = ci95Ms;
  const sure =
    low === null || high === null
      ? 'These sessions cannot show how sure that is.'
      : `Going by ${n} sessions, it is likely between ${renderDuration(low)} and ${renderDuration(high)}.`;
  const [early, late] = [timeByWhich(0.25, curve), timeByWhich(0.75, curve)];
  const range =
    early === null || late === null
      ? []
      : [
          `Your usual range is ${renderDuration(early)} to ${renderDuration(late)}: half of your sessions fall in it.`,
        ];
  return [
    `Half of the time it comes within ${renderDuration(medianMs)}. ${sure}`,
    ...range,
    ...none,
  ];
}

function trendLines(
  { latency, milk }: Trend,
  isEarly: boolean,
  page: InsightsPage,
): readonly string[] {
  const isShown = ({ verdict }: { readonly verdict: string }) => !isEarly || verdict !== 'too-few';
  const lines = [
    ...(latency.week.n + latency.before.n > 0 && isShown(latency) ? [latencyTrend(latency)] : []),
    ...(milk && isShown(milk) ? milkTrend(milk, page.unit) : []),
  ];
  if (lines.length === 0) return [];
  return [page.theme.strong('This week compared with the four weeks before'), ...lines];
}

function latencyTrend({ week, before, verdict }: Trend['latency']): string {
  const what = `Let-down: ${VERDICTS[verdict]}.`;
  return verdict === 'too-few'
    ? `${what} Each period needs ${ENOUGH_SESSIONS} timed sessions; so far there are ${week.n} and ${before.n}.`
    : `${what} This week ${halfOf(week)}; before, ${halfOf(before)}.`;
}

function milkTrend(milk: NonNullable<Trend['milk']>, unit: VolumeUnit): readonly string[] {
  const { week, before, ci95Ml, verdict } = milk;
  const what = `Milk per day: ${VERDICTS[verdict]}.`;
  const [low, high] = ci95Ml;
  if (low === null || high === null) {
    return [
      `${what} Each period needs ${ENOUGH_DAYS} days with every amount logged; so far there are ${week.days} and ${before.days}.`,
    ];
  }
  const usual = (ml: number | null) => renderAmount(ml ?? 0, unit);
  return [
    `${what} On a typical day: ${usual(week.medianMl)} this week, ${usual(before.medianMl)} before.`,
    `Going by ${week.days} and ${before.days} full days, the difference is likely between ${difference(low, unit)} and ${difference(high, unit)}.`,
    ...(verdict === 'less'
      ? [
          'Amounts go up and down for many reasons. If you are worried, show your lactation consultant a `letdown report`.',
        ]
      : []),
  ];
}

const VERDICTS = {
  'too-few': 'too early to tell',
  'no-clear-difference': 'no clear difference',
  sooner: 'sooner',
  later: 'later',
  more: 'more',
  less: 'less',
} as const;

/** "20 ml less", "40 ml more", "none" */
function difference(ml: number, unit: VolumeUnit): string {
  return ml === 0 ? 'none' : `${renderAmount(Math.abs(ml), unit)} ${ml < 0 ? 'less' : 'more'}`;
}

function factorLines(factors: readonly Factor[], { theme }: InsightsPage): readonly string[] {
  const heading = theme.strong('What went with a faster or slower let-down');
  const tested = factors.filter(({ verdict }) => verdict !== 'too-few');
  const tooFew = factors.filter(({ verdict }) => verdict === 'too-few');
  if (tested.length === 0) {
    return [
      heading,
      `Too early to tell. Each thing needs ${ENOUGH_SESSIONS} sessions with it and ${ENOUGH_SESSIONS} without it.`,
    ];
  }
  const clear = tested.filter(({ verdict }) => verdict !== 'no-clear-difference');
  const unclear = tested.filter(({ verdict }) => verdict === 'no-clear-difference');
  const some = tooFew.filter((factor) => Math.min(factor.with.n, factor.without.n) > 0);
  return [
    heading,
    ...clear.map((factor) => `${theme.accent(factor.name)}: ${clearLine(factor)}`),
    ...(clear.length === 0 ? ['Nothing makes a clear difference so far.'] : []),
    ...(unclear.length > 0
      ? [`No clear difference: ${list(unclear.map(({ name }) => name))}.`]
      : []),
    ...(some.length > 0
      ? [`Too few sessions to tell yet: ${list(some.map(({ name }) => name))}.`]
      : []),
    'These went together. That does not mean one caused the other.',
  ];
}

function clearLine({ verdict, with: withIt, without }: Factor): string {
  return `${verdict}. With it, ${halfOf(withIt)} (${withIt.n} sessions); without, ${halfOf(without)} (${without.n}).`;
}

function halfOf({ medianMs }: Factor['with']): string {
  return medianMs === null
    ? 'a let-down was marked in fewer than half'
    : `half came within ${renderDuration(medianMs)}`;
}
