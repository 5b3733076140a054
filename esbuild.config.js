import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generateDtsBundle } from 'dts-bundle-generator';
import { build } from 'esbuild';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * What most starts do without is a file of its own, read at its first use; all else is one file, since each file more is
 * another trip to the disk.
 */
const APART = {
  calendar: 'ical-generator',
  charts: './src/formats/charts.ts',
  csv: 'csv-parse/sync',
  'csv-out': 'csv-stringify/sync',
  formats: './src/formats/registry.ts',
  'json-schema': '@valibot/to-json-schema',
  picture: './src/ui/picture.ts',
  prompts: './src/ui/prompts.ts',
  spinner: './src/ui/spinner.ts',
  temporal: 'temporal-polyfill',
};

/** Commands lie in a file beside `--help`; those that nobody waits for in the night in another one. */
const COMMANDS = {
  often: ['check/index', 'history/index', 'log/index', 'preferences', 'session/index'],
  seldom: [
    'choices',
    'doctor',
    'export',
    'forget',
    'import/index',
    'insights/index',
    'learn/index',
    'parts',
    'remind',
    'report/index',
    'schema',
    'settings',
  ],
  // What tells of the program itself.
  about: ['completion/index', 'help', 'man', 'menu'],
};

const apart = {
  name: 'apart',
  setup(build) {
    for (const [name, module] of Object.entries(APART)) {
      const end = module.replace(/^\.\/(.*\/)?/, '/').replace('.', '\\.');
      build.onResolve({ filter: new RegExp(`${end}$`) }, ({ kind }) =>
        kind === 'entry-point' ? undefined : { path: `./${name}.cjs`, external: true },
      );
    }
    build.onResolve({ filter: /^\.\/commands\// }, ({ path, kind }) => {
      if (kind !== 'dynamic-import') return undefined;
      const holds = ([, commands]) =>
        commands.some((command) => path === `./commands/${command}.ts`);
      const [file] = Object.entries(COMMANDS).find(holds) ?? [];
      if (!file) throw new Error(`${path} stands in no file of COMMANDS.`);
      return { path: `./${file}.cjs`, external: true };
    });
    build.onResolve(
      { filter: new RegExp(`^(${Object.keys(COMMANDS).join('|')})$`) },
      ({ path }) => ({
        path,
        namespace: 'commands',
      }),
    );
    build.onLoad({ filter: /./, namespace: 'commands' }, ({ path }) => ({
      contents: `module.exports = {${COMMANDS[path].map(runner).join()}};`,
      resolveDir: at('src/commands'),
    }));
  },
};

/** `get runLog() { … }`: none of the others is worked through. */
function runner(command) {
  const name = `run${command.replace('/index', '').replace(/^./, (first) => first.toUpperCase())}`;
  return `get ${name}() { return require('./${command}.ts').${name}; }`;
}

/**
 * What libraries load and we never let them use costs half of a start. Conf validates by ajv where it is given a schema,
 * compares versions by semver where it is given migrations, and whole stores by assert, to see whether defaults came in:
 * it is given none of these. chalk asks the terminal where nobody tells it whether to colour; ora brings spinners where it
 * is given none.
 */
const unused = {
  name: 'unused',
  setup(build) {
    build.onResolve(
      { filter: /^(ajv|ajv-formats|semver|cli-spinners|node:assert|#supports-color)(\/|$)/ },
      ({ path }) => ({
        path,
        namespace: 'unused',
      }),
    );
    build.onLoad({ filter: /./, namespace: 'unused' }, () => ({
      contents: 'export const Ajv2020 = undefined; export default { deepEqual() {} };',
    }));
  },
};

/** What libraries load at once and hardly ever use comes in at the first use: commander's child processes, Conf's encryption. */
const late = {
  name: 'late',
  setup(build) {
    build.onResolve({ filter: /^node:(child_process|crypto)$/ }, ({ path, importer }) =>
      importer.includes('node_modules') ? { path, namespace: 'late' } : undefined,
    );
    build.onLoad({ filter: /./, namespace: 'late' }, ({ path }) => ({
      contents: `module.exports = new Proxy({}, { get: (_, name) => process.getBuiltinModule('${path}')[name] });`,
    }));
  },
};

/** The licences and notices of every package that has a byte in a bundle, as their terms ask. */
function licencesOf(outputs) {
  const inputs = outputs.flatMap(({ inputs }) => Object.entries(inputs));
  const folders = inputs.flatMap(([path, { bytesInOutput }]) =>
    bytesInOutput === 0 ? [] : (/^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
  );
  return [...new Set(folders)].sort().map((folder) => {
    const { name, version, license } = JSON.parse(
      readFileSync(at(`${folder}/package.json`), 'utf8'),
    );
    const texts = readdirSync(at(folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /^(licen[cs]e|notice)/i.test(entry.name))
      .map(({ parentPath, name: file }) => readFileSync(`${parentPath}/${file}`, 'utf8').trim());
    return [`${name} ${version} (${license})`, ...texts].join('\n\n');
  });
}

/** The types of the library, in one file that needs no other. */
function writeTypes() {
  const [types] = generateDtsBundle(
    [{ filePath: at('src/index.ts'), libraries: { inlinedLibraries: ['valibot'] } }],
    { preferredConfigPath: at('tsconfig.json') },
  );
  writeFileSync(at('dist/index.d.ts'), types);
}

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
    // ora's own measure of a line takes thirty milliseconds to make; Inquirer's and ours knows the same widths.
    alias: { 'string-width': 'fast-string-width' },
    define: { VERSION: JSON.stringify(version) },
    metafile: true,
    logLevel: 'warning',
  };
  const program = await build({
    ...shared,
    entryPoints: {
      main: 'src/main.ts',
      version: 'src/version.ts',
      ...Object.fromEntries(Object.keys(COMMANDS).map((file) => [file, file])),
      ...APART,
    },
    // Node starts faster with CommonJS, and asks for its own modules only where they are used.
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    supported: { 'dynamic-import': false },
    plugins: [apart, unused, late],
  });
  const library = await build({ ...shared, entryPoints: { index: 'src/index.ts' }, format: 'esm' });
  const outputs = [program, library].flatMap(({ metafile }) => Object.values(metafile.outputs));
  writeFileSync(at('dist/LICENSES.txt'), licencesOf(outputs).join(`\n\n${'-'.repeat(80)}\n\n`));
  writeTypes();
  const manual = execFileSync(process.execPath, [at('bin/letdown.js'), 'man']);
  writeFileSync(at('dist/letdown.1'), manual);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundle();
