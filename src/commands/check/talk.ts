import { content } from '../../content/index.ts';
import { type Answer, type Answers, GIVING_WAY, isTelling, keysOf } from '../../domain/answers.ts';
import type { CheckDocument } from '../../domain/documents/index.ts';
import { saidAndMeasured, saidOnce, sentence } from '../../domain/language.ts';
import type { Question } from '../../domain/model.ts';
import { dueQuestions } from '../../domain/next-question.ts';
import { worded } from '../../domain/worded.ts';
import type { Prompts } from '../../ui/asking.ts';
import { pageOf } from '../../ui/page.ts';
import { showText } from '../../ui/pager.ts';
import { promptsFor } from '../../ui/prompts.ts';
import type { Visit } from '../../visit.ts';
import type { Flags } from './command.ts';
import { askOne } from '../ask-question.ts';
import { renderDetails, renderResult } from '../../screens/check.ts';

/** What comes of talking about the result. */
interface Talked {
  readonly document: CheckDocument;
  readonly wantsSession: boolean;
}

/**
 * After the result: details, which lead back to it; a changed answer, which makes a new result; or the matching
 * session.
 * @param again saves answers and makes their result
 */
export async function talkAbout(
  first: CheckDocument,
  { now }: Pick<Flags, 'now'>,
  again: (answers: Answers) => CheckDocument,
  visit: Visit,
): Promise<Talked> {
  const prompts = promptsFor(visit.host, 'Stopped.');
  const page = pageOf(visit.host);
  const words = await visit.content();
  let document = first;
  const showResult = () => visit.print(renderResult(words, visit.inWords(document), page));
  for (;;) {
    const choice = await prompts.choose({
      message: 'What next?',
      choices: [
        { key: 'done', label: 'That is all for now' },
        { key: 'session', label: 'Start the session based on this' },
        { key: 'details', label: now ? 'See the whole result' : 'Read the details' },
        { key: 'change', label: 'Change an answer' },
      ],
    });
    if (choice === 'done') return { document, wantsSession: false };
    if (choice === 'session') return { document, wantsSession: true };
    if (choice === 'details') {
      if (!now) await showText(renderDetails(words, visit.inWords(document), page), visit.host);
    } else {
      const answers = await changed(document, prompts, visit);
      if (answers) document = again(answers);
      if (!document.session) {
        showResult();
        return { document, wantsSession: false };
      }
    }
    showResult();
  }
}

/** One answer changed; null: none. */
async function changed(
  document: CheckDocument,
  prompts: Prompts,
  visit: Visit,
): Promise<Answers | null> {
  const answered = content.questions
    .filter(({ id }) => id in document.answers)
    .map((question) => worded(question, document.answers));
  const id = await prompts.choose({
    message: 'Which answer?',
    choices: [
      { key: '', label: 'None of them' },
      ...answered.map((question) => ({ key: question.id, label: question.text })),
    ],
  });
  const question = visit.inWords(answered.find((candidate) => candidate.id === id));
  if (!question) return null;
  const now = [document.answers[id] ?? []].flat();
  const clauses = saidOnce(
    content,
    document,
    now.map((answer) => ({ question: id, answer })),
  );
  visit.say(
    isTelling(document.answers[id])
      ? `${sentence(saidAndMeasured(clauses))}.`
      : 'You left it blank.',
  );
  const preset = presetOf(question, document.answers[id]);
  const answer = await askOne(prompts, question, { progress: 'Again', preset, mayGoBack: true });
  if (answer === 'back') return null;
  return askWhatFollows({ ...document.answers, [id]: answer }, document.answers, prompts, visit);
}

/** Ticks are kept, or a danger sign could be missed; but "none" is never preselected. */
function presetOf({ stage }: Question, answer: Answer | undefined): Answer | undefined {
  const isNothing = keysOf(answer).every((key) => GIVING_WAY.has(key));
  return stage === 'safety' && isNothing ? undefined : answer;
}

/** Asks what a changed answer makes relevant, such as more about low days. */
async function askWhatFollows(
  changedAnswers: Answers,
  before: Answers,
  prompts: Prompts,
  visit: Visit,
): Promise<Answers> {
  const known = new Set(dueQuestions(content, before).map(({ id }) => id));
  const next = visit.inWords(
    dueQuestions(content, changedAnswers).find(({ id }) => !known.has(id)),
  );
  if (!next) return changedAnswers;
  const answer = await askOne(prompts, next, { progress: 'One more', mayGoBack: false });
  return askWhatFollows({ ...changedAnswers, [next.id]: answer }, before, prompts, visit);
}
