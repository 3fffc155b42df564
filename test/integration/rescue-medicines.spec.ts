/** Medicines given against the effects of a dose, and an infusion that nobody stops. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import {
  expectDone,
  givenDosingSession,
  givenSession,
  minutesAfter,
  reasonsOf,
  recordEvent,
} from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;
let psychiatrist: RoleClient;
beforeAll(async () => {
  app = await startTestApp();
  nurse = await app.as('nurse');
  psychiatrist = await app.as('psychiatrist');
});
afterAll(() => app.stop());

const ondansetron = { medicine: 'ONDANSETRON', dose: 4, unit: 'mg', route: 'IV', indication: 'Nausea' };
const alertsOf = (sessionId: string) =>
  app.dataSource.query(
    `select id, rule from alerts where session_id = $1 and rule <> 'observation.overdue' order by id`,
    [sessionId],
  );

describe('a rescue medicine', () => {
  it('is recorded with who ordered it, and its response later', async () => {
    const { path } = await givenDosingSession(app);
    const url = `${path}/rescue-medicines`;
    const given = await nurse.post(url, { ...ondansetron, orderedBy: psychiatrist.id });
    expect(given).toMatchObject({
      status: 201,
      body: { orderedBy: psychiatrist.id, response: null, warnings: [] },
    });
    const changed = await nurse.patch(
      `${url}/${given.body.id}`,
      { response: 'Nausea gone' },
      { 'if-match': '"1"' },
    );
    expect(changed.body).toEqual({
      ...given.body,
      response: 'Nausea gone',
      version: 2,
      changeReason: null,
    });
    expect((await nurse.get(url)).body.items).toEqual([expect.objectContaining({ response: 'Nausea gone' })]);
  });

  it('above the protocol is stored, marked and told to somebody', async () => {
    const { path, sessionId } = await givenDosingSession(app, {
      doseStartsAt: minutesAfter(app.clock.now(), -5),
    });
    const url = `${path}/rescue-medicines`;
    const given = await nurse.post(url, { ...ondansetron, dose: 16 });
    expect(given).toMatchObject({ status: 201, body: { warnings: ['rescue.above-protocol'] } });
    expect(await alertsOf(sessionId)).toMatchObject([{ rule: 'rescue.above-protocol' }]);
    const fixed = { dose: 8, reason: 'Typed twice' };
    expect(
      (await nurse.patch(`${url}/${given.body.id}`, fixed, { 'if-match': '"1"' })).body.warnings,
    ).toEqual([]);
    const events = await app.dataSource.query('select type from alert_events');
    expect(events).toEqual([{ type: 'WITHDRAWN' }]);
  });

  it('sent twenty times at once is one', async () => {
    const { path } = await givenDosingSession(app);
    const sent = { id: randomUUID(), ...ondansetron };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => nurse.post(`${path}/rescue-medicines`, sent)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(19).fill(200), 201]);
    expect((await nurse.get(`${path}/rescue-medicines`)).body.items).toHaveLength(1);
  });

  it('is refused with every reason where it cannot be stored, and before check-in', async () => {
    const { path } = await givenDosingSession(app);
    const unknown = { ...ondansetron, medicine: 'ASPIRIN', orderedBy: nurse.id };
    expect(reasonsOf(await nurse.post(`${path}/rescue-medicines`, unknown))).toEqual([
      'rescue.medicine-unknown /medicine',
      'rescue.orderer-not-a-psychiatrist /orderedBy',
    ]);
    expect(
      reasonsOf(await nurse.post(`${path}/rescue-medicines`, { ...ondansetron, medicine: 'OTHER' })),
    ).toEqual(['rescue.name-needed /name']);
    const scheduled = await givenSession(app);
    expect((await nurse.post(`${scheduled.path}/rescue-medicines`, ondansetron)).status).toBe(409);
  });

  it('that was never given is marked and stays readable', async () => {
    const { path } = await givenDosingSession(app);
    const { body } = await nurse.post(`${path}/rescue-medicines`, ondansetron);
    const url = `${path}/rescue-medicines/${body.id}/enter-in-error`;
    expect((await nurse.post(url, { reason: 'Other patient' })).body.status).toBe('ENTERED_IN_ERROR');
    expect((await nurse.post(url, { reason: 'Other patient' })).body.code).toBe('rescue.in-error');
    expect((await nurse.get(`${path}/rescue-medicines`)).body.items).toMatchObject([
      { status: 'ENTERED_IN_ERROR', changeReason: 'Other patient' },
    ]);
  });
});

describe('what was corrected about a rescue medicine', () => {
  it('stays readable, each change with who, when and why', async () => {
    const { path } = await givenDosingSession(app);
    const { body } = await nurse.post(`${path}/rescue-medicines`, ondansetron);
    const url = `${path}/rescue-medicines/${body.id}`;
    expect((await nurse.get(`${url}/corrections`)).body.corrections).toEqual([]);
    const change = { dose: 8, reason: 'Read the ampoule again' };
    expectDone(await nurse.patch(url, change, { 'if-match': '"1"' }));
    expectDone(await nurse.patch(url, { response: 'Better' }, { 'if-match': '"2"' }));
    app.clock.advanceMinutes(1);
    expectDone(await psychiatrist.post(`${url}/enter-in-error`, { reason: 'Other patient' }));
    const corrections = await nurse.get(`${url}/corrections`);
    expect(corrections).toMatchObject({
      status: 200,
      body: { patientId: body.patientId, rescueId: body.id },
    });
    expect(corrections.body.corrections).toMatchObject([
      { kind: 'AMENDED', reason: change.reason, recordedBy: nurse.id, before: body },
      { kind: 'AMENDED', reason: null, before: { dose: 8, response: null, version: 2 } },
      {
        kind: 'ENTERED_IN_ERROR',
        reason: 'Other patient',
        recordedBy: psychiatrist.id,
        recordedAt: app.clock.now().toISOString(),
        before: { response: 'Better', status: 'RECORDED' },
      },
    ]);
    const unknown = `${path}/rescue-medicines/${randomUUID()}/corrections`;
    expect((await nurse.get(unknown)).body.code).toBe('rescue.not-found');
  });
});

describe('an infusion that nobody stops', () => {
  it('is told of once, when 105 percent are exceeded, without any request', async () => {
    const session = await givenDosingSession(app, { doseStartsAt: app.clock.now() });
    app.clock.advanceMinutes(42);
    await app.runJobs();
    expect(await alertsOf(session.sessionId)).toEqual([]);
    app.clock.advanceMinutes(1);
    await app.runJobs();
    await app.runJobs();
    expect(await alertsOf(session.sessionId)).toMatchObject([{ rule: 'dosing.more-than-ordered' }]);
    app.clock.advanceMinutes(5);
    await app.runJobs();
    expect(await alertsOf(session.sessionId)).toHaveLength(1);
    expectDone(await recordEvent(nurse, session, 48, { type: 'STOP', deviationReason: 'Not watched' }));
  });
});
