import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { monthsIn, spanOfMonths } from './calendar-months.js';

const losAngeles = 'America/Los_Angeles';

describe('spanOfMonths', () => {
  it.each([
    { from: '2026-05', to: '2026-05', begins: '2026-05-01T07:00:00.000Z', ends: '2026-06-01T07:00:00.000Z' },
    // The clocks change inside both: March has an hour less, November one more.
    { from: '2026-03', to: '2026-03', begins: '2026-03-01T08:00:00.000Z', ends: '2026-04-01T07:00:00.000Z' },
    { from: '2026-11', to: '2026-11', begins: '2026-11-01T07:00:00.000Z', ends: '2026-12-01T08:00:00.000Z' },
    { from: '2025-11', to: '2026-02', begins: '2025-11-01T07:00:00.000Z', ends: '2026-03-01T08:00:00.000Z' },
  ])('$from to $to', ({ from, to, begins, ends }) => {
    const span = spanOfMonths(from, to, losAngeles);
    expect([span.from.toISOString(), span.until.toISOString()]).toEqual([begins, ends]);
  });

  it('leaves no gap and no overlap between two months', () => {
    const month = fc.tuple(fc.integer({ min: 1900, max: 2198 }), fc.integer({ min: 1, max: 12 }));
    const zone = fc.constantFrom(losAngeles, 'Europe/Berlin', 'Australia/Lord_Howe', 'America/Sao_Paulo');
    const text = (year: number, number: number) => `${year}-${String(number).padStart(2, '0')}`;
    fc.assert(
      fc.property(month, zone, ([year, number], inZone) => {
        const this_ = text(year, number);
        const next = number === 12 ? text(year + 1, 1) : text(year, number + 1);
        expect(spanOfMonths(this_, this_, inZone).until).toEqual(spanOfMonths(next, next, inZone).from);
      }),
    );
  });

  it('is empty when it ends before it begins', () => {
    const { from, until } = spanOfMonths('2026-05', '2026-04', losAngeles);
    expect(until <= from).toBe(true);
  });
});

describe('the length of a period', () => {
  it.each([
    ['2026-05', '2026-05', 1],
    ['2026-05', '2026-06', 2],
    ['2025-12', '2026-01', 2],
    ['2016-06', '2026-05', 120],
    ['2016-05', '2026-05', 121],
    ['2026-06', '2026-05', 0],
  ])('%s to %s takes in %d months', (from, to, months) => {
    expect(monthsIn(from, to)).toBe(months);
  });
});
