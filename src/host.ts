import { readFileSync } from 'node:fs';
import { visibleDrawing } from './domain/language.ts';
import { homedir, uptime, userInfo } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** The outside world as one value, handed to every command. Tests hand in their own. */
export interface Host {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** The person's home folder; null if the system knows of none. */
  readonly home: string | null;
  readonly pid: number;
  /** Say nothing beside results, warnings and errors. */
  readonly isQuiet?: boolean;
  /** For who wants to hear what is written, too. */
  readonly aloud?: Aloud | undefined;
  /** Wall clock, milliseconds since 1970. */
  now(): number;
  /** Never goes back, whatever is done to the wall clock. Milliseconds. */
  monotonicMs(): number;
  /** When this machine was started, milliseconds since 1970, give or take a second. */
  bootedAt(): number;
  /**
   * What tells a process from another one that has its number later: when it was started, counted from the start of
   * the machine, which no change of the wall clock moves. null where that cannot be known.
   */
  processMark(pid: number): string | null;
  /** Runs `wake` once after `ms`; returns how to call it off. */
  wakeAfter(ms: number, wake: () => void): () => void;
  onSignal(signal: NodeJS.Signals, act: () => void): () => void;
  /** Sends a signal to a process; 0 only asks whether it is there. Throws where it is not. */
  kill(pid: number, signal: NodeJS.Signals | 0): void;
  /** Letters and digits that nobody has drawn before. */
  randomTag(): string;
  /**
   * Starts a program beside ours, without a shell. Nothing is read from it, and it keeps nobody waiting.
   * `ended` is told when it ends by itself or could not be started. Returns how to end it at once.
   */
  startProgram(program: ProgramStart, ended: (isWell: boolean) => void): () => void;
}

/** Reads to the person, one thing after the other, and keeps nobody waiting for it. */
export interface Aloud {
  read(text: string): void;
  /** Silence, at once: what is left goes unread. */
  hush(): void;
  /** Waits until all is read; false where Ctrl-C broke it off. */
  finished(): Promise<boolean>;
}

export interface ProgramStart {
  readonly path: string;
  readonly args: readonly string[];
  /** Beside what the environment has. */
  readonly env?: Readonly<Record<string, string>> | undefined;
}

/** The same world but for some of it. Not a spread, which would open every stream. */
export function hostWith(host: Host, change: Partial<Host>): Host {
  return Object.create(host, Object.getOwnPropertyDescriptors(change)) as Host;
}

export function systemHost(): Host {
  return {
    // Created lazily: opening a stream slows start-up.
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return readable(process.stdout);
    },
    get stderr() {
      return readable(process.stderr);
    },
    env: process.env,
    platform: process.platform,
    home: homeFolder(),
    pid: process.pid,
    now: () => Date.now(),
    monotonicMs,
    bootedAt: () => Date.now() - uptime() * 1000,
    processMark,
    wakeAfter(ms, wake) {
      const timer = setTimeout(wake, ms);
      return () => clearTimeout(timer);
    },
    onSignal(signal, act) {
      process.on(signal, act);
      return () => process.off(signal, act);
    },
    kill(pid, signal) {
      process.kill(pid, signal);
    },
    // It has to differ, not to be secret: node:crypto adds 5 % to start-up.
    randomTag: () =>
      Math.floor(Math.random() * 2 ** 32)
        .toString(16)
        .padStart(8, '0'),
    startProgram,
  };
}

const made = new WeakSet<NodeJS.WriteStream>();

/** On a terminal, whoever writes there, no sign is unseen or turns what stands beside it. Elsewhere bytes stay as they are. */
function readable(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  if (!stream.isTTY || made.has(stream)) return stream;
  made.add(stream);
  const write = stream.write.bind(stream) as (...given: readonly unknown[]) => boolean;
  stream.write = (chunk: unknown, ...rest: readonly unknown[]) =>
    write(typeof chunk === 'string' ? visibleDrawing(chunk) : chunk, ...rest);
  return stream;
}

function startProgram(
  { path, args, env }: ProgramStart,
  ended: (isWell: boolean) => void,
): () => void {
  // A group of its own ends with all that it started; on Windows it would open a window.
  const isGroup = process.platform !== 'win32';
  let isRunning = true;
  const end = (isWell: boolean) => {
    if (!isRunning) return;
    isRunning = false;
    process.off('exit', kill);
    ended(isWell);
  };
  const child = process.getBuiltinModule('node:child_process').spawn(path, args, {
    env: { ...process.env, ...env },
    stdio: 'ignore',
    detached: isGroup,
    windowsHide: true,
  });
  child.on('error', () => end(false));
  child.on('exit', (code) => end(code === 0));
  child.unref();
  const kill = () => {
    if (!isRunning || child.pid === undefined) return;
    isRunning = false;
    process.off('exit', kill);
    try {
      process.kill(isGroup ? -child.pid : child.pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  };
  // Whatever ends us, a defect too: nothing shall sound on.
  process.on('exit', kill);
  return kill;
}

/** As performance.now(), which loads all that measures performance. */
export function monotonicMs(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1e3 + nanoseconds / 1e6;
}

/** Linux alone tells it in a file. */
function processMark(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // proc(5): after the name of the program, in brackets, come its state and, 19 fields on, its start.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, started] = [fields[0], fields[19]];
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    // Z: it is dead, and its parent has not taken notice yet.
    return started === undefined || state === 'Z' ? null : `${boot} ${started}`;
  } catch {
    return null;
  }
}

/** An id that sorts by time: `session-20261123-031000-9f86d081` (UTC). */
export function newId(kind: 'check' | 'session' | 'measure', at: number, host: Host): string {
  const [date = '', time = ''] = new Date(at).toISOString().slice(0, 19).split('T');
  return `${kind}-${date.replaceAll('-', '')}-${time.replaceAll(':', '')}-${host.randomTag()}`;
}

/** Whether all has to be plain lines: a screen reader reads along, or the terminal can do no more. */
export function isAccessible(env: Host['env']): boolean {
  return isOn(env['ACCESSIBLE']) || env['TERM'] === 'dumb';
}

/** Whether a variable of the environment switches something on. */
export function isOn(value: string | undefined): boolean {
  return value !== undefined && !['', '0', 'false', 'off', 'no'].includes(value.toLowerCase());
}

/** Whether a question may be asked: a person sits at both ends, and nobody said otherwise. */
export function mayAsk(host: Host, options: { input?: boolean | undefined }): boolean {
  return options.input !== false && !isOn(host.env['CI']) && isTerminal(host);
}

/** Why nobody can be asked, to end a sentence with. */
export function whyNotAsked(host: Host): string {
  return isTerminal(host) && isOn(host.env['CI'])
    ? 'CI is set, so nothing is asked'
    : 'this is not an interactive terminal';
}

function isTerminal({ stdin, stderr }: Host): boolean {
  return Boolean(stdin.isTTY && stderr.isTTY);
}

/** What HOME says, unless that is empty or leads elsewhere from each folder; else what the system knows of the user. */
function homeFolder(): string | null {
  for (const find of [homedir, () => userInfo().homedir]) {
    try {
      const home = find();
      if (isAbsolute(home)) return home;
    } catch {
      // A user that the system has no entry for, as in a container.
    }
  }
  return null;
}

/** A path with the home folder in place of `~`, as a shell puts it only where it sees one. */
export function fromHome(path: string, home: string | null): string {
  return home !== null && /^~($|[/\\])/.test(path) ? join(home, path.slice(1)) : path;
}
