import { InputError } from './errors.ts';
import type { Condition, WalkStep } from './model.ts';

/** null: skipped. Steps without a question are `done`. */
export type Reply = string | number | null;

/** The replies so far, in order. */
export type Replies = readonly { readonly step: string; readonly reply: Reply }[];

/** How far somebody is. */
export interface Walk {
  readonly replies: Replies;
  /** What has to be undone before the next step. */
  readonly undo: readonly string[];
}

export const START: Walk = { replies: [], undo: [] };

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

/** After a reply the step is done, unless it is repeated. */
export function replied(step: WalkStep, reply: Reply, { replies }: Walk): Walk {
  const isAgain = step.ask?.kind === 'choice' && reply === step.ask.again;
  if (isAgain) return { replies, undo: [] };
  const undo = reply === null && step.isRelative ? undoOf(step) : [];
  return { replies: [...replies, { step: step.id, reply }], undo };
}

/** One step back: nobody stays at a level that hurts, or does twice what is done once. */
export function steppedBack(steps: readonly WalkStep[], step: WalkStep, walk: Walk): Walk {
  const last = walk.replies.at(-1);
  const before = steps.find(({ id, isRelative }) => isRelative && id === last?.step);
  const undo = [...walk.undo, ...undoOf(step), ...(before ? undoOf(before) : [])];
  return { replies: walk.replies.slice(0, -1), undo: [...new Set(undo)] };
}

function undoOf({ undo }: WalkStep): readonly string[] {
  return undo === undefined ? [] : [undo];
}

/** What was taken, for whoever cannot see it: "Level 7", "17 mm" */
export function takenWords(reply: Reply, kind: Typed): string {
  if (reply === null) return 'Skipped';
  if (reply === BACK) return 'Back';
  return kind === 'level' ? `Level ${reply}` : kind === 'mm' ? `${reply} mm` : String(reply);
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
