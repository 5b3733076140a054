import { content } from '../content/index.ts';
import {
  type Answer,
  ANY_QUESTION_KEYS,
  keysOf,
  NOTHING_KEYS,
  parseAnswer,
} from '../domain/answers.ts';
import { refusalOf } from '../domain/errors.ts';
import type { NumberQuestion, Question } from '../domain/model.ts';
import type { Prompts } from '../ui/asking.ts';
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

async function askNumber(
  prompts: Prompts,
  question: NumberQuestion,
  { preset, progress, mayGoBack }: AskOptions,
): Promise<Answer> {
  const words = [...ANY_QUESTION_KEYS, ...(mayGoBack ? [BACK] : [])];
  const isBack = (typed: string) => mayGoBack && ['b', BACK].includes(typed.trim());
  const read = (typed: string) => {
    const short: Readonly<Record<string, string>> = { s: 'skip', u: 'not-sure' };
    return parseAnswer(question, short[typed.trim()] ?? typed.trim(), 'This');
  };
  const text = await prompts.type({
    message: `${progress}. ${question.text}`,
    help: `${question.help} Type a number of mm, or ${words.join(', ')}.`,
    preset: preset === undefined ? 'skip' : String(preset),
    check: (typed) => (isBack(typed) ? null : (refusalOf(() => read(typed))?.message ?? null)),
  });
  return isBack(text) ? BACK : read(text);
}
