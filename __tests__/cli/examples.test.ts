import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { aJpeg, aWav } from '../support/baby.ts';
import { helpPages } from '../support/help.ts';
import { newHome, runLetdown } from '../support/run-letdown.ts';
import { installed, runLine, withLetdown } from '../support/shell.ts';
import { openTerminal } from '../support/terminal.ts';

const ROOT = join(import.meta.dirname, '../..');
const pages = helpPages();
const guides = ['README.md', ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`)]
  .filter((path) => path.endsWith('.md'))
  .map((path) => readFileSync(join(ROOT, path), 'utf8'));
const blocks = guides.flatMap((text) =>
  [...text.matchAll(/```sh\n([^]*?)```/g)].map(([, block = '']) => block),
);

/** What a person reads and may type, each once, without the trailing comment. */
const examples = new Set(
  [...pages.flatMap((page) => page.examples), ...blocks.flatMap((block) => block.split('\n'))]
    .map((line) => line.replace(/\s+# .*/, '').trim())
    .filter(Boolean),
);

/** How interactive examples begin. They have their own tests, which go all the way through. */
const TALKS: Readonly<Record<string, string>> = {
  'letdown check': '1 of up to',
  'letdown check --now': '1. Before we start',
  'letdown session': 'Before we start',
  'letdown session --plan calm': 'Before we start',
  'letdown session --plan calm --minutes 20': 'Before we start',
  'letdown session --sound speech': 'Before we start',
  'letdown session --sound bell --breathing easy': 'Before we start',
  'letdown session --photo baby.jpg --cue-sound baby.wav': 'Before we start',
  'letdown log': 'How many minutes',
  'letdown edit': 'Enter keeps what is there',
  'letdown log --undo': 'Delete this permanently',
  'letdown forget': 'What do you want to delete?',
  'letdown forget measures': 'permanently',
  'letdown measure suction': 'First, to be safe',
  'npm ci && node bin/letdown.js check': '1 of up to',
};

/** Scripts of the project, this very run among them: a test only looks whether they are there. */
const isScript = (line: string) => /^(npm ci && )?npm (test|run)\b/.test(line);

/** The home of somebody who has used the program. */
let used: string;
beforeAll(async () => {
  used = newHome();
  for (const minutes of ['20', '15']) {
    await runLetdown(['log', '--minutes', minutes, '--let-down', '90s', '--amount', '80ml'], {
      home: used,
    });
  }
  await runLetdown(['check', '--flow-pattern', 'drops'], { home: used });
  await runLetdown(['measure', 'pump', '--result', 'good'], { home: used });
  await runLetdown(['settings', 'set', 'ritual', 'Wash hands; Sit down'], { home: used });
  const { out } = await runLetdown(['export'], { home: used });
  writeFileSync(join(used, 'letdown.json'), out);
  writeFileSync(join(used, 'baby.jpg'), aJpeg());
  writeFileSync(join(used, 'baby.wav'), aWav());
  const rows = ['child_id,start,end,amount,notes', '1,2026-01-02 03:10:00,2026-01-02 03:30:00,60,'];
  writeFileSync(join(used, 'pumping.csv'), rows.join('\n'));
});

function folderOfTheirOwn(): string {
  const home = newHome();
  cpSync(used, home, { recursive: true });
  return home;
}

describe('an example', () => {
  const quiet = [...examples].filter((line) => !(line in TALKS) && !isScript(line));

  it.each(quiet)('works: %s', (line) => {
    const home = folderOfTheirOwn();
    const { code, err } = runLine(line, withLetdown(home), home);
    expect({ code, err }).toEqual({
      code: 0,
      err: expect.not.stringMatching(/error|did you mean/i),
    });
  });

  it.each(Object.entries(TALKS))('starts a dialogue: %s', async (line, first) => {
    expect(examples).toContain(line);
    const home = folderOfTheirOwn();
    const terminal = openTerminal([], {
      home,
      env: withLetdown(home),
      // Setup is the one example that needs the project folder.
      cwd: line.startsWith('npm ci') ? ROOT : home,
      program: [installed('bash'), '-c', line.replace('npm ci && ', '')],
    });
    await terminal.see(first);
    terminal.press('\u0003');
    expect(await terminal.exited).toBe(130);
  });

  it.each([...examples].filter(isScript))('has something to run: %s', (line) => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const named = (text: string) =>
      [...text.matchAll(/npm (?:run )?(test\b[\w:]*|(?<=run )\S+)/g)].map(([, name = '']) => name);
    const wanted = named(line);
    expect(wanted).not.toEqual([]);
    const parts = wanted.flatMap((name) => named(scripts[name] ?? ''));
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining([...wanted, ...parts]));
  });
});

describe('the help', () => {
  it.each(pages.map(({ path, ...page }) => [['letdown', ...path].join(' '), page] as const))(
    'of %s starts with its purpose, and shows two examples',
    (command, { text, examples }) => {
      expect(text).toMatch(/^[A-Z][^]*?\.\n\nUsage: /);
      expect(text).toContain(`\nUsage: ${command}`);
      expect(examples.length).toBeGreaterThanOrEqual(2);
      expect(examples.every((line) => /\bletdown\b/.test(line))).toBe(true);
    },
  );

  it.each(pages.map(({ path }) => path.join(' ')))('of "%s" fits 80 columns', (path) => {
    const { text } = pages.find((page) => page.path.join(' ') === path) ?? { text: '' };
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it.each([
    [['help'], ['--help']],
    [
      ['help', 'check'],
      ['check', '--help'],
    ],
    [['-h'], ['--help']],
    [
      ['check', '-h'],
      ['check', '--help'],
    ],
    [[], ['--help']],
    [['--no-input'], ['--help']],
  ])('is the same for %j as for %j', async (argv, same) => {
    const [one, other] = [await runLetdown(argv), await runLetdown(same)];
    expect(one).toEqual(other);
    expect([one.code, one.err]).toEqual([0, '']);
  });

  it('has no colour in a pipe, and highlighted headings if colour is wanted', async () => {
    const plain = await runLetdown(['--help']);
    const bold = await runLetdown(['--help'], { env: { FORCE_COLOR: '1' } });
    expect(plain.out).not.toContain('\u001b');
    expect(bold.out).toContain('\u001b[1mCommands:\u001b[22m');
  });
});
