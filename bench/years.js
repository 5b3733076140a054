// `npm run bench:years`: what ten years of sessions cost, against an empty store and an empty Node program.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SESSIONS = 30_000;
const ROUNDS = 15;
const PROGRAM = new URL('../bin/letdown.js', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'letdown-bench-'));

/** Wall time in ms of a whole process. */
function time(argv, home) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, argv, {
    env: { ...process.env, LETDOWN_HOME: home, CI: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(`${argv.join(' ')}: exit code ${status}\n${stderr}`);
  return performance.now() - start;
}

const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];

/** Eight a day over ten years, three in four with a let-down, as `letdown session` keeps them. */
function tenYears() {
  const strategies = ['calm-environment', 'warmth', 'sensory-cues', 'light-massage'];
  const sessions = Array.from({ length: SESSIONS }, (_, index) => {
    const start = Date.now() - (SESSIONS - index) * 7.3 * 60_000 * 24;
    const latencyMs = index % 4 === 3 ? null : 30_000 + ((index * 7919) % 240) * 1000;
    const used = strategies.filter((_, place) => (index >> place) % 2 === 0);
    return {
      schema: 'letdown.session/1',
      id: `session-${index}`,
      startedAt: new Date(start).toISOString(),
      endedAt: new Date(start + 1_200_000).toISOString(),
      plan: ['quick', 'standard', 'calm'][index % 3],
      status: 'completed',
      pumpOnMs: 240_000,
      letDownsMs: latencyMs === null ? [] : [240_000 + latencyMs],
      latencyMs,
      phases: [...used, 'two-phase-pattern', 'max-comfortable-vacuum'].map((strategy, place) => ({
        id: `phase-${place}`,
        startMs: place * 60_000,
        endMs: (place + 1) * 60_000,
        skipped: false,
        strategy,
      })),
      used,
      ml: index % 120,
      left: null,
      right: null,
      entered: `${index % 120} ml`,
      comfort: 4,
      note: null,
      content: '1',
    };
  });
  const settings = { schema: 'letdown.settings/1' };
  return JSON.stringify({ schema: 'letdown.export/1', checks: [], sessions, settings });
}

const file = join(folder, 'ten-years.json');
writeFileSync(file, tenYears());
const full = join(folder, 'full');
const empty = join(folder, 'empty');
const importing = time([PROGRAM, 'import', file], full);

const log = [PROGRAM, 'log', '--minutes', '10'];
const history = [PROGRAM, 'history', '--last', '10'];
const measured = {
  floor: [['-e', '0'], empty],
  logEmpty: [log, empty],
  logFull: [log, full],
  historyEmpty: [history, empty],
  historyFull: [history, full],
  insightsFull: [[PROGRAM, 'insights'], full],
};
const times = Object.fromEntries(Object.keys(measured).map((name) => [name, []]));
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, [argv, home]] of Object.entries(measured)) times[name].push(time(argv, home));
}
const at = Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
rmSync(folder, { recursive: true });

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const rows = [
  ['log, 30,000 sessions against none', at.logFull / at.logEmpty, 1.3],
  ['history --last 10, against none', at.historyFull / at.historyEmpty, 1.3],
  ['insights, seconds', at.insightsFull / 1000, 1],
  ['insights, against an empty Node program', at.insightsFull / at.floor, 15],
  ['import, against an empty Node program', importing / at.floor, 30],
];
process.stdout.write(`letdown ${version}, Node ${process.versions.node}\n`);
for (const [name, figure, bound] of rows) {
  const verdict = figure <= bound ? 'within' : 'BEYOND';
  process.stdout.write(
    `${name.padEnd(42)} ${figure.toFixed(2).padStart(6)}  ${verdict} ${bound}\n`,
  );
}
if (rows.some(([, figure, bound]) => figure > bound)) process.exitCode = 1;
