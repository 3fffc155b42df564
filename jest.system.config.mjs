/** What needs a browser or a second kind of server: `npm run test:system`. */
import { ofApp, together } from './jest.config.mjs';

export default {
  ...together,
  ...ofApp,
  testMatch: ['<rootDir>/test/system/**/*.spec.ts'],
  // A browser on a busy machine takes its time; no test measures time by this.
  testTimeout: 120_000,
};
