/** What was sent to the REMS, by when, and who is told where nobody sent it. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestApp, TEST_NOW, type Answer, type RoleClient, type TestApp } from '../support/app.js';
import { countQueries } from '../support/count-queries.js';
import { givenDischarged } from '../support/given/bedside.js';
import { answerForm, givenCompleteForm, sendForm, USUAL_GAPS } from '../support/given/rems-forms.js';
import { expectDone, minutesAfter, reasonsOf, type GivenSession } from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;
beforeAll(async () => {
  app = await startTestApp();
  nurse = await app.as('nurse');
});
beforeEach(() => app.clock.set(TEST_NOW));
afterAll(() => app.stop());

const formOf = async ({ path }: GivenSession) => (await nurse.get(`${path}/rems-form`)).body;
const alertsOf = async ({ sessionId }: GivenSession) => {
  const { body } = await nurse.get(`/v1/alerts?status=ALL&sessionId=${sessionId}`);
  return body.items.filter(({ rule }: any) => rule === 'rems-form.overdue');
};
const tellOfSevere = async (session: GivenSession, code: string) =>
  expectDone(
    await nurse.post(`${session.path}/side-effects`, {
      ...{ code, grade: 4, onsetAt: minutesAfter(session.doseStartsAt, 20) },
      ...{ resolvedAt: minutesAfter(session.doseStartsAt, 25), course: 'RESOLVED' },
    }),
  );

describe('POST /v1/sessions/{id}/rems-form/submissions', () => {
  it('keeps what was sent with its hash, its edition and its submitter', async () => {
    const session = await givenCompleteForm(app);
    const { status, body } = await sendForm(app, session);
    expect([status, body]).toEqual([
      201,
      expect.objectContaining({
        patientId: session.patientId,
        number: 1,
        channel: 'ONLINE',
        confirmationNumber: 'RC-0001',
        definitionVersion: 'SPRAVATO_OUTPATIENT_2024',
        ruleSetVersion: 1,
        valuesHash: expect.stringMatching(/^[0-9a-f]{64}$/),
        recordedBy: nurse.id,
        enteredInError: null,
      }),
    ]);
    expect(body.values).toMatchObject({ DOSE: '56', READY_AFTER_MINUTES: 95, PRESSURE_AT_40_MINUTES: null });
    expect(await formOf(session)).toMatchObject({
      status: 'SUBMITTED',
      timeliness: 'ON_TIME',
      submittedAt: TEST_NOW,
      submissions: [{ id: body.id, values: body.values }],
    });
    await expect(
      app.dataSource.query('update rems_form_submissions set values_hash = $1', ['x']),
    ).rejects.toThrow();
  });

  it('is refused with every missing field and every other reason', async () => {
    const session = await givenDischarged(app, { modality: 'SPRAVATO' });
    const answer = await sendForm(app, session, { afterMinutes: 60, confirmationNumber: undefined });
    expect([answer.status, answer.body.code]).toEqual([422, 'rems-form.not-complete']);
    const missing = answer.body.errors.filter(({ code }: any) => code === 'rems-form.field-missing');
    expect(missing.map(({ field }: any) => field)).toEqual(USUAL_GAPS);
    expect(missing.at(-1)).toMatchObject({ because: 'NOT_MEASURED', isRecordOnly: true });
    expect(reasonsOf(answer).slice(USUAL_GAPS.length)).toEqual([
      'rems-form.confirmation-missing /confirmationNumber',
      'rems-form.submitted-before-end /submittedAt',
    ]);
  });

  it('takes a fax without a confirmation number', async () => {
    const session = await givenCompleteForm(app);
    const answer = await sendForm(app, session, { channel: 'FAX', confirmationNumber: undefined });
    expect([answer.status, answer.body.confirmationNumber]).toEqual([201, null]);
  });

  it('happens once, however often it is sent', async () => {
    const session = await givenCompleteForm(app);
    const id = randomUUID();
    const first = await sendForm(app, session, { id });
    const again = await sendForm(app, session, { id });
    expect([first.status, again.status, again.body]).toEqual([201, 200, first.body]);
    expect((await sendForm(app, session, { id, confirmationNumber: 'RC-2' })).status).toBe(409);
    const other = await sendForm(app, session);
    expect([other.status, other.body.code]).toEqual([409, 'rems-form.submitted-already']);
  });

  it('of two nurses who send at once one is told that it was sent', async () => {
    const session = await givenCompleteForm(app);
    const answers = await Promise.all([1, 2].map(() => sendForm(app, session)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('shows what the record says otherwise since, and takes an amendment with a reason', async () => {
    const session = await givenCompleteForm(app);
    expectDone(await sendForm(app, session));
    await tellOfSevere(session, 'SEIZURE');
    expect(await formOf(session)).toMatchObject({
      status: 'SUBMITTED',
      changedSinceSubmission: true,
      differences: [
        { field: 'SERIOUS_EVENT', sent: false, now: true },
        { field: 'SERIOUS_EVENT_DESCRIPTION', sent: null, now: 'Seizure, grade 4' },
        { field: 'SERIOUS_EVENT_OUTCOME', sent: null, now: 'RESOLVED' },
        { field: 'SERIOUS_EVENT_SERIOUSNESS', sent: null, now: 'LIFE_THREATENING' },
      ],
    });
    const unexplained = await sendForm(app, session);
    expect([unexplained.status, reasonsOf(unexplained)]).toEqual([422, ['rems-form.reason-missing /reason']]);
    expect((await sendForm(app, session, { reason: 'The seizure was told of later' })).body.number).toBe(2);
    const form = await formOf(session);
    expect(form).toMatchObject({ changedSinceSubmission: false, timeliness: 'ON_TIME' });
    expect(form.submissions.map(({ values }: any) => values.SERIOUS_EVENT)).toEqual([false, true]);
  });

  it('leaves the clinic free to move: contact details stay as they were sent', async () => {
    const session = await givenCompleteForm(app);
    expectDone(await sendForm(app, session));
    const phone = { field: 'PROVIDER_PHONE', value: '+1 555 0199', reason: 'New number' };
    expectDone(await answerForm(app, session, [phone]));
    expect(await formOf(session)).toMatchObject({ changedSinceSubmission: false });
  });

  it('counts for nothing once it is marked as entered in error', async () => {
    const session = await givenCompleteForm(app);
    const { body } = await sendForm(app, session);
    const mark = `${session.path}/rems-form/submissions/${body.id}/enter-in-error`;
    const { status } = await nurse.post(mark, { reason: 'It was another patient' });
    expect(status).toBe(200);
    expect((await nurse.post(mark, { reason: 'Again' })).body.code).toBe(
      'rems-form.submission-already-in-error',
    );
    expect(await formOf(session)).toMatchObject({
      status: 'DUE',
      timeliness: null,
      submissions: [{ enteredInError: { reason: 'It was another patient', recordedBy: nurse.id } }],
    });
    expect((await sendForm(app, session, { reason: 'Now it is this one' })).body.number).toBe(2);
  });
});

describe('a form that nobody sent', () => {
  it('is due soon on day 5, overdue on day 8, told once, and over when it is sent', async () => {
    const session = await givenCompleteForm(app);
    app.clock.set('2026-05-09T07:00:00Z');
    expect(await formOf(session)).toMatchObject({ status: 'DUE_SOON' });
    app.clock.set('2026-05-12T06:59:00Z');
    await app.runJobs();
    expect(await formOf(session)).toMatchObject({ status: 'DUE_SOON' });
    expect(await alertsOf(session)).toEqual([]);
    app.clock.set('2026-05-12T07:00:00Z');
    await app.runJobs();
    await app.runJobs();
    expect(await formOf(session)).toMatchObject({ status: 'OVERDUE' });
    const [alert, ...more] = await alertsOf(session);
    expect(more).toEqual([]);
    expect(alert).toMatchObject({
      severity: 'YELLOW',
      subjectType: 'REMS_FORM',
      status: 'OPEN',
      acknowledgeBy: '2026-05-13T07:00:00.000Z',
    });
    expectDone(await sendForm(app, session));
    expect(await formOf(session)).toMatchObject({ status: 'SUBMITTED', timeliness: 'LATE' });
    expect(await alertsOf(session)).toEqual([expect.objectContaining({ status: 'RESOLVED' })]);
    await app.runJobs();
    expect(await alertsOf(session)).toHaveLength(1);
  });

  it('is told once by several instances', async () => {
    const session = await givenDischarged(app, { modality: 'SPRAVATO' });
    app.clock.set('2026-05-12T08:00:00Z');
    const other = await startTestApp({ besides: app });
    await Promise.all([app.runJobs(), other.runJobs()]);
    await Promise.all([app.runJobs(), other.runJobs()]);
    expect(await alertsOf(session)).toHaveLength(1);
    await other.stop();
  });

  it('pages nobody where the day was entered long afterwards', async () => {
    const doseStartsAt = minutesAfter(app.clock.now(), -20 * 1440);
    const session = await givenDischarged(app, { modality: 'SPRAVATO', doseStartsAt });
    await app.runJobs();
    expect(await alertsOf(session)).toEqual([
      expect.objectContaining({ isRetrospective: true, acknowledgeBy: null }),
    ]);
  });

  it('that is no more after a correction leaves no open alert', async () => {
    const session = await givenDischarged(app, { modality: 'SPRAVATO' });
    app.clock.set('2026-05-12T08:00:00Z');
    await app.runJobs();
    await app.dataSource.query('update sessions set delivered_mg = 0, version = version + 1 where id = $1', [
      session.sessionId,
    ]);
    await app.runJobs();
    expect(await alertsOf(session)).toEqual([expect.objectContaining({ status: 'RESOLVED' })]);
  });
});

describe('GET /v1/rems-forms', () => {
  it('lists by due date, by status, in pages, in a fixed number of queries', async () => {
    const days = [-9, -6, -1, -1];
    const sessions: GivenSession[] = [];
    for (const day of days)
      sessions.push(
        await givenCompleteForm(app, { doseStartsAt: minutesAfter(app.clock.now(), day * 1440 - 180) }),
      );
    const ids = sessions.map(({ sessionId }) => sessionId);
    expectDone(await sendForm(app, sessions[3]!));
    const list = async (query: string) => {
      const { body } = await nurse.get(`/v1/rems-forms?limit=200&${query}`);
      return body.items.filter(({ sessionId }: any) => ids.includes(sessionId));
    };
    const all = await list('');
    expect(all.map(({ dueOn, status }: any) => [dueOn, status])).toEqual([
      ['2026-05-02', 'OVERDUE'],
      ['2026-05-05', 'DUE_SOON'],
      ['2026-05-10', expect.any(String)],
      ['2026-05-10', expect.any(String)],
    ]);
    for (const status of ['DRAFT', 'DUE', 'DUE_SOON', 'OVERDUE', 'SUBMITTED'])
      expect((await list(`status=${status}`)).map(({ sessionId }: any) => sessionId)).toEqual(
        all.filter((form: any) => form.status === status).map(({ sessionId }: any) => sessionId),
      );
    expect((await list('dueBefore=2026-05-05')).map(({ sessionId }: any) => sessionId)).toEqual([ids[0]]);
    expect(all[0]).toMatchObject({ missingCount: 0, patient: { familyName: expect.any(String) } });
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Answer = await nurse.get(`/v1/rems-forms?limit=3${cursor && `&cursor=${cursor}`}`);
      seen.push(...page.body.items.map(({ sessionId }: any) => sessionId));
      cursor = page.body.nextCursor;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(ids));
    const [first] = (await nurse.get('/v1/rems-forms?limit=1')).body.items;
    const headache = { code: 'HEADACHE', grade: 1 };
    expectDone(await nurse.post(`/v1/sessions/${first.sessionId}/side-effects`, headache));
    const one = await countQueries(app.dataSource, () => nurse.get('/v1/rems-forms?limit=1'));
    const many = await countQueries(app.dataSource, () => nurse.get('/v1/rems-forms?limit=50'));
    expect(many).toBe(one);
  });

  it('refuses a cursor of another list', async () => {
    expect((await nurse.get('/v1/rems-forms?cursor=abc')).body.code).toBe('request.invalid-cursor');
  });
});
