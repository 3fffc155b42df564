/** Discharge gates at the minute they open, and the sign-off, through HTTP. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Modality } from '../../src/clinic/modality.js';
import { newId } from '../../src/platform/ids/ids.js';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { givenDischarged, GOING_HOME, recover } from '../support/given/bedside.js';
import {
  givenDosingSession,
  givenRecovery,
  givenSession,
  minutesAfter,
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
afterAll(() => app.stop());

/** Minute at which the dose ended: the STOP of an infusion, the last injection, the last device. */
const DOSE_ENDS: Readonly<Record<Modality, number>> = { IV: 40, IM: 0, SPRAVATO: 5 };

/** A session in recovery whose dose began three hours ago, with the last set so many minutes after the dose began. */
async function recovering(modality: Modality = 'IV', recoveredAfter = 175): Promise<GivenSession> {
  const doseStartsAt = minutesAfter(app.clock.now(), -180);
  const session = await givenRecovery(app, { modality, doseStartsAt });
  await recover(app, session, recoveredAfter);
  return session;
}

function leaveAfter({ path, doseStartsAt }: GivenSession, minutesOfDose: number, body: object = GOING_HOME) {
  return nurse.post(`${path}/discharge`, { ...body, occurredAt: minutesAfter(doseStartsAt, minutesOfDose) });
}

describe('a routine discharge', () => {
  it.each([
    ['IV', 60],
    ['IM', 90],
    ['SPRAVATO', 120],
  ] as const)(
    'after %s waits for the full %s minutes after the end of the dose',
    async (modality, required) => {
      const opensAt = DOSE_ENDS[modality] + required;
      const session = await recovering(modality, opensAt - 2);
      const early = await leaveAfter(session, opensAt - 1);
      expect([early.status, early.body]).toMatchObject([
        422,
        {
          code: 'discharge.gates-unmet',
          errors: [
            {
              code: 'discharge.observation-too-short',
              requiredMinutes: required,
              minutesLeft: 1,
              metAt: minutesAfter(session.doseStartsAt, opensAt).toISOString(),
            },
          ],
        },
      ]);
      const left = await leaveAfter(session, opensAt);
      expect([left.status, left.body]).toMatchObject([
        201,
        {
          patientId: session.patientId,
          sessionId: session.sessionId,
          type: 'ROUTINE',
          occurredAt: minutesAfter(session.doseStartsAt, opensAt).toISOString(),
          escortName: 'Robin Example',
          instructionsGiven: true,
          unmetGates: [],
          recordedBy: nurse.id,
        },
      ]);
      expect(await sessionRow(session)).toEqual({
        status: 'DISCHARGED',
        discharged_at: minutesAfter(session.doseStartsAt, opensAt),
      });
    },
  );

  it('lists every gate that is not met, and stores nothing', async () => {
    const session = await recovering();
    const { status, body } = await leaveAfter(session, 70, { type: 'ROUTINE' });
    expect([status, body.errors.map(({ code }: any) => code)]).toEqual([
      422,
      [
        'discharge.observation-too-short',
        'discharge.moaas-not-scored',
        'discharge.orientation-not-assessed',
        'discharge.gait-not-assessed',
        'discharge.cadss-not-scored',
        'discharge.blood-pressure-not-measured',
        'discharge.oxygen-not-measured',
        'discharge.suicidality-not-assessed',
        'discharge.escort-missing',
        'discharge.instructions-missing',
      ],
    ]);
    expect(body.errors[0].minutesLeft).toBe(30);
    expect((await sessionRow(session)).status).toBe('RECOVERY');
    expect(await dischargesOf(session)).toBe(0);
  });

  it('takes another escort than the one named before', async () => {
    const session = await recovering();
    const { status, body } = await leaveAfter(session, 178, { ...GOING_HOME, escortName: 'Kim Sample' });
    expect([status, body.escortName]).toEqual([201, 'Kim Sample']);
  });

  it('is recorded once when two nurses press at the same moment', async () => {
    const session = await recovering();
    const other = await app.as('nurse', 'second-nurse');
    const answers = await Promise.all(
      [nurse, other, nurse].map((each) => each.post(`${session.path}/discharge`, GOING_HOME)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(await dischargesOf(session)).toBe(1);
    expect(await auditOf('session.discharge')).toContainEqual({
      patient_ids: [session.patientId],
      resource_id: session.sessionId,
    });
  });

  it('is answered again under its Idempotency-Key', async () => {
    const session = await recovering();
    const key = { 'idempotency-key': 'discharge-1' };
    const first = await nurse.post(`${session.path}/discharge`, GOING_HOME, key);
    const again = await nurse.post(`${session.path}/discharge`, GOING_HOME, key);
    expect([first.status, again.status, again.body]).toEqual([201, 201, first.body]);
  });

  it('is not possible before recovery, before the dose ended, in the future or for an unknown session', async () => {
    const dosing = await givenDosingSession(app);
    const running = await nurse.post(`${dosing.path}/discharge`, GOING_HOME);
    expect([running.status, running.body.code, running.body.currentStatus]).toEqual([
      409,
      'session.transition-not-allowed',
      'DOSING',
    ]);
    const session = await recovering();
    const early = await leaveAfter(session, 39, { type: 'LEFT_AGAINST_ADVICE', reason: 'Wanted to go' });
    expect([early.status, early.body.code]).toEqual([422, 'session.before-predecessor']);
    const future = await leaveAfter(session, 200);
    expect([future.status, future.body.code]).toEqual([422, 'time.in-future']);
    expect((await nurse.post(`/v1/sessions/${newId()}/discharge`, GOING_HOME)).status).toBe(404);
  });

  it.each([
    [{}, '/type'],
    [{ ...GOING_HOME, type: 'HOME' }, '/type'],
    [{ ...GOING_HOME, escortPresent: 'yes' }, '/escortPresent'],
    [{ ...GOING_HOME, driver: 'Kim' }, '/driver'],
  ])('refuses %j as malformed', async (body, pointer) => {
    const answer = await nurse.post(`/v1/sessions/${newId()}/discharge`, body);
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([400, pointer]);
  });
});

describe('other ways to leave', () => {
  it('lets a psychiatrist override the gates with a reason, which are kept', async () => {
    const session = await recovering('IV', 93);
    const override = { type: 'OVERRIDE', reason: 'Lives next door, fully recovered' };
    expect((await nurse.post(`${session.path}/discharge`, override)).status).toBe(403);
    const silent = await psychiatrist.post(`${session.path}/discharge`, { type: 'OVERRIDE' });
    expect([silent.status, silent.body]).toMatchObject([
      422,
      { code: 'discharge.reason-missing', errors: [{ pointer: '/reason' }] },
    ]);
    const occurredAt = minutesAfter(session.doseStartsAt, 95);
    const { status, body } = await psychiatrist.post(`${session.path}/discharge`, {
      ...GOING_HOME,
      ...override,
      occurredAt,
      escortPresent: false,
      hasSteadyGait: false,
    });
    expect([status, body.unmetGates.map(({ code }: any) => code)]).toEqual([
      201,
      ['discharge.observation-too-short', 'discharge.gait-unsteady', 'discharge.escort-missing'],
    ]);
    const read = (await nurse.get(`${session.path}/discharge`)).body;
    expect(read).toMatchObject({ unmetGates: [], discharge: JSON.parse(JSON.stringify(body)) });
    expect(read.discharge.unmetGates[0].minutesLeft).toBe(5);
  });

  it.each(['LEFT_AGAINST_ADVICE', 'TRANSFERRED', 'DIED'])('records %s with its reason', async (type) => {
    const session = await recovering();
    expect((await nurse.post(`${session.path}/discharge`, { type })).status).toBe(422);
    const { status, body } = await nurse.post(`${session.path}/discharge`, { type, reason: 'As it was' });
    expect([status, body.type, body.reason]).toEqual([201, type, 'As it was']);
  });
});

describe('what the discharge still waits for', () => {
  it('is told as it stands now', async () => {
    const session = await givenRecovery(app, { doseStartsAt: minutesAfter(app.clock.now(), -60) });
    await recover(app, session, 58);
    const { isOriented, hasSteadyGait, isAcutelySuicidal } = GOING_HOME;
    const stated = { isOriented, hasSteadyGait, isAcutelySuicidal };
    expect((await nurse.post(`${session.path}/discharge-assessments`, stated)).status).toBe(201);
    const { status, body } = await nurse.get(`${session.path}/discharge`);
    expect([status, body]).toMatchObject([
      200,
      {
        patientId: session.patientId,
        asOf: app.clock.now().toISOString(),
        unmetGates: [
          { code: 'discharge.observation-too-short', minutesLeft: 40 },
          { code: 'discharge.escort-missing', state: 'UNKNOWN' },
          { code: 'discharge.instructions-missing', state: 'UNKNOWN' },
        ],
        discharge: null,
      },
    ]);
    expect(await auditOf('discharge.read')).toContainEqual(
      expect.objectContaining({ patient_ids: [session.patientId] }),
    );
  });

  it('has no minutes to count while the dose has no end', async () => {
    const session = await givenSession(app);
    const { body } = await nurse.get(`${session.path}/discharge`);
    expect(body.unmetGates[0]).toMatchObject({ minutesLeft: null, metAt: null });
    expect((await nurse.get(`/v1/sessions/${newId()}/discharge`)).status).toBe(404);
  });
});

describe('signing a session off', () => {
  it('is the last move, by a psychiatrist', async () => {
    const session = await givenDischarged(app);
    expect((await nurse.post(`${session.path}/sign`, {})).status).toBe(403);
    const { status, body } = await psychiatrist.post(`${session.path}/sign`, { statement: 'Uneventful.' });
    expect([status, body]).toMatchObject([
      200,
      {
        patientId: session.patientId,
        sessionId: session.sessionId,
        status: 'SIGNED',
        signedAt: app.clock.now().toISOString(),
        signedBy: psychiatrist.id,
        statement: 'Uneventful.',
      },
    ]);
    const [move] = await app.dataSource.query(
      `select reason from session_moves where session_id = $1 and verb = 'sign'`,
      [session.sessionId],
    );
    expect(move.reason).toBe('Uneventful.');
    const twice = await psychiatrist.post(`${session.path}/sign`, {});
    expect([twice.status, twice.body.currentStatus]).toEqual([409, 'SIGNED']);
    expect(await auditOf('session.sign')).toContainEqual({
      patient_ids: [session.patientId],
      resource_id: session.sessionId,
    });
  });

  it('waits for the discharge', async () => {
    const session = await recovering();
    const early = await psychiatrist.post(`${session.path}/sign`, {});
    expect([early.status, early.body.code]).toEqual([409, 'session.transition-not-allowed']);
    await nurse.post(`${session.path}/discharge`, GOING_HOME);
    const before = await psychiatrist.post(`${session.path}/sign`, {
      occurredAt: minutesAfter(app.clock.now(), -1),
    });
    expect([before.status, before.body.code]).toEqual([422, 'session.before-predecessor']);
    expect((await psychiatrist.post(`/v1/sessions/${newId()}/sign`, {})).status).toBe(404);
  });
});

async function sessionRow({ sessionId }: GivenSession): Promise<{ status: string; discharged_at: Date }> {
  const [row] = await app.dataSource.query('select status, discharged_at from sessions where id = $1', [
    sessionId,
  ]);
  return row;
}

async function dischargesOf({ sessionId }: GivenSession): Promise<number> {
  const [{ count }] = await app.dataSource.query('select count(*) from discharges where session_id = $1', [
    sessionId,
  ]);
  return count;
}

function auditOf(action: string): Promise<object[]> {
  return app.dataSource.query(
    `select patient_ids, resource_id from audit_events where action = $1 and outcome = 'SUCCESS'`,
    [action],
  );
}
