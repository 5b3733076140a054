import readline from 'node:readline';
import { PassThrough, Writable } from 'node:stream';
import { WriteStream } from 'node:tty';
import { tell } from '../src/exit.ts';
import { visibleDrawing } from '../src/domain/language.ts';
import { type Host, systemHost } from '../src/host.ts';
import { runProgram } from '../src/program.ts';

/** A run of the program in this process: its exit and everything it wrote. */
export interface Played {
  /** null: ended by a signal. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** Bytes of standard input, one piece after the other. */
  readonly input?: readonly string[];
  readonly isTerminal?: boolean;
  readonly columns?: number;
  readonly rows?: number;
  /** Added to the wall clock. */
  readonly laterMs?: number;
}

/** How many times a session timer fires before the person leaves. */
const MOST_RINGS = 300;
const CTRL_C = '\u0003';

/** Runs a command line in a terminal or in pipes, with a clock that runs as fast as it can. */
export async function play(argv: readonly string[], world: World): Promise<Played> {
  const screen = new Screen(world);
  const beside = new Screen(world);
  const stdin = keyboard(world.isTerminal === true);
  const clock = aClock(world.laterMs ?? 0);
  const signals = new Map<string, Set<() => void>>();
  let wasKilled: () => void = () => undefined;
  const killed = new Promise<null>((resolve) => (wasKilled = () => resolve(null)));
  const raise = (signal: string) => {
    const acts = [...(signals.get(signal) ?? [])];
    if (acts.length === 0 && signal !== 'SIGCONT') wasKilled();
    for (const act of acts) act();
  };
  const host: Host = {
    ...systemHost(),
    stdin: stdin as unknown as Host['stdin'],
    stdout: screen as unknown as Host['stdout'],
    stderr: beside as unknown as Host['stderr'],
    env: world.env,
    home: world.home,
    now: clock.now,
    monotonicMs: clock.monotonicMs,
    wakeAfter: clock.wakeAfter,
    onSignal(signal, act) {
      const all = signals.get(signal) ?? new Set();
      signals.set(signal, all.add(act));
      return () => all.delete(act);
    },
    kill(pid, signal) {
      if (pid !== process.pid || signal === 0) process.kill(pid, 0);
      else if (signal === 'SIGTSTP') setImmediate(() => raise('SIGCONT'));
      else wasKilled();
    },
    startProgram(_, ended) {
      const timer = clock.wakeAfter(50, () => ended(true));
      return () => timer();
    },
  };
  let isOver = false;
  const running = Promise.race([conclude(argv, host), killed]).finally(() => (isOver = true));
  const pieces = [...(world.input ?? [])];
  let rings = 0;
  while (!isOver) {
    await settle();
    if (isOver) break;
    const piece = pieces.shift();
    if (piece !== undefined) stdin.write(piece);
    else if (world.isTerminal !== true && !stdin.writableEnded) stdin.end();
    else if (rings++ < MOST_RINGS && clock.ring()) continue;
    else if (world.isTerminal === true && stdin.isRaw) stdin.write(CTRL_C);
    else raise('SIGINT');
  }
  return { code: await running, out: screen.text(), err: beside.text() };
}

/** As main.ts does. */
async function conclude(argv: readonly string[], host: Host): Promise<number> {
  try {
    return await runProgram(argv, host);
  } catch (error) {
    const { exitCode, text } = tell(error, argv.includes('--json'));
    host.stderr.write(text);
    return exitCode;
  }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
}

function keyboard(isTTY: boolean) {
  const stdin = Object.assign(new PassThrough(), {
    isTTY,
    isRaw: false,
    setRawMode(isRaw: boolean) {
      stdin.isRaw = isRaw;
      return stdin;
    },
    ref: () => stdin,
    unref: () => stdin,
  });
  return stdin;
}

class Screen extends Writable {
  readonly isTTY: boolean;
  readonly columns: number | undefined;
  readonly rows: number | undefined;
  readonly #written: Buffer[] = [];

  constructor({ isTerminal = false, columns = 80, rows = 24 }: World) {
    super({ decodeStrings: true });
    this.isTTY = isTerminal;
    this.columns = isTerminal ? columns : undefined;
    this.rows = isTerminal ? rows : undefined;
  }

  override _write(chunk: Buffer, _: unknown, done: () => void): void {
    // As systemHost() has it for every terminal.
    this.#written.push(this.isTTY ? Buffer.from(visibleDrawing(chunk.toString())) : chunk);
    done();
  }

  text(): string {
    return Buffer.concat(this.#written).toString();
  }

  getColorDepth(env?: object): number {
    return WriteStream.prototype.getColorDepth.call(this, env);
  }

  hasColors(): boolean {
    return this.getColorDepth() > 2;
  }

  getWindowSize(): [number, number] {
    return [this.columns ?? 80, this.rows ?? 24];
  }

  cursorTo(x: number, y?: number): boolean {
    return readline.cursorTo(this, x, y);
  }

  moveCursor(dx: number, dy: number): boolean {
    return readline.moveCursor(this, dx, dy);
  }

  clearLine(direction: readline.Direction): boolean {
    return readline.clearLine(this, direction);
  }
}

/** Timers fire in order, and only they make time pass. */
function aClock(laterMs: number) {
  let passedMs = 0;
  const wall = Date.now() + laterMs;
  const timers = new Set<{ readonly dueAt: number; readonly wake: () => void }>();
  return {
    now: () => wall + passedMs,
    monotonicMs: () => 1000 + passedMs,
    wakeAfter: (ms: number, wake: () => void) => {
      const timer = { dueAt: passedMs + Math.max(0, ms), wake };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    ring(): boolean {
      const [next] = [...timers].sort((a, b) => a.dueAt - b.dueAt);
      if (!next) return false;
      timers.delete(next);
      passedMs = Math.max(passedMs, next.dueAt);
      next.wake();
      return true;
    },
  };
}
