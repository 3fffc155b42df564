/** How one patient is doing, in one call. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { local, plus } from '../../src/outcomes/domain/dosed-session.fixture.js';
import { newId } from '../../src/platform/ids/ids.js';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { countQueries } from '../support/count-queries.js';
import { answer, answersOf, givenCourse } from '../support/given/outcomes.js';
import { registerPatient } from '../support/given/patients.js';

let app: TestApp;
let nurse: RoleClient;
let psychiatrist: RoleClient;

beforeAll(async () => {
  app = await startTestApp({ now: '2026-05-01T16:00:00.000Z' });
  nurse = await app.as('nurse');
  psychiatrist = await app.as('psychiatrist');
});
afterAll(() => app.stop());

async function progressOf(patientId: string) {
  const { status, body } = await psychiatrist.get(`/v1/patients/${patientId}/progress`);
  expect(status).toBe(200);
  return body;
}

describe('progress', () => {
  it('tells about doses, vitals and side effects of every session', async () => {
    app.clock.set(local('2026-05-06 12:00'));
    const { patientId, planId, sessionIds } = await givenCourse(app, [
      '2026-05-04 11:00',
      { endedAt: '2026-05-06 11:00', deliveredMg: 30, status: 'RECOVERY' },
      { endedAt: '2026-05-08 11:00', status: 'SCHEDULED' },
    ]);
    const [, second] = sessionIds;
    for (const [systolicMmHg, spo2Percent] of [
      [128, 98],
      [151, 94],
    ])
      expect(
        await nurse.post(`/v1/sessions/${second}/vitals`, {
          systolicMmHg,
          diastolicMmHg: 82,
          heartRatePerMinute: 74,
          spo2Percent,
        }),
      ).toMatchObject({ status: 201 });
    expect(
      await nurse.post(`/v1/sessions/${second}/side-effects`, {
        code: 'NAUSEA',
        grade: 2,
        onsetAt: plus(local('2026-05-06 10:20'), { minutes: 12 }),
      }),
    ).toMatchObject({ status: 201 });
    const body = await progressOf(patientId);
    expect(body).toMatchObject({ patientId, asOf: app.clock.now().toISOString(), ruleSetVersion: 1 });
    expect(body.courses).toHaveLength(1);
    const [course] = body.courses;
    expect(course).toMatchObject({
      planId,
      modality: 'IV',
      indications: ['GAD'],
      sessionsPlanned: 3,
      sessionsDosed: 2,
    });
    const ordered = { mg: 40, mgPerKg: 0.5, infusionMinutes: 40 };
    expect(course.sessions).toMatchObject([
      {
        number: 1,
        status: 'SIGNED',
        ordered,
        delivered: { mg: 40, mgPerKg: 0.5, percentOfOrdered: 100, completion: 'COMPLETE' },
        vitals: null,
        sideEffects: [],
      },
      {
        number: 2,
        status: 'RECOVERY',
        delivered: { mg: 30, mgPerKg: 0.375, percentOfOrdered: 75, completion: 'TERMINATED_EARLY' },
        vitals: { readings: 2, highestSystolicMmHg: 151, lowestSystolicMmHg: 128, lowestSpo2Percent: 94 },
        sideEffects: [{ code: 'NAUSEA', grade: 2, minutesFromDoseStart: 12, isTreatmentEmergent: true }],
      },
      { number: 3, status: 'SCHEDULED', ordered, delivered: null, vitals: null, windows: [] },
    ]);
  });

  it('judges every score against the baseline of its course, and says why where it cannot', async () => {
    const { patientId, planId } = await givenCourse(app, ['2026-05-04 11:00', '2026-05-15 11:00']);
    await answer(app, patientId, '2026-05-04 09:00', 16);
    await answer(app, patientId, '2026-05-05 11:00', 12);
    const gone = await answer(app, patientId, '2026-05-06 11:00', 0, { answers: [1, 1, null, 1, 1, 1, 1] });
    await answer(app, patientId, '2026-05-16 11:00', 7, { recallWindow: 'PT24H' });
    const responded = await answer(app, patientId, '2026-05-22 11:00', 4);
    const worse = await answer(app, patientId, '2026-06-12 11:00', 20);
    const body = await progressOf(patientId);
    expect(
      body.series.map(({ instrumentCode, recallWindow, scores }: any) => [
        instrumentCode,
        recallWindow,
        scores.length,
      ]),
    ).toEqual([
      ['GAD7', 'P14D', 5],
      ['GAD7', 'PT24H', 1],
    ]);
    const [baseline, day1, incomplete, day7, late] = body.series[0].scores;
    expect(baseline).toMatchObject({
      total: 16,
      band: { code: 'SEVERE' },
      timePoint: { category: null, roles: [{ role: 'BASELINE', planId }, { role: 'PRE_SESSION' }] },
      change: {
        points: { undefinedBecause: 'BEFORE_ANY_DOSE' },
        response: { undefinedBecause: 'BEFORE_ANY_DOSE' },
      },
    });
    expect(day1.change).toEqual({
      points: { value: -4 },
      percent: { value: -25 },
      importantDifference: { value: true, threshold: 4 },
      reliableImprovement: { value: false, threshold: 6 },
      clinicallySignificant: { undefinedBecause: 'NO_RULE', threshold: null },
      response: { value: false, threshold: 50 },
      remission: { value: false, threshold: 5 },
      deterioration: { value: false, threshold: 4 },
      reliableDeterioration: { value: false, threshold: 6 },
    });
    expect(incomplete).toMatchObject({
      assessmentId: gone.id,
      total: null,
      change: {
        points: { undefinedBecause: 'INCOMPLETE' },
        deterioration: { undefinedBecause: 'INCOMPLETE' },
      },
    });
    expect(day7).toMatchObject({
      timePoint: { category: 'DAY_7_14', ownerSessionNumber: 2 },
      change: { points: { value: -12 }, response: { value: true }, remission: { value: true } },
    });
    expect(late.change).toMatchObject({
      deterioration: { value: true },
      reliableDeterioration: { value: false },
    });
    expect(body.series[1].scores[0].change.points).toEqual({ undefinedBecause: 'NO_COMPARABLE_BASELINE' });
    expect(body.courses[0].outcomes).toMatchObject([
      {
        instrumentCode: 'GAD7',
        recallWindow: 'P14D',
        baseline: { value: { total: 16 } },
        response: { value: true },
        responseAt: { assessmentId: responded.id, total: 4 },
        lossOfResponse: { value: true },
        lossAt: { assessmentId: worse.id },
      },
      {
        recallWindow: 'PT24H',
        baseline: { undefinedBecause: 'NONE_ANSWERED' },
        response: { undefinedBecause: 'NO_COMPARABLE_BASELINE' },
      },
    ]);
  });

  it('moves the windows with the clock', async () => {
    app.clock.set(local('2026-05-04 08:00'));
    const { patientId } = await givenCourse(app, ['2026-05-04 11:00', '2026-05-13 11:00']);
    await answer(app, patientId, '2026-05-04 09:00', 16);
    const early = await answer(app, patientId, '2026-05-04 13:00', 9, { recallWindow: 'PT24H' });
    const seen = async (at: string) => {
      app.clock.set(local(at));
      const { courses } = await progressOf(patientId);
      const [first, second] = courses[0].sessions;
      return [first, second].map(({ windows }: any) =>
        windows
          .filter(({ instrumentCode }: any) => instrumentCode === 'GAD7')
          .map(({ timePoint, recallWindow, status }: any) => `${timePoint} ${recallWindow} ${status}`),
      );
    };
    // The second dose is recorded already, and closes the last window of the first when it begins.
    expect(await seen('2026-05-05 10:59')).toEqual([
      [
        'BASELINE P14D DONE',
        'BASELINE PT24H MISSED',
        'PRE_SESSION P14D DONE',
        'ACUTE PT24H DONE',
        'HOUR_24 PT24H OPEN',
        'DAY_7_14 P14D SUPERSEDED',
      ],
      ['PRE_SESSION P14D MISSED', 'ACUTE PT24H UPCOMING', 'HOUR_24 PT24H UPCOMING', 'DAY_7_14 P14D UPCOMING'],
    ]);
    expect((await seen('2026-05-05 11:01'))[0]).toContain('HOUR_24 PT24H OVERDUE');
    expect((await seen('2026-05-05 23:01'))[0]).toContain('HOUR_24 PT24H MISSED');
    expect((await seen('2026-05-20 12:00'))[1]).toContain('DAY_7_14 P14D OPEN');
    expect((await seen('2026-05-21 12:00'))[1]).toContain('DAY_7_14 P14D OVERDUE');
    await answer(app, patientId, '2026-05-27 23:59', 6);
    expect((await seen('2026-06-01 12:00'))[1]).toContain('DAY_7_14 P14D DONE');
    const { courses } = await progressOf(patientId);
    const acute = courses[0].sessions[0].windows.find(({ timePoint }: any) => timePoint === 'ACUTE');
    expect(acute).toMatchObject({
      instrumentCode: 'GAD7',
      recallWindow: 'PT24H',
      assessmentId: early.id,
      opensAt: local('2026-05-04 11:00').toISOString(),
      targetDay: '2026-05-04',
    });
  });

  it('asks for what the rules ask for: an answer about one day does not stand for the two weeks', async () => {
    const { patientId } = await givenCourse(app, ['2026-05-04 11:00']);
    const windows = async () => {
      const { courses } = await progressOf(patientId);
      return courses[0].sessions[0].windows
        .filter(({ timePoint }: any) => timePoint === 'DAY_7_14')
        .map(({ instrumentCode, recallWindow, status, assessmentId }: any) => [
          `${instrumentCode} ${recallWindow} ${status}`,
          assessmentId,
        ]);
    };
    await answer(app, patientId, '2026-05-11 11:00', 5, { recallWindow: 'PT24H' });
    app.clock.set(local('2026-05-11 12:00'));
    const phq9 = ['PHQ9 P14D OPEN', null];
    expect(await windows()).toEqual([['GAD7 P14D OPEN', null], phq9]);
    const twoWeeks = await answer(app, patientId, '2026-05-11 13:00', 6);
    app.clock.set(local('2026-05-11 14:00'));
    expect(await windows()).toEqual([['GAD7 P14D DONE', twoWeeks.id], phq9]);
  });

  it('shows several courses in the order they were ordered', async () => {
    const first = await givenCourse(app, ['2026-01-12 11:00']);
    const second = await givenCourse(app, ['2026-03-09 11:00'], {
      patientId: first.patientId,
      modality: 'IM',
    });
    const { courses } = await progressOf(first.patientId);
    expect(courses.map(({ planId }: any) => planId)).toEqual([first.planId, second.planId]);
  });

  it('says recovery by both questionnaires, of whoever was a case in one', async () => {
    const { patientId } = await givenCourse(app, ['2026-06-01 11:00']);
    const depression = (total: number) => ({ instrumentCode: 'PHQ9', answers: answersOf(total, 9) });
    const recovery = async () => (await progressOf(patientId)).courses[0].recovery;
    const before = await answer(app, patientId, '2026-06-01 09:00', 8);
    expect(await recovery()).toMatchObject({ undefinedBecause: 'NO_BASELINE' });
    await answer(app, patientId, '2026-06-01 09:05', 9, depression(9));
    const after = await answer(app, patientId, '2026-06-09 09:00', 7);
    expect(await recovery()).toEqual({
      undefinedBecause: 'NO_FOLLOW_UP',
      measures: [
        {
          ...{ instrumentCode: 'GAD7', caseFrom: 8 },
          baseline: { assessmentId: before.id, completedAt: before.completedAt, total: 8 },
          latest: { assessmentId: after.id, completedAt: after.completedAt, total: 7 },
        },
        expect.objectContaining({ instrumentCode: 'PHQ9', caseFrom: 10, latest: null }),
      ],
    });
    await answer(app, patientId, '2026-06-09 09:05', 9, depression(9));
    expect(await recovery()).toMatchObject({ value: true });
    await answer(app, patientId, '2026-06-10 09:00', 10, depression(10));
    expect(await recovery()).toMatchObject({ value: false });
  });

  it('of a patient without treatment is empty, and of nobody is not found', async () => {
    const { id: patientId } = await registerPatient(app);
    expect(await progressOf(patientId)).toMatchObject({
      courses: [],
      series: [{ scores: [] }, { scores: [] }],
    });
    expect(await psychiatrist.get(`/v1/patients/${newId()}/progress`)).toMatchObject({
      status: 404,
      body: { code: 'patient.not-found' },
    });
  });

  it('asks the database as often for twelve sessions as for two, and leaves a trace', async () => {
    const queriesFor = async (sessions: number) => {
      const days = Array.from(
        { length: sessions },
        (_, index) => `2026-04-${String(index + 1).padStart(2, '0')} 11:00`,
      );
      const { patientId } = await givenCourse(app, days);
      for (const day of days) await answer(app, patientId, plus(local(day), { hours: 3 }), 8);
      await progressOf(patientId);
      const queries = await countQueries(app.dataSource, () => progressOf(patientId));
      const { body } = await (await app.as('admin')).get(`/v1/audit-events?patientId=${patientId}&limit=1`);
      expect(body.items[0]).toMatchObject({ action: 'progress.read', actorId: psychiatrist.id });
      return queries;
    };
    const few = await queriesFor(2);
    expect(few).toBeGreaterThan(5);
    expect(await queriesFor(12)).toBe(few);
  });
});
