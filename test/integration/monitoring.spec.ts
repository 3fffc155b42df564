/** Vital signs through HTTP: what cannot be, what is unusual, when it was measured, and sent again. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/platform/ids/ids.js';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { givenSigned, USUAL_VITALS } from '../support/given/bedside.js';
import { givenSession, minutesAfter, type GivenSession } from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;
let session: GivenSession;

beforeAll(async () => {
  app = await startTestApp();
  nurse = await app.as('nurse');
  session = await givenSession(app, { status: 'CHECKED_IN' });
});
afterAll(() => app.stop());

const now = () => app.clock.now();

async function storedReadings(sessionId = session.sessionId): Promise<number> {
  const [{ count }] = await app.dataSource.query(
    'select count(*) from vitals_readings where session_id = $1',
    [sessionId],
  );
  return count;
}

describe('recording vital signs', () => {
  it('stores a usual reading with who, when and by which request, and without an audit event', async () => {
    const { status, headers, body } = await nurse.post(`${session.path}/vitals`, USUAL_VITALS);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      ...USUAL_VITALS,
      patientId: session.patientId,
      sessionId: session.sessionId,
      etco2MmHg: null,
      meanArterialPressureMmHg: 97.3,
      measuredAt: now().toISOString(),
      recordedAt: now().toISOString(),
      recordedBy: nurse.id,
      deviceId: null,
      status: 'ACCEPTED',
      confirmReasons: [],
      isRetrospective: false,
      ruleSetVersion: 1,
      version: 1,
    });
    const rows = await app.dataSource.query('select request_id from vitals_readings where id = $1', [
      body.id,
    ]);
    expect(rows).toEqual([{ request_id: headers.get('x-request-id') }]);
    expect(await auditOf('vitals.record')).toEqual([]);
  });

  const bloodPressure = (systolicMmHg: number, diastolicMmHg: number) => ({ systolicMmHg, diastolicMmHg });
  it.each([
    [bloodPressure(70, 40), 'ACCEPTED'],
    [bloodPressure(69, 45), '/systolicMmHg vitals.unusual'],
    [bloodPressure(240, 140), 'ACCEPTED'],
    [bloodPressure(241, 140), '/systolicMmHg vitals.unusual'],
    [bloodPressure(110, 39), '/diastolicMmHg vitals.unusual'],
    [bloodPressure(120, 105), 'ACCEPTED'],
    [bloodPressure(120, 106), '/systolicMmHg vitals.pulse-pressure-unusual'],
    [{ heartRatePerMinute: 0 }, '/heartRatePerMinute vitals.unusual'],
    [{ heartRatePerMinute: 35 }, 'ACCEPTED'],
    [{ heartRatePerMinute: 180 }, 'ACCEPTED'],
    [{ heartRatePerMinute: 181 }, '/heartRatePerMinute vitals.unusual'],
    [{ spo2Percent: 85 }, 'ACCEPTED'],
    [{ spo2Percent: 84 }, '/spo2Percent vitals.unusual'],
    [{ respiratoryRatePerMinute: 0 }, '/respiratoryRatePerMinute vitals.unusual'],
    [{ temperatureCelsius: 38.5 }, 'ACCEPTED'],
    [{ temperatureCelsius: 38.6 }, '/temperatureCelsius vitals.unusual'],
  ])('stores %j: %s', async (reading, expected) => {
    const { status, body } = await nurse.post(`${session.path}/vitals`, reading);
    expect(status).toBe(201);
    const asked = body.confirmReasons.map(
      ({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`,
    );
    expect(asked.length === 0 ? body.status : asked.join()).toBe(expected);
    expect(body.status).toBe(asked.length === 0 ? 'ACCEPTED' : 'UNCONFIRMED');
  });

  it.each([
    [bloodPressure(120, 120), ['/systolicMmHg vitals.systolic-not-above-diastolic']],
    [bloodPressure(301, 80), ['/systolicMmHg vitals.impossible']],
    [{ systolicMmHg: 120 }, ['/diastolicMmHg vitals.blood-pressure-incomplete']],
    [{ spo2Percent: 101 }, ['/spo2Percent vitals.impossible']],
    [{ moaas: 6 }, ['/moaas vitals.impossible']],
    [{ painScore: 11 }, ['/painScore vitals.impossible']],
    [{ temperatureCelsius: 98.6 }, ['/temperatureCelsius vitals.looks-like-fahrenheit']],
    [
      { heartRatePerMinute: 251, spo2Percent: 39 },
      ['/heartRatePerMinute vitals.impossible', '/spo2Percent vitals.impossible'],
    ],
    [{}, [' vitals.nothing-measured']],
    [{ spo2Percent: null }, [' vitals.nothing-measured']],
  ])('refuses %j with every reason', async (reading, expected) => {
    const before = await storedReadings();
    const { status, body } = await nurse.post(`${session.path}/vitals`, reading);
    expect([status, body.code]).toEqual([422, 'vitals.impossible']);
    const reasons = body.errors.map(
      ({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`,
    );
    expect(reasons).toEqual(expected);
    expect(await storedReadings()).toBe(before);
  });

  it.each([
    [{ heartRatePerMinute: '74' }, '/heartRatePerMinute'],
    [{ heartRatePerMinute: 74.5 }, '/heartRatePerMinute'],
    [{ painScore: 4.5 }, '/painScore'],
    [{ moaas: 4.5 }, '/moaas'],
    [{ heartRatePerMinute: -1 }, '/heartRatePerMinute'],
    [{ ...USUAL_VITALS, pulse: 74 }, '/pulse'],
    [{ ...USUAL_VITALS, measuredAt: '2026-05-04T11:00:00' }, '/measuredAt'],
    [{ ...USUAL_VITALS, id: 'one' }, '/id'],
  ])('refuses %j as malformed', async (reading, pointer) => {
    const before = await storedReadings();
    const { status, body } = await nurse.post(`${session.path}/vitals`, reading);
    expect([status, body.errors[0].pointer]).toEqual([400, pointer]);
    expect(await storedReadings()).toBe(before);
  });
});

describe('the time of a reading', () => {
  const recordAt = (measuredAt: Date) =>
    nurse.post(`${session.path}/vitals`, { ...USUAL_VITALS, measuredAt });

  it('may run two minutes ahead and no more', async () => {
    expect((await recordAt(minutesAfter(now(), 2))).status).toBe(201);
    const { status, body } = await recordAt(minutesAfter(now(), 2.1));
    expect([status, body.code, body.errors[0].pointer]).toEqual([422, 'time.in-future', '/measuredAt']);
  });

  it('may not lie before the check-in', async () => {
    const checkedInAt = minutesAfter(session.doseStartsAt, -30);
    expect((await recordAt(checkedInAt)).status).toBe(201);
    const { status, body } = await recordAt(new Date(checkedInAt.getTime() - 1));
    expect([status, body.errors]).toMatchObject([
      422,
      [{ code: 'vitals.before-check-in', pointer: '/measuredAt', notBefore: checkedInAt.toISOString() }],
    ]);
  });

  it('marks what is recorded more than 15 minutes later as retrospective', async () => {
    expect((await recordAt(minutesAfter(now(), -15))).body.isRetrospective).toBe(false);
    expect((await recordAt(minutesAfter(now(), -15.01))).body.isRetrospective).toBe(true);
  });
});

describe('a reading that is sent again', () => {
  it('is one row when it arrives twenty times at once', async () => {
    const reading = { id: newId(), ...USUAL_VITALS };
    const before = await storedReadings();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => nurse.post(`${session.path}/vitals`, reading)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(19).fill(200), 201]);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await storedReadings()).toBe(before + 1);
  });

  it('is refused when it says something else', async () => {
    const id = newId();
    await nurse.post(`${session.path}/vitals`, { id, ...USUAL_VITALS });
    const other = await nurse.post(`${session.path}/vitals`, { id, ...USUAL_VITALS, spo2Percent: 97 });
    expect([other.status, other.body.code]).toEqual([409, 'entry.id-taken']);
  });

  it('belongs to its session: another session may hold the same id', async () => {
    const other = await givenSession(app, { status: 'CHECKED_IN' });
    const reading = { id: newId(), ...USUAL_VITALS };
    expect((await nurse.post(`${session.path}/vitals`, reading)).status).toBe(201);
    expect((await nurse.post(`${other.path}/vitals`, reading)).status).toBe(201);
  });
});

describe('the session of a reading', () => {
  it('has to exist and to be checked in', async () => {
    expect((await nurse.post(`/v1/sessions/${newId()}/vitals`, USUAL_VITALS)).status).toBe(404);
    const scheduled = await givenSession(app);
    const { status, body } = await nurse.post(`${scheduled.path}/vitals`, USUAL_VITALS);
    expect([status, body]).toMatchObject([
      409,
      { code: 'vitals.session-not-open', currentStatus: 'SCHEDULED' },
    ]);
  });

  it('may be signed: what was forgotten is taken and what is open is confirmed', async () => {
    const signed = await givenSigned(app);
    const forgotten = {
      ...USUAL_VITALS,
      spo2Percent: 80,
      measuredAt: signed.doseStartsAt,
      lateReason: 'Left out',
    };
    const { status, body } = await nurse.post(`${signed.path}/vitals`, forgotten);
    expect([status, body.status, body.isRetrospective]).toEqual([201, 'UNCONFIRMED', true]);
    const confirmed = await nurse.post(`${signed.path}/vitals/${body.id}/confirm`);
    expect([confirmed.status, confirmed.body.status]).toEqual([200, 'CONFIRMED']);
  });
});

describe('confirming an unusual reading', () => {
  it('is done once, by a person, and leaves an audit event and a new version', async () => {
    const { body } = await nurse.post(`${session.path}/vitals`, { spo2Percent: 84 });
    const confirm = () => nurse.post(`${session.path}/vitals/${body.id}/confirm`);
    const answers = await Promise.all([confirm(), confirm()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [done] = answers.filter(({ status }) => status === 200);
    expect(done!.body).toMatchObject({ id: body.id, status: 'CONFIRMED', version: 2, spo2Percent: 84 });
    expect(done!.body.confirmReasons).toHaveLength(1);
    expect(await auditOf('vitals.confirm')).toContainEqual({
      patient_ids: [session.patientId],
      resource_id: body.id,
    });
  });

  it('is refused where there is nothing to confirm, and across sessions', async () => {
    const usual = (await nurse.post(`${session.path}/vitals`, USUAL_VITALS)).body;
    const refused = await nurse.post(`${session.path}/vitals/${usual.id}/confirm`);
    expect([refused.status, refused.body.code]).toEqual([409, 'vitals.not-unconfirmed']);
    const other = await givenSession(app, { status: 'CHECKED_IN' });
    const astray = await nurse.post(`${other.path}/vitals/${usual.id}/confirm`);
    expect([astray.status, astray.body.code]).toEqual([404, 'vitals.reading-not-found']);
  });
});

describe('listing vital signs', () => {
  it('pages in the order of measurement and leaves an audit event', async () => {
    const visit = await givenSession(app, { status: 'CHECKED_IN' });
    for (const minutes of [-5, -25, -15, -15, -1])
      await nurse.post(`${visit.path}/vitals`, {
        ...USUAL_VITALS,
        measuredAt: minutesAfter(now(), minutes),
      });
    const seen: string[] = [];
    let path: string | null = `${visit.path}/vitals?limit=2`;
    while (path !== null) {
      const { body }: { body: any } = await nurse.get(path);
      seen.push(...body.items.map(({ measuredAt }: { measuredAt: string }) => measuredAt));
      path = body.nextCursor && `${visit.path}/vitals?limit=2&cursor=${body.nextCursor}`;
    }
    expect(seen).toHaveLength(5);
    expect(seen).toEqual([...seen].sort());
    expect(await auditOf('vitals.read')).toContainEqual(
      expect.objectContaining({ patient_ids: [visit.patientId] }),
    );
  });

  it('refuses a session that does not exist and a cursor of another list', async () => {
    expect((await nurse.get(`/v1/sessions/${newId()}/vitals`)).status).toBe(404);
    const cursor = Buffer.from('["yesterday","one"]').toString('base64url');
    expect((await nurse.get(`${session.path}/vitals?cursor=${cursor}`)).status).toBe(400);
  });
});

function auditOf(action: string): Promise<object[]> {
  return app.dataSource.query(
    `select patient_ids, resource_id from audit_events where action = $1 and outcome = 'SUCCESS'`,
    [action],
  );
}
