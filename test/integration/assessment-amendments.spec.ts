/** What was answered is put right: the first answers stay readable, and everything computed follows what stands now. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defaultInstruments } from '../../src/clinic/rules/default-instruments.js';
import { newId } from '../../src/platform/ids/ids.js';
import { local } from '../../src/outcomes/domain/dosed-session.fixture.js';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { answer, answersOf, givenCourse } from '../support/given/outcomes.js';
import { givenRules } from '../support/given/rules.js';

let app: TestApp;
let nurse: RoleClient;
let psychiatrist: RoleClient;

beforeAll(async () => {
  app = await startTestApp({ now: '2026-12-31T20:00:00.000Z' });
  nurse = await app.as('nurse');
  psychiatrist = await app.as('psychiatrist');
});
afterAll(() => app.stop());

const pathOf = (patientId: string, id: string) => `/v1/patients/${patientId}/assessments/${id}`;
const amend = (patientId: string, id: string, body: object, who = nurse) =>
  who.post(`${pathOf(patientId, id)}/amend`, { reason: 'Misread the paper.', ...body });

describe('an amended assessment', () => {
  it('counts as it stands now, and shows how it stood, who changed it and why', async () => {
    const { patientId, sessionIds } = await givenCourse(app, ['2026-05-04 11:00']);
    const first = await answer(app, patientId, '2026-05-05 11:00', 9, { source: 'STAFF_ENTRY' });
    expect(first).toMatchObject({ answeredThrough: 'PAPER', version: 1, amendments: [] });
    app.clock.advanceMinutes(30);
    const completedAt = local('2026-05-12 09:00').toISOString();
    const changes = { answers: answersOf(12), difficulty: 2, completedAt, administeredBy: nurse.id };
    const { status, body } = await amend(patientId, first.id, changes, psychiatrist);
    expect([status, body]).toMatchObject([
      200,
      {
        ...changes,
        ...{ total: 12, band: { code: 'MODERATE' }, answeredThrough: 'INTERVIEW', version: 2 },
        timePoint: { category: 'DAY_7_14', ownerSessionId: sessionIds[0] },
        recordedAt: first.recordedAt,
        recordedBy: nurse.id,
      },
    ]);
    const { recallWindow, answers, difficulty, completedAt: was, source, administeredBy } = first;
    const before = {
      ...{ recallWindow, answers, difficulty, completedAt: was, source, administeredBy },
      ...{ answeredThrough: 'PAPER', instrumentVersion: '1', enteredTotal: null },
    };
    const recordedAt = app.clock.now().toISOString();
    expect(body.amendments).toEqual([
      { reason: 'Misread the paper.', recordedAt, recordedBy: psychiatrist.id, before },
    ]);
    expect((await nurse.get(pathOf(patientId, first.id))).body).toEqual(body);
    const { body: again } = await amend(patientId, first.id, { difficulty: null, recallWindow: 'PT24H' });
    expect(again).toMatchObject({ difficulty: null, recallWindow: 'PT24H', band: null, version: 3 });
    expect(again.amendments.map(({ before: { difficulty: d } }: any) => d)).toEqual([null, 2]);
    const trail = await (await app.as('admin')).get(`/v1/audit-events?patientId=${patientId}`);
    expect(trail.body.items.map(({ action }: any) => action)).toContain('assessment.amend');
  });

  it('decides on baseline, progress and report', async () => {
    const { patientId } = await givenCourse(app, ['2026-06-01 11:00']);
    const baseline = await answer(app, patientId, '2026-06-01 09:00', 16);
    await answer(app, patientId, '2026-06-09 09:00', 8);
    const outcome = async () =>
      (await nurse.get(`/v1/patients/${patientId}/progress`)).body.courses[0].outcomes[0];
    const report = async () =>
      (await psychiatrist.get('/v1/reports/outcomes?from=2026-06&to=2026-06')).body.rows.find(
        ({ timePoint, recallWindow }: any) => timePoint === 'DAY_7_14' && recallWindow === 'P14D',
      );
    expect(await outcome()).toMatchObject({ baseline: { value: { total: 16 } }, response: { value: true } });
    const reported = await report();
    await amend(patientId, baseline.id, { answers: answersOf(15) });
    expect(await outcome()).toMatchObject({ baseline: { value: { total: 15 } }, response: { value: false } });
    expect(await report()).not.toEqual(reported);
    await amend(patientId, baseline.id, { completedAt: local('2026-06-03 09:00') });
    expect((await outcome()).baseline.value ?? null).toBeNull();
  });

  it('goes with its history where it is moved, and is known by what was first sent', async () => {
    const { patientId } = await givenCourse(app, []);
    const { patientId: other } = await givenCourse(app, []);
    const form = { id: newId(), completedAt: local('2026-05-05 11:00').toISOString() };
    await answer(app, patientId, local('2026-05-05 11:00'), 9, form);
    await amend(patientId, form.id, { answers: answersOf(10) });
    const sent = { instrumentCode: 'GAD7', answers: answersOf(9), source: 'PATIENT', ...form };
    const resent = await nurse.post(`/v1/patients/${patientId}/assessments`, sent);
    expect([resent.status, resent.body]).toMatchObject([200, { total: 10, version: 2 }]);
    const order = { kind: 'ASSESSMENT', entryId: form.id, toPatientId: other, reason: 'Exchanged.' };
    const { body: move } = await nurse.post(`/v1/patients/${patientId}/moved-entries`, order);
    expect((await nurse.get(pathOf(other, move.toEntryId))).body).toMatchObject({ total: 10, version: 1 });
    const left = (await nurse.get(pathOf(patientId, form.id))).body;
    expect([left.amendments.length, left.enteredInError.reason]).toEqual([1, 'Moved: Exchanged.']);
    expect(await amend(patientId, form.id, { difficulty: 1 })).toMatchObject({
      status: 409,
      body: { code: 'assessment.already-in-error' },
    });
  });

  it('stays the edition that was answered, whatever edition is in force', async () => {
    const { patientId } = await givenCourse(app, ['2026-07-06 11:00']);
    const first = await answer(app, patientId, '2026-07-06 09:00', 16);
    const followUp = await answer(app, patientId, '2026-07-13 09:00', 8);
    const [gad7] = defaultInstruments;
    const topics = gad7!.items.slice(0, 6);
    const shorter = { ...gad7!, version: 'short', items: topics, totalRange: { min: 0, max: 18 } };
    const bands = gad7!.bands.map((band) => (band.max === 21 ? { ...band, max: 18 } : band));
    await givenRules(app, { pointer: '/outcomes/instruments/0', value: { ...shorter, bands } });
    const completedAt = local('2026-07-14 09:00').toISOString();
    const { status, body } = await amend(patientId, followUp.id, { completedAt });
    expect([status, body]).toMatchObject([
      200,
      { completedAt, total: 8, instrumentVersion: '1', version: 2 },
    ]);
    const { body: again } = await amend(patientId, first.id, { answers: answersOf(15) });
    expect(again).toMatchObject({ total: 15, instrumentVersion: '1', ruleSetVersion: 1 });
    const refused = await amend(patientId, first.id, { answers: answersOf(15, 6) });
    expect(refused.body.errors).toMatchObject([{ code: 'assessment.wrong-answer-count', expected: 7 }]);
    expect(await answer(app, patientId, '2026-07-15 09:00', 0, { answers: answersOf(9, 6) })).toMatchObject({
      ...{ total: 9, instrumentVersion: 'short' },
    });
    await givenRules(app, { pointer: '/outcomes/instruments/0', value: gad7 });
  });

  it.each([
    ['an answer of 4', { answers: [0, 1, 2, 4, 0, 0, 0] }, 422, '/answers/3'],
    ['8 items', { answers: answersOf(6, 8) }, 422, '/answers'],
    ['a recall not offered', { recallWindow: 'SINCE_DOSE' }, 422, '/recallWindow'],
    ['an unknown person', { administeredBy: newId() }, 422, '/administeredBy'],
    ['a future time', { completedAt: '2027-06-01T20:00:00Z' }, 422, '/completedAt'],
    ['nothing', {}, 422, ''],
    ['another patient', { patientId: newId() }, 400, '/patientId'],
    ['another form', { instrumentCode: 'PHQ9' }, 400, '/instrumentCode'],
    ['no reason', { difficulty: 1, reason: undefined }, 400, '/reason'],
  ])('is refused with %s', async (_name, wrong, status, pointer) => {
    const { patientId } = await givenCourse(app, []);
    const { id } = await answer(app, patientId, '2026-05-05 11:00', 9);
    const refusal = await amend(patientId, id, wrong);
    expect([refusal.status, refusal.body.errors]).toMatchObject([status, [{ pointer }]]);
    expect((await nurse.get(pathOf(patientId, id))).body).toMatchObject({ total: 9, amendments: [] });
  });

  it('keeps both of two amendments at once', async () => {
    const { patientId } = await givenCourse(app, []);
    const { id } = await answer(app, patientId, '2026-05-05 11:00', 9);
    const both = [amend(patientId, id, { answers: answersOf(3) }), amend(patientId, id, { difficulty: 3 })];
    expect((await Promise.all(both)).map(({ status }) => status)).toEqual([200, 200]);
    const { body } = await nurse.get(pathOf(patientId, id));
    expect(body).toMatchObject({ total: 3, difficulty: 3, version: 3 });
    expect(body.amendments.filter(({ before }: any) => before.difficulty === 3).length).toBeLessThan(2);
  });

  it('leaves its earlier row in the database, which lets nobody remove it', async () => {
    const { patientId } = await givenCourse(app, []);
    const { id } = await answer(app, patientId, '2026-05-05 11:00', 9);
    await amend(patientId, id, { difficulty: 1 });
    const kept = await app.dataSource.query(
      `select row ->> 'difficulty' as was from row_versions where row_id = $1`,
      [id],
    );
    expect(kept).toEqual([{ was: null }]);
    await expect(app.dataSource.query('delete from assessments where id = $1', [id])).rejects.toThrow();
    await expect(app.dataSource.query('update assessment_amendments set reason = null')).rejects.toThrow();
  });
});
