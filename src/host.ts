import { readFileSync } from 'node:fs';
import { visibleDrawing } from './domain/language.ts';
import { homedir, uptime, userInfo } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** The outside world as one value, passed to every command. Tests pass in their own. */
export interface Host {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** The person's home folder; null if the system has none. */
  readonly home: string | null;
  readonly pid: number;
  /** Print nothing except results, warnings and errors. */
  readonly isQuiet?: boolean;
  /** A voice for somebody who wants the output read aloud too. */
  readonly aloud?: Aloud | undefined;
  /** Wall clock, milliseconds since 1970. */
  now(): number;
  /** Never goes back, whatever happens to the wall clock. Milliseconds. */
  monotonicMs(): number;
  /** When this machine booted, in milliseconds since 1970, give or take a second. */
  bootedAt(): number;
  /**
   * Distinguishes a process from a later one with the same pid: its start time, counted from boot, which no clock
   * change affects. null if unknown.
   */
  processMark(pid: number): string | null;
  /** Runs `wake` once after `ms`; returns a function that cancels it. */
  wakeAfter(ms: number, wake: () => void): () => void;
  onSignal(signal: NodeJS.Signals, act: () => void): () => void;
  /** Sends a signal to a process; 0 only checks whether it exists. Throws if it does not. */
  kill(pid: number, signal: NodeJS.Signals | 0): void;
  /** Random letters and digits, unique each time. */
  randomTag(): string;
  /**
   * Starts another program, without a shell, reading nothing from it and not waiting for it.
   * `ended` is called when it ends by itself or could not be started. Returns a function that ends it at once.
   */
  startProgram(program: ProgramStart, ended: (isWell: boolean) => void): () => void;
}

/** Reads texts to the person in turn, without making anything wait. */
export interface Aloud {
  read(text: string): void;
  /** Stops at once; the rest is not read. */
  hush(): void;
  /** Waits until everything is read; false if Ctrl-C stopped it. */
  finished(): Promise<boolean>;
}

export interface ProgramStart {
  readonly path: string;
  readonly args: readonly string[];
  /** In addition to the environment. */
  readonly env?: Readonly<Record<string, string>> | undefined;
}

/** The same host with some parts replaced. Not a spread, which would open every stream. */
export function hostWith(host: Host, change: Partial<Host>): Host {
  return Object.create(host, Object.getOwnPropertyDescriptors(change)) as Host;
}

/** @param failed called if a stream can no longer be written */
export function systemHost(failed?: WriteFailed): Host {
  return {
    // Created lazily: opening a stream slows start-up.
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return opened(process.stdout, failed);
    },
    get stderr() {
      return opened(process.stderr, failed);
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
    // It must be unique, not secret: node:crypto adds 5 % to start-up.
    randomTag: () =>
      Math.floor(Math.random() * 2 ** 32)
        .toString(16)
        .padStart(8, '0'),
    startProgram,
  };
}

type WriteFailed = (stream: NodeJS.WriteStream, error: NodeJS.ErrnoException) => void;

const made = new WeakSet<NodeJS.WriteStream>();

function opened(stream: NodeJS.WriteStream, failed?: WriteFailed): NodeJS.WriteStream {
  if (made.has(stream)) return stream;
  made.add(stream);
  if (failed) stream.on('error', (error: NodeJS.ErrnoException) => failed(stream, error));
  return stream.isTTY ? readable(stream) : stream;
}

/** On a terminal, whoever writes there, no sign is unseen or turns what stands beside it. Elsewhere bytes stay as they are. */
function readable(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  const write = stream.write.bind(stream) as (...given: readonly unknown[]) => boolean;
  stream.write = (chunk: unknown, ...rest: readonly unknown[]) =>
    write(typeof chunk === 'string' ? visibleDrawing(chunk) : chunk, ...rest);
  return stream;
}

function startProgram(
  { path, args, env }: ProgramStart,
  ended: (isWell: boolean) => void,
): () => void {
  // A process group ends together with everything it started; on Windows it would open a window.
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
  // However we end, even by a bug, nothing must keep playing.
  process.on('exit', kill);
  return kill;
}

/** Like performance.now(), which loads everything that measures performance. */
export function monotonicMs(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1e3 + nanoseconds / 1e6;
}

/** Only Linux has it in a file. */
function processMark(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // proc(5): after the program's name in brackets come its state and, 19 fields later, its start.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, started] = [fields[0], fields[19]];
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    // Z: dead, but not yet reaped by its parent.
    return started === undefined || state === 'Z' ? null : `${boot} ${started}`;
  } catch {
    return null;
  }
}

/** Waits without letting anything else in this process run. */
export function waitIdly(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

/** An id that sorts by time: `session-20261123-031000-9f86d081` (UTC). */
export function newId(kind: 'check' | 'session' | 'measure', at: number, host: Host): string {
  const [date = '', time = ''] = new Date(at).toISOString().slice(0, 19).split('T');
  return `${kind}-${date.replaceAll('-', '')}-${time.replaceAll(':', '')}-${host.randomTag()}`;
}

/** Whether everything has to be plain lines: a screen reader is in use, or the terminal is too limited. */
export function isAccessible(env: Host['env']): boolean {
  return isOn(env['ACCESSIBLE']) || env['TERM'] === 'dumb';
}

/** Whether everything is read from top to bottom, by a screen reader or our voice. */
export function isLinear({ env, aloud }: Pick<Host, 'env' | 'aloud'>): boolean {
  return isAccessible(env) || aloud !== undefined;
}

/** Whether an environment variable switches something on. */
export function isOn(value: string | undefined): boolean {
  return value !== undefined && !['', '0', 'false', 'off', 'no'].includes(value.toLowerCase());
}

/** Whether a question may be asked: a person is at both ends, and nothing forbids it. */
export function mayAsk(host: Host, options: { input?: boolean | undefined }): boolean {
  return options.input !== false && !isOn(host.env['CI']) && isTerminal(host);
}

/** Why nobody can be asked, as the end of a sentence. */
export function whyNotAsked(host: Host): string {
  return isTerminal(host) && isOn(host.env['CI'])
    ? 'CI is set, so nothing is asked'
    : 'this is not an interactive terminal';
}

function isTerminal({ stdin, stderr }: Host): boolean {
  return Boolean(stdin.isTTY && stderr.isTTY);
}

/** The value of HOME, unless it is empty or relative; or else the system's home for the user. */
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

/** Expands `~` to the home folder, for paths where the shell did not. */
export function fromHome(path: string, home: string | null): string {
  return home !== null && /^~($|[/\\])/.test(path) ? join(home, path.slice(1)) : path;
}
