import type { InsightsDocument } from '../../domain/documents/index.ts';
import { timeByWhich } from '../../domain/insights/insights.ts';
import { ENOUGH_DAYS, type Trend } from '../../domain/insights/trend.ts';
import { ENOUGH_SESSIONS } from '../../domain/session/usual.ts';
import { renderAmount, renderDuration, type VolumeUnit } from '../../domain/units.ts';
import { counted, list, withoutControls } from '../../domain/language.ts';
import { wrap } from '../../ui/text.ts';
import type { Theme } from '../../ui/theme.ts';

export interface InsightsPage {
  readonly theme: Theme;
  readonly columns: number;
  /** As given. */
  readonly since: string | null;
  readonly unit: VolumeUnit;
  readonly showNumbers: boolean;
}

type Latency = InsightsDocument['latency'];
type Factor = InsightsDocument['factors'][number];

/** Which of one's sessions went better is a comparison too, in whatever words. */
const NUMBERS_OFF = [
  'You have asked for no numbers, so nothing is compared here.',
  'Your lactation consultant can look for you: `letdown report` takes the times along.',
  '`letdown settings set numbers on` brings numbers back.',
];

/** Plain words first; figures are for `--json`. */
export function renderInsights(insights: InsightsDocument, page: InsightsPage): string {
  const { theme, columns, since, showNumbers } = page;
  const { latency } = insights;
  // The name of a plan may come from a file that somebody else wrote.
  const factors = insights.factors.map((one) => ({ ...one, name: withoutControls(one.name) }));
  const period = since === null ? '' : ` since ${since}`;
  if (!showNumbers) {
    return NUMBERS_OFF.map((line) => wrap(line, columns)).join('\n');
  }
  if (insights.sessions === 0) {
    return wrap(
      `No session is kept yet${period}. \`letdown session\` or \`letdown log\` is a start.`,
      columns,
    );
  }
  const untimed = insights.sessions - latency.n;
  const paragraphs = [
    [theme.strong(`Your time to let-down${period}`), ...usualLines(latency, untimed)],
    insights.trend ? trendLines(insights.trend, page) : [],
    latency.n === 0 ? [] : factorLines(factors, page),
  ];
  return paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => wrap(line, columns, 2)).join('\n'))
    .join('\n\n');
}

/** @param untimed sessions whose let-down nobody timed */
function usualLines(latency: Latency, untimed: number): readonly string[] {
  const { n, censored, medianMs, ci95Ms, curve } = latency;
  const notTimed = untimed === 0 ? [] : [`Not timed: ${counted(untimed, 'session')}.`];
  if (n === 0) return [...notTimed, '`letdown session` times it by one key.'];
  if (n < ENOUGH_SESSIONS) {
    return [
      `${n === 1 ? '1 session is' : `${n} sessions are`} too few to tell. From ${ENOUGH_SESSIONS} on, I can say.`,
      ...notTimed,
    ];
  }
  const none = [
    ...(censored === 0
      ? []
      : [
          `In ${censored} of ${n} none was marked: each counts as "later than the session was long".`,
          'Many let-downs are not felt: no mark does not mean no milk.',
        ]),
    ...notTimed,
  ];
  if (medianMs === null) {
    return [`In fewer than half of your ${n} sessions a let-down was marked.`, ...none];
  }
  const [low, high] = ci95Ms;
  const sure =
    low === null || high === null
      ? 'How sure that is, these sessions cannot tell.'
      : `As far as ${n} sessions can tell, it lies between ${renderDuration(low)} and ${renderDuration(high)}.`;
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

function trendLines({ latency, milk }: Trend, page: InsightsPage): readonly string[] {
  const timed = latency.week.n + latency.before.n > 0;
  if (!timed && !milk) return [];
  return [
    page.theme.strong('This week, against the four weeks before'),
    ...(timed ? [latencyTrend(latency)] : []),
    ...(milk ? milkTrend(milk, page.unit) : []),
  ];
}

function latencyTrend({ week, before, verdict }: Trend['latency']): string {
  const what = `Time to let-down: ${VERDICTS[verdict]}.`;
  return verdict === 'too-few'
    ? `${what} It takes ${ENOUGH_SESSIONS} timed sessions in each; there are ${week.n} and ${before.n}.`
    : `${what} This week ${halfOf(week)}; before, ${halfOf(before)}.`;
}

function milkTrend(milk: NonNullable<Trend['milk']>, unit: VolumeUnit): readonly string[] {
  const { week, before, ci95Ml, verdict } = milk;
  const what = `Milk a day: ${VERDICTS[verdict]}.`;
  const [low, high] = ci95Ml;
  if (low === null || high === null) {
    return [
      `${what} It takes ${ENOUGH_DAYS} days in each with every amount logged; there are ${week.days} and ${before.days}.`,
    ];
  }
  const usual = (ml: number | null) => renderAmount(ml ?? 0, unit);
  return [
    `${what} On a usual day ${usual(week.medianMl)} this week, ${usual(before.medianMl)} before.`,
    `As far as ${week.days} and ${before.days} whole days can tell, the difference lies between ${difference(low, unit)} and ${difference(high, unit)}.`,
    ...(verdict === 'less'
      ? [
          'Amounts go up and down for many reasons. If it worries you, your lactation consultant can look with you: `letdown report`.',
        ]
      : []),
  ];
}

const VERDICTS = {
  'too-few': 'too little to tell yet',
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
  const heading = theme.strong('What went with a sooner or later let-down');
  const tested = factors.filter(({ verdict }) => verdict !== 'too-few');
  const tooFew = factors.filter(({ verdict }) => verdict === 'too-few');
  if (tested.length === 0) {
    return [
      heading,
      `Too little to tell yet. It takes ${ENOUGH_SESSIONS} sessions with something and ${ENOUGH_SESSIONS} without it.`,
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
    ...(some.length > 0 ? [`Too few to tell yet: ${list(some.map(({ name }) => name))}.`] : []),
    'This is what went together. It does not say that one brought the other.',
  ];
}

function clearLine({ verdict, with: withIt, without }: Factor): string {
  return `${verdict}. With it, ${halfOf(withIt)} (${withIt.n} sessions); without, ${halfOf(without)} (${without.n}).`;
}

function halfOf({ medianMs }: Factor['with']): string {
  return medianMs === null
    ? 'in less than half one was marked'
    : `half within ${renderDuration(medianMs)}`;
}
