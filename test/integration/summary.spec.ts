/** The summary of a session: what it says, what a signature freezes, and what makes the next version. */
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SUMMARY_FORMAT } from '../../src/sessions/day/summary/compose-summary.js';
import { startTestApp, TEST_NOW, type RoleClient, type TestApp } from '../support/app.js';
import { countQueries } from '../support/count-queries.js';
import { givenDischarged, givenSigned, NO_DISSOCIATION, USUAL_VITALS } from '../support/given/bedside.js';
import {
  auditedActions,
  expectDone,
  givenDosingSession,
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
const sign = ({ path }: GivenSession, statement?: string) => psychiatrist.post(`${path}/sign`, { statement });
const lateReason = 'Found on the paper chart';
const addLateReading = ({ path, doseStartsAt }: GivenSession) =>
  nurse.post(`${path}/vitals`, { ...USUAL_VITALS, measuredAt: minutesAfter(doseStartsAt, 25), lateReason });

/** As anybody may compute it who reads docs/api.md: sorted names, no spaces, UTF-8. Written apart from the code on purpose. */
function hashAgain(value: unknown): string {
  const write = (part: any): string => {
    if (Array.isArray(part)) return `[${part.map(write).join(',')}]`;
    if (typeof part !== 'object' || part === null) return JSON.stringify(part);
    const names = Object.keys(part).toSorted();
    return `{${names.map((name) => `${JSON.stringify(name)}:${write(part[name])}`).join(',')}}`;
  };
  return createHash('sha256').update(write(value)).digest('hex');
}

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
        formatVersion: 1,
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

describe('a signature', () => {
  it('freezes version 1, with a hash that anybody can compute again', async () => {
    const session = await givenDischarged(app);
    const signed = await sign(session, 'Uneventful.');
    const [version] = await versionsOf(session);
    expect(signed.body).toMatchObject({ summaryVersion: 1, summarySha256: version.signed.sha256 });
    expect(version).toMatchObject({
      patientId: session.patientId,
      signed: { version: 1, signedBy: psychiatrist.id, statement: 'Uneventful.', ruleSetVersion: 1 },
      document: {
        signature: { version: 1, signedBy: psychiatrist.id, statement: 'Uneventful.', previousSha256: null },
      },
    });
    expect(hashAgain(version.document)).toBe(version.signed.sha256);
    const summary = await summaryOf(session);
    expect(summary).toMatchObject({ status: 'CURRENT_SIGNED', lastSigned: version.signed, changes: [] });
    expect(summary.document.record).toEqual(version.document.record);
  });

  it('of a record that was amended since makes version 2, and version 1 is still there', async () => {
    const session = await givenSigned(app);
    const [first] = await versionsOf(session);
    app.clock.advanceMinutes(10);
    const late = await addLateReading(session);
    expectDone(late);
    expect(await summaryOf(session)).toMatchObject({
      status: 'CHANGED_SINCE_SIGNING',
      lastSigned: { version: 1 },
      changes: [{ subjectType: 'VITALS', subjectId: late.body.id }],
    });
    const unexplained = await sign(session);
    expect([unexplained.status, reasonsOf(unexplained)]).toEqual([
      422,
      ['sign.statement-missing /statement'],
    ]);
    const signed = await sign(session, 'A reading was found on paper.');
    expect(signed.body).toMatchObject({ status: 'SIGNED', summaryVersion: 2 });
    const [kept, second] = await versionsOf(session);
    expect(kept).toEqual(first);
    expect(hashAgain(kept.document)).toBe(first.signed.sha256);
    expect(hashAgain(second.document)).toBe(second.signed.sha256);
    expect(second.document.signature.previousSha256).toBe(first.signed.sha256);
    expect(second.document.record.vitals.readings).toHaveLength(3);
    expect(await summaryOf(session)).toMatchObject({ status: 'CURRENT_SIGNED', changes: [] });
    const { body } = await nurse.get(`${session.path}/signature`);
    expect(body).toMatchObject({
      isChangedAfterSigning: false,
      changes: [],
      signedAt: first.signed.signedAt,
      versions: [{ version: 1 }, { version: 2, statement: 'A reading was found on paper.' }],
    });
    const moves = await app.dataSource.query(
      `select verb from session_moves where session_id = $1 and verb = 'sign'`,
      [session.sessionId],
    );
    expect(moves).toHaveLength(1);
  });

  it('of what was signed already is refused, and so is one before the last', async () => {
    const session = await givenSigned(app);
    const again = await sign(session, 'Once more');
    expect([again.status, again.body]).toMatchObject([
      409,
      { code: 'session.nothing-to-sign', currentStatus: 'SIGNED', summaryVersion: 1 },
    ]);
    app.clock.advanceMinutes(10);
    expectDone(await addLateReading(session));
    const before = { statement: 'Late', occurredAt: minutesAfter(app.clock.now(), -60) };
    expect(reasonsOf(await psychiatrist.post(`${session.path}/sign`, before))).toEqual([
      'sign.before-last-signature /occurredAt',
    ]);
  });

  it('by two psychiatrists at once is one version', async () => {
    const session = await givenSigned(app);
    app.clock.advanceMinutes(1);
    expectDone(await addLateReading(session));
    const other = await app.as('psychiatrist', 'another psychiatrist');
    const answers = await Promise.all([
      sign(session, 'Seen'),
      other.post(`${session.path}/sign`, { statement: 'Seen as well' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await versionsOf(session)).toHaveLength(2);
  });

  it('cannot be altered, nor can the hash be another than that of the text', async () => {
    const session = await givenSigned(app);
    const change = (set: string) =>
      app.dataSource.query(`update session_summary_versions set ${set} where session_id = $1`, [
        session.sessionId,
      ]);
    await expect(change(`statement = 'x'`)).rejects.toThrow();
    const forge = `insert into session_summary_versions
      (id, session_id, version, format_version, document, sha256, signed_at, signed_by, recorded_at)
      select $1, session_id, 2, 1, document || ' ', sha256, signed_at, signed_by, recorded_at
      from session_summary_versions where session_id = $2`;
    await expect(app.dataSource.query(forge, [randomUUID(), session.sessionId])).rejects.toThrow(
      'ck_session_summary_versions_hash',
    );
  });
});

describe('what is no part of what is signed', () => {
  it('side effects at home stand apart and change nothing', async () => {
    const session = await givenSigned(app);
    app.clock.advanceMinutes(600);
    expectDone(
      await nurse.post(`${session.path}/side-effects`, {
        code: 'HEADACHE',
        grade: 2,
        onsetAt: minutesAfter(session.doseStartsAt, 400),
        source: 'PHONE',
      }),
    );
    expect(await summaryOf(session)).toMatchObject({
      status: 'CURRENT_SIGNED',
      changes: [],
      document: { record: { sideEffects: [] } },
      afterDischarge: { sideEffects: [{ code: 'HEADACHE', highestGrade: 2 }], people: [{ id: nurse.id }] },
    });
    expect((await sign(session, 'Headache')).body.code).toBe('session.nothing-to-sign');
  });

  it('neither is a questionnaire, an answer to an alert, nor another name of a person', async () => {
    const session = await givenDosingSession(app, { doseStartsAt: minutesAfter(app.clock.now(), -180) });
    const { path, doseStartsAt } = session;
    const high = { ...USUAL_VITALS, systolicMmHg: 185, measuredAt: minutesAfter(doseStartsAt, 20) };
    const raised = await nurse.post(`${path}/vitals`, high);
    const leaving = { type: 'LEFT_AGAINST_ADVICE', reason: 'Walked out', occurredAt: app.clock.now() };
    expectDone(await recordEvent(nurse, session, 40, { type: 'STOP' }));
    expectDone(await nurse.post(`${path}/discharge`, leaving));
    expectDone(await sign(session));
    const [alert] = (await nurse.get(`/v1/alerts?status=ALL&sessionId=${session.sessionId}`)).body.items;
    expect(raised.body.alerts[0].severity).toBe('YELLOW');
    expectDone(await nurse.post(`/v1/alerts/${alert.id}/acknowledge`, { action: 'OBSERVED' }));
    await app.dataSource.query(`update users set display_name = 'Another name' where id = $1`, [nurse.id]);
    const { status, document } = await summaryOf(session);
    expect(status).toBe('CURRENT_SIGNED');
    expect(document.alerts[0]).toMatchObject({ acknowledgement: { action: 'OBSERVED' } });
    const [version] = await versionsOf(session);
    expect(version.document.alerts[0].acknowledgement).toBeNull();
    expect(version.document.people).toContainEqual(expect.objectContaining({ displayName: 'Test nurse' }));
  });

  it.each([
    ['notes', { text: 'The daughter called' }],
    ['scales', { kind: 'CADSS', items: NO_DISSOCIATION, lateReason }],
  ])('but %s are', async (route, body) => {
    const session = await givenSigned(app);
    app.clock.advanceMinutes(1);
    expectDone(await nurse.post(`${session.path}/${route}`, body));
    expect(await summaryOf(session)).toMatchObject({
      status: 'CHANGED_SINCE_SIGNING',
      changes: [{ subjectType: route === 'notes' ? 'NOTE' : 'SCALE' }],
    });
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
