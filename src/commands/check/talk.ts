import { content } from '../../content/index.ts';
import type { Answers } from '../../domain/answers.ts';
import type { CheckDocument } from '../../domain/documents/index.ts';
import { answeredQuestions, followUp } from '../../domain/next-question.ts';
import { presetToChange } from '../../domain/questionnaire.ts';
import { answerLabel, renderAnswer, renderDetails, renderResult } from '../../screens/check.ts';
import type { Prompts } from '../../ui/asking.ts';
import { isLinear } from '../../host.ts';
import { pageOf } from '../../ui/page.ts';
import { columnsOf } from '../../ui/text.ts';
import { showText } from '../../ui/pager.ts';
import { promptsFor } from '../../ui/prompts.ts';
import type { Visit } from '../../visit.ts';
import { askOne, BACK } from '../ask-question.ts';

/** What comes of talking about the result. */
interface Talked {
  readonly document: CheckDocument;
  readonly wantsSession: boolean;
}

/**
 * After the result: details, which lead back to it on a screen (who listens has just heard it); a changed answer,
 * which makes a new result; or the matching session.
 * @param isNow whether the details are the whole result
 * @param again saves answers and makes their result
 */
export async function talkAbout(
  first: CheckDocument,
  isNow: boolean,
  again: (answers: Answers) => CheckDocument,
  visit: Visit,
): Promise<Talked> {
  const prompts = promptsFor(visit.host, 'Stopped.');
  const page = pageOf(visit.host);
  const words = await visit.content();
  let document = first;
  for (;;) {
    const choice = await prompts.choose({
      message: 'What next?',
      choices: [
        { key: 'done', label: 'That is all for now' },
        { key: 'session', label: 'Start the session based on this' },
        { key: 'details', label: isNow ? 'See the whole result' : 'Read the details' },
        { key: 'change', label: 'Change an answer' },
      ],
    });
    if (choice === 'done') return { document, wantsSession: false };
    if (choice === 'session') return { document, wantsSession: true };
    if (choice === 'change') {
      const answers = await changed(document, prompts, visit);
      if (answers) document = again(answers);
      else if (isLinear(visit.host)) continue;
    } else if (!isNow) {
      await showText(renderDetails(words, visit.inWords(document), page), visit.host);
      if (isLinear(visit.host)) continue;
    }
    visit.print(renderResult(words, visit.inWords(document), page));
    if (!document.session) return { document, wantsSession: false };
  }
}

/** Columns before a choice: the highlight and its number. */
const MENU_MARGIN = 4;

/** One answer changed, and what it makes relevant answered, such as more about low days; null: none. */
async function changed(
  document: CheckDocument,
  prompts: Prompts,
  visit: Visit,
): Promise<Answers | null> {
  const { answers: before } = document;
  const answered = visit.inWords(answeredQuestions(content, before));
  const columns = isLinear(visit.host) ? Infinity : columnsOf(visit.host.stderr) - MENU_MARGIN;
  const id = await prompts.choose({
    message: 'Which answer?',
    choices: [
      { key: '', label: 'None of them' },
      ...answered.map((question) => ({
        key: question.id,
        label: answerLabel(question, before[question.id], columns),
      })),
    ],
  });
  const question = answered.find((candidate) => candidate.id === id);
  if (!question) return null;
  visit.say(renderAnswer(content, document, id));
  const preset = presetToChange(question, before[id]);
  const answer = await askOne(prompts, question, { progress: 'Again', preset, mayGoBack: true });
  if (answer === BACK) return null;
  let answers: Answers = { ...before, [id]: answer };
  for (;;) {
    const next = visit.inWords(followUp(content, before, answers));
    if (!next) return answers;
    const more = await askOne(prompts, next, { progress: 'One more', mayGoBack: false });
    answers = { ...answers, [next.id]: more };
  }
}
