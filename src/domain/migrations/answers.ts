import {
  type Answer,
  type Answers,
  ANY_QUESTION_KEYS,
  GIVING_WAY,
  keysOf,
  parted,
} from '../answers.ts';
import type { AnswerId } from '../model.ts';
import {
  type Became,
  firstEdition,
  insteadOfNothing,
  takesOne,
  togetherNothing,
} from './first-edition.ts';

/** An answer of the first edition, by key. */
export interface OldAnswer {
  readonly question: string;
  readonly key: string;
}

export interface MigratedAnswers {
  /** In the questions and keys of the second edition. */
  readonly answers: Answers;
  /** Old answers without a replacement. */
  readonly gone: readonly OldAnswer[];
}

const known: Readonly<Record<string, Became>> = firstEdition;
const nothings = Object.entries(togetherNothing) as readonly (readonly [
  AnswerId,
  Readonly<Record<string, readonly string[]>>,
])[];
const single: ReadonlySet<string> = new Set(takesOne);
const OPEN: ReadonlySet<string> = new Set(ANY_QUESTION_KEYS);

/**
 * First-edition answers as questions of the second. Lists that combine several old questions hold all their answers.
 * An answer without a replacement is absent, so that it is asked again.
 */
export function migrateAnswers(old: Answers): MigratedAnswers {
  const answers = new Map<string, Answer>();
  const lists = new Map<string, Set<string>>();
  const add = (id: AnswerId) => {
    const [question, key] = parted(id);
    lists.set(question, (lists.get(question) ?? new Set()).add(key));
  };
  for (const [question, answer] of Object.entries(old)) {
    if (typeof answer === 'number' && keysThen(question)) answers.set(question, answer);
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
  return keysThen(question)?.[key] ?? [];
}

/** The questions of the second edition that replace an old one, the closest first. */
export function askedBy(question: string): readonly string[] {
  return Object.hasOwn(known, question) ? (known[question]?.askedBy ?? []) : [];
}

/** The keys of a first-edition question, except those common to all; null: it had no such question. */
export function keysThen(question: string): Became['keys'] | null {
  return Object.hasOwn(known, question) ? (known[question]?.keys ?? null) : null;
}

function nothingTogether(old: Answers): readonly AnswerId[] {
  return nothings.flatMap(([id, sources]) => {
    const isSaid = Object.entries(sources).every(([question, keys]) =>
      keysOf(old[question]).some((key) => keys.includes(key)),
    );
    return isSaid ? [id] : [];
  });
}

function answerOf(question: string, keys: readonly string[]): Answer {
  const telling = keys.filter((key) => !GIVING_WAY.has(key));
  const [first = ''] = telling.length > 0 ? telling : keys;
  if (single.has(question) || OPEN.has(first)) return first;
  return telling.length > 0 ? telling : [first];
}

/** A new question is left open if all the old ones it replaces are, as far as they were answered. */
function openOnes(old: Answers): readonly (readonly [string, string])[] {
  const given = Object.keys(old).filter(keysThen);
  return given.flatMap((id) => {
    const [home = ''] = askedBy(id);
    const all = given.filter((other) => askedBy(other)[0] === home);
    const keys = all.map((other) => openKey(other, old[other]));
    const [key] = keys;
    return key && keys.every(Boolean) ? [[home, key] as const] : [];
  });
}

/** `not-sure` or `skip`, if that is the whole answer and the table has no entry for it. */
function openKey(question: string, answer: Answer | undefined): string | null {
  const [key = ''] = keysOf(answer);
  return OPEN.has(key) && !keysThen(question)?.[key] ? key : null;
}

function goneOf(old: Answers, answers: ReadonlyMap<string, Answer>): readonly OldAnswer[] {
  return Object.entries(old).flatMap(([question, answer]) =>
    keysOf(answer)
      .filter((key) => !isLeft(question, key, answers))
      .map((key) => ({ question, key })),
  );
}

/** Whether an old answer has any successor. One that gave way to another on its list counts too. */
function isLeft(question: string, key: string, answers: ReadonlyMap<string, Answer>): boolean {
  if (becameOf(question, key).length > 0) return true;
  if (OPEN.has(key) && !keysThen(question)?.[key]) return answers.has(askedBy(question)[0] ?? '');
  return nothings.some(([id, sources]) => {
    const [list, nothing] = parted(id);
    return sources[question]?.includes(key) && keysOf(answers.get(list)).includes(nothing);
  });
}
