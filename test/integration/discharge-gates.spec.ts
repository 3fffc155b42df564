/** The gates of a discharge as a nurse meets them: what is missing, what heals with time, and what no gate holds back. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/platform/ids/ids.js';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { GOING_HOME, NO_DISSOCIATION, recover, USUAL_VITALS } from '../support/given/bedside.js';
import {
  checkIn,
  expectDone,
  givenRecovery,
  givenSession,
  minutesAfter,
  prepareDose,
  reasonsOf,
  recordEvent,
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

const leave = ({ path, doseStartsAt }: GivenSession, minutes: number, body: object = GOING_HOME) =>
  nurse.post(`${path}/discharge`, { ...body, occurredAt: minutesAfter(doseStartsAt, minutes) });

/** In recovery from an infusion of 40 minutes that began three hours ago. */
const recovering = () => givenRecovery(app, { doseStartsAt: minutesAfter(app.clock.now(), -180) });

const measure = ({ path, doseStartsAt }: GivenSession, minutes: number, values: object) =>
  nurse.post(`${path}/vitals`, {
    ...USUAL_VITALS,
    moaas: 5,
    ...values,
    measuredAt: minutesAfter(doseStartsAt, minutes),
  });

const rate = (client: RoleClient, { path, doseStartsAt }: GivenSession, minutes: number, values: object) =>
  client.post(`${path}/scales`, { assessedAt: minutesAfter(doseStartsAt, minutes), ...values });

const gatesOf = async ({ path }: GivenSession) => (await nurse.get(`${path}/discharge`)).body;

/** The second session of the label's series: 84 mg, three devices, the last one ten minutes after the first. */
async function afterThreeDevices(): Promise<GivenSession> {
  const doseStartsAt = minutesAfter(app.clock.now(), -180);
  const first = await givenSession(app, { modality: 'SPRAVATO', doseStartsAt });
  const session = { ...first, path: `/v1/sessions/${first.sessionIds[1]}` };
  await checkIn(app, session);
  await prepareDose(app, session, 'SPRAVATO');
  expectDone(await nurse.post(`${session.path}/ready`, { occurredAt: minutesAfter(doseStartsAt, -5) }));
  for (const deviceNumber of [1, 2, 3])
    expectDone(
      await recordEvent(nurse, session, (deviceNumber - 1) * 5, {
        type: 'DEVICE',
        deviceNumber,
        lotNumber: 'LOT-1',
      }),
    );
  expectDone(await recordEvent(nurse, session, 11, { type: 'STOP' }));
  return session;
}

describe('after 84 mg of Spravato', () => {
  it('nobody leaves at 100 minutes, with every reason; at 130 the patient does', async () => {
    const session = await afterThreeDevices();
    await measure(session, 40, { systolicMmHg: 150, diastolicMmHg: 92 });
    await measure(session, 95, { systolicMmHg: 156, diastolicMmHg: 90, moaas: 4 });
    const dissociated = NO_DISSOCIATION.map(({ item }) => ({ item, score: item <= 5 ? 1 : 0 }));
    expectDone(await rate(nurse, session, 90, { kind: 'CADSS', items: dissociated }));
    const early = await leave(session, 100, {
      ...GOING_HOME,
      hasSteadyGait: false,
      instructionsGiven: false,
    });
    expect([early.status, early.body]).toMatchObject([
      422,
      {
        code: 'discharge.gates-unmet',
        errors: [
          {
            code: 'discharge.observation-too-short',
            minutesLeft: 30,
            metAt: minutesAfter(session.doseStartsAt, 130).toISOString(),
          },
          { code: 'discharge.sedated', value: 4, threshold: 5 },
          { code: 'discharge.gait-unsteady', pointer: '/hasSteadyGait' },
          { code: 'discharge.cadss-without-baseline', value: 5 },
          { code: 'discharge.blood-pressure-off-baseline', systolicMmHg: 156, threshold: 20 },
          { code: 'discharge.instructions-missing' },
        ],
      },
    ]);
    await recover(app, session, 125);
    expect(reasonsOf(await leave(session, 129))).toEqual(['discharge.observation-too-short']);
    expect((await leave(session, 130)).status).toBe(201);
  });
});

describe('a gate', () => {
  it('is shown met, unmet or unknown, with the rules and the scores that inform', async () => {
    const session = await recovering();
    await measure(session, 175, { spo2Percent: 93 });
    const rated = (scores: number[]) => scores.map((score, index) => ({ item: index + 1, score }));
    expectDone(await rate(nurse, session, 175, { kind: 'ALDRETE', items: rated([2, 2, 2, 1, 2]) }));
    expectDone(await rate(nurse, session, 175, { kind: 'PADSS', items: rated([2, 2, 1, 1]) }));
    const { gates, ruleSetVersion, scores } = await gatesOf(session);
    expect(ruleSetVersion).toBe(1);
    expect(scores).toMatchObject({
      aldrete: { total: 9, isReady: true },
      padss: { total: 8, isReady: false },
      readyFrom: 9,
    });
    expect(gates.map(({ gate, state }: any) => [gate, state])).toEqual([
      ['OBSERVATION', 'MET'],
      ['AROUSAL', 'MET'],
      ['ORIENTATION', 'UNKNOWN'],
      ['GAIT', 'UNKNOWN'],
      ['DISSOCIATION', 'UNKNOWN'],
      ['BLOOD_PRESSURE', 'MET'],
      ['OXYGEN', 'UNMET'],
      ['NAUSEA', 'MET'],
      ['RED_ALERTS', 'MET'],
      ['SUICIDALITY', 'UNKNOWN'],
      ['ESCORT', 'UNKNOWN'],
      ['INSTRUCTIONS', 'UNKNOWN'],
    ]);
    expect(gates[6]).toMatchObject({ code: 'discharge.oxygen-too-low', value: 93, threshold: 94 });
    expect(gates[0]).toMatchObject({ code: null, message: null });
  });

  it('of nausea waits for the patient to be better', async () => {
    const session = await recovering();
    await recover(app, session, 175);
    const nausea = { code: 'NAUSEA', grade: 2, onsetAt: minutesAfter(session.doseStartsAt, 60) };
    const { body } = await nurse.post(`${session.path}/side-effects`, nausea);
    const refused = await leave(session, 178);
    expect(refused.body.errors).toMatchObject([{ code: 'discharge.nausea-uncontrolled', about: ['NAUSEA'] }]);
    expectDone(
      await nurse.post(`${session.path}/side-effects/${body.id}/changes`, {
        course: 'RESOLVED',
        occurredAt: minutesAfter(session.doseStartsAt, 150),
        note: 'Ondansetron helped',
      }),
    );
    expect((await leave(session, 178)).status).toBe(201);
  });

  it('of red alerts waits for what raised them', async () => {
    const session = await recovering();
    await recover(app, session, 175);
    const pain = { code: 'CHEST_PAIN', grade: 1, onsetAt: app.clock.now() };
    const { body } = await nurse.post(`${session.path}/side-effects`, pain);
    expect((await leave(session, 180)).body.errors).toMatchObject([
      { code: 'discharge.red-alert-unresolved', value: 1, about: [expect.any(String)] },
    ]);
    expectDone(
      await nurse.post(`${session.path}/side-effects/${body.id}/changes`, {
        course: 'RESOLVED',
        note: 'It was heartburn and is over',
      }),
    );
    expect((await leave(session, 180)).status).toBe(201);
  });

  it('of dissociation takes the word of a psychiatrist', async () => {
    const session = await recovering();
    await recover(app, session, 174);
    const dissociated = NO_DISSOCIATION.map(({ item }) => ({ item, score: 1 }));
    expectDone(await rate(nurse, session, 175, { kind: 'CADSS', items: dissociated }));
    expect(reasonsOf(await leave(session, 178))).toContain('discharge.cadss-without-baseline');
    expectDone(await rate(psychiatrist, session, 176, { kind: 'CADSS', isStatedResolved: true }));
    expect((await gatesOf(session)).gates[4]).toMatchObject({ gate: 'DISSOCIATION', state: 'MET' });
  });
});

describe('a discharge that is entered afterwards', () => {
  it('is judged by what was known when the patient left', async () => {
    const session = await recovering();
    await recover(app, session, 105);
    expectDone(await rate(nurse, session, 115, { kind: 'CADSS', items: NO_DISSOCIATION }));
    expectDone(await measure(session, 115, { systolicMmHg: 175 }));
    expectDone(await leave(session, 110));
  });

  it.each([
    [108, 120, 422],
    [112, null, 201],
  ])('is held by a red alert that lasted then: from %d to %j, left at 110: %d', async (from, to, status) => {
    const session = await recovering();
    await recover(app, session, 105);
    const [onsetAt, resolvedAt] = [from, to].map(
      (minutes) => minutes && minutesAfter(session.doseStartsAt, minutes),
    );
    const pain = { code: 'CHEST_PAIN', grade: 1, onsetAt, resolvedAt };
    expectDone(await nurse.post(`${session.path}/side-effects`, pain));
    const answer = await leave(session, 110);
    expect([answer.status, reasonsOf(answer)]).toEqual([
      status,
      status === 422 ? ['discharge.red-alert-unresolved'] : [],
    ]);
  });
});

describe('what is stated before leaving', () => {
  it('may come one by one; the last word on each fact counts, and the discharge itself needs no more', async () => {
    const session = await recovering();
    await recover(app, session, 175);
    const state = (body: object) => nurse.post(`${session.path}/discharge-assessments`, body);
    const id = newId();
    const first = { id, isOriented: true, hasSteadyGait: false, isAcutelySuicidal: false };
    const { status, body } = await state(first);
    expect([status, body]).toMatchObject([
      201,
      { id, patientId: session.patientId, hasSteadyGait: false, escortPresent: null, recordedBy: nurse.id },
    ]);
    expect((await state(first)).status).toBe(200);
    expect((await state({ ...first, isOriented: false })).status).toBe(409);
    expect(reasonsOf(await nurse.post(`${session.path}/discharge`, { type: 'ROUTINE' }))).toEqual([
      'discharge.gait-unsteady /hasSteadyGait',
      'discharge.escort-missing /escortPresent',
      'discharge.instructions-missing /instructionsGiven',
    ]);
    app.clock.advanceMinutes(1);
    expectDone(await state({ hasSteadyGait: true, instructionsGiven: true, instructionsVersion: '2026-02' }));
    expectDone(await state({ escortPresent: true, escortName: 'Kim Sample' }));
    const left = await nurse.post(`${session.path}/discharge`, { type: 'ROUTINE' });
    expect([left.status, left.body]).toMatchObject([
      201,
      { escortName: 'Kim Sample', instructionsGiven: true, unmetGates: [] },
    ]);
  });

  it('is not taken before the check-in, nor from the front desk', async () => {
    const { path } = await givenSession(app);
    const early = await nurse.post(`${path}/discharge-assessments`, { isOriented: true });
    expect([early.status, early.body.code]).toEqual([409, 'discharge.before-check-in']);
    const frontDesk = await app.as('front-desk');
    expect((await frontDesk.post(`${path}/discharge-assessments`, {})).status).toBe(403);
  });
});

describe('a patient who is taken away or dies before recovery', () => {
  it.each([
    ['CHECKED_IN', 'TRANSFERRED'],
    ['READY', 'DIED'],
    ['DOSING', 'TRANSFERRED'],
    ['DOSING', 'LEFT_AGAINST_ADVICE'],
  ] as const)('from %s is recorded as %s, with what no gate knew', async (status, type) => {
    const session = await givenSession(app, { status });
    const routine = await nurse.post(`${session.path}/discharge`, GOING_HOME);
    expect([routine.status, routine.body.currentStatus]).toEqual([409, status]);
    const left = await nurse.post(`${session.path}/discharge`, { type, reason: 'As it was' });
    expect([left.status, left.body.unmetGates[0].code]).toEqual([201, 'discharge.observation-too-short']);
    expect((await nurse.get(session.path)).body.status).toBe('DISCHARGED');
  });

  it('while the infusion ran, leaves a dose whose end can be entered afterwards', async () => {
    const session = await givenSession(app, { status: 'DOSING' });
    expectDone(await leave(session, 12, { type: 'TRANSFERRED', reason: 'Chest pain, by ambulance' }));
    const stop = { type: 'STOP', terminationReason: 'CHEST_PAIN' };
    const { status, body } = await recordEvent(nurse, session, 10, stop);
    expect([status, body.sessionStatus]).toEqual([201, 'DISCHARGED']);
    expect((await nurse.get(session.path)).body).toMatchObject({
      status: 'DISCHARGED',
      dose: { deliveredMg: 10, completion: 'TERMINATED_EARLY' },
    });
  });
});
