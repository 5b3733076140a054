import { type Answer, type Answers, GIVING_WAY, isTelling, keysOf, parted } from './answers.ts';
import type { Question } from './model.ts';
import { isRelevant, MOST_SCREENS } from './next-question.ts';
import { HOUR_MS } from './units.ts';

/** How far a questionnaire has come. */
export interface Asked {
  readonly answers: Answers;
  /** Questions asked in this run, or before it was interrupted, for going back. */
  readonly asked: readonly string[];
  /** The answers before going back. */
  readonly before: Answers;
}

/** Answers that were saved. */
interface Dated {
  /** ISO instant. */
  readonly at: string;
  readonly answers: Answers;
}

/** An older answer about danger no longer counts. */
const SAFETY_COUNTS_MS = 6 * HOUR_MS;

/**
 * Goes on from where a check was interrupted.
 * @param given answers that win, and are not asked again
 * @param now milliseconds since 1970
 */
export function takeUp(
  { answers, asked, before }: Asked,
  draft: Dated,
  given: Answers,
  questions: readonly Question[],
  now: number,
): Asked {
  const isFresh = now - Date.parse(draft.at) < SAFETY_COUNTS_MS;
  const safety = new Set(questions.filter(({ stage }) => stage === 'safety').map(({ id }) => id));
  const counts = Object.entries(draft.answers).filter(([id]) => isFresh || !safety.has(id));
  return {
    answers: { ...answers, ...Object.fromEntries(counts), ...given },
    asked: [...asked, ...counts.map(([id]) => id).filter((id) => !(id in given))],
    before,
  };
}

export function withAnswer({ answers, asked, before }: Asked, id: string, answer: Answer): Asked {
  return { answers: { ...answers, [id]: answer }, asked: [...asked, id], before };
}

/** Without the last answer, which is then preselected. */
export function withoutLast({ answers, asked, before }: Asked): Asked {
  return {
    answers: without(answers, asked.slice(-1)),
    asked: asked.slice(0, -1),
    before: { ...before, ...answers },
  };
}

/**
 * What was said so far, also in answer to a question that is open again after going back: until it is answered anew,
 * nothing is taken back, and "not sure" takes nothing back.
 */
export function stillSaid(
  questions: readonly Question[],
  said: Answers,
  answers: Answers,
): Answers {
  const news = Object.entries(answers).filter(
    ([id, answer]) => isTelling(answer) || !isTelling(said[id]),
  );
  const all: Answers = { ...said, ...Object.fromEntries(news) };
  const beside = questions.filter(({ id }) => id in all && !(id in answers));
  const senseless = beside.filter((question) => !isRelevant(question, all)).map(({ id }) => id);
  return without(all, senseless);
}

export function without(answers: Answers, ids: readonly string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !ids.includes(id)));
}

/** What is known already is not asked. What must be asked may exceed the total, which never grows. */
export function progressOf({ answers, asked }: Asked): string {
  const number = asked.length + 1;
  const most = MOST_SCREENS - (Object.keys(answers).length - asked.length);
  return number > most ? 'One more' : `${number} of up to ${most}`;
}

/**
 * What is preselected when a question is asked.
 * @param last the answers from last time; what they say about danger no longer counts
 * @param isKnown whether something newer is known, which overrides them
 */
export function presetOf(
  question: Question,
  { before }: Pick<Asked, 'before'>,
  last: Answers,
  isKnown: boolean,
): Answer | undefined {
  const { id, stage } = question;
  const isOpen = isKnown || stage === 'safety';
  return presetToChange(question, before[id]) ?? (isOpen ? undefined : last[id]);
}

/** For an answer to be changed, or gone back to: ticks are kept, or a danger sign could be missed; but not "none". */
export function presetToChange(
  { stage }: Question,
  answer: Answer | undefined,
): Answer | undefined {
  const isNothing = keysOf(answer).every((key) => GIVING_WAY.has(key));
  return stage === 'safety' && isNothing ? undefined : answer;
}

/** `check --now`: which questions follow the one about danger. */
export interface NowScript {
  /** What has to be asked in full after each answer. */
  readonly asks: Readonly<Record<string, readonly string[]>> & {
    readonly emergency: readonly string[];
  };
  /** What "none of these" stands for. */
  readonly none: readonly `${string}.${string}`[];
  readonly questions: readonly string[];
}

/** @param key of the answer; null: not sure or skipped, which is treated like a danger sign */
export function afterDanger(
  script: NowScript,
  key: string | null,
  given: Answers,
): { readonly answers: Answers; readonly wanted: readonly string[] } {
  const asks = script.asks[key ?? 'emergency'] ?? script.asks.emergency;
  const none = script.none
    .map(parted)
    .filter(([question]) => !asks.includes(question))
    .map(([question, none]) => [question, [none]] as const);
  return {
    answers: { ...Object.fromEntries(none), ...given },
    wanted: [...asks, ...script.questions].filter((id) => !(id in given)),
  };
}
