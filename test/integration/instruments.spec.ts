/** Questionnaires as data of the rules: answered by code, by total and by a rater; added, changed and taken out by a draft. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defaultInstruments } from '../../src/clinic/rules/default-instruments.js';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { answer, givenCourse } from '../support/given/outcomes.js';
import { registerPatient } from '../support/given/patients.js';
import { givenRuleDraft, givenRules } from '../support/given/rules.js';
import { reasonsOf } from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;
let patientId: string;

beforeAll(async () => {
  app = await startTestApp({ now: '2026-12-31T20:00:00.000Z' });
  nurse = await app.as('nurse');
  patientId = (await registerPatient(app)).id;
});
afterAll(() => app.stop());

const send = (form: object) =>
  nurse.post(`/v1/patients/${patientId}/assessments`, {
    source: 'STAFF_ENTRY',
    completedAt: app.clock.now(),
    ...form,
  });
const INSTRUMENTS = '/outcomes/instruments';

describe('LOINC answer codes', () => {
  const [no, some, more, nearly] = ['LA6568-5', 'LA6569-3', 'LA6570-1', 'LA6571-9'];

  it('are stored as the numbers they mean, beside numbers and what was left out', async () => {
    const { status, body } = await send({
      instrumentCode: 'GAD7',
      answers: [no, 'LA18938-3', some, nearly, 1, more, 0],
      difficulty: 'LA6574-3',
    });
    expect([status, body]).toEqual([
      201,
      expect.objectContaining({ answers: [0, 2, 1, 3, 1, 2, 0], difficulty: 3, total: 9 }),
    ]);
    const phq9 = [some, some, null, no, no, no, no, no, some];
    expect(
      (await send({ instrumentCode: 'PHQ9', answers: phq9, difficulty: 'LA6575-0' })).body,
    ).toMatchObject({
      answers: [1, 1, null, 0, 0, 0, 0, 0, 1],
      difficulty: 2,
      total: null,
      unscoredBecause: 'ITEMS_MISSING',
      safetyFlag: true,
    });
  });

  it('put an amendment right too', async () => {
    const { body } = await send({ instrumentCode: 'GAD7', answers: [0, 0, 0, 0, 0, 0, 0] });
    const path = `/v1/patients/${patientId}/assessments/${body.id}/amend`;
    const answers = [nearly, 'LA18938-3', 0, 0, 0, 0, 0];
    const amended = await nurse.post(path, { answers, reason: 'Read from the wrong line' });
    expect([amended.status, amended.body]).toEqual([
      200,
      expect.objectContaining({ answers: [3, 2, 0, 0, 0, 0, 0], total: 5, version: 2 }),
    ]);
    const wrong = await nurse.post(path, { answers: [], total: 4, reason: 'Typed twice' });
    expect(reasonsOf(wrong).sort()).toEqual([
      'assessment.total-not-taken /total',
      'assessment.wrong-answer-count /answers',
    ]);
  });

  it('of another question are refused, all at once with every other fault', async () => {
    const refused = await send({
      instrumentCode: 'GAD7',
      answers: ['LA18938-3', 4, 0, 0, 0, 0, 'LA6575-0'],
      difficulty: more,
      total: 9,
      recallWindow: 'P1M',
      administeredBy: patientId,
    });
    expect([refused.status, refused.body.code]).toEqual([422, 'assessment.not-scorable']);
    expect(reasonsOf(refused).sort()).toEqual([
      'assessment.administered-by-unknown /administeredBy',
      'assessment.answer-code-unknown /answers/0',
      'assessment.answer-code-unknown /answers/6',
      'assessment.answer-code-unknown /difficulty',
      'assessment.answer-out-of-range /answers/1',
      'assessment.recall-not-offered /recallWindow',
      'assessment.total-not-taken /total',
    ]);
  });
});

describe('a scale entered by its total', () => {
  it('needs the total and its rater, and takes no answers', async () => {
    const rated = { instrumentCode: 'LSAS', administeredBy: nurse.id };
    expect((await send({ ...rated, total: 144 })).body).toMatchObject({
      ...{ total: 144, enteredTotal: 144, answers: [], band: null, unscoredBecause: null },
      ...{ recallWindow: 'P7D', instrumentVersion: '1' },
    });
    const refused = await send({ instrumentCode: 'LSAS', answers: [1], source: 'PATIENT', difficulty: 0 });
    expect(reasonsOf(refused).sort()).toEqual([
      'assessment.administered-by-missing /administeredBy',
      'assessment.answers-not-taken /answers',
      'assessment.difficulty-not-asked /difficulty',
      'assessment.rated-by-staff /source',
      'assessment.total-missing /total',
    ]);
    expect(reasonsOf(await send({ ...rated, total: 145 }))).toEqual(['assessment.total-out-of-range /total']);
  });
});

it('takes a visual analogue scale as one answer, and items by their number where no wording is kept', async () => {
  expect((await send({ instrumentCode: 'ANXIETY_VAS', answers: [73] })).body).toMatchObject({
    ...{ recallWindow: 'NOW', total: 73, band: null },
  });
  const hamA = { instrumentCode: 'HAMA', answers: Array(14).fill(2), administeredBy: nurse.id };
  expect((await send(hamA)).body).toMatchObject({ total: 28, recallWindow: 'P7D' });
  const pcl5 = await send({ instrumentCode: 'PCL5', answers: [...Array(15).fill(2), 1, 0, 0, 0, 0] });
  expect(pcl5.body).toMatchObject({ total: 31, band: { code: 'AT_CUT_OFF' }, recallWindow: 'P1M' });
});

it('reports the level of a form about the time since the dose, and never a change', async () => {
  const course = await givenCourse(app, ['2026-05-04 11:00']);
  const since = { instrumentCode: 'GAD7_SINCE_DOSE', recallWindow: 'SINCE_DOSE' };
  await answer(app, course.patientId, '2026-05-04 09:00', 16);
  await answer(app, course.patientId, '2026-05-04 15:00', 7, since);
  await answer(app, course.patientId, '2026-05-05 11:00', 5, since);
  const { body } = await nurse.get(`/v1/patients/${course.patientId}/progress`);
  const series = (code: string) => body.series.filter((each: any) => each.instrumentCode === code);
  expect(series('GAD7').flatMap(({ scores }: any) => scores)).toHaveLength(1);
  const [{ scores, recallWindow }] = series('GAD7_SINCE_DOSE');
  expect(recallWindow).toBe('SINCE_DOSE');
  expect(scores.map(({ total, band, change }: any) => [total, band, change.points])).toEqual([
    [7, null, { undefinedBecause: 'RECALL_HAS_NO_BASELINE' }],
    [5, null, { undefinedBecause: 'RECALL_HAS_NO_BASELINE' }],
  ]);
});

it('compares what follows a plan that continues another with the baseline of the first', async () => {
  const first = await givenCourse(app, ['2026-05-04 11:00']);
  const { patientId: id } = first;
  const { id: baselineId } = await answer(app, id, '2026-05-04 09:00', 16);
  const second = await givenCourse(app, ['2026-06-01 11:00'], {
    patientId: id,
    continuesPlanId: first.planId,
  });
  await answer(app, id, '2026-05-31 09:00', 9);
  await answer(app, id, '2026-06-08 09:00', 6);
  const { body } = await nurse.get(`/v1/patients/${id}/progress`);
  const { scores } = body.series.find(({ recallWindow }: any) => recallWindow === 'P14D');
  expect(scores.at(-1).change.points).toEqual({ value: -10 });
  expect(body.courses.map(({ planId, outcomes }: any) => [planId, outcomes[0].baseline])).toEqual(
    [first.planId, second.planId].map((planId) => [
      planId,
      { value: expect.objectContaining({ assessmentId: baselineId, total: 16 }) },
    ]),
  );
});

describe('a draft of the rules', () => {
  const item = (topic: string) => ({ topic, wording: null, loinc: null, min: 0, max: 4, choices: null });
  const [gad7] = defaultInstruments;
  const ownScale = {
    ...gad7,
    ...{ code: 'WELL_BEING', label: 'Well-being', version: '2026', licence: 'Made by this clinic.' },
    ...{ panelLoinc: null, totalLoinc: null, stems: { P21D: 'In the last three weeks:' }, choices: [] },
    items: [item('cheerful'), item('calm'), item('rested')],
    ...{ difficulty: null, totalRange: { min: 0, max: 12 }, direction: 'HIGHER_IS_BETTER' },
    ...{ validatedRecall: 'P21D', recalls: ['P21D'], responseBaselineFrom: 6, remissionBelow: 8 },
    bands: [
      { code: 'LOW', label: 'low', min: 0, max: 7 },
      { code: 'HIGH', label: 'high', min: 8, max: 12 },
    ],
    ...{ importantDifference: 2, reliableChange: 3, responsePercent: 100, caseFrom: null },
    ...{ deteriorationFrom: 1, reliableDeteriorationFrom: 2, lossOfResponsePoints: 2, neverImputedItems: [] },
  };

  it('adds a questionnaire whose total is a sum, and better when it is higher, with no code', async () => {
    expect(reasonsOf(await send({ instrumentCode: 'WELL_BEING', answers: [1, 1, 1] }))).toEqual([
      'assessment.instrument-not-offered /instrumentCode',
    ]);
    const ruleSetVersion = await givenRules(app, { pointer: `${INSTRUMENTS}/-`, value: ownScale });
    const { body: list } = await nurse.get('/v1/instruments');
    expect(list.items.at(-1)).toMatchObject({
      ...{ code: 'WELL_BEING', version: '2026', direction: 'HIGHER_IS_BETTER', ruleSetVersion },
      recalls: [{ recallWindow: 'P21D', isValidated: true, stem: 'In the last three weeks:' }],
    });
    const course = await givenCourse(app, ['2027-02-01 11:00']);
    const own = (answers: number[]) => ({ instrumentCode: 'WELL_BEING', answers });
    const before = await answer(app, course.patientId, '2027-02-01 09:00', 0, own([2, 1, 1]));
    expect(before).toMatchObject({ recallWindow: 'P21D', total: 4, band: { code: 'LOW' }, ruleSetVersion });
    await answer(app, course.patientId, '2027-02-08 09:00', 0, own([3, 3, 3]));
    await answer(app, course.patientId, '2027-02-09 09:00', 0, own([1, 1, 0]));
    const { body } = await nurse.get(`/v1/patients/${course.patientId}/progress`);
    const { scores } = body.series.find(({ instrumentCode }: any) => instrumentCode === 'WELL_BEING');
    expect(scores.map(({ change }: any) => change)).toMatchObject([
      { points: { undefinedBecause: 'BEFORE_ANY_DOSE' } },
      {
        points: { value: 5 },
        importantDifference: { value: true, threshold: 2 },
        response: { value: true, threshold: 100 },
        remission: { value: true, threshold: 8 },
        deterioration: { value: false, threshold: 1 },
      },
      { points: { value: -2 }, response: { value: false }, reliableDeterioration: { value: true } },
    ]);
    expect(body.ruleSetVersion).toBe(ruleSetVersion);
    const outcome = body.courses[0].outcomes.find(
      ({ instrumentCode }: any) => instrumentCode === 'WELL_BEING',
    );
    expect(outcome).toMatchObject({
      response: { value: true },
      lossOfResponse: { value: true, threshold: 2 },
    });
  });

  it('scores what was answered in another edition, or of a form taken out, as that edition says', async () => {
    const form = { instrumentCode: 'MADRS', total: 30, administeredBy: nurse.id };
    const { body: sent } = await send(form);
    const read = async () => (await nurse.get(`/v1/patients/${patientId}/assessments/${sent.id}`)).body;
    const index = defaultInstruments.findIndex(({ code }) => code === 'MADRS');
    await givenRules(app, { pointer: `${INSTRUMENTS}/${index}/version`, value: '2' });
    const asThen = { total: 30, unscoredBecause: null, instrumentVersion: '1' };
    expect(await read()).toMatchObject({ ...asThen, ruleSetVersion: sent.ruleSetVersion });
    expect((await send(form)).body).toMatchObject({ total: 30, instrumentVersion: '2' });
    const others = defaultInstruments.filter(({ code }) => code !== 'MADRS');
    await givenRules(app, { pointer: INSTRUMENTS, value: others });
    expect(await read()).toMatchObject({ ...asThen, ruleSetVersion: sent.ruleSetVersion });
    const { body: timeline } = await nurse.get(`/v1/patients/${patientId}/timeline?kind=ASSESSMENT`);
    const entry = timeline.items.find(({ resourceId }: any) => resourceId === sent.id);
    expect(entry.score.total).toBeNull();
    for (const path of ['progress', 'timeline', 'assessments'])
      expect((await nurse.get(`/v1/patients/${patientId}/${path}`)).status).toBe(200);
    expect(reasonsOf(await send(form))).toEqual(['assessment.instrument-not-offered /instrumentCode']);
  });

  it('says what cannot work together in a definition', async () => {
    const draft = await givenRuleDraft(app, {
      pointer: `${INSTRUMENTS}/-`,
      value: { ...ownScale, mayShipWording: false, totalRange: { min: 0, max: 13 }, recalls: ['P14D'] },
    });
    const at = `${INSTRUMENTS}/${defaultInstruments.length - 1}`;
    expect(draft.body.faults.map(({ pointer }: any) => pointer)).toEqual(
      expect.arrayContaining([`${at}/mayShipWording`, `${at}/totalRange`, `${at}/recalls`, `${at}/bands`]),
    );
  });
});

describe('a form on paper', () => {
  it('has to say when it was filled in; the patient or an interview may answer now', async () => {
    const { id } = await registerPatient(app);
    const path = `/v1/patients/${id}/assessments`;
    const answered = { instrumentCode: 'GAD7', answers: [3, 3, 3, 0, 0, 0, 0], source: 'PATIENT' };
    const paper = { ...answered, source: 'STAFF_ENTRY' };
    const refusal = await nurse.post(path, { ...paper, answers: [9, 0, 0, 0, 0, 0, 0] });
    expect([refusal.status, refusal.body.code]).toEqual([422, 'assessment.not-scorable']);
    expect(reasonsOf(refusal).sort()).toEqual([
      'assessment.answer-out-of-range /answers/0',
      'assessment.completed-at-missing /completedAt',
    ]);
    expect(reasonsOf(await nurse.post(path, paper))).toEqual([
      'assessment.completed-at-missing /completedAt',
    ]);
    expect((await nurse.get(path)).body.items).toEqual([]);
    const now = app.clock.now().toISOString();
    const yesterday = new Date(app.clock.now().getTime() - 86_400_000).toISOString();
    for (const [form, completedAt] of [
      [{ ...paper, completedAt: yesterday }, yesterday],
      [{ ...paper, administeredBy: nurse.id }, now],
      [answered, now],
    ] as const)
      expect(await nurse.post(path, form)).toMatchObject({ status: 201, body: { completedAt } });
  });
});
