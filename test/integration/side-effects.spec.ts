/** Side effects through HTTP: recorded at the chair or days later, corrected, judged, never removed. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../src/platform/database/database.js';
import { newId } from '../../src/platform/ids/ids.js';
import { SideEffectsLookup } from '../../src/sessions/side-effects/side-effects.lookup.js';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { givenRecovery, givenSession, minutesAfter, type GivenSession } from '../support/given/sessions.js';

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
const record = (effect: object) => nurse.post(`${session.path}/side-effects`, effect);
const ifMatch = (version: number) => ({ 'if-match': `"${version}"` });

describe('recording a side effect', () => {
  it('needs a code and a grade, and fills in the rest', async () => {
    const { status, body } = await record({ code: 'NAUSEA', grade: 2 });
    expect([status, body]).toMatchObject([
      201,
      {
        patientId: session.patientId,
        sessionId: session.sessionId,
        sessionNumber: 1,
        code: 'NAUSEA',
        label: 'Nausea',
        system: 'GASTROINTESTINAL',
        grade: 2,
        onsetAt: app.clock.now().toISOString(),
        resolvedAt: null,
        course: 'ONGOING',
        highestGrade: 2,
        gradeAtOnset: 2,
        actions: ['NONE'],
        seriousness: [],
        rescueMedicineIds: [],
        source: 'BEDSIDE',
        reportedAt: app.clock.now().toISOString(),
        reportedBy: null,
        lateReason: null,
        note: null,
        minutesFromDoseStart: 60,
        phase: 'RECOVERY',
        isTreatmentEmergent: true,
        isSerious: false,
        relatedness: null,
        status: 'RECORDED',
        recordedBy: nurse.id,
        version: 1,
      },
    ]);
    expect(await auditOf('side-effect.record')).toContainEqual({
      patient_ids: [session.patientId],
      resource_id: body.id,
    });
  });

  it.each([
    [-1, 'PRE', -1, false],
    [0, 'DOSING', 0, true],
    [39, 'DOSING', 39, true],
    [40, 'RECOVERY', 40, true],
  ] as const)(
    'places an onset at minute %s',
    async (minutes, phase, minutesFromDoseStart, isTreatmentEmergent) => {
      const { body } = await record({ code: 'DIZZINESS', grade: 1, onsetAt: minute(minutes) });
      expect(body).toMatchObject({ phase, minutesFromDoseStart, isTreatmentEmergent });
    },
  );

  it('counts a complaint from before the dose when its grade rose', async () => {
    const headache = { code: 'HEADACHE', grade: 2, onsetAt: minute(-20) };
    const same = (await record({ ...headache, gradeBeforeDose: 2 })).body;
    const risen = (await record({ ...headache, gradeBeforeDose: 1 })).body;
    expect([same.isTreatmentEmergent, risen.isTreatmentEmergent]).toEqual([false, true]);
  });

  it('calls grade 4 serious and makes grade 5 fatal', async () => {
    const severe = (await record({ code: 'SEIZURE', grade: 3 })).body;
    const threatening = (await record({ code: 'SEIZURE', grade: 4 })).body;
    const fatal = (await record({ code: 'SEIZURE', grade: 5 })).body;
    expect([severe, threatening, fatal].map(({ isSerious }) => isSerious)).toEqual([false, true, true]);
    expect(fatal.course).toBe('FATAL');
  });

  it('is resolved where a time of resolution is given', async () => {
    const { status, body } = await record({
      code: 'VOMITING',
      grade: 2,
      onsetAt: minute(20),
      resolvedAt: minute(35),
      actions: ['PAUSED', 'RESCUE_MEDICATION'],
    });
    expect([status, body.course, body.actions]).toEqual([201, 'RESOLVED', ['PAUSED', 'RESCUE_MEDICATION']]);
    expect(body.resolvedAt).toBe(minute(35).toISOString());
    expect(body.timeline).toMatchObject([
      { changeId: null, minutesFromDoseStart: 20, phase: 'DOSING', grade: 2, course: 'ONGOING' },
      { minutesFromDoseStart: 35, phase: 'DOSING', grade: 2, course: 'RESOLVED' },
    ]);
  });

  it.each([
    [{ code: 'NAUSEA', grade: 4 }, '/grade side-effect.grade-not-defined'],
    [{ code: 'OTHER', grade: 1 }, '/note side-effect.note-missing'],
    [{ code: 'RASH', grade: 1, course: 'RESOLVED' }, '/resolvedAt side-effect.resolved-at-missing'],
    [{ code: 'RASH', grade: 5, course: 'ONGOING' }, '/course side-effect.grade-contradicts-course'],
    [{ code: 'RASH', grade: 1, actions: ['NONE', 'PAUSED'] }, '/actions side-effect.none-with-other-actions'],
  ])('refuses %j: %s', async (effect, expected) => {
    const before = await stored();
    const { status, body } = await record(effect);
    expect([status, body.code]).toEqual([422, 'side-effect.contradictory']);
    expect(body.errors.map((each: any) => `${each.pointer} ${each.code}`)).toEqual([expected]);
    expect(await stored()).toBe(before);
  });

  it('refuses a resolution before the onset, and names everything else that is wrong', async () => {
    const effect = { code: 'OTHER', grade: 1, onsetAt: minute(20), resolvedAt: minute(19) };
    const { status, body } = await record(effect);
    expect([status, body.errors.map(({ code }: any) => code)]).toEqual([
      422,
      ['side-effect.note-missing', 'side-effect.resolved-before-onset'],
    ]);
    const sameMinute = { ...effect, note: 'Hiccups', resolvedAt: minute(20) };
    expect((await record(sameMinute)).status).toBe(201);
  });

  it.each([
    [{ code: 'NAUSEA', grade: 1, onsetAt: minutesLater(3) }, 422, '/onsetAt'],
    [{ code: 'NAUSEA', grade: 1, resolvedAt: minutesLater(3) }, 422, '/resolvedAt'],
    [{ code: 'SICK', grade: 1 }, 400, '/code'],
    [{ code: 'NAUSEA', grade: 0 }, 400, '/grade'],
    [{ code: 'NAUSEA', grade: 1, actions: ['PRAYED'] }, 400, '/actions'],
    [{ code: 'NAUSEA', grade: 1, severity: 2 }, 400, '/severity'],
    [{ code: 'NAUSEA', grade: 1, seriousness: ['SCARY'] }, 400, '/seriousness'],
    [{ code: 'NAUSEA', grade: 1, reportedAt: minutesLater(3) }, 422, '/reportedAt'],
    [{ code: 'NAUSEA', grade: 1, source: 'VITALS' }, 400, '/source'],
  ])('refuses %j', async (effect, status, pointer) => {
    const before = await stored();
    const answer = await record(effect);
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([status, pointer]);
    expect(await stored()).toBe(before);
  });

  it('needs a visit: unknown and scheduled sessions are refused', async () => {
    const nausea = { code: 'NAUSEA', grade: 1 };
    expect((await nurse.post(`/v1/sessions/${newId()}/side-effects`, nausea)).status).toBe(404);
    const scheduled = await givenSession(app);
    const { status, body } = await nurse.post(`${scheduled.path}/side-effects`, nausea);
    expect([status, body.code, body.currentStatus]).toEqual([409, 'side-effect.no-visit-yet', 'SCHEDULED']);
  });

  it('is stored once when it is sent ten times at once, and refused when it says something else', async () => {
    const effect = { id: newId(), code: 'EUPHORIA', grade: 1 };
    const before = await stored();
    const answers = await Promise.all(Array.from({ length: 10 }, () => record(effect)));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(9).fill(200), 201]);
    expect(await stored()).toBe(before + 1);
    const other = await record({ ...effect, grade: 2 });
    expect([other.status, other.body.code]).toEqual([409, 'entry.id-taken']);
    const elsewhere = await givenSession(app, { status: 'CHECKED_IN' });
    expect((await nurse.post(`${elsewhere.path}/side-effects`, effect)).status).toBe(409);
  });
});

describe('correcting the onset', () => {
  it('keeps what is not said, clears what is null, and asks why', async () => {
    const { body } = await record({ code: 'OTHER', grade: 2, note: 'Hiccups', onsetAt: minute(10) });
    const path = `${session.path}/side-effects/${body.id}`;
    const correction = { onsetAt: minute(-5), gradeAtOnset: 1, changeReason: 'They began before' };
    const corrected = await nurse.patch(path, correction, ifMatch(1));
    expect([corrected.status, corrected.headers.get('etag'), corrected.body]).toMatchObject([
      200,
      '"2"',
      { grade: 1, phase: 'PRE', note: 'Hiccups', changeReason: 'They began before', version: 2 },
    ]);
    const added = await nurse.patch(path, { actions: ['PAUSED'] }, ifMatch(2));
    expect([added.status, added.body.actions]).toEqual([200, ['PAUSED']]);
    const refused = await nurse.patch(path, { note: null, gradeAtOnset: 2 }, ifMatch(3));
    expect([refused.status, refused.body.errors.map(({ pointer }: any) => pointer)]).toEqual([
      422,
      ['/note', '/changeReason'],
    ]);
    const { versions } = (await psychiatrist.get(`${path}/history`)).body;
    expect(versions.map(({ version, grade, actions }: any) => [version, grade, actions])).toEqual([
      [1, 2, ['NONE']],
      [2, 1, ['NONE']],
      [3, 1, ['PAUSED']],
    ]);
    expect((await nurse.get(path)).body).toEqual(added.body);
  });

  it('needs the version that was read', async () => {
    const { body } = await record({ code: 'NAUSEA', grade: 1 });
    const path = `${session.path}/side-effects/${body.id}`;
    expect((await nurse.patch(path, { note: 'Mild' })).status).toBe(428);
    const answers = await Promise.all([
      nurse.patch(path, { note: 'Mild' }, ifMatch(1)),
      psychiatrist.patch(path, { note: 'Severe' }, ifMatch(1)),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('is not found in another session', async () => {
    const { body } = await record({ code: 'NAUSEA', grade: 1 });
    const other = await givenSession(app, { status: 'CHECKED_IN' });
    const { status } = await nurse.patch(`${other.path}/side-effects/${body.id}`, { note: 'x' }, ifMatch(1));
    expect(status).toBe(404);
  });
});

describe('judging and withdrawing', () => {
  it('lets a psychiatrist judge whether the drug caused it', async () => {
    const { body } = await record({ code: 'NAUSEA', grade: 1 });
    const path = `${session.path}/side-effects/${body.id}/relatedness`;
    expect((await nurse.post(path, { relatedness: 'PROBABLE' })).status).toBe(403);
    const occurredAt = minutesAfter(app.clock.now(), -1).toISOString();
    const judged = await psychiatrist.post(path, { relatedness: 'PROBABLE', occurredAt });
    expect([judged.status, judged.body]).toMatchObject([
      200,
      { relatedness: 'PROBABLE', relatednessBy: psychiatrist.id, relatednessAt: occurredAt, version: 2 },
    ]);
    expect((await psychiatrist.post(path, { relatedness: 'PROBABLE' })).status).toBe(200);
    const unexplained = await psychiatrist.post(path, { relatedness: 'UNLIKELY' });
    expect([unexplained.status, unexplained.body.errors]).toMatchObject([422, [{ pointer: '/reason' }]]);
    const reason = 'It began two days before the dose';
    const again = await psychiatrist.post(path, { relatedness: 'UNLIKELY', reason });
    expect(again.body).toMatchObject({ relatedness: 'UNLIKELY', changeReason: reason });
  });

  it('marks an entry in error, which then stays as it is and counts nowhere', async () => {
    const visit = await givenRecovery(app);
    const add = async (code: string) =>
      (await nurse.post(`${visit.path}/side-effects`, { code, grade: 1 })).body.id as string;
    const [wrong, right] = [await add('TREMOR'), await add('ATAXIA')];
    const path = `${visit.path}/side-effects/${wrong}`;
    expect((await nurse.post(`${path}/enter-in-error`, {})).status).toBe(400);
    const marked = await nurse.post(`${path}/enter-in-error`, { reason: 'Wrong patient' });
    expect([marked.status, marked.body]).toMatchObject([
      200,
      { status: 'ENTERED_IN_ERROR', changeReason: 'Wrong patient' },
    ]);
    for (const refused of [
      await nurse.patch(path, { note: 'x' }, ifMatch(2)),
      await nurse.post(`${path}/changes`, { course: 'RESOLVED' }),
      await nurse.post(`${path}/enter-in-error`, { reason: 'Again' }),
      await psychiatrist.post(`${path}/relatedness`, { relatedness: 'UNLIKELY' }),
    ])
      expect([refused.status, refused.body.code]).toEqual([409, 'side-effect.entered-in-error']);

    const listed = (await nurse.get(`${visit.path}/side-effects`)).body.items;
    expect(listed.map(({ id, status }: any) => [id, status]).sort()).toEqual(
      [
        [wrong, 'ENTERED_IN_ERROR'],
        [right, 'RECORDED'],
      ].sort(),
    );
    const lookup = new SideEffectsLookup(new Database(app.dataSource));
    expect((await lookup.ofSessions([visit.sessionId])).map(({ id }) => id)).toEqual([right]);
  });
});

async function stored(): Promise<number> {
  const [{ count }] = await app.dataSource.query('select count(*) from side_effects');
  return count;
}

function auditOf(action: string): Promise<object[]> {
  return app.dataSource.query(
    `select patient_ids, resource_id from audit_events where action = $1 and outcome = 'SUCCESS'`,
    [action],
  );
}

/** From the moment the test app's clock stands at. */
function minutesLater(minutes: number): Date {
  return minutesAfter(new Date('2026-05-04T19:00:00Z'), minutes);
}
