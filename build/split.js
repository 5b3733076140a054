import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { at } from './paths.js';

/**
 * What most starts do not need is in separate files, read on first use; everything else is one file, because each
 * extra file costs another disk read.
 */
const APART = {
  calendar: 'ical-generator',
  charts: './src/formats/charts.ts',
  csv: 'csv-parse/sync',
  'csv-out': 'csv-stringify/sync',
  formats: './src/formats/registry.ts',
  'json-schema': '@valibot/to-json-schema',
  lists: './src/commands/lists.ts',
  'live-lines': './src/ui/live-lines.ts',
  picture: './src/ui/picture.ts',
  prompts: './src/ui/prompts.ts',
  temporal: 'temporal-polyfill',
};

/**
 * Commands used at night share a file, except `check`, which starts faster alone; so do the commands about the
 * program itself.
 */
const OFTEN = ['edit', 'history', 'log', 'session'];
const ABOUT = ['completion', 'help', 'man'];

const commandNames = readdirSync(at('src/commands')).filter((name) =>
  existsSync(at(`src/commands/${name}/command.ts`)),
);
const GROUPED = { check: ['check'], often: OFTEN, about: ABOUT };
const GROUPS = {
  ...GROUPED,
  seldom: commandNames.filter((name) => !Object.values(GROUPED).flat().includes(name)),
};
const isAlone = (group) => GROUPS[group].length === 1;
const groupOf = (command) => Object.keys(GROUPS).find((group) => GROUPS[group].includes(command));

/** Entry points besides the program's own. */
export const bundles = {
  ...Object.fromEntries(Object.keys(GROUPS).map((name) => [name, name])),
  ...APART,
};

/** An esbuild plugin: a command's `import('./run.ts')` becomes a lookup in the file of its group. */
export const split = {
  name: 'split',
  setup(build) {
    for (const [name, module] of Object.entries(APART)) {
      const end = module.replace(/^\.\/(.*\/)?/, '/').replace('.', '\\.');
      build.onResolve({ filter: new RegExp(`${end}$`) }, ({ kind }) =>
        kind === 'entry-point' ? undefined : { path: `./${name}.cjs`, external: true },
      );
    }
    build.onResolve({ filter: /^\.\/run\.ts$/ }, ({ importer, kind }) =>
      kind === 'dynamic-import' && basename(importer) === 'command.ts'
        ? { path: basename(dirname(importer)), namespace: 'run' }
        : undefined,
    );
    build.onLoad({ filter: /./, namespace: 'run' }, ({ path }) => ({
      contents: `module.exports = ${inGroup(path)};`,
    }));
    build.onResolve({ filter: /./, namespace: 'run' }, ({ path }) => ({ path, external: true }));
    const groups = Object.keys(GROUPS).join('|');
    build.onResolve({ filter: new RegExp(`^(${groups})$`) }, ({ path, kind }) =>
      kind === 'entry-point' ? { path, namespace: 'group' } : undefined,
    );
    build.onLoad({ filter: /./, namespace: 'group' }, ({ path }) => ({
      // One getter each, so that the others are not evaluated.
      contents: isAlone(path)
        ? `export * from './${GROUPS[path][0]}/run.ts';`
        : `module.exports = {${GROUPS[path].map(getter).join()}};`,
      resolveDir: at('src/commands'),
    }));
  },
};

function inGroup(command) {
  const group = groupOf(command);
  return `require('./${group}.cjs')${isAlone(group) ? '' : `[${JSON.stringify(command)}]`}`;
}

function getter(command) {
  return `get ${JSON.stringify(command)}() { return require('./${join(command, 'run.ts')}'); }`;
}
