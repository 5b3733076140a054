import { spawnSync } from 'node:child_process';
import { environment, PROGRAM, type Run } from './run-letdown.ts';

/**
 * A shell script in its own mount namespace, with a data disk of `kilobytes`. `$LETDOWN` is the program.
 * Needs `unshare` and `mount`, and fails if they are not allowed.
 */
export function onSmallDisk(kilobytes: number, home: string, script: string): Run {
  const mounted =
    `mkdir -p "$LETDOWN_HOME" && mount -t tmpfs -o size=${kilobytes}k,mode=0700 tmpfs "$LETDOWN_HOME"` +
    ` || { echo "This test mounts a small tmpfs, which is refused here." >&2; exit 90; }\n`;
  return run('unshare', ['-rm', 'sh', '-c', mounted + script], home);
}

/** The program as a user bound by file modes: root bypasses them. */
export function runUnprivileged(
  argv: readonly string[],
  home: string,
  env: Record<string, string> = {},
): Run {
  const program = [process.execPath, PROGRAM, ...argv];
  if (process.getuid?.() !== 0) return run(program[0] ?? '', program.slice(1), home, env);
  const drop = ['--bounding-set=-dac_override,-dac_read_search', ...program];
  return run('setpriv', drop, home, env);
}

function run(
  file: string,
  argv: readonly string[],
  home: string,
  env: Record<string, string> = {},
): Run {
  const { status, stdout, stderr, error } = spawnSync(file, argv, {
    env: environment(home, { LETDOWN: `${process.execPath} ${PROGRAM}`, ...env }),
    encoding: 'utf8',
  });
  if (error) throw error;
  return { code: status, out: stdout, err: stderr };
}
