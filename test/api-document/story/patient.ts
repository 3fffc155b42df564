/** A patient comes to the clinic: registration, body, medicines, screening, decision. */
import { defaultContraindications } from '../../../src/clinic/rules/default-contraindications.js';
import { CONSENT_TOPICS } from '../../../src/patients/screening/domain/consent.js';
import { repeat } from './refusals.js';
import { after, ifMatch, refused, told, type Cast } from './teller.js';

const MARLOWE = {
  mrn: 'A-1001',
  givenName: 'Marlowe',
  familyName: 'Quillfeather',
  birthDate: '1987-06-05',
  sex: 'FEMALE',
  contact: { phone: '+1 555 0100', email: 'marlowe@example.org' },
  emergencyContact: { name: 'Robin Quillfeather', relationship: 'sibling', phone: '+1 555 0101' },
};
const MISTAKE = { reason: 'Entered for the wrong patient' };

/** @returns the id of a patient who may be treated */
export async function welcomePatient(cast: Cast): Promise<string> {
  const { id } = await told(cast.frontDesk.post('/v1/patients', MARLOWE));
  const path = `/v1/patients/${id}`;
  await demographics(cast, path);
  await body(cast, path);
  await medicines(cast, path);
  await psychotherapy(cast, path);
  await screening(cast, path);
  return id;
}

async function demographics(cast: Cast, path: string): Promise<void> {
  const { frontDesk, nurse } = cast;
  await told(nurse.get('/v1/patients?name=Quill'));
  const read = await told(nurse.get(path));
  await told(frontDesk.patch(path, { contact: { phone: '+1 555 0109' } }, ifMatch(read)));
  await refused(412, frontDesk.patch(path, { contact: { phone: '+1 555 0110' } }, ifMatch(read)));
  await repeat(cast, read);
  await told(frontDesk.post(`${path}/reactivate`));
}

async function body({ nurse }: Cast, path: string): Promise<void> {
  const wrong = await told(nurse.post(`${path}/measurements`, { weightKg: 80, heightCm: 176 }));
  await told(nurse.post(`${path}/measurements/${wrong.id}/confirm`, { confirmWeightKg: 80 }));
  await told(nurse.get(`${path}/measurements`));
  await refused(422, nurse.post(`${path}/measurements`, { weightKg: 8.1, confirmWeightKg: 8.1 }));
  const twice = await told(nurse.post(`${path}/measurements`, { weightKg: 80.4 }));
  await told(nurse.post(`${path}/measurements/${twice.id}/enter-in-error`, MISTAKE));
  const answer = { isPossible: true, reason: 'No contraception' };
  await told(nurse.post(`${path}/child-bearing-statements`, answer));
  await told(nurse.get(`${path}/child-bearing-statements`));
}

async function medicines({ nurse }: Cast, path: string): Promise<void> {
  const sertraline = {
    name: 'sertraline',
    doseText: '100 mg in the morning',
    medicineClass: 'ANTIDEPRESSANT',
  };
  await told(nurse.post(`${path}/medications`, sertraline));
  const lorazepam = { name: 'lorazepam', doseText: '1 mg at night', medicineClass: 'BENZODIAZEPINE' };
  const stopped = await told(nurse.post(`${path}/medications`, lorazepam));
  await told(
    nurse.post(`${path}/medications/${stopped.id}/stop`, {
      stoppedOn: '2026-05-04',
      reason: 'Before the first dose',
    }),
  );
  const changes = `${path}/medications/${stopped.id}/dose-changes`;
  const halved = {
    changedOn: '2026-05-04',
    doseText: '0.5 mg at night',
    reason: 'Tapered before the first dose',
  };
  const tapered = await told(nurse.post(changes, halved));
  await refused(422, nurse.post(changes, { ...halved, changedOn: '2026-05-05' }));
  await told(nurse.post(`${changes}/${tapered.doseChanges[0].id}/enter-in-error`, MISTAKE));
  await told(nurse.get(`${path}/medications`));
  const wrong = await told(nurse.post(`${path}/medications`, { name: 'metformin', medicineClass: 'OTHER' }));
  await told(nurse.post(`${path}/medications/${wrong.id}/enter-in-error`, MISTAKE));
  const allergy = await told(
    nurse.post(`${path}/allergies`, { substance: 'penicillin', reaction: 'rash', severity: 'MILD' }),
  );
  await told(nurse.get(`${path}/allergies`));
  await told(nurse.post(`${path}/allergies/${allergy.id}/enter-in-error`, MISTAKE));
}

async function psychotherapy({ nurse }: Cast, path: string): Promise<void> {
  const hour = { startedAt: '2026-04-30T15:00:00Z', durationMinutes: 50, kind: 'PREPARATION', method: 'CBT' };
  const held = await told(
    nurse.post(`${path}/psychotherapy-sessions`, { ...hour, therapist: 'Inga Testwell' }),
  );
  await told(nurse.get(`${path}/psychotherapy-sessions`));
  await told(nurse.post(`${path}/psychotherapy-sessions/${held.id}/enter-in-error`, MISTAKE));
}

async function screening({ app, psychiatrist, nurse }: Cast, path: string): Promise<void> {
  const now = app.clock.now();
  const trial = { kind: 'ANTIDEPRESSANT', drugClass: 'SSRI', weeks: 12, atEffectiveDose: true };
  const consent = {
    documentVersion: '2026-01',
    language: 'en',
    signedAt: after(now, -20),
    signedBy: 'PATIENT',
    scope: CONSENT_TOPICS,
  };
  const evaluation = {
    modality: 'IV',
    diagnosis: { icd10Code: 'F41.1', onsetOn: '2015-03-01', comorbidities: ['F33.2'] },
    treatmentHistory: [
      { ...trial, treatment: 'escitalopram', outcome: 'NONE' },
      { ...trial, treatment: 'sertraline', outcome: 'PARTIAL' },
    ],
    answers: defaultContraindications
      .filter(({ perSession }) => !perSession)
      .map(({ code }) => ({ code, answer: 'NO' })),
    vitals: { systolicMmHg: 124, diastolicMmHg: 78, heartRatePerMinute: 72, spo2Percent: 98 },
    consent,
  };
  const { id } = await told(psychiatrist.post(`${path}/screenings`, evaluation));
  await told(
    psychiatrist.post(`${path}/screenings/${id}/decisions`, {
      decision: 'ELIGIBLE',
      rationale: 'Two adequate trials, no contraindication',
    }),
  );
  await told(nurse.get(`${path}/screenings/${id}`));
  await told(nurse.get(`${path}/screenings`));
  const signedTwice = await told(nurse.post(`${path}/consents`, consent));
  await told(psychiatrist.post(`${path}/consents/${signedTwice.id}/enter-in-error`, MISTAKE));
  await told(nurse.get(`${path}/consents`));
  const day = '2026-05-01';
  const enrolment = { enrolledOn: day, patientSignedOn: day, prescriberSignedOn: day };
  const enrolled = await told(
    psychiatrist.post(`${path}/rems-enrolments`, { enrolmentId: 'REMS-20417', ...enrolment }),
  );
  await told(nurse.get(`${path}/rems-enrolments`));
  await told(psychiatrist.post(`${path}/rems-enrolments/${enrolled.id}/enter-in-error`, MISTAKE));
}
