/** Alerts through HTTP: what a fact raises, when it is over, and what a correction changes. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readAlertsOf } from '../../src/tasks/alerts.js';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { givenDevice, USUAL_VITALS } from '../support/given/bedside.js';
import { givenDosingSession, minutesAfter, type GivenSession } from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;
let session: GivenSession;

beforeAll(async () => {
  app = await startTestApp();
  nurse = await app.as('nurse');
});
afterAll(() => app.stop());

/** Dosing since 14 minutes, so that readings of now are live. */
beforeEach(async () => {
  session = await givenDosingSession(app, { doseStartsAt: minutesAfter(app.clock.now(), -14) });
});

const measure = async (values: object) => (await nurse.post(`${session.path}/vitals`, values)).body;
const pressure = (systolicMmHg: number) => ({ ...USUAL_VITALS, systolicMmHg });

async function alerts(): Promise<string[]> {
  const known = await readAlertsOf(app.dataSource.manager, session.sessionId);
  return known.map(({ alert, events }) =>
    [alert.rule, alert.severity, ...events.map(({ type }) => type)].join(' '),
  );
}

describe('a reading', () => {
  it('tells the nurse at once what it raises, by which rules, and until when to look at it', async () => {
    const { id, alerts: raised, sideEffectId } = await measure(pressure(165));
    expect(raised).toEqual([
      {
        id: expect.any(String),
        rule: 'blood-pressure.high',
        severity: 'YELLOW',
        message: 'Blood pressure 165/82 mmHg.',
        acknowledgeBy: minutesAfter(app.clock.now(), 10).toISOString(),
      },
    ]);
    expect(sideEffectId).toBeNull();
    const [known] = await readAlertsOf(app.dataSource.manager, session.sessionId);
    expect(known?.alert).toMatchObject({
      patientId: session.patientId,
      subjectType: 'VITALS',
      subjectId: id,
      value: 165,
      threshold: 160,
      unit: 'mm[Hg]',
      ruleSetVersion: 1,
      isRetrospective: false,
    });
  });

  it('that is usual raises nothing', async () => {
    expect((await measure({ ...USUAL_VITALS, moaas: 5 })).alerts).toEqual([]);
  });

  it('raises its alerts at once although it is not confirmed, and names the side effect of an apnoea', async () => {
    const { status, alerts: raised, sideEffectId } = await measure({ respiratoryRatePerMinute: 0 });
    expect([status, sideEffectId]).toEqual(['UNCONFIRMED', expect.any(String)]);
    expect(raised).toMatchObject([{ rule: 'respiratory-rate', severity: 'RED' }]);
  });

  it('raises again only on higher severity, and is over after two minutes in range', async () => {
    await measure(pressure(165));
    expect((await measure(pressure(168))).alerts).toEqual([]);
    expect((await measure(pressure(201))).alerts).toMatchObject([{ severity: 'RED' }]);
    expect(await alerts()).toEqual(['blood-pressure.high YELLOW SUPERSEDED', 'blood-pressure.high RED']);
    await measure(USUAL_VITALS);
    app.clock.advanceMinutes(2);
    await measure(USUAL_VITALS);
    expect(await alerts()).toEqual([
      'blood-pressure.high YELLOW SUPERSEDED',
      'blood-pressure.high RED RESOLVED',
    ]);
    expect((await measure(pressure(165))).alerts).toHaveLength(1);
  });

  it.each([
    [165, 15, 'YELLOW', 10],
    [201, 15, 'RED', 2],
    [165, 15.01, 'YELLOW', null],
    [201, 15.01, 'RED', null],
  ])(
    'of %d mmHg told %d minutes later is %s, to be seen within %j',
    async (systolic, ago, severity, within) => {
      app.clock.advanceMinutes(60);
      const now = app.clock.now();
      const { alerts: raised } = await measure({
        ...pressure(systolic),
        measuredAt: minutesAfter(now, -ago),
      });
      const acknowledgeBy = within === null ? null : minutesAfter(now, within).toISOString();
      expect(raised).toMatchObject([{ severity, acknowledgeBy }]);
    },
  );

  it('raises one alert when two are recorded at once', async () => {
    const answers = await Promise.all([165, 166, 167, 168].map((systolic) => measure(pressure(systolic))));
    expect(answers.flatMap(({ alerts: raised }) => raised)).toHaveLength(1);
  });

  it('of a monitor that goes on raises one alert, and red when it lasts', async () => {
    const monitor = await givenDevice(app, session.sessionId);
    const send = async (spo2Percent: number) =>
      (await monitor.sendVitals(session.sessionId, { spo2Percent })).body.alerts.length;
    const raised: number[] = [];
    for (const spo2Percent of [97, 91, 91, 91, 91, 91]) {
      raised.push(await send(spo2Percent));
      app.clock.advanceMinutes(1 / 3);
    }
    expect(raised).toEqual([0, 1, 0, 0, 0, 1]);
    expect(await alerts()).toEqual(['spo2 YELLOW SUPERSEDED', 'spo2 RED']);
  });
});

describe('a correction', () => {
  it('withdraws an alert that had no cause', async () => {
    const { id } = await measure(pressure(201));
    await nurse.post(`${session.path}/vitals/${id}/amend`, { systolicMmHg: 121, reason: 'Mistyped' });
    expect(await alerts()).toEqual(['blood-pressure.high RED WITHDRAWN']);
  });

  it('raises the alert that the mistake has hidden', async () => {
    const { id } = await measure(pressure(120));
    await nurse.post(`${session.path}/vitals/${id}/amend`, { systolicMmHg: 201, reason: 'Mistyped' });
    expect(await alerts()).toEqual(['blood-pressure.high RED']);
  });

  it('keeps an alert that another reading is still a cause of', async () => {
    const { id } = await measure(pressure(165));
    await measure(pressure(166));
    await nurse.post(`${session.path}/vitals/${id}/enter-in-error`, { reason: 'Other patient' });
    const known = await alerts();
    expect(known).toEqual(['blood-pressure.high YELLOW WITHDRAWN', 'blood-pressure.high YELLOW']);
  });
});

describe('a corrected value in range', () => {
  it('raises the alert again that it has ended', async () => {
    await measure(pressure(201));
    await measure(USUAL_VITALS);
    app.clock.advanceMinutes(2);
    const { id } = await measure(USUAL_VITALS);
    expect(await alerts()).toEqual(['blood-pressure.high RED RESOLVED']);
    await nurse.post(`${session.path}/vitals/${id}/enter-in-error`, { reason: 'Other patient' });
    expect(await alerts()).toEqual(['blood-pressure.high RED RESOLVED WITHDRAWN', 'blood-pressure.high RED']);
  });
});

describe('symptoms and ratings', () => {
  it('raise a red alert for a red symptom until it is resolved, and withdraw it when it was an error', async () => {
    const record = (code: string) => nurse.post(`${session.path}/side-effects`, { code, grade: 1 });
    expect((await record('CHEST_PAIN')).status).toBe(201);
    const { body: dyspnoea } = await record('DYSPNOEA');
    expect(await alerts()).toEqual(['symptom.chest-pain RED', 'symptom.dyspnoea RED']);
    await nurse.post(`${session.path}/side-effects/${dyspnoea.id}/enter-in-error`, {
      reason: 'Other patient',
    });
    expect(await alerts()).toEqual(['symptom.chest-pain RED', 'symptom.dyspnoea RED WITHDRAWN']);
    expect((await measure(pressure(165))).alerts).toMatchObject([{ severity: 'RED' }]);
  });

  it('raise a red alert for a patient in distress', async () => {
    const rate = (body: object) => nurse.post(`${session.path}/scales`, { kind: 'CADSS', ...body });
    const { body } = await rate({ isDistressed: true });
    expect(await alerts()).toEqual(['cadss.distress RED']);
    await nurse.post(`${session.path}/scales/${body.id}/enter-in-error`, { reason: 'Other patient' });
    expect(await alerts()).toEqual(['cadss.distress RED WITHDRAWN']);
  });
});
