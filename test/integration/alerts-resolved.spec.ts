/** Alerts that a person has resolved: settled until something new breaks the rule, or what they rest on is corrected. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { GOING_HOME, recover, USUAL_VITALS } from '../support/given/bedside.js';
import {
  expectDone,
  givenDosingSession,
  minutesAfter,
  recordEvent,
  type GivenSession,
} from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;
let session: GivenSession;

beforeAll(async () => {
  app = await startTestApp();
  nurse = await app.as('nurse');
});
afterAll(() => app.stop());
beforeEach(async () => {
  session = await givenDosingSession(app, { doseStartsAt: minutesAfter(app.clock.now(), -14) });
});

const measure = async (values: object) => {
  const answer = await nurse.post(`${session.path}/vitals`, values);
  expectDone(answer);
  return answer.body;
};
const pressure = (systolicMmHg: number) => ({ ...USUAL_VITALS, systolicMmHg });

async function alertsOfSession(): Promise<any[]> {
  const { body } = await nurse.get(`/v1/alerts?sessionId=${session.sessionId}&status=ALL`);
  const alerts = await Promise.all(body.items.map(({ id }: any) => nurse.get(`/v1/alerts/${id}`)));
  return alerts.map((answer) => answer.body).reverse();
}

/** `rule SEVERITY STATUS: TYPE by whom, ...`, in the order they were raised. */
async function alerts(): Promise<string[]> {
  return (await alertsOfSession()).map(({ rule, severity, status, events }) => {
    const became = events.map(
      ({ type, recordedBy }: any) => `${type} by ${recordedBy ? 'person' : 'system'}`,
    );
    return `${rule} ${severity} ${status}: ${became.join(', ')}`;
  });
}

/** Acknowledged and resolved by a nurse, one minute after it was raised. */
async function resolve(id: string): Promise<void> {
  app.clock.advanceMinutes(1);
  expectDone(await nurse.post(`/v1/alerts/${id}/acknowledge`, { action: 'MEASUREMENT_REPEATED' }));
  expectDone(await nurse.post(`/v1/alerts/${id}/resolve`, { reason: 'The cuff was too small.' }));
  app.clock.advanceMinutes(1);
}

const BY_PERSON = 'RESOLVED: ACKNOWLEDGED by person, RESOLVED by person';

describe('a red pressure that a nurse resolved', () => {
  let readingId: string;
  beforeEach(async () => {
    const reading = await measure(pressure(201));
    readingId = reading.id;
    await resolve(reading.alerts[0].id);
  });

  it('stays resolved with the next set, one in range, until the patient is at home', async () => {
    expect((await measure(USUAL_VITALS)).alerts).toEqual([]);
    expect(await alerts()).toEqual([`blood-pressure.high RED ${BY_PERSON}`]);
    app.clock.set(minutesAfter(session.doseStartsAt, 41));
    expectDone(await recordEvent(nurse, session, 40, { type: 'STOP' }));
    app.clock.set(minutesAfter(session.doseStartsAt, 110));
    await recover(app, session, 100);
    await recover(app, session, 105);
    expectDone(await nurse.post(`${session.path}/discharge`, GOING_HOME));
    expect(await alerts()).toEqual([`blood-pressure.high RED ${BY_PERSON}`]);
  });

  it('stays resolved with whatever else is recorded', async () => {
    await measure({ spo2Percent: 97 });
    expectDone(await nurse.post(`${session.path}/side-effects`, { code: 'NAUSEA', grade: 1 }));
    expect(await alerts()).toEqual([`blood-pressure.high RED ${BY_PERSON}`]);
  });

  it('is followed by a new alert when the pressure is high again', async () => {
    expect((await measure(pressure(204))).alerts).toMatchObject([
      {
        rule: 'blood-pressure.high',
        severity: 'RED',
        acknowledgeBy: minutesAfter(app.clock.now(), 2).toISOString(),
      },
    ]);
    expect(await alerts()).toEqual([
      `blood-pressure.high RED ${BY_PERSON}`,
      'blood-pressure.high RED OPEN: ',
    ]);
    expect((await measure(pressure(203))).alerts).toEqual([]);
  });

  it('is followed by a yellow one when it is only yellow', async () => {
    expect((await measure(pressure(165))).alerts).toMatchObject([{ severity: 'YELLOW' }]);
    expect((await alerts())[0]).toBe(`blood-pressure.high RED ${BY_PERSON}`);
  });

  it('does not cover a set that was told only afterwards', async () => {
    const measuredAt = minutesAfter(app.clock.now(), -1.5);
    expect((await measure({ ...pressure(205), measuredAt })).alerts).toHaveLength(1);
  });

  it('is withdrawn when the reading was a slip of the pen, and nothing is raised', async () => {
    const amended = { systolicMmHg: 121, reason: 'Mistyped' };
    expectDone(await nurse.post(`${session.path}/vitals/${readingId}/amend`, amended));
    const [{ status, events }, ...more] = await alertsOfSession();
    expect([status, events.at(-1), more]).toMatchObject([
      'WITHDRAWN',
      { type: 'WITHDRAWN', note: 'A correction of the record showed that there was no cause.' },
      [],
    ]);
  });

  it('is raised anew when the reading is corrected and still red, and nobody is said to have erred', async () => {
    const amended = { systolicMmHg: 210, reason: 'Mistyped' };
    expectDone(await nurse.post(`${session.path}/vitals/${readingId}/amend`, amended));
    const [first, second, ...more] = await alertsOfSession();
    expect(first.events).toMatchObject([
      { type: 'ACKNOWLEDGED', recordedBy: nurse.id },
      { type: 'RESOLVED', recordedBy: nurse.id, note: 'The cuff was too small.' },
      { type: 'WITHDRAWN', note: expect.stringMatching(/^What it is about was corrected/) },
    ]);
    expect([second, more]).toMatchObject([{ status: 'OPEN', value: 210 }, []]);
    await measure(USUAL_VITALS);
    expect(await alertsOfSession()).toHaveLength(2);
  });
});

describe('a red symptom that a nurse resolved', () => {
  it('stays resolved until somebody says that it lasts', async () => {
    const { body } = await nurse.post(`${session.path}/side-effects`, { code: 'CHEST_PAIN', grade: 1 });
    const [{ id }] = await alertsOfSession();
    await resolve(id);
    await measure(USUAL_VITALS);
    expect(await alerts()).toEqual([`symptom.chest-pain RED ${BY_PERSON}`]);
    expectDone(await nurse.post(`${session.path}/side-effects/${body.id}/changes`, { grade: 2 }));
    const [first, second, ...more] = await alertsOfSession();
    expect([first.status, second, more]).toMatchObject([
      'WITHDRAWN',
      { status: 'OPEN', value: 2, occurredAt: app.clock.now().toISOString(), isRetrospective: false },
      [],
    ]);
    await resolve(second.id);
    await measure(USUAL_VITALS);
    expect((await alertsOfSession()).map(({ status }) => status)).toEqual(['WITHDRAWN', 'RESOLVED']);
  });
});

describe('an alert about the past that was looked at', () => {
  it('stays so when the next set is entered', async () => {
    const doseStartsAt = minutesAfter(app.clock.now(), -60);
    session = await givenDosingSession(app, { doseStartsAt });
    const { alerts: raised } = await measure({
      ...pressure(201),
      measuredAt: minutesAfter(doseStartsAt, 20),
    });
    app.clock.advanceMinutes(1);
    expectDone(await nurse.post(`/v1/alerts/${raised[0].id}/acknowledge`, { action: 'REVIEWED' }));
    app.clock.advanceMinutes(1);
    await measure({ ...USUAL_VITALS, measuredAt: minutesAfter(doseStartsAt, 30) });
    expect(await alerts()).toEqual(['blood-pressure.high RED RESOLVED: ACKNOWLEDGED by person']);
  });
});
