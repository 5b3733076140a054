import { cpSync } from 'node:fs';
import { FLOOR, inTerminal, newFolder, PROGRAM, ratioOf, timeOf } from './measure.js';

const ROUNDS = 21;

/** How long the program takes to answer, compared with an empty Node program. */
export async function measureStart(peers) {
  const home = newFolder();
  const answers = ['--no-input', '--json', '--flow-pattern', 'drops', '--kit', 'weaker'];
  const known = knownPerson();
  const ratio = (argv) =>
    ratioOf(
      ROUNDS,
      () => timeOf(argv, home),
      () => timeOf(FLOOR, home),
    );
  const rows = [
    ['`--version`', await ratio([PROGRAM, '--version']), 1.25],
    ['`--help`', await ratio([PROGRAM, '--help']), 1.5],
    ['`check`, nothing kept', await ratio([PROGRAM, 'check', '--no-save', ...answers]), 1.8],
    ['`check`', await ratio([PROGRAM, 'check', ...answers]), 1.95],
    ['`log`', await ratio([PROGRAM, 'log', '--minutes', '10']), 1.75],
    ['`session`, first picture', await ratioOf(ROUNDS, () => firstPicture(), emptyTerminal), 1.75],
    [
      'the same, with measurements and a history',
      await ratioOf(ROUNDS, () => firstPicture(known), emptyTerminal),
      1.8,
    ],
    ['breathe-cli `--help`', await ratio([peers.breathe, '--help'])],
    ['taze `--version`', await ratio([peers.taze, '--version'])],
    ['np `--version`', await ratio([peers.np, '--version'])],
  ];
  return rows.map(([what, figure, bound]) => ({ what, unit: '× empty Node', figure, bound }));
}

/** The data folder of somebody who has checked, measured and pumped. */
function knownPerson() {
  const home = newFolder();
  const runs = [
    'check --no-input --flow-pattern drops --kit weaker --breast-now none',
    'measure suction --left 6 --right 7 --pump mine --usual same',
    'measure fit --left-mm 17 --right-mm 16 --flange-mm 24 --moves rubs',
    'measure pump --result good',
    'measure hand --result sprays --by-pump drops',
    ...Array(20).fill('log --minutes 20 --let-down 2m --amount 60ml'),
  ];
  for (const run of runs) timeOf([PROGRAM, ...run.split(' ')], home);
  return home;
}

/** @param home copied first: a killed session leaves its journal behind */
function firstPicture(home) {
  const own = newFolder();
  if (home) cpSync(home, own, { recursive: true });
  return new Promise((resolve) => {
    const start = performance.now();
    let seen = '';
    const child = inTerminal([PROGRAM, 'session', '--plan', 'quick'], own, (data) => {
      seen += data;
      if (!/\d left/.test(seen)) return;
      resolve(performance.now() - start);
      child.kill('SIGKILL');
      seen = '';
    });
  });
}

function emptyTerminal() {
  return new Promise((resolve) => {
    const start = performance.now();
    const child = inTerminal(FLOOR, newFolder(), () => undefined);
    child.onExit(() => resolve(performance.now() - start));
  });
}
