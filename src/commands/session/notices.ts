import { content } from '../../content/index.ts';
import type { Calendar } from '../../domain/calendar.ts';
import type { CheckDocument } from '../../domain/documents/index.ts';
import { remindersOf } from '../../domain/session/auto.ts';
import { type ChosenPlan, type Known, recentUrgency } from '../../domain/session/choose.ts';
import type { Usual } from '../../domain/session/usual.ts';
import { sizeNowLine } from '../../domain/size-try.ts';
import { renderDuration } from '../../domain/units.ts';
import { inWords } from '../../domain/words.ts';

/** What a person should know before the pump is on. */
export interface Notice {
  readonly text: string;
  /** Shown even to somebody who wants quiet. */
  readonly isWarning: boolean;
}

/** @param now milliseconds since 1970 */
export function noticesOf(
  { plan, check, trial, needsBreastsAsked, isTender, config }: ChosenPlan,
  { usual, words, sizeNow }: Known,
  showNumbers: boolean,
  now: number,
  calendar: Calendar,
): readonly Notice[] {
  const notices: Notice[] = [];
  const warn = (text: string) => notices.push({ text, isWarning: true });
  const say = (text: string) => notices.push({ text, isWarning: false });
  if (check && recentUrgency(check, now) === 'same-day') warn(actionOf(check, calendar));
  if (plan.plan === 'power') {
    const { cautions = [] } = content.strategies[content.plans.power?.ruledOutBy ?? ''] ?? {};
    warn(inWords(words, cautions.join(' ')));
  }
  if (plan.leftOut.length > 0 && !isTender) warn(leftOutLine(plan.leftOut));
  if (trial) {
    const name = content.strategies[trial.strategy]?.name ?? trial.strategy;
    say(`Your trial of "${inWords(words, name)}": this is a week ${trial.arm} it.`);
  }
  if (sizeNow && !isTender) say(sizeNowLine(sizeNow, showNumbers));
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

const BUILDING =
  'Fifteen minutes on both sides counts, even if little or nothing comes. Many hospitals ask for eight to ten times in 24 hours.';

/** The person's own data. */
function usualLines({ firstMs, secondAfterMs }: Usual): readonly string[] {
  if (firstMs === null) return [];
  const second =
    secondAfterMs === null ? '' : `; the second about ${renderDuration(secondAfterMs)} later`;
  return [`Yours usually comes after about ${renderDuration(firstMs)}${second}.`];
}

export function leftOutLine(leftOut: readonly string[]): string {
  return `Left out because of your answers or settings: ${leftOut.join(', ')}.`;
}

/** What a check said to do first. */
export function actionOf({ at, referral }: CheckDocument, calendar: Calendar): string {
  return `Your check from ${calendar.wallTime(Date.parse(at))} said: ${referral?.action ?? ''}`;
}
