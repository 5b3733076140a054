import { content } from '../../content/index.ts';
import type { Calendar } from '../../domain/calendar.ts';
import type { CheckDocument } from '../../domain/documents/index.ts';
import { remindersOf } from '../../domain/session/auto.ts';
import { type ChosenPlan, recentUrgency } from '../../domain/session/choose.ts';
import { inWords, type Words } from '../../domain/words.ts';

/** What a person should know before the pump is on. */
export interface Notice {
  readonly text: string;
  /** Shown even to somebody who wants quiet. */
  readonly isWarning: boolean;
}

/** @param now milliseconds since 1970 */
export function noticesOf(
  { plan, check, trial, isInflammationKnown, isTender }: ChosenPlan,
  words: Words | undefined,
  now: number,
  calendar: Calendar,
): readonly Notice[] {
  const notices: Notice[] = [];
  const warn = (text: string) => notices.push({ text, isWarning: true });
  const say = (text: string) => notices.push({ text, isWarning: false });
  if (check && recentUrgency(check, now) === 'same-day') warn(actionOf(check, calendar));
  if (plan.leftOut.length > 0 && !isTender) warn(leftOutLine(plan.leftOut));
  if (trial) {
    const name = content.strategies[trial.strategy]?.name ?? trial.strategy;
    say(`Your try of "${inWords(words, name)}": this is a week ${trial.arm} it.`);
  }
  const touches = plan.phases.some(({ kind }) => kind === 'warmth' || kind === 'massage');
  if (!isInflammationKnown && touches) {
    warn(inWords(words, 'Is a breast red, hot or sore? Then skip warmth and massage.'));
  }
  if (plan.plan === 'auto' && !isTender) {
    for (const { action } of remindersOf(check, plan.phases)) {
      say(`From your check: ${action}`);
    }
  }
  return notices;
}

export function leftOutLine(leftOut: readonly string[]): string {
  return `Left out because of your last answers: ${leftOut.join(', ')}.`;
}

/** What a check said to do first. */
export function actionOf({ at, referral }: CheckDocument, calendar: Calendar): string {
  return `Your check of ${calendar.wallTime(Date.parse(at))} said: ${referral?.action ?? ''}`;
}
