import { expect, it } from '@jest/globals';
import { standingOf } from './standing.js';

const day = (date: number) => new Date(Date.UTC(2026, 4, date));
const version = (number: number, from: number, isWithdrawn = false) => ({
  version: number,
  effectiveFrom: day(from),
  isWithdrawn,
});

it.each([
  ['later ones have not begun', [version(1, 1), version(2, 10)], ['IN_FORCE', 'UPCOMING']],
  ['the next one has begun', [version(1, 1), version(2, 4)], ['PAST', 'IN_FORCE']],
  [
    'one approved later begins earlier',
    [version(1, 1), version(2, 10), version(3, 8)],
    ['IN_FORCE', 'REPLACED', 'UPCOMING'],
  ],
  [
    'that one was withdrawn',
    [version(1, 1), version(2, 10), version(3, 8, true)],
    ['IN_FORCE', 'UPCOMING', 'WITHDRAWN'],
  ],
  ['a withdrawn one would have begun', [version(1, 1), version(2, 4, true)], ['IN_FORCE', 'WITHDRAWN']],
])('on the fifth, where %s', (_case, all, standings) => {
  expect(all.map((one) => standingOf(one, all, day(5)))).toEqual(standings);
});
