/** How side effects go on: changes of grade and course, what is told after the discharge, what was given against them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/platform/ids/ids.js';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { givenSigned } from '../support/given/bedside.js';
import { expectDone, givenRecovery, minutesAfter, type GivenSession } from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;
let psychiatrist: RoleClient;
/** An IV dose of 40 minutes that has ended. */
let session: GivenSession;

beforeAll(async () => {
  app = await startTestApp();
  nurse = await app.as('nurse');
  psychiatrist = await app.as('psychiatrist');
  session = await givenRecovery(app);
});
afterAll(() => app.stop());

const minute = (minutes: number) => minutesAfter(session.doseStartsAt, minutes);

async function given(effect: object): Promise<string> {
  const { status, body } = await nurse.post(`${session.path}/side-effects`, effect);
  expect([status, body]).toEqual([201, expect.anything()]);
  return `${session.path}/side-effects/${body.id}`;
}

describe('a change', () => {
  it('moves grade and course, and the worst is remembered', async () => {
    const path = await given({ code: 'ANXIETY', grade: 1, onsetAt: minute(5) });
    const add = async (change: object) => (await nurse.post(`${path}/changes`, change)).body;
    expect(await add({ grade: 3, occurredAt: minute(20) })).toMatchObject({
      grade: 3,
      highestGrade: 3,
      course: 'ONGOING',
      version: 2,
    });
    await add({ grade: 1, course: 'RESOLVING', occurredAt: minute(30) });
    const over = await add({ course: 'RESOLVED', note: 'Slept' });
    expect(over).toMatchObject({
      grade: 1,
      highestGrade: 3,
      gradeAtOnset: 1,
      course: 'RESOLVED',
      resolvedAt: app.clock.now().toISOString(),
    });
    expect(
      over.timeline.map((stage: any) => [stage.minutesFromDoseStart, stage.grade, stage.course]),
    ).toEqual([
      [5, 1, 'ONGOING'],
      [20, 3, 'ONGOING'],
      [30, 1, 'RESOLVING'],
      [60, 1, 'RESOLVED'],
    ]);
    expect(over.timeline[3]).toMatchObject({ phase: 'RECOVERY', note: 'Slept', recordedBy: nurse.id });
  });

  it('follows a corrected start of the dose', async () => {
    const visit = await givenRecovery(app);
    const effect = { code: 'NAUSEA', grade: 1, onsetAt: minutesAfter(visit.doseStartsAt, 2) };
    const { body } = await nurse.post(`${visit.path}/side-effects`, effect);
    const { events } = (await nurse.get(`${visit.path}/administration-events`)).body;
    const start = events.find(({ type }: any) => type === 'START');
    expectDone(
      await nurse.post(`${visit.path}/administration-events/${start.id}/amend`, {
        occurredAt: minutesAfter(visit.doseStartsAt, 5),
        reason: 'The pump log says so',
      }),
    );
    const after = (await nurse.get(`${visit.path}/side-effects/${body.id}`)).body;
    expect([body.phase, body.minutesFromDoseStart, body.isTreatmentEmergent]).toEqual(['DOSING', 2, true]);
    expect([after.phase, after.minutesFromDoseStart, after.isTreatmentEmergent]).toEqual(['PRE', -3, false]);
  });

  it('makes a complaint from before the dose one of the treatment where it gets worse', async () => {
    const path = await given({ code: 'HEADACHE', grade: 1, onsetAt: minute(-30) });
    expect((await nurse.get(path)).body.isTreatmentEmergent).toBe(false);
    const worse = await nurse.post(`${path}/changes`, { grade: 2, occurredAt: minute(15) });
    expect(worse.body.isTreatmentEmergent).toBe(true);
  });

  it.each([
    [{ note: 'Still sick' }, '/grade side-effect.change-says-nothing'],
    [{ grade: 4 }, '/grade side-effect.grade-not-defined'],
    [{ grade: 2, occurredAt: minutesAfter(new Date('2026-05-04T18:00:00Z'), 9) }, 'before-onset'],
    [{ grade: 2, course: 'FATAL' }, '/course side-effect.grade-contradicts-course'],
  ])('refuses %j: %s', async (change, expected) => {
    const path = await given({ code: 'NAUSEA', grade: 1 });
    const { status, body } = await nurse.post(`${path}/changes`, change);
    expect([status, body.code]).toEqual([422, 'side-effect.contradictory']);
    expect(body.errors.map((each: any) => `${each.pointer} ${each.code}`).join()).toContain(expected);
    expect((await nurse.get(path)).body.timeline).toHaveLength(1);
  });

  it('is stored once when it is sent ten times at once, and refused when it says something else', async () => {
    const path = await given({ code: 'NAUSEA', grade: 1 });
    const change = { id: newId(), grade: 2 };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => nurse.post(`${path}/changes`, change)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(9).fill(200), 201]);
    expect((await nurse.get(path)).body.timeline).toHaveLength(2);
    const other = await nurse.post(`${path}/changes`, { ...change, grade: 3 });
    expect([other.status, other.body.code]).toEqual([409, 'entry.id-taken']);
    const elsewhere = await given({ code: 'RASH', grade: 1 });
    expect((await nurse.post(`${elsewhere}/changes`, change)).status).toBe(409);
  });

  it('is corrected with a reason, and what it said before stays readable', async () => {
    const path = await given({ code: 'DIZZINESS', grade: 1, onsetAt: minute(10) });
    const { timeline } = (await nurse.post(`${path}/changes`, { grade: 3, occurredAt: minute(20) })).body;
    const change = `${path}/changes/${timeline[1].changeId}`;
    expect((await nurse.post(`${change}/amend`, { grade: 2 })).body.errors).toMatchObject([
      { pointer: '/reason' },
    ]);
    const early = await nurse.post(`${change}/amend`, { occurredAt: minute(5), reason: 'Typing error' });
    expect([early.status, early.body.errors[0].code]).toEqual([422, 'side-effect.change-before-onset']);
    const amended = await nurse.post(`${change}/amend`, { grade: 2, reason: 'Typing error' });
    expect(amended.body).toMatchObject({ grade: 2, highestGrade: 2 });
    expect(amended.body.timeline[1]).toMatchObject({ changeReason: 'Typing error' });
    const gone = await nurse.post(`${change}/enter-in-error`, { reason: 'Other patient' });
    expect([gone.status, gone.body.timeline.length, gone.body.grade]).toEqual([200, 1, 1]);
    const again = await nurse.post(`${change}/enter-in-error`, { reason: 'Other patient' });
    expect([again.status, again.body.code]).toEqual([409, 'side-effect.change-entered-in-error']);
    expect((await nurse.post(`${path}/changes/${newId()}/amend`, { reason: 'x' })).status).toBe(404);
    const { versions } = (await nurse.get(`${path}/history`)).body;
    const ofChange = versions.filter(({ kind }: any) => kind === 'CHANGE');
    expect(ofChange.map((one: any) => [one.version, one.grade, one.status, one.changeReason])).toEqual([
      [1, 3, 'RECORDED', null],
      [2, 2, 'RECORDED', 'Typing error'],
      [3, 2, 'ENTERED_IN_ERROR', 'Other patient'],
    ]);
  });
});

describe('a red symptom', () => {
  it('is red from the change that makes it so until it is better, and not when the change was an error', async () => {
    const visit = await givenRecovery(app);
    const onsetAt = minutesAfter(visit.doseStartsAt, 30);
    const { body } = await nurse.post(`${visit.path}/side-effects`, { code: 'HEADACHE', grade: 1, onsetAt });
    const path = `${visit.path}/side-effects/${body.id}/changes`;
    const alerts = async () =>
      (await nurse.get(`/v1/alerts?status=ALL&sessionId=${visit.sessionId}`)).body.items.map(
        ({ rule, status }: any) => `${rule} ${status}`,
      );
    expect(await alerts()).toEqual([]);
    const worse = await nurse.post(path, { grade: 3 });
    expect(await alerts()).toEqual(['symptom.headache OPEN']);
    app.clock.advanceMinutes(5);
    await nurse.post(path, { grade: 2 });
    expect(await alerts()).toEqual(['symptom.headache RESOLVED']);
    const { changeId } = worse.body.timeline[1];
    await nurse.post(`${path}/${changeId}/enter-in-error`, { reason: 'It was 2' });
    expect(await alerts()).toEqual(['symptom.headache WITHDRAWN']);
  });
});

describe('what was given against it', () => {
  it('is seen from both sides, and stays within the session', async () => {
    const visit = await givenRecovery(app);
    const medicine = { medicine: 'ONDANSETRON', dose: 4, unit: 'mg', route: 'IV', indication: 'Nausea' };
    const give = async (path: string) => (await nurse.post(`${path}/rescue-medicines`, medicine)).body.id;
    const [first, second] = [await give(visit.path), await give(visit.path)];
    const nausea = { code: 'NAUSEA', grade: 2, rescueMedicineIds: [first] };
    const { status, body } = await nurse.post(`${visit.path}/side-effects`, nausea);
    expect([status, body]).toMatchObject([
      201,
      { rescueMedicineIds: [first], actions: ['RESCUE_MEDICATION'] },
    ]);
    const links = async () =>
      (await nurse.get(`${visit.path}/rescue-medicines`)).body.items.map((one: any) => one.sideEffectIds);
    expect(await links()).toEqual([[body.id], []]);
    const path = `${visit.path}/side-effects/${body.id}`;
    const moved = await nurse.patch(path, { rescueMedicineIds: [second] }, { 'if-match': '"1"' });
    expect(moved.body.rescueMedicineIds).toEqual([second]);
    expect(await links()).toEqual([[], [body.id]]);
    const foreign = await give(session.path);
    const refused = await nurse.patch(path, { rescueMedicineIds: [foreign] }, { 'if-match': '"2"' });
    expect([refused.status, refused.body.errors]).toMatchObject([
      422,
      [{ code: 'side-effect.rescue-medicine-unknown', pointer: '/rescueMedicineIds' }],
    ]);
    expect((await nurse.post(`${session.path}/side-effects`, nausea)).status).toBe(422);
  });
});

describe('after the signature', () => {
  it('takes without a reason what began at home, by phone days later', async () => {
    const signed = await givenSigned(app);
    const onsetAt = app.clock.now();
    app.clock.advanceMinutes(3 * 24 * 60);
    const said = { code: 'INSOMNIA', grade: 1, onsetAt, course: 'UNKNOWN', reportedBy: 'FAMILY' };
    const { status, body } = await nurse.post(`${signed.path}/side-effects`, said);
    expect([status, body]).toMatchObject([
      201,
      {
        phase: 'POST_DISCHARGE',
        source: 'PHONE',
        reportedBy: 'FAMILY',
        reportedAt: app.clock.now().toISOString(),
        course: 'UNKNOWN',
        lateReason: null,
      },
    ]);
    expect((await nurse.post(`${signed.path}/side-effects/${body.id}/changes`, { grade: 2 })).status).toBe(
      201,
    );
  });

  it('asks why what began in the session is told only now', async () => {
    const signed = await givenSigned(app);
    const effect = { code: 'NAUSEA', grade: 1, onsetAt: minutesAfter(signed.doseStartsAt, 20) };
    const refused = await nurse.post(`${signed.path}/side-effects`, effect);
    expect([refused.status, refused.body.errors]).toMatchObject([
      422,
      [{ code: 'side-effect.late-reason-missing', pointer: '/lateReason' }],
    ]);
    const lateReason = 'Found on the paper chart';
    const { status, body } = await nurse.post(`${signed.path}/side-effects`, { ...effect, lateReason });
    expect([status, body.lateReason, body.source]).toEqual([201, lateReason, 'BEDSIDE']);
    const path = `${signed.path}/side-effects/${body.id}`;
    const worse = { grade: 2, occurredAt: minutesAfter(signed.doseStartsAt, 30) };
    expect((await nurse.post(`${path}/changes`, worse)).status).toBe(422);
    expect((await nurse.post(`${path}/changes`, { ...worse, lateReason })).status).toBe(201);
    const ifMatch = { 'if-match': '"2"' };
    expect((await nurse.patch(path, { note: 'Mild' }, ifMatch)).status).toBe(422);
    const explained = { note: 'Mild', changeReason: 'Found on the paper chart' };
    expect((await psychiatrist.patch(path, explained, ifMatch)).status).toBe(200);
  });
});
