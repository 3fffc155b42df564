/** What is said about an event follows from the whole course of the dose, so that a correction elsewhere changes it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { givenDischarged } from '../support/given/bedside.js';
import {
  expectDone,
  givenDosingSession,
  givenRecovery,
  givenSession,
  minutesAfter,
  reasonsOf,
  recordEvent,
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

const TOO_MUCH = 'dosing.more-than-ordered';
const reason = 'Read the pump again';

const record = (session: GivenSession, minutes: number, event: object) =>
  recordEvent(nurse, session, minutes, event);
const at = (session: GivenSession, minutes: number) => minutesAfter(session.doseStartsAt, minutes);
const sessionOf = async ({ path }: GivenSession) => (await nurse.get(path)).body;
async function eventOf({ path }: GivenSession, type: string, number = 0) {
  const { body } = await nurse.get(`${path}/administration-events`);
  return body.events.filter((event: any) => event.type === type)[number];
}
async function correct(session: GivenSession, type: string, how: 'amend' | 'enter-in-error', body = {}) {
  const { id } = await eventOf(session, type);
  const answer = await nurse.post(`${session.path}/administration-events/${id}/${how}`, { reason, ...body });
  expectDone(answer);
  return answer.body;
}
/** Each alert of the dose as its rule and what became of it. */
async function alertsOf({ sessionId }: GivenSession): Promise<string[]> {
  const { body } = await nurse.get(`/v1/alerts?sessionId=${sessionId}&status=ALL`);
  return body.items.map(({ rule, status }: any) => `${rule} ${status}`).toSorted();
}
/** 150 percent: the pump was stopped at 60 minutes instead of 40. */
async function givenTooMuch() {
  const session = await givenDosingSession(app, { doseStartsAt: minutesAfter(app.clock.now(), -70) });
  expectDone(await record(session, 60, { type: 'STOP', deviationReason: 'The pump was not watched' }));
  expect(await alertsOf(session)).toEqual([`${TOO_MUCH} OPEN`]);
  return session;
}

describe('after STOP, more than was ordered comes to light', () => {
  it('by a start at another rate', async () => {
    const session = await givenRecovery(app);
    const amended = await correct(session, 'START', 'amend', { rateMgPerMinute: 2 });
    expect(amended).toMatchObject({ deviations: [], delivered: { percentOfOrdered: 200 } });
    expect(await eventOf(session, 'STOP')).toMatchObject({
      deviations: [TOO_MUCH],
      deviationsWhenRecorded: [],
      judgements: [{ deviations: [TOO_MUCH], causedById: amended.id, reason, recordedBy: nurse.id }],
    });
    expect(await alertsOf(session)).toEqual([`${TOO_MUCH} OPEN`]);
  });

  it('by a change of the rate that is entered late, which needs a reason like any deviation', async () => {
    const session = await givenRecovery(app);
    const faster = { type: 'RATE_CHANGE', rateMgPerMinute: 2, orderedBy: psychiatrist.id };
    const refused = await record(session, 20, faster);
    expect({ status: refused.status, body: refused.body }).toMatchObject({
      status: 422,
      body: {
        code: 'dosing.deviation-reason-needed',
        errors: [{ code: TOO_MUCH, eventType: 'STOP', percentOfOrdered: 150 }],
      },
    });
    expect((await eventOf(session, 'STOP')).deviations).toEqual([]);
    const late = await record(session, 20, { ...faster, deviationReason: 'Forgotten' });
    expect(late).toMatchObject({ status: 201, body: { deviations: [], deviationReason: 'Forgotten' } });
    expect((await eventOf(session, 'STOP')).deviations).toEqual([TOO_MUCH]);
    expect(await alertsOf(session)).toEqual([`${TOO_MUCH} OPEN`]);
  });

  it('by a lower rate that never was', async () => {
    const session = await givenDosingSession(app, { doseStartsAt: minutesAfter(app.clock.now(), -70) });
    expectDone(await record(session, 20, { type: 'RATE_CHANGE', rateMgPerMinute: 0.5 }));
    expectDone(await record(session, 60, { type: 'STOP' }));
    expect(await alertsOf(session)).toEqual([]);
    await correct(session, 'RATE_CHANGE', 'enter-in-error');
    expect((await eventOf(session, 'STOP')).deviations).toEqual([TOO_MUCH]);
    expect(await alertsOf(session)).toEqual([`${TOO_MUCH} OPEN`]);
  });

  it('and a higher rate comes to be one that nobody ordered', async () => {
    const session = await givenDosingSession(app);
    expectDone(await record(session, 10, { type: 'RATE_CHANGE', rateMgPerMinute: 0.9 }));
    await correct(session, 'START', 'amend', { rateMgPerMinute: 0.5 });
    expect((await eventOf(session, 'RATE_CHANGE')).deviations).toEqual(['dosing.without-order']);
  });
});

describe('a pause that was forgotten', () => {
  it('takes the deviation and its alert back, and keeps what was said', async () => {
    const session = await givenTooMuch();
    const late = await record(session, 30, { type: 'PAUSE' });
    expect(late).toMatchObject({ status: 201, body: { delivered: { percentOfOrdered: 75 } } });
    expect(await eventOf(session, 'STOP')).toMatchObject({
      deviations: [],
      deviationReason: 'The pump was not watched',
      deviationsWhenRecorded: [TOO_MUCH],
      judgements: [{ deviations: [], causedById: late.body.id, recordedBy: nurse.id }],
    });
    expect(await alertsOf(session)).toEqual([`${TOO_MUCH} WITHDRAWN`]);
    await correct(session, 'PAUSE', 'enter-in-error');
    expect(await eventOf(session, 'STOP')).toMatchObject({
      deviations: [TOO_MUCH],
      judgements: [{ deviations: [] }, { deviations: [TOO_MUCH] }],
    });
    expect(await alertsOf(session)).toEqual([`${TOO_MUCH} OPEN`, `${TOO_MUCH} WITHDRAWN`]);
  });

  it('is not needed for a word on the start, which leaves deviation and alert of the stop as they are', async () => {
    const session = await givenTooMuch();
    await correct(session, 'START', 'amend', { note: 'Second pump' });
    expect((await eventOf(session, 'STOP')).judgements).toEqual([]);
    expect(await alertsOf(session)).toEqual([`${TOO_MUCH} OPEN`]);
  });

  it('asks for the reason of an early end, before the signature at the latest', async () => {
    const session = await givenDischarged(app);
    const late = await record(session, 20, { type: 'PAUSE' });
    expect(late).toMatchObject({ status: 201, body: { isTerminationReasonMissing: true } });
    expect((await sessionOf(session)).dose).toMatchObject({
      completion: 'TERMINATED_EARLY',
      terminationReason: null,
      isTerminationReasonMissing: true,
    });
    const refused = await psychiatrist.post(`${session.path}/sign`, {});
    expect(refused).toMatchObject({ status: 422, body: { code: 'session.not-signable' } });
    expect(reasonsOf(refused)).toEqual(['sign.termination-reason-missing']);
    const amended = await correct(session, 'STOP', 'amend', { terminationReason: 'EQUIPMENT' });
    expect(amended).toMatchObject({ isTerminationReasonMissing: false, terminationReason: 'EQUIPMENT' });
    expect((await sessionOf(session)).dose).toMatchObject({
      terminationReason: 'EQUIPMENT',
      isTerminationReasonMissing: false,
    });
    expectDone(await psychiatrist.post(`${session.path}/sign`, {}));
  });
});

describe('a device', () => {
  it('comes too soon once the one before it took longer, and no more when it did not', async () => {
    const session = await givenDosingSession(app, { modality: 'SPRAVATO' });
    expectDone(await record(session, 5, { type: 'DEVICE', deviceNumber: 2, lotNumber: 'LOT-1' }));
    await correct(session, 'DEVICE', 'amend', { occurredAt: at(session, 2) });
    expect((await eventOf(session, 'DEVICE', 1)).deviations).toEqual(['dosing.device-too-soon']);
    expect(await alertsOf(session)).toEqual(['dosing.device-too-soon OPEN']);
    await correct(session, 'DEVICE', 'amend', { occurredAt: at(session, 0) });
    expect((await eventOf(session, 'DEVICE', 1)).deviations).toEqual([]);
    expect(await alertsOf(session)).toEqual(['dosing.device-too-soon WITHDRAWN']);
  });

  it('within the order stays so when a later one goes beyond it', async () => {
    const session = await givenSession(app, { modality: 'SPRAVATO', status: 'DOSING' });
    expectDone(await record(session, 5, { type: 'DEVICE', deviceNumber: 2, lotNumber: 'LOT-1' }));
    const third = { type: 'DEVICE', deviceNumber: 3, lotNumber: 'LOT-1', deviationReason: 'Misread' };
    expect((await record(session, 10, third)).body.deviations).toEqual([TOO_MUCH]);
    await correct(session, 'DEVICE', 'amend', { isComplete: false, doseMg: 20, isSpilled: true });
    const [second, last] = [await eventOf(session, 'DEVICE', 1), await eventOf(session, 'DEVICE', 2)];
    expect([second.deviations, last.deviations]).toEqual([[], [TOO_MUCH]]);
  });
});

describe('what was judged when it was given', () => {
  it('stays with an amended event, and so does its alert', async () => {
    const session = await givenSession(app, { status: 'CHECKED_IN' });
    const start = { type: 'START', deviationReason: 'Emergency treatment' };
    const { deviations } = (await record(session, 0, start)).body;
    const before = await alertsOf(session);
    expect(before).toHaveLength(deviations.length);
    expect((await correct(session, 'START', 'amend', { note: 'Second pump' })).deviations).toEqual(
      deviations,
    );
    expect(await alertsOf(session)).toEqual(before);
  });
});
