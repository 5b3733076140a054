/**
 * Mutates src/domain one change at a time: a test next to it, without a child process, should notice each.
 * For one file: `npm run mutate -- --mutate src/domain/units.ts`.
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  mutate: ['src/domain/**/*.ts'],
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--no-warnings'],
  jest: {
    config: {
      testMatch: ['<rootDir>/__tests__/domain/**/*.test.ts'],
      // These tests need no bundle.
      globalSetup: null,
    },
  },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  incremental: true,
  incrementalFile: 'coverage/mutate.json',
  tempDirName: 'coverage/mutate',
  cleanTempDir: 'always',
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: 90 },
};
