import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { environmentOf } from './sample.ts';

/** A system call of the main thread: the n-th with its name since the start. */
export interface SystemCall {
  readonly name: string;
  readonly nth: number;
  /** As strace writes it. */
  readonly line: string;
}

export interface Traced {
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly err: string;
  /** What strace wrote. */
  readonly trace: string;
}

const PATIENCE_MS = 20_000;

export function requireStrace(): void {
  const { error } = spawnSync('strace', ['--version']);
  if (error) throw new Error('This needs strace: apt-get install strace');
}

/** Runs the program under strace. @param options those of strace */
export function traced(
  options: readonly string[],
  argv: readonly string[],
  { home, program, stdin = '' }: { home: string; program: string; stdin?: string | undefined },
): Promise<Traced> {
  const log = join(home, 'strace.log');
  const command = [process.execPath, program, ...argv];
  const child = spawn('strace', ['-qq', '-y', '-s', '64', '-o', log, ...options, ...command], {
    env: environmentOf(home),
    cwd: home,
    timeout: PATIENCE_MS,
    killSignal: 'SIGKILL',
  });
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin.on('error', () => undefined);
  child.stdin.end(stdin);
  return new Promise((resolve) =>
    child.on('close', (code, signal) =>
      resolve({
        code,
        signal,
        out: Buffer.concat(out).toString(),
        err: Buffer.concat(err).toString(),
        trace: readFileSync(log, 'utf8'),
      }),
    ),
  );
}

/** The system calls of a trace that name something in the folder. */
export function callsOn(folder: string, trace: string): readonly SystemCall[] {
  const counts = new Map<string, number>();
  return trace.split('\n').flatMap((line) => {
    const [, name] = /^(\w+)\(/.exec(line) ?? [];
    if (name === undefined) return [];
    const nth = (counts.get(name) ?? 0) + 1;
    counts.set(name, nth);
    return line.includes(folder) ? [{ name, nth, line }] : [];
  });
}
