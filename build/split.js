import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { at } from './paths.js';

/**
 * What most starts do not need is in separate files, read on first use; everything else is one file, because each
 * extra file costs another disk read.
 */
const APART = {
  calendar: './src/formats/icalendar.ts',
  charts: './src/formats/charts.ts',
  csv: 'csv-parse/sync',
  'csv-out': 'csv-stringify/sync',
  formats: './src/formats/registry.ts',
  'json-schema': '@valibot/to-json-schema',
  'json-text': './src/formats/json-text.ts',
  lists: './src/commands/lists.ts',
  'live-lines': './src/ui/live-lines.ts',
  picture: './src/ui/picture.ts',
  prompts: './src/ui/prompts.ts',
  temporal: 'temporal-polyfill',
};

const commandNames = readdirSync(at('src/commands')).filter((name) =>
  existsSync(at(`src/commands/${name}/command.ts`)),
);
/** The commands that share a file: what is used at night starts fast if its file is small. */
const GROUPED = {
  check: ['check'],
  session: ['session'],
  often: ['edit', 'history', 'log'],
  about: ['completion', 'help', 'man'],
};
const GROUPS = {
  ...GROUPED,
  seldom: commandNames.filter((name) => !Object.values(GROUPED).flat().includes(name)),
};
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
      contents: `module.exports = require('./${groupOf(path)}.cjs').${path};`,
    }));
    build.onResolve({ filter: /./, namespace: 'run' }, ({ path }) => ({ path, external: true }));
    const groups = Object.keys(GROUPS).join('|');
    build.onResolve({ filter: new RegExp(`^(${groups})$`) }, ({ path, kind }) =>
      kind === 'entry-point' ? { path, namespace: 'group' } : undefined,
    );
    build.onLoad({ filter: /./, namespace: 'group' }, ({ path }) => ({
      contents: GROUPS[path]
        .map((name) => `export * as ${name} from './${name}/run.ts';`)
        .join('\n'),
      resolveDir: at('src/commands'),
    }));
  },
};
