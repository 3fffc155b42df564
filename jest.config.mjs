/** Every file runs as an ES module; pure specs stand beside their rule, everything else under test/. */
const fromSource = [
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
];

const everywhere = {
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
};

export const ofRules = {
  ...everywhere,
  displayName: 'rules',
  testEnvironment: 'node',
  testMatch: [
    '<rootDir>/{src,demo}/**/*.spec.ts',
    '<rootDir>/test/{architecture,bench,deployment}/**/*.spec.ts',
  ],
  transform: { '\\.ts$': fromSource },
};

/** Tests of the app as a whole run on what `npm run build` has made, which `npm test` sees to. */
export const ofApp = {
  ...everywhere,
  displayName: 'app',
  testEnvironment: '<rootDir>/test/support/built-app-environment.mjs',
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  testMatch: ['<rootDir>/test/{api-document,e2e,integration,model}/**/*.spec.ts'],
  transform: {
    '(\\.fixture|/test/.*)\\.ts$': fromSource,
    '\\.ts$': '<rootDir>/test/support/built-module.mjs',
  },
};

export const together = {
  // A file that starts the whole app on a busy machine takes a while; no test measures time by this.
  testTimeout: 30_000,
  // A process that has grown is replaced by a fresh one.
  workerIdleMemoryLimit: '1500MB',
  // Files wait for the database as often as they work themselves, so that no core is kept free for Jest.
  maxWorkers: '100%',
  reporters: ['default', '<rootDir>/scripts/jest-closing-line.mjs'],
};

export default { ...together, projects: [ofRules, ofApp] };
