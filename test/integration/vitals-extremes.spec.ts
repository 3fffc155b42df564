/** How far the vital signs of a session went, as other rooms ask. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../src/platform/database/database.js';
import { newId } from '../../src/platform/ids/ids.js';
import { VitalsLookup } from '../../src/sessions/monitoring/vitals.lookup.js';
import { Session } from '../../src/sessions/session.entity.js';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { USUAL_VITALS } from '../support/given/bedside.js';
import { givenSession, minutesAfter } from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;

beforeAll(async () => {
  app = await startTestApp();
  nurse = await app.as('nurse');
});
afterAll(() => app.stop());

describe('what other rooms ask', () => {
  it('knows how far the signs of a session went after its dose began, and who stands by it', async () => {
    const lookup = new VitalsLookup(new Database(app.dataSource));
    const visit = await givenSession(app, { status: 'CHECKED_IN' });
    const record = async (reading: object) => (await nurse.post(`${visit.path}/vitals`, reading)).body;
    const startedAt = minutesAfter(app.clock.now(), -5);
    await record({
      systolicMmHg: 171,
      diastolicMmHg: 99,
      moaas: 1,
      measuredAt: minutesAfter(startedAt, -20),
    });
    await record({ systolicMmHg: 130, diastolicMmHg: 80, measuredAt: startedAt });
    const before = (await lookup.extremesOf([visit.sessionId])).get(visit.sessionId);
    expect(before).toMatchObject({ readings: 2, readingsAfterDoseStart: 0, highestSystolicMmHg: null });
    await app.dataSource.manager.update(Session, visit.sessionId, { doseStartedAt: startedAt });
    await record({ systolicMmHg: 118, diastolicMmHg: 76, heartRatePerMinute: 66 });
    await record(USUAL_VITALS);
    const unusual = await record({ ...USUAL_VITALS, spo2Percent: 84 });
    await nurse.post(`${visit.path}/vitals/${unusual.id}/confirm`);
    await record({ heartRatePerMinute: 190 });

    const extremes = await lookup.extremesOf([visit.sessionId, newId()]);
    expect([...extremes.keys()]).toEqual([visit.sessionId]);
    expect(extremes.get(visit.sessionId)).toEqual({
      sessionId: visit.sessionId,
      readings: 6,
      readingsAfterDoseStart: 4,
      unconfirmedReadings: 1,
      unconfirmedExtremes: ['highestHeartRatePerMinute'],
      highestSystolicMmHg: 128,
      lowestSystolicMmHg: 118,
      highestDiastolicMmHg: 82,
      lowestDiastolicMmHg: 76,
      highestHeartRatePerMinute: 190,
      lowestHeartRatePerMinute: 66,
      lowestSpo2Percent: 84,
      lowestRespiratoryRatePerMinute: 14,
      lowestMoaas: null,
      baselineSystolicMmHg: 130,
      baselineDiastolicMmHg: 80,
    });
  });
});
