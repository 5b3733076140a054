import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

const root = new URL('..', import.meta.url);

it.each(['CONTRIBUTING.md', 'SECURITY.md', 'docs/clig.md', 'docs/robustness.md'])(
  '%s names only existing files',
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

const guides = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...docsUnder('docs/')];

it.each(guides)('%s links only to what is there', (guide) => {
  const text = readFileSync(new URL(guide, root), 'utf8');
  const linked = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path = '']) => path);
  const missing = linked.filter((path) => !existsSync(new URL(path, new URL(guide, root))));
  expect(missing).toEqual([]);
});

function docsUnder(folder: string): readonly string[] {
  return readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}${name}`);
}
