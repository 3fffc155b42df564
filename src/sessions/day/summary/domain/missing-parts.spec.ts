import { expect, it } from '@jest/globals';
import { missingParts, type ExpectedParts } from './missing-parts.js';

const whole: ExpectedParts = {
  untickedItems: [],
  hasDose: true,
  hasDoseEnd: true,
  hasVitalsBeforeDose: true,
  hasVitalsAfterDose: true,
  hasCadssBeforeDose: true,
  hasCadssAfterDose: true,
  hasLotNumber: true,
  hasDrugAccount: true,
  hasDischarge: true,
};
const missing = (parts: Partial<ExpectedParts>) =>
  missingParts({ ...whole, ...parts }).map(({ part }) => part);

it('a whole record lacks nothing', () => {
  expect(missing({})).toEqual([]);
});

it.each([
  ['hasDoseEnd', 'DOSE_END'],
  ['hasVitalsBeforeDose', 'VITALS_BEFORE_DOSE'],
  ['hasVitalsAfterDose', 'VITALS_AFTER_DOSE'],
  ['hasCadssBeforeDose', 'CADSS_BEFORE_DOSE'],
  ['hasCadssAfterDose', 'CADSS_AFTER_DOSE'],
  ['hasLotNumber', 'LOT_NUMBER'],
  ['hasDrugAccount', 'DRUG_ACCOUNT'],
  ['hasDischarge', 'DISCHARGE'],
] as const)('without %s it says %s', (name, part) => {
  expect(missing({ [name]: false })).toEqual([part]);
});

it('without a dose nothing is asked for that only a dose has', () => {
  const nothing = { hasDose: false, hasDoseEnd: false, hasVitalsAfterDose: false, hasCadssAfterDose: false };
  expect(missing({ ...nothing, hasLotNumber: false, hasDrugAccount: false })).toEqual(['DOSE']);
});

it('names the items that nobody ticked', () => {
  expect(missingParts({ ...whole, untickedItems: ['FASTING'] })).toEqual([
    { part: 'CHECKLIST_ITEM', items: ['FASTING'] },
  ]);
});
