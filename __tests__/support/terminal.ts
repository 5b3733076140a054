import { afterEach } from '@jest/globals';
import { type IPty, spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { environment, PROGRAM } from './run-letdown.ts';

interface TerminalOptions {
  readonly home: string;
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Record<string, string>;
  readonly cwd?: string;
  /** Run it from an interactive shell, so that Ctrl-Z returns there. */
  readonly inShell?: boolean;
  /** A program other than ours. */
  readonly program?: readonly string[];
}

const PATIENCE_MS = 10_000;

/** A test that fails half-way must not leave its program running. */
const open = new Set<IPty>();
afterEach(() => {
  for (const pty of open) pty.kill('SIGKILL');
});

/** The real program in a real pseudo-terminal, with a screen to read. */
export function openTerminal(argv: readonly string[], options: TerminalOptions) {
  const { home, columns = 80, rows = 24, env = {}, inShell = false } = options;
  const command = options.program ?? [process.execPath, PROGRAM, ...argv];
  const [file = '', ...args] = inShell ? ['bash', '--norc', '-i'] : command;
  const screen = new xterm.Terminal({
    cols: columns,
    rows,
    allowProposedApi: true,
    scrollback: 500,
  });
  const pty = spawn(file, args, {
    name: env['TERM'] ?? 'xterm-256color',
    cols: columns,
    rows,
    env: environment(home, env),
    ...(options.cwd !== undefined && { cwd: options.cwd }),
  });
  open.add(pty);
  if (inShell) pty.write(`${command.join(' ')}\r`);
  let raw = '';
  pty.onData((data) => {
    raw += data;
    screen.write(data);
  });
  const exited = new Promise<number>((resolve) =>
    pty.onExit(({ exitCode }) => {
      open.delete(pty);
      // The last output may still be on its way to the screen.
      setTimeout(() => screen.write('', () => resolve(exitCode)), 50);
    }),
  );
  const lines = () => {
    const buffer = screen.buffer.active;
    return Array.from(
      { length: buffer.length },
      (_, row) => buffer.getLine(row)?.translateToString(true) ?? '',
    );
  };
  const text = () => lines().join('\n').trimEnd();
  async function see(expected: string | RegExp): Promise<void> {
    const giveUpAt = Date.now() + PATIENCE_MS;
    const isThere = () =>
      typeof expected === 'string' ? text().includes(expected) : expected.test(text());
    while (!isThere()) {
      if (Date.now() > giveUpAt)
        throw new Error(`${String(expected)} is not on the screen:\n${text()}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  return {
    pty,
    text,
    /** Everything that was written, escape sequences too. */
    raw: () => raw,
    /** The text in the window, without the scrollback. */
    visible: () => lines().slice(screen.buffer.active.baseY).join('\n').trimEnd(),
    resize(cols: number, lines = rows) {
      screen.resize(cols, lines);
      pty.resize(cols, lines);
    },
    press: (keys: string) => pty.write(keys),
    /** Whether the cursor is visible, by the last escape sequence for it. */
    hasCursor: () => raw.lastIndexOf('\u001b[?25h') >= raw.lastIndexOf('\u001b[?25l'),
    exited,
    see,
    /** Presses keys once a question is there, for each in turn. */
    async answer(replies: readonly (readonly [question: string | RegExp, keys: string])[]) {
      for (const [question, keys] of replies) {
        await see(question);
        pty.write(keys);
      }
    },
  };
}
