/**
 * Thoughts of self-harm that were amended: no correction ends a call that no psychiatrist has looked at, and none takes
 * back what a psychiatrist has looked at.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { answersOf } from '../support/given/outcomes.js';
import { registerPatient } from '../support/given/patients.js';
import { expectDone, minutesAfter } from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;
let psychiatrist: RoleClient;
beforeAll(async () => {
  app = await startTestApp({ now: '2026-06-01T20:00:00.000Z' });
  nurse = await app.as('nurse');
  psychiatrist = await app.as('psychiatrist');
});
afterAll(() => app.stop());

const phq9 = (last: number) => ({
  ...{ instrumentCode: 'PHQ9', answers: [...answersOf(6, 8), last], source: 'PATIENT' },
});
const send = (patientId: string, form: object) => nurse.post(`/v1/patients/${patientId}/assessments`, form);

async function alertsOf(patientId: string): Promise<any[]> {
  const { body } = await nurse.get(`/v1/alerts?patientId=${patientId}&status=ALL&limit=200`);
  return body.items.toReversed();
}
async function eventsOf(alertId: string): Promise<any[]> {
  return (await nurse.get(`/v1/alerts/${alertId}`)).body.events;
}

describe('thoughts of self-harm', () => {
  it('that nobody has looked at stay when they are amended, say what was amended, and end with the word of a psychiatrist', async () => {
    const { id: patientId } = await registerPatient(app);
    const { body } = await send(patientId, phq9(2));
    const path = `/v1/patients/${patientId}/assessments/${body.id}`;
    const amended = (last: number | null, reason = 'Read again.') =>
      nurse.post(`${path}/amend`, { answers: [...answersOf(6, 8), last], reason });
    const stand = async () =>
      (await alertsOf(patientId)).map(({ status, value, amendment }) => [
        status,
        value,
        ...(amendment ? [amendment.value] : []),
      ]);
    app.clock.advanceMinutes(10);
    const at = app.clock.now();
    expect((await amended(0, 'The column was misread.')).body).toMatchObject({
      safetyFlag: false,
      safetyInstruction: null,
      crisisText: expect.stringContaining('988'),
    });
    const [first] = await alertsOf(patientId);
    expect(first).toMatchObject({
      ...{ status: 'OPEN', needsAcknowledgement: true, value: 2 },
      acknowledgeBy: minutesAfter(at, 230).toISOString(),
      amendment: {
        ...{ amendedAt: at.toISOString(), amendedBy: nurse.id, value: 0 },
        note: 'The answer was changed from 2 to 0. Amended: The column was misread.',
      },
    });
    expect(await eventsOf(first.id)).toMatchObject([
      { type: 'AMENDED', amendedValue: 0, recordedBy: nurse.id, note: first.amendment.note },
    ]);
    await nurse.post(`${path}/amend`, { difficulty: 1, reason: 'Forgotten.' });
    await send(patientId, phq9(0));
    expect(await eventsOf(first.id)).toHaveLength(1);
    await amended(null);
    await amended(1);
    expect(await stand()).toEqual([['OPEN', 2, 1]]);
    expect((await eventsOf(first.id)).map(({ note }) => note)).toEqual([
      first.amendment.note,
      'The answer was changed from 0 to no answer. Amended: Read again.',
      'The answer was changed from no answer to 1. Amended: Read again.',
    ]);
    // Graver than it was at first: one task, and no more time than the first one left.
    await amended(3);
    expect(await stand()).toEqual([
      ['SUPERSEDED', 2, 3],
      ['OPEN', 3],
    ]);
    const graver = (await alertsOf(patientId))[1];
    expect(graver.acknowledgeBy).toBe(first.acknowledgeBy);
    await nurse.post(`${path}/enter-in-error`, { reason: 'Form of another patient' });
    const left = (await alertsOf(patientId))[1];
    expect(left).toMatchObject({
      ...{ id: graver.id, status: 'OPEN', needsAcknowledgement: true },
      amendment: {
        value: null,
        note: 'The form was marked as entered in error; the answer had been 3. Entered in error: Form of another patient',
      },
    });
    const word = { action: 'REVIEWED', note: 'Asked; a slip of the pen.' };
    expect((await nurse.post(`/v1/alerts/${graver.id}/acknowledge`, word)).status).toBe(403);
    expectDone(await psychiatrist.post(`/v1/alerts/${graver.id}/acknowledge`, word));
    await send(patientId, phq9(0));
    expect(await stand()).toEqual([
      ['SUPERSEDED', 2, 3],
      ['RESOLVED', 3, null],
    ]);
  });

  it('that a psychiatrist has looked at say what was amended, and are raised anew where it is graver', async () => {
    const { id: patientId } = await registerPatient(app);
    const { body } = await send(patientId, phq9(1));
    const amended = async (last: number) =>
      expectDone(
        await nurse.post(`/v1/patients/${patientId}/assessments/${body.id}/amend`, {
          ...{ answers: phq9(last).answers, reason: 'Read again.' },
        }),
      );
    const stand = async () => (await alertsOf(patientId)).map(({ status, value }) => `${status} ${value}`);
    const look = async () => {
      const { id } = (await alertsOf(patientId)).at(-1);
      expectDone(await psychiatrist.post(`/v1/alerts/${id}/acknowledge`, { action: 'REVIEWED' }));
    };
    await look();
    app.clock.advanceMinutes(60);
    await amended(2);
    expect(await stand()).toEqual(['RESOLVED 1', 'OPEN 2']);
    const due = (await alertsOf(patientId))[1].acknowledgeBy;
    expect(due).toBe(minutesAfter(app.clock.now(), 240).toISOString());
    await amended(3);
    expect(await stand()).toEqual(['RESOLVED 1', 'SUPERSEDED 2', 'OPEN 3']);
    await look();
    await amended(1);
    expect(await stand()).toEqual(['RESOLVED 1', 'SUPERSEDED 2', 'RESOLVED 3']);
    await amended(0);
    expect(await stand()).toEqual(['RESOLVED 1', 'SUPERSEDED 2', 'RESOLVED 3']);
    const [, , last] = await alertsOf(patientId);
    expect(last).toMatchObject({ needsAcknowledgement: false, amendment: { value: 0, amendedBy: nurse.id } });
    expect((await eventsOf(last.id)).slice(1)).toMatchObject([
      { type: 'AMENDED', note: 'The answer was changed from 3 to 1. Amended: Read again.' },
      { type: 'AMENDED', note: 'The answer was changed from 1 to 0. Amended: Read again.' },
    ]);
    // Another form of the patient amends nothing.
    await send(patientId, phq9(0));
    expect(await eventsOf(last.id)).toHaveLength(3);
    // What is reported after that is new, and so is what is reported after a look at no cause.
    await amended(2);
    expect((await eventsOf(last.id)).at(-1)).toMatchObject({ type: 'AMENDED', amendedValue: 2 });
    await amended(0);
    await look();
    await amended(1);
    expect((await stand()).slice(3)).toEqual(['RESOLVED 2', 'OPEN 1']);
  });

  it('that a psychiatrist has looked at stay known where the form is entered in error, and go with it where it is moved', async () => {
    const [{ id: patientId }, { id: toPatientId }] = await Promise.all([
      registerPatient(app),
      registerPatient(app),
    ]);
    const stand = async (of = patientId) =>
      (await alertsOf(of)).map(({ status, amendment }) => [status, amendment?.value]);
    const told = async () => {
      const { body } = await send(patientId, phq9(2));
      const { id } = (await alertsOf(patientId)).at(-1);
      expectDone(await psychiatrist.post(`/v1/alerts/${id}/acknowledge`, { action: 'REVIEWED' }));
      return body.id;
    };
    const wrong = await told();
    const path = `/v1/patients/${patientId}/assessments/${wrong}/enter-in-error`;
    expectDone(await nurse.post(path, { reason: 'A doublet.' }));
    expect(await stand()).toEqual([['RESOLVED', null]]);
    const order = { kind: 'ASSESSMENT', entryId: await told(), toPatientId, reason: 'Exchanged.' };
    expectDone(await nurse.post(`/v1/patients/${patientId}/moved-entries`, order));
    expect(await stand()).toEqual([
      ['RESOLVED', null],
      ['WITHDRAWN', undefined],
    ]);
    expect(await stand(toPatientId)).toEqual([['OPEN', undefined]]);
  });

  it('that were amended before anybody had looked stay where a form is moved away', async () => {
    const [{ id: patientId }, { id: toPatientId }] = await Promise.all([
      registerPatient(app),
      registerPatient(app),
    ]);
    const move = async (entryId: string) =>
      expectDone(
        await nurse.post(`/v1/patients/${patientId}/moved-entries`, {
          ...{ kind: 'ASSESSMENT', entryId, toPatientId, reason: 'Exchanged.' },
        }),
      );
    const { body: amended } = await send(patientId, phq9(2));
    const path = `/v1/patients/${patientId}/assessments/${amended.id}/amend`;
    expectDone(await nurse.post(path, { answers: phq9(0).answers, reason: 'Read again.' }));
    const { body: other } = await send(patientId, phq9(0));
    await move(other.id);
    expect(await alertsOf(patientId)).toMatchObject([{ status: 'OPEN', amendment: { value: 0 } }]);
    // Amended to nothing and moved, it would call nobody anywhere.
    await move(amended.id);
    expect(await alertsOf(patientId)).toMatchObject([
      { status: 'OPEN', needsAcknowledgement: true, amendment: { value: null } },
    ]);
    expect(await alertsOf(toPatientId)).toEqual([]);
  });
});
