import { describe, expect, it } from '@jest/globals';
import { type Consent, CONSENT_TOPICS } from './consent.js';
import { type DecisionToHold, type DoseToGive, validityReasons } from './validity.js';

const rules = { firstDoseWithinDays: 30, rescreenAfterGapDays: 90 };
const consent: Consent = {
  signedOn: '2026-01-01',
  expiresOn: '2026-12-31',
  signedBy: 'PATIENT',
  scope: CONSENT_TOPICS,
};
const decision: DecisionToHold = {
  modality: 'IV',
  decision: 'ELIGIBLE',
  decidedOn: '2026-02-01',
  isOvertaken: false,
};
const firstDose: DoseToGive = { modality: 'IV', onDay: '2026-02-02', lastDoseOn: null };

function codes(
  dose: Partial<DoseToGive>,
  decided: Partial<DecisionToHold> | null = {},
  recorded: Consent | null = consent,
): string[] {
  const held = decided === null ? null : { ...decision, ...decided };
  return validityReasons(held, recorded, { ...firstDose, ...dose }, rules).map(({ code }) => code);
}

it('is put in question by a newer screening that nobody has decided on', () => {
  expect(codes({}, { isOvertaken: true })).toEqual(['eligibility.newer-screening-undecided']);
});

describe('the first dose of a course', () => {
  it.each([
    ['2026-01-31', ['eligibility.decided-later']],
    ['2026-02-01', []],
    ['2026-03-03', []],
    ['2026-03-04', ['eligibility.first-dose-too-late']],
  ])('decided on 1 February, on %s: %j', (onDay, expected) => {
    expect(codes({ onDay })).toEqual(expected);
  });

  it('says how many days are too many', () => {
    expect(validityReasons(decision, consent, { ...firstDose, onDay: '2026-03-04' }, rules)).toEqual([
      { code: 'eligibility.first-dose-too-late', days: 31, maxDays: 30 },
    ]);
  });
});

describe('a further dose', () => {
  it.each([
    ['2026-05-31', '2026-03-02', []],
    ['2026-06-01', '2026-03-02', ['eligibility.gap-too-long']],
    ['2026-11-30', '2026-11-27', []],
    ['2026-02-20', '2026-02-17', []],
  ])('on %s after one on %s: %j', (onDay, lastDoseOn, expected) => {
    expect(codes({ onDay, lastDoseOn })).toEqual(expected);
  });

  it.each([
    ['2026-08-01', []],
    ['2026-07-31', ['eligibility.gap-too-long']],
  ])('after a gap, decided anew on %s: %j', (decidedOn, expected) => {
    expect(codes({ onDay: '2026-08-31', lastDoseOn: '2026-03-02' }, { decidedOn })).toEqual(expected);
  });
});

describe('the decision and the consent', () => {
  it.each([
    ['ELIGIBLE', []],
    ['ELIGIBLE_WITH_CONDITIONS', []],
    ['DEFERRED', ['eligibility.not-eligible']],
    ['INELIGIBLE', ['eligibility.not-eligible']],
  ] as const)('%s: %j', (verdict, expected) => {
    expect(codes({}, { decision: verdict })).toEqual(expected);
  });

  it('holds for its own modality', () => {
    expect(codes({}, { modality: 'SPRAVATO' })).toEqual(['eligibility.other-modality']);
  });

  it('is needed', () => {
    expect(codes({}, null)).toEqual(['eligibility.not-decided']);
    expect(codes({}, {}, null)).toEqual(['consent.missing']);
  });

  it.each([
    ['2026-12-31', []],
    ['2027-01-01', ['consent.expired']],
  ])('a consent until 31 December, on %s: %j', (onDay, expected) => {
    expect(codes({ onDay, lastDoseOn: '2026-12-20' })).toEqual(expected);
  });

  it('names every reason at once', () => {
    expect(codes({ onDay: '2026-03-04', modality: 'IM' }, { decision: 'DEFERRED' }, null)).toEqual([
      'eligibility.not-eligible',
      'eligibility.other-modality',
      'eligibility.first-dose-too-late',
      'consent.missing',
    ]);
  });
});
