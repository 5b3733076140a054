import { nearestOr } from '../../domain/errors.ts';
import { SIGNAL_EXIT_CODES, type StopSignal } from '../../exit.ts';
import type { Host } from '../../host.ts';
import { listenForKeys, listenForLines } from '../keyboard.ts';
import { suspending } from '../suspending.ts';
import { warn } from '../../say.ts';
import type { Driver } from './driver.ts';
import {
  commandOfKey,
  commandOfWord,
  isCommand,
  KEY_LIST,
  KEYS_ALOUD,
  NO_SUCH_KEY,
  NO_SUCH_KEY_ALOUD,
  WORDS,
} from './keys.ts';
import type { SessionSound } from './sound.ts';
import type { SessionView } from './view.ts';

interface Controlled {
  readonly driver: Driver;
  readonly view: SessionView;
  readonly sound: SessionSound;
  readonly host: Host;
}

/** A held key repeats, and an unsteady hand presses twice: both mean one let-down. */
const SAME_PRESS_MS = 1_500;

/** Passes keys or standard input lines, and signals, to the session. Returns a function that stops it. */
export function controlSession(session: Controlled): () => void {
  const { driver, host } = session;
  const signals = Object.keys(SIGNAL_EXIT_CODES) as StopSignal[];
  const release = signals.map((signal) => host.onSignal(signal, () => driver.stop(signal)));
  const stopListening = host.stdin.isTTY ? followKeys(session) : followLines(session);
  return () => {
    stopListening();
    for (const stop of release) stop();
  };
}

function followKeys({ driver, view, sound, host }: Controlled): () => void {
  // The enter that started the session may still be held down.
  let last = { key: '\r', at: host.monotonicMs() };
  const isNewPress = (key: string) => {
    const before = last;
    last = { key, at: host.monotonicMs() };
    return before.key !== key || last.at - before.at >= SAME_PRESS_MS;
  };
  const stopping = suspending(host, {
    leave() {
      sound.hush();
      view.hide();
      keys.release();
    },
    comeBack: () => keys.rearm(),
  });
  const tell = (shown: string, spoken: string) => {
    view.note(shown);
    sound.tell(spoken);
  };
  let wasKnown = true;
  const onKey = (key: string) => {
    if (key === '\u0003') return driver.stop('SIGINT');
    if (key === '\u001a') return stopping.suspend();
    const command = commandOfKey(key);
    if (driver.isAsking() && !isCommand(command)) return driver.command('carry-on');
    // Said once, however long a wrong key is held.
    if (command === null && wasKnown) tell(NO_SUCH_KEY, NO_SUCH_KEY_ALOUD);
    wasKnown = command !== null;
    if (command === 'sound') view.note(`Sound: ${sound.change()}.`);
    else if (command === 'help') tell(KEY_LIST, KEYS_ALOUD);
    else if (command === 'where') driver.look('where');
    else if (command === 'ran-on') driver.ranOn();
    else if (isCommand(command) && (command !== 'let-down' || isNewPress(key))) {
      return driver.command(command);
    }
    driver.look('draw');
  };
  const keys = listenForKeys(host, onKey);
  return () => {
    stopping.release();
    keys.stop();
  };
}

/** With nobody to read its output or give it input, the session ends. */
function followLines({ driver, host }: Controlled): () => void {
  const gone = { reader: false, speaker: false };
  const endIfAlone = () => {
    if (gone.reader && gone.speaker) driver.command('end');
  };
  const onUnread = () => {
    gone.reader = true;
    endIfAlone();
  };
  host.stdout.on('error', onUnread);
  const onLine = (line: string) => {
    const command = commandOfWord(line);
    if (command === 'ran-on') return driver.ranOn();
    if (command) return driver.command(command);
    warn(
      host,
      `${JSON.stringify(line.slice(0, 40))} is not a command. ` +
        nearestOr(line, WORDS, `The commands are: ${WORDS.join(', ')}.`),
    );
  };
  const listener = listenForLines(host, onLine, () => {
    gone.speaker = true;
    endIfAlone();
  });
  return () => {
    host.stdout.off('error', onUnread);
    listener.stop();
  };
}
