import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pty from '@lydell/node-pty';

export const PROGRAM = new URL('../bin/letdown.js', import.meta.url).pathname;

/** The baseline for everything: a Node program that does nothing. */
export const FLOOR = ['-e', '0'];

export const newFolder = () => mkdtempSync(join(tmpdir(), 'letdown-bench-'));

const environment = (home) => ({ ...process.env, LETDOWN_HOME: home, CI: '1' });

/** Wall time of a whole process in ms. */
export function timeOf(argv, home = newFolder()) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, argv, {
    env: environment(home),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(`${argv.join(' ')}: exit code ${status}\n${stderr}`);
  return performance.now() - start;
}

export function median(figures) {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)];
}

/**
 * Two commands timed in turn, so that a slow moment affects both. Each is the first of every second pair: a machine may
 * favour every second process.
 * @returns the median of the pairwise ratios
 */
export async function ratioOf(rounds, time, timeFloor) {
  const ratios = [];
  for (let round = 0; round < rounds; round++) {
    const early = round % 2 === 0 ? await timeFloor() : null;
    const figure = await time();
    ratios.push(figure / (early ?? (await timeFloor())));
  }
  return median(ratios);
}

/** A program in an 80-column terminal; `onData` gets what it draws. */
export function inTerminal(argv, home, onData) {
  const env = environment(home);
  // A terminal means a person is there.
  delete env.CI;
  const child = pty.spawn(process.execPath, argv, {
    cols: 80,
    rows: 24,
    env: { ...env, TERM: 'xterm-256color', LANG: 'C.UTF-8' },
  });
  child.onData(onData);
  return child;
}

/** A program's standard output lines, each with its arrival time in ms. */
export function arrivals(argv, home) {
  const child = spawn(process.execPath, argv, { env: environment(home), stdio: 'pipe' });
  const lines = [];
  let rest = '';
  child.stdout.on('data', (chunk) => {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop();
    for (const line of parts) lines.push({ line, at: performance.now() });
  });
  return new Promise((resolve) => child.on('close', () => resolve(lines)));
}

/** Keeps every core busy until `work` is done. */
export async function whileBusy(cores, work) {
  const children = Array.from({ length: cores }, () =>
    spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }),
  );
  try {
    return await work();
  } finally {
    for (const child of children) child.kill('SIGKILL');
  }
}
