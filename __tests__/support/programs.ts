import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The real espeak-ng. */
export function espeakNg(): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = folders.map((folder) => join(folder, 'espeak-ng')).find((path) => existsSync(path));
  if (found) return found;
  throw new Error(
    'This test speaks with espeak-ng. Install it (Debian: apt-get install espeak-ng).',
  );
}

/**
 * A folder for PATH with system programs that record how they were started, one line each with `|` after every
 * argument, and then do what `then` says, such as `exec sleep 30`. `$$` is the process id.
 */
export function programsIn(home: string, programs: Readonly<Record<string, string>>) {
  const folder = join(home, 'programs');
  const log = join(home, 'started.log');
  mkdirSync(folder);
  for (const [name, then] of Object.entries(programs)) {
    const path = join(folder, name);
    writeFileSync(
      path,
      `#!/bin/sh\n{ printf '%s ' $$; printf '%s|' "$@"; echo; } >> '${log}'\n${then}\n`,
    );
    chmodSync(path, 0o755);
  }
  const lines = () =>
    existsSync(log) ? readFileSync(log, 'utf8').split('\n').filter(Boolean) : [];
  return {
    /** Only these can be found, apart from what a shell needs. */
    env: { PATH: folder },
    started: () => lines().map((line) => line.replace(/^\d+ /, '')),
    running: () =>
      lines()
        .map((line) => Number.parseInt(line, 10))
        .filter(isRunning),
  };
}

function isRunning(pid: number): boolean {
  try {
    // Z: dead, but not yet reaped.
    return !/^State:\s*Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

/** Waits until a condition holds. */
export async function until(isSo: () => boolean, what: string): Promise<void> {
  const giveUpAt = Date.now() + 10_000;
  while (!isSo()) {
    if (Date.now() > giveUpAt) throw new Error(`It never came: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
