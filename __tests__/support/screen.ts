import { PassThrough, Writable } from 'node:stream';
import { clearLine, cursorTo, moveCursor } from 'node:readline';
import xterm from '@xterm/headless';
import { tell } from '../../src/exit.ts';
import { hostWith, systemHost } from '../../src/host.ts';
import { runProgram } from '../../src/program.ts';
import type { Page } from '../../src/ui/page.ts';
import { columnsOf, wrap } from '../../src/ui/text.ts';
import { environment, newHome } from './run-letdown.ts';

interface Scene {
  /** Prepares a new home for each picture, because a command may change it. The program runs in it. */
  readonly home?: () => string;
  /** What is piped in. */
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What is typed, by milliseconds since the start; only the program's timers move the clock. */
  readonly typed?: readonly (readonly [atMs: number, keys: string])[];
  /** A person is there to be asked; the picture is taken once this text appears. */
  readonly asks?: string;
  /** A person is in a session; the picture is taken after this many milliseconds. */
  readonly afterMs?: number;
  /** Draw in colour. */
  readonly inColour?: boolean;
}

/** Milliseconds since 1970 of a local time, in any zone. */
export const wall = (time: string) => new Date(time).getTime();
/** The same in the format of records. */
export const stamp = (time: string) => new Date(time).toISOString();

/** The time at which every picture is taken. */
export const NOW = '2026-11-25T09:30';

const PATIENCE_MS = 20_000;
const WIDTHS = [80, 40] as const;

/** What a command line prints on terminals of 80 and 40 columns, without colour. */
export async function pictures(argv: readonly string[], scene: Scene = {}): Promise<string> {
  return inBothWidths((columns) => pictureOf(argv, columns, scene));
}

/** The same for several scenes, one below the other. */
export async function filmOf(argv: readonly string[], scenes: readonly Scene[]): Promise<string> {
  return inBothWidths(async (columns) => {
    const frames: string[] = [];
    for (const scene of scenes) frames.push(await pictureOf(argv, columns, scene));
    return frames.join('\n\n');
  });
}

/** What a function draws at both widths. */
export async function pagesOf(render: (page: Page) => string): Promise<string> {
  const asIs = (text: string) => text;
  const theme = { strong: asIs, quiet: asIs, accent: asIs, alarm: asIs, bullet: '•' };
  return inBothWidths(async (columns) => {
    const screen = aScreen(columns);
    screen.write(render({ theme, columns, rows: 24 }));
    return textOf(screen);
  });
}

async function inBothWidths(draw: (columns: number) => Promise<string>): Promise<string> {
  const drawn: string[] = [];
  for (const columns of WIDTHS) {
    drawn.push(`${`${columns} columns `.padEnd(columns, '-')}\n${await draw(columns)}`);
  }
  return `\n${drawn.join('\n\n')}\n`;
}

function aScreen(columns: number): xterm.Terminal {
  const size = { cols: columns, rows: 24, scrollback: 1000 };
  return new xterm.Terminal({ ...size, allowProposedApi: true, convertEol: true });
}

async function pictureOf(argv: readonly string[], columns: number, scene: Scene): Promise<string> {
  return screenOf(argv, columns, scene, textOf);
}

/** What `read` finds on the screen when the picture is taken. */
export async function screenOf<T>(
  argv: readonly string[],
  columns: number,
  scene: Scene,
  read: (screen: xterm.Terminal) => Promise<T>,
): Promise<T> {
  const { asks, afterMs, inColour = false } = scene;
  const screen = aScreen(columns);
  const isWatched = asks !== undefined || afterMs !== undefined;
  const stdin = aKeyboard(isWatched, scene.stdin);
  const clock = aClock(scene, (keys) => stdin.emit('data', Buffer.from(keys)));
  const output = anOutput(screen, columns, inColour);
  const home = scene.home?.() ?? newHome();
  const host = hostWith(systemHost(), {
    ...{ stdin, stdout: output, stderr: output, platform: 'linux', pid: 4711 },
    env: environment(home, { NO_COLOR: inColour ? '' : '1', ...scene.env }),
    now: () => wall(NOW) + clock.ms(),
    monotonicMs: clock.ms,
    wakeAfter: clock.wakeAfter,
    onSignal: () => () => undefined,
    kill: () => undefined,
    randomTag: () => '0123abcd',
  });
  const cwd = process.cwd();
  process.chdir(home);
  const ended = runProgram(argv, host).catch((error: unknown) => {
    output.write(wrap(tell(error, false).text, columnsOf(output)));
  });
  if (isWatched) {
    await until(async () => {
      const isIn = (await textOf(screen)).includes(asks ?? '');
      return isIn && (afterMs === undefined || clock.isStill());
    }, screen);
  } else {
    await ended;
  }
  const found = await read(screen);
  if (isWatched) {
    stdin.write('\u0003');
    await ended;
  }
  process.chdir(cwd);
  return found;
}

/** Fast-forwards through the program's waits, up to the moment of the picture. */
function aClock({ typed = [], afterMs = Infinity }: Scene, type: (keys: string) => void) {
  let ms = 0;
  let isStill = false;
  const left = [...typed];
  return {
    ms: () => ms,
    isStill: () => isStill,
    wakeAfter: (delay: number, wake: () => void): (() => void) => {
      const dueMs = ms + delay;
      let cancel = () => {};
      const wait = () => {
        const [typedAt = Infinity, keys = ''] = left[0] ?? [];
        const next = Math.min(dueMs, typedAt);
        isStill = next > afterMs;
        if (isStill) return;
        const turn = setImmediate(() => {
          ms = next;
          if (next !== typedAt) return wake();
          left.shift();
          wait();
          type(keys);
        });
        cancel = () => clearImmediate(turn);
      };
      wait();
      return () => cancel();
    },
  };
}

function aKeyboard(isTerminal: boolean, piped?: string): NodeJS.ReadStream {
  const stdin = new PassThrough();
  if (piped !== undefined) stdin.end(piped);
  return Object.assign(stdin, {
    isTTY: isTerminal,
    setRawMode: () => stdin,
    unref: () => stdin,
  }) as unknown as NodeJS.ReadStream;
}

function anOutput(screen: xterm.Terminal, columns: number, inColour: boolean): NodeJS.WriteStream {
  const stream: Writable = new Writable({
    decodeStrings: false,
    write(chunk: string, _encoding, done) {
      screen.write(chunk);
      done();
    },
  });
  return Object.assign(stream, {
    ...{ isTTY: true, columns, rows: 24 },
    getColorDepth: () => (inColour ? 8 : 1),
    hasColors: () => inColour,
    clearLine: (direction: -1 | 0 | 1) => clearLine(stream, direction),
    cursorTo: (x: number, y?: number) => cursorTo(stream, x, y),
    moveCursor: (x: number, y: number) => moveCursor(stream, x, y),
  }) as unknown as NodeJS.WriteStream;
}

/** @throws if a line was too long: the terminal would wrap it, maybe in the middle of a word */
export async function textOf(screen: xterm.Terminal): Promise<string> {
  await new Promise<void>((done) => screen.write('', done));
  const { active } = screen.buffer;
  const lines = Array.from({ length: active.length }, (_, row) => active.getLine(row));
  const text = lines.map((line) => line?.translateToString(true).trimEnd() ?? '');
  for (const [row, line] of lines.entries()) {
    // A path is one long word, which only the terminal can wrap.
    const begun = text[row - 1] ?? '';
    if (line?.isWrapped && !begun.trim().startsWith('/')) {
      throw new Error(`Wider than the screen: ${begun}|${text[row]}`);
    }
  }
  // Every test has its own folder.
  const shown = text.join('\n').trimEnd();
  return shown.replaceAll(/letdown-test-\w{6}/g, 'letdown-test-000000');
}

async function until(isSo: () => Promise<boolean>, screen: xterm.Terminal): Promise<void> {
  const giveUpAt = Date.now() + PATIENCE_MS;
  while (!(await isSo())) {
    if (Date.now() > giveUpAt) throw new Error(`It never came:\n${await textOf(screen)}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
