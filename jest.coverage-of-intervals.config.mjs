/** Simulations of the intervals: `npm run test:coverage-of-intervals`. They need no database. */
import config from './jest.config.mjs';

export default {
  ...config,
  globalSetup: undefined,
  globalTeardown: undefined,
  roots: ['<rootDir>/test/coverage-of-intervals'],
  testPathIgnorePatterns: ['/node_modules/'],
};
