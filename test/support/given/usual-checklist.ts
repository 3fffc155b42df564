/** The checklist of a day on which nothing is wrong. */
import type { Modality } from '../../../src/clinic/modality.js';

function hoursBefore(instant: Date, hours: number): Date {
  return new Date(instant.getTime() - hours * 3_600_000);
}

/** What a nurse finds who has nothing to object: one entry for every item of the modality. */
export function usualEntries(
  modality: Modality,
  doseStartsAt: Date,
  testedOn: string,
  psychiatristId: string,
) {
  const entries = [
    { itemCode: 'IDENTITY', identity: { identifiers: ['NAME', 'BIRTH_DATE'] } },
    {
      itemCode: 'FASTING',
      fasting: {
        lastSolidsAt: hoursBefore(doseStartsAt, 12),
        lastLiquidsAt: hoursBefore(doseStartsAt, 4),
      },
    },
    {
      itemCode: 'PREGNANCY_TEST',
      pregnancyTest: { testedOn, result: 'NEGATIVE' },
    },
    {
      itemCode: 'MEDICINE_REVIEW',
      medicineReview: {
        changes: null,
        substances24h: null,
        benzodiazepineToday: false,
        urinarySymptoms: false,
      },
    },
    { itemCode: 'MOOD_AND_SAFETY', moodAndSafety: { suicidality: 'NONE', newPsychosisOrMania: false } },
    { itemCode: 'EMERGENCY_EQUIPMENT' },
    {
      itemCode: 'DRUG_CHECK',
      drugCheck: { lotNumber: 'LOT-1', expiresOn: '2030-01-31', concentrationMgPerMl: null },
    },
  ];
  const spravato = [
    { itemCode: 'NASAL_MEDICINE', nasalMedicine: { lastNasalMedicineAt: null } },
    { itemCode: 'PRESCRIBER_ON_SITE', prescriberOnSite: { psychiatristId } },
  ];
  return modality === 'SPRAVATO' ? [...entries, ...spravato] : entries;
}
