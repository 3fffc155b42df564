/** Two records of one person: one that stays, and one full of everything that names a patient. */
import type { Answer, TestApp } from '../app.js';
import { newAlert, tryToRaise } from './alerts.js';
import { answer } from './outcomes.js';
import { newConsent, registerPatient } from './patients.js';
import { enrol } from './rems.js';
import { givenSession, type GivenSession } from './sessions.js';

export interface TwoRecords {
  readonly survivorId: string;
  readonly survivorMrn: string;
  readonly duplicateId: string;
  readonly duplicateMrn: string;
  /** Of the duplicate; its dose has ended. */
  readonly session: GivenSession;
}

export const SAME_PERSON = 'The passport was compared with both records.';
export const NAMES_CHECKED = [
  { code: 'merge.name-differs', reason: 'Married last year.' },
  { code: 'merge.in-treatment', reason: 'The nurse at the chair was told.' },
];

export async function givenTwoRecords(app: TestApp): Promise<TwoRecords> {
  const nurse = await app.as('nurse');
  const session = await givenSession(app, { status: 'RECOVERY' });
  const duplicateId = session.patientId;
  const { body: duplicate } = await nurse.get(`/v1/patients/${duplicateId}`);
  const survivor = await registerPatient(app, { birthDate: duplicate.birthDate });
  const path = `/v1/patients/${duplicateId}`;
  await post(app, `${path}/allergies`, { substance: 'latex', reaction: 'hives', severity: 'MODERATE' });
  const medicine = await post(app, `${path}/medications`, {
    name: 'sertraline',
    medicineClass: 'ANTIDEPRESSANT',
  });
  const change = { changedOn: '2026-05-04', doseText: '100 mg', reason: 'Little effect.' };
  await post(app, `${path}/medications/${medicine.id}/dose-changes`, change);
  const hour = { startedAt: app.clock.now(), kind: 'INTEGRATION' };
  await post(app, `${path}/psychotherapy-sessions`, hour);
  await post(app, `${path}/child-bearing-statements`, { isPossible: false, reason: 'Hysterectomy 2019' });
  await post(app, `${path}/consents`, newConsent(app.clock.now()));
  await enrol(app, duplicateId, '2026-05-04');
  await answer(app, duplicateId, app.clock.now(), 15);
  await tryToRaise(app, newAlert(app, { patientId: duplicateId, sessionId: session.sessionId }));
  return {
    survivorId: survivor.id,
    survivorMrn: survivor.mrn,
    duplicateId,
    duplicateMrn: duplicate.mrn,
    session,
  };
}

async function post(app: TestApp, path: string, body: object): Promise<Answer['body']> {
  const { status, body: answered } = await (await app.as('nurse')).post(path, body);
  if (status !== 201) throw new Error(`${path}: ${status} ${JSON.stringify(answered)}`);
  return answered;
}

export async function merge(app: TestApp, { survivorId, duplicateId }: TwoRecords, more: object = {}) {
  const psychiatrist = await app.as('psychiatrist');
  const acknowledgedWarnings = NAMES_CHECKED;
  const order = { duplicateId, reason: SAME_PERSON, acknowledgedWarnings, ...more };
  return psychiatrist.post(`/v1/patients/${survivorId}/merge`, order);
}

export async function unmerge(app: TestApp, { survivorId }: TwoRecords, mergeId: string) {
  const psychiatrist = await app.as('psychiatrist');
  const order = { mergeId, reason: 'They are cousins of the same name.' };
  return psychiatrist.post(`/v1/patients/${survivorId}/unmerge`, order);
}
