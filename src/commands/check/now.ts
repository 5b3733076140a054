import { content } from '../../content/index.ts';
import { now } from '../../content/now.ts';
import type { Answers } from '../../domain/answers.ts';
import { afterDanger, presetToChange } from '../../domain/questionnaire.ts';
import { isEmergency, triage } from '../../domain/triage.ts';
import { worded } from '../../domain/worded.ts';
import { leaving, type Prompts } from '../../ui/asking.ts';
import { promptsFor } from '../../ui/prompts.ts';
import type { Visit } from '../../visit.ts';
import { askOne, BACK, questionOf } from '../ask-question.ts';
import { callerOf, farewellOf } from './questionnaire.ts';

/**
 * Three questions for somebody at the pump. Answers already given are not asked again.
 * @throws Cancelled on Ctrl-C, with what has to be done today
 */
export async function askNow(given: Answers, visit: Visit): Promise<Answers> {
  const run = { answers: given };
  await leaving(askAll(run, given, visit), () => farewellOf(run.answers, false, visit));
  return run.answers;
}

async function askAll(run: { answers: Answers }, given: Answers, visit: Visit): Promise<void> {
  const prompts = promptsFor(visit.host);
  const callIfUrgent = callerOf(visit);
  let wanted: readonly string[] = [];
  let before: Answers = {};
  // Going back from the first question leads to the one about danger.
  let index = -1;
  do {
    const id = wanted[index];
    if (id === undefined) {
      ({ answers: run.answers, wanted } = afterDanger(now, await askDanger(prompts, visit), given));
      index = 0;
      callIfUrgent(run.answers);
      continue;
    }
    const question = worded(questionOf(id, visit), run.answers);
    const answer = await askOne(prompts, question, {
      progress: `${index + 2} of ${wanted.length + 1}`,
      preset: presetToChange(question, before[id]),
      mayGoBack: true,
    });
    if (answer !== BACK) {
      run.answers = { ...run.answers, [id]: answer };
      before = { ...before, [id]: answer };
    }
    index += answer === BACK ? -1 : 1;
    if (index >= 0) callIfUrgent(run.answers);
    // After an emergency there is nothing else to ask.
  } while (index < 0 || (index < wanted.length && !isEmergency(triage(content, run.answers))));
}

/** @returns the key of the answer; null: not sure, or skipped */
async function askDanger(prompts: Prompts, { inWords }: Visit): Promise<string | null> {
  const { text, help, options } = inWords(now.danger);
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
  return typeof reply === 'string' ? null : (reply.answer[0] ?? null);
}
