// `npm run test:fuzz` and `npm run test:faults`: bundles a script where it finds our packages, and runs it.
import { build } from 'esbuild';

const folder = new URL('../node_modules/.cache/letdown-robustness/', import.meta.url).pathname;
const here = (name) => new URL(`${name}.ts`, import.meta.url).pathname;
const [name = '', ...argv] = process.argv.slice(2);
await build({
  entryPoints: [here(name), here('worker')],
  outdir: folder,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  define: { VERSION: '"0.0.0"' },
});
const { run } = await import(`${folder}${name}.mjs`);
process.exitCode = await run(argv, new URL('..', import.meta.url).pathname, folder);
