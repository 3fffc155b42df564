/** Synthetic patients, made through the API the way the clinic makes them. */
import type { Modality } from '../../../src/clinic/modality.js';
import { defaultContraindications } from '../../../src/clinic/rules/default-contraindications.js';
import { CONSENT_TOPICS } from '../../../src/patients/screening/domain/consent.js';
import type { Answer, TestApp } from '../app.js';

let registered = 0;

/** A patient nobody has registered yet. */
export function newPatient(overrides: object = {}) {
  registered += 1;
  return {
    mrn: `MRN-${String(registered).padStart(4, '0')}`,
    givenName: 'Ada',
    familyName: `Example ${registered}`,
    birthDate: '1984-02-29',
    sex: 'FEMALE',
    ...overrides,
  };
}

/** Registers a patient at the front desk and returns the answer's body. */
export async function registerPatient(app: TestApp, overrides: object = {}) {
  const frontDesk = await app.as('front-desk');
  return made(await frontDesk.post('/v1/patients', newPatient(overrides)));
}

/** Every contraindication of the default rules answered NO, but for those given. */
export function answersBut(overrides: Record<string, object> = {}) {
  return defaultContraindications
    .filter(({ perSession }) => !perSession)
    .map(({ code }) => ({ code, answer: 'NO', ...overrides[code] }));
}

/** A consent that covers every modality. */
export function newConsent(signedAt: Date, overrides: object = {}) {
  return {
    documentVersion: '2026-01',
    language: 'en',
    signedAt,
    signedBy: 'PATIENT',
    scope: [...CONSENT_TOPICS],
    ...overrides,
  };
}

/** A screening that has nothing against treatment: refractory anxiety, two adequate trials, consent signed at once. */
export function newScreening(modality: Modality, evaluatedAt: Date, overrides: object = {}) {
  const trial = { kind: 'ANTIDEPRESSANT', weeks: 8, atEffectiveDose: true, outcome: 'NONE' };
  return {
    modality,
    evaluatedAt,
    diagnosis: { icd10Code: 'F41.1', onsetOn: '2015-03-01', comorbidities: ['F33.2'] },
    treatmentHistory: [
      { ...trial, treatment: 'sertraline', drugClass: 'SSRI' },
      { ...trial, treatment: 'venlafaxine', drugClass: 'SNRI', outcome: 'PARTIAL' },
    ],
    answers: answersBut(),
    vitals: { systolicMmHg: 122, diastolicMmHg: 78, heartRatePerMinute: 70, spo2Percent: 98 },
    consent: newConsent(evaluatedAt),
    ...overrides,
  };
}

/** A patient screened now by a nurse, not decided on yet. */
export async function givenScreening(app: TestApp, overrides: object = {}, modality: Modality = 'IV') {
  const nurse = await app.as('nurse');
  const { id: patientId } = await registerPatient(app);
  const path = `/v1/patients/${patientId}/screenings`;
  const screening = made(await nurse.post(path, newScreening(modality, app.clock.now(), overrides)));
  return { patientId: String(patientId), path: `${path}/${screening.id}`, screening };
}

export interface EligiblePatient {
  readonly patientId: string;
  readonly screeningId: string;
  readonly decisionId: string;
}

/** A patient screened, consented and found eligible at one time; now when left out. */
export async function givenEligiblePatient(
  app: TestApp,
  { modality, decidedAt }: { modality: Modality; decidedAt?: string | Date },
): Promise<EligiblePatient> {
  const at = decidedAt === undefined ? app.clock.now() : new Date(decidedAt);
  const psychiatrist = await app.as('psychiatrist');
  const { id: patientId } = await registerPatient(app);
  const path = `/v1/patients/${patientId}/screenings`;
  const { id: screeningId } = made(await psychiatrist.post(path, newScreening(modality, at)));
  const decision = { decision: 'ELIGIBLE', occurredAt: at };
  const { id: decisionId } = made(await psychiatrist.post(`${path}/${screeningId}/decisions`, decision));
  return { patientId, screeningId, decisionId };
}

/** Enrols a patient in the Spravato REMS programme. */
export async function enrolInRems(app: TestApp, patientId: string, enrolledOn: string) {
  const psychiatrist = await app.as('psychiatrist');
  const enrolment = { enrolmentId: `REMS-${patientId.slice(-6)}`, enrolledOn };
  return made(
    await psychiatrist.post(`/v1/patients/${patientId}/rems-enrolments`, {
      ...enrolment,
      patientSignedOn: enrolledOn,
      prescriberSignedOn: enrolledOn,
    }),
  );
}

function made({ status, body }: Answer) {
  if (status !== 201) throw new Error(`Could not be made: ${status} ${JSON.stringify(body)}`);
  return body;
}
