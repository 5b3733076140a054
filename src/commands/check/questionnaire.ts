import { content } from '../../content/index.ts';
import {
  type Answer,
  type Answers,
  ANY_QUESTION_KEYS,
  keysOf,
  parseAnswer,
} from '../../domain/answers.ts';
import { InputError } from '../../domain/errors.ts';
import type { Question } from '../../domain/model.ts';
import { type Known, takenLine, takenOf } from '../../domain/parts.ts';
import { expectedQuestions, nextQuestion } from '../../domain/next-question.ts';
import type { Store } from '../../store/store.ts';
import { Cancelled, type Choice, isCancelled, type Prompts } from '../../ui/asking.ts';
import { promptsFor } from '../../ui/prompts.ts';
import type { Visit } from '../../visit.ts';

const BACK = 'back';
const SKIP: Choice = { key: 'skip', label: 'Skip this' };
const NOT_SURE: Choice = { key: 'not-sure', label: 'Not sure' };

interface Asking {
  /** Answers by flag or file: not asked again. */
  readonly given: Answers;
  /** What else is known; an answer that was given beats it. */
  readonly known: Known;
  /** Where the draft and the last answers are; null: nothing is kept. */
  readonly store: Store | null;
  readonly visit: Visit;
}

/**
 * Asks until no question could change the result, and keeps a draft after every answer.
 * @throws Cancelled on Ctrl-C, the draft kept
 */
export async function askQuestions({ given, known, store, visit }: Asking): Promise<Answers> {
  const { host, data } = visit;
  const prompts = promptsFor(host);
  const kept = data.attempt(() => store?.answers.read(), undefined);
  const draft = kept?.draft ?? null;
  const last = kept?.last?.answers ?? {};
  try {
    let answers: Answers = { ...known.answers, ...given };
    /** Questions asked in this run, or before it was cut off, for the way back. */
    const asked: string[] = [];
    /** What was answered before going back. */
    let before: Answers = {};
    if (draft && (await takeUp(prompts, visit.calendar.wallTime(Date.parse(draft.at))))) {
      answers = { ...answers, ...draft.answers, ...given };
      asked.push(...Object.keys(draft.answers).filter((id) => !(id in given)));
    } else {
      visit.say(
        'A few questions, about 90 seconds. Every one can be skipped. Ctrl-C keeps what you said.\n',
      );
    }
    const taken = takenOf(known, given, answers);
    for (const entry of taken) visit.say(`${takenLine(entry)}\n`);
    const isTaken = (id: string) => taken.some(({ question }) => question === id);
    for (;;) {
      const question = visit.inWords(nextQuestion(content, answers));
      if (!question) return answers;
      const beside = known.beside[question.id];
      // An old answer about danger is no answer today, and one from last time gives way to what is known since.
      const isOutdated = question.stage === 'safety' || beside;
      const preset = before[question.id] ?? (isOutdated ? undefined : last[question.id]);
      const answer = await ask(prompts, question, {
        preset,
        beside,
        progress: progress(answers),
        mayGoBack: asked.length > 0,
      });
      if (answer === BACK) {
        const previous = asked.pop();
        before = { ...before, ...answers };
        answers = Object.fromEntries(Object.entries(answers).filter(([id]) => id !== previous));
      } else {
        asked.push(question.id);
        answers = { ...answers, [question.id]: answer };
      }
      // What is known without asking may be otherwise by the time the draft is taken up.
      const said = Object.fromEntries(Object.entries(answers).filter(([id]) => !isTaken(id)));
      const at = new Date(host.now()).toISOString();
      data.attempt(() => store?.answers.keepDraft({ at, answers: said }), undefined);
    }
  } catch (error) {
    if (isCancelled(error)) {
      throw store && data.exitCode() === 0
        ? new Cancelled('Stopped. Your answers are kept: `letdown check` takes them up again.')
        : new Cancelled('Stopped. Nothing was kept.');
    }
    throw error;
  }
}

function takeUp(prompts: Prompts, when: string): Promise<boolean> {
  return prompts.confirm({
    message: `You began a check on ${when}. Go on from there?`,
    preset: true,
  });
}

function progress(answers: Answers): string {
  const number = Object.keys(answers).length + 1;
  return `${number} of about ${Math.max(number, expectedQuestions(content, answers))}`;
}

interface AskOptions {
  readonly beside: string | undefined;
  readonly preset: Answer | undefined;
  readonly progress: string;
  readonly mayGoBack: boolean;
}

async function ask(prompts: Prompts, question: Question, options: AskOptions): Promise<Answer> {
  const beside = options.beside === undefined ? '' : ` ${options.beside}`;
  const message = `${options.progress}. ${question.text}${beside}`;
  const back: readonly Choice[] = options.mayGoBack
    ? [{ key: BACK, label: 'Back to the question before' }]
    : [];
  if (question.kind === 'number') return askNumber(prompts, question, message, options);
  const own = question.options.map(({ key, label }) => ({ key, label }));
  const notSure = own.some(({ key }) => key === NOT_SURE.key) ? [] : [NOT_SURE];
  const choices = [...own, ...notSure, SKIP, ...back];
  if (question.kind === 'one' || question.stage === 'safety') {
    // A single danger sign decides, so even the list of them takes one key.
    const preset = keysOf(options.preset)[0];
    const key = await prompts.choose({ message, help: question.help, choices, preset });
    return key === BACK ? BACK : parseAnswer(question, key, question.id);
  }
  const keys = await prompts.chooseMany({
    message,
    help: question.help,
    choices,
    preset: keysOf(options.preset),
    alone: ['none', 'fine', ...ANY_QUESTION_KEYS, BACK],
  });
  return keys.includes(BACK) ? BACK : parseAnswer(question, [...keys], question.id);
}

async function askNumber(
  prompts: Prompts,
  question: Extract<Question, { kind: 'number' }>,
  message: string,
  { preset, mayGoBack }: AskOptions,
): Promise<Answer> {
  const words = [...ANY_QUESTION_KEYS, ...(mayGoBack ? [BACK] : [])];
  const text = await prompts.type({
    message,
    help: `${question.help} A number of mm, or ${words.join(', ')}.`,
    preset: preset === undefined ? 'skip' : String(preset),
    check(typed) {
      if (mayGoBack && typed.trim() === BACK) return null;
      try {
        parseAnswer(question, typed.trim(), 'This');
        return null;
      } catch (error) {
        if (error instanceof InputError) return error.message;
        throw error;
      }
    },
  });
  return text.trim() === BACK ? BACK : parseAnswer(question, text.trim(), question.id);
}
