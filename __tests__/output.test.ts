import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { systemHost } from '../src/host.ts';
import { writeOutput } from '../src/output.ts';
import { runUnprivileged } from './support/hardship.ts';
import { refusal } from './support/input-error.ts';
import { newHome, runLetdown } from './support/run-letdown.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = newHome();
  file = join(folder, 'out.csv');
});
const write = (path: string, text = 'new\n') => writeOutput(path, text, systemHost());
const read = (path = file) => readFileSync(path, 'utf8');
const mode = (path = file) => statSync(path).mode & 0o777;
const whyNot = (path: string) => refusal(() => write(path)).message;
/** Long enough to fill a pipe many times. */
const LONG = 'milk '.repeat(100_000);

/** A system device under our own name: null, zero or full. Needs root, as mknod does. */
function device(name: string, minor: number): string {
  const path = join(folder, name);
  execFileSync('mknod', [path, 'c', '1', String(minor)]);
  return path;
}

function pipe(): string {
  const path = join(folder, 'pipe');
  execFileSync('mkfifo', [path]);
  return path;
}

describe('the target of --out, if it is or will be a file,', () => {
  it('is created readable only by its owner, with nothing else left behind', () => {
    write(file);
    expect([read(), mode(), readdirSync(folder)]).toEqual(['new\n', 0o600, ['out.csv']]);
  });

  it('is replaced whole, and stays readable for the same people', () => {
    writeFileSync(file, 'older and longer\n');
    chmodSync(file, 0o640);
    const reader = statSync(file).ino;
    write(file);
    expect([read(), mode(), readdirSync(folder)]).toEqual(['new\n', 0o640, ['out.csv']]);
    expect(statSync(file).ino).not.toBe(reader);
  });

  it('leaves a hard link to the same file unchanged', () => {
    writeFileSync(file, 'old\n');
    linkSync(file, join(folder, 'other'));
    write(file);
    expect([read(), read(join(folder, 'other'))]).toEqual(['new\n', 'old\n']);
  });

  it('may have the longest possible name', () => {
    const longest = join(folder, `${'x'.repeat(251)}.csv`);
    write(longest);
    expect([read(longest), readdirSync(folder).length]).toEqual(['new\n', 1]);
  });

  it.each([
    ['that is there', true],
    ['that is not there yet', false],
  ])('is the file at the end of all links %s', (_, isThere) => {
    mkdirSync(join(folder, 'far'));
    const far = join(folder, 'far', 'real.csv');
    if (isThere) writeFileSync(far, 'old\n');
    symlinkSync('far/real.csv', join(folder, 'near'));
    symlinkSync('near', file);
    write(file);
    expect([read(far), readlinkSync(file), readdirSync(join(folder, 'far'))]).toEqual([
      'new\n',
      'near',
      ['real.csv'],
    ]);
  });

  it('is written in place if no other file can be created there', () => {
    file = join(folder, 'closed', 'out.csv');
    mkdirSync(join(folder, 'closed'));
    writeFileSync(file, 'older and longer\n');
    chmodSync(join(folder, 'closed'), 0o500);
    const { code } = runUnprivileged(['export', '--format', 'csv', '--out', file], folder);
    expect([code, read()]).toEqual([0, expect.stringMatching(/^id,started,[^\n]*\n$/)]);
  });

  it('is left alone if its owner has made it private', () => {
    writeFileSync(file, 'old\n');
    chmodSync(file, 0o400);
    const { code, err } = runUnprivileged(['export', '--out', file], folder);
    expect([code, err, read()]).toEqual([
      2,
      expect.stringContaining(`--out: ${file} cannot be written: no permission.`),
      'old\n',
    ]);
  });
});

describe('the target of --out, if it cannot be a file,', () => {
  it.each([
    ['', 'no file is named.'],
    ['{}', 'is a folder.'],
    ['{}/', 'is a folder.'],
    ['{}/new/', 'is a folder.'],
    ['{}/nowhere/out.csv', 'is in a folder that does not exist.'],
    ['{}/old.csv/out.csv', 'is in a folder that does not exist.'],
    ['{}/old.csv/', 'is in a folder that does not exist.'],
    ['{}/circle', 'is a link that leads back to itself.'],
    ['{}/astray', 'is in a folder that does not exist.'],
    [`{}/${'x'.repeat(256)}`, 'is too long for the name of a file.'],
    [`{}/${'xyz/'.repeat(1100)}x`, 'is too long for the name of a file.'],
    ['{}/nul\u0000', 'has a character in its name that no file may have.'],
  ])('is rejected, and nothing is changed: %s', (path, problem) => {
    writeFileSync(join(folder, 'old.csv'), 'old\n');
    symlinkSync('circle', join(folder, 'circle'));
    symlinkSync('nowhere/out.csv', join(folder, 'astray'));
    expect(whyNot(path.replace('{}', folder))).toContain(problem);
    expect(readdirSync(folder).sort()).toEqual(['astray', 'circle', 'old.csv']);
    expect(read(join(folder, 'old.csv'))).toBe('old\n');
  });

  it.each(['export', 'remind', 'report'])(
    'ends %s with exit code 2 and one plain line',
    async (command) => {
      await runLetdown(['log', '--minutes', '20'], { home: folder });
      const out = join(folder, `${'x'.repeat(256)}.html`);
      const times = command === 'remind' ? ['--times', '07:00', '-q'] : [];
      const { code, err } = await runLetdown([command, ...times, '--out', out], { home: folder });
      expect([code, err]).toEqual([
        2,
        `--out: ${out} is too long for the name of a file.\nChoose a file in a folder that you can write to.\n`,
      ]);
    },
  );
});

describe('the target of --out, if it is not a regular file,', () => {
  it.each([
    ['as it is', (path: string) => path],
    [
      'through a link',
      (path: string) => {
        symlinkSync(path, `${path}.html`);
        return `${path}.html`;
      },
    ],
  ])('is written into and stays what it is: a device %s', async (_, named) => {
    const path = named(device('null', 3));
    await runLetdown(['log', '--minutes', '20'], { home: folder });
    for (const argv of [['export'], ['remind', '--times', '07:00'], ['report']]) {
      if (argv[0] === 'report' && !path.endsWith('.html')) continue;
      const { code } = await runLetdown([...argv, '--out', path], { home: folder });
      expect([argv, code]).toEqual([argv, 0]);
    }
    expect(statSync(path).isCharacterDevice()).toBe(true);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('is reported if it rejects data: a full one, with exit code 3', async () => {
    const { code, err } = await runLetdown(['export', '--out', device('full', 7)], {
      home: folder,
    });
    expect([code, err]).toEqual([3, expect.stringContaining('the disk is full')]);
  });

  it('is never a whole disk', () => {
    const path = join(folder, 'disk');
    execFileSync('mknod', [path, 'b', '7', '200']);
    expect(whyNot(path)).toBe(`--out: ${path} is a disk.`);
    expect(lstatSync(path).isBlockDevice()).toBe(true);
  });

  it('gets all of it at its reader’s pace: a pipe', async () => {
    const path = pipe();
    const reader = spawn('sh', ['-c', `sleep 0.3; cat ${path} | wc -c`]);
    let counted = '';
    reader.stdout.on('data', (chunk: Buffer) => (counted += chunk.toString()));
    // A reader that exists but is slow.
    spawn('sh', ['-c', `exec 3<>${path}; sleep 0.5`]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    write(path, LONG);
    await new Promise((resolve) => reader.on('close', resolve));
    expect(Number(counted)).toBe(LONG.length);
    expect(lstatSync(path).isFIFO()).toBe(true);
  });

  it('does not block: a pipe that nobody reads', () => {
    const path = pipe();
    expect(whyNot(path)).toBe(`--out: ${path} is a pipe that nobody reads.`);
    expect(lstatSync(path).isFIFO()).toBe(true);
  });

  it('is rejected because it cannot be written: a socket', async () => {
    const path = join(folder, 'socket');
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(path, resolve));
    expect(whyNot(path)).toBe(`--out: ${path} is a socket.`);
    expect(lstatSync(path).isSocket()).toBe(true);
    await new Promise((resolve) => server.close(resolve));
  });

  it.each(['-', '/dev/stdout', '/dev/fd/1', '/proc/self/fd/1'])(
    'is standard output: %s',
    async (out) => {
      const run = await runLetdown(['export', '--format', 'csv', '--out', out], { home: folder });
      expect([run.code, run.out, run.err]).toEqual([0, expect.stringMatching(/^id,started,/), '']);
    },
  );

  it('is what the shell has opened: >(…), and a file by its number', () => {
    const program = [process.execPath, 'bin/letdown.js', 'export', '--format', 'csv'].join(' ');
    const script =
      `${program} --out >(cat > ${folder}/a; touch ${folder}/done)\n` +
      `until [ -e ${folder}/done ]; do sleep 0.05; done\n` +
      `exec 5> ${folder}/b; echo first >&5; ${program} --out /dev/fd/5; echo last >&5`;
    execFileSync('bash', ['-c', script], { env: { ...process.env, LETDOWN_HOME: folder } });
    expect(read(join(folder, 'a'))).toMatch(/^id,started,[^\n]*\n$/);
    expect(read(join(folder, 'b'))).toMatch(/^first\nid,started,[^\n]*\nlast\n$/);
  });
});
