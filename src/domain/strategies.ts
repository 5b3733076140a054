import type { Answers } from './answers.ts';
import { matches } from './answers.ts';
import type { FindingKey } from './measure-keys.ts';
import type { Content, Strategy } from './model.ts';
import { trackOf } from './track.ts';
import { urgentReferral } from './triage.ts';

export interface PickedStrategy {
  readonly id: string;
  /** The blockers it is meant for; empty for general advice. */
  readonly for: readonly string[];
}

/**
 * With one or two changes at a time, their effects can be told apart; three are the most that a tired person can
 * remember.
 */
const MOST_STRATEGIES = 3;

/** The strategies ruled out by answers, by the purpose of pumping, or because somebody has to be seen today. */
export function contraindicated(content: Content, answers: Answers): ReadonlySet<string> {
  const ruledOut = content.contraindications
    .filter((rule) => matches(rule.when, answers))
    .flatMap((rule) => rule.strategies);
  return new Set([
    ...ruledOut,
    ...(trackOf(content, answers)?.mutedStrategies ?? []),
    ...(urgentReferral(content, answers) ? content.ruledOutAtSameDay : []),
  ]);
}

/** Conditions of tips can name what was found at home, as if it were an answer. */
export function withFindings(answers: Answers, found: readonly FindingKey[]): Answers {
  return found.length === 0 ? answers : { ...answers, measured: found };
}

/** Why the answers rule a strategy out, in sentences; empty if they do not, or if somebody has to be seen first. */
export function whyRuledOut(
  content: Content,
  answers: Answers,
  strategy: string,
): readonly string[] {
  return content.contraindications
    .filter((rule) => rule.strategies.includes(strategy) && matches(rule.when, answers))
    .map(({ why }) => why);
}

/** The one thing to do and how, as it fits this person and the first of the blockers that it is given for. */
export function wayToDo(
  strategy: Strategy,
  answers: Answers,
  blockers: readonly string[] = [],
): Pick<Strategy, 'action' | 'steps'> {
  const fitting = strategy.actions?.filter(({ when }) => matches(when, answers)) ?? [];
  const meant = fitting.find((action) => action.for !== undefined && action.for === blockers[0]);
  const { text: action = strategy.action, steps = strategy.steps } = meant ?? fitting[0] ?? {};
  return { action, steps };
}

/**
 * At most three strategies, none of them ruled out: the first choice of what leads, then what fits the person's
 * track, then the first choice of each other blocker in turn, then the second, …
 * @param beside blockers that are not shown, and yet were plainly told: they come before the third choice of one that is
 */
export function pickStrategies(
  content: Content,
  answers: Answers,
  blockers: readonly string[],
  beside: readonly string[] = [],
): readonly PickedStrategy[] {
  const ruledOut = contraindicated(content, answers);
  const isOpen = (strategy: string) => !ruledOut.has(strategy);
  const choices = blockers.map((id) => (content.blockers[id]?.strategies ?? []).filter(isOpen));
  const turn = (at: number) => choices.flatMap((list) => list[at] ?? []);
  const longest = Math.max(0, ...choices.map((list) => list.length));
  const later = Array.from({ length: longest }, (_, at) => turn(at)).slice(2);
  const told = beside.flatMap((id) => (content.blockers[id]?.strategies ?? []).find(isOpen) ?? []);
  const inTurn = [...turn(0), ...turn(1), ...told, ...later.flat()];
  const general = blockers.length === 0 ? content.generalStrategies.filter(isOpen) : [];
  const ofTrack = (trackOf(content, answers)?.strategies ?? []).filter(isOpen);
  const [first, ...others] = inTurn;
  const wanted = [...(first === undefined ? [] : [first]), ...ofTrack, ...others, ...general];
  const ordered = causesFirst(content, answers, [...new Set(wanted)]);
  return ordered.slice(0, MOST_STRATEGIES).map((id) => ({
    id,
    for: blockers.filter((blocker) => content.blockers[blocker]?.strategies.includes(id)),
  }));
}

/** What mends the cause goes right before what only makes up for it. */
function causesFirst(
  { strategies }: Content,
  answers: Answers,
  wanted: readonly string[],
): readonly string[] {
  return wanted.reduce<readonly string[]>((order, id) => {
    const before = strategies[id]?.before;
    if (!before?.when.some((when) => matches(when, answers))) return order;
    const at = order.findIndex((other) => before.strategies.includes(other));
    if (at < 0 || at > order.indexOf(id)) return order;
    const others = order.filter((other) => other !== id);
    return [...others.slice(0, at), id, ...others.slice(at)];
  }, wanted);
}
