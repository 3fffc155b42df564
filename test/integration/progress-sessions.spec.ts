/** How each dose was borne, as a psychiatrist reads it before the next one, and what it costs to ask for a long treatment. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestApp, TEST_NOW, type RoleClient, type TestApp } from '../support/app.js';
import { countQueries } from '../support/count-queries.js';
import { GOING_HOME, NO_DISSOCIATION, USUAL_VITALS } from '../support/given/bedside.js';
import { answersOf } from '../support/given/outcomes.js';
import {
  expectDone,
  givenDosingSession,
  minutesAfter,
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
beforeEach(() => app.clock.set(TEST_NOW));
afterAll(() => app.stop());

async function progressOf({ patientId }: GivenSession) {
  const answer = await psychiatrist.get(`/v1/patients/${patientId}/progress`);
  expectDone(answer);
  return answer.body;
}

/** A dose stopped after twenty minutes for panic, with everything a day can leave behind, and the patient sent home. */
async function givenHardDay(): Promise<GivenSession> {
  const session = await givenDosingSession(app, { doseStartsAt: minutesAfter(app.clock.now(), -180) });
  const { path, doseStartsAt } = session;
  const at = (minutes: number) => minutesAfter(doseStartsAt, minutes);
  const post = async (client: RoleClient, route: string, body: object) => {
    const answer = await client.post(`${path}/${route}`, body);
    expectDone(answer);
    return answer.body;
  };
  const dissociated = (score: number) => NO_DISSOCIATION.map(({ item }) => ({ item, score }));
  // The set before the dose says 122/78; this one is unusual, unconfirmed, and so no baseline.
  await post(nurse, 'vitals', { systolicMmHg: 241, diastolicMmHg: 99, measuredAt: at(-10) });
  await post(nurse, 'scales', { kind: 'CADSS', items: NO_DISSOCIATION, assessedAt: at(-10) });
  await post(nurse, 'vitals', { ...USUAL_VITALS, systolicMmHg: 164, moaas: 3, measuredAt: at(10) });
  await post(nurse, 'vitals', { ...USUAL_VITALS, diastolicMmHg: 96, spo2Percent: 88, measuredAt: at(15) });
  await post(nurse, 'scales', {
    ...{ kind: 'CADSS', items: dissociated(1), assessedAt: at(15), isDistressed: true },
  });
  const given = { medicine: 'MIDAZOLAM', dose: 1, unit: 'mg', route: 'IV', indication: 'Panic' };
  const midazolam = await post(nurse, 'rescue-medicines', { ...given, occurredAt: at(22) });
  await post(nurse, 'side-effects', {
    ...{ code: 'PANIC', grade: 3, onsetAt: at(18), seriousness: ['IMPORTANT_MEDICAL_EVENT'] },
    rescueMedicineIds: [midazolam.id],
  });
  const stop = { type: 'STOP', terminationReason: 'PANIC_ANXIETY' };
  expectDone(await recordEvent(nurse, session, 20, stop));
  await post(psychiatrist, 'discharge', {
    ...GOING_HOME,
    ...{ type: 'OVERRIDE', reason: 'Calm again, the family is a nurse', occurredAt: at(100) },
  });
  return session;
}

describe('a session in progress', () => {
  it('says how the dose was borne: pressure, sedation, dissociation, rescue, alerts, and how the patient left', async () => {
    const session = await givenHardDay();
    const { courses } = await progressOf(session);
    const [first, second] = courses[0].sessions;
    expect(courses[0].phases).toMatchObject([{ ordinal: 1, kind: 'INDUCTION', sessions: 6 }]);
    expect(first).toMatchObject({
      phaseKind: 'INDUCTION',
      phaseOrdinal: 1,
      delivered: { mg: 20, mgPerKg: 0.25, percentOfOrdered: 50, completion: 'TERMINATED_EARLY' },
      vitals: {
        unconfirmedReadings: 1,
        highestSystolicMmHg: 164,
        highestDiastolicMmHg: 96,
        unconfirmedExtremes: [],
        baselineSystolicMmHg: 122,
        baselineDiastolicMmHg: 78,
        systolicChangeMmHg: 42,
        diastolicChangeMmHg: 18,
        lowestSpo2Percent: 88,
        lowestMoaas: 3,
      },
      cadss: { baselineTotal: 0, peakTotal: 23, peakCadss6Total: 6, wasDistressed: true },
      discharge: { type: 'OVERRIDE', reason: 'Calm again, the family is a nurse' },
    });
    expect(first.delivered.terminationReason).toBe('PANIC_ANXIETY');
    const [panic] = first.sideEffects;
    expect(panic).toMatchObject({
      ...{ code: 'PANIC', grade: 3, minutesFromDoseStart: 18, course: 'ONGOING', resolvedAt: null },
      ...{ isSerious: true, seriousness: ['IMPORTANT_MEDICAL_EVENT'], relatedness: null },
    });
    expect(first.rescueMedicines).toMatchObject([
      { medicine: 'MIDAZOLAM', dose: 1, unit: 'mg', indication: 'Panic', sideEffectIds: [panic.id] },
    ]);
    expect(first.redAlerts.map(({ rule }: any) => rule)).toContain('spo2');
    expect(first.redAlerts.every(({ severity }: any) => severity === 'RED')).toBe(true);
    expect(first.discharge.unmetGates.map(({ gate }: any) => gate)).toContain('AROUSAL');
    expect(second).toMatchObject({
      ...{ vitals: null, cadss: null, sideEffects: [], rescueMedicines: [], redAlerts: [], discharge: null },
    });
  });

  it('leaves out what was entered in error', async () => {
    const session = await givenHardDay();
    const [first] = (await progressOf(session)).courses[0].sessions;
    const reason = { reason: 'Another patient' };
    const inError = async (route: string, id: string) =>
      expectDone(await nurse.post(`${session.path}/${route}/${id}/enter-in-error`, reason));
    await inError('rescue-medicines', first.rescueMedicines[0].id);
    const { body } = await nurse.get(`${session.path}/scales`);
    await inError('scales', body.items.find(({ total }: any) => total === 23).id);
    const [after] = (await progressOf(session)).courses[0].sessions;
    expect(after).toMatchObject({
      rescueMedicines: [],
      cadss: { baselineTotal: 0, peakTotal: null, peakCadss6Total: null, wasDistressed: false },
    });
  });
});

describe('a long treatment', () => {
  /** Tables of a session in which each further one gets the same rows under ids of its own. */
  const TABLES = ['vitals_readings', 'scales', 'side_effects', 'rescue_medicines', 'alerts', 'discharges'];

  /** The hard day again and again, `days` apart, as if the plan had gone on. */
  async function repeat({ sessionId }: GivenSession, times: number): Promise<void> {
    await app.dataSource.query(
      `insert into sessions select (jsonb_populate_record(one, jsonb_build_object(
         'id', gen_random_uuid(), 'number', 100 + n,
         'planned_start', one.planned_start + n * interval '3 days',
         'dose_started_at', one.dose_started_at + n * interval '3 days',
         'dose_ended_at', one.dose_ended_at + n * interval '3 days'))).*
       from sessions one, generate_series(1, $2::int) n where one.id = $1`,
      [sessionId, times],
    );
    for (const table of TABLES)
      await app.dataSource.query(
        `insert into ${table} select (jsonb_populate_record(one, jsonb_build_object(
           'id', gen_random_uuid(), 'session_id', other.id))).*
         from ${table} one, sessions other
         where one.session_id = $1 and other.number > 100
           and other.plan_id = (select plan_id from sessions where id = $1)`,
        [sessionId],
      );
  }

  async function answerOften({ patientId }: GivenSession, times: number): Promise<void> {
    const path = `/v1/patients/${patientId}/assessments`;
    const form = { instrumentCode: 'GAD7', answers: answersOf(12), source: 'PATIENT' };
    expectDone(await nurse.post(path, form));
    await app.dataSource.query(
      `insert into assessments select (jsonb_populate_record(one, jsonb_build_object(
         'id', gen_random_uuid(), 'completed_at', one.completed_at + n * interval '13 hours'))).*
       from assessments one, generate_series(1, $2::int) n where one.patient_id = $1`,
      [patientId, times - 1],
    );
  }

  it('is read with as many queries as a single session: 60 sessions and 300 answers', async () => {
    const short = await givenHardDay();
    await answerOften(short, 1);
    const long = await givenHardDay();
    await repeat(long, 54);
    await answerOften(long, 300);
    app.clock.advanceMinutes(200 * 24 * 60);
    const { courses, series } = await progressOf(long);
    expect([courses[0].sessions.length, series[0].scores.length]).toEqual([60, 300]);
    const borne = courses[0].sessions.filter(
      ({ sideEffects, rescueMedicines, redAlerts, discharge, cadss, vitals }: any) =>
        sideEffects.length * rescueMedicines.length * redAlerts.length > 0 && discharge && cadss && vitals,
    );
    expect(borne).toHaveLength(55);
    const few = await countQueries(app.dataSource, () => progressOf(short));
    expect(few).toBeGreaterThan(10);
    expect(await countQueries(app.dataSource, () => progressOf(long))).toBe(few);
  });
});
