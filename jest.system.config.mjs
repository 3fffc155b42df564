/** What needs a browser or a second kind of server: `npm run test:system`. */
import config from './jest.config.mjs';

export default {
  ...config,
  roots: ['<rootDir>/test/system'],
  testPathIgnorePatterns: ['/node_modules/'],
  // A browser on a busy machine takes its time; no test measures time by this.
  testTimeout: 120_000,
};
