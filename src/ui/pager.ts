import type { Host } from '../host.ts';

/** Writes text; one that is longer than the screen goes through the person's pager, where they named one in PAGER. */
export function writePaged(text: string, host: Host): void {
  const { stdin, stdout, env } = host;
  const isLong = text.split('\n').length > (stdout.rows || Infinity);
  const pager = env['PAGER']?.trim();
  if (!pager || !isLong || !stdin.isTTY || !stdout.isTTY || !page(text, pager, host)) {
    stdout.write(text);
  }
}

/** @returns false where there is no such pager */
function page(text: string, pager: string, host: Host): boolean {
  // Ctrl-C is for the pager, which would else live on without us.
  const release = host.onSignal('SIGINT', () => undefined);
  const { status } = process.getBuiltinModule('node:child_process').spawnSync(pager, {
    shell: true,
    input: text,
    stdio: ['pipe', 'inherit', 'inherit'],
    // As git and man do it: colours pass, and what was read stays on the screen.
    env: { LESS: 'FRX', ...host.env },
  });
  release();
  // What a shell says of a command that it does not find, or cannot run.
  return status !== 127 && status !== 126;
}
