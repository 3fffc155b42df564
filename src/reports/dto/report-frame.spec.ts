import { expect, it } from '@jest/globals';
import { roundedP } from './report-frame.js';

it.each([
  [9.05671547408564e-11, 9.057e-11],
  [0.0314159, 0.03142],
  [1, 1],
  [null, null],
])('p of %p is told as %p', (p, told) => {
  expect(roundedP(p)).toBe(told);
});
