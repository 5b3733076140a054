import { InputError } from './errors.ts';
import type { Condition, WalkStep } from './model.ts';

/** null: skipped. Steps without a question are `done`. */
export type Reply = string | number | null;

/** The replies so far, in order. */
export type Replies = readonly { readonly step: string; readonly reply: Reply }[];

/** The next step; null: the walk is over. */
export function nextStep(
  steps: readonly WalkStep[],
  replies: Replies,
  ruledOut: ReadonlySet<string>,
): WalkStep | null {
  const isDone = ({ id }: WalkStep) => replies.some(({ step }) => step === id);
  const isLeftOut = ({ strategy }: WalkStep) => strategy !== undefined && ruledOut.has(strategy);
  const hasNumber = replies.some(({ reply }) => typeof reply === 'number');
  const isFor = ({ when, needsNumber }: WalkStep) =>
    holds(when, replies) && (!needsNumber || hasNumber);
  return steps.find((step) => !isDone(step) && !isLeftOut(step) && isFor(step)) ?? null;
}

/** After a reply the step is done, unless it is repeated. */
export function replied(step: WalkStep, reply: Reply, replies: Replies): Replies {
  const isAgain = step.ask?.kind === 'choice' && reply === step.ask.again;
  return isAgain ? replies : [...replies, { step: step.id, reply }];
}

/** As a reply: one step back. */
export const BACK = 'back';

/** What is typed as a reply. */
type Typed = 'level' | 'mm' | 'name';

/** "number and enter; s skips, b goes back, ? explains" */
export function waysOf(kind: Typed, mayGoBack: boolean): string {
  const typed = kind === 'name' ? 'enter skips' : 'number and enter; s skips';
  return `${typed}${mayGoBack ? ', b goes back' : ''}, ? explains`;
}

/** A typed reply; null: skipped. @param parse throws an InputError @throws InputError */
export function readReply(
  typed: string,
  kind: Typed,
  mayGoBack: boolean,
  parse: (text: string) => Reply,
): Reply {
  const word = typed.trim().toLowerCase();
  if (mayGoBack && ['b', BACK].includes(word)) return BACK;
  if (['s', 'skip', ...(kind === 'name' ? [''] : [])].includes(word)) return null;
  // A digit answers at once, so an Enter out of habit would skip the number that follows.
  if (word === '') throw new InputError('Type a number, or s to skip.');
  return parse(typed);
}

/** One step back. */
export function steppedBack(replies: Replies): Replies {
  return replies.slice(0, -1);
}

/** The reply to a step; null: none. */
export function replyTo(replies: Replies, step: string): Reply {
  return replies.find((reply) => reply.step === step)?.reply ?? null;
}

function holds(when: Condition | undefined, replies: Replies): boolean {
  return Object.entries(when ?? {}).every(([step, keys]) =>
    keys.includes(String(replyTo(replies, step))),
  );
}
