/** The dose of one session as a psychiatrist decides it, until it has started. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defaultRuleSet } from '../../src/clinic/rules/default-rule-set.js';
import { doseOrderFindings } from '../../src/sessions/dose-orders/dose-orders.lookup.js';
import { Session } from '../../src/sessions/session.entity.js';
import { startTestApp, type Answer, type RoleClient, type TestApp } from '../support/app.js';
import { givenDischarged } from '../support/given/bedside.js';
import { auditedActions, givenSession, reasonsOf } from '../support/given/sessions.js';
import { givenActivePlan } from '../support/given/treatment-plans.js';

let app: TestApp;
let psychiatrist: RoleClient;
let nurse: RoleClient;

beforeAll(async () => {
  app = await startTestApp();
  [psychiatrist, nurse] = await Promise.all([app.as('psychiatrist'), app.as('nurse')]);
});
afterAll(() => app.stop());

const because = (...codes: string[]) => codes.map((code) => ({ code, reason: 'Discussed with the patient' }));
/** No weight of these patients was measured. */
const firstWeight = 'weight.first-needs-second-entry';

function order(sessionId: string, body: object, by = psychiatrist): Promise<Answer> {
  const acknowledgedWarnings = because(firstWeight);
  return by.post(`/v1/sessions/${sessionId}/dose-orders`, {
    reason: 'Little effect at the last dose',
    acknowledgedWarnings,
    ...body,
  });
}
const sessionOf = async (sessionId: string) => (await nurse.get(`/v1/sessions/${sessionId}`)).body;
const weigh = (patientId: string, body: object) => nurse.post(`/v1/patients/${patientId}/measurements`, body);
async function findingsOf(sessionId: string): Promise<string[]> {
  const { manager } = app.dataSource;
  const session = await manager.findOneByOrFail(Session, { id: sessionId });
  return (await doseOrderFindings(manager, session, defaultRuleSet.plans)).map(({ code }) => code);
}

describe('a dose order', () => {
  it('stands in place of the dose of the plan, with its weight, its author and its history', async () => {
    const { sessions, patientId } = await givenActivePlan(app);
    const { id } = sessions[0]!;
    expect((await sessionOf(id)).dose).toMatchObject({
      orderedMg: 40,
      dosingWeight: { kg: 80, basis: 'ACTUAL', measuredOn: '2026-01-05' },
      orderedBy: psychiatrist.id,
      doseOrderId: null,
    });
    const dosingWeight = { kg: 82, basis: 'ACTUAL', measuredOn: '2026-05-04' };
    const first = await order(id, { mgPerKg: 0.45, infusionMinutes: 50, dosingWeight });
    expect(first).toMatchObject({
      status: 201,
      body: { sessionId: id, patientId, mg: 36.9, mgPerKg: 0.45, infusionMinutes: 50, replacedMg: 40 },
    });
    const second = await order(id, { mg: 38, mgPerKg: 0.45, concentrationMgPerMl: 2 });
    expect(second.body).toMatchObject({ mg: 38, infusionMinutes: 50, dosingWeight, replacedMg: 36.9 });
    expect((await sessionOf(id)).dose).toMatchObject({
      orderedMg: 38,
      orderedMgPerKg: 0.45,
      orderedInfusionMinutes: 50,
      dosingWeight,
      orderedBy: psychiatrist.id,
      doseOrderId: second.body.id,
    });
    const { items } = (await nurse.get(`/v1/sessions/${id}/dose-orders`)).body;
    expect(items.map(({ mg, isCurrent }: { mg: number; isCurrent: boolean }) => [mg, isCurrent])).toEqual([
      [36.9, false],
      [38, true],
    ]);
    expect(await auditedActions(app, id)).toContainEqual({
      action: 'dose-order.record',
      outcome: 'SUCCESS',
      patient_ids: [patientId],
    });
    // The other sessions keep the dose of the plan.
    expect((await sessionOf(sessions[1]!.id)).dose.orderedMg).toBe(40);
  });

  it('is the psychiatrist’s, says why, and is hidden from the front desk', async () => {
    const { sessions } = await givenActivePlan(app);
    const { id } = sessions[0]!;
    expect((await order(id, { mgPerKg: 0.5 }, nurse)).status).toBe(403);
    expect((await order(id, { mgPerKg: 0.5, reason: undefined })).status).toBe(400);
    const frontDesk = await app.as('front-desk');
    expect((await frontDesk.get(`/v1/sessions/${id}/dose-orders`)).status).toBe(403);
  });

  it.each([
    [{}, 'dose.missing /mgPerKg'],
    [{ mgPerKg: 1.51 }, 'dose.mg-per-kg-out-of-bounds /mgPerKg'],
    [{ mgPerKg: 0 }, 'dose.not-positive /mgPerKg'],
    [{ mgPerKg: 0.5, devices: 1 }, 'dose.not-for-modality /devices'],
    [{ mgPerKg: 0.5, concentrationMgPerMl: 101 }, 'dose.concentration-out-of-bounds /concentrationMgPerMl'],
    [
      { mgPerKg: 0.5, dosingWeight: { kg: 24, basis: 'ACTUAL', measuredOn: '2026-05-04' } },
      'weight.out-of-bounds /dosingWeight/kg',
    ],
  ])('that cannot be meant is refused: %j', async (body, reason) => {
    const { sessions } = await givenActivePlan(app);
    const answer = await order(sessions[0]!.id, body);
    expect([answer.status, answer.body.code, reasonsOf(answer)]).toEqual([
      422,
      'dose-order.out-of-bounds',
      [reason],
    ]);
    expect((await sessionOf(sessions[0]!.id)).dose.orderedMg).toBe(40);
  });

  it('says everything unusual at once, and keeps what was acknowledged', async () => {
    const { sessions } = await givenActivePlan(app);
    const { id } = sessions[1]!;
    const body = { mgPerKg: 1.1, infusionMinutes: 34, concentrationMgPerMl: 11, acknowledgedWarnings: [] };
    const refused = await order(id, body);
    expect([refused.body.code, reasonsOf(refused).toSorted()]).toEqual([
      'warnings.not-acknowledged',
      [
        'dose.concentration-unusual /concentrationMgPerMl',
        'dose.increase-unusual /mgPerKg',
        'dose.infusion-minutes-unusual /infusionMinutes',
        'dose.mg-per-kg-unusual /mgPerKg',
        'dose.rate-unusual /infusionMinutes',
        'weight.first-needs-second-entry /dosingWeight/kg',
      ],
    ]);
    const codes: string[] = refused.body.errors.map(({ code }: { code: string }) => code);
    const accepted = await order(id, { ...body, acknowledgedWarnings: because(...codes) });
    expect(accepted.body).toMatchObject({
      orderedBy: psychiatrist.id,
      acknowledgedWarnings: because(...codes),
    });
  });

  it.each([
    // 40 mg were given: 0.625 mg/kg x 80 kg is 1.25 times that.
    [0.625, 201],
    [0.626, 422],
  ])('is held against what was given before: %d mg/kg, %d', async (mgPerKg, status) => {
    const { sessionIds } = await givenDischarged(app);
    const answer = await order(sessionIds[1]!, { mgPerKg });
    expect([answer.status, status === 201 ? [] : reasonsOf(answer)]).toEqual([
      status,
      status === 201 ? [] : ['dose.increase-unusual /mgPerKg'],
    ]);
  });

  it('of Spravato is in whole devices, and on day 1 what the label gives', async () => {
    const { sessions } = await givenActivePlan(app, { modality: 'SPRAVATO' });
    const none = { acknowledgedWarnings: [] };
    const first = (body: object) => order(sessions[0]!.id, { ...none, ...body });
    expect(reasonsOf(await first({ mg: 84 }))).toEqual(['dose.first-day-unusual /mg']);
    expect(reasonsOf(await first({ mg: 84, devices: 2 }))).toEqual(['dose.devices-and-mg-differ /devices']);
    expect(reasonsOf(await first({ mg: 60 }))).toEqual(['dose.not-whole-devices /mg']);
    expect(reasonsOf(await first({ mg: 28 }))).toEqual(['dose.device-dose-unusual /mg']);
    expect((await first({ mg: 56, devices: 2 })).body).toMatchObject({
      mg: 56,
      devices: 2,
      dosingWeight: null,
    });
    expect((await order(sessions[1]!.id, { ...none, mg: 56 })).status).toBe(201);
  });

  it('comes too late once the dose has started, or the session is over', async () => {
    const dosing = await givenSession(app, { status: 'DOSING' });
    expect(await order(dosing.sessionId, { mgPerKg: 0.4 })).toMatchObject({
      status: 409,
      body: { code: 'dose-order.dose-started', currentStatus: 'DOSING', doseStartedAt: expect.any(String) },
    });
    const ready = await givenSession(app, { status: 'READY' });
    expect((await order(ready.sessionId, { mgPerKg: 0.4 })).status).toBe(201);
    const { sessions } = await givenActivePlan(app);
    await nurse.post(`/v1/sessions/${sessions[0]!.id}/cancel`, { reason: 'Fever' });
    expect((await order(sessions[0]!.id, { mgPerKg: 0.4 })).body.code).toBe('session.closed');
  });

  it('happens once under one Idempotency-Key, and cannot be changed afterwards', async () => {
    const { sessions } = await givenActivePlan(app);
    const path = `/v1/sessions/${sessions[0]!.id}/dose-orders`;
    const body = { mgPerKg: 0.4, reason: 'Blood pressure', acknowledgedWarnings: because(firstWeight) };
    const key = { 'idempotency-key': 'one-order-of-a-dose' };
    const answers = await Promise.all(Array.from({ length: 5 }, () => psychiatrist.post(path, body, key)));
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
    expect((await nurse.get(path)).body.items).toHaveLength(1);
    await expect(app.dataSource.query('update dose_orders set mg = 1')).rejects.toThrow('never changed');
  });
});

describe('a newer weight', () => {
  it('that makes the ordered dose another dose per kg is found, until a psychiatrist has decided', async () => {
    const { sessions, patientId } = await givenActivePlan(app);
    const { id } = sessions[0]!;
    expect(await findingsOf(id)).toEqual([]);
    const { body: first } = await weigh(patientId, { weightKg: 80 });
    expect(await findingsOf(id)).toEqual(['dose.weight-unconfirmed']);
    expect(reasonsOf(await order(id, { mgPerKg: 0.5 }))).toEqual(['weight.unconfirmed /dosingWeight/kg']);
    await nurse.post(`/v1/patients/${patientId}/measurements/${first.id}/confirm`, { confirmWeightKg: 80 });
    expect(await findingsOf(id)).toEqual([]);

    app.clock.advanceMinutes(1);
    await weigh(patientId, { weightKg: 84.2 });
    expect(await findingsOf(id)).toEqual([]);
    app.clock.advanceMinutes(1);
    await weigh(patientId, { weightKg: 84.3 });
    expect(await findingsOf(id)).toEqual(['dose.weight-mismatch']);

    const readiness = (await nurse.get(`/v1/sessions/${id}/readiness`)).body;
    expect(readiness.blockers).toContainEqual(
      expect.objectContaining({ code: 'dose.weight-mismatch', threshold: 5, clearableBy: ['psychiatrist'] }),
    );

    // The same dose once more, with a word, or another weight.
    app.clock.advanceMinutes(1);
    const same = await order(id, { mgPerKg: 0.5, acknowledgedWarnings: [] });
    expect(reasonsOf(same)).toEqual(['dose.weight-mismatch /mgPerKg']);
    const acknowledgedWarnings = because('dose.weight-mismatch');
    expect((await order(id, { mgPerKg: 0.5, acknowledgedWarnings })).status).toBe(201);
    expect(await findingsOf(id)).toEqual([]);
    app.clock.advanceMinutes(1);
    await weigh(patientId, { weightKg: 84.4 });
    expect(await findingsOf(id)).toEqual(['dose.weight-mismatch']);
    const dosingWeight = { kg: 84.4, basis: 'ACTUAL', measuredOn: '2026-05-04' };
    expect((await order(id, { mgPerKg: 0.5, dosingWeight, acknowledgedWarnings: [] })).status).toBe(201);
    expect(await findingsOf(id)).toEqual([]);
  });

  it('says nothing about Spravato', async () => {
    const { sessions, patientId } = await givenActivePlan(app, { modality: 'SPRAVATO' });
    await weigh(patientId, { weightKg: 120 });
    expect(await findingsOf(sessions[0]!.id)).toEqual([]);
  });
});

describe('planning anew and stepping back', () => {
  it('replaces a dose ordered for one session, as the newer word; resuming leaves it', async () => {
    const { sessions, planId } = await givenActivePlan(app);
    const { id } = sessions[1]!;
    await order(id, { mgPerKg: 0.4 });
    const say = (verb: string, body: object) =>
      psychiatrist.post(`/v1/treatment-plans/${planId}/${verb}`, body);
    await say('hold', { reason: 'Fever' });
    expect((await say('resume', { firstDay: '2026-06-01' })).status).toBe(200);
    expect((await sessionOf(id)).dose.orderedMg).toBe(32);
    const replanned = await say('replan', {
      templateCode: 'IV_6_IN_3_WEEKS',
      firstDay: '2026-06-08',
      reason: 'Begins anew',
      acknowledgedWarnings: because(firstWeight),
    });
    expect(replanned.status).toBe(200);
    expect((await sessionOf(id)).dose).toMatchObject({ orderedMg: 40, doseOrderId: null });
    const { items } = (await nurse.get(`/v1/sessions/${id}/dose-orders`)).body;
    expect(items).toMatchObject([{ mg: 32, isCurrent: false }]);
  });
});
