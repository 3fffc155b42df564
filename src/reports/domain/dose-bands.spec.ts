import { describe, expect, it } from '@jest/globals';
import { doseBandOf, doseBands, type BandedDose } from './dose-bands.js';

const dose = (overrides: Partial<BandedDose>): BandedDose => ({
  ...{ modality: 'IV', orderedMg: 40, orderedMgPerKg: null, dosingWeightKg: null },
  ...overrides,
});

describe('the band of a dose', () => {
  it.each([
    [0.01, 'UP_TO_0.5_MG_PER_KG'],
    [0.5, 'UP_TO_0.5_MG_PER_KG'],
    [0.51, 'ABOVE_0.5_UP_TO_1_MG_PER_KG'],
    [1, 'ABOVE_0.5_UP_TO_1_MG_PER_KG'],
    [1.01, 'ABOVE_1_MG_PER_KG'],
    [20, 'ABOVE_1_MG_PER_KG'],
  ])('of %d mg/kg is %s: a bound belongs to the band below it', (orderedMgPerKg, band) => {
    for (const modality of ['IV', 'IM'] as const)
      expect(doseBandOf(dose({ modality, orderedMgPerKg }), [0.5, 1])).toBe(band);
  });

  it.each([
    // 0.5 mg/kg of 87 kg is 43.5 mg, given as 44 (0.5057): told by the mg alone it would be over the bound.
    [44, 87, 'ABOVE_0.5_UP_TO_1_MG_PER_KG'],
    // 0.5 mg/kg of 105 kg is 52.5 mg, given as 53 (0.5048).
    [53, 105, 'UP_TO_0.5_MG_PER_KG'],
    [40, 80, 'UP_TO_0.5_MG_PER_KG'],
    // 0.5049 and 0.5051 to two decimals.
    [40.39, 80, 'UP_TO_0.5_MG_PER_KG'],
    [40.41, 80, 'ABOVE_0.5_UP_TO_1_MG_PER_KG'],
  ])('of %d mg for %d kg is %s, to two decimals', (orderedMg, dosingWeightKg, band) => {
    expect(doseBandOf(dose({ orderedMg, dosingWeightKg }), [0.5, 1])).toBe(band);
  });

  it('goes by what was ordered per kg before the weight', () => {
    expect(doseBandOf(dose({ orderedMg: 44, orderedMgPerKg: 0.5, dosingWeightKg: 87 }), [0.5, 1])).toBe(
      'UP_TO_0.5_MG_PER_KG',
    );
  });

  it('is not known without a weight, and by the devices for the nasal spray', () => {
    expect(doseBandOf(dose({}), [0.5, 1])).toBe('UNKNOWN');
    for (const orderedMg of [28, 56, 84])
      expect(doseBandOf(dose({ modality: 'SPRAVATO', orderedMg, dosingWeightKg: 80 }), [0.5, 1])).toBe(
        `${orderedMg}_MG`,
      );
  });

  it('is the only one where there are no bounds, and always one of the list', () => {
    expect(doseBandOf(dose({ orderedMgPerKg: 3 }), [])).toBe('ANY_MG_PER_KG');
    expect(doseBands([], [56])).toEqual(['ANY_MG_PER_KG', '56_MG', 'UNKNOWN']);
    expect(doseBands([0.5, 1], [56, 84])).toEqual([
      ...['UP_TO_0.5_MG_PER_KG', 'ABOVE_0.5_UP_TO_1_MG_PER_KG', 'ABOVE_1_MG_PER_KG'],
      ...['56_MG', '84_MG', 'UNKNOWN'],
    ]);
    for (const orderedMgPerKg of [0.1, 0.5, 0.7, 1, 2])
      expect(doseBands([0.5, 1], [])).toContain(doseBandOf(dose({ orderedMgPerKg }), [0.5, 1]));
  });
});
