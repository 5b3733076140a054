import { content } from '../../content/index.ts';
import type { Answer, Answers } from '../../domain/answers.ts';
import type { Question, Referral } from '../../domain/model.ts';
import { MOST_SCREENS, nextQuestion } from '../../domain/next-question.ts';
import { type Known, takenLines, takenOf } from '../../domain/parts.ts';
import { triage, urgentReferral } from '../../domain/triage.ts';
import type { Store } from '../../store/store.ts';
import { Cancelled, isCancelled, type Prompts } from '../../ui/asking.ts';
import { promptsFor } from '../../ui/prompts.ts';
import { HOUR_MS } from '../../domain/units.ts';
import type { Visit } from '../../visit.ts';
import { askOne, BACK } from '../ask-question.ts';

/** An older answer about danger no longer counts. */
const SAFETY_COUNTS_MS = 6 * HOUR_MS;

interface Asking {
  /** Answers by flag or file: not asked again. */
  readonly given: Answers;
  /** Other known answers; one that was given takes precedence. */
  readonly known: Known;
  /** Where the draft and the last answers are stored; null: nothing is saved. */
  readonly store: Store | null;
  readonly visit: Visit;
}

/**
 * Asks until no question could change the result, saving a draft after every answer.
 * @throws Cancelled on Ctrl-C, with the draft saved
 */
export async function askQuestions(asking: Asking): Promise<Answers> {
  const { given, known, store, visit } = asking;
  const prompts = promptsFor(visit.host);
  const kept = visit.data.attempt(() => store?.answers.read(), undefined);
  const last = kept?.last?.answers ?? {};
  const run: Run = { answers: { ...known.answers, ...given }, asked: [], before: {}, called: null };
  try {
    const draft = kept?.draft ?? null;
    if (draft && (await wantsToGoOn(prompts, draft.at, visit))) takeUp(run, draft, asking);
    else visit.say('About 90 seconds. b goes back, s skips, ? explains. Ctrl-C keeps it all.\n');
    const taken = takenOf(known, given, run.answers);
    for (const line of takenLines(taken, true)) visit.say(`${line}\n`);
    for (;;) {
      const question = visit.inWords(nextQuestion(content, run.answers));
      if (!question) return run.answers;
      const beside = known.beside[question.id];
      // Newer knowledge overrides an answer from last time.
      const preset = run.before[question.id] ?? (beside ? undefined : last[question.id]);
      const answer = await askOne(prompts, question, {
        preset: question.stage === 'safety' ? undefined : preset,
        beside,
        progress: progressOf(run.asked.length + 1),
        mayGoBack: run.asked.length > 0,
      });
      apply(run, question, answer);
      run.called = callIfUrgent(run.answers, run.called, visit);
      const isTaken = (id: string) => taken.some((entry) => entry.question === id);
      keepDraft(run, isTaken, asking);
    }
  } catch (error) {
    if (!isCancelled(error)) throw error;
    throw leaving(run.answers, store !== null && visit.data.exitCode() === 0, visit);
  }
}

/** What must be asked may exceed the total, which never grows. */
function progressOf(number: number): string {
  return number > MOST_SCREENS ? 'One more' : `${number} of up to ${MOST_SCREENS}`;
}

interface Run {
  answers: Answers;
  /** Questions asked in this run, or before it was interrupted, for going back. */
  asked: string[];
  /** The answer before going back. */
  before: Answers;
  /** The referral already shown. */
  called: Referral | null;
}

function wantsToGoOn(prompts: Prompts, at: string, { calendar }: Visit): Promise<boolean> {
  return prompts.confirm({
    message: `You started a check on ${calendar.wallTime(Date.parse(at))}. Pick up where you left off?`,
    preset: true,
  });
}

function takeUp(run: Run, draft: { at: string; answers: Answers }, { given, visit }: Asking): void {
  const isFresh = visit.host.now() - Date.parse(draft.at) < SAFETY_COUNTS_MS;
  const safety = new Set(
    content.questions.filter(({ stage }) => stage === 'safety').map(({ id }) => id),
  );
  const counts = Object.entries(draft.answers).filter(([id]) => isFresh || !safety.has(id));
  run.answers = { ...run.answers, ...Object.fromEntries(counts), ...given };
  run.asked.push(...counts.map(([id]) => id).filter((id) => !(id in given)));
}

function apply(run: Run, question: Question, answer: Answer): void {
  if (answer === BACK) {
    const previous = run.asked.pop();
    run.before = { ...run.before, ...run.answers };
    run.answers = Object.fromEntries(Object.entries(run.answers).filter(([id]) => id !== previous));
  } else {
    run.asked.push(question.id);
    run.answers = { ...run.answers, [question.id]: answer };
  }
}

/** What has to be done today is said at once, not after ten more questions. @returns what was said last */
export function callIfUrgent(
  answers: Answers,
  called: Referral | null,
  { warn, inWords }: Visit,
): Referral | null {
  const [gravest] = triage(content, answers);
  if (!gravest || gravest.urgency !== 'same-day' || gravest.id === called?.id) return called;
  warn(
    inWords(`${gravest.action} If you like, a few more questions can help; Ctrl-C stops here.\n`),
  );
  return gravest;
}

function keepDraft(run: Run, isTaken: (id: string) => boolean, { store, visit }: Asking): void {
  // What is known without asking may have changed by the time the draft is resumed.
  const said = Object.fromEntries(Object.entries(run.answers).filter(([id]) => !isTaken(id)));
  const at = new Date(visit.host.now()).toISOString();
  visit.data.attempt(() => store?.answers.keepDraft({ at, answers: said }), undefined);
}

/** Repeats what has to be done today. */
export function leaving(answers: Answers, isKept: boolean, visit: Visit): Cancelled {
  const urgent = urgentReferral(content, answers);
  const call = urgent ? `${visit.inWords(urgent.action)} ` : '';
  return new Cancelled(
    isKept
      ? `${call}Stopped. Your answers are saved: \`letdown check\` picks up where you left off.`
      : `${call}Stopped. Nothing was saved.`,
  );
}
