import { expect, it } from '@jest/globals';
import { shownPercent } from './shown-percent.js';

it.each([
  [0, 0],
  [50, 50],
  [18.75, 18.8],
  [12.249999, 12.2],
  [12.25, 12.3],
  [6.25, 6.3],
  // 1.15 lies just below itself as a binary fraction.
  [1.15, 1.2],
  [0.05, 0.1],
  [0.0499, 0],
  [100 / 3, 33.3],
  [200 / 3, 66.7],
])('shows %d and its negative with one decimal, a half away from zero', (percent, shown) => {
  expect(shownPercent(percent)).toBe(shown);
  expect(shownPercent(-percent)).toBe(shown === 0 ? 0 : -shown);
});
