import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

const PLUGIN = join(import.meta.dirname, '../../build/unused.js');
const ESBUILD = join(import.meta.dirname, '../../node_modules/esbuild/lib/main.js');

/** How a bundled library compares 1 and 2; it uses node:assert for that. */
function bundled(library: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'letdown-test-'));
  const home = join(folder, 'node_modules', library);
  mkdirSync(home, { recursive: true });
  writeFileSync(
    join(home, 'index.js'),
    `import assert from 'node:assert';
    try { assert.deepEqual(1, 2); console.log('the same'); } catch { console.log('not the same'); }`,
  );
  const script = `
    import { build } from ${JSON.stringify(ESBUILD)};
    import { unused } from ${JSON.stringify(PLUGIN)};
    const { outputFiles } = await build({
      stdin: { contents: 'import ${JSON.stringify(library)}', resolveDir: ${JSON.stringify(folder)} },
      bundle: true, platform: 'node', format: 'esm', write: false, plugins: [unused],
    });
    await import('data:text/javascript,' + encodeURIComponent(outputFiles[0].text));`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
    .stdout;
}

it.each([
  ['conf', 'the same\n'],
  ['another-library', 'not the same\n'],
])('the bundle drops node:assert only from Conf: in %s, 1 and 2 are %j', (library, said) => {
  expect(bundled(library)).toBe(said);
});
