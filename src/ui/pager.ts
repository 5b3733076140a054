import { spawn } from 'node:child_process';
import { visibleDrawing } from '../domain/language.ts';
import { type Host, isLinear, mayAsk } from '../host.ts';

/**
 * A text on standard output; if it is longer than the screen and a person is there, it goes through their pager.
 * Whatever happens to the pager, no text is lost.
 */
export async function showText(text: string, host: Host): Promise<void> {
  for (const [command, args] of isLong(text, host) ? pagersOf(host) : []) {
    if (await wasShown(text, command, args, host)) return;
  }
  host.stdout.write(text);
  if (host.stdout.isTTY) host.aloud?.read(text);
}

function isLong(text: string, host: Host): boolean {
  const { stdout } = host;
  if (!stdout.isTTY || !mayAsk(host, {}) || isLinear(host)) return false;
  return text.split('\n').length > (stdout.rows || 24);
}

type Pager = readonly [command: string, args: readonly string[] | null];

/** To be tried in turn; empty: no pager is wanted. Without arguments, it is a shell command. */
function pagersOf({ env, platform }: Host): readonly Pager[] {
  const chosen = env['PAGER'];
  if (chosen === undefined) {
    return [
      ['less', ['-FRX', '-Ps?eThe end, q goes back:space for more, q goes back.$']],
      ['more', []],
    ];
  }
  const line = chosen.trim();
  if (['', 'cat'].includes(line)) return [];
  // A shell between us and the pager would not pass a signal on.
  const isPlain = platform !== 'win32' && /^[\w./ +-]+$/.test(line);
  const [command = '', ...args] = line.split(/ +/);
  return isPlain ? [[command, args]] : [[line, null]];
}

/** 126 and 127: the shell did not find it; 130: the person stopped it with Ctrl-C, which is fine. */
const STOPPED = 130;

async function wasShown(
  text: string,
  command: string,
  args: readonly string[] | null,
  host: Host,
): Promise<boolean> {
  // Ctrl-C is for the pager: if we ended, it would continue alone, competing with the shell.
  const releases = [host.onSignal('SIGINT', () => undefined)];
  let fatal: NodeJS.Signals | undefined;
  try {
    return await new Promise((resolve) => {
      const child = spawn(command, args ?? [], {
        stdio: ['pipe', 'inherit', 'inherit'],
        shell: args === null,
        // Plain `less` would show colour codes as text, and stay open for what fits on the screen.
        env: { ...host.env, LESS: host.env['LESS'] ?? 'FRX' },
      });
      for (const signal of ['SIGTERM', 'SIGHUP', 'SIGQUIT'] as const) {
        // The pager ends first, because only it can restore the terminal.
        const end = () => {
          fatal = signal;
          child.kill();
        };
        releases.push(host.onSignal(signal, end));
      }
      child.on('error', () => resolve(false));
      child.on('close', (code, signal) =>
        resolve(code === 0 || code === STOPPED || signal === 'SIGINT'),
      );
      // It may be closed before its last page.
      child.stdin.on('error', () => undefined);
      child.stdin.end(visibleDrawing(text));
    });
  } finally {
    for (const release of releases) release();
    if (fatal) host.kill(host.pid, fatal);
  }
}
