import { type Answers, isTelling, matches } from './answers.ts';
import { withNewer } from './known-answers.ts';
import type { Draft } from './measured.ts';
import type { Content, MeasureKind, Measures, WalkStep } from './model.ts';
import { contraindicated, whyRuledOut } from './strategies.ts';

type Guides = Content & { readonly measures: Measures };

const HIGHEST = 'highest-comfortable-suction';
const NOT_NOW = 'Your answers call for gentle suction now.';

/** Why the search for the highest suction is locked, in sentences; empty if it is open. */
export function lockedBy(content: Guides, answers: Answers): readonly string[] {
  const why = [
    ...whyRuledOut(content, answers, HIGHEST),
    ...content.measures.locks.filter(({ when }) => matches(when, answers)).map((lock) => lock.why),
  ];
  const isRuledOut = contraindicated(content, answers).has(HIGHEST);
  return [...new Set(why.length === 0 && isRuledOut ? [NOT_NOW] : why)];
}

/** A level found while answers advise against it is not a goal for next time. */
export function gently(draft: Draft, locked: readonly string[]): Draft {
  return draft.kind === 'suction' && locked.length > 0
    ? { ...draft, aim: 'gentlest', why: [...locked] }
    : draft;
}

/** Whether breasts and fever are asked about before this measurement. */
export function isAskedFirst(kind: MeasureKind): boolean {
  return kind === 'suction' || kind === 'hand';
}

/** The next question before such a measurement; null: none. @param said just now @param answers before */
export function safetyQuestion(content: Guides, said: Answers, answers: Answers): string | null {
  if (said['breast-now'] === undefined) return 'breast-now';
  const known = withNewer(answers, said);
  const isSettled = said['baby-age'] !== undefined || isTelling(answers['baby-age']);
  return isSettled || lockedBy(content, known).length > 0 ? null : 'baby-age';
}

/** How a measurement is done, or why not now. */
export type Way =
  | { readonly refused: readonly string[] }
  | {
      readonly steps: readonly WalkStep[];
      /** Why it is the gentle way; empty if it is not. */
      readonly locked: readonly string[];
      readonly ruledOut: ReadonlySet<string>;
    };

/** The way that these answers allow. */
export function wayOf(kind: MeasureKind, content: Guides, answers: Answers): Way {
  const ruledOut = contraindicated(content, answers);
  const locked = kind === 'suction' ? lockedBy(content, answers) : [];
  const isGentle = locked.length > 0;
  const needed = kind === 'hand' ? 'hand-expression' : 'gentlest-suction';
  if (ruledOut.has(needed) && (kind === 'hand' || isGentle)) {
    return { refused: [...new Set([...whyRuledOut(content, answers, needed), ...locked])] };
  }
  const { steps, gentle = steps } = content.measures.kinds[kind];
  return { steps: isGentle ? gentle : steps, locked, ruledOut };
}
