/** The lists of side effects: of a patient over all sessions, and of the codes a tablet offers. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/platform/ids/ids.js';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { givenRecovery, minutesAfter, type GivenSession } from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;
let psychiatrist: RoleClient;
let session: GivenSession;

beforeAll(async () => {
  app = await startTestApp();
  nurse = await app.as('nurse');
  psychiatrist = await app.as('psychiatrist');
  session = await givenRecovery(app);
});
afterAll(() => app.stop());

const record = (effect: object) => nurse.post(`${session.path}/side-effects`, effect);

describe('listing side effects', () => {
  it('gathers them over all sessions of a patient, in the order of onset, and leaves audit events', async () => {
    const visit = await givenRecovery(app);
    for (const minutes of [30, 10, 20])
      await nurse.post(`${visit.path}/side-effects`, {
        code: 'NAUSEA',
        grade: 1,
        onsetAt: minutesAfter(visit.doseStartsAt, minutes),
      });
    const path = `/v1/patients/${visit.patientId}/side-effects`;
    const first = (await psychiatrist.get(`${path}?limit=2`)).body;
    const rest = (await psychiatrist.get(`${path}?limit=2&cursor=${first.nextCursor}`)).body;
    const minutes = [...first.items, ...rest.items].map(({ minutesFromDoseStart }) => minutesFromDoseStart);
    expect([minutes, rest.nextCursor]).toEqual([[10, 20, 30], null]);
    expect(await auditOf('side-effect.read')).toContainEqual(
      expect.objectContaining({ patient_ids: [visit.patientId] }),
    );
    expect((await nurse.get(`/v1/patients/${newId()}/side-effects`)).status).toBe(404);
  });

  it('knows the codes, each with its grades, and puts first what is used most', async () => {
    const { items } = (await nurse.get('/v1/side-effect-codes')).body;
    expect(items[0]).toEqual({
      code: 'NAUSEA',
      label: 'Nausea',
      system: 'GASTROINTESTINAL',
      highestGrade: 3,
      grades: [1, 2, 3].map((grade) => ({ grade, meaning: expect.any(String) })),
    });
    expect(items).toHaveLength(64);
    for (let times = 0; times < 12; times += 1) await record({ code: 'DYSGEUSIA', grade: 1 });
    const used = (await nurse.get('/v1/side-effect-codes?order=MOST_USED')).body.items;
    expect(used[0].code).toBe('DYSGEUSIA');
    expect(used).toHaveLength(64);
  });
});

function auditOf(action: string): Promise<object[]> {
  return app.dataSource.query(
    `select patient_ids, resource_id from audit_events where action = $1 and outcome = 'SUCCESS'`,
    [action],
  );
}
