import { type Answers, matches } from './answers.ts';
import type { Content, Track } from './model.ts';

/** The track of a person, by what they are pumping for; null: none that changes anything. */
export function trackOf(content: Content, answers: Answers): Track | null {
  return content.tracks.find(({ when }) => matches(when, answers)) ?? null;
}

/** Whether a baby died or is not with the person: then no age and no amount of milk is shown. */
export function isAfterLoss(answers: Answers): boolean {
  return matches({ purpose: ['loss'] }, answers);
}

/** Whether more or less milk may be spoken of: less is what a person wants who stops. */
export function isMilkCompared(content: Content, answers: Answers): boolean {
  return !isAfterLoss(answers) && (trackOf(content, answers)?.hasReasons ?? true);
}
