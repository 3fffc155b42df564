/** Questionnaires through the API: scoring, marking in error, lists, and what is refused. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Assessment } from '../../src/outcomes/assessment.entity.js';
import { newId } from '../../src/platform/ids/ids.js';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { answer, answersOf, givenCourse } from '../support/given/outcomes.js';
import { registerPatient } from '../support/given/patients.js';

let app: TestApp;
let nurse: RoleClient;

beforeAll(async () => {
  app = await startTestApp({ now: '2026-12-31T20:00:00.000Z' });
  nurse = await app.as('nurse');
});
afterAll(() => app.stop());

const pathOf = (patientId: string) => `/v1/patients/${patientId}/assessments`;
const gad7 = (total: number) => ({ instrumentCode: 'GAD7', answers: answersOf(total), source: 'PATIENT' });
const stored = (patientId: string) => app.dataSource.manager.countBy(Assessment, { patientId });

describe('an answered questionnaire', () => {
  it('is scored, and nothing that is computed is stored', async () => {
    const { id: patientId } = await registerPatient(app);
    const { status, body, headers } = await nurse.post(pathOf(patientId), {
      ...gad7(12),
      difficulty: 2,
      administeredBy: nurse.id,
    });
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`${pathOf(patientId)}/${body.id}`);
    expect(body).toMatchObject({
      patientId,
      recallWindow: 'P14D',
      difficulty: 2,
      completedAt: app.clock.now().toISOString(),
      zone: 'America/Los_Angeles',
      administeredBy: nurse.id,
      recordedBy: nurse.id,
      total: 12,
      band: { code: 'MODERATE', label: 'moderate' },
      missingItems: [],
      isProrated: false,
      safetyFlag: false,
      safetyInstruction: null,
      crisisText: expect.stringContaining('988'),
      timePoint: { category: null, ownerSessionId: null, roles: [], explanation: 'before any dose' },
      enteredInError: null,
      ruleSetVersion: 1,
    });
    expect((await nurse.get(`${pathOf(patientId)}/${body.id}`)).body).toEqual(body);
    const row = await app.dataSource.manager.findOneByOrFail(Assessment, { id: body.id });
    expect(Object.keys(row)).not.toEqual(expect.arrayContaining(['total']));
    const admin = await app.as('admin');
    const trail = await admin.get(`/v1/audit-events?patientId=${patientId}`);
    expect(trail.body.items.map(({ action }: any) => action)).toEqual(
      expect.arrayContaining(['assessment.record', 'assessment.read']),
    );
  });

  it('has no total while an item is missing: null is never 0', async () => {
    const { id: patientId } = await registerPatient(app);
    const answers = [3, 3, null, 3, 3, 3, 3];
    const { status, body } = await nurse.post(pathOf(patientId), { ...gad7(0), answers });
    expect(status).toBe(201);
    expect(body).toMatchObject({ total: null, band: null, missingItems: [3], isProrated: false, answers });
  });

  it('has a total and no band in a recall that is not validated', async () => {
    const { id: patientId } = await registerPatient(app);
    const { body } = await nurse.post(pathOf(patientId), { ...gad7(15), recallWindow: 'PT24H' });
    expect(body).toMatchObject({ recallWindow: 'PT24H', total: 15, band: null });
  });

  it.each([
    { last: 0, flagged: false },
    { last: 1, flagged: true },
    { last: null, flagged: false },
  ])('PHQ-9 item 9 answered $last: safety flag $flagged', async ({ last, flagged }) => {
    const { id: patientId } = await registerPatient(app);
    const answers = [...answersOf(6, 8), last];
    const { body } = await nurse.post(pathOf(patientId), {
      instrumentCode: 'PHQ9',
      answers,
      source: 'PATIENT',
    });
    expect(body.safetyFlag).toBe(flagged);
    expect(body.crisisText).toContain('988');
    expect(body.safetyInstruction).toEqual(flagged ? expect.stringContaining('crisis text first') : null);
  });

  it('sent again is one assessment, and other answers under its id are refused', async () => {
    const { id: patientId } = await registerPatient(app);
    const { id: otherPatientId } = await registerPatient(app);
    const form = { id: newId(), ...gad7(9) };
    const sent = await Promise.all(Array.from({ length: 10 }, () => nurse.post(pathOf(patientId), form)));
    expect(sent.map(({ status }) => status).sort()).toEqual([...Array<number>(9).fill(200), 201]);
    expect(new Set(sent.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect((await nurse.post(pathOf(patientId), { ...form, id: form.id.toUpperCase() })).status).toBe(200);
    for (const [path, body] of [
      [pathOf(patientId), { ...form, answers: answersOf(10) }],
      [pathOf(otherPatientId), form],
    ] as const)
      expect(await nurse.post(path, body)).toMatchObject({ status: 409, body: { code: 'entry.id-taken' } });
    expect([await stored(patientId), await stored(otherPatientId)]).toEqual([1, 0]);
    const capitals = { ...gad7(4), id: newId().toUpperCase() };
    expect((await nurse.post(pathOf(patientId), capitals)).status).toBe(201);
  });

  it.each([
    ['4 items', { answers: [0, 1, 2, 3] }, 422, 'assessment.wrong-answer-count', '/answers'],
    ['6 items', { answers: answersOf(6, 6) }, 422, 'assessment.wrong-answer-count', '/answers'],
    ['8 items', { answers: answersOf(6, 8) }, 422, 'assessment.wrong-answer-count', '/answers'],
    [
      'an answer of 4',
      { answers: [0, 1, 2, 4, 0, 0, 0] },
      422,
      'assessment.answer-out-of-range',
      '/answers/3',
    ],
    [
      'an answer of -1',
      { answers: [0, 1, 2, 0, 0, 0, -1] },
      422,
      'assessment.answer-out-of-range',
      '/answers/6',
    ],
    ['half an answer', { answers: [1.5, 1, 2, 0, 0, 0, 0] }, 400, 'field.each-value', '/answers'],
    ['an answer as text', { answers: [0, '1', 2, 0, 0, 0, 0] }, 400, 'field.each-value', '/answers'],
    ['an object', { answers: [0, {}, 2, 0, 0, 0, 0] }, 400, 'field.each-value', '/answers'],
    ['a yes', { answers: [0, true, 2, 0, 0, 0, 0] }, 400, 'field.each-value', '/answers'],
    ['no answer at all', { answers: Array(7).fill(null) }, 422, 'assessment.nothing-answered', '/answers'],
    [
      'a recall not offered',
      { recallWindow: 'SINCE_DOSE' },
      422,
      'assessment.recall-not-offered',
      '/recallWindow',
    ],
    [
      'an unknown person',
      { administeredBy: newId() },
      422,
      'assessment.administered-by-unknown',
      '/administeredBy',
    ],
    ['a future time', { completedAt: '2027-01-01T20:00:00Z' }, 422, 'time.in-future', '/completedAt'],
    ['a local time', { completedAt: '2026-11-01T01:30:00' }, 400, 'field.is-instant', '/completedAt'],
    [
      'an unknown form',
      { instrumentCode: 'GAD2' },
      422,
      'assessment.instrument-not-offered',
      '/instrumentCode',
    ],
    ['no code of a form', { instrumentCode: 'gad-7' }, 400, 'field.matches', '/instrumentCode'],
    ['a difficulty of 4', { difficulty: 4 }, 422, 'assessment.answer-not-a-choice', '/difficulty'],
    ['half a difficulty', { difficulty: 1.5 }, 400, 'field.value', '/difficulty'],
    ['no source', { source: undefined }, 400, 'field.is-defined', '/source'],
    ['a total', { total: 9 }, 422, 'assessment.total-not-taken', '/total'],
    ['a score', { score: 9 }, 400, 'field.unknown', '/score'],
    ['answers as text', { answers: '0123000' }, 400, 'field.is-array', '/answers'],
  ])('with %s is refused', async (_name, wrong, status, code, pointer) => {
    const { id: patientId } = await registerPatient(app);
    const refusal = await nurse.post(pathOf(patientId), { ...gad7(9), ...wrong });
    expect(refusal.status).toBe(status);
    expect(refusal.body.errors).toContainEqual(
      expect.objectContaining({ code, pointer, message: expect.any(String) }),
    );
    expect(await stored(patientId)).toBe(0);
  });

  it('names every wrong answer at once', async () => {
    const { id: patientId } = await registerPatient(app);
    const refusal = await nurse.post(pathOf(patientId), { ...gad7(0), answers: [9, 0, 0, 9, 0, 0, null] });
    expect(refusal.body.errors.map(({ pointer }: any) => pointer)).toEqual(['/answers/0', '/answers/3']);
  });

  it('of nobody, or of somebody else, is not found', async () => {
    const { id: patientId } = await registerPatient(app);
    const { id: otherPatientId } = await registerPatient(app);
    const { body } = await nurse.post(pathOf(patientId), gad7(3));
    const notFound = (code: string) => ({ status: 404, body: { code } });
    expect(await nurse.post(pathOf(newId()), gad7(3))).toMatchObject(notFound('patient.not-found'));
    expect(await nurse.get(pathOf(newId()))).toMatchObject(notFound('patient.not-found'));
    const elsewhere = `${pathOf(otherPatientId)}/${body.id}`;
    expect(await nurse.get(elsewhere)).toMatchObject(notFound('assessment.not-found'));
    expect(await nurse.post(`${elsewhere}/enter-in-error`, { reason: 'Wrong patient' })).toMatchObject(
      notFound('assessment.not-found'),
    );
  });

  it('entered in error stays readable and counts for nothing', async () => {
    const { patientId, planId } = await givenCourse(app, ['2026-05-04 11:00']);
    const first = await answer(app, patientId, '2026-05-01 09:00', 16);
    const second = await answer(app, patientId, '2026-05-03 09:00', 12);
    expect(second.timePoint.roles).toContainEqual(expect.objectContaining({ role: 'BASELINE', planId }));
    const path = `${pathOf(patientId)}/${second.id}/enter-in-error`;
    expect((await nurse.post(path, {})).status).toBe(400);
    const marked = await nurse.post(path, { reason: 'Form of another patient' });
    expect(marked).toMatchObject({
      status: 200,
      body: {
        total: 12,
        timePoint: null,
        enteredInError: { reason: 'Form of another patient', recordedBy: nurse.id },
      },
    });
    const again = await nurse.post(path, { reason: 'Twice' });
    expect(again).toMatchObject({ status: 409, body: { code: 'assessment.already-in-error' } });
    const { body } = await nurse.get(pathOf(patientId));
    expect(body.items.map(({ id, timePoint }: any) => [id, timePoint?.roles[0]?.role ?? null])).toEqual([
      [first.id, 'BASELINE'],
      [second.id, null],
    ]);
    const { body: progress } = await nurse.get(`/v1/patients/${patientId}/progress`);
    expect(progress.courses[0].outcomes[0].baseline.value.assessmentId).toBe(first.id);
    expect(JSON.stringify(progress)).not.toContain(second.id);
  });
});

describe('the lists', () => {
  it('of a patient goes through the answers in the order of time, page by page', async () => {
    const { patientId } = await givenCourse(app, ['2026-05-04 11:00']);
    const at = [
      '2026-05-05 11:00',
      '2026-05-04 09:00',
      '2026-05-04 14:00',
      '2026-05-04 14:00',
      '2026-05-12 09:00',
    ];
    const answers = [];
    for (const time of at) answers.push(await answer(app, patientId, time, 8));
    const seen: string[] = [];
    let path: string | null = `${pathOf(patientId)}?limit=2`;
    let pages = 0;
    while (path) {
      const { status, body }: any = await nurse.get(path);
      expect(status).toBe(200);
      seen.push(...body.items.map(({ id }: any) => id));
      path = body.nextCursor && `${pathOf(patientId)}?limit=2&cursor=${body.nextCursor}`;
      pages += 1;
    }
    const [a, b, c, d, e] = answers.map(({ id }) => id);
    expect(pages).toBe(3);
    expect(seen).toEqual([b, ...[c, d].sort(), a, e]);
    expect(await nurse.get(`${pathOf(patientId)}?cursor=nonsense`)).toMatchObject({ status: 400 });
  });

  it('of instruments carries wording, codes, bands and recalls', async () => {
    const { body } = await nurse.get('/v1/instruments');
    const [gad, phq, since] = body.items;
    expect(gad).toMatchObject({
      code: 'GAD7',
      respondent: 'PATIENT',
      scoring: 'SUM',
      totalRange: { min: 0, max: 21 },
      panelLoinc: '69737-5',
      totalLoinc: '70274-6',
      isValidated: true,
      recalls: [
        { recallWindow: 'P14D', isValidated: true, stem: expect.stringContaining('2 weeks') },
        { recallWindow: 'PT24H', isValidated: false, stem: expect.stringContaining('24 hours') },
      ],
      difficulty: { loinc: '69722-7' },
      thresholds: { importantDifference: 4, reliableChange: 6, caseFrom: 8 },
      ruleSetVersion: 1,
    });
    expect(gad.items).toHaveLength(7);
    expect(gad.items[0]).toMatchObject({ number: 1, loinc: '69725-0' });
    expect(gad.items[0].choices.map(({ value }: any) => value)).toEqual([0, 1, 2, 3]);
    expect(gad.items[1].choices[2].loincAnswers).toEqual(['LA18938-3', 'LA6570-1']);
    expect(gad.bands.map(({ min, max }: any) => [min, max])).toEqual([
      [0, 4],
      [5, 9],
      [10, 14],
      [15, 21],
    ]);
    const item9 = { number: 9, loinc: '44260-8', asksAboutSelfHarm: true, isNeverImputed: true };
    expect(phq.items[8]).toMatchObject(item9);
    expect(since).toMatchObject({ code: 'GAD7_SINCE_DOSE', isValidated: false, totalLoinc: null, bands: [] });
    const codes = body.items.slice(3).map(({ code }: any) => code);
    expect(codes).toEqual(['ANXIETY_VAS', 'PCL5', 'HAMA', 'LSAS', 'YBOCS', 'CAPS5', 'MADRS']);
  });
});

describe('who may', () => {
  it.each(['front-desk', 'admin', 'dashboard', 'device'] as const)('%s reads no answers', async (role) => {
    const { id: patientId } = await registerPatient(app);
    const client = await app.as(role);
    for (const path of [pathOf(patientId), `/v1/patients/${patientId}/progress`, '/v1/instruments'])
      expect((await client.get(path)).status).toBe(403);
    expect((await client.post(pathOf(patientId), gad7(3))).status).toBe(403);
    expect(await stored(patientId)).toBe(0);
  });
});
