import type { SessionInput } from '../../domain/session/events.ts';
import { latinOf } from '../keyboard.ts';

/** What a person can tell a session. */
export type Command = Exclude<SessionInput, 'tick'>;

/** What a key does: a command to the session, or something about its sound or screen. */
export type KeyCommand = Command | 'ran-on' | ScreenCommand;
type ScreenCommand = 'where' | 'sound' | 'help';

/** One way to give a command: by a terminal key, a word on a line of standard input, or both. */
interface Binding {
  readonly command: KeyCommand;
  /** Keys that send it, as ui/keyboard.ts names them; help texts name the first. */
  readonly keys: readonly string[];
  readonly word: string | null;
  /** For the key list; empty without a key. */
  readonly help: string;
}

/** Every key and word of a session. Help texts and hints are made from it. */
const BINDINGS: readonly Binding[] = [
  {
    command: 'let-down',
    // A pedal or a large key may send enter or page down.
    keys: [' ', '\r', 'page-down'],
    word: 'let-down',
    help: 'let-down (or enter)',
  },
  { command: 'toggle-pause', keys: ['p'], word: null, help: 'pause or resume' },
  { command: 'pause', keys: [], word: 'pause', help: '' },
  { command: 'resume', keys: [], word: 'resume', help: '' },
  { command: 'next', keys: ['n'], word: 'next', help: 'next step' },
  { command: 'undo', keys: ['u'], word: 'undo', help: 'undo the let-down' },
  { command: 'back', keys: ['b'], word: 'back', help: 'previous step' },
  { command: 'more', keys: ['+'], word: 'more', help: 'one more minute' },
  { command: 'slow', keys: ['s'], word: 'slow', help: 'flow slowed' },
  { command: 'dry', keys: ['d'], word: 'dry', help: 'no more drops' },
  { command: 'ran-on', keys: ['y'], word: 'ran-on', help: 'the pump kept running' },
  { command: 'where', keys: ['t'], word: null, help: 'this step, and the time left' },
  { command: 'sound', keys: ['m'], word: null, help: 'sound: off, bell, speech' },
  { command: 'quit', keys: ['q'], word: null, help: 'finish' },
  { command: 'end', keys: [], word: 'end', help: '' },
  { command: 'help', keys: ['?', 'h'], word: null, help: 'these keys' },
];

/** null: the key means nothing. */
export function commandOfKey(key: string): KeyCommand | null {
  return BINDINGS.find(({ keys }) => keys.includes(latinOf(key)))?.command ?? null;
}

/** Whether it is for the session, not for its sound, its screen or its clock. */
export function isCommand(command: KeyCommand | null): command is Command {
  const others: readonly (KeyCommand | null)[] = [null, 'where', 'sound', 'help', 'ran-on'];
  return !others.includes(command);
}

/** null: the word means nothing. */
export function commandOfWord(word: string): Exclude<KeyCommand, ScreenCommand> | null {
  const command = BINDINGS.find((binding) => binding.word === word)?.command ?? null;
  return command === 'where' || command === 'sound' || command === 'help' ? null : command;
}

/** The words accepted on standard input, one per line. */
export const WORDS: readonly string[] = BINDINGS.flatMap(({ word }) => word ?? []);

/** A command's key as a person reads it: space, p, …. */
export function keyOf(command: KeyCommand): string {
  const key = BINDINGS.find((binding) => binding.command === command)?.keys[0] ?? '';
  return key === ' ' ? 'space' : key;
}

/** The hint for an unknown key. */
export const NO_SUCH_KEY = `That key does nothing. ${keyOf('help')} shows the keys.`;

/** A voice does not say a question mark. */
export const NO_SUCH_KEY_ALOUD = 'That key does nothing. h says the keys.';

/** Every key with what it does, one per line. */
export const KEY_LIST = BINDINGS.filter(({ keys }) => keys.length > 0)
  .map(({ command, help }) => `${keyOf(command).padEnd(6)} ${help}`)
  .join('\n');

/** The same to be heard, as short as a voice takes it. */
export const KEYS_ALOUD = `${BINDINGS.filter(({ keys, help }) => keys.length > 0 && help !== '')
  .filter(({ command }) => command !== 'help')
  .map(({ command, help }) => `${keyOf(command).replace('+', 'plus')}: ${help}`)
  .join('. ')}.`;

const MAIN_KEYS =
  `${keyOf('let-down')} marks a let-down, ${keyOf('toggle-pause')} pauses, ` +
  `${keyOf('quit')} finishes`;

/** What to know about the keys before the first phase. */
export const KEY_HINT = `${MAIN_KEYS}, ${keyOf('help')} shows all keys.`;
export const KEY_HINT_ALOUD = `${MAIN_KEYS}, h says all keys.`;
