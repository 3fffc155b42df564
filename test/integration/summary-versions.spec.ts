/** What a signature freezes of a summary, and what makes the next version. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestApp, TEST_NOW, type RoleClient, type TestApp } from '../support/app.js';
import { hashAgain } from '../support/hash-again.js';
import { givenDischarged, givenSigned, NO_DISSOCIATION, USUAL_VITALS } from '../support/given/bedside.js';
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
    ['notes', { text: 'The daughter called', lateReason }],
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
