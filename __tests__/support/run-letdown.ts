import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const PROGRAM = join(import.meta.dirname, '../../bin/letdown.js');

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface RunOptions {
  readonly stdin?: string;
  readonly home?: string;
  readonly env?: Record<string, string>;
}

/** A data folder for one test. */
export function newHome(): string {
  return mkdtempSync(join(tmpdir(), 'letdown-test-'));
}

export function environment(
  home: string,
  extra: Record<string, string> = {},
): Record<string, string> {
  const { PATH = '' } = process.env;
  return {
    PATH,
    HOME: home,
    LETDOWN_HOME: join(home, 'data'),
    LANG: 'C.UTF-8',
    TERM: 'xterm-256color',
    ...extra,
  };
}

export function spawnLetdown(
  argv: readonly string[],
  home: string,
  env: Record<string, string> = {},
) {
  return spawn(process.execPath, [PROGRAM, ...argv], {
    env: environment(home, env),
    stdio: 'pipe',
  });
}

/** Runs the real program until it exits. */
export async function runLetdown(
  argv: readonly string[],
  { stdin = '', home = newHome(), env = {} }: RunOptions = {},
): Promise<Run> {
  const child = spawnLetdown(argv, home, env);
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  child.stdin.on('error', () => undefined);
  child.stdin.end(stdin);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out, err };
}
