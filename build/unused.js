/**
 * What libraries load and we never let them use costs half of a start. Conf validates by ajv if it is given a schema,
 * compares versions by semver if it is given migrations, looks for the home folder by env-paths if it is given no folder,
 * which fails for a user without one, and compares whole stores by assert, to see whether defaults came in: none of
 * these is so. chalk asks the terminal if nobody tells it whether to colour; ora brings spinners if it
 * is given none.
 */
const UNUSED = {
  conf: /^(ajv|ajv-formats|semver|env-paths|node:assert)(\/|$)/,
  chalk: /^#supports-color$/,
  ora: /^cli-spinners$/,
};

const STAND_IN = 'export const Ajv2020 = undefined; export default { deepEqual() {} };';

/** An esbuild plugin: leaves out of each library what only it, and no other importer, does without. */
export const unused = {
  name: 'unused',
  setup(build) {
    for (const [library, filter] of Object.entries(UNUSED)) {
      const isLibrary = new RegExp(`node_modules[\\\\/]${library}[\\\\/]`);
      build.onResolve({ filter }, ({ path, importer }) =>
        isLibrary.test(importer) ? { path, namespace: 'unused' } : undefined,
      );
    }
    build.onLoad({ filter: /./, namespace: 'unused' }, () => ({ contents: STAND_IN }));
  },
};

/** An esbuild plugin: what libraries load at once and hardly ever use comes in at the first use. */
export const late = {
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
