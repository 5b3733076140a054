import { content } from '../content/index.ts';
import type { Calendar } from '../domain/calendar.ts';
import type { CheckDocument, SessionDocument } from '../domain/documents/index.ts';
import type { MeasureOf } from '../domain/documents/measure.ts';
import type { Phase } from '../domain/model.ts';
import { counted } from '../domain/language.ts';
import { remindersOf } from '../domain/session/auto.ts';
import { type Known, recentUrgency } from '../domain/session/choose.ts';
import { totalSeconds } from '../domain/session/phases.ts';
import type { SessionPlan } from '../domain/session/plan.ts';
import type { Prepared } from '../domain/session/prepare.ts';
import type { Usual } from '../domain/session/usual.ts';
import { onSides } from '../domain/measures.ts';
import { sizeNowLine } from '../domain/size-try.ts';
import { renderDuration } from '../domain/units.ts';
import { inWords } from '../domain/words.ts';
import { pad, widthOf } from '../ui/text.ts';

/** The plan of a dry run; if the screen is narrow, without what the pump does. */
export function renderPlan({ plan, phases, leftOut }: SessionPlan, columns: number): string {
  const width = Math.max(...phases.map(({ name }) => widthOf(name)));
  const lines = phases.map(
    ({ name, seconds, pump }) =>
      [
        `  ${pad(name, width)}  ${renderDuration(seconds * 1000).padStart(11)}`,
        `  pump ${pump}`,
      ] as const,
  );
  const fits = lines.every(([step, pump]) => widthOf(step + pump) <= columns);
  const left = leftOut.length > 0 ? [leftOutLine(leftOut)] : [];
  return [
    `${plan}: ${renderDuration(totalSeconds(phases) * 1000)}`,
    ...lines.map(([step, pump]) => (fits ? step + pump : step)),
    ...left,
  ].join('\n');
}

/** What a person should know before the pump is on. */
export interface Notice {
  readonly text: string;
  /** Shown even to somebody who wants quiet. */
  readonly isWarning: boolean;
}

/** @param now milliseconds since 1970 */
export function noticesOf(
  { chosen, showNumbers }: Pick<Prepared, 'chosen' | 'showNumbers'>,
  { usual, words, sizeNow, suction }: Known,
  now: number,
  calendar: Calendar,
): readonly Notice[] {
  const { plan, check, trial, needsBreastsAsked, isTender, config } = chosen;
  const notices: Notice[] = [];
  const warn = (text: string) => notices.push({ text, isWarning: true });
  const say = (text: string) => notices.push({ text, isWarning: false });
  if (check && recentUrgency(check, now) === 'same-day') warn(actionLine(check, calendar));
  if (plan.leftOut.length > 0 && !isTender) warn(leftOutLine(plan.leftOut));
  if (trial) {
    const name = content.strategies[trial.strategy]?.name ?? trial.strategy;
    say(`Your trial of "${inWords(words, name)}": this is a week ${trial.arm} it.`);
  }
  if (sizeNow && !isTender) say(sizeNowLine(sizeNow, showNumbers));
  if (suction && showNumbers && raisesSuction(plan.phases)) say(suctionLine(suction));
  if (needsBreastsAsked) {
    warn(
      inWords(
        words,
        'If a breast is red, hot or sore, skip warmth and massage, and keep it short.',
      ),
    );
  }
  if (usual && showNumbers) for (const text of usualLines(usual)) say(text);
  if (config.buildsMilk && !isTender) say(BUILDING);
  if (plan.plan === 'auto' && !isTender) {
    for (const { action } of remindersOf(check, plan.phases)) {
      say(`From your check: ${action}`);
    }
  }
  return notices;
}

/** Whom the plan is not for; null: it needs no such words. */
export function planCaution({ plan }: SessionPlan, words: Known['words']): string | null {
  if (plan !== 'power') return null;
  const { cautions = [] } = content.strategies[content.plans.power?.ruledOutBy ?? ''] ?? {};
  return inWords(words, cautions.join(' '));
}

const BUILDING =
  'Fifteen minutes on both sides counts, even if little or nothing comes. Many hospitals ask for eight to ten times in 24 hours.';

/** A gentler plan goes nowhere near it. */
function raisesSuction(phases: readonly Phase[]): boolean {
  return phases.some(({ strategy }) => strategy === 'highest-comfortable-suction');
}

function suctionLine({ left, right, pump }: MeasureOf<'suction'>): string {
  const on = pump === null ? '' : ` (${pump})`;
  return `You measured ${onSides(left, right)} as your highest comfortable suction${on}. Go no higher; lower is fine.`;
}

/** The person's own data. */
function usualLines({ firstMs, secondAfterMs }: Usual): readonly string[] {
  if (firstMs === null) return [];
  const second =
    secondAfterMs === null ? '' : `; the second about ${renderDuration(secondAfterMs)} later`;
  return [`Yours usually comes after about ${renderDuration(firstMs)}${second}.`];
}

function leftOutLine(leftOut: readonly string[]): string {
  return `Left out because of your answers or settings: ${leftOut.join(', ')}.`;
}

/** What a check said to do first. */
export function actionLine({ at, referral }: CheckDocument, calendar: Calendar): string {
  return `Your check from ${calendar.wallTime(Date.parse(at))} said: ${referral?.action ?? ''}`;
}

/** What came of a session; the person's own usual time without judgement, if there was a let-down. */
export function renderSummary(
  { letDownsMs, latencyMs }: SessionDocument,
  usual: Usual | null,
): readonly string[] {
  if (letDownsMs.length === 0) {
    return ['Done. No let-down was marked. That means little, since many are not felt.'];
  }
  const isOne = letDownsMs.length === 1;
  const count = isOne ? 'One let-down' : `${letDownsMs.length} let-downs`;
  const which = isOne ? '' : 'the first ';
  if (latencyMs === null) return [`Done. ${count}.`];
  const when =
    latencyMs === 0 ? 'before the pump was on' : `${renderDuration(latencyMs)} after pump start`;
  return [`Done. ${count}, ${which}${when}.`, ...(usual ? usualAfter(usual) : [])];
}

function usualAfter({ firstMs, missing }: Usual): readonly string[] {
  if (firstMs !== null) return [`Your usual is about ${renderDuration(firstMs)}.`];
  if (missing === 0) return [];
  return [`After ${counted(missing, 'more session')}, your own usual time will show here.`];
}
