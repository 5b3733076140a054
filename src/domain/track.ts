import { type Answers, matches } from './answers.ts';
import type { Content, Track } from './model.ts';

/** A person's track, by purpose of pumping; null: none that changes anything. */
export function trackOf(content: Content, answers: Answers): Track | null {
  return content.tracks.find(({ when }) => matches(when, answers)) ?? null;
}

/** Whether a baby died or is not with the person: then neither age nor milk amounts are shown. */
export function isAfterLoss(answers: Answers): boolean {
  return matches({ purpose: ['loss'] }, answers);
}

/** Whether more or less milk may be mentioned: a person who is stopping wants less. */
export function isMilkCompared(content: Content, answers: Answers): boolean {
  return !isAfterLoss(answers) && (trackOf(content, answers)?.hasReasons ?? true);
}
