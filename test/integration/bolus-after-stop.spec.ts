/** What went into the patient after STOP is a fact; what the pump is told after STOP is not. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { givenRecovery, reasonsOf, recordEvent, minutesAfter } from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;
let psychiatrist: RoleClient;
beforeAll(async () => {
  app = await startTestApp();
  nurse = await app.as('nurse');
  psychiatrist = await app.as('psychiatrist');
});
afterAll(() => app.stop());

describe('after the STOP of an infusion', () => {
  it('a bolus is recorded with a reason, counts as given, and moves the end of the dose', async () => {
    const session = await givenRecovery(app);
    const bolus = { type: 'BOLUS', doseMg: 1, orderedBy: psychiatrist.id };
    const refused = await recordEvent(nurse, session, 42, bolus);
    expect([refused.status, ...reasonsOf(refused)]).toEqual([422, 'dosing.given-after-stop /type']);
    const given = await recordEvent(nurse, session, 42, { ...bolus, deviationReason: 'Agitation' });
    expect([given.status, given.body]).toMatchObject([201, { deviations: ['dosing.given-after-stop'] }]);
    expect((await nurse.get(session.path)).body).toMatchObject({
      status: 'RECOVERY',
      delivered: { deliveredMg: session.orderedMg + 1 },
    });
    const [row] = await app.dataSource.query(
      'select delivered_mg, dose_ended_at from sessions where id = $1',
      [session.sessionId],
    );
    expect(row).toEqual({
      delivered_mg: session.orderedMg + 1,
      dose_ended_at: minutesAfter(session.doseStartsAt, 42),
    });
    const alerts = (await nurse.get(`/v1/alerts?status=ALL&sessionId=${session.sessionId}`)).body.items;
    expect(alerts.map(({ rule }: any) => rule)).toContain('dosing.given-after-stop');
  });

  it.each(['PAUSE', 'RESUME', 'RATE_CHANGE'])('%s is refused with the way out', async (type) => {
    const session = await givenRecovery(app);
    const rate = type === 'RATE_CHANGE' ? { rateMgPerMinute: 1 } : {};
    const refused = await recordEvent(nurse, session, 42, { type, ...rate, deviationReason: 'As it was' });
    expect([refused.status, ...reasonsOf(refused)]).toEqual([409, 'dosing.already-stopped /type']);
    expect(refused.body.errors[0].message).toMatch(/amend the STOP|enter it in error/i);
  });
});
