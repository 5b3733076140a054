import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { numbersOf } from './arguments.ts';
import { fill } from './sample.ts';
import type { Order, Report } from './worker.ts';

/** Who nobody is: as root a wrong path could spoil the machine. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
/** More than two cores: a worker waits while a process of its own runs. */
const WORKERS = 4;
/** Of the wall clock, on a machine that may be busy. */
const PATIENCE_MS = 120_000;
/** A worker is replaced after so many runs, so that what one run leaves in memory adds up to nothing. */
const RUNS_OF_A_WORKER = 2000;
const MEMORY_HOOK = `process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  try {
    require('node:fs').writeSync(3, \`\${maxRSS} \${(userCPUTime + systemCPUTime) / 1000}\`);
  } catch {}
});
`;

export async function run(argv: readonly string[], root: string, bundle: string): Promise<number> {
  const { seed, runs, only } = numbersOf(argv, { seed: 1, runs: 20_000 });
  const folder = mkdtempSync(join(tmpdir(), 'letdown-fuzz-'));
  await fill(join(folder, 'filled'));
  const devices = prepare(folder);
  const wanted =
    only === undefined ? Array.from({ length: runs }, (_, run) => run) : [Number(only)];
  const isAlone = only !== undefined;
  const left = [...wanted].reverse();
  // Ctrl-C ends it with what was done.
  process.once('SIGINT', () => (left.length = 0));
  const reports: Report[] = [];
  const take = () => {
    const run = left.pop();
    return run === undefined ? null : { seed, run, folder, root, devices, isAlone };
  };
  const keep = (report: Report) => {
    reports.push(report);
    if (report.problems.length > 0) process.stdout.write(told(report, seed));
    else if (isAlone) process.stdout.write(`${report.detail}\n`);
    if (reports.length % 1000 === 0)
      process.stderr.write(`${reports.length} of ${wanted.length}\n`);
  };
  await Promise.all(
    Array.from({ length: Math.min(WORKERS, wanted.length) }, () =>
      work(join(bundle, 'worker.mjs'), take, keep),
    ),
  );
  const failed = reports.filter(({ problems }) => problems.length > 0);
  process.stdout.write(summary(reports, seed, failed.length));
  if (failed.length === 0) rmSync(folder, { recursive: true, force: true });
  else process.stdout.write(`What they were given is kept in ${folder}.\n`);
  return failed.length > 0 ? 1 : 0;
}

/** What every run finds beside its own folder. @returns paths of devices and pipes to write to */
function prepare(folder: string): readonly string[] {
  writeFileSync(join(folder, 'memory.cjs'), MEMORY_HOOK);
  mkdirSync(join(folder, 'bin'));
  for (const name of ['less', 'more', 'cat', 'head', 'sh']) {
    const path = pathOf(name);
    if (path !== null) symlinkSync(path, join(folder, 'bin', name));
  }
  const device = join(folder, 'device');
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', ['-m', '666', pipe]);
  if (!isRoot) return [pipe];
  // Of our own, never one of the machine.
  execFileSync('mknod', ['-m', '666', device, 'c', '1', '3']);
  execFileSync('chown', ['-R', `${NOBODY}:${NOBODY}`, folder]);
  chownSync(device, 0, 0);
  chmodSync(folder, 0o755);
  return [pipe, device];
}

function pathOf(name: string): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  for (const one of folders) {
    try {
      return execFileSync('readlink', ['-e', join(one, name)], { encoding: 'utf8' }).trim();
    } catch {
      continue;
    }
  }
  return null;
}

/** One worker after the other does what there is to do. A run that never ends is reported, and its worker replaced. */
async function work(
  module: string,
  take: () => Order | null,
  keep: (report: Report) => void,
): Promise<void> {
  for (;;) {
    const first = take();
    if (!first) return;
    const worker = fork(module, {
      execArgv: ['--max-old-space-size=512', '--no-warnings'],
      ...(isRoot && { uid: NOBODY, gid: NOBODY }),
      env: { PATH: process.env['PATH'], HOME: first.folder },
    });
    let order: Order | null = first;
    for (let done = 0; order; done++) {
      const report = await answer(worker, order);
      keep(report);
      if (report.detail === NEVER || done >= RUNS_OF_A_WORKER) break;
      order = take();
    }
    worker.kill('SIGKILL');
  }
}

const NEVER = '  It never ended, or took its worker with it.';

function answer(worker: ChildProcess, order: Order): Promise<Report> {
  return new Promise((resolve) => {
    const finish = (report: Report) => {
      clearTimeout(timer);
      worker.removeAllListeners();
      resolve(report);
    };
    const lost = (problem: string) => {
      const none = { way: 'within', command: '', code: null, kilobytes: 0, ms: 0 } as const;
      finish({ ...none, run: order.run, problems: [problem], detail: NEVER });
    };
    const timer = setTimeout(() => lost('hangs'), PATIENCE_MS);
    worker.once('message', (report: Report) => finish(report));
    worker.once('exit', (code, signal) => lost(`its worker ended with ${code ?? signal}`));
    worker.send(order);
  });
}

function told({ run, problems, detail }: Report, seed: number): string {
  const again = `npm run test:fuzz -- --seed ${seed} --only ${run}`;
  return `FAILED run ${run}: ${problems.join('; ').slice(0, 1500)}\n  again: ${again}\n${detail}\n`;
}

function summary(reports: readonly Report[], seed: number, failed: number): string {
  const counted = (of: (report: Report) => string) => {
    const counts = new Map<string, number>();
    for (const report of reports) counts.set(of(report), (counts.get(of(report)) ?? 0) + 1);
    return [...counts]
      .sort((a, b) => b[1] - a[1])
      .map(([what, count]) => `${what} ${count}`)
      .join(', ');
  };
  const most = (of: (report: Report) => number) => Math.max(0, ...reports.map(of));
  return [
    `${reports.length} runs (seed ${seed}), ${failed} failed.`,
    `How: ${counted(({ way }) => way)}.`,
    `Exit codes: ${counted(({ code }) => String(code))}.`,
    `Most memory: ${Math.round(most(({ kilobytes }) => kilobytes) / 1024)} MB; longest: ${Math.round(most(({ ms }) => ms))} ms.`,
    '',
  ].join('\n');
}
