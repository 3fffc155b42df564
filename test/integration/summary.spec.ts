/** The summary of a session: what it says, in which form, and to whom. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SUMMARY_FORMAT } from '../../src/sessions/day/summary/compose-summary.js';
import { startTestApp, TEST_NOW, type RoleClient, type TestApp } from '../support/app.js';
import { countQueries } from '../support/count-queries.js';
import { hashAgain } from '../support/hash-again.js';
import { givenDevice, givenDischarged, givenSigned, USUAL_VITALS } from '../support/given/bedside.js';
import { entryAt, outcomesOf, sendQueue } from '../support/given/queues.js';
import {
  auditedActions,
  expectDone,
  givenDosingSession,
  givenSession,
  minutesAfter,
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

const summaryOf = async ({ path }: GivenSession) => {
  const answer = await nurse.get(`${path}/summary`);
  expectDone(answer);
  return answer.body;
};
const versionsOf = async ({ path }: GivenSession) => {
  const { body } = await nurse.get(`${path}/summary/versions`);
  const read = (id: string) => nurse.get(`${path}/summary/versions/${id}`);
  return Promise.all(body.versions.map(async ({ id }: { id: string }) => (await read(id)).body));
};
describe('the summary', () => {
  it('tells the day in one document, with who did what', async () => {
    const session = await givenDischarged(app);
    const summary = await summaryOf(session);
    expect(summary).toMatchObject({
      patientId: session.patientId,
      sessionStatus: 'DISCHARGED',
      status: 'UNSIGNED',
      lastSigned: null,
      changes: [],
      document: {
        formatVersion: 2,
        signature: null,
        patient: { id: session.patientId, birthDate: '1984-02-29' },
        record: {
          modality: 'IV',
          zone: 'America/Los_Angeles',
          ruleSetVersion: 1,
          order: { mg: 40, mgPerKg: 0.5, dosingWeightKg: 80, dosingWeightBasis: 'ACTUAL', ofSession: [] },
          dose: { deliveredMg: 40, percentOfOrdered: 100, deliveredMgPerKg: 0.5, completion: 'COMPLETE' },
          events: [{ type: 'START', state: 'COUNTS' }, { type: 'STOP' }],
          vitals: { baseline: { systolicMmHg: 122, moaas: null }, readings: [{}, { moaas: 5 }] },
          scales: [{ kind: 'CADSS', total: 0 }],
          discharge: { type: 'ROUTINE', escortName: 'Robin Example', unmetGates: [] },
        },
        missing: [{ part: 'CADSS_BEFORE_DOSE' }, { part: 'DRUG_ACCOUNT' }],
        alerts: [],
        drugAccount: { status: 'NOT_KEPT', records: [] },
      },
    });
    const { people, record } = summary.document;
    expect(people.map(({ id }: any) => id).sort()).toEqual([nurse.id, psychiatrist.id].sort());
    expect(record.moves.map(({ verb }: any) => verb)).toEqual([
      ...['checkIn', 'ready', 'startDosing', 'stopDosing', 'discharge'],
    ]);
    expect(record.checklist.length).toBeGreaterThan(5);
  });

  it('keeps what was corrected, marked, and counts it nowhere', async () => {
    const session = await givenDosingSession(app);
    const wrong = await nurse.post(`${session.path}/vitals`, { ...USUAL_VITALS, systolicMmHg: 170 });
    expectDone(
      await nurse.post(`${session.path}/vitals/${wrong.body.id}/enter-in-error`, { reason: 'Cuff' }),
    );
    const pause = await nurse.post(`${session.path}/administration-events`, { type: 'PAUSE' });
    const inError = `${session.path}/administration-events/${pause.body.id}/enter-in-error`;
    expectDone(await nurse.post(inError, { reason: 'Another patient' }));
    const { record, missing } = (await summaryOf(session)).document;
    expect(record.vitals.readings.at(-1)).toMatchObject({
      status: 'ENTERED_IN_ERROR',
      correctionReason: 'Cuff',
    });
    expect(record.vitals.extremes).toEqual([]);
    expect(record.events.at(-1)).toMatchObject({
      type: 'PAUSE',
      state: 'ENTERED_IN_ERROR',
      correctionReason: 'Another patient',
    });
    expect(missing.map(({ part }: any) => part)).toEqual(
      expect.arrayContaining(['DOSE_END', 'VITALS_AFTER_DOSE', 'DISCHARGE']),
    );
  });

  it('tells how each entry came into the record: by whom, by which monitor, from a queue, or long after', async () => {
    const session = await givenDosingSession(app);
    const { path, sessionId, doseStartsAt } = session;
    app.clock.advanceMinutes(30);
    const monitor = await givenDevice(app, sessionId);
    expectDone(await monitor.sendVitals(sessionId, USUAL_VITALS));
    const noted = entryAt(session, 20, 'NOTE', { text: 'Slept a little' });
    expectDone(await sendQueue(nurse, session, [noted]));
    const known = { id: randomUUID(), text: 'Asked for music', occurredAt: minutesAfter(doseStartsAt, 21) };
    expectDone(await nurse.post(`${path}/notes`, known));
    const { occurredAt, ...text } = known;
    app.clock.advanceMinutes(1);
    const repeated = entryAt(session, 21, 'NOTE', { text: text.text }, known.id);
    expect(outcomesOf(await sendQueue(nurse, session, [repeated]))).toEqual(['ALREADY_THERE']);
    expectDone(await nurse.post(`${path}/side-effects`, { code: 'NAUSEA', grade: 1, onsetAt: doseStartsAt }));
    const { record, devices } = (await summaryOf(session)).document;
    expect(record.vitals.readings.at(-1)).toMatchObject({ enteredVia: 'DEVICE', isRetrospective: false });
    expect(devices).toMatchObject([{ id: monitor.id, label: expect.any(String) }]);
    expect(record.notes).toMatchObject([
      { id: noted.id, enteredVia: 'OFFLINE_QUEUE', recordedBy: nurse.id },
      { id: known.id, enteredVia: 'PERSON', occurredAt: occurredAt.toISOString() },
    ]);
    expect(record.sideEffects).toMatchObject([{ enteredVia: 'PERSON', isRetrospective: true }]);
  });

  it('is there from the day a session is planned', async () => {
    const session = await givenSession(app);
    const { status, document } = await summaryOf(session);
    expect([status, document.record.dose.startedAt, document.record.discharge]).toEqual([
      'UNSIGNED',
      null,
      null,
    ]);
    expect(document.missing[0]).toMatchObject({ part: 'CHECKLIST_ITEM' });
  });

  it('takes the same number of queries for a long day as for a short one', async () => {
    const session = await givenDischarged(app);
    const read = () => summaryOf(session);
    await read();
    const short = await countQueries(app.dataSource, read);
    for (const minutes of [12, 14, 16, 18, 20])
      expectDone(
        await nurse.post(`${session.path}/vitals`, {
          ...USUAL_VITALS,
          systolicMmHg: 185,
          measuredAt: minutesAfter(session.doseStartsAt, minutes),
        }),
      );
    const long = await countQueries(app.dataSource, read);
    // The answers to alerts are looked for only where there are alerts, once.
    expect(long - short).toBeLessThanOrEqual(1);
  });
});

it('the form of the document has a version of its own', async () => {
  const { body } = await app.send('GET', '/openapi.json');
  const { schemas } = body.components;
  const namesIn = (schema: any, path: string): string[] => {
    const part = schema.$ref ?? schema.allOf?.[0]?.$ref ?? schema.items?.$ref ?? schema.anyOf?.[0]?.$ref;
    const properties = part === undefined ? undefined : schemas[part.split('/').at(-1)].properties;
    if (properties === undefined) return [path];
    return Object.entries(properties).flatMap(([name, of]) => namesIn(of, `${path}/${name}`));
  };
  const names = namesIn({ $ref: '#/components/schemas/SummaryDocument' }, '').sort();
  expect(names.length).toBeGreaterThan(200);
  // Red after a change of the form: raise SUMMARY_FORMAT, and add the hash of the new form here.
  const forms: Record<number, string> = {
    1: 'b61183cb9024099264a2e6b2eb724e9d29a3efef535f5d3e7c8c5e2675e200c2',
    2: '22562ee6805278e6b4574019d83e9cec36c1c8f273cfe7332379d7a2a2f9648a',
  };
  expect(hashAgain(names)).toBe(forms[SUMMARY_FORMAT]);
});

describe('access', () => {
  it('is for the bedside, leaves a trace, and names nobody in the log', async () => {
    const session = await givenSigned(app);
    const desk = await app.as('front-desk');
    for (const route of ['summary', 'summary.pdf', 'summary/versions'])
      expect((await desk.get(`${session.path}/${route}`)).status).toBe(403);
    const { headers } = await nurse.get(`${session.path}/summary`);
    expect(headers.get('cache-control')).toBe('no-store');
    expectDone(await nurse.get(`${session.path}/summary.pdf`));
    expect(await auditedActions(app, session.sessionId)).toEqual(
      expect.arrayContaining([
        { action: 'summary.read', outcome: 'SUCCESS', patient_ids: [session.patientId] },
      ]),
    );
    expect(app.logged()).not.toMatch(/Ada|MRN-|Robin/);
  });

  it('a version of another session is not there', async () => {
    const [one, other] = [await givenSigned(app), await givenSigned(app)];
    const [version] = await versionsOf(one);
    const answer = await nurse.get(`${other.path}/summary/versions/${version.signed.id}`);
    expect([answer.status, answer.body.code]).toEqual([404, 'summary.version-not-found']);
    const print = await nurse.get(`${other.path}/summary.pdf?version=2`);
    expect([print.status, print.body.code]).toEqual([404, 'summary.version-not-found']);
  });
});
