import { acceptedKeys, type Answer, type Answers, ANY_QUESTION_KEYS, keysOf } from '../answers.ts';
import type { AnswerId, Question } from '../model.ts';
import {
  firstEdition,
  insteadOfNothing,
  safetyScreens,
  takesOne,
  togetherNothing,
} from './first-edition.ts';

/** An answer of the first edition, by key. */
export interface OldAnswer {
  readonly question: string;
  readonly key: string;
}

export interface MigratedAnswers {
  /** In the second edition's questions and keys. */
  readonly answers: Answers;
  /** Old answers that nothing replaces. */
  readonly gone: readonly OldAnswer[];
}

type Became = (typeof firstEdition)[keyof typeof firstEdition];

const known: Readonly<Record<string, Pick<Became, 'askedBy'> & { readonly keys: object }>> =
  firstEdition;
const single: ReadonlySet<string> = new Set(takesOne);
const OPEN: ReadonlySet<string> = new Set(ANY_QUESTION_KEYS);
/** They give way to whatever else is on the same list. */
const NOTHING: ReadonlySet<string> = new Set(['none', 'cannot-tell', 'not-tried', ...OPEN]);

/**
 * Answers of the first edition in the questions of the second. Lists that took in several old questions hold what all
 * of them said. An answer that no key replaces is absent, so that it is asked again.
 */
export function migrateAnswers(old: Answers): MigratedAnswers {
  const answers = new Map<string, Answer>();
  const lists = new Map<string, Set<string>>();
  const add = (id: AnswerId) => {
    const [question, key] = parted(id);
    lists.set(question, (lists.get(question) ?? new Set()).add(key));
  };
  for (const [question, answer] of Object.entries(old)) {
    if (typeof answer === 'number' && known[question]) answers.set(question, answer);
    for (const key of keysOf(answer)) becameOf(question, key).forEach(add);
  }
  for (const id of nothingTogether(old)) add(id);
  for (const [nothing, instead] of Object.entries(insteadOfNothing)) {
    const [question, key] = parted(nothing as AnswerId);
    const keys = lists.get(question);
    if (keys?.has(key) && keys.size > 1) add(instead);
  }
  for (const [question, keys] of lists) answers.set(question, answerOf(question, [...keys]));
  for (const [question, key] of openOnes(old)) {
    if (!answers.has(question)) answers.set(question, key);
  }
  return { answers: Object.fromEntries(answers), gone: goneOf(old, answers) };
}

/** The answers that an old one became; none if nothing replaces it, or if it left the question open. */
export function becameOf(question: string, key: string): readonly AnswerId[] {
  const keys = known[question]?.keys ?? {};
  return Object.hasOwn(keys, key) ? (keys as Record<string, readonly AnswerId[]>)[key]! : [];
}

/** The questions of the second edition that ask what an old one asked, the closest first. */
export function askedBy(question: string): readonly string[] {
  return Object.hasOwn(known, question) ? (known[question]?.askedBy ?? []) : [];
}

/** Ids of the first edition's questions. */
export const firstQuestions: readonly string[] = Object.keys(firstEdition);

/** Answers as a file holds them, the draft of a check to be taken up again among them. */
interface AnswersFile {
  readonly last: { readonly answers: Answers } | null;
  readonly draft: { readonly answers: Answers } | null;
}

/** letdown.answers/1 → letdown.answers/2 */
export function migrateAnswersFile(older: object): { schema: string } & Record<string, unknown> {
  const { last, draft } = older as AnswersFile;
  return {
    ...older,
    schema: 'letdown.answers/2',
    last: last && { ...last, answers: migrateAnswers(last.answers).answers },
    draft: draft && { ...draft, answers: unscreened(migrateAnswers(draft.answers).answers) },
  };
}

/** Without the safety screens that name no danger. */
function unscreened(answers: Answers): Answers {
  const isScreen = (id: string) => safetyScreens.some((screen) => screen === id);
  const isNothing = (answer: Answer) => keysOf(answer).every((key) => ['none', 'skip'].includes(key));
  return Object.fromEntries(
    Object.entries(answers).filter(([id, answer]) => !isScreen(id) || !isNothing(answer)),
  );
}

export interface CurrentValues {
  readonly values: Readonly<Record<string, unknown>>;
  readonly gone: readonly OldAnswer[];
}

/**
 * Answers that a person typed or a file holds, which may be of either edition, in those of the second. Some keys are in
 * both and changed their meaning: they count as old if something beside them is only old, and nothing is only new.
 * What neither edition knows is left for parseAnswers to report.
 */
export function currentValues(
  questions: readonly Question[],
  values: Readonly<Record<string, unknown>>,
): CurrentValues {
  const entries = Object.entries(values).map(([id, value]) => ({
    id,
    value,
    isNew: isAccepted(questions, id, value),
    isOld: isOfFirstEdition(id, value),
  }));
  const isAllOld =
    entries.some(({ isNew, isOld }) => isOld && !isNew) && entries.every(({ isOld }) => isOld);
  const old = entries.filter(({ isNew, isOld }) => isOld && (isAllOld || !isNew));
  if (old.length === 0) return { values, gone: [] };
  const { answers, gone } = migrateAnswers(
    Object.fromEntries(old.map(({ id, value }) => [id, answerFrom(value)])),
  );
  const current = entries.filter((entry) => !old.includes(entry));
  const merged = Object.fromEntries(
    current.map(({ id, value }) => [id, together(value, id in answers ? answers[id] : undefined)]),
  );
  return { values: { ...answers, ...merged }, gone };
}

function isAccepted(questions: readonly Question[], id: string, value: unknown): boolean {
  const question = questions.find((one) => one.id === id);
  if (!question) return false;
  const keys = keysIn(value);
  return question.kind === 'number' || keys.every((key) => acceptedKeys(question).includes(key));
}

function isOfFirstEdition(id: string, value: unknown): boolean {
  if (!Object.hasOwn(known, id)) return false;
  const { keys } = known[id]!;
  return (
    Object.keys(keys).length === 0 ||
    (keysIn(value).length > 0 &&
      keysIn(value).every((key) => OPEN.has(key) || Object.hasOwn(keys, key)))
  );
}

function keysIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.split(',').map((key) => key.trim());
  return Array.isArray(value) ? value.map(String) : [];
}

/** A number that was typed is read by parseAnswers. */
function answerFrom(value: unknown): Answer {
  return typeof value === 'number' ? value : keysIn(value);
}

/** A list that holds what was said in both editions; another answer is that of the second. */
function together(value: unknown, migrated: Answer | undefined): unknown {
  return Array.isArray(migrated) ? [...keysIn(value), ...(migrated as string[])] : value;
}

function parted(id: AnswerId): [question: string, key: string] {
  const dot = id.indexOf('.');
  return [id.slice(0, dot), id.slice(dot + 1)];
}

function nothingTogether(old: Answers): readonly AnswerId[] {
  return Object.entries(togetherNothing).flatMap(([id, sources]) => {
    const isSaid = Object.entries(sources).every(([question, keys]) =>
      keysOf(old[question]).some((key) => (keys as readonly string[]).includes(key)),
    );
    return isSaid ? [id as AnswerId] : [];
  });
}

function answerOf(question: string, keys: readonly string[]): Answer {
  const telling = keys.filter((key) => !NOTHING.has(key));
  const [first = ''] = telling.length > 0 ? telling : keys;
  if (single.has(question) || OPEN.has(first)) return first;
  return telling.length > 0 ? telling : [first];
}

/** A new question is open if every old one that it replaces is, as far as they were answered. */
function openOnes(old: Answers): readonly (readonly [string, string])[] {
  const given = Object.keys(old).filter((id) => Object.hasOwn(known, id));
  return given.flatMap((id) => {
    const [home = ''] = askedBy(id);
    const all = given.filter((other) => askedBy(other)[0] === home);
    const keys = all.map((other) => openKey(other, old[other]));
    const [key] = keys;
    return key && keys.every(Boolean) ? [[home, key] as const] : [];
  });
}

/** `not-sure` or `skip`, if that is all that was said and the table says nothing more of it. */
function openKey(question: string, answer: Answer | undefined): string | null {
  const [key = ''] = keysOf(answer);
  const isListed = Object.hasOwn(known[question]?.keys ?? {}, key);
  return OPEN.has(key) && !isListed ? key : null;
}

function goneOf(old: Answers, answers: ReadonlyMap<string, Answer>): readonly OldAnswer[] {
  return Object.entries(old).flatMap(([question, answer]) =>
    keysOf(answer)
      .filter((key) => !isLeft(question, key, answers))
      .map((key) => ({ question, key })),
  );
}

function isLeft(question: string, key: string, answers: ReadonlyMap<string, Answer>): boolean {
  const together = Object.entries(togetherNothing).filter(([, sources]) =>
    ((sources as Readonly<Record<string, readonly string[]>>)[question] ?? []).includes(key),
  );
  const ids = [...becameOf(question, key), ...together.map(([id]) => id as AnswerId)];
  // An answer that gave way to another on its list was still heard.
  if (becameOf(question, key).length > 0) return true;
  if (OPEN.has(key)) return answers.has(askedBy(question)[0] ?? '');
  return ids.some((id) => {
    const [to, toKey] = parted(id);
    return keysOf(answers.get(to)).includes(toKey);
  });
}
