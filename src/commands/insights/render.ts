import type { InsightsDocument } from '../../domain/documents/index.ts';
import { timeByWhich } from '../../domain/insights/insights.ts';
import { ENOUGH_SESSIONS } from '../../domain/session/usual.ts';
import { renderDuration } from '../../domain/units.ts';
import { list, withoutControls } from '../../domain/language.ts';
import { wrap } from '../../ui/text.ts';
import type { Theme } from '../../ui/theme.ts';

export interface InsightsPage {
  readonly theme: Theme;
  readonly columns: number;
  /** As given. */
  readonly since: string | null;
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
  if (latency.n === 0) {
    return wrap(
      insights.sessions === 0
        ? `No session is kept yet${period}. \`letdown session\` or \`letdown log\` is a start.`
        : `In none of the ${insights.sessions} sessions${period} was the let-down timed.`,
      columns,
    );
  }
  const paragraphs = [
    [theme.strong(`Your time to let-down${period}`), ...usualLines(latency)],
    factorLines(factors, latency.n, page),
  ];
  return paragraphs
    .map((lines) => lines.map((line) => wrap(line, columns, 2)).join('\n'))
    .join('\n\n');
}

function usualLines(latency: Latency): readonly string[] {
  const { n, censored, medianMs, ci95Ms, curve } = latency;
  const sessions = n === 1 ? '1 session is' : `${n} sessions are`;
  if (n < ENOUGH_SESSIONS)
    return [`${sessions} too few to tell. From ${ENOUGH_SESSIONS} on, I can say.`];
  const none =
    censored === 0
      ? []
      : [
          `In ${censored} of ${n} none was marked. They count as "later than the session was long".`,
          'Many let-downs are not felt: no mark does not mean no milk.',
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

function factorLines(
  factors: readonly Factor[],
  n: number,
  { theme }: InsightsPage,
): readonly string[] {
  const heading = theme.strong('What went with a sooner or later let-down');
  const tested = factors.filter(({ verdict }) => verdict !== 'too-few');
  const tooFew = factors.filter(({ verdict }) => verdict === 'too-few');
  if (tested.length === 0) {
    return [
      heading,
      `${n} ${n === 1 ? 'session is' : 'sessions are'} too few to tell: it takes ${ENOUGH_SESSIONS} with and ${ENOUGH_SESSIONS} without.`,
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
  const median = ({ medianMs }: Factor['with']) =>
    medianMs === null ? 'less than half had one' : `half within ${renderDuration(medianMs)}`;
  return `${verdict}. With it, ${median(withIt)} (${withIt.n} sessions); without, ${median(without)} (${without.n}).`;
}
