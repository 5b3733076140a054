import { readFileSync } from 'node:fs';
import { content } from '../src/content/index.ts';
import { type Answers, parseAnswers } from '../src/domain/answers.ts';
import { check } from '../src/domain/check.ts';
import type { CheckDocument } from '../src/domain/documents/index.ts';
import type { Content } from '../src/domain/model.ts';
import { nextQuestion } from '../src/domain/next-question.ts';

/** A person whose causes are known, coded blind into answers. */
export interface Case {
  readonly id: string;
  readonly answers: Answers;
  /** The panel's causes, the first of them the main one. */
  readonly causes: readonly string[];
  /** What looks alike, and is wrong. */
  readonly tempting: readonly string[];
  readonly refer: 'emergency' | 'same-day' | 'visit' | 'some' | null;
}

export function readCases(file: string): readonly Case[] {
  const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: readonly Case[] };
  return cases.map((person) => ({
    ...person,
    answers: parseAnswers(content.questions, person.answers, (id) => `${person.id}: ${id}`),
  }));
}

export function resultOf(person: Pick<Case, 'answers'>, using: Content = content): CheckDocument {
  return check(using, person.answers, { id: '', at: '', country: null });
}

/** What the adaptive check would hear from this person: only what it asks, in its own order. */
export function adaptively(person: Case, using: Content = content): Case & { screens: number } {
  let answers: Answers = {};
  let screens = 0;
  for (let next = nextQuestion(using, answers); next; next = nextQuestion(using, answers)) {
    answers = { ...answers, [next.id]: person.answers[next.id] ?? 'not-sure' };
    screens += 1;
  }
  return { ...person, answers, screens };
}

/** Shares, 0 to 1. */
export interface Measured {
  readonly people: number;
  readonly primaryFirst: number;
  readonly namedFirst: number;
  readonly primaryInThree: number;
  readonly anyInThree: number;
  readonly temptingFirst: number;
  /** Of those called likely, how many the panel named. */
  readonly likelyRight: number;
  readonly likelySaid: number;
}

export function measure(people: readonly Case[], using: Content = content): Measured {
  const results = people.map((person) => {
    const ranked = resultOf(person, using).blockers;
    return { person, ids: ranked.map(({ id }) => id), ranked };
  });
  const share = (is: (result: (typeof results)[number]) => boolean) =>
    results.filter(is).length / Math.max(1, results.length);
  const likely = results.flatMap(({ person, ranked }) =>
    ranked.filter(({ band }) => band === 'likely').map(({ id }) => person.causes.includes(id)),
  );
  return {
    people: people.length,
    primaryFirst: share(({ person, ids }) => ids[0] === person.causes[0]),
    namedFirst: share(({ person, ids }) => person.causes.includes(ids[0] ?? '')),
    primaryInThree: share(({ person, ids }) => ids.slice(0, 3).includes(person.causes[0] ?? '')),
    anyInThree: share(({ person, ids }) =>
      ids.slice(0, 3).some((id) => person.causes.includes(id)),
    ),
    temptingFirst: share(({ person, ids }) => person.tempting.includes(ids[0] ?? '')),
    likelyRight: likely.filter(Boolean).length / Math.max(1, likely.length),
    likelySaid: likely.length,
  };
}
