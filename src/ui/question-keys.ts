import type { Choice, QuestionAnswer, QuestionAsk } from './asking.ts';
import { latinOf } from './keyboard.ts';

export interface QuestionState {
  readonly ticked: readonly string[];
  /** The highlighted choice; null: none. */
  readonly pointer: number | null;
  /** Whether enter accepts the highlighted choice: the arrow keys were used last. */
  readonly isPointed: boolean;
  readonly showsHelp: boolean;
  /** A quiet line after a key that did nothing. */
  readonly note: string;
}

/** A key as readline names it. */
export interface Key {
  readonly name?: string | undefined;
  readonly sequence?: string | undefined;
  readonly ctrl?: boolean | undefined;
  readonly meta?: boolean | undefined;
}

export const NO_MORE_HELP = 'There is no more help for this one.';
export const DIGITS = '1234567890';

export function openQuestion({ kind, choices, preset = [] }: QuestionAsk): QuestionState {
  const known = preset.filter((key) => choices.some((choice) => choice.key === key));
  const first = choices.findIndex(({ key }) => key === known[0]);
  const isPointed = kind === 'one' && first >= 0;
  return {
    ticked: kind === 'many' ? known : [],
    pointer: isPointed ? first : null,
    isPointed,
    showsHelp: false,
    note: '',
  };
}

/** The effect of a key on the question: an answer, or the next state. */
export function pressKey(
  ask: QuestionAsk,
  before: QuestionState,
  key: Key,
): QuestionState | { readonly done: QuestionAnswer } {
  // Ctrl-C and Ctrl-Z are handled elsewhere.
  if (key.ctrl) return before;
  const isLeaving = ask.leave !== undefined && ['q', 'escape'].includes(latinOf(key.name ?? ''));
  if (isLeaving) return { done: { answer: [ask.leave] } };
  const name = key.meta ? '' : latinOf(key.name ?? key.sequence ?? '');
  const state = { ...before, note: '' };
  const digit = name.length === 1 ? DIGITS.indexOf(name) : -1;
  if (digit >= 0 && digit < ask.choices.length) return choose(ask, state, digit);
  switch (name) {
    case 'up':
    case 'down':
      return { ...state, pointer: moved(ask, state, name), isPointed: true };
    case 'space':
      if (ask.kind === 'many' && state.pointer !== null) return choose(ask, state, state.pointer);
      break;
    case 'return':
    case 'enter':
      return goOn(ask, state);
    case 'b':
    case 'left':
      if (ask.mayGoBack) return { done: 'back' };
      if (ask.progress !== undefined) return { ...state, note: 'This is the first question.' };
      break;
    case 's':
      if (ask.isMenu) break;
      return ask.mustChoose
        ? { ...state, note: `This one cannot be skipped. ${nothingPicked(ask)}` }
        : { done: 'skip' };
    case 'u':
      if (!ask.mayBeEmpty && !ask.isMenu) return { done: 'not-sure' };
      break;
    case 'h':
    case '?':
      if (ask.help === '') return { ...state, note: `${NO_MORE_HELP} These keys work:` };
      return { ...state, showsHelp: !state.showsHelp };
  }
  return { ...state, note: 'That key does nothing here. These do:' };
}

/** A digit, or space: answers a single-choice question, ticks or unticks in a multiple-choice one. */
function choose(ask: QuestionAsk, state: QuestionState, index: number) {
  const { key } = ask.choices[index] as Choice;
  if (ask.kind === 'one') return { done: { answer: [key] } };
  const ticked = state.ticked.includes(key)
    ? state.ticked.filter((other) => other !== key)
    : [...state.ticked.filter((other) => !rulesOut(ask, key, other)), key];
  return { ...state, ticked, pointer: index, isPointed: false };
}

/** Whether two answers exclude each other. */
export function rulesOut({ alone, exclusive = [] }: QuestionAsk, key: string, other: string) {
  if (key === other) return false;
  if (alone.includes(key) || alone.includes(other)) return true;
  return exclusive.some((group) => group.includes(key) && group.includes(other));
}

function moved({ choices }: QuestionAsk, { pointer }: QuestionState, way: 'up' | 'down') {
  const step = way === 'down' ? 1 : -1;
  const from = pointer ?? (way === 'down' ? -1 : 0);
  return (from + step + choices.length) % choices.length;
}

function goOn(ask: QuestionAsk, state: QuestionState) {
  if (state.ticked.length > 0) return { done: { answer: inOrder(ask, state.ticked) } };
  const pointed = state.isPointed ? ask.choices[state.pointer ?? -1] : undefined;
  if (pointed) return { done: { answer: [pointed.key] } };
  return ask.mayBeEmpty ? { done: { answer: [] } } : { ...state, note: nothingPicked(ask) };
}

/** In the order of the choices, whichever was ticked first. */
export function inOrder({ choices }: QuestionAsk, keys: readonly string[]): readonly string[] {
  return choices.map(({ key }) => key).filter((key) => keys.includes(key));
}

/** What would be an answer, after enter without one. */
function nothingPicked({ kind, choices, alone, mustChoose, isMenu }: QuestionAsk): string {
  if (isMenu) return 'Press the number of your choice.';
  const none = choices.find(({ key }) => alone.includes(key));
  const way =
    kind === 'one'
      ? 'Press the number of your answer'
      : `Pick all that fit${none ? `, or "${none.label}"` : ''}`;
  return `${way}; ${mustChoose ? 'u if you are not sure' : 's skips'}.`;
}
