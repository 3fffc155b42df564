/** Answers that were put into the record of the wrong patient: both courses are computed with what is right. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/platform/ids/ids.js';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { answer, givenCourse } from '../support/given/outcomes.js';

let app: TestApp;
let nurse: RoleClient;

beforeAll(async () => {
  app = await startTestApp({ now: '2026-12-31T20:00:00.000Z' });
  nurse = await app.as('nurse');
});
afterAll(() => app.stop());

const REASON = 'Two forms were exchanged on the desk.';

function move(patientId: string, entryId: string, toPatientId: string) {
  const order = { kind: 'ASSESSMENT', entryId, toPatientId, reason: REASON };
  return nurse.post(`/v1/patients/${patientId}/moved-entries`, order);
}

describe('moved answers', () => {
  it('count for the patient who gave them, at the time they were given, and no more for the other', async () => {
    const wrong = await givenCourse(app, ['2026-05-04 11:00']);
    const right = await givenCourse(app, ['2026-05-11 11:00']);
    const { id, ...first } = await answer(app, wrong.patientId, '2026-05-12 11:00', 9);
    expect(first.timePoint.category).toBe('DAY_7_14');
    const { status, body } = await move(wrong.patientId, id, right.patientId);
    expect([status, body]).toMatchObject([
      201,
      { kind: 'ASSESSMENT', fromEntryId: id, fromSessionId: null, toSessionId: null, reason: REASON },
    ]);
    const { body: left } = await nurse.get(`/v1/patients/${wrong.patientId}/assessments/${id}`);
    expect(left).toMatchObject({ timePoint: null, enteredInError: { reason: `Moved: ${REASON}` } });
    const { body: moved } = await nurse.get(`/v1/patients/${right.patientId}/assessments/${body.toEntryId}`);
    const { answers, completedAt, total, source } = first;
    expect(moved).toMatchObject({ answers, completedAt, total, source, enteredInError: null });
    expect(moved.timePoint).toMatchObject({ category: 'HOUR_24', ownerSessionId: right.sessionIds[0] });
    for (const [patientId, direction] of [
      [wrong.patientId, 'AWAY'],
      [right.patientId, 'HERE'],
    ]) {
      const { body: told } = await nurse.get(`/v1/patients/${patientId}/moved-entries`);
      expect(told.items).toEqual([{ ...body, patientId, direction }]);
    }
    expect((await move(wrong.patientId, id, right.patientId)).body.code).toBe('moved-entry.moved-already');
  });

  it('stay where they are when they cannot be moved', async () => {
    const { patientId } = await givenCourse(app, []);
    const { id } = await answer(app, patientId, '2026-05-12 11:00', 9);
    expect((await move(patientId, id, patientId)).body.code).toBe('moved-entry.same-place');
    expect((await move(patientId, id, newId())).body.code).toBe('patient.not-found');
    const { patientId: another } = await givenCourse(app, []);
    expect((await move(patientId, newId(), another)).body.code).toBe('assessment.not-found');
    const path = `/v1/patients/${patientId}/assessments/${id}`;
    expect((await nurse.get(path)).body.enteredInError).toBeNull();
    await nurse.post(`${path}/enter-in-error`, { reason: 'Test print.' });
    expect((await move(patientId, id, another)).body.code).toBe('assessment.already-in-error');
  });
});
