/** A day on paper is tried out at its own time; what was said at a screening counts. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { GOING_HOME, recover } from '../support/given/bedside.js';
import { newScreening } from '../support/given/patients.js';
import {
  expectDone,
  givenRecovery,
  givenSession,
  minutesAfter,
  prepareDose,
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

const at = ({ doseStartsAt }: GivenSession, minutes: number) =>
  minutesAfter(doseStartsAt, minutes).toISOString();
const codesOf = (blockers: any[]) => blockers.map(({ code }) => code);

describe('readiness', () => {
  it('is judged now after the check-in, or at the time asked about', async () => {
    const session = await givenSession(app, { status: 'CHECKED_IN' });
    await prepareDose(app, session, 'IV');
    const url = `${session.path}/readiness`;
    expect((await nurse.get(url)).body).toMatchObject({ isReady: true, asOf: app.clock.now().toISOString() });
    const early = (await nurse.get(`${url}?asOf=${at(session, -22)}`)).body;
    expect([early.asOf, codesOf(early.blockers)]).toEqual([
      at(session, -22),
      ['vitals.no-pre-dose-reading', 'vitals.not-measured'],
    ]);
    const before = (await nurse.get(`${url}?asOf=${at(session, -27)}`)).body;
    expect(codesOf(before.blockers)).toContain('checklist.incomplete');
    expect(before.checklist.every(({ state }: any) => state === 'NOT_TICKED')).toBe(true);
    expect(codesOf((await nurse.get(`${url}?asOf=${at(session, -31)}`)).body.blockers)).toContain(
      'session.not-checked-in',
    );
    expect((await nurse.get(`${url}?asOf=${at(session, -20)}`)).body.isReady).toBe(true);
    const ahead = await nurse.get(`${url}?asOf=${at(session, 65)}`);
    expect([ahead.status, ahead.body.code]).toEqual([422, 'time.in-future']);
  });
});

describe('discharge', () => {
  it('is judged at the time asked about', async () => {
    const session = await givenRecovery(app, { doseStartsAt: minutesAfter(app.clock.now(), -180) });
    await recover(app, session, 98);
    const url = `${session.path}/discharge`;
    const unmetAt = async (minutes: number) =>
      (await nurse.get(`${url}?asOf=${at(session, minutes)}`)).body.unmetGates.map(({ code }: any) => code);
    const [early, late] = [await unmetAt(99), await unmetAt(100)];
    expect(early.filter((code: string) => !late.includes(code))).toEqual(['discharge.observation-too-short']);
    const { body } = await nurse.get(`${url}?asOf=${at(session, 99)}`);
    expect(body.asOf).toBe(at(session, 99));
    const ahead = await nurse.get(`${url}?asOf=${at(session, 185)}`);
    expect([ahead.status, ahead.body.code]).toEqual([422, 'time.in-future']);
    expectDone(await nurse.post(url, { ...GOING_HOME, occurredAt: at(session, 110) }));
    expect((await nurse.get(url)).body.gates).toEqual([]);
    expect((await nurse.get(`${url}?asOf=${at(session, 105)}`)).body.discharge).toBeNull();
  });
});

describe('the pregnancy test', () => {
  it('is asked by the newest of what was stated and what was answered at a screening', async () => {
    const session = await givenSession(app, { status: 'CHECKED_IN' });
    const asked = async () =>
      (await nurse.get(`${session.path}/readiness`)).body.blockers.filter(({ code }: any) =>
        code.startsWith('pregnancy-test'),
      );
    const [blocker] = await asked();
    expect(blocker.message).toContain('child-bearing-statements');
    expect(blocker.message).toContain('childBearingPotential');
    const screenings = `/v1/patients/${session.patientId}/screenings`;
    const screen = (childBearingPotential: boolean | null) =>
      psychiatrist.post(screenings, { ...newScreening('IV', app.clock.now()), childBearingPotential });
    expectDone(await screen(false));
    expect(await asked()).toEqual([]);
    app.clock.advanceMinutes(1);
    const statements = `/v1/patients/${session.patientId}/child-bearing-statements`;
    expectDone(await nurse.post(statements, { isPossible: true, reason: 'Asked again' }));
    expect(await asked()).toHaveLength(1);
    app.clock.advanceMinutes(1);
    expectDone(await screen(null));
    expect(await asked()).toHaveLength(1);
    app.clock.advanceMinutes(1);
    expectDone(await screen(false));
    expect(await asked()).toEqual([]);
  });
});
