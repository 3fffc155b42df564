/** Screening through the API: what is recorded, and what the rules of the clinic propose. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import {
  answersBut,
  givenScreening,
  newConsent,
  newScreening,
  registerPatient,
} from '../support/given/patients.js';

let app: TestApp;
let nurse: RoleClient;
let psychiatrist: RoleClient;

beforeAll(async () => {
  app = await startTestApp();
  [nurse, psychiatrist] = await Promise.all([app.as('nurse'), app.as('psychiatrist')]);
});
afterAll(() => app.stop());

const now = () => app.clock.now();

async function countOf(patientId: string): Promise<number> {
  const [row] = await app.dataSource.query(
    `select (select count(*) from screenings where patient_id = $1) +
            (select count(*) from consents where patient_id = $1) as n`,
    [patientId],
  );
  return row.n;
}

describe('the record', () => {
  it('proposes from the rules, with the adequacy of each trial and the end of the consent', async () => {
    const { patientId, path, screening } = await givenScreening(app);
    expect(screening).toMatchObject({
      patientId,
      modality: 'IV',
      evaluatedOn: '2026-05-04',
      ageYears: 42,
      diagnosis: {
        icd10Code: 'F41.1',
        onsetOn: '2015-03-01',
        currentEpisodeStartedOn: null,
        comorbidities: ['F33.2'],
      },
      treatmentHistory: [{ isAdequate: true, doseText: null }, { isAdequate: true }],
      treatmentHistorySummary: {
        adequateTrials: 2,
        isTreatmentResistantDepression: true,
        isRefractoryAnxiety: true,
      },
      consent: { patientId, signedOn: '2026-05-04', expiresOn: '2027-05-04', recordedBy: nurse.id },
      proposedVerdict: { verdict: 'ELIGIBLE', reasons: [] },
      decisions: [],
      ruleSetVersion: 1,
      recordedBy: nurse.id,
    });
    expect((await psychiatrist.get(path)).body).toEqual(screening);
    const consents = await nurse.get(`/v1/patients/${patientId}/consents`);
    expect(consents.body.items).toEqual([screening.consent]);
    const events = await psychiatrist.get(`/v1/audit-events?patientId=${patientId}`);
    expect(events.body.items.map(({ action }: { action: string }) => action)).toEqual(
      expect.arrayContaining(['screening.record', 'screening.read', 'consent.read']),
    );
  });

  it('gives every reason, in words, by the severity of the modality', async () => {
    const answers = answersBut({
      HYPERSENSITIVITY: { answer: 'UNKNOWN' },
      BP_RISE_SERIOUS_HAZARD: { answer: 'YES', note: 'Stroke in March.' },
      BIPOLAR_I: { answer: 'YES' },
      SUICIDE_RISK_HIGH: { answer: 'YES' },
    }).filter(({ code }) => code !== 'PREGNANCY');
    const reasons = {
      HYPERSENSITIVITY: 'UNKNOWN',
      BP_RISE_SERIOUS_HAZARD: 'ABSOLUTE',
      BIPOLAR_I: 'NEEDS_ACKNOWLEDGEMENT',
      PREGNANCY: 'UNANSWERED',
      SUICIDE_RISK_HIGH: 'NEEDS_SAFETY_PLAN',
      NO_CONSENT: 'NEEDS_CONSENT',
    };
    const { screening } = await givenScreening(app, { answers, consent: null });
    expect(screening.proposedVerdict.verdict).toBe('INELIGIBLE');
    const found = screening.proposedVerdict.reasons.map(({ code, kind }: Record<string, string>) => [
      code,
      kind,
    ]);
    expect(Object.fromEntries(found)).toEqual(reasons);
    for (const { message } of screening.proposedVerdict.reasons) expect(message).toMatch(/^[A-Z].{10,}\.$/);
    expect(screening.answers).toContainEqual(
      expect.objectContaining({ code: 'BP_RISE_SERIOUS_HAZARD', note: 'Stroke in March.' }),
    );
    const spravato = await givenScreening(app, { answers, consent: null }, 'SPRAVATO');
    expect(spravato.screening.proposedVerdict.verdict).toBe('DEFERRED');
  });

  it('never overwrites: a new evaluation is a new record, newest first', async () => {
    const { patientId, screening } = await givenScreening(app);
    const path = `/v1/patients/${patientId}/screenings`;
    const earlier = await nurse.post(path, newScreening('IV', new Date('2026-04-01T10:00:00Z')));
    const { body } = await nurse.get(path);
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([screening.id, earlier.body.id]);
    const first = await nurse.get(`${path}?limit=1`);
    const second = await nurse.get(`${path}?limit=1&cursor=${first.body.nextCursor}`);
    expect(second.body).toMatchObject({ items: [{ id: earlier.body.id }], nextCursor: null });
  });

  it.each([
    ['an answer nobody asked', { answers: [{ code: 'FLU', answer: 'NO' }] }, '/answers/0/code'],
    [
      'an answer given twice',
      { answers: [...answersBut(), { code: 'MANIA_CURRENT', answer: 'YES' }] },
      `/answers/${answersBut().length}/code`,
    ],
    ['a code that is no diagnosis', { diagnosis: { icd10Code: 'anxiety' } }, '/diagnosis/icd10Code'],
    ['an onset to come', { diagnosis: { icd10Code: 'F41.1', onsetOn: '2026-05-05' } }, '/diagnosis/onsetOn'],
    [
      'a pressure that cannot be',
      { vitals: { systolicMmHg: 80, diastolicMmHg: 120, heartRatePerMinute: 70 } },
      '/vitals/systolicMmHg',
    ],
    [
      'a saturation of 101',
      { vitals: { systolicMmHg: 120, diastolicMmHg: 80, heartRatePerMinute: 70, spo2Percent: 101 } },
      '/vitals/spo2Percent',
    ],
    ['a time to come', { evaluatedAt: '2026-05-04T20:00:00Z' }, '/evaluatedAt'],
    [
      'an evaluation before the birth',
      { evaluatedAt: '1980-01-01T00:00:00Z', diagnosis: { icd10Code: 'F41.1' } },
      '/evaluatedAt',
    ],
    [
      'a consent signed tomorrow',
      { consent: newConsent(new Date('2026-05-05T19:00:00Z')) },
      '/consent/signedAt',
    ],
    [
      'a representative without a name',
      { consent: newConsent(new Date('2026-05-04T19:00:00Z'), { signedBy: 'LEGAL_REPRESENTATIVE' }) },
      '/consent/signerName',
    ],
  ])('refuses %s and stores nothing', async (_what, wrong, pointer) => {
    const { id } = await registerPatient(app);
    const answer = await nurse.post(`/v1/patients/${id}/screenings`, newScreening('IV', now(), wrong));
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0]).toMatchObject({ pointer, message: expect.stringMatching(/\.$/) });
    expect(await countOf(id)).toBe(0);
  });

  it.each([
    ['another answer', { answers: [{ code: 'MANIA_CURRENT', answer: 'MAYBE' }] }, '/answers/0/answer'],
    [
      'a comorbidity that is no code',
      { diagnosis: { icd10Code: 'F41.1', comorbidities: ['x'] } },
      '/diagnosis/comorbidities',
    ],
    ['an unknown topic', { consent: newConsent(new Date(0), { scope: ['WEATHER'] }) }, '/consent/scope'],
    ['an unknown modality', { modality: 'ORAL' }, '/modality'],
  ])('does not understand %s', async (_what, wrong, pointer) => {
    const { id } = await registerPatient(app);
    const answer = await nurse.post(`/v1/patients/${id}/screenings`, newScreening('IV', now(), wrong));
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ pointer }] } });
  });

  it('stores a screening and its consent once, however often they are sent', async () => {
    const { id: patientId } = await registerPatient(app);
    const path = `/v1/patients/${patientId}/screenings`;
    const screening = newScreening('IM', now(), { id: randomUUID() });
    const answers = await Promise.all([1, 2, 3, 4].map(() => nurse.post(path, screening)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201]);
    expect(await countOf(patientId)).toBe(2);
    const other = await nurse.post(path, { ...screening, note: 'Something else.' });
    expect(other.body.code).toBe('entry.id-taken');
  });
});
