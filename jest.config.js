/** Jest runs the sources as they are: swc strips the types, Node loads the modules as ESM. */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { target: 'es2024', parser: { syntax: 'typescript' } },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  testSequencer: '<rootDir>/tests/kit/sequencer.js',
  globalSetup: '<rootDir>/tests/kit/global-setup.ts',
  globalTeardown: '<rootDir>/tests/kit/global-teardown.ts',
  // A third of what a worker does is to wait for processes and databases.
  maxWorkers: 3,
  // What takes so long does not come at all: a busy machine is no reason to fail.
  testTimeout: 120_000,
};
