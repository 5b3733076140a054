import { readFileSync } from 'node:fs';
import { content } from '../src/content/index.ts';
import { type Answers, parseAnswers } from '../src/domain/answers.ts';

/** Somebody whose causes are known, coded blind into answers. See the README in this folder. */
export interface Case {
  readonly id: string;
  readonly answers: Answers;
  /** From a second coder, who did not see the first one's. */
  readonly second?: Answers;
  /** The panel's causes, the main one first. Empty: it named none. */
  readonly causes: readonly string[];
  /** Look-alikes that would be wrong. */
  readonly tempting: readonly string[];
  /** How soon to be seen; `some`: the source says so without a time. */
  readonly refer: 'emergency' | 'same-day' | 'visit' | 'some' | null;
}

/** @throws InputError for an answer that the question does not accept */
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
