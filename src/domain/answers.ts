import { InputError, nearestAnd, nearestOr } from './errors.ts';
import type { AnswerId, Condition, NumberQuestion, Question } from './model.ts';

/** A key, the keys of a question that takes several, or a number. Every question accepts `skip` and `not-sure`. */
export type Answer = string | readonly string[] | number;

/** Question id → answer. A question that was never asked is absent, which is not the same as `skip`. */
export type Answers = Readonly<Record<string, Answer>>;

/** Keys that every question takes besides its own. */
export const ANY_QUESTION_KEYS = ['not-sure', 'skip'] as const;

/** Keys of a list that mean that nobody checked. */
const NOT_LOOKED = ['cannot-tell', 'not-tried'] as const;

/** Keys of a list that exclude all others: nothing applies, or nobody checked. */
export const NOTHING_KEYS = ['none', ...NOT_LOOKED] as const;

/** Keys that give way to any other of the same question. */
export const GIVING_WAY: ReadonlySet<string> = new Set([...NOTHING_KEYS, ...ANY_QUESTION_KEYS]);

/** Keys that leave a question open. */
const NOT_TELLING: ReadonlySet<string> = new Set([...NOT_LOOKED, ...ANY_QUESTION_KEYS]);

/** The keys a question accepts, its own first. */
export function acceptedKeys(question: Question): readonly string[] {
  const own = question.kind === 'number' ? [] : question.options.map((option) => option.key);
  return [...new Set([...own, ...ANY_QUESTION_KEYS])];
}

/** The keys given for a question; a number has none. */
export function keysOf(answer: Answer | undefined): readonly string[] {
  if (typeof answer === 'string') return [answer];
  return Array.isArray(answer) ? (answer as readonly string[]) : [];
}

/** Whether an answer says something: not missing, skipped or not sure. */
export function isTelling(answer: Answer | undefined): boolean {
  if (answer === undefined) return false;
  return !keysOf(answer).some((key) => NOT_TELLING.has(key));
}

/** `kit.weaker` → question and key */
export function parted(id: AnswerId): [question: string, key: string] {
  const dot = id.indexOf('.');
  return [id.slice(0, dot), id.slice(dot + 1)];
}

export function matches(condition: Condition, answers: Answers): boolean {
  return Object.entries(condition).every(([question, keys]) =>
    keysOf(answers[question]).some((key) => keys.includes(key)),
  );
}

/**
 * One answer, from a flag ("a,b"), a JSON value or a choice on screen.
 * @param where names the place in the message: `--pain` or `answers.json: pain`
 * @throws InputError that names the accepted values
 */
export function parseAnswer(question: Question, value: unknown, where: string): Answer {
  return question.kind === 'number'
    ? parseNumber(question, value, where)
    : parseKeys(question, value, where);
}

/**
 * Answers by question id, checked and in question order, so that the same answers give the same bytes.
 * @throws InputError at the first unknown question or invalid value
 */
export function parseAnswers(
  questions: readonly Question[],
  values: Readonly<Record<string, unknown>>,
  where: (id: string) => string,
): Answers {
  const ids = questions.map((question) => question.id);
  for (const id of Object.keys(values)) {
    if (ids.includes(id)) continue;
    throw new InputError(
      `${where(id)}: there is no such question.`,
      nearestOr(id, ids, `The questions are: ${ids.join(', ')}.`),
    );
  }
  const answers: Record<string, Answer> = {};
  for (const question of questions) {
    if (!Object.hasOwn(values, question.id)) continue;
    answers[question.id] = parseAnswer(question, values[question.id], where(question.id));
  }
  return answers;
}

function parseNumber(question: NumberQuestion, value: unknown, where: string): Answer {
  const key = typed(value);
  if (ANY_QUESTION_KEYS.some((any) => any === key)) return key as string;
  const hint = `Give a number such as 17, or ${ANY_QUESTION_KEYS.join(' or ')}.`;
  return parseMillimetres(question, value, where, hint);
}

/** @throws InputError */
export function parseMillimetres(
  { min, max }: Pick<NumberQuestion, 'min' | 'max'>,
  value: unknown,
  where: string,
  hint = 'Give a number such as 17.',
): number {
  const [, digits] =
    (typeof value === 'string' && /^(\d+(?:[.,]\d+)?)\s*(?:mm)?$/.exec(value.trim())) || [];
  const number = digits === undefined ? value : Number(digits.replace(',', '.'));
  if (typeof number === 'number' && number >= min && number <= max) return number;
  throw new InputError(
    `${where}: ${show(value)} is not a number of mm from ${min} to ${max}.`,
    hint,
  );
}

function parseKeys(
  question: Extract<Question, { kind: 'one' | 'many' }>,
  value: unknown,
  where: string,
): Answer {
  const accepted = acceptedKeys(question);
  const listed: unknown = typeof value === 'string' ? value.split(',') : value;
  if (!Array.isArray(listed) || listed.length === 0) {
    throw new InputError(`${where}: ${show(value)} is not an answer.`, accept(accepted));
  }
  const given = listed.map(typed);
  for (const key of given) {
    if (typeof key === 'string' && accepted.includes(key)) continue;
    throw new InputError(
      `${where}: ${show(key)} is not one of its answers.`,
      nearestAnd(typeof key === 'string' ? key : '', accepted, accept(accepted)),
    );
  }
  const keys = accepted.filter((key) => given.includes(key));
  if (question.kind === 'one') {
    if (keys.length === 1) return keys[0] as string;
    throw new InputError(`${where} takes one answer, not ${keys.length}.`, accept(accepted));
  }
  const telling = keys.filter((key) => !GIVING_WAY.has(key));
  const clash = question.exclusive?.find(
    (group) => group.filter((key) => telling.includes(key)).length > 1,
  );
  if (clash) {
    throw new InputError(
      `${where}: ${clash.join(' and ')} cannot be combined.`,
      'Use only one of them.',
    );
  }
  if (telling.length > 0) return telling;
  // "none" together with "skip" is ambiguous, so the less certain one is kept.
  const nothing = keys.at(-1) as string;
  return ANY_QUESTION_KEYS.some((key) => key === nothing) ? nothing : [nothing];
}

/** As the keys are written: capitals and spaces around do not matter. */
function typed(value: unknown): unknown {
  return typeof value === 'string' ? value.trim().toLowerCase() : value;
}

function accept(keys: readonly string[]): string {
  return `It accepts: ${keys.join(', ')}.`;
}

function show(value: unknown): string {
  return value === '' ? 'nothing' : (JSON.stringify(value)?.slice(0, 60) ?? typeof value);
}
