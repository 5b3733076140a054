import { nearestOr } from '../../domain/errors.ts';
import { SIGNAL_EXIT_CODES, type StopSignal } from '../../exit.ts';
import type { Host } from '../../host.ts';
import { listenForKeys, listenForLines } from '../../ui/keys.ts';
import { warn } from '../context.ts';
import type { Driver, SessionView } from './driver.ts';
import type { SoundView } from './sound.ts';
import { KEY_HELP, KEYS, LINE_COMMANDS } from './words.ts';

interface Controlled {
  readonly driver: Driver;
  readonly view: SessionView & { hide?: () => void };
  readonly sound: SoundView;
  readonly host: Host;
}

/** A key that is held down repeats itself, and an unsure hand presses twice: both mean one let-down. */
const SAME_PRESS_MS = 1_500;

/** Brings keys, or lines of standard input, and signals to the session. Returns how to let go of them. */
export function controlSession(session: Controlled): () => void {
  const { driver, host } = session;
  const signals = Object.keys(SIGNAL_EXIT_CODES) as StopSignal[];
  const release = signals.map((signal) => host.onSignal(signal, () => driver.stop(signal)));
  const listener = host.stdin.isTTY ? followKeys(session) : followLines(session);
  return () => {
    listener();
    for (const stop of release) stop();
  };
}

function followKeys({ driver, view, sound, host }: Controlled): () => void {
  // The enter that began the session may still be down.
  let last = { key: '\r', at: host.monotonicMs() };
  const isNewPress = (key: string) => {
    const before = last;
    last = { key, at: host.monotonicMs() };
    return before.key !== key || last.at - before.at >= SAME_PRESS_MS;
  };
  const suspend = () => {
    sound.hush();
    view.hide?.();
    keys.release();
    host.kill(host.pid, 'SIGTSTP');
  };
  const onContinue = host.onSignal('SIGCONT', () => keys.rearm());
  const onKey = (key: string) => {
    if (key === '\u0003') return driver.stop('SIGINT');
    if (key === '\u001a') return suspend();
    if (key === 'm') return view.say(`Sound: ${sound.change()}.`);
    if (key === '?') return view.say(KEY_HELP.join('\n'));
    if (key === 'p' && driver.state().status === 'paused') return driver.command('resume');
    if (!Object.hasOwn(KEYS, key)) return;
    const command = KEYS[key as keyof typeof KEYS];
    if (command !== 'let-down' || isNewPress(key)) driver.command(command);
  };
  const keys = listenForKeys(host, onKey);
  return () => {
    onContinue();
    keys.stop();
  };
}

function followLines({ driver, host }: Controlled): () => void {
  const listener = listenForLines(host, (line) => {
    const command = LINE_COMMANDS.find((known) => known === line);
    if (command) return driver.command(command);
    warn(
      host,
      `${JSON.stringify(line.slice(0, 40))} is not a command. ` +
        nearestOr(line, LINE_COMMANDS, `The commands are: ${LINE_COMMANDS.join(', ')}.`),
    );
  });
  return () => listener.stop();
}
