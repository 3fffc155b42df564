import { describe, expect, it } from '@jest/globals';
import { defaultRuleSet } from '../../clinic/rules/default-rule-set.js';
import { type Arranged, overlapFindings, plannedMinutes } from './overlap.js';

const at = (time: string): Date => new Date(`2026-05-04T${time}:00Z`);

/** 40 minutes of infusion and 60 of observation: 10:00 to 11:40. */
function iv(start: string, more: Partial<Arranged> = {}): Arranged {
  return {
    modality: 'IV',
    plannedStart: at(start),
    orderedMg: 40,
    orderedInfusionMinutes: 40,
    chairId: 'window',
    nurseId: null,
    psychiatristId: null,
    ...more,
  };
}

const found = (session: Arranged, others: readonly Arranged[]): string[] =>
  overlapFindings(session, others, defaultRuleSet).map(({ code, value }) => `${code} ${value}`);

describe('the planned window', () => {
  it.each([
    ['IV', 40, 40, 100],
    ['IV', 40, 60, 120],
    ['IM', 40, null, 90],
    ['SPRAVATO', 28, null, 120],
    ['SPRAVATO', 56, null, 125],
    ['SPRAVATO', 84, null, 130],
  ] as const)(
    'of %s %d mg over %p min is %d minutes',
    (modality, orderedMg, orderedInfusionMinutes, minutes) => {
      const dose = { modality, orderedMg, orderedInfusionMinutes, plannedStart: at('10:00') };
      expect(plannedMinutes(dose, defaultRuleSet)).toBe(minutes);
    },
  );
});

describe('a chair', () => {
  it.each([
    ['08:20', []],
    ['08:21', ['overlap.chair 2']],
    ['10:00', ['overlap.chair 2']],
    ['11:39', ['overlap.chair 2']],
    ['11:40', []],
  ])('taken from 10:00 is asked for from %s: %j', (start, expected) => {
    expect(found(iv(start), [iv('10:00')])).toEqual(expected);
  });

  it('is another one, or none, and overlaps nothing', () => {
    expect(found(iv('10:00'), [iv('10:00', { chairId: 'door' }), iv('10:00', { chairId: null })])).toEqual(
      [],
    );
    expect(found(iv('10:00', { chairId: null }), [iv('10:00', { chairId: null })])).toEqual([]);
  });
});

describe('people', () => {
  const noChair = { chairId: null };
  const nora = { ...noChair, nurseId: 'nora' };
  const petra = { ...noChair, psychiatristId: 'petra' };
  const many = (count: number, start: string, more: Partial<Arranged>) =>
    Array.from({ length: count }, () => iv(start, more));

  it('watch so many at once and no more', () => {
    expect(found(iv('10:30', nora), many(3, '10:00', nora))).toEqual([]);
    expect(found(iv('10:30', nora), many(4, '10:00', nora))).toEqual(['overlap.nurse 5']);
    expect(found(iv('10:30', petra), many(7, '10:00', petra))).toEqual([]);
    expect(found(iv('10:30', petra), many(8, '10:00', petra))).toEqual(['overlap.psychiatrist 9']);
  });

  it('are counted at the fullest moment, not over the whole window', () => {
    // Two end at 10:40 when two others begin: never more than two at once beside this one.
    const others = [...many(2, '09:00', nora), ...many(2, '10:40', nora)];
    expect(found(iv('10:00', nora), others)).toEqual([]);
    const oneEarlier = [...many(2, '09:00', nora), ...many(2, '10:39', nora)];
    expect(found(iv('10:00', nora), oneEarlier)).toEqual(['overlap.nurse 5']);
  });
});
