import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { environment, PROGRAM } from './run-letdown.ts';

/** The path of a program that a test needs. @param debian the package that has it */
export function installed(name: string, debian = name): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
  if (found) return found;
  throw new Error(`This test needs ${name}. Install it (Debian: apt-get install ${debian}).`);
}

/** An environment in which `letdown` can be typed. */
export function withLetdown(home: string, extra: Record<string, string> = {}) {
  const bin = join(home, 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'letdown'), `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM}" "$@"\n`);
  chmodSync(join(bin, 'letdown'), 0o755);
  return environment(home, { PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`, ...extra });
}

/** Runs a line in bash as if typed; its standard input is not a terminal. */
export function runLine(line: string, env: Record<string, string>, cwd: string) {
  const options = { env, cwd, input: '', encoding: 'utf8', timeout: 20_000 } as const;
  const { status, stdout, stderr } = spawnSync(installed('bash'), ['-c', line], options);
  return { code: status, out: stdout, err: stderr };
}
