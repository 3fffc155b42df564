/** Answers that cannot be, all reasons at once; an amendment of nothing; and a paper form that was typed in twice. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AssessmentAmendment } from '../../src/outcomes/assessment.entity.js';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { answer, answersOf } from '../support/given/outcomes.js';
import { registerPatient } from '../support/given/patients.js';
import { minutesAfter, reasonsOf } from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;
let path: string;
let patientId: string;

beforeAll(async () => {
  app = await startTestApp({ now: '2026-12-31T20:00:00.000Z' });
  nurse = await app.as('nurse');
  ({ id: patientId } = await registerPatient(app, { birthDate: '1984-02-29' }));
  path = `/v1/patients/${patientId}/assessments`;
});
afterAll(() => app.stop());

const ahead = () => minutesAfter(app.clock.now(), 30);
const wrongAnswer = [0, 1, 2, 4, 0, 0, 0];
const gad7 = (completedAt: unknown) => ({
  instrumentCode: 'GAD7',
  answers: answersOf(9),
  source: 'STAFF_ENTRY',
  completedAt,
});
/** The night before the patient was born, and its midnight, by the clinic's clock (PST). */
const BEFORE_BIRTH = '1984-02-29T07:59:59.999Z';
const AT_BIRTH = '1984-02-29T08:00:00.000Z';

describe('a time that cannot be, beside wrong answers', () => {
  it('is listed with them when the form is recorded', async () => {
    const refused = await nurse.post(path, { ...gad7(ahead()), answers: wrongAnswer });
    expect([refused.status, refused.body.code]).toEqual([422, 'assessment.not-scorable']);
    expect(reasonsOf(refused)).toEqual([
      'assessment.answer-out-of-range /answers/3',
      'time.in-future /completedAt',
    ]);
    const alone = await nurse.post(path, gad7(ahead()));
    expect([alone.status, alone.body.code]).toEqual([422, 'time.in-future']);
    expect(alone.body.errors).toMatchObject([{ serverTime: app.clock.now().toISOString() }]);
  });

  it('is listed with them when it is amended', async () => {
    const { id } = await answer(app, patientId, '2026-05-05 11:00', 9);
    const refused = await nurse.post(`${path}/${id}/amend`, {
      ...{ reason: 'Misread.', answers: wrongAnswer, completedAt: ahead() },
    });
    expect([refused.body.code, ...reasonsOf(refused)]).toEqual([
      'assessment.not-scorable',
      'assessment.answer-out-of-range /answers/3',
      'time.in-future /completedAt',
    ]);
    const alone = await nurse.post(`${path}/${id}/amend`, { reason: 'Misread.', completedAt: ahead() });
    expect([alone.status, alone.body.code]).toEqual([422, 'time.in-future']);
  });
});

describe('a form filled in before the patient was born', () => {
  it('is refused with whatever else is wrong, and taken from the day of birth on', async () => {
    const refused = await nurse.post(path, { ...gad7(BEFORE_BIRTH), answers: wrongAnswer });
    expect([refused.status, ...reasonsOf(refused)]).toEqual([
      422,
      'assessment.answer-out-of-range /answers/3',
      'assessment.completed-before-birth /completedAt',
    ]);
    const { status, body } = await nurse.post(path, gad7(AT_BIRTH));
    expect(status).toBe(201);
    const amended = await nurse.post(`${path}/${body.id}/amend`, {
      ...{ reason: 'Misread.', completedAt: BEFORE_BIRTH },
    });
    expect([amended.status, ...reasonsOf(amended)]).toEqual([
      422,
      'assessment.completed-before-birth /completedAt',
    ]);
  });

  it('is not moved to that patient', async () => {
    const { id: child } = await registerPatient(app, { birthDate: '2008-05-06' });
    const { id } = await answer(app, patientId, '2008-05-05 23:59', 9);
    const order = { kind: 'ASSESSMENT', entryId: id, toPatientId: child, reason: 'Exchanged.' };
    const refused = await nurse.post(`/v1/patients/${patientId}/moved-entries`, order);
    expect([refused.status, refused.body.code, ...reasonsOf(refused)]).toEqual([
      422,
      'moved-entry.does-not-fit',
      'assessment.completed-before-birth /toPatientId',
    ]);
    expect((await nurse.get(`${path}/${id}`)).body.enteredInError).toBeNull();
  });
});

it('an amendment that says what stands already makes no version', async () => {
  const first = await answer(app, patientId, '2026-05-06 11:00', 9, { difficulty: 1 });
  const { answers, difficulty, completedAt, source, recallWindow } = first;
  for (const same of [{}, { answers }, { answers, difficulty, completedAt, source, recallWindow }]) {
    const refused = await nurse.post(`${path}/${first.id}/amend`, { reason: 'Looked at again.', ...same });
    expect([refused.status, ...reasonsOf(refused)]).toEqual([422, 'assessment.nothing-amended ']);
  }
  expect((await nurse.get(`${path}/${first.id}`)).body).toEqual(first);
  const where = { assessmentId: first.id };
  expect(await app.dataSource.manager.countBy(AssessmentAmendment, where)).toBe(0);
});

describe('a paper form that is typed in twice without an id', () => {
  it('is said to be a possible duplicate, at once and in the list, until one of them is in error', async () => {
    const first = await answer(app, patientId, '2026-05-07 11:00', 9, { source: 'STAFF_ENTRY' });
    expect(first.possibleDuplicateOf).toBeNull();
    app.clock.advanceMinutes(5);
    const second = await answer(app, patientId, '2026-05-07 11:00', 9, { source: 'STAFF_ENTRY' });
    expect(second.possibleDuplicateOf).toBe(first.id);
    const other = await answer(app, patientId, '2026-05-07 11:00', 10, { source: 'STAFF_ENTRY' });
    expect(other.possibleDuplicateOf).toBeNull();
    const { items } = (await nurse.get(`${path}?limit=200`)).body;
    expect(items.filter((each: any) => each.possibleDuplicateOf !== null)).toMatchObject([
      { id: second.id, possibleDuplicateOf: first.id },
    ]);
    await nurse.post(`${path}/${first.id}/enter-in-error`, { reason: 'Typed twice.' });
    expect((await nurse.get(`${path}/${second.id}`)).body.possibleDuplicateOf).toBeNull();
    expect((await nurse.get(`${path}/${first.id}`)).body.possibleDuplicateOf).toBeNull();
  });
});
