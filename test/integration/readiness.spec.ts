/** What stands in the way of a dose, judged by what was ticked and measured, and how it is lifted. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Modality } from '../../src/clinic/modality.js';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import {
  expectDone,
  givenSession,
  minutesAfter,
  prepareDose,
  reasonsOf,
  recordEvent,
  tickChecklist,
  weigh,
  type GivenSession,
} from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;
let psychiatrist: RoleClient;
beforeAll(async () => {
  app = await startTestApp();
  nurse = await app.as('nurse');
  psychiatrist = await app.as('psychiatrist');
});
afterAll(() => app.stop());

const blockersOf = async ({ path }: GivenSession): Promise<any[]> =>
  (await nurse.get(`${path}/readiness`)).body.blockers;
const codesOf = async (session: GivenSession) => (await blockersOf(session)).map(({ code }) => code);

/** Checked in, weighed and ticked; nothing measured yet. */
async function ticked(modality: Modality = 'IV'): Promise<GivenSession> {
  const session = await givenSession(app, { modality, status: 'CHECKED_IN' });
  await weigh(app, session);
  await tickChecklist(app, session, modality);
  return session;
}

/** @param minutes before the dose */
async function measure({ path, doseStartsAt }: GivenSession, minutes: number, values: object) {
  const { status, body } = await nurse.post(`${path}/vitals`, {
    systolicMmHg: 122,
    diastolicMmHg: 78,
    heartRatePerMinute: 72,
    spo2Percent: 98,
    respiratoryRatePerMinute: 14,
    temperatureCelsius: 36.7,
    ...values,
    measuredAt: minutesAfter(doseStartsAt, -minutes),
  });
  expect([status, body.id]).toEqual([201, expect.any(String)]);
  return body;
}

const readyAt = ({ path, doseStartsAt }: GivenSession, minutes: number) =>
  nurse.post(`${path}/ready`, { occurredAt: minutesAfter(doseStartsAt, -minutes) });

describe('the blood-pressure gate', () => {
  it('asks for a repeat after a rest, then for the psychiatrist, whose decision opens it until a higher value', async () => {
    const session = await ticked();
    const first = await measure(session, 20, { systolicMmHg: 148 });
    expect(await blockersOf(session)).toMatchObject([
      {
        code: 'blood-pressure.repeat-needed',
        subjectId: first.id,
        systolicMmHg: 148,
        metAt: minutesAfter(session.doseStartsAt, -15).toISOString(),
        clearableBy: ['nurse', 'psychiatrist'],
      },
    ]);
    const second = await measure(session, 15, { systolicMmHg: 146 });
    expect(await blockersOf(session)).toMatchObject([
      { code: 'blood-pressure.decision-needed', subjectId: second.id, isDecidable: true },
    ]);
    expect(reasonsOf(await readyAt(session, 14))).toEqual(['blood-pressure.decision-needed']);
    const decision = {
      code: 'blood-pressure.decision-needed',
      subjectId: second.id,
      decision: 'GO_AHEAD',
      reason: 'Known white coat hypertension',
      occurredAt: minutesAfter(session.doseStartsAt, -13),
    };
    expectDone(await psychiatrist.post(`${session.path}/readiness-decisions`, decision));
    // It had not been decided at minute 14.
    expect(reasonsOf(await readyAt(session, 14))).toEqual(['blood-pressure.decision-needed']);
    expect((await readyAt(session, 12)).body.status).toBe('READY');
    await measure(session, 5, { systolicMmHg: 152 });
    expect(reasonsOf(await recordEvent(nurse, session, 0, { type: 'START' }))).toEqual([
      'blood-pressure.decision-needed',
    ]);
    await measure(session, 1, { systolicMmHg: 139 });
    expect((await recordEvent(nurse, session, 0, { type: 'START' })).status).toBe(201);
  });

  it('asks the psychiatrist at once from the hold on', async () => {
    const session = await ticked();
    await measure(session, 10, { diastolicMmHg: 100 });
    expect(await codesOf(session)).toEqual(['blood-pressure.decision-needed']);
  });
});

describe('a vital sign in its red band', () => {
  it('blocks until a later reading is out of it', async () => {
    const session = await ticked();
    const low = await measure(session, 20, { spo2Percent: 89, moaas: 2 });
    expect(await blockersOf(session)).toMatchObject([
      { code: 'vitals.red-before-dose', sign: 'spo2Percent', value: 89, threshold: 90, subjectId: low.id },
      { code: 'vitals.red-before-dose', sign: 'moaas', value: 2, threshold: 2 },
    ]);
    await measure(session, 10, { spo2Percent: 96, moaas: 5 });
    expect(await codesOf(session)).toEqual([]);
  });

  it('blocks unconfirmed, is cleared by no unconfirmed one, and leaves the set incomplete', async () => {
    const session = await ticked();
    await measure(session, 20, { heartRatePerMinute: 34 });
    expect(await codesOf(session)).toEqual([
      'vitals.no-pre-dose-reading',
      'vitals.not-measured',
      'vitals.red-before-dose',
    ]);
    await measure(session, 10, {});
    expect(await codesOf(session)).toEqual([]);
  });

  it('of a low pressure begins earlier with a red symptom or a focal sign', async () => {
    const session = await ticked();
    const low = { systolicMmHg: 89, diastolicMmHg: 55 };
    await measure(session, 20, low);
    expect(await codesOf(session)).toEqual([]);
    await measure(session, 15, { ...low, hasFocalNeurologicalSign: true });
    const red = { code: 'vitals.red-before-dose', sign: 'systolicMmHg', value: 89, threshold: 90 };
    const sign = { code: 'alert.red-unresolved', items: ['focal-neurological-sign'] };
    expect(await blockersOf(session)).toMatchObject([red, sign]);
    await measure(session, 10, low);
    expect(await blockersOf(session)).toMatchObject([sign]);
    const onsetAt = minutesAfter(session.doseStartsAt, -8);
    expectDone(await nurse.post(`${session.path}/side-effects`, { code: 'CHEST_PAIN', grade: 1, onsetAt }));
    await measure(session, 5, low);
    const pain = { code: 'alert.red-unresolved', items: ['symptom.chest-pain'] };
    expect(await blockersOf(session)).toMatchObject([red, sign, pain]);
  });

  it('of a low pressure is lifted by a decision as well', async () => {
    const session = await ticked();
    const { id: subjectId } = await measure(session, 10, { systolicMmHg: 78, diastolicMmHg: 50 });
    expect(await blockersOf(session)).toMatchObject([{ sign: 'systolicMmHg', isDecidable: true }]);
    const decision = {
      code: 'vitals.red-before-dose',
      subjectId,
      decision: 'GO_AHEAD',
      reason: 'Usual for her',
    };
    expectDone(await psychiatrist.post(`${session.path}/readiness-decisions`, decision));
    expect(await codesOf(session)).toEqual([]);
  });
});

describe('what the checklist says', () => {
  it('tells when fasting and nose will be long enough', async () => {
    const session = await ticked('SPRAVATO');
    await measure(session, 20, {});
    const now = app.clock.now();
    expectDone(
      await nurse.post(`${session.path}/checklist`, {
        entries: [
          {
            itemCode: 'FASTING',
            fasting: { lastSolidsAt: minutesAfter(now, -110), lastLiquidsAt: minutesAfter(now, -30) },
          },
          {
            itemCode: 'NASAL_MEDICINE',
            nasalMedicine: { lastNasalMedicineAt: minutesAfter(now, -59) },
          },
        ],
      }),
    );
    expect(await blockersOf(session)).toMatchObject([
      { code: 'fasting.solids-too-recent', threshold: 120, metAt: minutesAfter(now, 10).toISOString() },
      { code: 'nasal-medicine.too-recent', threshold: 60, metAt: minutesAfter(now, 1).toISOString() },
    ]);
    app.clock.advanceMinutes(10);
    expect(await codesOf(session)).toEqual([]);
  });

  it('asks for no test of a patient who cannot become pregnant, and for a psychiatrist when one is positive', async () => {
    const session = await givenSession(app, { status: 'CHECKED_IN' });
    const asked = async () => (await codesOf(session)).filter((code) => code.startsWith('pregnancy-test'));
    expect(await asked()).toEqual(['pregnancy-test.missing']);
    const statements = `/v1/patients/${session.patientId}/child-bearing-statements`;
    const none = { isPossible: false, reason: 'Hysterectomy 2019' };
    expect((await nurse.post(statements, none)).body).toMatchObject({
      ...none,
      patientId: session.patientId,
    });
    expect(await asked()).toEqual([]);
    app.clock.advanceMinutes(1);
    expectDone(await nurse.post(statements, { isPossible: true, reason: 'Entered for somebody else' }));
    const { body } = await nurse.get(statements);
    expect(body.items.map(({ isPossible }: any) => isPossible)).toEqual([true, false]);
    const entry = {
      itemCode: 'PREGNANCY_TEST',
      pregnancyTest: { testedOn: '2026-05-04', result: 'POSITIVE' },
    };
    expectDone(await nurse.post(`${session.path}/checklist`, { entries: [entry] }));
    expect(await asked()).toEqual(['pregnancy-test.positive']);
  });

  it('lets a test of an earlier visit hold for the next', async () => {
    const first = await givenSession(app, { status: 'READY' });
    const second = { ...first, path: `/v1/sessions/${first.sessionIds[1]}` };
    expect(await codesOf(second)).not.toContain('pregnancy-test.missing');
    app.clock.advanceMinutes(31 * 24 * 60);
    expectDone(await nurse.post(`${second.path}/check-in`, {}));
    expect(await codesOf(second)).toEqual(
      expect.arrayContaining(['pregnancy-test.too-old', 'weight.too-old']),
    );
    app.clock.advanceMinutes(-31 * 24 * 60);
  });
});

describe('the answer', () => {
  it('names the rules, the state of the list and what is worth knowing', async () => {
    const session = await givenSession(app, { status: 'CHECKED_IN' });
    await prepareDose(app, session, 'IV');
    const medicine = { name: 'lorazepam', medicineClass: 'BENZODIAZEPINE' };
    expectDone(await nurse.post(`/v1/patients/${session.patientId}/medications`, medicine));
    const medicineReview = {
      changes: 'Stopped sertraline',
      substances24h: null,
      benzodiazepineToday: true,
      urinarySymptoms: false,
    };
    const entries = [{ itemCode: 'MEDICINE_REVIEW', medicineReview }];
    expectDone(await nurse.post(`${session.path}/checklist`, { entries }));
    const { body } = await nurse.get(`${session.path}/readiness`);
    expect(body).toMatchObject({
      isReady: true,
      blockers: [],
      ruleSetVersion: 1,
      flags: [
        {
          code: 'medicine.interaction',
          medicineName: 'lorazepam',
          medicineClass: 'BENZODIAZEPINE',
          interaction: 'SEDATION',
        },
        { code: 'review.benzodiazepine-today' },
      ],
    });
    expect(body.checklist).toHaveLength(7);
    expect(body.checklist[0]).toEqual({ itemCode: 'IDENTITY', label: expect.any(String), state: 'DONE' });
  });
});
