/** From the front desk to an active plan: registration, screening, decision, order. */
import type { CourseDays } from './calendar.js';
import { after, at } from './calendar.js';
import type { InventedPatient, People } from './people.js';

const WEIGHT_KG = 80;
const EVERYTHING_TOLD = [
  'OFF_LABEL',
  'ALTERNATIVES',
  'DISSOCIATION',
  'BLOOD_PRESSURE',
  'BLADDER',
  'ABUSE_LIABILITY',
  'NO_DRIVING',
  'COST',
];

export async function registerPatient(people: People, patient: InventedPatient): Promise<string> {
  const { id } = await people.frontDesk.post('/v1/patients', {
    ...patient,
    sex: 'OTHER',
    contact: { phone: '+1 555 0100' },
    emergencyContact: { name: 'Robin Quillfeather', relationship: 'sibling', phone: '+1 555 0101' },
  });
  return id as string;
}

/** Weight, medicines, screening and decision, three days before the first dose. */
export async function findEligible(people: People, patientId: string, decidedAt: string): Promise<void> {
  const weighed = { measuredAt: after(decidedAt, -60), weightKg: WEIGHT_KG, heightCm: 176 };
  await people.nurse.post(`/v1/patients/${patientId}/measurements`, {
    ...weighed,
    confirmWeightKg: WEIGHT_KG,
  });
  await people.nurse.post(`/v1/patients/${patientId}/medications`, {
    name: 'sertraline',
    doseText: '100 mg in the morning',
    medicineClass: 'ANTIDEPRESSANT',
  });
  const { rules } = await people.psychiatrist.get('/v1/clinic-rules');
  const codes = rules.screening.contraindications.map(({ code }: { code: string }) => code) as string[];
  const screening = await people.psychiatrist.post(`/v1/patients/${patientId}/screenings`, {
    modality: 'IV',
    evaluatedAt: after(decidedAt, -30),
    diagnosis: { icd10Code: 'F41.1' },
    treatmentHistory: [
      {
        treatment: 'escitalopram',
        kind: 'ANTIDEPRESSANT',
        drugClass: 'SSRI',
        weeks: 10,
        atEffectiveDose: true,
        outcome: 'NONE',
      },
      {
        treatment: 'sertraline',
        kind: 'ANTIDEPRESSANT',
        drugClass: 'SSRI',
        weeks: 12,
        atEffectiveDose: true,
        outcome: 'PARTIAL',
      },
    ],
    answers: codes.map((code) => ({ code, answer: 'NO' })),
    vitals: { systolicMmHg: 124, diastolicMmHg: 78, heartRatePerMinute: 72, spo2Percent: 98 },
    consent: {
      documentVersion: '2026-01',
      language: 'en',
      signedAt: after(decidedAt, -20),
      signedBy: 'PATIENT',
      scope: EVERYTHING_TOLD,
    },
  });
  await people.psychiatrist.post(`/v1/patients/${patientId}/screenings/${screening.id}/decisions`, {
    decision: 'ELIGIBLE',
    rationale: 'Two adequate trials, no contraindication',
    occurredAt: decidedAt,
  });
}

/** Orders six infusions in three weeks and activates the plan. @returns its id */
export async function orderCourse(
  people: People,
  patientId: string,
  days: CourseDays,
  zone: string,
): Promise<string> {
  const orderedAt = at(days.firstDay, '07:00', zone);
  const plan = await people.psychiatrist.post(`/v1/patients/${patientId}/treatment-plans`, {
    modality: 'IV',
    indications: ['GAD'],
    diagnosisCode: 'F41.1',
    templateCode: 'IV_6_IN_3_WEEKS',
    dosingWeight: { kg: WEIGHT_KG, basis: 'ACTUAL', measuredOn: days.firstDay },
    firstDay: days.firstDay,
    weekdays: days.weekdays,
    timeOfDay: '10:00',
    occurredAt: orderedAt,
  });
  await people.psychiatrist.post(`/v1/treatment-plans/${plan.id}/activate`, { occurredAt: orderedAt });
  return plan.id as string;
}
