import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { ageInYears } from './age.js';

describe('ageInYears', () => {
  it.each([
    ['2008-03-02', '2026-03-01', 17],
    ['2008-03-02', '2026-03-02', 18],
    ['2008-03-02', '2026-03-03', 18],
    ['1961-12-31', '2026-01-01', 64],
    ['1961-12-31', '2026-12-31', 65],
    ['2026-03-02', '2026-03-02', 0],
    ['2026-03-02', '2026-03-01', -1],
    ['1906-03-02', '2026-03-02', 120],
  ])('born %s, on %s: %d', (birthDate, onDay, years) => {
    expect(ageInYears(birthDate, onDay)).toBe(years);
  });

  it.each([
    ['2026-02-28', 17],
    ['2026-03-01', 18],
    ['2028-02-28', 19],
    ['2028-02-29', 20],
  ])('born on 29 February 2008, on %s: %d', (onDay, years) => {
    expect(ageInYears('2008-02-29', onDay)).toBe(years);
  });

  it('rises by one in every year and never falls from day to day', () => {
    const dayOf = (offset: number): Temporal.PlainDate =>
      Temporal.PlainDate.from('1930-01-01').add({ days: offset });
    fc.assert(
      fc.property(fc.nat(30_000), fc.nat(30_000), (birth, on) => {
        const birthDate = dayOf(birth).toString();
        const today = ageInYears(birthDate, dayOf(on).toString());
        const tomorrow = ageInYears(birthDate, dayOf(on + 1).toString());
        expect(tomorrow - today === 0 || tomorrow - today === 1).toBe(true);
        const wholeYears = Math.floor((on - birth) / 365.25);
        expect(Math.abs(today - wholeYears)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
