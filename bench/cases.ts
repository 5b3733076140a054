import { content } from '../src/content/index.ts';
import { type Answers, keysOf } from '../src/domain/answers.ts';
import { reason } from '../src/domain/findings.ts';
import type { Content, Question } from '../src/domain/model.ts';
import { nextQuestion } from '../src/domain/next-question.ts';
import { rankBlockers } from '../src/domain/ranking.ts';
import { isUrgent } from '../src/domain/triage.ts';
import type { Case } from './described.ts';
import { foldsOf, refit } from './refit.ts';

/** An emergency ends the questions and hides the reasons. It is measured separately, so both continue here. */
const calm: Content = { ...content, referrals: [] };

/** Regularisation towards the experts' table: the cost of one step squared, in bits over all people. */
const PULL = 0.8;

/** What the adaptive check learns about somebody: only what it asks, in its own order. */
function adaptively(person: Case, using: Content): Case & { readonly asked: readonly Question[] } {
  const asked: Question[] = [];
  let answers: Answers = {};
  for (let next = nextQuestion(using, answers); next; next = nextQuestion(using, answers)) {
    answers = { ...answers, [next.id]: person.answers[next.id] ?? 'not-sure' };
    asked.push(next);
  }
  return { ...person, answers, asked };
}

/** How well the ranking did for one person. */
interface Outcome {
  readonly mainFirst: boolean;
  readonly namedFirst: boolean;
  readonly mainInThree: boolean;
  readonly anyInThree: boolean;
  readonly temptingFirst: boolean;
  /** For each reason called likely, whether the panel named it. */
  readonly likely: readonly boolean[];
}

function outcomeOf({ answers, causes, tempting }: Case, using: Content): Outcome {
  const ranked = rankBlockers(using, answers).filter(({ band }) => band !== null);
  const [first, ...others] = ranked.map(({ id }) => id);
  const three = [first, ...others.slice(0, 2)];
  const [main] = causes;
  const isNamed = (id: string | undefined) => id !== undefined && causes.includes(id);
  return {
    mainFirst: first === main,
    namedFirst: isNamed(first),
    mainInThree: three.includes(main),
    anyInThree: three.some(isNamed),
    temptingFirst: first !== undefined && tempting.includes(first),
    likely: ranked.filter(({ band }) => band === 'likely').map(({ id }) => isNamed(id)),
  };
}

const COLUMNS = ['main first', 'any first', 'main in 3', 'any in 3', 'tempting', 'likely right'];

function row(what: string, outcomes: readonly Outcome[]): string {
  const percent = (is: (outcome: Outcome) => boolean) =>
    `${Math.round((100 * outcomes.filter(is).length) / outcomes.length)} %`;
  const likely = outcomes.flatMap((outcome) => outcome.likely);
  const cells = [
    percent(({ mainFirst }) => mainFirst),
    percent(({ namedFirst }) => namedFirst),
    percent(({ mainInThree }) => mainInThree),
    percent(({ anyInThree }) => anyInThree),
    percent(({ temptingFirst }) => temptingFirst),
    `${likely.filter(Boolean).length} of ${likely.length}`,
  ];
  return line(`${what}, ${outcomes.length}`, cells);
}

function line(what: string, cells: readonly string[]): string {
  return what.padEnd(38) + cells.map((cell) => cell.padStart(13)).join('');
}

/** A set of people, without those for whom the panel names no cause. */
interface Cohort {
  readonly name: string;
  readonly people: readonly Case[];
}

function rankingRows({ name, people }: Cohort): readonly string[] {
  const second = people.flatMap((person) =>
    person.second ? [{ ...person, answers: person.second }] : [],
  );
  const outcomes = (some: readonly Case[]) => some.map((person) => outcomeOf(person, calm));
  return [
    row(name, outcomes(people)),
    ...(second.length > 0 ? [row(`${name}, second coder`, outcomes(second))] : []),
    row(`${name}, adaptive`, outcomes(people.map((person) => adaptively(person, calm)))),
  ];
}

/** Each fifth, with a table refitted on the other four fifths of all people. */
function leftOutRows(cohorts: readonly Cohort[]): readonly string[] {
  const folds = foldsOf(cohorts.flatMap(({ people }) => people)).map(({ test, train }) => ({
    test: new Set(test),
    using: refit(calm, train, PULL),
  }));
  return cohorts.flatMap(({ name, people }) => {
    const outcomes = (hear: (person: Case, using: Content) => Case) =>
      folds.flatMap(({ test, using }) =>
        people
          .filter((person) => test.has(person))
          .map((one) => outcomeOf(hear(one, using), using)),
      );
    return [
      row(
        `${name}, left out`,
        outcomes((person) => person),
      ),
      row(`${name}, left out, adaptive`, outcomes(adaptively)),
    ];
  });
}

/** How long the adaptive check is if every question is answered. */
function lengthRow({ name, people }: Cohort): string {
  const ways = people.map((person) => adaptively(person, calm).asked);
  const screens = ways.map((asked) => asked.length);
  const words = ways.map((asked) => asked.reduce((sum, question) => sum + wordsOf(question), 0));
  const most = Math.max(...screens);
  return `${name}: ${median(screens)} screens, ${most} at most; ${median(words)} words on the median way`;
}

function median(figures: readonly number[]): number | undefined {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)];
}

function wordsOf(question: Question): number {
  const labels = question.kind === 'number' ? [] : question.options.map(({ label }) => label);
  return [question.text, ...labels].join(' ').split(/\s+/).length;
}

/** Whether those who have to be seen are referred, and nobody else is hurried. */
function dangerRows(name: string, people: readonly Case[]): readonly string[] {
  const isHurried = ({ answers }: Case) => reason(content, answers).referrals.some(isUrgent);
  const isSent = ({ answers }: Case) => reason(content, answers).referrals.length > 0;
  const urgent = people.filter(({ refer }) => refer === 'emergency' || refer === 'same-day');
  const others = people.filter(({ refer }) => refer === null || refer === 'visit');
  const referred = people.filter(({ refer }) => refer !== null);
  const count = (
    what: string,
    of: readonly Case[],
    is: (person: Case) => boolean,
    bad: boolean,
  ) => {
    const odd = of.filter((person) => is(person) === bad).map(({ id }) => id);
    const all = `${of.filter(is).length} of ${of.length}`;
    return `${name}: ${what} ${all}${odd.length > 0 ? ` (${bad ? '' : 'not '}${odd.join(', ')})` : ''}`;
  };
  return [
    count('to be seen, and referred:', referred, isSent, false),
    ...(urgent.length > 0 ? [count('urgent, and sent so:', urgent, isHurried, false)] : []),
    count('not urgent, but sent so:', others, isHurried, true),
  ];
}

/** How often two coders agree: keys that both gave, out of all that either gave. */
function agreement(people: readonly Case[]): {
  readonly keys: number;
  readonly both: number;
} {
  const ids = (answers: Answers) =>
    Object.entries(answers).flatMap(([question, answer]) =>
      (typeof answer === 'number' ? [`${answer}`] : keysOf(answer)).map(
        (key) => `${question} ${key}`,
      ),
    );
  const pairs = people.flatMap(({ answers, second }) =>
    second ? [{ first: ids(answers), second: ids(second) }] : [],
  );
  return {
    keys: pairs.reduce((sum, one) => sum + new Set([...one.first, ...one.second]).size, 0),
    both: pairs.reduce(
      (sum, { first, second }) => sum + first.filter((id) => second.includes(id)).length,
      0,
    ),
  };
}

const hasCause = ({ causes }: Case) => causes.length > 0;

export { readCases } from './described.ts';

/** Every figure, by the name of its set. */
export function report(sets: Readonly<Record<string, readonly Case[]>>): string {
  const cohorts = Object.entries(sets).map(([name, all]) => ({
    name,
    people: all.filter(hasCause),
  }));
  const agreements = Object.entries(sets).flatMap(([name, all]) => {
    const { keys, both } = agreement(all);
    return keys === 0 ? [] : [`${name}: two coders agree on ${both} of ${keys} keys`];
  });
  return [
    line('', COLUMNS),
    ...cohorts.flatMap((cohort) => rankingRows(cohort)),
    ...leftOutRows(cohorts),
    '',
    ...cohorts.map(lengthRow),
    ...Object.entries(sets).flatMap(([name, all]) => dangerRows(name, all)),
    ...agreements,
  ].join('\n');
}
