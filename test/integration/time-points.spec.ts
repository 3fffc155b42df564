/** Which session and time point an answer belongs to, by when it was given. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { local, plus } from '../../src/outcomes/domain/dosed-session.fixture.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { Session } from '../../src/sessions/session.entity.js';
import { answer, givenCourse } from '../support/given/outcomes.js';
import { givenRules } from '../support/given/rules.js';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ now: '2026-12-31T20:00:00.000Z' });
});
afterAll(() => app.stop());

describe('the time point of an answer', () => {
  const doseEndedAt = local('2026-05-04 11:00');
  const nextStarts = '2026-05-25 10:40';

  it.each([
    [{ minutes: -20 }, 'IN_SESSION', [], 'during session 1, 20 min after its dose started'],
    [{}, 'IN_SESSION', [], 'during session 1, 40 min after its dose started'],
    [{ seconds: 1 }, 'ACUTE', ['INTOXICATED'], 'less than 1 min after the end of session 1'],
    [{ hours: 3 }, 'ACUTE', [], '3 h 0 min after the end of session 1'],
    [{ hours: 11, minutes: 59, seconds: 59 }, 'ACUTE', [], '11 h 59 min after the end of session 1'],
    [{ hours: 12 }, 'HOUR_24', [], '12 h 0 min after the end of session 1'],
    [{ hours: 23, minutes: 10 }, 'HOUR_24', ['STRICT_HOUR_24'], '23 h 10 min after the end of session 1'],
    [{ hours: 36 }, 'HOUR_24', [], '36 h 0 min after the end of session 1'],
    [{ hours: 36, seconds: 1 }, 'UNSCHEDULED', [], 'day 1 after the end of session 1 (36 h 0 min)'],
    [{ hours: 7 * 24 - 3 }, 'DAY_7_14', [], 'day 7 after the end of session 1 (165 h 0 min)'],
    [{ hours: 14 * 24 }, 'DAY_7_14', [], 'day 14 after the end of session 1 (336 h 0 min)'],
    [{ hours: 15 * 24 }, 'LATE_FOLLOWUP', [], 'day 15 after the end of session 1 (360 h 0 min)'],
  ])('%j after the dose is %s', async (elapsed, category, flags, explanation) => {
    const { patientId, planId, sessionIds } = await givenCourse(app, ['2026-05-04 11:00', nextStarts]);
    const form = { recallWindow: 'PT24H' };
    const { timePoint } = await answer(app, patientId, plus(doseEndedAt, elapsed), 8, form);
    const [ownerSessionId] = sessionIds;
    expect(timePoint).toMatchObject({ category, ownerSessionId, ownerSessionNumber: 1, ownerPlanId: planId });
    expect(timePoint).toMatchObject({ flags, explanation });
  });

  it.each([
    // The clocks go forward, then back, in the night after the dose.
    ['2026-03-07 14:00', '2026-03-08 14:00', 'HOUR_24', '23 h 0 min after the end of session 1'],
    ['2026-10-31 14:00', '2026-11-01 14:00', 'HOUR_24', '25 h 0 min after the end of session 1'],
    ['2026-03-07 14:00', '2026-03-14 14:00', 'DAY_7_14', 'day 7 after the end of session 1 (167 h 0 min)'],
  ])('dose until %s, answer at %s: %s', async (dose, completed, category, explanation) => {
    const { patientId } = await givenCourse(app, [dose]);
    const { timePoint } = await answer(app, patientId, completed, 8, { recallWindow: 'PT24H' });
    expect(timePoint).toMatchObject({ category, explanation });
  });

  it('bears a mark where the form asks about two weeks on the day of a dose or the day after', async () => {
    const { patientId } = await givenCourse(app, ['2026-05-04 11:00']);
    const mark = '; the form asks about the last 2 weeks, most of it before that dose';
    const at = async (completed: string) => (await answer(app, patientId, completed, 8)).timePoint;
    expect(await at('2026-05-04 14:00')).toMatchObject({
      ...{ category: 'ACUTE', flags: ['RECALL_BEFORE_DOSE'] },
      explanation: `3 h 0 min after the end of session 1${mark}`,
    });
    expect((await at('2026-05-05 11:00')).flags).toEqual(['STRICT_HOUR_24', 'RECALL_BEFORE_DOSE']);
    expect(await at('2026-05-11 11:00')).toMatchObject({
      ...{ category: 'DAY_7_14', flags: [], explanation: 'day 7 after the end of session 1 (168 h 0 min)' },
    });
    const { body } = await (await app.as('nurse')).get(`/v1/patients/${patientId}/progress`);
    const { scores } = body.series.find(({ recallWindow }: any) => recallWindow === 'P14D');
    expect(scores[0].timePoint.explanation).toContain(mark);
  });

  it('counts from the start of the dose where the rules of its session say so, and only there', async () => {
    const { patientId, sessionIds } = await givenCourse(app, ['2026-05-04 11:00', '2026-05-25 11:00']);
    const version = await givenRules(app, {
      pointer: '/outcomes/timePoints/countedFrom',
      value: 'DOSE_START',
    });
    await app.dataSource.manager.update(Session, { id: sessionIds[1] }, { ruleSetVersion: version });
    const form = { recallWindow: 'PT24H' };
    // Twelve hours after the start and 11 h 20 min after the end.
    const first = await answer(app, patientId, '2026-05-04 22:20', 8, form);
    const second = await answer(app, patientId, '2026-05-25 22:20', 8, form);
    expect([first.timePoint, second.timePoint]).toMatchObject([
      { category: 'ACUTE', explanation: '11 h 20 min after the end of session 1', ruleSetVersion: 1 },
      {
        ...{ category: 'HOUR_24', ruleSetVersion: version },
        explanation: '12 h 0 min after the start of the dose of session 2',
      },
    ]);
    const nurse = await app.as('nurse');
    const { body } = await nurse.get(`/v1/assessments/due?patientId=${patientId}&status=DONE&limit=200`);
    const done = body.items.filter(({ assessmentId }: any) => [first.id, second.id].includes(assessmentId));
    expect(done.map(({ timePoint, opensAt }: any) => [timePoint, opensAt])).toEqual([
      ['ACUTE', local('2026-05-04 11:00').toISOString()],
      ['HOUR_24', local('2026-05-25 22:20').toISOString()],
    ]);
    const report = (await (await app.as('psychiatrist')).get('/v1/reports/outcomes?from=2026-05&to=2026-05'))
      .body;
    expect(report).toMatchObject({ countedFrom: 'DOSE_START', ruleSetVersion: version });
    await givenRules(app, { pointer: '/outcomes/timePoints/countedFrom', value: 'DOSE_END' });
  });

  it('asks which half past one of an autumn night is meant', async () => {
    const { patientId } = await givenCourse(app, ['2026-10-31 14:00']);
    const nurse = await app.as('nurse');
    const { status, body } = await nurse.post(`/v1/patients/${patientId}/assessments`, {
      instrumentCode: 'GAD7',
      answers: [1, 1, 1, 1, 1, 1, 1],
      completedAt: '2026-11-01T01:30:00',
      source: 'STAFF_ENTRY',
    });
    expect([status, body.errors]).toEqual([400, [expect.objectContaining({ pointer: '/completedAt' })]]);
  });

  it('tells the two half past one of an autumn night apart', async () => {
    const { patientId } = await givenCourse(app, ['2026-10-31 14:00']);
    const form = { recallWindow: 'PT24H' };
    const early = await answer(app, patientId, new Date('2026-11-01T01:30:00-07:00'), 8, form);
    const late = await answer(app, patientId, new Date('2026-11-01T01:30:00-08:00'), 8, form);
    expect([early, late].map(({ timePoint }) => [timePoint.category, timePoint.explanation])).toEqual([
      ['ACUTE', '11 h 30 min after the end of session 1'],
      ['HOUR_24', '12 h 30 min after the end of session 1'],
    ]);
  });

  it('can be a time point of one session and come before the next', async () => {
    const { patientId, planId, sessionIds } = await givenCourse(app, [
      '2026-05-04 11:00',
      '2026-05-06 10:40',
    ]);
    const baseline = await answer(app, patientId, '2026-05-04 09:00', 15);
    expect(baseline.timePoint).toMatchObject({
      category: null,
      roles: [
        { role: 'BASELINE', planId },
        { role: 'PRE_SESSION', sessionId: sessionIds[0], sessionNumber: 1 },
      ],
    });
    const { timePoint } = await answer(app, patientId, '2026-05-05 11:00', 9);
    expect(timePoint).toMatchObject({
      category: 'HOUR_24',
      ownerSessionNumber: 1,
      roles: [{ role: 'PRE_SESSION', sessionId: sessionIds[1], sessionNumber: 2 }],
    });
  });

  it('counts from the last dose over all plans, and from one that was stopped early', async () => {
    const first = await givenCourse(app, ['2026-05-04 11:00']);
    const second = await givenCourse(app, [{ endedAt: '2026-05-08 11:00', deliveredMg: 4 }], {
      patientId: first.patientId,
      modality: 'IM',
    });
    const nothing = await givenCourse(app, [{ endedAt: '2026-05-08 15:00', deliveredMg: 0 }], {
      patientId: first.patientId,
      modality: 'SPRAVATO',
    });
    const { timePoint } = await answer(app, first.patientId, '2026-05-08 17:00', 9);
    expect(timePoint).toMatchObject({ category: 'ACUTE', ownerPlanId: second.planId });
    expect(JSON.stringify(timePoint)).not.toContain(nothing.planId);
  });

  it('while a dose runs is in the session', async () => {
    const { patientId } = await givenCourse(app, [{ endedAt: '2026-05-04 11:00', status: 'DOSING' }]);
    const { timePoint } = await answer(app, patientId, '2026-05-04 10:50', 9);
    expect(timePoint).toMatchObject({ category: 'IN_SESSION' });
  });
});
