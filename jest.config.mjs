/** Every file runs as an ES module; pure specs stand beside their rule, everything else under test/. */
export default {
  testEnvironment: 'node',
  // A file that starts the whole app on a busy machine takes a while; no test measures time by this.
  testTimeout: 30_000,
  // Each file loads the framework anew, and module memory is not given back: a process that has grown is replaced by a fresh one.
  workerIdleMemoryLimit: '1500MB',
  // Files wait for the database as often as they work themselves, so that no core is kept free for Jest.
  maxWorkers: '100%',
  reporters: ['default', '<rootDir>/scripts/jest-closing-line.mjs'],
  roots: ['<rootDir>/src', '<rootDir>/test'],
  // The first needs more than Node, the second takes its time; see jest.system and jest.coverage-of-intervals.
  testPathIgnorePatterns: [
    '/node_modules/',
    '<rootDir>/test/system/',
    '<rootDir>/test/coverage-of-intervals/',
  ],
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  testMatch: ['**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2024',
          keepClassNames: true,
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
};
