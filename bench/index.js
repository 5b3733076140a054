// `npm run bench`: start, questions, time and years as ratios, in one run with the peers, for results.json and the
// table in docs/performance.md. `-- --hour` waits a full hour of power pumping; `-- --check` only compares the page.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { format, resolveConfig } from 'prettier';
import { newFolder } from './measure.js';
import { measureQuestions } from './questions.js';
import { measureSession } from './session.js';
import { measureStart } from './start.js';
import { measureYears } from './years.js';

const at = (path) => new URL(path, import.meta.url).pathname;
const [PAGE, RESULTS] = [at('../docs/performance.md'), at('results.json')];
const PLACE = /(<!-- bench -->\n)[^]*(<!-- \/bench -->)/;

/** The newest versions that run on Node 20. */
const PEERS = { 'breathe-cli': '0.2.0', np: '11.2.0', taze: '21.3.0' };

const rendered = (row) => row.figure.toFixed(row.unit.startsWith('×') || row.unit === '%' ? 2 : 0);

function table({ date, processor, node, rows }) {
  const lines = rows.map(
    (row) => `| ${row.what} | ${rendered(row)} ${row.unit} | ${row.bound ? `${row.bound}` : ''} |`,
  );
  return [
    `Measured on ${date}, ${processor}, Node ${node}:`,
    '',
    '| What | Figure | At most |',
    '| --- | ---: | ---: |',
    ...lines,
    '',
  ].join('\n');
}

async function pageWith(results) {
  const text = readFileSync(PAGE, 'utf8');
  const shown = text.replace(PLACE, (_, begin, end) => `${begin}\n${table(results)}\n${end}`);
  return format(shown, { ...(await resolveConfig(PAGE)), filepath: PAGE });
}

function installPeers() {
  const folder = join(tmpdir(), 'letdown-bench-peers');
  mkdirSync(folder, { recursive: true });
  const packages = Object.entries(PEERS).map(([name, version]) => `${name}@${version}`);
  const options = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--silent'];
  execFileSync('npm', ['install', '--prefix', folder, ...options, ...packages], {
    stdio: 'inherit',
  });
  const module = (path) => join(folder, 'node_modules', path);
  return {
    breathe: module('breathe-cli/dist/main.js'),
    np: module('np/source/cli.js'),
    taze: module('taze/bin/taze.mjs'),
  };
}

/** What a person downloads, in kB. */
function packageRow() {
  const folder = newFolder();
  const packed = execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], {
    cwd: at('..'),
    encoding: 'utf8',
  });
  const file = join(folder, packed.trim().split('\n').at(-1));
  return { what: 'the package', unit: 'kB', figure: statSync(file).size / 1000, bound: 700 };
}

if (process.argv.includes('--check')) {
  const results = JSON.parse(readFileSync(RESULTS, 'utf8'));
  if ((await pageWith(results)) !== readFileSync(PAGE, 'utf8')) {
    process.stderr.write(
      'docs/performance.md does not show bench/results.json. `npm run bench` writes both.\n',
    );
    process.exitCode = 1;
  }
} else {
  const size = packageRow();
  const peers = installPeers();
  // The disk is still writing what npm installed.
  await wait(10_000);
  const rows = [
    ...(await measureStart(peers)),
    ...(await measureQuestions()),
    ...(await measureSession(peers, { hour: process.argv.includes('--hour') })),
    ...(await measureYears()),
    size,
  ];
  const results = {
    date: new Date().toISOString().slice(0, 10),
    processor: cpus()[0].model,
    node: process.versions.node,
    rows,
  };
  for (const row of rows) {
    const verdict = row.bound ? (row.figure <= row.bound ? 'within' : 'BEYOND') : '';
    process.stdout.write(
      `${row.what.padEnd(60)} ${rendered(row).padStart(7)} ${row.unit.padEnd(14)} ${verdict} ${row.bound ?? ''}\n`,
    );
    if (verdict === 'BEYOND') process.exitCode = 1;
  }
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(PAGE, await pageWith(results));
}
