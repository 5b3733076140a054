import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { content } from '../../src/content/index.ts';

const ROOT = join(import.meta.dirname, '../..');
const run = (file: string, argv: readonly string[], cwd: string) =>
  execFileSync(file, argv, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** The package as npm would publish it, installed into an empty folder, without a network. */
describe('the package', () => {
  let folder = '';
  let tarball = '';
  const installed = (...path: string[]) => join(folder, 'node_modules', 'letdown', ...path);
  const manifest = () =>
    JSON.parse(readFileSync(installed('package.json'), 'utf8')) as Record<string, object>;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'letdown-test-'));
    // Built before the tests; npm scripts would rebuild it while other tests use it.
    run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], ROOT);
    tarball = join(folder, readdirSync(folder)[0] ?? '');
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
    run('npm', ['install', '--offline', '--no-audit', tarball], folder);
  }, 60_000);

  it('is one package under 700 kB, without dependencies or install scripts', () => {
    expect(statSync(tarball).size).toBeLessThan(700_000);
    expect(
      readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.')),
    ).toEqual(['letdown']);
    const { dependencies = {}, scripts = {} } = manifest();
    expect(Object.keys(dependencies)).toEqual([]);
    expect(Object.keys(scripts)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(pre|post)?install$/)]),
    );
  });

  it('includes the licences of everything bundled', () => {
    const licences = readFileSync(installed('dist', 'LICENSES.txt'), 'utf8');
    for (const name of ['chalk', 'commander', 'conf', 'echarts', 'ora', 'valibot']) {
      expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'));
    }
    expect(licences).toContain('Apache ECharts');
    expect(existsSync(installed('LICENSE'))).toBe(true);
  });

  it('includes the keys of a session, which its README leaves to another page', () => {
    expect(readFileSync(installed('README.md'), 'utf8')).toContain('(docs/session.md)');
    expect(readFileSync(installed('docs', 'session.md'), 'utf8')).toMatch(/^\| `space` \|/m);
  });

  it('reads tips and measurements as data, only when they are needed', () => {
    const texts = [
      ...Object.values(content.strategies).map(({ effect }) => effect),
      ...Object.values(content.measures.kinds).map(({ about }) => about),
    ];
    for (const file of ['main.cjs', 'check.cjs', 'session.cjs', 'often.cjs']) {
      const code = readFileSync(installed('dist', file), 'utf8');
      expect(texts.filter((text) => code.includes(text))).toEqual([]);
    }
  });

  it('is ASCII, which Node reads and compiles faster', () => {
    const files = readdirSync(installed('dist')).filter((name) => /\.(cjs|json)$/.test(name));
    expect(files).toContain('content.json');
    const isWider = (name: string) =>
      /[^\0-\x7f]/.test(readFileSync(installed('dist', name), 'utf8'));
    expect(files.filter(isWider)).toEqual([]);
  });

  it.each([
    ['log --minutes 10', ['often.cjs']],
    ['check --no-input --flow-pattern drops', ['check.cjs', 'content.json']],
    [
      'session --no-save --plan-file -',
      ['content.json', 'json-text.cjs', 'live-lines.cjs', 'session.cjs'],
    ],
    ['insights', ['content.json', 'seldom.cjs']],
    ['parts', ['content-late.json', 'content.json', 'seldom.cjs']],
  ])('loads for `letdown %s` no file that it does not need', (line, needed) => {
    const script = `
      process.argv = [process.execPath, 'letdown', ...${JSON.stringify(line.split(' '))}];
      const { basename } = require('node:path');
      process.on('exit', () => console.error(Object.keys(require.cache).map((file) => basename(file)).join()));
      require(${JSON.stringify(installed('bin', 'letdown.js'))});`;
    const env = { ...process.env, LETDOWN_HOME: join(folder, 'home') };
    const { stderr } = spawnSync(process.execPath, ['-e', script], {
      env,
      input: '{ "name": "short", "phases": [{ "kind": "rest", "seconds": 1 }] }',
      encoding: 'utf8',
    });
    const loaded = stderr.trim().split('\n').at(-1)?.split(',');
    expect(loaded?.sort()).toEqual(['letdown.js', 'main.cjs', ...needed].sort());
  });

  it('has one kind of input error, whichever file throws it', () => {
    const files = readdirSync(installed('dist')).filter((name) => name.endsWith('.cjs'));
    const isIn = (name: string) =>
      readFileSync(installed('dist', name), 'utf8').includes('"InputError"');
    expect(files.filter(isIn)).toEqual(['main.cjs']);
  });

  it('brings its manual page to where man finds it, installed for all', () => {
    const prefix = join(folder, 'prefix');
    run('npm', ['install', '-g', '--prefix', prefix, '--offline', '--no-audit', tarball], folder);
    const page = execFileSync('man', ['letdown'], {
      env: { ...process.env, MANPATH: join(prefix, 'share', 'man'), MANPAGER: 'cat' },
      encoding: 'utf8',
    });
    expect(page).toMatch(/^NAME\n +letdown - a coach/m);
  });

  it('runs by its name', () => {
    const command = join(folder, 'node_modules', '.bin', 'letdown');
    expect(run(command, ['--version'], folder)).toMatch(/^letdown \d.*, content \d.*, Node \d/);
    expect(run(command, ['--help'], folder)).toContain('Usage: letdown');
  });

  it('lets the engine be imported, with types', () => {
    writeFileSync(
      join(folder, 'use.ts'),
      `import { check, content, InputError, type CheckDocument } from 'letdown';
       const result: CheckDocument = check({ 'flow-pattern': 'drops', kit: 'weaker' }, { at: new Date(0), id: 'x' });
       const band: 'likely' | 'possible' | undefined = result.blockers[0]?.band;
       // @ts-expect-error -- an answer is no list of lists
       try { check({ kit: [['weaker']] }); } catch (error) { if (!(error instanceof InputError)) throw error; }
       console.log(band, content.questions.length);`,
    );
    const tsc = join(ROOT, 'node_modules', '.bin', 'tsc');
    const options = ['--module', 'nodenext', '--target', 'es2023', '--strict', '--types', 'node'];
    const typeRoots = ['--typeRoots', join(ROOT, 'node_modules', '@types')];
    run(tsc, [...options, ...typeRoots, '--ignoreConfig', 'use.ts'], folder);
    expect(run(process.execPath, ['use.js'], folder)).toMatch(/^(likely|possible) \d+\n$/);
  });

  it('passes publint without suggestions', () => {
    expect(
      run(join(ROOT, 'node_modules', '.bin', 'publint'), ['--strict', tarball], ROOT),
    ).toContain('All good!');
  });
});

describe('docs/performance.md', () => {
  it('shows the figures of the last bench', () => {
    expect(() => run(process.execPath, ['bench/index.js', '--check'], ROOT)).not.toThrow();
  });
});
