/** The monitoring form of a Spravato session: drafted from the record, answered where the record is silent. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestApp, TEST_NOW, type RoleClient, type TestApp } from '../support/app.js';
import { givenDischarged } from '../support/given/bedside.js';
import { givenDevices, recordDrug } from '../support/given/drugs.js';
import { answerForm, USUAL_ANSWERS, USUAL_GAPS } from '../support/given/rems-forms.js';
import {
  auditedActions,
  expectDone,
  givenDosingSession,
  givenRecovery,
  givenSession,
  minutesAfter,
  reasonsOf,
  type GivenSession,
} from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;
let psychiatrist: RoleClient;
beforeAll(async () => {
  app = await startTestApp();
  nurse = await app.as('nurse');
  psychiatrist = await app.as('psychiatrist');
});
beforeEach(() => app.clock.set(TEST_NOW));
afterAll(() => app.stop());

const SPRAVATO = { modality: 'SPRAVATO' } as const;
const formOf = async ({ path }: GivenSession) => (await nurse.get(`${path}/rems-form`)).body;
const fieldOf = async (session: GivenSession, code: string) =>
  (await formOf(session)).fields.find((field: { code: string }) => field.code === code);

describe('GET /v1/sessions/{id}/rems-form', () => {
  it('is there by itself, filled from the record, and lists exactly what is missing', async () => {
    const session = await givenDischarged(app, SPRAVATO);
    const form = await formOf(session);
    expect(form).toMatchObject({
      patientId: session.patientId,
      treatmentDate: '2026-05-04',
      dueOn: '2026-05-11',
      overdueFrom: '2026-05-12T07:00:00.000Z',
      status: 'DUE',
      timeliness: null,
      definitionVersion: 'SPRAVATO_OUTPATIENT_2024',
      ruleSetVersion: 1,
      missingCount: USUAL_GAPS.length,
      missingFields: USUAL_GAPS,
      changedSinceSubmission: false,
    });
    const values = Object.fromEntries(form.fields.map(({ code, value }: any) => [code, value]));
    expect(values).toMatchObject({
      FIRST_TREATMENT: true,
      ENROLLED: true,
      BENZODIAZEPINES: false,
      DOSE: '56',
      LOT_NUMBERS: 'LOT-1',
      MONITORED_MINUTES: 130,
      VITALS_ACCEPTABLE_BEFORE_DOSE: true,
      VITALS_ACCEPTABLE_BEFORE_END: true,
      PRESSURE_BEFORE_DOSE: '122/78',
      PRESSURE_BEFORE_END: '128/82',
      SEDATION: false,
      DISSOCIATION: false,
      SERIOUS_EVENT: false,
    });
  });

  it('grows with the day: a draft while the patient is here', async () => {
    const session = await givenDosingSession(app, SPRAVATO);
    expect(await formOf(session)).toMatchObject({ status: 'DRAFT' });
    expect((await formOf(session)).missingFields).toEqual(expect.arrayContaining(['DOSE', 'SEDATION']));
  });

  it('follows the record: medicines, lots, reactions, a reading entered late', async () => {
    const session = await givenDischarged(app, SPRAVATO);
    const { patientId, path, doseStartsAt } = session;
    const at = (minutes: number) => minutesAfter(doseStartsAt, minutes);
    expectDone(
      await nurse.post(`/v1/patients/${patientId}/medications`, {
        ...{ name: 'lorazepam', medicineClass: 'BENZODIAZEPINE', startedOn: '2026-04-01' },
      }),
    );
    expectDone(
      await nurse.post(`${path}/vitals`, {
        ...{ systolicMmHg: 150, diastolicMmHg: 94, heartRatePerMinute: 80, spo2Percent: 97, moaas: 3 },
        measuredAt: at(41),
      }),
    );
    expectDone(
      await nurse.post(`${path}/side-effects`, {
        ...{ code: 'DISSOCIATION', grade: 1, onsetAt: at(15), resolvedAt: at(70) },
      }),
    );
    const values = Object.fromEntries(
      (await formOf(session)).fields.map(({ code, value }: any) => [code, value]),
    );
    expect(values).toMatchObject({
      BENZODIAZEPINES: true,
      PRESSURE_AT_40_MINUTES: '150/94',
      SEDATION: true,
      SEDATION_ONSET_MINUTES: 41,
      SEDATION_RESOLVED_MINUTES: 125,
      DISSOCIATION: true,
      DISSOCIATION_ONSET_MINUTES: 15,
      DISSOCIATION_RESOLVED_MINUTES: 70,
      SERIOUS_EVENT: false,
    });
    expect((await formOf(session)).missingFields).not.toContain('SERIOUS_EVENT');
  });

  it.each([
    ['a medicine stopped before', { startedOn: '2026-01-01' }, '2026-05-03', false],
    ['a medicine stopped that day', { startedOn: '2026-01-01' }, '2026-05-04', true],
    ['a medicine since nobody knows when', {}, null, true],
  ])('%s', async (_what, more, stoppedOn, takes) => {
    const session = await givenDischarged(app, SPRAVATO);
    const medications = `/v1/patients/${session.patientId}/medications`;
    const { body } = await nurse.post(medications, { name: 'tramadol', medicineClass: 'OPIOID', ...more });
    if (stoppedOn)
      expectDone(await nurse.post(`${medications}/${body.id}/stop`, { stoppedOn, reason: 'Done' }));
    expect(await fieldOf(session, 'OPIOIDS')).toMatchObject({ value: takes });
  });

  it('does not take a review that nobody made for "takes nothing"', async () => {
    const session = await givenSession(app, { ...SPRAVATO, status: 'CHECKED_IN' });
    expectDone(
      await nurse.post(`${session.path}/administration-events`, {
        ...{
          type: 'DEVICE',
          deviceNumber: 1,
          occurredAt: session.doseStartsAt,
          deviationReason: 'In a hurry',
        },
      }),
    );
    expect(await fieldOf(session, 'OPIOIDS')).toMatchObject({ value: null, because: 'NOT_REVIEWED' });
    expect(await fieldOf(session, 'LOT_NUMBERS')).toMatchObject({ value: null, isRecordOnly: true });
  });

  it('takes the lots of the devices from what was drawn, where nobody typed them with the device', async () => {
    const session = await givenDosingSession(app, SPRAVATO);
    const lotId = await givenDevices(app, { lotNumber: 'SPR-2291' });
    const drawn = await recordDrug(nurse, session, -5, { type: 'DRAWN', lotId, containers: 1 });
    const second = { type: 'DEVICE', deviceNumber: 2, occurredAt: minutesAfter(session.doseStartsAt, 5) };
    expectDone(await nurse.post(`${session.path}/administration-events`, second));
    expect(await fieldOf(session, 'LOT_NUMBERS')).toMatchObject({
      value: 'LOT-1, SPR-2291',
      references: expect.arrayContaining([{ type: 'DRUG_RECORD', id: drawn.body.id }]),
    });
    const wrong = { reason: 'Of another session' };
    expectDone(await nurse.post(`${session.path}/drug-records/${drawn.body.id}/enter-in-error`, wrong));
    expect(await fieldOf(session, 'LOT_NUMBERS')).toMatchObject({
      value: expect.not.stringContaining('SPR-'),
    });
  });

  it('knows the first treatment of a patient among all plans', async () => {
    const first = await givenDischarged(app, {
      ...SPRAVATO,
      doseStartsAt: minutesAfter(app.clock.now(), -14 * 1440),
    });
    expect(await fieldOf(first, 'FIRST_TREATMENT')).toMatchObject({ value: true });
    const later = await givenDischarged(app, SPRAVATO);
    expect(await fieldOf(later, 'FIRST_TREATMENT')).toMatchObject({ value: true });
    // Both were one person, registered twice.
    const psychiatrist = await app.as('psychiatrist');
    const reason = { reason: 'Registered twice' };
    expectDone(await psychiatrist.post(`/v1/treatment-plans/${later.planId}/discontinue`, reason));
    const merge = { duplicateId: later.patientId, ...reason };
    const asked = await psychiatrist.post(`/v1/patients/${first.patientId}/merge`, merge);
    const acknowledgedWarnings = asked.body.errors.map(({ code }: any) => ({ code, ...reason }));
    expectDone(
      await psychiatrist.post(`/v1/patients/${first.patientId}/merge`, { ...merge, acknowledgedWarnings }),
    );
    expect(await fieldOf(later, 'FIRST_TREATMENT')).toMatchObject({ value: false });
  });

  it.each([
    ['an infusion', () => givenRecovery(app)],
    ['Spravato that was not given', () => givenSession(app, { ...SPRAVATO, status: 'READY' })],
  ])('is not there for %s', async (_what, make) => {
    const { path } = await make();
    const { status, body } = await nurse.get(`${path}/rems-form`);
    expect([status, body.code]).toEqual([404, 'rems-form.not-found']);
    expect((await nurse.post(`${path}/rems-form/answers`, { answers: [USUAL_ANSWERS[3]] })).status).toBe(404);
  });

  it('is not there where nothing of the device was delivered', async () => {
    const session = await givenSession(app, { ...SPRAVATO, status: 'READY' });
    const event = (body: object, minutes: number) =>
      nurse.post(`${session.path}/administration-events`, {
        occurredAt: minutesAfter(session.doseStartsAt, minutes),
        ...body,
      });
    const lost = { isComplete: false, doseMg: 0, isSpilled: true };
    const given = await event({ type: 'DEVICE', deviceNumber: 1, lotNumber: 'LOT-1', ...lost }, 0);
    expectDone(given);
    expectDone(await event({ type: 'STOP', terminationReason: 'EQUIPMENT' }, 1));
    expect((await nurse.get(`${session.path}/rems-form`)).status).toBe(404);
  });
});

describe('POST /v1/sessions/{id}/rems-form/answers', () => {
  it('fills what is missing, keeps every answer, and says who gave it', async () => {
    const session = await givenDischarged(app, SPRAVATO);
    const { status, body } = await answerForm(app, session, USUAL_ANSWERS);
    expect([status, body.missingFields, body.status]).toEqual([201, [], 'DUE']);
    const again = { field: 'READY_AFTER_MINUTES', value: 80, reason: 'Mistyped' };
    const second = await answerForm(app, session, [again]);
    const ready = second.body.answers.filter(({ field }: any) => field === 'READY_AFTER_MINUTES');
    expect(ready).toEqual([
      expect.objectContaining({ value: 95, reason: null, recordedBy: nurse.id }),
      expect.objectContaining({ value: 80, reason: 'Mistyped' }),
    ]);
    expect(await fieldOf(session, 'READY_AFTER_MINUTES')).toMatchObject({ value: 80, source: 'ENTERED' });
    expect(await auditedActions(app, session.sessionId)).toContainEqual(
      expect.objectContaining({ action: 'rems-form.answer', patient_ids: [session.patientId] }),
    );
  });

  it('refuses everything at once and keeps nothing of it', async () => {
    const session = await givenDischarged(app, SPRAVATO);
    const answer = await answerForm(app, session, [
      { field: 'READY_AFTER_MINUTES', value: 90 },
      { field: 'DOSE', value: '84' },
      { field: 'PRESSURE_AT_40_MINUTES', value: '120/80' },
      { field: 'SHOE_SIZE', value: 42 },
    ]);
    expect([answer.status, answer.body.code]).toEqual([422, 'rems-form.answers-not-possible']);
    expect(reasonsOf(answer)).toEqual([
      'rems-form.from-the-record /answers/1/field',
      'rems-form.correct-the-record /answers/2/value',
      'rems-form.field-unknown /answers/3/field',
    ]);
    expect((await formOf(session)).answers).toEqual([]);
  });

  it('takes the same answer twice for one, and another under its id for a clash', async () => {
    const session = await givenDischarged(app, SPRAVATO);
    const answer = { id: randomUUID(), field: 'READY_AFTER_MINUTES', value: 90 };
    expect((await answerForm(app, session, [answer])).status).toBe(201);
    const again = await answerForm(app, session, [answer]);
    expect([again.status, again.body.answers]).toEqual([200, [expect.objectContaining({ value: 90 })]]);
    expect((await answerForm(app, session, [{ ...answer, value: 91 }])).status).toBe(409);
  });

  it.each([{ value: { a: 1 } }, { value: ['x'] }, { value: 'a\u0000b' }])('refuses %j', async (more) => {
    const session = await givenDischarged(app, SPRAVATO);
    const { status } = await answerForm(app, session, [{ field: 'READY_AFTER_MINUTES', ...more }]);
    expect(status).toBe(400);
  });

  it('is not for the front desk, nor for administrators', async () => {
    const { path } = await givenDischarged(app, SPRAVATO);
    for (const role of ['front-desk', 'admin'] as const)
      expect((await (await app.as(role)).get(`${path}/rems-form`)).status).toBe(403);
    expect((await psychiatrist.get(`${path}/rems-form`)).status).toBe(200);
  });
});

// Last, because clinic and nurse keep what they have said.
it('needs nothing typed twice where clinic and nurse have said once how to reach them', async () => {
  const admin = await app.as('admin');
  const { body: clinic } = await admin.get('/v1/clinic');
  const { id: _id, version, updatedAt: _at, updatedBy: _by, ...settings } = clinic;
  const address = '12 Harbour Street, Springfield';
  expectDone(await admin.put('/v1/clinic', { ...settings, address }, { 'if-match': `"${version}"` }));
  const user = `/v1/users/${nurse.id}`;
  const before = (await admin.get(user)).body;
  const contact = { phone: '+1 555 0101', email: 'nurse@example.org' };
  expectDone(await admin.patch(user, contact, { 'if-match': `"${before.version}"` }));
  const session = await givenDischarged(app, SPRAVATO);
  expect(await fieldOf(session, 'SETTING_ADDRESS')).toMatchObject({ value: address, source: 'RECORD' });
  expect((await formOf(session)).missingFields).toEqual(['READY_AFTER_MINUTES', 'PRESSURE_AT_40_MINUTES']);
});
