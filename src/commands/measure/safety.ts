import { content } from '../../content/index.ts';
import type { Answers } from '../../domain/answers.ts';
import type { CheckDocument } from '../../domain/documents/index.ts';
import { lockedBy } from '../../domain/measured.ts';
import type { Question, Referral } from '../../domain/model.ts';
import { recentUrgency } from '../../domain/session/choose.ts';
import { isUrgent, triage } from '../../domain/triage.ts';
import { DAY_MS } from '../../domain/units.ts';
import { promptsFor } from '../../ui/prompts.ts';
import type { Visit } from '../../visit.ts';
import { FAREWELL } from './walk.ts';

/** What is known of the person from before. */
export interface Before {
  /** The last check; null: none, or nothing may be read. */
  readonly check: CheckDocument | null;
  readonly answers: Answers;
}

export function knownBefore(isKept: boolean, { store, data }: Visit): Before {
  if (!isKept) return { check: null, answers: {} };
  return {
    check: data.attempt(() => store.checks.read({ last: 1 }).records[0], undefined) ?? null,
    answers: data.attempt(() => store.answers.known(), {}),
  };
}

/** What a check of the last 24 hours says to do first, if that is an emergency. */
export function emergencyOf({ check }: Before, { host }: Visit): string | null {
  return recentUrgency(check, host.now()) === 'emergency'
    ? (check?.referral?.action ?? null)
    : null;
}

export interface Safety {
  /** All that is known now. */
  readonly answers: Answers;
  /** What has to be done today, by what was said just now. */
  readonly referral: Referral | null;
}

/** Asks what may have changed since yesterday: the breasts and, in the first days, how long it is. @throws Cancelled */
export async function askSafety({ check, answers: known }: Before, visit: Visit): Promise<Safety> {
  const isFresh = check !== null && visit.host.now() - Date.parse(check.at) < DAY_MS;
  if (isFresh && known['breast-now'] !== undefined) return { answers: known, referral: null };
  const asked: Record<string, Answers[string]> = { 'breast-now': await ask('breast-now', visit) };
  const isLocked = lockedBy(content, content.measures, { ...known, ...asked }).length > 0;
  const age = known['baby-age'];
  if (!isLocked && (age === undefined || age === 'skip' || age === 'not-sure')) {
    asked['baby-age'] = await ask('baby-age', visit);
  }
  const [gravest] = triage(content, asked);
  return {
    answers: { ...known, ...asked },
    referral: gravest && isUrgent(gravest) ? gravest : null,
  };
}

async function ask(id: string, { host, inWords }: Visit): Promise<Answers[string]> {
  const question = inWords(content.questions.find((one) => one.id === id)) as Question;
  if (question.kind === 'number') throw new Error(`${id} takes a number`);
  const reply = await promptsFor(host, FAREWELL).askQuestion({
    progress: 'First, to be safe',
    message: question.text,
    help: question.help,
    kind: question.kind,
    choices: question.options.map(({ key, label }) => ({ key, label })),
    alone: ['none'],
    mayGoBack: false,
  });
  if (typeof reply === 'string') return reply;
  return question.kind === 'many' ? reply.answer : (reply.answer[0] ?? 'skip');
}
