/** The list of questionnaires that are due: whom it is for, how it is filtered and paged, and what it costs. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { local } from '../../src/outcomes/domain/dosed-session.fixture.js';
import { Session } from '../../src/sessions/session.entity.js';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { countQueries } from '../support/count-queries.js';
import { answer, givenCourse } from '../support/given/outcomes.js';
import { givenRuleDraft, givenRules } from '../support/given/rules.js';

let app: TestApp;
let nurse: RoleClient;

beforeAll(async () => {
  app = await startTestApp({ now: local('2026-05-04 15:00').toISOString() });
  nurse = await app.as('nurse');
});
afterAll(() => app.stop());

const list = async (query = '') => (await nurse.get(`/v1/assessments/due?${query}`)).body;

it('costs the same number of queries for one patient and for many, and pages in one order', async () => {
  await givenCourse(app, ['2026-05-04 11:00']);
  // A version of the rules is read once.
  await list();
  const few = await countQueries(app.dataSource, () => list());
  for (let more = 0; more < 6; more += 1) await givenCourse(app, ['2026-05-04 11:00', '2026-05-04 13:00']);
  expect(await countQueries(app.dataSource, () => list())).toBe(few);
  const all = (await list('limit=200')).items;
  // The first dose of the day is superseded by the second.
  expect(all.map(({ timePoint }: any) => timePoint)).toEqual([...Array<string>(7).fill('ACUTE'), 'HOUR_24']);
  const paged: unknown[] = [];
  for (let cursor = ''; ;) {
    const page = await list(`limit=3${cursor}`);
    paged.push(...page.items);
    if (page.nextCursor === null) break;
    cursor = `&cursor=${page.nextCursor}`;
  }
  expect(paged).toEqual(all);
  const [first] = all;
  const { body: patient } = await nurse.get(`/v1/patients/${first.patientId}`);
  const { mrn, givenName, familyName, birthDate } = patient;
  expect(first).toMatchObject({ patient: { mrn, givenName, familyName, birthDate }, status: 'OVERDUE' });
});

it('is for whoever treats', async () => {
  for (const [role, status] of [
    ['psychiatrist', 200],
    ['front-desk', 403],
    ['admin', 403],
    ['dashboard', 403],
  ] as const)
    expect((await (await app.as(role)).get('/v1/assessments/due')).status).toBe(status);
});

it('leaves a window of the past as it was when the rules change, and places answers alike', async () => {
  const { patientId } = await givenCourse(app, ['2026-04-20 11:00']);
  const given = await answer(app, patientId, '2026-04-20 20:00', 8, { recallWindow: 'PT24H' });
  const query = `patientId=${patientId}&status=DONE&timePoint=ACUTE`;
  const before = await list(query);
  expect(before.items).toMatchObject([{ assessmentId: given.id, ruleSetVersion: 1 }]);
  const version = await givenRules(app, { pointer: '/outcomes/timePoints/acuteEndHours', value: 8 });
  expect(version).toBe(2);
  expect(await list(query)).toEqual(before);
  const { body } = await nurse.get(`/v1/patients/${patientId}/assessments/${given.id}`);
  expect(body).toMatchObject({ ruleSetVersion: 2, timePoint: { category: 'ACUTE', ruleSetVersion: 1 } });
});

it('leaves what was answered answered when a questionnaire gets another edition, or is dropped', async () => {
  const { patientId } = await givenCourse(app, ['2026-04-13 11:00']);
  await answer(app, patientId, '2026-04-13 09:00', 15);
  const given = await answer(app, patientId, '2026-04-20 09:00', 8);
  const read = async () => (await nurse.get(`/v1/patients/${patientId}/assessments/${given.id}`)).body;
  const done = () => list(`patientId=${patientId}&status=DONE&limit=200`);
  const progress = async () => (await nurse.get(`/v1/patients/${patientId}/progress`)).body;
  const before = { due: await done(), outcome: (await progress()).courses[0].outcomes[0] };
  expect(before.due.items.map(({ timePoint }: any) => timePoint)).toEqual(
    expect.arrayContaining(['BASELINE', 'PRE_SESSION', 'DAY_7_14']),
  );
  expect(before.outcome).toMatchObject({ baseline: { value: { total: 15 } }, responseAt: null });
  const GAD7 = '/outcomes/instruments/0';
  await givenRules(app, { pointer: `${GAD7}/version`, value: 'second' });
  expect(await done()).toEqual(before.due);
  expect((await progress()).courses[0].outcomes[0]).toEqual(before.outcome);
  // The same items over another range: nothing compares with it any more.
  const { body: draft } = await givenRuleDraft(app);
  const [gad7] = draft.rules.outcomes.instruments;
  const wider = {
    ...{ ...gad7, version: 'third', choices: [], bands: [], recalls: gad7.recalls },
    items: gad7.items.map((item: object) => ({ ...item, max: 4, choices: null })),
    ...{ totalRange: { min: 0, max: 28 }, validatedRecall: 'P14D' },
  };
  await givenRules(app, { pointer: GAD7, value: wider });
  expect(await done()).toEqual(before.due);
  expect(await read()).toMatchObject({ total: 8, band: { code: 'MILD' }, instrumentVersion: '1' });
  expect((await progress()).courses[0].outcomes[0].baseline).toEqual({ undefinedBecause: 'INCOMPLETE' });
  const others = draft.rules.outcomes.instruments.slice(1);
  const onlyOthers = (forms: any[]) => forms.filter(({ instrumentCode }) => instrumentCode !== 'GAD7');
  const asked = Object.fromEntries(
    Object.entries<any[]>(draft.rules.outcomes.asked).map(([time, forms]) => [time, onlyOthers(forms)]),
  );
  await givenRules(
    app,
    { pointer: '/outcomes/instruments', value: others },
    { pointer: '/outcomes/asked', value: asked },
    { pointer: '/reports/anxietyInstrument', value: 'ANXIETY_VAS' },
  );
  expect(await done()).toEqual(before.due);
  await givenRules(
    app,
    { pointer: '/outcomes', value: draft.rules.outcomes },
    { pointer: '/reports', value: draft.rules.reports },
  );
});

it('asks for a baseline once where a plan continues another', async () => {
  const first = await givenCourse(app, ['2026-04-01 11:00']);
  const { patientId } = first;
  const next = await givenCourse(app, ['2026-04-20 11:00'], {
    patientId,
    modality: 'IM',
    continuesPlanId: first.planId,
  });
  const other = await givenCourse(app, ['2026-04-27 11:00'], { patientId, modality: 'SPRAVATO' });
  const { items } = await list(`patientId=${patientId}&status=MISSED&timePoint=BASELINE&limit=200`);
  const plans = new Set(items.map(({ planId }: any) => planId));
  expect([first, next, other].map(({ planId }) => plans.has(planId))).toEqual([true, false, true]);
});

it('takes the same answer for the baseline as progress does, by the rules of the session and never under a drug', async () => {
  const { patientId } = await givenCourse(app, ['2026-03-02 11:00']);
  const { planId } = await givenCourse(app, ['2026-03-20 11:00'], { patientId, modality: 'IM' });
  const early = await answer(app, patientId, '2026-03-01 09:00', 15);
  const during = await answer(app, patientId, '2026-03-02 10:40', 9);
  const baselines = async () => {
    const { items } = await list(`patientId=${patientId}&timePoint=BASELINE&status=DONE&limit=200`);
    const { body } = await nurse.get(`/v1/patients/${patientId}/progress`);
    const course = body.courses.find((each: any) => each.planId === planId);
    const of = async (id: string) => (await nurse.get(`/v1/patients/${patientId}/assessments/${id}`)).body;
    const roles = await Promise.all([early, during].map(({ id }) => of(id)));
    return {
      due: items.filter((each: any) => each.planId === planId).map(({ assessmentId }: any) => assessmentId),
      progress: course.outcomes[0].baseline,
      roles: roles.map(({ timePoint }) =>
        timePoint.roles.some((role: any) => role.role === 'BASELINE' && role.planId === planId),
      ),
    };
  };
  const tooOld = { due: [], progress: { undefinedBecause: 'TOO_OLD' }, roles: [false, false] };
  expect(await baselines()).toEqual(tooOld);
  const version = await givenRules(app, { pointer: '/outcomes/timePoints/baselineMaxAgeDays', value: 30 });
  // The session keeps its rules.
  expect(await baselines()).toEqual(tooOld);
  await app.dataSource.manager.update(Session, { planId }, { ruleSetVersion: version });
  await givenRules(app, { pointer: '/outcomes/timePoints/baselineMaxAgeDays', value: 14 });
  expect(await baselines()).toEqual({
    due: [early.id],
    progress: { value: expect.objectContaining({ assessmentId: early.id }) },
    roles: [true, false],
  });
});
