import { spawn } from 'node:child_process';
import { visibleDrawing } from '../domain/language.ts';
import { type Host, isAccessible, mayAsk } from '../host.ts';

/**
 * A text on standard output; one that is longer than the screen goes through the person's pager where somebody sits there
 * to turn the pages. Whatever becomes of the pager, nothing of the text is lost.
 */
export async function showText(text: string, host: Host): Promise<void> {
  for (const [command, args] of isLong(text, host) ? pagersOf(host) : []) {
    if (await wasShown(text, command, args, host)) return;
  }
  host.stdout.write(text);
}

function isLong(text: string, host: Host): boolean {
  const { stdout, env } = host;
  if (!stdout.isTTY || !mayAsk(host, {}) || isAccessible(env)) return false;
  return text.split('\n').length > (stdout.rows || 24);
}

type Pager = readonly [command: string, args: readonly string[] | null];

/** To be tried in turn; none: no pager is wanted. Without arguments, a line for the shell. */
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

/** 126 and 127: the shell has not found it; 130: the person stopped it with Ctrl-C, which is no trouble. */
const STOPPED = 130;

async function wasShown(
  text: string,
  command: string,
  args: readonly string[] | null,
  host: Host,
): Promise<boolean> {
  // Ctrl-C is for the pager: without us it would go on alone, and the shell beside it.
  const releases = [host.onSignal('SIGINT', () => undefined)];
  let fatal: NodeJS.Signals | undefined;
  try {
    return await new Promise((resolve) => {
      const child = spawn(command, args ?? [], {
        stdio: ['pipe', 'inherit', 'inherit'],
        shell: args === null,
        // A bare `less` would show colours as signs, and stay for what fits the screen.
        env: { ...host.env, LESS: host.env['LESS'] ?? 'FRX' },
      });
      for (const signal of ['SIGTERM', 'SIGHUP', 'SIGQUIT'] as const) {
        // The pager ends first, as it alone can give the terminal back as it was.
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
      // It may be left before its last page.
      child.stdin.on('error', () => undefined);
      child.stdin.end(visibleDrawing(text));
    });
  } finally {
    for (const release of releases) release();
    if (fatal) host.kill(host.pid, fatal);
  }
}
