import type { Host } from '../host.ts';

const PAGE_DOWN = '\u001b[6~';
/** Arrows and function keys arrive as escape sequences, and so do the terminal's replies. */
// eslint-disable-next-line no-control-regex -- escape sequences are meant here
const KEYS = /\u001b(?:\[[0-?]*[ -/]*[@-~]|O.|[\]_P].*?(?:\u0007|\u001b\\)|.)?|./gsu;

/**
 * The letters of other layouts, in the places of those on a Latin keyboard, so that people who write Russian need
 * not switch.
 */
const LATIN = 'qwertyuiopasdfghjklzxcvbnm';
const LAYOUTS = [
  'йцукенгшщзфывапролдячсмить',
  ' ςερτυθιοπασδφγηξκλζχψωβνμ',
  '  קראטוןםפשדגכעיחלךזסבהנמצ',
];

/** A key as a Latin keyboard without Caps Lock would send it. */
export function latinOf(key: string): string {
  const small = key.toLowerCase();
  if (small.length !== 1 || small <= '\u007f') return small;
  const place = Math.max(...LAYOUTS.map((letters) => letters.indexOf(small)));
  return LATIN[place] ?? small;
}

export interface Listener {
  stop(): void;
}

/**
 * Single keys from a terminal, without enter; page down has a name. Ctrl-C and Ctrl-Z arrive as keys too, because
 * raw mode stops the terminal from handling them.
 */
export function listenForKeys(
  host: Host,
  onKey: (key: string) => void,
): Listener & { release(): void; rearm(): void } {
  const { stdin } = host;
  const onData = (data: Buffer | string) => {
    for (const [key] of data.toString().matchAll(KEYS)) {
      if (key === PAGE_DOWN) onKey('page-down');
      else if (!key.startsWith('\u001b')) onKey(key);
    }
  };
  stdin.setRawMode(true);
  stdin.on('data', onData);
  stdin.resume();
  return {
    /** Restores the terminal while the process is stopped. */
    release() {
      stdin.setRawMode(false);
    },
    /** Sets raw mode again: the shell, or SIGSTOP, may have ended it without our knowledge. */
    rearm() {
      stdin.setRawMode(false);
      stdin.setRawMode(true);
    },
    stop() {
      stdin.off('data', onData);
      stdin.setRawMode(false);
      stdin.pause();
    },
  };
}

/**
 * The next line typed at a terminal, with echo; null if the person leaves with Ctrl-C or Ctrl-D. A terminal delivers
 * one line at a time, so nothing typed ahead is lost.
 */
export function readLine(host: Host): Promise<string | null> {
  const { stdin } = host;
  return new Promise((resolve) => {
    let text = '';
    const finish = (line: string | null) => {
      stdin.off('data', onData);
      stdin.off('end', onEnd);
      stdin.pause();
      release();
      resolve(line);
    };
    const onData = (data: Buffer | string) => {
      text += data.toString();
      const end = text.indexOf('\n');
      if (end >= 0) finish(text.slice(0, end));
    };
    const onEnd = () => finish(null);
    const release = host.onSignal('SIGINT', onEnd);
    stdin.on('data', onData);
    stdin.on('end', onEnd);
    stdin.resume();
  });
}

/**
 * Whole lines of a non-terminal standard input, trimmed; empty ones are left out. `onClosed`: there will be no more.
 */
export function listenForLines(
  host: Host,
  onLine: (line: string) => void,
  onClosed: () => void,
): Listener {
  const { stdin } = host;
  let rest = '';
  const onData = (data: Buffer | string) => {
    const lines = (rest + data.toString()).split('\n');
    rest = lines.pop() ?? '';
    // No command is this long: keep no more than could be one.
    if (rest.length > 1000) rest = '';
    for (const line of lines) if (line.trim() !== '') onLine(line.trim());
  };
  const onEnd = () => {
    if (rest.trim() !== '') onLine(rest.trim());
    rest = '';
    onClosed();
  };
  // A plan may have been read from it, to its end.
  if (stdin.readableEnded) onClosed();
  stdin.setEncoding('utf8');
  stdin.on('data', onData);
  stdin.on('end', onEnd);
  // An unreadable input counts as closed.
  stdin.on('error', onClosed);
  return {
    stop() {
      stdin.off('data', onData);
      stdin.off('end', onEnd);
      stdin.pause();
      // A pipe whose other end stays open would keep the process alive.
      stdin.unref?.();
    },
  };
}
