/** Courses planned anew and stepped back in frequency, with what happened kept. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type Answer, type RoleClient, type TestApp } from '../support/app.js';
import { givenDischarged } from '../support/given/bedside.js';
import { changeSession, reasonsOf } from '../support/given/sessions.js';
import { givenActivePlan, givenDraftPlan } from '../support/given/treatment-plans.js';

let app: TestApp;
let psychiatrist: RoleClient;
let nurse: RoleClient;

beforeAll(async () => {
  app = await startTestApp();
  [psychiatrist, nurse] = await Promise.all([app.as('psychiatrist'), app.as('nurse')]);
});
afterAll(() => app.stop());

const because = (...codes: string[]) => codes.map((code) => ({ code, reason: 'Discussed with the patient' }));
const read = async (path: string) => (await nurse.get(path)).body;

describe('planning anew', () => {
  const phase = { kind: 'INDUCTION', perWeek: 2, dose: { mgPerKg: 0.6, infusionMinutes: 40 } };
  const replan = (planId: string, body: object, by = psychiatrist): Promise<Answer> =>
    by.post(`/v1/treatment-plans/${planId}/replan`, {
      firstDay: '2026-05-18',
      reason: 'Little response so far',
      acknowledgedWarnings: because('weight.first-needs-second-entry'),
      ...body,
    });
  const linesOf = (sessions: { number: number; plannedDay: string; orderedMg: number; status: string }[]) =>
    sessions.map(
      ({ number, plannedDay, orderedMg, status }) => `${number} ${plannedDay} ${orderedMg} ${status}`,
    );

  it('keeps what happened, gives new places to what is to come, and adds what is missing', async () => {
    const { planId, sessionIds } = await givenDischarged(app);
    await psychiatrist.post(`/v1/sessions/${sessionIds[1]}/no-show`, {});
    const admin = await app.as('admin');
    const chairId = (await admin.post('/v1/chairs', { name: 'Window' })).body.id;
    await changeSession(nurse, { path: `/v1/sessions/${sessionIds[2]}` }, { chairId });
    const { status, body } = await replan(planId, { phases: [{ ...phase, sessions: 6 }] });
    expect([status, linesOf(body.sessions)]).toEqual([
      200,
      [
        '1 2026-05-04 40 DISCHARGED',
        '2 2026-05-07 40 NO_SHOW',
        '3 2026-05-18 48 SCHEDULED',
        '4 2026-05-21 48 SCHEDULED',
        '5 2026-05-25 48 SCHEDULED',
        '6 2026-05-28 48 SCHEDULED',
        '7 2026-06-01 48 SCHEDULED',
        '8 2026-06-04 48 SCHEDULED',
      ],
    ]);
    const ordinals = body.sessions.map(({ phaseOrdinal }: { phaseOrdinal: number }) => phaseOrdinal);
    expect(ordinals).toEqual([1, 1, 2, 2, 2, 2, 2, 2]);
    expect(body).toMatchObject({
      status: 'ACTIVE',
      templateCode: null,
      totalSessions: 7,
      firstDay: '2026-05-04',
      phases: [
        { ordinal: 1, sessions: 1, orderedMg: 40 },
        { ordinal: 2, sessions: 6, orderedMg: 48 },
      ],
    });
    expect(await read(`/v1/sessions/${sessionIds[2]}`)).toMatchObject({ chairId, number: 3 });
    const { items } = await read(`/v1/treatment-plans/${planId}/events`);
    expect(items).toMatchObject([{ kind: 'REPLANNED', reason: 'Little response so far', phaseRevision: 2 }]);
    const versions = await app.dataSource.query('select row from row_versions where row_id = $1', [planId]);
    expect(versions.at(-1).row).toMatchObject({ phase_revision: 1, template_code: 'IV_6_IN_3_WEEKS' });
  });

  it('cancels what has no place any more, with the reason, and never removes a session', async () => {
    const { planId, sessions } = await givenActivePlan(app, { firstDay: '2026-05-11' });
    const { body } = await replan(planId, { phases: [{ ...phase, sessions: 4 }] });
    expect(linesOf(body.sessions).slice(3)).toEqual([
      '4 2026-05-28 48 SCHEDULED',
      '5 2026-05-25 40 CANCELLED',
      '6 2026-05-28 40 CANCELLED',
    ]);
    const { moves } = await read(`/v1/sessions/${sessions[5]!.id}`);
    expect(moves).toMatchObject([{ verb: 'cancel', reason: 'Little response so far' }]);
  });

  it('is reviewed like an order, with pointers into what was sent, and with everything at once', async () => {
    const { planId } = await givenDischarged(app);
    const refused = await replan(planId, {
      phases: [{ ...phase, sessions: 6, dose: { mgPerKg: 1.6, infusionMinutes: 40 } }],
    });
    expect([refused.body.code, reasonsOf(refused)]).toEqual([
      'plan.dose-out-of-bounds',
      ['dose.mg-per-kg-out-of-bounds /phases/0/dose/mgPerKg'],
    ]);
    const unusual = await replan(planId, {
      firstDay: '2026-05-05',
      acknowledgedWarnings: [],
      phases: [{ ...phase, sessions: 8, perWeek: 4, dose: { mgPerKg: 0.7, infusionMinutes: 40 } }],
    });
    expect(reasonsOf(unusual).toSorted()).toEqual([
      'dose.increase-unusual /phases/0/dose/mgPerKg',
      'plan.cadence-unusual /phases/0/perWeek',
      'plan.induction-sessions-unusual /phases',
      'spacing.too-many-in-seven-days /plannedStart',
    ]);
  });

  it('needs one series, a reason, a plan that is under way, and a psychiatrist', async () => {
    const { planId } = await givenActivePlan(app);
    expect((await replan(planId, {})).body.errors).toMatchObject([{ code: 'plan.template-or-phases' }]);
    expect((await replan(planId, { templateCode: 'IV_8_IN_4_WEEKS', reason: undefined })).status).toBe(400);
    expect((await replan(planId, { templateCode: 'IM_6_IN_3_WEEKS' })).body.errors).toContainEqual(
      expect.objectContaining({ code: 'plan.template-other-modality' }),
    );
    expect((await replan(planId, { templateCode: 'IV_8_IN_4_WEEKS' }, nurse)).status).toBe(403);
    const draft = await givenDraftPlan(app);
    expect((await replan(draft.id, { templateCode: 'IV_8_IN_4_WEEKS' })).status).toBe(409);
    const byTemplate = await replan(planId, { templateCode: 'IV_8_IN_4_WEEKS' });
    expect(byTemplate.body).toMatchObject({ templateCode: 'IV_8_IN_4_WEEKS', totalSessions: 8 });
    // Nothing has happened yet, so the course begins on the new day.
    expect(byTemplate.body.firstDay).toBe('2026-05-18');
  });

  it('of Spravato for acute suicidality gives 84 mg from day 1', async () => {
    const { sessions } = await givenActivePlan(app, {
      modality: 'SPRAVATO',
      indications: ['MDSI'],
      templateCode: 'SPRAVATO_MDSI',
      acknowledgedWarnings: [],
    });
    expect(sessions.map(({ orderedMg }) => orderedMg)).toEqual(Array(8).fill(84));
  });
});

describe('stepping back', () => {
  const stepBack = (planId: string, body: object): Promise<Answer> =>
    psychiatrist.post(`/v1/treatment-plans/${planId}/step-back`, {
      sessions: 4,
      firstDay: '2026-05-11',
      reason: 'Symptoms are worse',
      acknowledgedWarnings: because('plan.resistance-not-shown', 'dose.first-day-unusual'),
      ...body,
    });

  it('takes up the former frequency for some sessions, and then what was to come', async () => {
    const phases = [
      { kind: 'INDUCTION', sessions: 4, perWeek: 2, dose: { mg: 56 } },
      { kind: 'CONTINUATION', sessions: 2, perWeek: 1, dose: { mg: 56 } },
    ] as const;
    const { planId, sessions } = await givenActivePlan(app, {
      modality: 'SPRAVATO',
      phases: phases.map((phase) => ({ ...phase, dose: { ...phase.dose } })),
      weekdays: [1, 4],
    });
    expect(await stepBack(planId, {})).toMatchObject({
      status: 422,
      body: { code: 'plan.no-former-cadence' },
    });
    for (const { id } of sessions.slice(0, 4))
      await psychiatrist.post(`/v1/sessions/${id}/cancel`, { reason: 'Not needed here' });
    const { status, body } = await stepBack(planId, {});
    expect([status, body.phases.map(({ perWeek }: { perWeek: number }) => perWeek)]).toEqual([200, [2, 1]]);
    const ahead = body.sessions.filter(({ status: now }: { status: string }) => now === 'SCHEDULED');
    expect(ahead.map(({ plannedDay }: { plannedDay: string }) => plannedDay)).toEqual([
      '2026-05-11',
      '2026-05-14',
      '2026-05-18',
      '2026-05-21',
      '2026-05-25',
      '2026-06-01',
    ]);
    expect((await read(`/v1/treatment-plans/${planId}/events`)).items).toMatchObject([
      { kind: 'STEPPED_BACK', reason: 'Symptoms are worse' },
    ]);
  });
});
