import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Conf validates by ajv where it is given a schema; we validate ourselves, and half of a start would go into loading it. */
const withoutAjv = {
  name: 'without-ajv',
  setup(build) {
    build.onResolve({ filter: /^ajv/ }, ({ path }) => ({ path, namespace: 'unused' }));
    build.onLoad({ filter: /./, namespace: 'unused' }, () => ({
      contents: 'export const Ajv2020 = undefined; export default undefined;',
    }));
  },
};

/** Bundles src/ into dist/, one chunk per command, so that a command loads only what it needs. */
export default async function bundle() {
  rmSync(at('dist'), { recursive: true, force: true });
  await build({
    absWorkingDir: at('.'),
    entryPoints: { main: 'src/main.ts' },
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minify: true,
    // jsonc-parser's CommonJS build hides its requires from a bundler.
    mainFields: ['module', 'main'],
    define: { VERSION: JSON.stringify(JSON.parse(readFileSync(at('package.json'))).version) },
    chunkNames: 'chunks/[name]-[hash]',
    // CommonJS inside the bundle asks for Node's own modules by require().
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    plugins: [withoutAjv],
    logLevel: 'warning',
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundle();
