/** Simulations of the intervals: `npm run test:coverage-of-intervals`. They need no database. */
import { ofRules, together } from './jest.config.mjs';

export default {
  ...together,
  ...ofRules,
  testMatch: ['<rootDir>/test/coverage-of-intervals/**/*.spec.ts'],
};
