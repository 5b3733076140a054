import { content } from '../../content/index.ts';
import type { Answer, Answers } from '../../domain/answers.ts';
import type { CheckDocument } from '../../domain/documents/index.ts';
import { lockedBy } from '../../domain/measured.ts';
import type { Referral } from '../../domain/model.ts';
import { recentUrgency } from '../../domain/session/choose.ts';
import { urgentReferral } from '../../domain/triage.ts';
import { isOfLastDay } from '../../domain/units.ts';
import { answeredAt, together } from '../../store/answers.ts';
import { promptsFor } from '../../ui/prompts.ts';
import type { Visit } from '../../visit.ts';
import { askOne, questionOf } from '../ask-question.ts';
import { FAREWELL } from './walk.ts';

/** What is known about the person from before. */
export interface Before {
  /** The last check; null if there is none, or nothing may be read. */
  readonly check: CheckDocument | null;
  readonly answers: Answers;
  /** When breasts and fever were last asked about, milliseconds since 1970; null: never. */
  readonly breastsAskedAt: number | null;
  readonly isKept: boolean;
}

export function knownBefore(isKept: boolean, { store, data }: Visit): Before {
  if (!isKept) return { check: null, answers: {}, breastsAskedAt: null, isKept };
  const said = data.attempt(() => store.answers.said(), []);
  return {
    check: data.attempt(() => store.checks.read({ last: 1 }).records[0], undefined) ?? null,
    answers: together(said),
    breastsAskedAt: answeredAt(said, 'breast-now'),
    isKept,
  };
}

/** What a check in the last 24 hours says to do first, if it was an emergency. */
export function emergencyOf({ check }: Before, { host }: Visit): string | null {
  return recentUrgency(check, host.now()) === 'emergency'
    ? (check?.referral?.action ?? null)
    : null;
}

export interface Safety {
  /** All that is known now. */
  readonly answers: Answers;
  /** What has to be done today, according to the answers just given. */
  readonly referral: Referral | null;
}

/**
 * Asks what may have changed since yesterday, once a day: the breasts and, in the first days, how long it is.
 * @throws Cancelled
 */
export async function askSafety(before: Before, visit: Visit): Promise<Safety> {
  const { answers: known, breastsAskedAt, isKept } = before;
  const now = visit.host.now();
  const last = known['breast-now'];
  if (isOfLastDay(breastsAskedAt, now) && last !== undefined) {
    return { answers: known, referral: urgentReferral(content, { 'breast-now': last }) };
  }
  const asked: Record<string, Answer> = { 'breast-now': await ask('breast-now', visit) };
  const isLocked = lockedBy(content, content.measures, { ...known, ...asked }).length > 0;
  const age = known['baby-age'];
  if (!isLocked && (age === undefined || age === 'skip' || age === 'not-sure')) {
    asked['baby-age'] = await ask('baby-age', visit);
  }
  const said = { at: new Date(now).toISOString(), answers: asked };
  if (isKept) visit.data.attempt(() => visit.store.answers.keepBeforeSession(said), undefined);
  return { answers: { ...known, ...asked }, referral: urgentReferral(content, asked) };
}

function ask(id: string, visit: Visit): Promise<Answer> {
  const asking = { progress: 'First, to be safe', mayGoBack: false };
  return askOne(promptsFor(visit.host, FAREWELL), questionOf(id, visit), asking);
}
