import { content } from '../../content/index.ts';
import { now } from '../../content/now.ts';
import { type Answers, parted } from '../../domain/answers.ts';
import type { Referral } from '../../domain/model.ts';
import { isEmergency, triage } from '../../domain/triage.ts';
import { isCancelled, type Prompts } from '../../ui/asking.ts';
import { promptsFor } from '../../ui/prompts.ts';
import { worded } from '../../domain/worded.ts';
import type { Visit } from '../../visit.ts';
import { askOne, questionOf } from '../ask-question.ts';
import { callIfUrgent, leaving } from './questionnaire.ts';

/**
 * Three questions for somebody at the pump. Answers already given are not asked again.
 * @throws Cancelled on Ctrl-C, with what has to be done today
 */
export async function askNow(given: Answers, visit: Visit): Promise<Answers> {
  const prompts = promptsFor(visit.host);
  const run: Run = { answers: given, called: null };
  try {
    // Going back from the first question after it returns to the one about danger.
    while (!(await askDanger(run, given, prompts, visit)));
    return run.answers;
  } catch (error) {
    throw isCancelled(error) ? leaving(run.answers, false, visit) : error;
  }
}

interface Run {
  answers: Answers;
  /** The referral already shown. */
  called: Referral | null;
}

/** @returns false if the person goes back to this question */
async function askDanger(
  run: Run,
  given: Answers,
  prompts: Prompts,
  visit: Visit,
): Promise<boolean> {
  const { text, help, options } = visit.inWords(now.danger);
  const reply = await prompts.askQuestion({
    // The answer decides how many follow, and a total that grows is worse than none.
    progress: '1',
    message: text,
    help,
    kind: 'one',
    choices: options,
    alone: [],
    mayGoBack: false,
  });
  // Not sure and skipped are treated like a danger sign.
  const key = typeof reply === 'string' ? 'emergency' : (reply.answer[0] as keyof typeof now.asks);
  const asks: readonly string[] = now.asks[key];
  const none = now.none
    .map(parted)
    .filter(([question]) => !asks.includes(question))
    .map(([question, none]) => [question, [none]] as const);
  run.answers = { ...Object.fromEntries(none), ...given };
  const wanted = [...asks, ...now.questions].filter((id) => !(id in given));
  return askWanted(run, wanted, prompts, visit);
}

async function askWanted(
  run: Run,
  wanted: readonly string[],
  prompts: Prompts,
  visit: Visit,
): Promise<boolean> {
  let index = 0;
  // After an emergency there is nothing else to ask.
  while (index < wanted.length && !isEmergency(triage(content, run.answers))) {
    const id = wanted[index] ?? '';
    const question = worded(questionOf(id, visit), run.answers);
    const answer = await askOne(prompts, question, {
      progress: `${index + 2} of ${wanted.length + 1}`,
      preset: question.stage === 'safety' ? undefined : run.answers[id],
      mayGoBack: true,
    });
    if (answer === 'back' && index === 0) return false;
    if (answer !== 'back') run.answers = { ...run.answers, [id]: answer };
    run.called = callIfUrgent(run.answers, run.called, visit);
    index += answer === 'back' ? -1 : 1;
  }
  return true;
}
