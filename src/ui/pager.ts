import { spawn } from 'node:child_process';
import { type Host, mayAsk } from '../host.ts';

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
  if (!stdout.isTTY || !mayAsk(host, {}) || env['TERM'] === 'dumb') return false;
  return text.split('\n').length > (stdout.rows || 24);
}

type Pager = readonly [command: string, args: readonly string[] | null];

/** To be tried in turn; none: no pager is wanted. Without arguments, a line for the shell. */
function pagersOf({ env }: Host): readonly Pager[] {
  const chosen = env['PAGER'];
  if (chosen === undefined) {
    return [
      ['less', ['-FRX']],
      ['more', []],
    ];
  }
  return ['', 'cat'].includes(chosen.trim()) ? [] : [[chosen, null]];
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
  const release = host.onSignal('SIGINT', () => undefined);
  try {
    return await new Promise((resolve) => {
      const child = spawn(command, args ?? [], {
        stdio: ['pipe', 'inherit', 'inherit'],
        shell: args === null,
        // A bare `less` would show colours as signs, and stay for what fits the screen.
        env: { ...host.env, LESS: host.env['LESS'] ?? 'FRX' },
      });
      child.on('error', () => resolve(false));
      child.on('close', (code, signal) =>
        resolve(code === 0 || code === STOPPED || signal === 'SIGINT'),
      );
      // It may be left before its last page.
      child.stdin.on('error', () => undefined);
      child.stdin.end(text);
    });
  } finally {
    release();
  }
}
