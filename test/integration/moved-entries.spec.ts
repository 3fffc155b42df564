/** What was entered for the wrong patient or visit goes where it belongs, whole or not at all, and both histories tell it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/platform/ids/ids.js';
import { startTestApp, type Answer, type RoleClient, type TestApp } from '../support/app.js';
import { givenSigned, USUAL_VITALS } from '../support/given/bedside.js';
import { auditedActions, givenSession, minutesAfter, type GivenSession } from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;
let other: RoleClient;
let from: GivenSession;
let to: GivenSession;

beforeAll(async () => {
  app = await startTestApp();
  [nurse, other] = [await app.as('nurse'), await app.as('nurse', 'Second Nurse')];
  from = await givenSession(app, { status: 'RECOVERY' });
  to = await givenSession(app, { status: 'RECOVERY' });
});
afterAll(() => app.stop());

const REASON = 'The tablet still showed the neighbour.';
const codesOf = ({ body }: Answer): string[] => body.errors.map(({ code }: { code: string }) => code);

async function record(session: GivenSession, list: string, entry: object): Promise<any> {
  const { status, body } = await nurse.post(`${session.path}/${list}`, entry);
  expect([status, body]).toEqual([201, expect.anything()]);
  return body;
}

function moveEntry(kind: string, entryId: string, more: { from?: GivenSession; to?: GivenSession } = {}) {
  const [source, target] = [more.from ?? from, more.to ?? to];
  const order = { kind, entryId, toSessionId: target.sessionId, reason: REASON };
  return other.post(`${source.path}/moved-entries`, order);
}

async function entry(session: GivenSession, list: string, id: string): Promise<any> {
  const { body } = await nurse.get(`${session.path}/${list}?limit=200`);
  return body.items.find((item: { id: string }) => item.id === id);
}

async function openAlerts({ sessionId }: GivenSession, subjectId: string): Promise<any[]> {
  const { body } = await nurse.get(`/v1/alerts?sessionId=${sessionId}&status=ALL&limit=200`);
  return body.items.filter((alert: any) => alert.subjectId === subjectId);
}

describe('a moved entry', () => {
  it('of vital signs keeps its time, its alerts follow, and both histories tell who first wrote it', async () => {
    const measuredAt = minutesAfter(app.clock.now(), -5).toISOString();
    const vitals = { ...USUAL_VITALS, systolicMmHg: 205, diastolicMmHg: 122, measuredAt };
    const { id, alerts } = await record(from, 'vitals', vitals);
    expect(alerts.length).toBeGreaterThan(0);
    const { status, body } = await moveEntry('VITALS', id);
    expect([status, body]).toEqual([
      201,
      {
        id: expect.any(String),
        ...{ patientId: from.patientId, direction: 'AWAY', kind: 'VITALS', reason: REASON },
        ...{ fromSessionId: from.sessionId, fromEntryId: id },
        ...{ toSessionId: to.sessionId, toEntryId: expect.any(String) },
        ...{ firstRecordedAt: expect.any(String), firstRecordedBy: nurse.id },
        ...{ movedAt: app.clock.now().toISOString(), movedBy: other.id },
      },
    ]);
    expect(await entry(from, 'vitals', id)).toMatchObject({ status: 'ENTERED_IN_ERROR' });
    const moved = await entry(to, 'vitals', body.toEntryId);
    expect(moved).toMatchObject({ ...vitals, status: 'ACCEPTED', recordedBy: other.id });
    const { body: corrections } = await nurse.get(`${from.path}/vitals/${id}/corrections`);
    expect(corrections.corrections).toMatchObject([{ kind: 'ENTERED_IN_ERROR', reason: `Moved: ${REASON}` }]);
    for (const alert of await openAlerts(from, id)) expect(alert.status).toBe('WITHDRAWN');
    expect((await openAlerts(to, body.toEntryId)).map(({ rule }) => rule)).toEqual(
      alerts.map(({ rule }: { rule: string }) => rule),
    );
    for (const [session, direction] of [
      [from, 'AWAY'],
      [to, 'HERE'],
    ] as const) {
      const { body: told } = await nurse.get(`${session.path}/moved-entries`);
      expect(told.items).toEqual([{ ...body, patientId: session.patientId, direction }]);
    }
    const [event] = (await (await app.as('psychiatrist')).get(`/v1/audit-events?actorId=${other.id}`)).body
      .items;
    expect(event.action).toBe('moved-entry.move');
    expect(event.patientIds.toSorted()).toEqual([from.patientId, to.patientId].toSorted());
    expect(await moveEntry('VITALS', id)).toMatchObject({
      status: 409,
      body: { code: 'moved-entry.moved-already', toEntryId: body.toEntryId },
    });
  });

  it('of apnoea takes the side effect along that it brought', async () => {
    const { id } = await record(from, 'vitals', { ...USUAL_VITALS, respiratoryRatePerMinute: 0 });
    const effects = async (session: GivenSession) =>
      (await nurse.get(`${session.path}/side-effects`)).body.items.filter(
        ({ source, status }: any) => source === 'VITALS' && status === 'RECORDED',
      );
    const [effect] = await effects(from);
    expect(await moveEntry('SIDE_EFFECT', effect.id)).toMatchObject({
      status: 409,
      body: { code: 'moved-entry.move-the-reading', readingId: id },
    });
    const { body } = await moveEntry('VITALS', id);
    expect(await effects(from)).toEqual([]);
    expect(await effects(to)).toMatchObject([{ readingId: body.toEntryId }]);
  });

  it('of a rating keeps items and total', async () => {
    const items = [
      { item: 1, score: 2 },
      { item: 6, score: 3 },
    ];
    const scale = await record(from, 'scales', { kind: 'CADSS', items });
    const { body } = await moveEntry('SCALE', scale.id);
    expect(await entry(from, 'scales', scale.id)).toMatchObject({
      status: 'ENTERED_IN_ERROR',
      changeReason: `Moved: ${REASON}`,
    });
    const { kind, assessedAt, total, cadss6Total } = scale;
    expect(await entry(to, 'scales', body.toEntryId)).toMatchObject({
      ...{ kind, assessedAt, total, cadss6Total, items, status: 'RECORDED', lateReason: null },
    });
  });

  it('of a side effect takes its course along, and asks for a review of it there', async () => {
    const onsetAt = minutesAfter(app.clock.now(), -30).toISOString();
    const effect = await record(from, 'side-effects', { code: 'CHEST_PAIN', grade: 2, onsetAt });
    const path = `${from.path}/side-effects/${effect.id}/changes`;
    for (const [minutes, change] of [
      [-20, { grade: 4 }],
      [-10, { course: 'RESOLVED' }],
    ] as const)
      expect(
        (await nurse.post(path, { ...change, occurredAt: minutesAfter(app.clock.now(), minutes) })).status,
      ).toBe(201);
    const before = await entry(from, 'side-effects', effect.id);
    const { body } = await moveEntry('SIDE_EFFECT', effect.id);
    expect(await entry(from, 'side-effects', effect.id)).toMatchObject({ status: 'ENTERED_IN_ERROR' });
    const { code, gradeAtOnset, highestGrade, course, resolvedAt, isSerious } = before;
    const moved = await entry(to, 'side-effects', body.toEntryId);
    expect(moved).toMatchObject({ code, gradeAtOnset, highestGrade, course, resolvedAt, isSerious, onsetAt });
    expect(moved.timeline.map(({ occurredAt, grade }: any) => [occurredAt, grade])).toEqual(
      before.timeline.map(({ occurredAt, grade }: any) => [occurredAt, grade]),
    );
    const { body: serious } = await nurse.get('/v1/serious-events');
    expect(serious.items.map(({ sideEffect }: any) => sideEffect.id)).toEqual([body.toEntryId]);
  });

  it('of a rescue medicine is held against the protocol there, and its alert goes along', async () => {
    const given = {
      ...{ medicine: 'ONDANSETRON', dose: 40, unit: 'mg', route: 'IV', indication: 'Nausea' },
      response: 'Better after ten minutes.',
    };
    const medicine = await record(from, 'rescue-medicines', given);
    expect(medicine.warnings).toEqual(['rescue.above-protocol']);
    const { body } = await moveEntry('RESCUE_MEDICINE', medicine.id);
    expect(await entry(from, 'rescue-medicines', medicine.id)).toMatchObject({ status: 'ENTERED_IN_ERROR' });
    const { occurredAt, warnings } = medicine;
    expect(await entry(to, 'rescue-medicines', body.toEntryId)).toMatchObject({
      ...given,
      occurredAt,
      warnings,
    });
    expect((await openAlerts(from, medicine.id)).map(({ status }) => status)).toEqual(['WITHDRAWN']);
    expect((await openAlerts(to, body.toEntryId)).map(({ status }) => status)).toEqual(['OPEN']);
  });

  it('of a note is marked where it was, because a note never changes', async () => {
    const note = await record(from, 'notes', { text: 'Asked for the window to be opened.' });
    const { body } = await moveEntry('NOTE', note.id);
    expect(await entry(from, 'notes', note.id)).toEqual({
      ...note,
      enteredInError: { reason: REASON, recordedAt: body.movedAt, recordedBy: other.id },
    });
    const { text, occurredAt } = note;
    expect(await entry(to, 'notes', body.toEntryId)).toMatchObject({
      text,
      occurredAt,
      enteredInError: null,
    });
    expect(await moveEntry('NOTE', note.id)).toMatchObject({ body: { code: 'moved-entry.moved-already' } });
  });

  it('into a session that is signed says its reason there as that for a late entry', async () => {
    const signed = await givenSigned(app);
    const scale = await record(from, 'scales', { kind: 'CADSS', items: [{ item: 1, score: 1 }] });
    const { body } = await moveEntry('SCALE', scale.id, { to: signed });
    expect(await entry(signed, 'scales', body.toEntryId)).toMatchObject({ lateReason: REASON });
    const { body: signature } = await nurse.get(`${signed.path}/signature`);
    expect(signature.isChangedAfterSigning).toBe(true);
  });
});

describe('a move is refused as a whole', () => {
  it('where the entry cannot be in the other session', async () => {
    const later = await givenSession(app, { status: 'SCHEDULED' });
    const { id } = await record(from, 'vitals', {
      ...USUAL_VITALS,
      measuredAt: minutesAfter(app.clock.now(), -60),
    });
    const untouched = { status: 'ACCEPTED', version: 1 };
    const notThere = await moveEntry('VITALS', id, { to: later });
    expect([notThere.status, notThere.body.code]).toEqual([422, 'moved-entry.does-not-fit']);
    expect(notThere.body.errors).toMatchObject([
      { code: 'vitals.session-not-open', pointer: '/toSessionId', currentStatus: 'SCHEDULED' },
    ]);
    app.clock.advanceMinutes(300);
    const today = await givenSession(app, { status: 'CHECKED_IN' });
    const tooEarly = await moveEntry('VITALS', id, { to: today });
    expect([tooEarly.status, codesOf(tooEarly)]).toEqual([422, ['vitals.before-check-in']]);
    expect(await entry(from, 'vitals', id)).toMatchObject(untouched);
    expect((await nurse.get(`${later.path}/moved-entries`)).body.items).toEqual([]);
  });

  it('where there is no such entry, it is in error already, or it stands there already', async () => {
    for (const [kind, code] of [
      ['VITALS', 'vitals.reading-not-found'],
      ['SCALE', 'scale.not-found'],
      ['SIDE_EFFECT', 'side-effect.not-found'],
      ['RESCUE_MEDICINE', 'rescue.not-found'],
      ['NOTE', 'session-note.not-found'],
    ] as const)
      expect([kind, (await moveEntry(kind, newId())).body.code]).toEqual([kind, code]);
    const { id } = await record(from, 'scales', { kind: 'CADSS', items: [{ item: 1, score: 1 }] });
    expect((await moveEntry('SCALE', id, { to: from })).body.code).toBe('moved-entry.same-place');
    await nurse.post(`${from.path}/scales/${id}/enter-in-error`, { reason: 'Not rated.' });
    expect((await moveEntry('SCALE', id)).status).toBe(409);
    const nobody = { ...to, sessionId: newId() };
    expect((await moveEntry('SCALE', id, { to: nobody })).body.code).toBe('session.not-found');
  });

  it('for whoever is not at the bedside', async () => {
    const frontDesk = await app.as('front-desk');
    const { status } = await frontDesk.post(`${from.path}/moved-entries`, {});
    expect(status).toBe(403);
  });
});

describe('at once', () => {
  it('moves in opposite directions wait for each other, and one entry is moved once', async () => {
    const rate = (session: GivenSession) =>
      record(session, 'scales', { kind: 'CADSS', items: [{ item: 1, score: 1 }] });
    const there = await Promise.all([rate(from), rate(from), rate(from)]);
    const back = await Promise.all([rate(to), rate(to), rate(to)]);
    const answers = await Promise.all([
      ...there.map(({ id }) => moveEntry('SCALE', id)),
      ...back.map(({ id }) => moveEntry('SCALE', id, { from: to, to: from })),
      ...there.map(({ id }) => moveEntry('SCALE', id)),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([
      201, 201, 201, 201, 201, 201, 409, 409, 409,
    ]);
    const moves = answers.filter(({ status }) => status === 201).map(({ body }) => body.id);
    for (const id of moves)
      expect(await auditedActions(app, id)).toMatchObject([
        { action: 'moved-entry.move', outcome: 'SUCCESS' },
      ]);
  });
});
