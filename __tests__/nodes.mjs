// `npm run test:nodes`: packs the program, installs it and runs it on each supported Node version.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import assert from 'node:assert/strict';
import pty from '@lydell/node-pty';

/** The `node` package in the registry contains the binaries. */
const NODES = ['20.20.2', '22', '24', '26'];
const ROOT = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'letdown-nodes-'));

const npm = (...argv) => execFileSync('npm', argv, { cwd: ROOT, encoding: 'utf8' }).trim();

const tarball = join(
  folder,
  npm('pack', '--silent', '--pack-destination', folder).split('\n').at(-1),
);
const program = install('program', tarball, '--offline', '--ignore-scripts');
const letdown = join(program, 'letdown', 'bin', 'letdown.js');

for (const wanted of NODES) {
  const node = join(install(`node-${wanted}`, `node@${wanted}`), 'node', 'bin', 'node');
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
  assert.equal(version.split('.')[0], `v${wanted.split('.')[0]}`);
  await drive(node, join(folder, `home-${wanted}`));
  process.stdout.write(`${version}: passed\n`);
}

function install(name, ...what) {
  const prefix = join(folder, name);
  mkdirSync(prefix);
  npm('install', '--prefix', prefix, '--silent', '--no-audit', '--no-fund', ...what);
  return join(prefix, 'node_modules');
}

async function drive(node, home) {
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    LETDOWN_HOME: home,
    LANG: 'C.UTF-8',
    TERM: 'xterm',
  };
  const run = (argv, stdin = '') =>
    new Promise((resolve) => {
      const child = spawn(node, argv, { env, cwd: program });
      const [out, err] = [[], []];
      child.stdout.on('data', (chunk) => out.push(chunk));
      child.stderr.on('data', (chunk) => err.push(chunk));
      child.stdin.end(stdin);
      child.on('close', (code) => resolve({ code, out: out.join(''), err: err.join('') }));
    });
  /** Succeeds without a warning from Node. */
  const quietly = async (...argv) => {
    const { code, out, err } = await run([letdown, ...argv]);
    assert.deepEqual([argv, code], [argv, 0]);
    assert.doesNotMatch(err, /warning/i);
    return out;
  };
  assert.match(await quietly('--version'), /^letdown \d/);
  assert.match(await quietly('--help'), /Usage: letdown/);
  const answers = ['--no-input', '--json', '--flow-pattern', 'drops', '--kit', 'weaker'];
  const { blockers } = JSON.parse(await quietly('check', ...answers));
  assert.ok(blockers.length > 0);
  for (let minutes = 10; minutes < 16; minutes++) {
    await quietly(
      'log',
      '--minutes',
      `${minutes}`,
      '--let-down',
      '90s',
      '--started',
      `2026-01-0${minutes - 9}T03:00`,
    );
  }
  const rehearsal = await run(
    [letdown, 'session', '--plan', 'quick', '--rehearse', '--json'],
    'let-down\n',
  );
  const events = rehearsal.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual([rehearsal.code, events.at(-1).event], [0, 'end']);
  assert.equal(JSON.parse(await quietly('history', '--json')).sessions.length, 6);
  assert.match(await quietly('insights'), /within 1 min 30 s/);
  assert.match(await quietly('report', '--since', '2026-01-01'), /<svg/);
  const backup = join(home, '..', `${Date.now()}.json`);
  writeFileSync(backup, await quietly('export'));
  await quietly('import', backup);
  for (const format of ['csv', 'fhir', 'baby-buddy', 'sprout-track'])
    await quietly('export', '--format', format);
  assert.match(await quietly('doctor'), /nothing\s+is\s+damaged/);
  assert.equal(JSON.parse(await quietly('schema', 'check')).type, 'object');
  assert.equal((await run([letdown, 'chek'])).code, 2);
  const library = `import { check } from 'letdown'; console.log(check({ kit: 'weaker' }).schema);`;
  writeFileSync(join(program, 'use.mjs'), library);
  assert.equal((await run([join(program, 'use.mjs')])).out, 'letdown.check/2\n');
  await inTerminal(node, env);
  assert.ok(readdirSync(home).every((name) => name.endsWith('.json')));
}

/** A session with a let-down and the questions afterwards, key by key. */
async function inTerminal(node, env) {
  const child = pty.spawn(node, [letdown, 'session', '--plan', 'quick'], {
    cols: 80,
    rows: 24,
    env,
  });
  let seen = '';
  child.onData((data) => (seen += data));
  const exited = new Promise((resolve) => child.onExit(({ exitCode }) => resolve(exitCode)));
  const press = async (key, expected) => {
    child.write(key);
    const giveUpAt = Date.now() + 10_000;
    while (!expected.test(seen)) {
      assert.ok(Date.now() < giveUpAt, `${expected} is not on the screen:\n${seen}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    seen = '';
  };
  await press('', /\? keys/);
  await press(' ', /Let-down/);
  await press('q', /Done\. One let-down/);
  child.write('\r\r\r');
  await new Promise((resolve) => setTimeout(resolve, 300));
  child.write('\u0003');
  assert.ok([0, 130].includes(await exited));
}
