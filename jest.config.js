/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': ['ts-jest', { useESM: true }] },
  // Mutation tests run in a copy of the project.
  modulePathIgnorePatterns: ['<rootDir>/coverage/'],
  // The program tests run the bundle, so it is built once before any of them.
  globalSetup: '<rootDir>/build/index.js',
  // The build inserts the version.
  globals: { VERSION: '0.0.0' },
  restoreMocks: true,
  randomize: true,
  testTimeout: 30_000,
};
