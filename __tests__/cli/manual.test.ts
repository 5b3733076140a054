import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { exitCodes } from '../../src/exit.ts';
import { helpPages } from '../support/help.ts';
import { environment, newHome } from '../support/run-letdown.ts';
import { installed } from '../support/shell.ts';

const ROOT = join(import.meta.dirname, '../..');
const readText = (path: string) => readFileSync(join(ROOT, path), 'utf8');

describe('the manual page', () => {
  let page: string;
  let warnings: string;
  beforeAll(() => {
    const { man } = JSON.parse(readText('package.json')) as { man: [string] };
    const { stdout, stderr } = spawnSync(
      installed('man', 'man-db'),
      ['--warnings', '-l', join(ROOT, ...man)],
      {
        env: environment(newHome(), { MANWIDTH: '80', GROFF_NO_SGR: '1' }),
        encoding: 'utf8',
      },
    );
    warnings = stderr;
    page = stdout;
  });

  it('is formatted without a warning, and no line is too long', () => {
    expect(warnings).toBe('');
    expect(page.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it.each(['NAME', 'SYNOPSIS', 'DESCRIPTION', 'COMMANDS', 'EXIT STATUS', 'ENVIRONMENT', 'FILES'])(
    'has a section %s',
    (section) => expect(page).toMatch(new RegExp(`^${section}$`, 'm')),
  );

  it('describes every command with each of its flags', () => {
    for (const { path, text } of helpPages()) {
      const usage = /^Usage: (.*)$/m.exec(text)?.[1] ?? '';
      const flags = text.match(/(?<=^ {2}(?:-., )?)--[a-z-]+/gm) ?? [];
      const part =
        path.length === 0 ? page : page.split(`\n   ${usage}\n`)[1]?.split(/\n {3}\w/)[0];
      expect(flags).toContain('--help');
      for (const flag of flags.filter((one) => path.length === 0 || one !== '--help')) {
        expect(`${path.join(' ')}: ${part}`).toContain(flag);
      }
    }
  });

  it('lists every exit code', () => {
    const [section = ''] = page.split('\nEXIT STATUS\n')[1]?.split('\nENVIRONMENT\n') ?? [];
    const told = section.split(/^ {7}(?=\d)/m).map((row) => row.trim().replaceAll(/\s+/g, ' '));
    expect(told.filter(Boolean)).toEqual(exitCodes.map(({ code, about }) => `${code} ${about}`));
  });

  it('names only variables that the program reads', () => {
    const [, section = ''] = page.split('\nENVIRONMENT\n');
    const names = section.split('\nFILES\n')[0]?.match(/^ {7}[A-Z_]{2,}(, [A-Z_]+)*/gm) ?? [];
    const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('man.ts'))
      .map((file) => readText(join('src', file)))
      .join('');
    const known = names.flatMap((line) => line.trim().split(', '));
    expect(known).toContain('LETDOWN_HOME');
    // Node itself reads NODE_DEBUG.
    const unread = known.filter((name) => name !== 'NODE_DEBUG' && !sources.includes(name));
    expect(unread).toEqual([]);
  });
});

describe('docs/scripting.md', () => {
  it('lists every exit code', () => {
    const [table = ''] = readText('docs/scripting.md').split('| Exit code')[1]?.split('\n\n') ?? [];
    const rows = [...table.matchAll(/^\| (\d+) +\| (.+?) +\|$/gm)];
    expect(rows.map(([, code, about]) => [Number(code), about])).toEqual(
      exitCodes.map(({ code, about }) => [code, about]),
    );
  });
});
