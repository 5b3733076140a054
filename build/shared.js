import { resolve } from 'node:path';
import { build } from 'esbuild';
import { at } from './paths.js';

/**
 * Modules that every start runs in main.cjs anyway: the other files take them from there instead of a copy each. One
 * that main.cjs reads late, such as the pager, would be read at every start if it were here.
 */
const SHARED = [
  'domain/answers',
  'domain/calendar',
  'domain/documents/fields',
  'domain/documents/settings',
  'domain/errors',
  'domain/language',
  'domain/measure-keys',
  'domain/migrations/first-edition',
  'domain/units',
  'exit',
  'flags/numbers',
  'host',
  'ui/text',
  'ui/theme',
].map((name) => at(`src/${name}.ts`));

/** Two esbuild plugins: `giving` lets main.cjs export the shared modules, `taking` reads them from there. */
export async function sharing(options) {
  const namesOf = await exportedBy(options);
  // Two modules may export the same name.
  const numbered = (path) =>
    namesOf.get(path).map((name) => [name, `${name}_${SHARED.indexOf(path)}`]);
  const given = (path) => numbered(path).map(([name, as]) => `${name} as ${as}`);
  const taken = (path) => numbered(path).map(([name, as]) => `${as} as ${name}`);
  const giving = {
    name: 'giving',
    setup(build) {
      build.onResolve({ filter: /^giving$/ }, ({ path }) => ({ path, namespace: 'giving' }));
      build.onLoad({ filter: /./, namespace: 'giving' }, () => ({
        contents: [
          `export { main } from './src/main.ts';`,
          ...SHARED.map((path) => `export { ${given(path)} } from ${JSON.stringify(path)};`),
        ].join('\n'),
        resolveDir: at('.'),
      }));
    },
  };
  const taking = {
    name: 'taking',
    setup(build) {
      build.onResolve({ filter: /\.ts$/ }, ({ path, resolveDir }) => {
        const file = resolve(resolveDir, path);
        return namesOf.has(file) ? { path: file, namespace: 'taking' } : undefined;
      });
      build.onLoad({ filter: /./, namespace: 'taking' }, ({ path }) => ({
        contents: `export { ${taken(path)} } from './main.cjs';`,
      }));
      build.onResolve({ filter: /^\.\/main\.cjs$/ }, ({ path }) => ({ path, external: true }));
    },
  };
  return { giving, taking };
}

/** The names that each shared module exports, by its path. */
async function exportedBy(options) {
  const { metafile } = await build({
    ...options,
    entryPoints: SHARED,
    format: 'esm',
    packages: 'external',
    write: false,
  });
  const outputs = Object.values(metafile.outputs);
  return new Map(outputs.map(({ entryPoint, exports }) => [at(entryPoint), exports]));
}
