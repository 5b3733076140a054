import { content } from '../content/index.ts';
import {
  type Answer,
  type Answers,
  ANY_QUESTION_KEYS,
  keysOf,
  NOTHING_KEYS,
  parseAnswer,
} from '../domain/answers.ts';
import { whyRefused } from '../domain/errors.ts';
import { stillSaid, withAnswer, withoutLast } from '../domain/questionnaire.ts';
import { sentence } from '../domain/language.ts';
import type { NumberQuestion, Question, Referral } from '../domain/model.ts';
import { urgentReferral } from '../domain/triage.ts';
import type { Ask, Prompts } from '../ui/asking.ts';
import type { Visit } from '../visit.ts';

/** The person wants to go back to the previous question. */
export const BACK = 'back';

/** A question from the content, in the person's words. */
export function questionOf(id: string, { inWords }: Pick<Visit, 'inWords'>): Question {
  const question = inWords(content.questions.find((asked) => asked.id === id));
  if (!question) throw new Error(`There is no question ${id}`);
  return question;
}

interface AskOptions {
  readonly beside?: string | undefined;
  readonly preset?: Answer | undefined;
  readonly progress: string;
  readonly mayGoBack: boolean;
}

/** @returns the answer, or `back` @throws Cancelled */
export async function askOne(
  prompts: Prompts,
  question: Question,
  { beside, preset, progress, mayGoBack }: AskOptions,
): Promise<Answer> {
  const message = [question.text, ...(beside === undefined ? [] : [beside])].join(' ');
  if (question.kind === 'number') {
    return askNumber(prompts, question, { preset, progress, mayGoBack });
  }
  const reply = await prompts.askQuestion({
    progress,
    message,
    help: question.help,
    kind: question.kind,
    choices: question.options.map(({ key, label }) => ({ key, label })),
    alone: NOTHING_KEYS,
    exclusive: question.exclusive,
    preset: preset === undefined ? undefined : keysOf(preset),
    mayGoBack,
  });
  if (typeof reply === 'string') return reply;
  return parseAnswer(question, [...reply.answer], question.id);
}

function askNumber(
  prompts: Prompts,
  question: NumberQuestion,
  { preset, progress, mayGoBack }: AskOptions,
): Promise<Answer> {
  const words = [...ANY_QUESTION_KEYS, ...(mayGoBack ? [BACK] : [])];
  const short: Readonly<Record<string, string>> = { s: 'skip', u: 'not-sure', b: BACK };
  const ask = {
    message: `${progress}. ${question.text}`,
    help: `${question.help} Type a number of mm, or ${words.join(', ')}; then enter.`,
    preset: preset === undefined ? 'skip' : String(preset),
  };
  const wordOf = (typed: string) => short[typed.trim()] ?? typed.trim();
  const said = (typed: string) => {
    const word = wordOf(typed);
    return /^\d/.test(word) ? `${word.replace(/ ?mm$/, '')} mm` : sentence(word).replace('-', ' ');
  };
  return askTyped(prompts, { ...ask, said }, (typed) => {
    const word = wordOf(typed);
    return word === BACK && mayGoBack ? BACK : parseAnswer(question, word, 'This');
  });
}

/** What `read` makes of what is typed, once it accepts it. @param read throws an InputError @throws Cancelled */
export async function askTyped<T>(
  prompts: Prompts,
  ask: Ask & { readonly preset?: string; readonly said?: (typed: string) => string },
  read: (typed: string) => T,
): Promise<T> {
  const check = (typed: string) => whyRefused(() => read(typed));
  return read(await prompts.type({ ...ask, check }));
}

/**
 * Questions about today, since old answers say nothing about it; kept if the person wants that.
 * @param next the question after these answers; null: none
 * @param before answers to go back into: the last of them is asked again
 * @throws Cancelled
 */
export async function askFirst(
  prompts: Prompts,
  progress: string,
  next: (said: Answers) => string | null,
  isKept: boolean,
  visit: Visit,
  before: Answers = {},
): Promise<Answers> {
  let run = withoutLast({ answers: before, asked: Object.keys(before), before: {} });
  for (let id = next(run.answers); id !== null; id = next(run.answers)) {
    const options = { progress, preset: run.before[id], mayGoBack: run.asked.length > 0 };
    const reply = await askOne(prompts, questionOf(id, visit), options);
    run = reply === BACK ? withoutLast(run) : withAnswer(run, id, reply);
  }
  const said = run.answers;
  const at = new Date(visit.host.now()).toISOString();
  if (isKept) {
    visit.data.attempt(
      () => visit.store.answers.keepBeforeSession({ at, answers: said }),
      undefined,
    );
  }
  return said;
}

/** Says what has to be done today because of these answers; null: nothing. */
export function sayUrgent(answers: Answers, { warn, inWords }: Visit): Referral | null {
  const referral = urgentReferral(content, answers);
  if (referral) warn(inWords(referral.action));
  return referral;
}

export const NO_LONGER = 'With that answer, the earlier advice to phone no longer applies.\n';

/** After going back, takes back what was said about the answers before. */
export function sayTakenBack(before: Answers, answers: Answers, { warn }: Visit): void {
  const said = stillSaid(content.questions, before, answers);
  if (urgentReferral(content, before) && !urgentReferral(content, said)) warn(NO_LONGER);
}
