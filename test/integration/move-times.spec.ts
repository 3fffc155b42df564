/** The times of a session are corrected, and what hangs on them follows: order, gates, observations, time points. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/platform/ids/ids.js';
import { startTestApp, TEST_NOW, type RoleClient, type TestApp } from '../support/app.js';
import { GOING_HOME, givenDischarged, givenSigned, recover } from '../support/given/bedside.js';
import { answersOf } from '../support/given/outcomes.js';
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

const at = ({ doseStartsAt }: GivenSession, minutes: number) => minutesAfter(doseStartsAt, minutes);
const moveOf = async ({ path }: GivenSession, verb: string) =>
  (await nurse.get(path)).body.moves.find((move: any) => move.verb === verb);
async function amend(session: GivenSession, verb: string, minutes: number, by = nurse) {
  const { id } = await moveOf(session, verb);
  const body = { occurredAt: at(session, minutes), reason: 'The clock on the wall was wrong' };
  return by.post(`${session.path}/moves/${id}/amend`, body);
}

describe('the time of a step', () => {
  it('is corrected with a reason; what was said before stays readable', async () => {
    const session = await givenSession(app, { status: 'READY' });
    const { status, body } = await amend(session, 'checkIn', -40);
    expect([status, body]).toMatchObject([
      200,
      { checkedInAt: at(session, -40).toISOString(), ruleSetVersion: 1 },
    ]);
    expectDone(await amend(session, 'ready', -4));
    expect(await moveOf(session, 'checkIn')).toMatchObject({
      occurredAt: at(session, -40).toISOString(),
      isUndone: false,
      corrections: [
        {
          kind: 'AMENDED',
          occurredAt: at(session, -40).toISOString(),
          reason: 'The clock on the wall was wrong',
          recordedBy: nurse.id,
        },
      ],
    });
    expect(await auditedActions(app, session.sessionId)).toContainEqual({
      action: 'session.amend-move',
      outcome: expect.any(String),
      patient_ids: [session.patientId],
    });
    // What was refused as measured before the check-in can be entered now.
    const early = { heartRatePerMinute: 72, measuredAt: at(session, -35) };
    expectDone(await nurse.post(`${session.path}/vitals`, early));
  });

  it('keeps its order, and no fact lies before the check-in: every reason is named', async () => {
    const session = await givenSession(app, { status: 'READY' });
    const rated = { kind: 'CADSS', total: 0, assessedAt: at(session, -10) };
    expectDone(await nurse.post(`${session.path}/scales`, rated));
    const refused = await amend(session, 'checkIn', -4);
    expect(refused).toMatchObject({
      status: 422,
      body: {
        code: 'move.time-not-possible',
        errors: [
          { code: 'session.before-predecessor', notBefore: at(session, -4).toISOString() },
          { code: 'move.facts-before-check-in', fact: 'VITALS', notAfter: at(session, -20).toISOString() },
          { code: 'move.facts-before-check-in', fact: 'SCALES', count: 1 },
        ],
      },
    });
    expect((await nurse.get(session.path)).body).toMatchObject({
      checkedInAt: at(session, -30).toISOString(),
    });
    expect((await moveOf(session, 'checkIn')).corrections).toEqual([]);
    expect(reasonsOf(await amend(session, 'ready', -31))).toEqual(['session.before-predecessor /occurredAt']);
    expect(reasonsOf(await amend(session, 'ready', 63))).toEqual(['time.in-future /occurredAt']);
  });

  it('of a dose is the time of its event; a signature and what was taken back have none to correct', async () => {
    const session = await givenSigned(app);
    for (const verb of ['startDosing', 'stopDosing']) {
      const refused = await amend(session, verb, 1);
      expect([refused.status, reasonsOf(refused)]).toEqual([409, ['move.correct-the-event /moveId']]);
    }
    expect(reasonsOf(await amend(session, 'sign', 115, psychiatrist))).toEqual([
      'move.signature-stands /moveId',
    ]);
    expect((await amend(session, 'sign', 115)).status).toBe(403);
    const undone = await givenSession(app, { status: 'CHECKED_IN' });
    expectDone(await nurse.post(`${undone.path}/undo`, { verb: 'checkIn', reason: 'Other chair' }));
    expect(reasonsOf(await amend(undone, 'checkIn', -20))).toEqual(['move.undone /moveId']);
    const unknown = { occurredAt: at(undone, -20), reason: 'No such step' };
    expect((await nurse.post(`${undone.path}/moves/${newId()}/amend`, unknown)).status).toBe(404);
  });

  it('of a no-show is also for the front desk', async () => {
    const frontDesk = await app.as('front-desk');
    const session = await givenSession(app);
    expectDone(await frontDesk.post(`${session.path}/no-show`, {}));
    expect((await amend(session, 'noShow', -10, frontDesk)).status).toBe(200);
    const visited = await givenSession(app, { status: 'CHECKED_IN' });
    expect((await amend(visited, 'checkIn', -29, frontDesk)).status).toBe(403);
  });
});

describe('the time of a discharge', () => {
  const left = async ({ path }: GivenSession) => (await nurse.get(`${path}/discharge`)).body.discharge;

  it('is corrected where every gate was met then, what was stated with it included', async () => {
    const session = await givenDischarged(app);
    for (const minutes of [106, 108]) {
      const { body } = await amend(session, 'discharge', minutes);
      expect(body.dischargedAt).toBe(at(session, minutes).toISOString());
      expect(await left(session)).toMatchObject({
        type: 'ROUTINE',
        occurredAt: at(session, minutes).toISOString(),
        unmetGates: [],
        escortName: 'Robin Example',
      });
    }
  });

  it('at which it was no routine is corrected by a psychiatrist, as an override with the gates; also when signed', async () => {
    const session = await givenSigned(app);
    const refused = await amend(session, 'discharge', 90);
    expect([refused.status, refused.body.code]).toEqual([422, 'discharge.gates-unmet']);
    expect(reasonsOf(refused)).toContain('discharge.observation-too-short');
    expect((await left(session)).occurredAt).toBe(at(session, 110).toISOString());
    expect((await amend(session, 'discharge', 90, psychiatrist)).status).toBe(200);
    expect(await left(session)).toMatchObject({
      type: 'OVERRIDE',
      reason: 'The clock on the wall was wrong',
      occurredAt: at(session, 90).toISOString(),
      unmetGates: expect.arrayContaining([expect.objectContaining({ gate: 'OBSERVATION', minutesLeft: 10 })]),
    });
    expect((await amend(session, 'discharge', 100)).status).toBe(403);
    const { body } = await nurse.get(`${session.path}/discharge`);
    expect(body.history).toMatchObject([
      { type: 'ROUTINE', reason: null, occurredAt: at(session, 110).toISOString(), unmetGates: [] },
    ]);
  });

  it('of a patient who walked out asks no gate', async () => {
    const session = await givenRecovery(app, { doseStartsAt: minutesAfter(app.clock.now(), -100) });
    const reason = 'Would not wait';
    expectDone(await nurse.post(`${session.path}/discharge`, { type: 'LEFT_AGAINST_ADVICE', reason }));
    expectDone(await amend(session, 'discharge', 60));
    expect(await left(session)).toMatchObject({ type: 'LEFT_AGAINST_ADVICE', reason });
    expect(reasonsOf(await amend(session, 'discharge', 39))).toEqual([
      'session.before-predecessor /occurredAt',
    ]);
  });
});

describe('the events of a dose', () => {
  const eventOf = async ({ path }: GivenSession, type: string) => {
    const { events } = (await nurse.get(`${path}/administration-events`)).body;
    return events.findLast((event: any) => event.type === type);
  };
  const amendEvent = async (session: GivenSession, type: string, minutes: number) => {
    const { id } = await eventOf(session, type);
    const occurredAt = at(session, minutes);
    expectDone(
      await nurse.post(`${session.path}/administration-events/${id}/amend`, {
        occurredAt,
        reason: 'Mistimed',
      }),
    );
  };

  it('move an answer from one time point to another, and back', async () => {
    const session = await givenRecovery(app, { doseStartsAt: minutesAfter(app.clock.now(), -60) });
    const completedAt = minutesAfter(at(session, 40), 12 * 60 - 5);
    app.clock.set(minutesAfter(completedAt, 1));
    const form = { instrumentCode: 'GAD7', answers: answersOf(8), completedAt, source: 'PATIENT' };
    expectDone(await nurse.post(`/v1/patients/${session.patientId}/assessments`, form));
    const category = async () => {
      const { items } = (await nurse.get(`/v1/patients/${session.patientId}/assessments`)).body;
      return items.map(({ timePoint }: any) => timePoint.category);
    };
    expect(await category()).toEqual(['ACUTE']);
    await amendEvent(session, 'STOP', 35);
    expect(await category()).toEqual(['HOUR_24']);
    await amendEvent(session, 'STOP', 40);
    expect(await category()).toEqual(['ACUTE']);
  });

  it('move what is due with them', async () => {
    const session = await givenDosingSession(app, { doseStartsAt: minutesAfter(app.clock.now(), -45) });
    const stop = { type: 'STOP', occurredAt: at(session, 40) };
    expectDone(await nurse.post(`${session.path}/administration-events`, stop));
    const planned = async (anchor: string, offsetMinutes: number) => {
      const { items } = (await nurse.get(`${session.path}/observations-due`)).body;
      return items.find(
        (item: any) =>
          item.kind === 'VITALS' && item.anchor === anchor && item.offsetMinutes === offsetMinutes,
      ).plannedAt;
    };
    const minute = (minutes: number) => at(session, minutes).toISOString();
    const times = async () => [await planned('DOSE_START', 10), await planned('DOSE_END', 15)];
    expect(await times()).toEqual([minute(10), minute(55)]);
    await amendEvent(session, 'STOP', 43);
    expect(await times()).toEqual([minute(10), minute(58)]);
    await amendEvent(session, 'START', 2);
    expect(await times()).toEqual([minute(12), minute(58)]);
    await amendEvent(session, 'START', 0);
    await amendEvent(session, 'STOP', 40);
    expect(await times()).toEqual([minute(10), minute(55)]);
    expect((await moveOf(session, 'stopDosing')).corrections).toHaveLength(2);
  });

  it('move the gate of the way home with them', async () => {
    const session = await givenRecovery(app, { doseStartsAt: minutesAfter(app.clock.now(), -100) });
    await recover(app, session, 98);
    const leave = () => nurse.post(`${session.path}/discharge`, GOING_HOME);
    await amendEvent(session, 'STOP', 41);
    expect(reasonsOf(await leave())).toEqual(['discharge.observation-too-short']);
    await amendEvent(session, 'STOP', 40);
    expect((await leave()).status).toBe(201);
  });
});
