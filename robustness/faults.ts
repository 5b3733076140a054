import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { numbersOf } from './arguments.ts';
import { newDice } from './dice.ts';
import { networkOf } from './network.ts';
import { environmentOf, fill, isOfStore } from './sample.ts';
import { type Kept, keptIn, type Scenario, scenarios } from './scenarios.ts';
import { callsOn, requireStrace, type SystemCall, type Traced, traced } from './strace.ts';
import { play } from './world.ts';

/** Errors a disk may return. Node itself retries on EINTR. */
const ERRORS: Readonly<Record<string, readonly string[]>> = {
  write: ['EIO', 'ENOSPC', 'EDQUOT', 'EINTR'],
  pwrite64: ['EIO', 'ENOSPC', 'EDQUOT'],
  fsync: ['EIO', 'ENOSPC', 'EDQUOT'],
  fdatasync: ['EIO', 'ENOSPC', 'EDQUOT'],
  ftruncate: ['EIO', 'ENOSPC'],
  rename: ['EIO', 'EACCES', 'ENOSPC', 'EROFS'],
  link: ['EIO', 'EACCES', 'ENOSPC', 'EPERM'],
  unlink: ['EIO', 'EACCES', 'EROFS'],
  rmdir: ['EIO', 'EACCES'],
  mkdir: ['EIO', 'EACCES', 'ENOSPC', 'EROFS'],
  copy_file_range: ['EIO', 'ENOSPC'],
  sendfile: ['EIO', 'ENOSPC'],
  fchmod: ['EIO', 'EPERM', 'EROFS'],
  chmod: ['EIO', 'EPERM', 'EROFS'],
};
const OF_OPEN = {
  making: ['EIO', 'EACCES', 'ENOSPC', 'EROFS', 'EINTR'],
  reading: ['EIO', 'EMFILE'],
};
const OF_ANY = ['EIO'];
/** Where a kill leads to a different outcome than at the previous call. */
const CHANGES =
  /^(?:write|pwrite64|fsync|ftruncate|rename|link|unlink|rmdir|mkdir|close|copy_file_range|sendfile|f?chmod)$/;

interface Round {
  readonly scenario: Scenario;
  readonly call: SystemCall;
  /** KILL, or the name of an error. */
  readonly fault: string;
}

export async function run(argv: readonly string[], root: string): Promise<number> {
  requireStrace();
  const { seed, runs, only } = numbersOf(argv, { seed: 1, runs: 1000 });
  const program = join(root, 'bin', 'letdown.js');
  const folder = mkdtempSync(join(tmpdir(), 'letdown-faults-'));
  const template = join(folder, 'template');
  await fill(template);
  const lab = { program, folder, template };
  const strangers = await networkOf(lab);
  process.stdout.write(`Network: ${strangers.length === 0 ? 'none' : strangers.join('\n')}\n`);
  const all: Round[] = [];
  for (const scenario of scenarios) {
    if (only === undefined || scenario.name === only) all.push(...(await roundsOf(scenario, lab)));
  }
  const rounds = newDice(seed).shuffled(all).slice(0, runs);
  const tally = { passed: 0, missed: 0, failed: strangers.length };
  const next = async (): Promise<void> => {
    const round = rounds.pop();
    if (!round) return;
    const problems = await perform(round, lab);
    if (problems === null) tally.missed++;
    else if (problems.length === 0) tally.passed++;
    else tally.failed++;
    if (problems && problems.length > 0) process.stdout.write(reportOf(round, problems));
    return next();
  };
  const wanted = rounds.length;
  await Promise.all([next(), next()]);
  process.stdout.write(
    `${wanted} of ${all.length} faults in ${scenarios.length} commands (seed ${seed}): ` +
      `${tally.passed} passed, ${tally.failed} failed, ${tally.missed} met another file.\n`,
  );
  rmSync(folder, { recursive: true, force: true });
  return tally.failed > 0 ? 1 : 0;
}

export interface Lab {
  readonly program: string;
  readonly folder: string;
  readonly template: string;
}

function newHome(lab: Lab, scenario?: Scenario): string {
  const home = mkdtempSync(join(lab.folder, 'home-'));
  cpSync(lab.template, home, { recursive: true });
  scenario?.prepare?.(home);
  return home;
}

/** Every fault at every system call that touches the data folder. */
async function roundsOf(scenario: Scenario, lab: Lab): Promise<readonly Round[]> {
  const home = newHome(lab, scenario);
  const { argv, stdin } = scenario;
  const options = ['-e', 'trace=file,desc'];
  const { code, err, trace } = await traced(options, argv, { home, program: lab.program, stdin });
  if (code !== 0 && code !== 4) throw new Error(`${scenario.name}: ${code} ${err}`);
  return callsOn(join(home, 'data'), trace).flatMap((call) => {
    const kill = CHANGES.test(call.name) ? ['KILL'] : [];
    const errors = errorsAt(call);
    return [...kill, ...errors].map((fault) => ({ scenario, call, fault }));
  });
}

function errorsAt({ name, line }: SystemCall): readonly string[] {
  if (name === 'openat') return line.includes('O_CREAT') ? OF_OPEN.making : OF_OPEN.reading;
  return ERRORS[name] ?? OF_ANY;
}

/** What went wrong; null if the fault hit a file that is not ours. */
async function perform({ scenario, call, fault }: Round, lab: Lab) {
  const home = newHome(lab, scenario);
  const before = readKept(home);
  const what = fault === 'KILL' ? 'signal=KILL' : `error=${fault}`;
  const inject = `inject=${call.name}:${what}:when=${call.nth}`;
  const ended = await traced(['-e', `trace=${call.name}`, '-e', inject], scenario.argv, {
    home,
    program: lab.program,
    stdin: scenario.stdin,
  });
  const met = ended.trace
    .split('\n')
    .filter((line) => line.startsWith(`${call.name}(`))
    .at(call.nth - 1);
  if (met?.includes(join(home, 'data')) !== true) return null;
  const problems = await judge(scenario, fault, { ended, home, before });
  rmSync(home, { recursive: true, force: true });
  return problems;
}

/** null if a file is damaged. */
function readKept(home: string): Kept | null {
  try {
    return keptIn(home);
  } catch {
    return null;
  }
}

interface Aftermath {
  readonly ended: Traced;
  readonly home: string;
  readonly before: Kept | null;
}

async function judge(scenario: Scenario, fault: string, { ended, home, before }: Aftermath) {
  const problems: string[] = [];
  const { code, out, err } = ended;
  const hasEnded = code !== null && ended.signal === null;
  // Node itself aborts if a file opened for reading cannot be closed.
  const isAborted = ended.signal === 'SIGABRT' && err.includes('uv_fs_close');
  if (fault !== 'KILL' && !isAborted) {
    if (!hasEnded || ![0, 2, 3, 4].includes(code))
      problems.push(`ended with ${code ?? ended.signal}`);
    if (/hit a bug|\n +at /.test(err)) problems.push('a defect');
    if (code === 3 && (err + out).trim() === '') problems.push('nothing was said');
  }
  const left = existsSync(join(home, 'data')) ? readdirSync(join(home, 'data')) : [];
  const strays = left.filter((name) => !isOfStore(name) && !/\.damaged-|\.backup$/.test(name));
  problems.push(...(await doctorProblems(home, strays)));
  // An interrupted session is saved by the next command.
  const later = await play(['log', '--minutes', '5', '--started', '2026-07-01T03:00'], {
    env: environmentOf(home),
    home,
    laterMs: LATER_MS,
  });
  if (later.code !== 0) problems.push(`the next command ends with ${later.code}: ${later.err}`);
  const after = readKept(home);
  if (!after) return [...problems, 'not all can be read'];
  const known = Object.entries(before ?? {});
  const lost = known.filter(([id, text]) => scenario.touches?.(id) !== true && after[id] !== text);
  if (lost.length > 0) problems.push(`lost or changed: ${lost.map(([id]) => id).join(', ')}`);
  const isTold = scenario.tellsWhenDone === true && out.trim() !== '';
  const isSaid = hasEnded ? code === 0 || code === 4 || isTold : scenario.name === 'session';
  const result = { code, out, home, before: before ?? {}, after: withoutNext(after) };
  if (isSaid && !scenario.isKept(result)) problems.push('said to be done, and is not');
  const changed = before ? changedIn(before, withoutNext(after)) : [];
  if (code === 3 && err.includes('Nothing was changed') && changed.length > 0)
    problems.push(`"Nothing was changed", but ${changed.join(', ')}`);
  return problems.map((problem) => `${problem}\n    ${(err || out).trim().slice(0, 300)}`);
}

const LATER_MS = 120_000;

function withoutNext(kept: Kept): Kept {
  return Object.fromEntries(
    Object.entries(kept).filter(([id]) => !id.startsWith('session-20260701')),
  );
}

function changedIn(before: Kept, after: Kept): readonly string[] {
  const ids = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...ids].filter((id) => before[id] !== after[id]);
}

/** doctor must name any leftovers, and a repair must remove them. */
async function doctorProblems(home: string, strays: readonly string[]): Promise<readonly string[]> {
  const world = { env: environmentOf(home), home, laterMs: LATER_MS };
  const { out } = await play(['doctor'], world);
  const told = Number(/Left over: (\d+)/.exec(out)?.[1] ?? 0);
  const repaired = await play(['doctor', '--repair'], world);
  const names = existsSync(join(home, 'data')) ? readdirSync(join(home, 'data')) : [];
  const still = strays.filter((name) => names.includes(name));
  const again = await play(['doctor'], world);
  return [
    ...(told === strays.length ? [] : [`doctor tells of ${told}, not of ${strays.join(', ')}`]),
    ...still.map((name) => `doctor --repair leaves ${name}`),
    ...(repaired.code === 0 && again.code === 0
      ? []
      : [`doctor is not content after a repair: ${again.out} ${again.err}`]),
  ];
}

function reportOf({ scenario, call, fault }: Round, problems: readonly string[]): string {
  const where = `${call.name} ${call.nth}: ${call.line.replace(/\/tmp\/\S*\/home-\w+\//g, '')}`;
  return `FAILED ${scenario.name}, ${fault} at ${where}\n${problems.map((one) => `  ${one}\n`).join('')}`;
}
