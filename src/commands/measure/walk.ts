import {
  BACK,
  nextStep,
  readReply,
  replied,
  type Replies,
  type Reply,
  steppedBack,
  waysOf,
} from '../../domain/walk.ts';
import type { WalkStep } from '../../domain/model.ts';
import { level, millimetres } from '../../flags/numbers.ts';
import type { Prompts } from '../../ui/asking.ts';
import { countdown, type Wait } from '../../ui/countdown.ts';
import type { Visit } from '../../visit.ts';
import { askTyped } from '../ask-question.ts';

/**
 * Shows one idea at a time, until the end.
 * @param mayLeave whether a step back from the first leads somewhere
 * @returns null: the person went back from the first @throws Cancelled
 */
export async function walkThrough(
  steps: readonly WalkStep[],
  ruledOut: ReadonlySet<string>,
  prompts: Prompts,
  farewell: string,
  mayLeave: boolean,
  { host, settings }: Visit,
): Promise<Replies | null> {
  const { motion, sound } = settings;
  const style = { motion, rings: sound === 'bell', farewell };
  const wait = (one: Wait) => countdown(host, one, style);
  let replies: Replies = [];
  for (;;) {
    const step = nextStep(steps, replies, ruledOut);
    if (!step) return replies;
    const mayGoBack = mayLeave || replies.length > 0;
    const reply = await take(step, `Step ${replies.length + 1}`, mayGoBack, prompts, wait);
    if (reply === BACK && replies.length === 0) return null;
    replies = reply === BACK ? steppedBack(replies) : replied(step, reply, replies);
  }
}

/** Waits, if the step says so, then asks. */
async function take(
  { text, then = text, help, seconds, ask }: WalkStep,
  progress: string,
  mayGoBack: boolean,
  prompts: Prompts,
  wait: (one: Wait) => Promise<'on' | 'back'>,
): Promise<Reply> {
  if (seconds !== undefined || !ask) {
    const message = `${progress}. ${text}`;
    const end = await wait({ text: message, help, seconds: seconds ?? null, mayGoBack });
    if (end === BACK) return BACK;
  }
  if (!ask) return 'done';
  if (ask.kind === 'choice') {
    const choices = { kind: 'one', choices: ask.options, alone: [] } as const;
    const question = { progress, message: then, help: help ?? NO_HELP, mayGoBack };
    const reply = await prompts.askQuestion({ ...question, ...choices });
    return typeof reply === 'object' ? (reply.answer[0] ?? null) : reply === BACK ? BACK : null;
  }
  const kind = ask.kind === 'number' ? ask.unit : 'name';
  const message = `${progress}. ${then} (${waysOf(kind, mayGoBack)})`;
  return askTyped(prompts, { message, ...(help && { help }) }, (typed) =>
    readReply(typed, kind, mayGoBack, PARSERS[kind]),
  );
}

const NO_HELP = 'Pick what fits best. You can skip it.';

const PARSERS = {
  level: (text: string) => level.parse(text, { where: 'This' }),
  mm: (text: string) => millimetres.parse(text, { where: 'This' }),
  name: (text: string) => text,
} as const;
