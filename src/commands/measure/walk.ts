import { refusalOf } from '../../domain/errors.ts';
import {
  type Asking,
  nextStep,
  replied,
  type Replies,
  type Reply,
  steppedBack,
  type WalkStep,
} from '../../domain/walk.ts';
import { level, millimetres } from '../../flags/numbers.ts';
import type { Prompts } from '../../ui/asking.ts';
import { countdown, type WaitStyle } from '../../ui/countdown.ts';
import { promptsFor } from '../../ui/prompts.ts';
import type { Visit } from '../../visit.ts';

export const FAREWELL = 'Stopped. Nothing was saved.';
const BACK = 'back';
/** A reply, or going back. */
type Taken = { readonly reply: Reply } | typeof BACK;

/** Shows one idea at a time, until the end. @throws Cancelled */
export async function walkThrough(
  steps: readonly WalkStep[],
  ruledOut: ReadonlySet<string>,
  visit: Visit,
): Promise<Replies> {
  const { host, settings } = visit;
  const prompts = promptsFor(host, FAREWELL);
  const style: WaitStyle = {
    motion: settings.motion,
    rings: settings.sound === 'bell',
    farewell: FAREWELL,
  };
  let replies: Replies = [];
  for (;;) {
    const step = nextStep(steps, replies, ruledOut);
    if (!step) return replies;
    const taken = await take(step, replies.length, prompts, style, visit);
    replies = taken === BACK ? steppedBack(replies) : replied(step, taken.reply, replies);
  }
}

/** Waits, if the step says so, then asks. */
async function take(
  step: WalkStep,
  count: number,
  prompts: Prompts,
  style: WaitStyle,
  { host }: Visit,
): Promise<Taken> {
  const { text, then, help, seconds, ask } = step;
  const progress = `Step ${count + 1}`;
  const mayGoBack = count > 0;
  if (seconds !== undefined || !ask) {
    const message = `${progress}. ${text}`;
    const wait = { text: message, help, seconds: seconds ?? null, mayGoBack };
    if ((await countdown(host, wait, style)) === BACK) return BACK;
  }
  if (!ask) return { reply: 'done' };
  const asked = { progress, message: then ?? text, help: help ?? NO_HELP, mayGoBack };
  return ask.kind === 'choice'
    ? chosen(ask, asked, prompts)
    : typed(ask.kind === 'number' ? ask.unit : 'name', asked, prompts);
}

const NO_HELP = 'Pick what fits best. You can skip it.';

interface Asked {
  readonly progress: string;
  readonly message: string;
  readonly help: string;
  readonly mayGoBack: boolean;
}

async function chosen(
  { options }: Extract<Asking, { kind: 'choice' }>,
  asked: Asked,
  prompts: Prompts,
): Promise<Taken> {
  const reply = await prompts.askQuestion({
    ...asked,
    kind: 'one',
    choices: options.map(({ key, label }) => ({ key, label })),
    alone: [],
  });
  if (reply === 'back') return BACK;
  return { reply: typeof reply === 'string' ? null : (reply.answer[0] ?? null) };
}

const PARSERS = {
  level: (text: string) => level.parse(text, { where: 'This' }),
  mm: (text: string) => millimetres.parse(text, { where: 'This' }),
  name: (text: string) => text,
} as const;

async function typed(
  unit: keyof typeof PARSERS,
  { progress, message, help, mayGoBack }: Asked,
  prompts: Prompts,
): Promise<Taken> {
  const isBack = (text: string) => mayGoBack && ['b', BACK].includes(text.trim().toLowerCase());
  // A digit answers at once, so an Enter out of habit would skip the number that follows.
  const skips = unit === 'name' ? ['', 's', 'skip'] : ['s', 'skip'];
  const isSkipped = (text: string) => skips.includes(text.trim().toLowerCase());
  const parse = PARSERS[unit];
  const ways = `${unit === 'name' ? 'enter' : 's'} skips${mayGoBack ? ', b goes back' : ''}`;
  const text = await prompts.type({
    message: `${progress}. ${message} (${ways})`,
    ...(help !== NO_HELP && { help }),
    check: (typedIn) =>
      isBack(typedIn) || isSkipped(typedIn)
        ? null
        : typedIn.trim() === ''
          ? 'Type a number, or s to skip.'
          : (refusalOf(() => parse(typedIn))?.message.replace(/^This: /, '') ?? null),
  });
  if (isBack(text)) return BACK;
  return { reply: isSkipped(text) ? null : parse(text) };
}
