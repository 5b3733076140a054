import { spawn } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { spawn as openTerminal } from '@lydell/node-pty';
import { allCommands, type Case, newCase } from './cases.ts';
import { type Corpus, corpusFrom } from './corpus.ts';
import { newDice } from './dice.ts';
import { type Outcome, problemsOf } from './judge.ts';
import { play } from './world.ts';

/** What the parent process asks for. */
export interface Order {
  readonly seed: number;
  readonly run: number;
  readonly folder: string;
  readonly root: string;
  readonly devices: readonly string[];
  /** Tell what it was, though nothing is wrong. */
  readonly isAlone: boolean;
}

export interface Report {
  readonly run: number;
  readonly way: Case['way'];
  readonly command: string;
  readonly code: number | null;
  readonly kilobytes: number;
  readonly ms: number;
  readonly problems: readonly string[];
  /** Enough to see what it was, where there are problems. */
  readonly detail: string;
}

let corpus: Promise<Corpus> | undefined;
const commands = allCommands();
let uncaught: string[] = [];
process.on('uncaughtException', (error) => uncaught.push(String(error.stack)));
process.on('unhandledRejection', (error) => uncaught.push(String((error as Error).stack)));
process.on('warning', (warning) => uncaught.push(String(warning.stack)));

process.on('message', (order: Order) => {
  perform(order).then(
    (report) => process.send?.(report),
    (error: Error) => {
      process.send?.({
        run: order.run,
        problems: [`the fuzzer itself: ${error.stack}`],
        detail: '',
      });
    },
  );
});

async function perform({ seed, run, folder, root, devices, isAlone }: Order): Promise<Report> {
  corpus ??= corpusFrom(join(folder, 'filled'), root);
  const own = join(folder, `run-${run}`);
  const world = { corpus: await corpus, commands: await commands, folder: own, devices };
  const one = newCase(newDice(seed, run), world);
  lay(own, one);
  uncaught = [];
  const outcome = await WAYS[one.way](one, own, root);
  const problems = [...problemsOf(outcome), ...uncaught];
  const { ms, kilobytes, code } = outcome;
  if (problems.length === 0) rmSync(own, { recursive: true, force: true });
  return {
    run,
    way: one.way,
    command: one.argv[0] ?? '',
    code,
    kilobytes,
    ms,
    problems,
    detail: problems.length === 0 && !isAlone ? '' : detailOf(one, outcome),
  };
}

function lay(own: string, { files }: Case): void {
  rmSync(own, { recursive: true, force: true });
  mkdirSync(join(own, 'data'), { recursive: true, mode: 0o700 });
  for (const [name, bytes] of Object.entries(files)) {
    writeFileSync(join(own, name), bytes, { mode: 0o600 });
  }
  symlinkSync('text.txt', join(own, 'link'));
  symlinkSync('not-there', join(own, 'dangling'));
  symlinkSync('loop', join(own, 'loop'));
  symlinkSync('data', join(own, 'link-data'));
  writeFileSync(join(own, 'closed.txt'), 'closed\n');
  chmodSync(join(own, 'closed.txt'), 0o400);
}

const WAYS: Record<Case['way'], (one: Case, own: string, root: string) => Promise<Outcome>> = {
  within: runWithin,
  pipes: runInPipes,
  terminal: runInTerminal,
};

const definedIn = (env: Case['env']) =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined)) as Record<
    string,
    string
  >;

async function runWithin(one: Case, own: string): Promise<Outcome> {
  process.chdir(own);
  const { TZ } = one.env;
  if (TZ === undefined) delete process.env['TZ'];
  else process.env['TZ'] = TZ.replaceAll('\0', '');
  const began = process.cpuUsage();
  const { code, out, err } = await play(one.argv, { ...one, home: own, env: definedIn(one.env) });
  const { user, system } = process.cpuUsage(began);
  const ms = (user + system) / 1000;
  process.chdir('/');
  delete process.env['TZ'];
  const shown = one.isTerminal ? out + err : '';
  // A signal that the program sent to itself.
  return { code: code ?? 143, out, err, shown, ms, kilobytes: 0, strays: straysIn(own, code) };
}

/** Of the wall clock, on a machine that may be busy: whoever is not over by then hangs. */
const PATIENCE_MS = 60_000;
/** How long a session goes on before it is told to end. */
const SESSION_MS = 700;

async function runInPipes(one: Case, own: string, root: string): Promise<Outcome> {
  const hook = join(own, '..', 'memory.cjs');
  const program = ['--require', hook, join(root, 'bin', 'letdown.js'), ...one.argv];
  const child = spawn(process.execPath, program, {
    cwd: own,
    env: definedIn(one.env),
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
  });
  const texts = [1, 2, 3].map((place) => {
    const chunks: Buffer[] = [];
    child.stdio[place]?.on('data', (chunk: Buffer) => chunks.push(chunk));
    return () => Buffer.concat(chunks).toString();
  });
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(one.input.join(''));
  const asked = setInterval(() => {
    if (one.argv.includes('session')) child.kill(one.signal);
  }, SESSION_MS);
  const giveUp = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  const code = await new Promise<number | null>((resolve) => {
    child.on('close', (status, signal) => resolve(status ?? SIGNALS[signal ?? ''] ?? null));
    child.on('error', () => resolve(-1));
  });
  clearInterval(asked);
  clearTimeout(giveUp);
  const [out = '', err = '', used = ''] = texts.map((text) => text());
  const [kilobytes = 0, ms = 0] = used.split(' ').map(Number);
  return { code, out, err, shown: '', ms, kilobytes, strays: straysIn(own, code) };
}

const SIGNALS: Readonly<Record<string, number>> = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
const KEY_MS = 25;

async function runInTerminal(one: Case, own: string, root: string): Promise<Outcome> {
  const env = definedIn(one.env);
  const { columns: cols, rows } = one;
  const program = [join(root, 'bin', 'letdown.js'), ...one.argv];
  const name = env['TERM'] ?? '';
  const pty = openTerminal(process.execPath, program, { name, cols, rows, cwd: own, env });
  let shown = '';
  let isOver = false;
  pty.onData((data) => (shown += data));
  const ended = new Promise<number>((resolve) =>
    pty.onExit(({ exitCode, signal }) => {
      isOver = true;
      resolve(signal ? 128 + signal : exitCode);
    }),
  );
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  await wait(250);
  for (const keys of one.input) {
    if (isOver) break;
    pty.write(keys);
    await wait(KEY_MS);
  }
  // Whoever has enough presses Ctrl-C until it is over.
  const giveUpAt = performance.now() + PATIENCE_MS;
  for (let press = 0; !isOver && performance.now() < giveUpAt; press++) {
    pty.write(press % 2 === 0 ? '\u0003' : 'q');
    await wait(50);
  }
  if (!isOver) pty.kill('SIGKILL');
  const code = await ended;
  await wait(10);
  const strays = straysIn(own, code);
  return { code, out: shown, err: '', shown, ms: 0, kilobytes: 0, strays };
}

/** What nobody may leave behind, and what nobody else may read. */
function straysIn(own: string, code: number | null): string[] {
  // Who was ended in the middle of a write leaves it to doctor.
  if (code === null || code > 100) return [];
  const names = readdirSync(own);
  const parts = names.filter((name) => name.endsWith('.part'));
  const data = names.includes('data') ? readdirSync(join(own, 'data')) : [];
  const locks = data.filter((name) => /\.lock|\.next\./.test(name));
  const open = data.filter((name) => {
    const { mode } = statSync(join(own, 'data', name), { throwIfNoEntry: false }) ?? { mode: 0 };
    return (mode & 0o077) !== 0;
  });
  return [...parts, ...locks, ...open.map((name) => `${name}, open to others`)];
}

function detailOf(
  { way, argv, env, input, columns, rows }: Case,
  { out, err, code }: Outcome,
): string {
  const short = (text: string, most: number) =>
    text.length > most ? `${text.slice(0, most)}…` : text;
  const line = ['letdown', ...argv.map((word) => short(JSON.stringify(word), 200))].join(' ');
  return [
    `  ${way}, ${columns} × ${rows}: ${line}`,
    `  environment ${short(JSON.stringify(env), 600)}`,
    `  input ${short(JSON.stringify(input), 300)}`,
    `  code ${code}, error ${short(JSON.stringify(err), 900)}`,
    `  output ${short(JSON.stringify(out), 500)}`,
  ].join('\n');
}
