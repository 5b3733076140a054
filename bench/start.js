import { FLOOR, inTerminal, newFolder, PROGRAM, ratioOf, timeOf } from './measure.js';

const ROUNDS = 21;

/** How long the program takes to answer, compared with an empty Node program. */
export async function measureStart(peers) {
  const home = newFolder();
  const answers = ['--no-input', '--json', '--flow-pattern', 'drops', '--kit', 'weaker'];
  const ratio = (argv) =>
    ratioOf(
      ROUNDS,
      () => timeOf(argv, home),
      () => timeOf(FLOOR, home),
    );
  const rows = [
    ['`--version`', await ratio([PROGRAM, '--version']), 1.25],
    ['`--help`', await ratio([PROGRAM, '--help']), 1.5],
    ['`check`, nothing kept', await ratio([PROGRAM, 'check', '--no-save', ...answers]), 1.9],
    ['`check`', await ratio([PROGRAM, 'check', ...answers]), 2],
    ['`log`', await ratio([PROGRAM, 'log', '--minutes', '10']), 1.75],
    ['`session`, first picture', await ratioOf(ROUNDS, firstPicture, emptyTerminal), 1.85],
    ['breathe-cli `--help`', await ratio([peers.breathe, '--help'])],
    ['taze `--version`', await ratio([peers.taze, '--version'])],
    ['np `--version`', await ratio([peers.np, '--version'])],
  ];
  return rows.map(([what, figure, bound]) => ({ what, unit: '× empty Node', figure, bound }));
}

function firstPicture() {
  return new Promise((resolve) => {
    const start = performance.now();
    let seen = '';
    const child = inTerminal([PROGRAM, 'session', '--plan', 'quick'], newFolder(), (data) => {
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
