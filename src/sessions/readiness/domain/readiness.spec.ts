import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readinessBlockers, type ReadinessFacts } from './readiness.js';

const ready: ReadinessFacts = {
  modality: 'IV',
  isPatientActive: true,
  isCheckedIn: true,
  isPlanActive: true,
  eligibilityCodes: [],
  isEscortNamed: true,
  hasPreDoseReading: true,
  isSiteCertified: true,
  isRemsEnrolled: true,
};

const codes = (facts: Partial<ReadinessFacts>) =>
  readinessBlockers({ ...ready, ...facts }).map(({ code }) => code);

describe('readiness', () => {
  it('has nothing against a dose for which everything is there', () => {
    expect(readinessBlockers(ready)).toEqual([]);
    expect(readinessBlockers({ ...ready, modality: 'SPRAVATO' })).toEqual([]);
  });

  it.each<[Partial<ReadinessFacts>, string, readonly string[]]>([
    [{ isPatientActive: false }, 'patient.deactivated', ['psychiatrist', 'front-desk']],
    [{ isCheckedIn: false }, 'session.not-checked-in', ['nurse', 'psychiatrist']],
    [{ isPlanActive: false }, 'plan.not-active', ['psychiatrist']],
    [{ eligibilityCodes: ['eligibility.gap-too-long'] }, 'eligibility.gap-too-long', ['psychiatrist']],
    [{ eligibilityCodes: ['consent.expired'] }, 'consent.expired', ['nurse', 'psychiatrist']],
    [{ isEscortNamed: false }, 'escort.not-named', ['front-desk', 'nurse', 'psychiatrist']],
    [{ hasPreDoseReading: false }, 'vitals.no-pre-dose-reading', ['nurse', 'psychiatrist']],
    [{ modality: 'SPRAVATO', isSiteCertified: false }, 'rems.site-not-certified', ['admin']],
    [{ modality: 'SPRAVATO', isRemsEnrolled: false }, 'rems.not-enrolled', ['psychiatrist']],
  ])('%j blocks with %s', (facts, code, clearableBy) => {
    expect(readinessBlockers({ ...ready, ...facts })).toEqual([{ code, clearableBy }]);
  });

  it.each(['IV', 'IM'] as const)('asks nothing of the REMS for %s', (modality) => {
    expect(codes({ modality, isSiteCertified: false, isRemsEnrolled: false })).toEqual([]);
  });

  it('lists every blocker at once, and as many as there are facts missing', () => {
    const facts = fc.record({
      isPatientActive: fc.boolean(),
      isCheckedIn: fc.boolean(),
      isPlanActive: fc.boolean(),
      eligibilityCodes: fc.subarray(['eligibility.not-eligible', 'consent.missing', 'consent.expired']),
      isEscortNamed: fc.boolean(),
      hasPreDoseReading: fc.boolean(),
      isSiteCertified: fc.boolean(),
      isRemsEnrolled: fc.boolean(),
    });
    fc.assert(
      fc.property(facts, (given) => {
        const missing = Object.values(given).filter((fact) => fact === false).length;
        const blockers = codes({ ...given, modality: 'SPRAVATO' });
        expect(blockers).toHaveLength(missing + given.eligibilityCodes.length);
        expect(new Set(blockers).size).toBe(blockers.length);
      }),
    );
  });
});
