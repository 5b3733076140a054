import { openPrompts } from '../../ask.ts';
import { content } from '../../content/index.ts';
import type { CheckDocument } from '../../domain/documents/index.ts';
import { InputError, nearestAnd } from '../../domain/errors.ts';
import { withNewer } from '../../domain/known-answers.ts';
import { type Known, recentUrgency, type Refusal } from '../../domain/session/choose.ts';
import { highestComfortable } from '../../domain/measures-known.ts';
import type { Prepared } from '../../domain/session/prepare.ts';
import { usualOf } from '../../domain/session/usual.ts';
import { urgentReferral } from '../../domain/triage.ts';
import { isOfLastDay } from '../../domain/units.ts';
import type { Words } from '../../domain/words.ts';
import { EXIT_DONE } from '../../exit.ts';
import type { Host } from '../../host.ts';
import { actionLine, type Notice, planCaution } from '../../screens/session.ts';
import { answeredAt, together } from '../../store/answers.ts';
import { DataError } from '../../store/data-error.ts';
import type { Store } from '../../store/store.ts';
import { Cancelled } from '../../ui/asking.ts';
import { say, warn } from '../../say.ts';
import type { DataGuard, Visit } from '../../visit.ts';
import { readSizeNow } from '../size-try.ts';

/** What the store knows. If something cannot be read, the session warns instead of leaving things out. */
export function loadKnown(
  store: Store | null,
  check: CheckDocument | null,
  words: Words | undefined,
  data: DataGuard,
  now: number,
): Known {
  if (!store) {
    const answers = check?.answers ?? null;
    const none = { breastsAskedAt: null, trial: null, sizeNow: null, suction: null, usual: null };
    return { check, answers, words, ...none };
  }
  const lastCheck = () => store.checks.read({ last: 1 }).records[0];
  const said = data.attempt(() => store.answers.said(), []);
  const known = together(said);
  const measures = data.attempt(() => store.measures.read(), []);
  return {
    check: check ?? data.attempt(lastCheck, undefined) ?? null,
    answers: withNewer(known, check?.answers ?? {}),
    breastsAskedAt: answeredAt(said, 'breast-now'),
    trial: data.attempt(() => store.trial.read(), null),
    words,
    sizeNow: readSizeNow({ store, data }, now, { measures, answers: () => known }),
    suction: highestComfortable(measures, content.measures, now),
    usual: usualOf(data.attempt(() => store.sessions.read({ last: 50 }).records, [])),
  };
}

/** Says why there is no session. @returns the exit code @throws InputError if another flag would help */
export function refuse(refused: Refusal, plan: string, host: Host): number {
  const names = ['auto', ...Object.keys(content.plans)];
  switch (refused) {
    case 'unknown-plan':
      throw new InputError(
        `--plan: there is no plan ${JSON.stringify(plan)}.`,
        nearestAnd(plan, names, `The plans are: ${names.join(', ')}.`),
      );
    case 'power-has-its-length':
      throw new InputError(
        '--minutes cannot be combined with --plan power, which always takes an hour.',
        'Leave --minutes out, or choose another plan.',
      );
    case 'power-ruled-out':
      throw new InputError(
        'Skip power pumping for now: your last answers advise against it.',
        'Choose another plan, or run `letdown check` again if things have changed.',
      );
    case 'nothing-left':
      warn(host, 'Nothing is left of this plan: your last answers rule out all of it.');
      return EXIT_DONE;
  }
}

/** What can block a session even if nothing else about the person may be read. */
export function emergencyOfToday({ store, host }: Visit): CheckDocument | null {
  try {
    const last = store.checks.read({ last: 1 }).records[0] ?? null;
    return recentUrgency(last, host.now()) === 'emergency' ? last : null;
  } catch (error) {
    if (error instanceof DataError) return null;
    throw error;
  }
}

/** An emergency stops the coaching until the person says they got help, or a new check finds none. */
export async function hadHelp(emergency: CheckDocument, visit: Visit): Promise<boolean> {
  visit.warn(actionLine(emergency, visit.calendar));
  if (!visit.mayAsk) {
    visit.warn(
      'Please get help first. The session will wait: run `letdown check` again after that.',
    );
    return false;
  }
  const prompts = await openPrompts(visit.host, 'Stopped.');
  const isSafe = await prompts.confirm({
    message: 'Have you had help, and is it safe to pump now?',
    preset: false,
  });
  if (!isSafe) visit.warn('Please call first. You matter most now, and the session will wait.');
  return isSafe;
}

/** Says whom the plan is not for, before the pump counts. @returns whether to start @throws Cancelled */
export async function isForThem(
  { chosen }: Prepared,
  { words }: Known,
  mayAsk: boolean,
  { host }: Visit,
): Promise<boolean> {
  const caution = planCaution(chosen.plan, words);
  if (caution === null) return true;
  warn(host, caution);
  if (!mayAsk) return true;
  const prompts = await openPrompts(host, 'Stopped.');
  const isStarted = await prompts.confirm({
    message: 'Start the hour now?',
    preset: true,
  });
  if (!isStarted) say(host, 'Not started. Nothing was saved.');
  return isStarted;
}

/** Whom to call today, by what was said of the last day: said again at the end. null: nobody. */
export function callOf(
  { answers, breastsAskedAt, check }: Known,
  { host, inWords }: Visit,
): string | null {
  const now = host.now();
  const said = isOfLastDay(breastsAskedAt, now) ? answers?.['breast-now'] : undefined;
  const urgent = said === undefined ? null : urgentReferral(content, { 'breast-now': said });
  if (urgent) return inWords(urgent.action);
  return recentUrgency(check, now) === 'same-day' ? inWords(check?.referral?.action ?? null) : null;
}

/** Saves interrupted sessions, and says if another one is running. */
export function recoverOthers(store: Store, visit: Visit): void {
  visit.recoverSessions();
  if (visit.data.attempt(() => store.isSessionRunning(), false)) {
    visit.say('Another session is still running. Both will be saved.');
  }
}

/** Returns once they have been read aloud, if they are. @throws Cancelled */
export async function printNotices(notices: readonly Notice[], host: Host): Promise<void> {
  for (const { text, isWarning } of notices) (isWarning ? warn : say)(host, text);
  if (host.aloud && !(await host.aloud.finished())) throw new Cancelled('Stopped.');
}
