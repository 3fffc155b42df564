/** From the front desk to an active plan: registration, screening, decision, order. */
import { ok, type Schemas } from './api.js';
import type { CourseDays } from './calendar.js';
import { after } from './calendar.js';
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
] as const;

export async function registerPatient(people: People, patient: InventedPatient): Promise<string> {
  const { id } = await ok(
    people.frontDesk.POST('/v1/patients', {
      body: {
        ...patient,
        sex: 'OTHER',
        contact: { phone: '+1 555 0100' },
        emergencyContact: { name: 'Robin Quillfeather', relationship: 'sibling', phone: '+1 555 0101' },
      },
    }),
  );
  return id;
}

/** Weight, medicines, screening and decision, three days before the first dose. */
export async function findEligible(people: People, patientId: string, decidedAt: string): Promise<void> {
  const { nurse, psychiatrist } = people;
  const params = { path: { patientId } };
  const weighed = { measuredAt: after(decidedAt, -60), weightKg: WEIGHT_KG, heightCm: 176 };
  await ok(
    nurse.POST('/v1/patients/{patientId}/measurements', {
      params,
      body: { ...weighed, confirmWeightKg: WEIGHT_KG },
    }),
  );
  await ok(
    nurse.POST('/v1/patients/{patientId}/medications', {
      params,
      body: { name: 'sertraline', doseText: '100 mg in the morning', medicineClass: 'ANTIDEPRESSANT' },
    }),
  );
  const { rules } = await ok(psychiatrist.GET('/v1/clinic-rules'));
  const codes = rules.screening.contraindications.map(({ code }) => code);
  const { id } = await ok(
    psychiatrist.POST('/v1/patients/{patientId}/screenings', { params, body: evaluation(codes, decidedAt) }),
  );
  await ok(
    psychiatrist.POST('/v1/patients/{patientId}/screenings/{screeningId}/decisions', {
      params: { path: { patientId, screeningId: id } },
      body: {
        decision: 'ELIGIBLE',
        rationale: 'Two adequate trials, no contraindication',
        occurredAt: decidedAt,
      },
    }),
  );
}

/** Two antidepressants that did not help enough, no contraindication, consent just signed. */
function evaluation(
  contraindications: readonly string[],
  decidedAt: string,
): Schemas['RecordScreeningRequest'] {
  const antidepressant = { kind: 'ANTIDEPRESSANT', drugClass: 'SSRI', atEffectiveDose: true } as const;
  return {
    modality: 'IV',
    evaluatedAt: after(decidedAt, -30),
    diagnosis: { icd10Code: 'F41.1' },
    treatmentHistory: [
      { ...antidepressant, treatment: 'escitalopram', weeks: 10, outcome: 'NONE' },
      { ...antidepressant, treatment: 'sertraline', weeks: 12, outcome: 'PARTIAL' },
    ],
    answers: contraindications.map((code) => ({ code, answer: 'NO' })),
    vitals: { systolicMmHg: 124, diastolicMmHg: 78, heartRatePerMinute: 72, spo2Percent: 98 },
    consent: {
      documentVersion: '2026-01',
      language: 'en',
      signedAt: after(decidedAt, -20),
      signedBy: 'PATIENT',
      scope: [...EVERYTHING_TOLD],
    },
  };
}

/** Orders six infusions in three weeks and activates the plan. @returns its id */
export async function orderCourse(
  { psychiatrist }: People,
  patientId: string,
  days: CourseDays,
  orderedAt: string,
): Promise<string> {
  const plan = await ok(
    psychiatrist.POST('/v1/patients/{patientId}/treatment-plans', {
      params: { path: { patientId } },
      body: {
        modality: 'IV',
        indications: ['GAD'],
        diagnosisCode: 'F41.1',
        templateCode: 'IV_6_IN_3_WEEKS',
        dosingWeight: { kg: WEIGHT_KG, basis: 'ACTUAL', measuredOn: days.firstDay },
        firstDay: days.firstDay,
        weekdays: [...days.weekdays],
        timeOfDay: '10:00',
        occurredAt: orderedAt,
      },
    }),
  );
  await ok(
    psychiatrist.POST('/v1/treatment-plans/{planId}/activate', {
      params: { path: { planId: plan.id } },
      body: { occurredAt: orderedAt },
    }),
  );
  return plan.id;
}
