import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { writeAsAscii } from './ascii.js';
import { contentAsJson, writeContent } from './content.js';
import { writeLicences } from './licences.js';
import { at } from './paths.js';
import { sharing } from './shared.js';
import { bundles, split } from './split.js';
import { writeTypes } from './types.js';
import { late, unused } from './unused.js';

/** Bundles src/ into dist/. */
export default async function bundle() {
  rmSync(at('dist'), { recursive: true, force: true });
  const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  const shared = {
    absWorkingDir: at('.'),
    outdir: 'dist',
    bundle: true,
    platform: 'node',
    target: 'node20',
    minify: true,
    // jsonc-parser's CommonJS build hides its requires from a bundler.
    mainFields: ['module', 'main'],
    // ora's own text-width module takes thirty milliseconds to load; Inquirer's and ours gives the same widths.
    alias: { 'string-width': 'fast-string-width' },
    define: { VERSION: JSON.stringify(version) },
    metafile: true,
    logLevel: 'warning',
  };
  const { giving, taking } = await sharing(shared);
  const plugins = [split, contentAsJson('cjs'), unused, late];
  const program = {
    ...shared,
    // Node starts faster with CommonJS, and then loads its own modules only when they are used.
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    supported: { 'dynamic-import': false },
  };
  const first = await build({
    ...program,
    entryPoints: { main: 'giving', version: 'src/version.ts' },
    plugins: [giving, ...plugins],
  });
  const later = await build({ ...program, entryPoints: bundles, plugins: [taking, ...plugins] });
  const library = await build({
    ...shared,
    entryPoints: { index: 'src/index.ts' },
    format: 'esm',
    plugins: [contentAsJson('esm')],
  });
  await writeContent();
  writeAsAscii(at('dist'));
  writeLicences([first, later, library]);
  writeTypes();
  const manual = execFileSync(process.execPath, [at('bin/letdown.js'), 'man']);
  writeFileSync(at('dist/letdown.1'), manual);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundle();
