import { content } from '../../content/index.ts';
import { now } from '../../content/now.ts';
import type { Answers } from '../../domain/answers.ts';
import { nextQuestion } from '../../domain/next-question.ts';
import { promptsFor } from '../../ui/prompts.ts';
import type { Visit } from '../../visit.ts';
import { askOne } from './questionnaire.ts';

/** Three questions for somebody who sits at the pump. Answers that were given are not asked again. @throws Cancelled */
export async function askNow(given: Answers, visit: Visit): Promise<Answers> {
  const prompts = promptsFor(visit.host, 'Stopped. Nothing was kept.');
  const { text, help, options } = visit.inWords(now.danger);
  const reply = await prompts.askQuestion({
    progress: '1 of 3',
    message: text,
    help,
    kind: 'one',
    choices: options,
    alone: [],
    mayGoBack: false,
  });
  // Not sure and skipped are looked at as if there were a danger sign.
  const key = typeof reply === 'string' ? 'emergency' : (reply.answer[0] as keyof typeof now.asks);
  const asks: readonly string[] = now.asks[key];
  let answers: Answers = { ...given };
  for (const id of now.none) {
    const [question = '', none = ''] = id.split('.');
    if (!asks.includes(question)) answers = { ...answers, [question]: [none] };
  }
  const wanted = [...asks, ...now.questions].filter((id) => !(id in given));
  let index = 0;
  while (index < wanted.length && !isOver(answers)) {
    const id = wanted[index] ?? '';
    const question = visit.inWords(content.questions.find((asked) => asked.id === id));
    if (!question) throw new Error(`There is no question ${id}`);
    const answer = await askOne(prompts, question, {
      progress: `${index + 2} of ${wanted.length + 1}`,
      preset: question.stage === 'safety' ? undefined : answers[id],
      mayGoBack: true,
    });
    // Back from the first of them is back to the question about danger.
    if (answer === 'back' && index === 0) return askNow(given, visit);
    if (answer !== 'back') answers = { ...answers, [id]: answer };
    index += answer === 'back' ? -1 : 1;
  }
  return answers;
}

/** An emergency leaves nothing else to ask. */
function isOver(answers: Answers): boolean {
  return nextQuestion(content, answers) === null;
}
