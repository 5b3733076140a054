/**
 * Unused parts of libraries cost half of the startup time. Conf loads ajv to validate a schema, semver for
 * migrations, env-paths if it gets no folder (which fails for a user without a home), and assert to compare stores
 * after applying defaults: we use none of these. chalk probes the terminal if it is not told whether to colour; ora
 * loads spinners if it is given none.
 */
const UNUSED = {
  conf: /^(ajv|ajv-formats|semver|env-paths|node:assert)(\/|$)/,
  chalk: /^#supports-color$/,
  ora: /^cli-spinners$/,
};

const STAND_IN = 'export const Ajv2020 = undefined; export default { deepEqual() {} };';

/** An esbuild plugin: drops from each library what only that library imports and we do not need. */
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

/** An esbuild plugin: defers rarely used dependencies of libraries to their first use. */
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
