import {
  BACK,
  nextStep,
  readReply,
  replied,
  type Replies,
  type Reply,
  START,
  steppedBack,
  takenWords,
  waysOf,
} from '../../domain/walk.ts';
import type { WalkStep } from '../../domain/model.ts';
import { level, millimetres } from '../../flags/numbers.ts';
import type { Prompts } from '../../ui/asking.ts';
import type { Wait } from '../../ui/countdown.ts';
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
  { host, settings, say }: Visit,
): Promise<Replies | null> {
  const { countdown } = await import('../../ui/countdown.ts');
  const { motion, sound } = settings;
  const style = { motion, rings: sound === 'bell', farewell };
  const wait = (one: Wait) => countdown(host, one, style);
  let walk = START;
  for (;;) {
    const { replies, undo } = walk;
    const step = nextStep(steps, replies, ruledOut);
    if (!step) return replies;
    const mayGoBack = mayLeave || replies.length > 0;
    const shown = { ...step, text: [...undo, step.text].join(' ') };
    const reply = await take(shown, `Step ${replies.length + 1}`, mayGoBack, prompts, wait);
    if (reply !== BACK) walk = replied(step, reply, walk);
    else if (replies.length > 0) walk = steppedBack(steps, step, walk);
    else {
      if (undo.length > 0) say(undo.join(' '));
      return null;
    }
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
  const read = (typed: string) => readReply(typed, kind, mayGoBack, PARSERS[kind]);
  const said = (typed: string) => takenWords(read(typed), kind);
  return askTyped(prompts, { message, said, ...(help && { help }) }, read);
}

const NO_HELP = 'Pick what fits best. You can skip it.';

const PARSERS = {
  level: (text: string) => level.parse(text, { where: 'This' }),
  mm: (text: string) => millimetres.parse(text, { where: 'This' }),
  name: (text: string) => text,
} as const;
