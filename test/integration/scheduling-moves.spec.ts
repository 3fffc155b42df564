/** Sessions moved and arranged one by one. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type Answer, type RoleClient, type TestApp } from '../support/app.js';
import { auditedActions, changeSession, givenSession, reasonsOf } from '../support/given/sessions.js';
import { givenActivePlan } from '../support/given/treatment-plans.js';

let app: TestApp;
let nurse: RoleClient;
let frontDesk: RoleClient;

beforeAll(async () => {
  app = await startTestApp();
  nurse = await app.as('nurse');
  frontDesk = await app.as('front-desk');
});
afterAll(() => app.stop());

const reason = 'The patient asked for it';
const because = (...codes: string[]) => codes.map((code) => ({ code, reason }));
const move = (sessionId: string, plannedStart: string, more = {}, by = frontDesk): Promise<Answer> =>
  by.post(`/v1/sessions/${sessionId}/move`, { plannedStart, reason, ...more });
const read = async (path: string) => (await nurse.get(path)).body;
const chairs = { made: 0 };
async function newChair(): Promise<string> {
  chairs.made += 1;
  const admin = await app.as('admin');
  return (await admin.post('/v1/chairs', { name: `Chair ${chairs.made}` })).body.id;
}

describe('moving a session', () => {
  it('keeps from where, who and why', async () => {
    const { sessions, patientId } = await givenActivePlan(app);
    const second = sessions[1]!;
    const moved = await move(second.id, '2026-05-08T09:00:00-07:00');
    expect(moved).toMatchObject({
      status: 200,
      body: { plannedStart: '2026-05-08T16:00:00.000Z', status: 'SCHEDULED', dose: null },
    });
    expect((await read(`/v1/sessions/${second.id}/arrangements`)).items).toMatchObject([
      {
        patientId,
        fromStart: second.plannedStart,
        toStart: '2026-05-08T16:00:00.000Z',
        reason,
        planEventId: null,
        recordedBy: frontDesk.id,
      },
    ]);
    expect(await auditedActions(app, second.id)).toContainEqual({
      action: 'session.move',
      outcome: 'SUCCESS',
      patient_ids: [patientId],
    });
  });

  it('needs a reason, and a word where the clinic is closed', async () => {
    const { sessions } = await givenActivePlan(app);
    const id = sessions[1]!.id;
    expect((await move(id, '2026-05-08T09:00:00-07:00', { reason: undefined })).status).toBe(400);
    const onSaturday = await move(id, '2026-05-09T09:00:00-07:00');
    expect([onSaturday.status, reasonsOf(onSaturday)]).toEqual([422, ['schedule.closed-day /plannedStart']]);
    const acknowledgedWarnings = because('schedule.closed-day');
    expect((await move(id, '2026-05-09T09:00:00-07:00', { acknowledgedWarnings })).status).toBe(200);
    const { items } = await read(`/v1/sessions/${id}/arrangements`);
    expect(items).toMatchObject([{ acknowledgedWarnings }]);
  });

  it.each([
    // Sessions of this plan: Mon 4, Thu 7, Mon 11 May at 10:00.
    ['2026-05-08T10:00:00-07:00', []],
    ['2026-05-08T09:59:00-07:00', ['spacing.too-soon']],
    ['2026-05-06T10:00:00-07:00', []],
    ['2026-05-06T10:01:00-07:00', ['spacing.too-soon']],
  ])('warns below 24 hours to a neighbour: %s, %j', async (plannedStart, expected) => {
    const { sessions } = await givenActivePlan(app);
    const answer = await move(sessions[2]!.id, plannedStart);
    expect(answer.status === 200 ? [] : reasonsOf(answer).map((said) => said.split(' ')[0])).toEqual(
      expected,
    );
  });

  it('warns of a third Spravato session in a treatment week, and of a fourth infusion in seven days', async () => {
    const spravato = await givenActivePlan(app, { modality: 'SPRAVATO', weekdays: [1, 4] });
    const third = spravato.sessions[2]!.id;
    expect(reasonsOf(await move(third, '2026-05-08T12:00:00-07:00'))).toEqual([
      'spacing.too-many-in-treatment-week /plannedStart',
    ]);
    // Tuesday of the second week belongs to that one.
    expect((await move(third, '2026-05-12T10:00:00-07:00')).status).toBe(200);

    const iv = await givenActivePlan(app, { templateCode: 'IV_3_PER_WEEK_2_WEEKS' });
    expect(reasonsOf(await move(iv.sessions[3]!.id, '2026-05-10T10:00:00-07:00'))).toEqual([
      'schedule.closed-day /plannedStart',
      'spacing.too-many-in-seven-days /plannedStart',
    ]);
  });

  it('is for a session that has not begun', async () => {
    const { sessionId } = await givenSession(app, { status: 'CHECKED_IN' });
    expect(await move(sessionId, '2026-05-08T09:00:00-07:00')).toMatchObject({
      status: 409,
      body: { code: 'session.has-begun', currentStatus: 'CHECKED_IN' },
    });
  });
});

describe('chairs and people', () => {
  /** The first session of a new plan, moved to a day of its own. */
  async function sessionAt(plannedStart: string) {
    const { sessions } = await givenActivePlan(app);
    const { id } = sessions[0]!;
    await move(id, plannedStart, {
      acknowledgedWarnings: because('overlap.psychiatrist', 'spacing.too-soon'),
    });
    return { id, path: `/v1/sessions/${id}` };
  }

  it('are given twice at once only with a word', async () => {
    const chairId = await newChair();
    const one = await sessionAt('2026-07-06T10:00:00-07:00');
    const other = await sessionAt('2026-07-06T11:00:00-07:00');
    expect((await changeSession(frontDesk, one, { chairId })).status).toBe(200);
    const refused = await changeSession(frontDesk, other, { chairId });
    expect([refused.body.code, reasonsOf(refused)]).toEqual([
      'warnings.not-acknowledged',
      ['overlap.chair /chairId'],
    ]);
    const acknowledgedWarnings = because('overlap.chair');
    expect((await changeSession(frontDesk, other, { chairId, acknowledgedWarnings })).status).toBe(200);
    const { items } = await read(`${other.path}/arrangements`);
    expect(items).toMatchObject([
      { reason },
      { reason: null, acknowledgedWarnings, fromStart: '2026-07-06T18:00:00.000Z' },
    ]);
    // What stands is not asked about again, and an escort has nothing to do with it.
    expect((await changeSession(frontDesk, other, { chairId, escort: { name: 'Kim' } })).status).toBe(200);
    // 40 minutes of infusion and 60 of observation: the chair is free from 11:40.
    const away = await move(other.id, '2026-07-06T11:40:00-07:00');
    expect(away.status).toBe(200);
    expect(reasonsOf(await move(other.id, '2026-07-06T11:39:00-07:00'))).toEqual(['overlap.chair /chairId']);
  });

  it('are taken by the first of two who ask at the same moment', async () => {
    const chairId = await newChair();
    const both = [await sessionAt('2026-07-07T10:00:00-07:00'), await sessionAt('2026-07-07T10:00:00-07:00')];
    const answers = await Promise.all(both.map((session) => changeSession(nurse, session, { chairId })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422]);
  });

  it('warn of a nurse with more sessions at once than the rules say', async () => {
    const starts = ['10:00', '10:10', '10:20', '10:30', '10:40'];
    const answers: Answer[] = [];
    for (const start of starts) {
      const session = await sessionAt(`2026-07-08T${start}:00-07:00`);
      answers.push(await changeSession(nurse, session, { nurseId: nurse.id }));
    }
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 422]);
    expect(answers[4]!.body.errors).toMatchObject([{ code: 'overlap.nurse', value: 5, limit: 4 }]);
  });
});
