import type { Answers } from './answers.ts';
import { matches } from './answers.ts';
import type { Content } from './model.ts';
import { triage } from './triage.ts';

export interface PickedStrategy {
  readonly id: string;
  /** The blockers it is meant for; empty where it is general good sense. */
  readonly for: readonly string[];
}

/** One or two changes at a time can be told apart; three are the most that a tired person can hold. */
const MOST_STRATEGIES = 3;

/** The strategies that the answers rule out, one by one or because somebody has to be seen today. */
export function contraindicated(content: Content, answers: Answers): ReadonlySet<string> {
  const ruledOut = content.contraindications
    .filter((rule) => matches(rule.when, answers))
    .flatMap((rule) => rule.strategies);
  const gravest = triage(content, answers)[0]?.urgency;
  const urgent = gravest === 'emergency' || gravest === 'same-day';
  return new Set([...ruledOut, ...(urgent ? content.ruledOutAtSameDay : [])]);
}

/** Why the answers rule a strategy out, in sentences; empty where they do not, or where somebody has to be seen first. */
export function whyRuledOut(
  content: Content,
  answers: Answers,
  strategy: string,
): readonly string[] {
  return content.contraindications
    .filter((rule) => rule.strategies.includes(strategy) && matches(rule.when, answers))
    .map(({ why }) => why);
}

/**
 * At most three strategies for the blockers shown: the first choice of each in turn, then the second, …;
 * none that an answer rules out. Handed out in content order, which is cheapest and kindest first.
 */
export function pickStrategies(
  content: Content,
  answers: Answers,
  blockers: readonly string[],
): readonly PickedStrategy[] {
  const ruledOut = contraindicated(content, answers);
  const choices = blockers.map((id) =>
    (content.blockers[id]?.strategies ?? []).filter((strategy) => !ruledOut.has(strategy)),
  );
  const picked = new Set<string>();
  const longest = Math.max(0, ...choices.map((list) => list.length));
  for (let turn = 0; turn < longest; turn++) {
    for (const list of choices) {
      const strategy = list[turn];
      if (strategy !== undefined && picked.size < MOST_STRATEGIES) picked.add(strategy);
    }
  }
  if (blockers.length === 0) {
    for (const strategy of content.generalStrategies) {
      if (!ruledOut.has(strategy) && picked.size < MOST_STRATEGIES) picked.add(strategy);
    }
  }
  return Object.keys(content.strategies)
    .filter((id) => picked.has(id))
    .map((id) => ({
      id,
      for: blockers.filter((blocker) => content.blockers[blocker]?.strategies.includes(id)),
    }));
}
