/** What signing waits for, and what is recorded or corrected after it: taken with a reason, paging nobody, and told apart. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { startTestApp, TEST_NOW, type RoleClient, type TestApp } from '../support/app.js';
import { givenDischarged, givenSigned, NO_DISSOCIATION, USUAL_VITALS } from '../support/given/bedside.js';
import { givenVials, recordDrug, witness } from '../support/given/drugs.js';
import { entryAt, outcomesOf, sendQueue } from '../support/given/queues.js';
import {
  expectDone,
  givenDosingSession,
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
beforeEach(() => app.clock.set(TEST_NOW));
afterAll(() => app.stop());

const signatureOf = async ({ path }: GivenSession) => (await nurse.get(`${path}/signature`)).body;
const alertsOf = async ({ sessionId }: GivenSession) =>
  (await nurse.get(`/v1/alerts?status=ALL&sessionId=${sessionId}`)).body.items;

describe('signing', () => {
  /** The patient walks out while the infusion runs, with a saturation of 88. */
  const walkOut = async () => {
    const session = await givenDosingSession(app, { doseStartsAt: minutesAfter(app.clock.now(), -10) });
    expectDone(await nurse.post(`${session.path}/vitals`, { ...USUAL_VITALS, spo2Percent: 88 }));
    const leaving = { type: 'LEFT_AGAINST_ADVICE', reason: 'Pulled the line and left' };
    expectDone(await nurse.post(`${session.path}/discharge`, leaving));
    return session;
  };
  const sign = ({ path }: GivenSession) => psychiatrist.post(`${path}/sign`, {});

  it('waits until the dose has its STOP and somebody looked at every red alert', async () => {
    const session = await walkOut();
    const refused = await sign(session);
    expect([refused.status, refused.body]).toMatchObject([
      422,
      {
        code: 'session.not-signable',
        errors: [
          { code: 'sign.dose-not-stopped' },
          { code: 'sign.red-alert-not-acknowledged', items: ['spo2'] },
        ],
      },
    ]);
    expect(await signatureOf(session)).toMatchObject({ status: 'DISCHARGED', signedAt: null, changes: [] });
    const stop = { type: 'STOP', terminationReason: 'PATIENT_REQUEST' };
    expectDone(await recordEvent(nurse, session, 9, stop));
    expect(reasonsOf(await sign(session))).toEqual(['sign.red-alert-not-acknowledged']);
    const red = (await alertsOf(session)).find(({ rule }: any) => rule === 'spo2');
    expectDone(await psychiatrist.post(`/v1/alerts/${red.id}/acknowledge`, { action: 'OBSERVED' }));
    expect((await sign(session)).body).toMatchObject({ status: 'SIGNED' });
    expect(await signatureOf(session)).toMatchObject({
      signedBy: psychiatrist.id,
      isChangedAfterSigning: false,
    });
  });

  it('is no place for a nurse, and is done once for what the record says', async () => {
    const session = await givenSigned(app);
    expect((await nurse.post(`${session.path}/sign`, {})).status).toBe(403);
    expect((await sign(session)).body).toMatchObject({
      code: 'session.nothing-to-sign',
      currentStatus: 'SIGNED',
      summaryVersion: 1,
    });
  });
});

describe('after the signature', () => {
  const lateReason = 'Found on the paper chart';
  const entries = {
    'administration-events': { type: 'RATE_CHANGE', rateMgPerMinute: 0.5 },
    vitals: { ...USUAL_VITALS, spo2Percent: 88 },
    scales: { kind: 'CADSS', items: NO_DISSOCIATION },
    'rescue-medicines': {
      medicine: 'ONDANSETRON',
      dose: 16,
      unit: 'mg',
      route: 'IV',
      indication: 'Nausea',
    },
    notes: { text: 'The daughter called' },
    'discharge-assessments': { hasSteadyGait: true },
  } as const;
  const timeOf = { vitals: 'measuredAt', scales: 'assessedAt' } as Readonly<Record<string, string>>;
  const timed = (route: string, session: GivenSession, minutes: number) => ({
    [timeOf[route] ?? 'occurredAt']: minutesAfter(session.doseStartsAt, minutes),
  });

  it('leaves a reason out that was sent before the signature, when nothing was late yet', async () => {
    const session = await givenDischarged(app);
    const sent = { ...entries.vitals, spo2Percent: 97, ...timed('vitals', session, 20), lateReason };
    expect((await nurse.post(`${session.path}/vitals`, sent)).body).toMatchObject({ lateReason: null });
    expectDone(await psychiatrist.post(`${session.path}/sign`, {}));
    expect((await signatureOf(session)).isChangedAfterSigning).toBe(false);
  });

  it.each(Object.entries(entries))('%s are taken with a reason', async (route, entry) => {
    const session = await givenSigned(app);
    app.clock.advanceMinutes(1);
    const path = `${session.path}/${route}`;
    const sent = { id: randomUUID(), ...entry, ...timed(route, session, 20) };
    const refused = await nurse.post(path, sent);
    expect([refused.status, refused.body.code, reasonsOf(refused)]).toEqual([
      422,
      'session.late-reason-needed',
      ['session.late-reason-needed /lateReason'],
    ]);
    expect((await signatureOf(session)).isChangedAfterSigning).toBe(false);
    const taken = await nurse.post(path, { ...sent, lateReason });
    expect([taken.status, taken.body]).toMatchObject([201, { id: sent.id, lateReason }]);
    expect((await nurse.post(path, { ...sent, lateReason })).status).toBe(200);
    expect(await signatureOf(session)).toMatchObject({
      status: 'SIGNED',
      isChangedAfterSigning: true,
      hasFollowUpAfterSigning: false,
      changes: [
        {
          ...{ subjectId: sent.id, kind: 'RECORDED_LATE' },
          ...{ changedAt: app.clock.now().toISOString(), changedBy: nurse.id },
        },
      ],
    });
  });

  it('items of the checklist are taken with a reason, and with every reason against them at once', async () => {
    const session = await givenSigned(app);
    app.clock.advanceMinutes(1);
    const path = `${session.path}/checklist`;
    const entry = { id: randomUUID(), itemCode: 'EMERGENCY_EQUIPMENT', note: 'On paper' };
    const sent = { occurredAt: minutesAfter(session.doseStartsAt, -5), entries: [entry] };
    expect(reasonsOf(await nurse.post(path, sent))).toEqual(['session.late-reason-needed /lateReason']);
    const unknown = await nurse.post(path, { entries: [{ itemCode: 'HOROSCOPE' }] });
    expect([unknown.body.code, reasonsOf(unknown)]).toEqual([
      'checklist.entry-faulty',
      ['session.late-reason-needed /lateReason', 'checklist.item-unknown /entries/0/itemCode'],
    ]);
    const taken = await nurse.post(path, { ...sent, lateReason });
    expect(taken.status).toBe(201);
    const item = taken.body.items.find(({ itemCode }: any) => itemCode === 'EMERGENCY_EQUIPMENT');
    expect([item.entry, ...item.earlierEntries]).toContainEqual(
      expect.objectContaining({ id: entry.id, lateReason }),
    );
    expect((await nurse.post(path, { ...sent, lateReason })).status).toBe(200);
    expect(await signatureOf(session)).toMatchObject({
      isChangedAfterSigning: true,
      changes: [{ subjectType: 'CHECKLIST', subjectId: entry.id, kind: 'RECORDED_LATE' }],
    });
  });

  it('drug records are taken with a reason; a witness who comes later changes nothing', async () => {
    const session = await givenDischarged(app);
    const lotId = await givenVials(app);
    const waste = { type: 'WASTED', lotId, amountMg: 10, disposal: 'Drug buster' };
    expectDone(await recordDrug(nurse, session, 0, { type: 'DRAWN', lotId, amountMg: 60 }));
    const wasted = await recordDrug(nurse, session, 45, waste);
    expectDone(await psychiatrist.post(`${session.path}/sign`, {}));
    app.clock.advanceMinutes(1);
    expectDone(await witness(await app.as('nurse', 'second nurse'), session, wasted.body));
    expect(await signatureOf(session)).toMatchObject({ isChangedAfterSigning: false, changes: [] });
    const rest = { ...waste, amountMg: 2 };
    const refused = await recordDrug(nurse, session, 46, { ...rest, disposal: undefined });
    expect([refused.body.code, reasonsOf(refused)]).toEqual([
      'drug.not-possible',
      ['session.late-reason-needed /lateReason', 'drug.disposal-needed /disposal'],
    ]);
    expect((await recordDrug(nurse, session, 46, rest)).body.code).toBe('session.late-reason-needed');
    const taken = await recordDrug(nurse, session, 46, { ...rest, lateReason });
    expect([taken.status, taken.body]).toMatchObject([201, { lateReason }]);
    const amended = { amountMg: 9, reason: 'Read again' };
    const ifMatch = { 'if-match': `"${wasted.body.version + 1}"` };
    expectDone(await nurse.patch(`${session.path}/drug-records/${wasted.body.id}`, amended, ifMatch));
    const { isChangedAfterSigning, changes } = await signatureOf(session);
    expect(isChangedAfterSigning).toBe(true);
    expect(changes.map(({ subjectId, kind }: any) => [subjectId, kind])).toEqual(
      expect.arrayContaining([
        [taken.body.id, 'RECORDED_LATE'],
        [wasted.body.id, 'RECORD_CORRECTED'],
      ]),
    );
    const { drugAccount } = (await nurse.get(`${session.path}/summary`)).body.document;
    expect(drugAccount.records.find(({ id }: any) => id === taken.body.id)).toMatchObject({ lateReason });
  });

  it('the queue of a tablet takes the reason as well, and asks for it', async () => {
    const session = await givenSigned(app);
    app.clock.advanceMinutes(1);
    const lotId = await givenVials(app);
    const bodies = {
      NOTE: { text: 'Slept a little' },
      CHECKLIST: { entries: [{ id: randomUUID(), itemCode: 'EMERGENCY_EQUIPMENT' }] },
      DISCHARGE_ASSESSMENT: { isOriented: true },
      DRUG_RECORD: { type: 'DRAWN', lotId, amountMg: 50 },
    };
    const queue = (more: object) =>
      Object.entries(bodies).map(([kind, body]) => entryAt(session, 30, kind, { ...body, ...more }));
    const refused = await sendQueue(nurse, session, queue({}));
    expect(refused.body.items.map(({ problem }: any) => [problem.code, problem.errors[0].pointer])).toEqual(
      Object.keys(bodies).map(() => ['session.late-reason-needed', '/body/lateReason']),
    );
    expect(outcomesOf(await sendQueue(nurse, session, queue({ lateReason })))).toEqual(
      Object.keys(bodies).map(() => 'STORED'),
    );
    const { changes } = await signatureOf(session);
    expect(changes.map(({ subjectType }: any) => subjectType).sort()).toEqual(Object.keys(bodies).sort());
  });

  it('an entry of now pages nobody either', async () => {
    const session = await givenSigned(app);
    const now = { lateReason, occurredAt: undefined, measuredAt: undefined };
    expectDone(await nurse.post(`${session.path}/vitals`, { ...entries.vitals, ...now }));
    expectDone(
      await nurse.post(`${session.path}/rescue-medicines`, { ...entries['rescue-medicines'], ...now }),
    );
    const deviation = { type: 'BOLUS', doseMg: 30, deviationReason: 'Told at the handover', lateReason };
    expectDone(await recordEvent(nurse, session, 39, deviation));
    const raised = await alertsOf(session);
    expect(raised.map(({ rule }: any) => rule).sort()).toEqual([
      'dosing.bolus-above-usual',
      // Of the bolus, and of the STOP after it.
      'dosing.more-than-ordered',
      'dosing.more-than-ordered',
      'dosing.without-order',
      'rescue.above-protocol',
      'spo2',
    ]);
    expect(raised.filter(({ acknowledgeBy }: any) => acknowledgeBy !== null)).toEqual([]);
    app.clock.advanceMinutes(60);
    await app.runJobs();
    expect((await nurse.get(`/v1/alerts?escalated=true&sessionId=${session.sessionId}`)).body.items).toEqual(
      [],
    );
  });

  it('every reason is said at once', async () => {
    const session = await givenSigned(app);
    const event = await recordEvent(nurse, session, 30, { type: 'BOLUS', doseMg: 1 });
    expect([event.body.code, reasonsOf(event)]).toEqual([
      'session.late-reason-needed',
      ['session.late-reason-needed /lateReason', 'dosing.without-order /orderedBy'],
    ]);
    const pressure = { systolicMmHg: 80, diastolicMmHg: 90, ...timed('vitals', session, 30) };
    expect(reasonsOf(await nurse.post(`${session.path}/vitals`, pressure))).toEqual(
      expect.arrayContaining(['session.late-reason-needed /lateReason']),
    );
  });

  it('the dose follows, and an amendment keeps why it came late', async () => {
    const session = await givenSigned(app);
    const slower = { type: 'RATE_CHANGE', rateMgPerMinute: 0.5, lateReason };
    const { body } = await recordEvent(nurse, session, 20, slower);
    expect(body).toMatchObject({ sessionStatus: 'SIGNED', delivered: { deliveredMg: 30 } });
    const amended = await nurse.post(`${session.path}/administration-events/${body.id}/amend`, {
      rateMgPerMinute: 0.4,
      reason: 'Read again',
    });
    expect(amended.body).toMatchObject({
      lateReason,
      amendReason: 'Read again',
      delivered: { deliveredMg: 28 },
    });
    expect((await nurse.get(session.path)).body).toMatchObject({
      status: 'SIGNED',
      dose: { deliveredMg: 28 },
    });
  });

  it('a correction is a change of the record too', async () => {
    const session = await givenSigned(app);
    const [stop] = (await nurse.get(`${session.path}/administration-events`)).body.events.slice(-1);
    app.clock.advanceMinutes(1);
    expectDone(
      await nurse.post(`${session.path}/administration-events/${stop.id}/amend`, {
        occurredAt: minutesAfter(session.doseStartsAt, 39),
        reason: 'Read the pump again',
      }),
    );
    const { changes } = await signatureOf(session);
    expect(changes.map(({ subjectType, kind }: any) => `${subjectType} ${kind}`).sort()).toEqual([
      'ADMINISTRATION_EVENT RECORD_CORRECTED',
      'MOVE RECORD_CORRECTED',
    ]);
  });
});
