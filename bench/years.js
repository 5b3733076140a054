import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FLOOR, newFolder, PROGRAM, ratioOf, timeOf } from './measure.js';

const SESSIONS = 30_000;
const ROUNDS = 11;

/** What ten years of sessions cost, compared with an empty store and an empty Node program. */
export async function measureYears() {
  const [full, empty] = [newFolder(), newFolder()];
  const file = join(newFolder(), 'ten-years.json');
  writeFileSync(file, sessionsOf(SESSIONS));
  const oneYear = join(newFolder(), 'one-year.json');
  writeFileSync(oneYear, sessionsOf(SESSIONS / 10));
  const importing = await ratioOf(
    ROUNDS,
    () => timeOf([PROGRAM, 'import', file], newFolder()),
    floor,
  );
  timeOf([PROGRAM, 'import', file], full);
  const tenth = newFolder();
  timeOf([PROGRAM, 'import', oneYear], tenth);
  const fullAgainstEmpty = (...argv) =>
    ratioOf(
      ROUNDS,
      () => timeOf([PROGRAM, ...argv], full),
      () => timeOf([PROGRAM, ...argv], empty),
    );
  const insights = await ratioOf(ROUNDS, () => timeOf([PROGRAM, 'insights'], full), floor);
  const rows = [
    ['`log`', '× empty store', await fullAgainstEmpty('log', '--minutes', '10'), 1.3],
    [
      '`history --last 10`',
      '× empty store',
      await fullAgainstEmpty('history', '--last', '10'),
      1.3,
    ],
    ['`history --json`, memory', '× a tenth of them', memoryOf(full) / memoryOf(tenth), 1.3],
    ['`insights`', '× empty Node', insights, 9],
    ['`import` of them', '× empty Node', importing, 18],
  ];
  return rows.map(([what, unit, figure, bound]) => ({
    what: `30,000 sessions: ${what}`,
    unit,
    figure,
    bound,
  }));
}

const floor = () => timeOf(FLOOR);

/** Peak resident memory of `history --json`, in kB; Linux reports it only while the process lives. */
function memoryOf(home) {
  const script = `
    process.on('exit', () => process.stderr.write(String(process.resourceUsage().maxRSS)));
    process.argv.push('letdown', 'history', '--json');
    require(${JSON.stringify(PROGRAM)});`;
  const { stderr } = spawnSync(process.execPath, ['-e', script], {
    env: { ...process.env, LETDOWN_HOME: home },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return Number(stderr);
}

/** Eight a day, three in four with a let-down, as `letdown session` stores them. */
function sessionsOf(count) {
  const strategies = ['calm-environment', 'warmth', 'sensory-cues', 'light-massage'];
  const sessions = Array.from({ length: count }, (_, index) => {
    const start = Date.now() - (count - index) * 7.3 * 60_000 * 24;
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
