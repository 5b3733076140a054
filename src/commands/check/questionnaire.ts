import { content } from '../../content/index.ts';
import type { Answers } from '../../domain/answers.ts';
import { nextQuestion } from '../../domain/next-question.ts';
import { type Known, takenLines, takenOf } from '../../domain/parts.ts';
import {
  type Asked,
  presetOf,
  progressOf,
  stillSaid,
  takeUp,
  withAnswer,
  without,
  withoutLast,
} from '../../domain/questionnaire.ts';
import { triage, urgentReferral } from '../../domain/triage.ts';
import type { Store } from '../../store/store.ts';
import { isLinear } from '../../host.ts';
import { leaving, type Prompts } from '../../ui/asking.ts';
import { promptsFor } from '../../ui/prompts.ts';
import type { Visit } from '../../visit.ts';
import { askOne, BACK, NO_LONGER } from '../ask-question.ts';

export interface Asking {
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
  const run: Run = { now: { answers: { ...known.answers, ...given }, asked: [], before: {} } };
  const isKept = () => store !== null && visit.data.exitCode() === 0;
  await leaving(askAll(run, asking), () => farewellOf(run.now.answers, isKept(), visit));
  return run.now.answers;
}

interface Run {
  now: Asked;
}

async function askAll(run: Run, { given, known, store, visit }: Asking): Promise<void> {
  const { host, data, say } = visit;
  const prompts = promptsFor(host);
  const callIfUrgent = callerOf(visit);
  const kept = data.attempt(() => store?.answers.read(), undefined);
  const draft = kept?.draft;
  if (draft && (await wantsToGoOn(prompts, draft.at, visit))) {
    run.now = takeUp(run.now, draft, given, content.questions, host.now());
  } else {
    const length = isLinear(host) ? 'About five minutes' : 'About 90 seconds';
    say(`${length}. b goes back, s skips, ? explains. Ctrl-C keeps it all.\n`);
  }
  const taken = takenOf(known, given, run.now.answers);
  for (const line of takenLines(taken, true)) say(`${line}\n`);
  const takenIds = taken.map(({ question }) => question);
  for (;;) {
    const question = visit.inWords(nextQuestion(content, run.now.answers));
    if (!question) return;
    const beside = known.beside[question.id];
    const answer = await askOne(prompts, question, {
      preset: presetOf(question, run.now, kept?.last?.answers ?? {}, beside !== undefined),
      beside,
      progress: progressOf(run.now),
      mayGoBack: run.now.asked.length > 0,
    });
    run.now = answer === BACK ? withoutLast(run.now) : withAnswer(run.now, question.id, answer);
    callIfUrgent(run.now.answers);
    // What is known without asking may have changed by the time the draft is resumed.
    const answers = without(run.now.answers, takenIds);
    const at = new Date(host.now()).toISOString();
    data.attempt(() => store?.answers.keepDraft({ at, answers }), undefined);
  }
}

function wantsToGoOn(prompts: Prompts, at: string, { calendar }: Visit): Promise<boolean> {
  return prompts.confirm({
    message: `You started a check on ${calendar.wallTime(Date.parse(at))}. Pick up where you left off?`,
    preset: true,
  });
}

/**
 * Says what has to be done today at once, not after ten more questions; and each only once, unless an answer that
 * called for it was changed: then that is said, and what still stands.
 */
export function callerOf({ warn, inWords }: Visit): (answers: Answers) => void {
  let called: readonly string[] = [];
  let said: Answers = {};
  return (answers) => {
    said = stillSaid(content.questions, said, answers);
    const standing = triage(content, said).map(({ id }) => id);
    if (called.some((id) => !standing.includes(id))) {
      called = [];
      warn(NO_LONGER);
    }
    const [gravest] = triage(content, answers);
    if (gravest?.urgency !== 'same-day' || called.includes(gravest.id)) return;
    called = [...called, gravest.id];
    const more = 'If you like, a few more questions can help; Ctrl-C stops here.';
    warn(inWords(`${gravest.action} ${more}\n`));
  };
}

/** Repeats what has to be done today. */
export function farewellOf(answers: Answers, isKept: boolean, { inWords }: Visit): string {
  const urgent = urgentReferral(content, answers);
  const call = urgent ? `${inWords(urgent.action)} ` : '';
  return isKept
    ? `${call}Stopped. Your answers are saved: \`letdown check\` picks up where you left off.`
    : `${call}Stopped. Nothing was saved.`;
}
