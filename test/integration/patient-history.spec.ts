/** What is known about a patient before any treatment: measurements, medicines, allergies, REMS enrolment. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { PatientsLookup } from '../../src/patients/patients.lookup.js';
import { Database } from '../../src/platform/database/database.js';
import { startTestApp, type Answer, type RoleClient, type TestApp } from '../support/app.js';
import {
  enrolInRems,
  givenEligiblePatient,
  newScreening,
  registerPatient,
} from '../support/given/patients.js';

let app: TestApp;
let nurse: RoleClient;
let psychiatrist: RoleClient;
let lookup: PatientsLookup;

beforeAll(async () => {
  app = await startTestApp();
  [nurse, psychiatrist] = await Promise.all([app.as('nurse'), app.as('psychiatrist')]);
  lookup = new PatientsLookup(new Database(app.dataSource));
});
afterAll(() => app.stop());

const codesOf = ({ body }: Answer): string[] => body.errors.map(({ code }: { code: string }) => code);
const because = (...codes: string[]) => codes.map((code) => ({ code, reason: 'Checked twice.' }));

async function measurementsOf(patientId: string): Promise<number> {
  const [row] = await app.dataSource.query(`select count(*) as n from measurements where patient_id = $1`, [
    patientId,
  ]);
  return row.n;
}

async function eventsOf(patientId: string): Promise<string[]> {
  const { body } = await psychiatrist.get(`/v1/audit-events?patientId=${patientId}`);
  return body.items.map(({ action, outcome }: { action: string; outcome: string }) => `${action} ${outcome}`);
}

describe('measurements', () => {
  it('asks for a second look at an unusual body and at a large change', async () => {
    const { id } = await registerPatient(app);
    const path = `/v1/patients/${id}/measurements`;
    const first = await nurse.post(path, { weightKg: 180, heightCm: 178 });
    expect(first.body.code).toBe('warnings.not-acknowledged');
    expect(codesOf(first)).toEqual(['bmi.unusual']);
    expect(await measurementsOf(id)).toBe(0);

    const right = await nurse.post(path, { weightKg: 81.6, confirmWeightKg: 81.6, heightCm: 178 });
    expect(right).toMatchObject({
      status: 201,
      body: { patientId: id, weightKg: 81.6, weightStatus: 'CONFIRMED', bmi: 25.8, recordedBy: nurse.id },
    });
    app.clock.advanceMinutes(1);
    const changed = await nurse.post(path, { weightKg: 91 });
    expect(changed.body.errors).toEqual([
      expect.objectContaining({ code: 'weight.changed', pointer: '/weightKg', limitPercent: 10 }),
    ]);
    expect((await nurse.post(path, { weightKg: 89 })).status).toBe(201);

    const { body } = await psychiatrist.get(path);
    expect(body.items.map(({ weightKg }: { weightKg: number }) => weightKg)).toEqual([89, 81.6]);
    expect(await lookup.latestWeightKg(id)).toBe(89);
    expect(await lookup.latestWeightKg(id, app.clock.now())).toBe(81.6);
    expect(await eventsOf(id)).toContain('measurement.record SUCCESS');
  });

  it('compares an entry made afterwards with what was measured before it', async () => {
    const { id } = await registerPatient(app);
    const path = `/v1/patients/${id}/measurements`;
    const acknowledgedWarnings = because('weight.changed');
    const days = [
      ['2026-04-01', 100],
      ['2026-05-01', 80],
    ] as const;
    for (const [day, weightKg] of days)
      await nurse.post(path, { weightKg, measuredAt: `${day}T10:00:00Z`, acknowledgedWarnings });
    const between = (weightKg: number) => nurse.post(path, { weightKg, measuredAt: '2026-04-15T10:00:00Z' });
    expect(codesOf(await between(80))).toEqual(['weight.changed']);
    expect((await between(95)).status).toBe(201);
    expect((await nurse.post(path, { weightKg: 105, measuredAt: '2026-03-01T10:00:00Z' })).status).toBe(201);
  });

  it.each([
    ['no value', {}, 422, 'measurement.empty'],
    ['a weight that cannot be', { weightKg: 350.1 }, 422, 'measurement.implausible'],
    ['a height that cannot be', { heightCm: 99.9 }, 422, 'measurement.implausible'],
    ['a time to come', { heightCm: 170, measuredAt: '2027-01-01T00:00:00Z' }, 422, 'time.in-future'],
    ['a local time', { heightCm: 170, measuredAt: '2026-05-01T10:00:00' }, 400, 'request.invalid'],
    ['text', { heightCm: '170' }, 400, 'request.invalid'],
  ])('refuses %s', async (_what, body, status, code) => {
    const { id } = await registerPatient(app);
    const answer = await nurse.post(`/v1/patients/${id}/measurements`, body);
    expect(answer).toMatchObject({ status, body: { code } });
    expect(await measurementsOf(id)).toBe(0);
  });

  it('stores an entry once that a tablet sends many times', async () => {
    const { id: patientId } = await registerPatient(app);
    const path = `/v1/patients/${patientId}/measurements`;
    const entry = { id: randomUUID(), weightKg: 70 };
    const answers = await Promise.all(Array.from({ length: 8 }, () => nurse.post(path, entry)));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(7).fill(200), 201]);
    expect(await measurementsOf(patientId)).toBe(1);
    expect((await nurse.post(path, { ...entry, weightKg: 71 })).body.code).toBe('entry.id-taken');
    const other = await registerPatient(app);
    const elsewhere = await nurse.post(`/v1/patients/${other.id}/measurements`, entry);
    expect(elsewhere).toMatchObject({ status: 409, body: { code: 'entry.id-taken' } });
  });

  it('stays readable when it was an error, and is compared with nothing from then on', async () => {
    const { id } = await registerPatient(app);
    const path = `/v1/patients/${id}/measurements`;
    const acknowledgedWarnings = because('weight.changed');
    const entry = {
      id: randomUUID(),
      weightKg: 120,
      measuredAt: '2026-05-02T10:00:00Z',
      acknowledgedWarnings,
    };
    await nurse.post(path, { ...entry, id: randomUUID(), weightKg: 80, measuredAt: '2026-05-01T10:00:00Z' });
    const { body: wrong } = await nurse.post(path, entry);
    expect([wrong.enteredInError, await lookup.latestWeightKg(id)]).toEqual([null, 120]);
    const reason = { reason: 'Weighed somebody else.' };
    const inError = () => nurse.post(`${path}/${wrong.id}/enter-in-error`, reason);
    const marked = await inError();
    const enteredInError = { ...reason, recordedAt: app.clock.now().toISOString(), recordedBy: nurse.id };
    expect(marked).toMatchObject({ status: 200, body: { ...wrong, enteredInError } });
    expect(await inError()).toMatchObject({ status: 409, body: { code: 'measurement.already-in-error' } });
    expect((await nurse.get(path)).body.items).toMatchObject([marked.body, { enteredInError: null }]);
    expect(await nurse.post(path, entry)).toMatchObject({ status: 200, body: marked.body });
    expect(await lookup.latestWeightKg(id)).toBe(80);
    expect((await nurse.post(path, { weightKg: 81 })).status).toBe(201);
    expect(await eventsOf(id)).toContain('measurement.enter-in-error SUCCESS');
    const other = await registerPatient(app);
    const elsewhere = `/v1/patients/${other.id}/measurements/${wrong.id}/enter-in-error`;
    expect((await nurse.post(elsewhere, reason)).body.code).toBe('measurement.not-found');
  });

  it('does not know patients who are not there', async () => {
    const path = `/v1/patients/${randomUUID()}/measurements`;
    expect((await nurse.get(path)).body.code).toBe('patient.not-found');
    expect((await nurse.post(path, { heightCm: 170 })).body.code).toBe('patient.not-found');
  });
});

describe('medicines and allergies', () => {
  it('flags what to watch for, stops a medicine and marks an error', async () => {
    const { id } = await registerPatient(app);
    const path = `/v1/patients/${id}/medications`;
    const lorazepam = { name: 'lorazepam', medicineClass: 'BENZODIAZEPINE', startedOn: '2026-01-10' };
    const { status, body } = await nurse.post(path, lorazepam);
    expect(status).toBe(201);
    expect(body).toMatchObject({ ...lorazepam, interaction: 'SEDATION', status: 'ACTIVE', version: 1 });
    const wrong = await psychiatrist.post(path, { name: 'lithium', medicineClass: 'OTHER' });
    expect(wrong.body).toMatchObject({ interaction: null, startedOn: null });

    const stop = (stoppedOn: string) =>
      nurse.post(`${path}/${body.id}/stop`, { stoppedOn, reason: 'Tapered.' });
    expect((await stop('2026-01-09')).body.code).toBe('medication.stopped-before-start');
    expect((await stop('2026-05-05')).body).toMatchObject({
      code: 'time.in-future',
      errors: [{ pointer: '/stoppedOn' }],
    });
    expect((await stop('2026-05-04')).body).toMatchObject({
      status: 'STOPPED',
      stoppedOn: '2026-05-04',
      statusReason: 'Tapered.',
      version: 2,
    });
    expect((await stop('2026-05-04')).body.code).toBe('medication.not-active');
    const error = { reason: 'Belongs to somebody else.' };
    expect((await nurse.post(`${path}/${wrong.body.id}/enter-in-error`, error)).body.status).toBe(
      'ENTERED_IN_ERROR',
    );
    const listed = async (query: string) => (await nurse.get(`${path}?${query}`)).body.items.length;
    expect([await listed(''), await listed('status=ACTIVE'), await listed('status=STOPPED')]).toEqual([
      2, 0, 1,
    ]);
    expect((await eventsOf(id)).filter((event) => event.startsWith('medication.'))).toEqual(
      expect.arrayContaining([
        'medication.stop SUCCESS',
        'medication.stop REFUSED',
        'medication.read SUCCESS',
      ]),
    );
  });

  it('does not find the medicine of one patient under another', async () => {
    const [one, other] = [await registerPatient(app), await registerPatient(app)];
    const medicine = { name: 'sertraline', medicineClass: 'ANTIDEPRESSANT' };
    const { body } = await nurse.post(`/v1/patients/${one.id}/medications`, medicine);
    const stop = { stoppedOn: '2026-05-01', reason: 'No effect.' };
    const answer = await nurse.post(`/v1/patients/${other.id}/medications/${body.id}/stop`, stop);
    expect(answer).toMatchObject({ status: 404, body: { code: 'medication.not-found' } });
  });

  it('keeps an allergy that was an error, marked as one', async () => {
    const { id } = await registerPatient(app);
    const path = `/v1/patients/${id}/allergies`;
    const allergy = { id: randomUUID(), substance: 'penicillin', reaction: 'rash', severity: 'MODERATE' };
    const { body } = await nurse.post(path, allergy);
    expect(body).toMatchObject({ ...allergy, patientId: id, status: 'ACTIVE' });
    expect(await nurse.post(path, allergy)).toMatchObject({ status: 200, body });
    const inError = () => nurse.post(`${path}/${body.id}/enter-in-error`, { reason: 'Tested negative.' });
    expect(await inError()).toMatchObject({
      status: 200,
      body: { status: 'ENTERED_IN_ERROR', statusReason: 'Tested negative.' },
    });
    expect((await inError()).body.code).toBe('allergy.not-active');
    expect((await nurse.get(`${path}?status=ACTIVE`)).body.items).toEqual([]);
  });
});

describe('REMS enrolment', () => {
  it('counts from the day of enrolment', async () => {
    const { id } = await registerPatient(app);
    expect(await lookup.remsEnrolledOn(id, '2026-05-02')).toBe(false);
    const enrolment = await enrolInRems(app, id, '2026-05-02');
    expect((await nurse.get(`/v1/patients/${id}/rems-enrolments`)).body.items).toEqual([enrolment]);
    expect(await lookup.remsEnrolledOn(id, '2026-05-01')).toBe(false);
    expect(await lookup.remsEnrolledOn(id, '2026-05-02')).toBe(true);
  });

  it('does not count when it was entered in error', async () => {
    const { id } = await registerPatient(app);
    const { id: wrongId } = await enrolInRems(app, id, '2026-05-02');
    const path = `/v1/patients/${id}/rems-enrolments`;
    const inError = () => psychiatrist.post(`${path}/${wrongId}/enter-in-error`, { reason: 'A namesake.' });
    const marks = (await Promise.all([inError(), inError()])).sort((one, other) => one.status - other.status);
    expect(marks).toMatchObject([
      { status: 200, body: { enteredInError: { reason: 'A namesake.', recordedBy: psychiatrist.id } } },
      { status: 409, body: { code: 'rems-enrolment.already-in-error' } },
    ]);
    expect(await lookup.remsEnrolledOn(id, '2026-05-02')).toBe(false);
    expect((await nurse.get(path)).body.items).toEqual([marks[0].body]);
    await enrolInRems(app, id, '2026-05-03');
    expect(await lookup.remsEnrolledOn(id, '2026-05-03')).toBe(true);
  });

  it.each([
    [{ patientSignedOn: '2026-05-03' }, 'rems-enrolment.enrolled-before-signed'],
    [{ prescriberSignedOn: '2026-05-03' }, 'rems-enrolment.enrolled-before-signed'],
    [{ enrolledOn: '2026-05-05' }, 'time.in-future'],
  ])('refuses %j', async (wrong, code) => {
    const { id } = await registerPatient(app);
    const signed = { patientSignedOn: '2026-05-01', prescriberSignedOn: '2026-05-01' };
    const answer = await psychiatrist.post(`/v1/patients/${id}/rems-enrolments`, {
      ...{ enrolmentId: 'R-1', enrolledOn: '2026-05-02', ...signed },
      ...wrong,
    });
    expect(answer).toMatchObject({ status: 422, body: { code } });
  });
});

describe('what a tablet sends again', () => {
  it('is answered although the patient was deactivated meanwhile; anything new is refused', async () => {
    const { patientId } = await givenEligiblePatient(app, { modality: 'IV' });
    const entries = {
      measurements: { weightKg: 80 },
      medications: { name: 'sertraline', medicineClass: 'ANTIDEPRESSANT' },
      allergies: { substance: 'latex', severity: 'MILD' },
      screenings: newScreening('IV', app.clock.now()),
    };
    const send = async (ids: readonly string[]) => {
      const answers: Answer[] = [];
      for (const [index, [kind, entry]] of Object.entries(entries).entries())
        answers.push(await nurse.post(`/v1/patients/${patientId}/${kind}`, { ...entry, id: ids[index] }));
      return answers.map(({ status }) => status);
    };
    const newIds = () => Object.keys(entries).map(() => randomUUID());
    const sent = newIds();
    expect(await send(sent)).toEqual([201, 201, 201, 201]);
    const desk = await app.as('front-desk');
    await desk.post(`/v1/patients/${patientId}/deactivate`, { reason: 'Moved away.' });
    expect(await send(sent)).toEqual([200, 200, 200, 200]);
    expect(await send(newIds())).toEqual([409, 409, 409, 409]);
  });
});
