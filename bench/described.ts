import { readFileSync } from 'node:fs';
import { content } from '../src/content/index.ts';
import { type Answers, parseAnswers } from '../src/domain/answers.ts';

/** Somebody whose causes are known, coded blind into answers. See the README beside the files. */
export interface Case {
  readonly id: string;
  readonly answers: Answers;
  /** By a second coder, who did not see the first one's. */
  readonly second?: Answers;
  /** The panel's causes, the first of them the main one. Empty: it named none. */
  readonly causes: readonly string[];
  /** What looks alike, and is wrong. */
  readonly tempting: readonly string[];
  /** How soon to be seen; `some`: the source says that, but not how soon. */
  readonly refer: 'emergency' | 'same-day' | 'visit' | 'some' | null;
}

/** @throws InputError for an answer that no question takes */
export function readCases(file: string): readonly Case[] {
  const people = JSON.parse(readFileSync(file, 'utf8')) as readonly Case[];
  const parse = (person: Case, answers: Answers) =>
    parseAnswers(content.questions, answers, (id) => `${person.id}: ${id}`);
  return people.map((person) => ({
    ...person,
    answers: parse(person, person.answers),
    ...(person.second && { second: parse(person, person.second) }),
  }));
}
