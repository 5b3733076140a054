import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

const root = new URL('..', import.meta.url);

it.each(['CONTRIBUTING.md', 'SECURITY.md', 'docs/clig.md', 'docs/robustness.md'])(
  '%s names only files that are there',
  (guide) => {
    const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
    }).split('\n');
    const named = readFileSync(new URL(guide, root), 'utf8').matchAll(/`([\w./-]+\.(?:ts|js))`/g);
    const missing = [...named]
      .map(([, path = '']) => path)
      .filter((path) => !path.includes('NAME') && !path.startsWith('dist/'))
      .filter((path) => !files.some((file) => `/${file}`.endsWith(`/${path}`)));
    expect(missing).toEqual([]);
  },
);
