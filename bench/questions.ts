import { content } from '../src/content/index.ts';
import type { Answers } from '../src/domain/answers.ts';
import { nextQuestion } from '../src/domain/next-question.ts';
import type { Case } from './described.ts';

export { readCases } from './described.ts';

/** How long choosing each next question takes for each person, in ms. */
export function choiceTimes(people: readonly Case[]): readonly number[] {
  return people.flatMap((person) => {
    const times: number[] = [];
    let answers: Answers = {};
    for (;;) {
      const start = performance.now();
      const next = nextQuestion(content, answers);
      times.push(performance.now() - start);
      if (!next) return times;
      answers = { ...answers, [next.id]: person.answers[next.id] ?? 'not-sure' };
    }
  });
}
