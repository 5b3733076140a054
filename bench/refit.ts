import { answerIds, weigh } from '../src/domain/evidence.ts';
import type { AnswerId, Content, Likelihood, ReasonEvidence } from '../src/domain/model.ts';
import type { Case } from './described.ts';

/** Scores are scaled down before they are compared with the causes. */
const DOUBT = 0.7;
/** How far a step may move from the experts' value, and its absolute limit. */
const MOST_MOVED = 2;
const MOST_STEPS = 4;
const MOST_ROUNDS = 6;

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A movable figure of the table, and the people it affects. */
interface Figure {
  readonly reason: string;
  readonly expert: number;
  get(): number;
  set(value: number): void;
  bearsOn(person: Person): boolean;
}

interface Person {
  readonly case: Case;
  readonly given: ReadonlySet<AnswerId>;
  readonly scores: Map<string, number>;
  loss: number;
}

/** Splits people into five by a hash of their ids: the same in every run. */
export function foldsOf(
  people: readonly Case[],
): readonly { readonly test: readonly Case[]; readonly train: readonly Case[] }[] {
  return [0, 1, 2, 3, 4].map((fold) => ({
    test: people.filter(({ id }) => hash(id) % 5 === fold),
    train: people.filter(({ id }) => hash(id) % 5 !== fold),
  }));
}

function hash(text: string): number {
  return [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7);
}

/**
 * The table with its whole steps fitted to the people: each figure moves one step at a time for as long as that
 * helps.
 * @param pull the cost of distance from the experts' figure: bits for a step, squared
 */
export function refit(content: Content, cases: readonly Case[], pull: number): Content {
  const evidence = structuredClone(content.evidence);
  const using: Content = { ...content, evidence };
  const reasons = Object.keys(evidence);
  const people = cases.map((person): Person => {
    const given = answerIds(content, person.answers);
    const scores = new Map(reasons.map((id) => [id, scoreOf(using, id, person, given)]));
    return { case: person, given, scores, loss: lossOf(scores, person.causes) };
  });
  const figures = reasons.flatMap((id) => figuresOf(id, evidence[id] as ReasonEvidence));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const moved = figures.filter((figure) => move(using, figure, people, pull));
    if (moved.length === 0) break;
  }
  return using;
}

function figuresOf(reason: string, table: Mutable<ReasonEvidence>): readonly Figure[] {
  const prior: Figure = {
    reason,
    expert: table.prior,
    get: () => table.prior,
    set: (value) => {
      table.prior = value;
    },
    bearsOn: () => true,
  };
  const steps = Object.entries(table.byQuestion).flatMap(([question, keys]) =>
    Object.entries(keys).flatMap(([key, entries]) =>
      entries.map((entry: Mutable<Likelihood>): Figure => ({
        reason,
        expert: entry.steps,
        get: () => entry.steps,
        set: (value) => {
          entry.steps = value;
        },
        bearsOn: ({ given }) => given.has(`${question}.${key}`),
      })),
    ),
  );
  return [prior, ...steps];
}

/** Moves a figure one step if that helps. @returns whether it did */
function move(using: Content, figure: Figure, people: readonly Person[], pull: number): boolean {
  const concerned = people.filter((person) => figure.bearsOn(person));
  if (concerned.length === 0) return false;
  const before = figure.get();
  const cost = (value: number) => pull * (value - figure.expert) ** 2;
  const gainOf = (value: number) => {
    figure.set(value);
    return concerned.reduce(
      (sum, person) => {
        const { loss } = rescored(using, figure.reason, person);
        return sum + person.loss - loss;
      },
      cost(before) - cost(value),
    );
  };
  const [best] = [before + 1, before - 1]
    .filter((value) => Math.abs(value - figure.expert) <= MOST_MOVED)
    .filter((value) => Math.abs(value) <= MOST_STEPS)
    .map((value) => ({ value, gain: gainOf(value) }))
    .sort((a, b) => b.gain - a.gain);
  if (!best || best.gain < 1e-9) {
    figure.set(before);
    return false;
  }
  figure.set(best.value);
  for (const person of concerned) {
    const { score, loss } = rescored(using, figure.reason, person);
    person.scores.set(figure.reason, score);
    person.loss = loss;
  }
  return true;
}

function rescored(using: Content, reason: string, person: Person) {
  const { scores, given } = person;
  const kept = scores.get(reason) ?? 0;
  const score = scoreOf(using, reason, person.case, given);
  scores.set(reason, score);
  const loss = lossOf(scores, person.case.causes);
  scores.set(reason, kept);
  return { score, loss };
}

function scoreOf(
  using: Content,
  reason: string,
  { answers }: Case,
  given: ReadonlySet<AnswerId>,
): number {
  const { prior, excludedBy } = using.evidence[reason] as ReasonEvidence;
  if (excludedBy.some((id) => given.has(id))) return -Infinity;
  return prior + weigh(using, reason, answers, given).steps;
}

/** Bits by which the ranking misses the main cause and, with less weight, any other that the panel names. */
function lossOf(scores: ReadonlyMap<string, number>, [main, ...others]: readonly string[]): number {
  const most = Math.max(...scores.values());
  const odds = (id: string | undefined) =>
    2 ** (((scores.get(id ?? '') ?? -Infinity) - most) * DOUBT);
  const all = [...scores.keys()].reduce((sum, id) => sum + odds(id), 0);
  const first = odds(main) / all;
  const named = first + others.reduce((sum, id) => sum + (0.5 * odds(id)) / all, 0);
  const bits = (chance: number) => -Math.log2(Math.max(1e-6, chance));
  return 0.6 * bits(first) + 0.4 * bits(named);
}
