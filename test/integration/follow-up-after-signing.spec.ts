/**
 * What comes to be known of a side effect after the signature: told as follow-up, to be signed as the next version, and not as if
 * the record of the day had been changed.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestApp, TEST_NOW, type RoleClient, type TestApp } from '../support/app.js';
import { givenDischarged } from '../support/given/bedside.js';
import { hashAgain } from '../support/hash-again.js';
import { expectDone, minutesAfter, type GivenSession } from '../support/given/sessions.js';

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

const sign = ({ path }: GivenSession, statement?: string) => psychiatrist.post(`${path}/sign`, { statement });
const signatureOf = async ({ path }: GivenSession) => (await nurse.get(`${path}/signature`)).body;
const summaryOf = async ({ path }: GivenSession) => (await nurse.get(`${path}/summary`)).body;

/** Nausea that an ondansetron was given for, and that lasted when the patient left; the psychiatrist has signed. */
async function signedWithNausea(more: object = {}) {
  const session = await givenDischarged(app);
  const { path, doseStartsAt } = session;
  const medicine = { medicine: 'ONDANSETRON', dose: 4, unit: 'mg', route: 'IV', indication: 'Nausea' };
  const at = (minutes: number) => minutesAfter(doseStartsAt, minutes);
  const given = await nurse.post(`${path}/rescue-medicines`, { ...medicine, occurredAt: at(22) });
  const { body: nausea } = await nurse.post(`${path}/side-effects`, {
    ...{ code: 'NAUSEA', grade: 2, onsetAt: at(20), actions: ['PAUSED'] },
    ...{ rescueMedicineIds: [given.body.id], ...more },
  });
  expectDone(await sign(session));
  app.clock.advanceMinutes(120);
  return { session, effect: `${path}/side-effects/${nausea.id}`, nausea, rescueId: given.body.id as string };
}

describe('follow-up after the signature', () => {
  it('a judgement of the cause, and an outcome told by phone, leave the day as it was signed', async () => {
    const { session, effect, nausea, rescueId } = await signedWithNausea();
    expectDone(await psychiatrist.post(`${effect}/relatedness`, { relatedness: 'PROBABLE' }));
    app.clock.advanceMinutes(5);
    expectDone(await nurse.post(`${effect}/changes`, { course: 'RESOLVED', note: 'Told by phone' }));
    expect(await signatureOf(session)).toMatchObject({
      isChangedAfterSigning: false,
      hasFollowUpAfterSigning: true,
      changes: [{ subjectType: 'SIDE_EFFECT', subjectId: nausea.id, kind: 'FOLLOW_UP' }],
    });
    const { status, document } = await summaryOf(session);
    expect(status).toBe('FOLLOW_UP_SINCE_SIGNING');
    expect(document.record.sideEffects).toMatchObject([
      {
        ...{ actions: ['PAUSED', 'RESCUE_MEDICATION'], rescueMedicineIds: [rescueId], source: 'BEDSIDE' },
        ...{ relatedness: 'PROBABLE', relatednessBy: psychiatrist.id, seriousness: [], seriousEntries: [] },
        relatednessAt: minutesAfter(app.clock.now(), -5).toISOString(),
        stages: [{ course: 'ONGOING' }, { course: 'RESOLVED', note: 'Told by phone', recordedBy: nurse.id }],
      },
    ]);
    expect(document.record.rescueMedicines).toMatchObject([{ sideEffectIds: [nausea.id] }]);

    const again = await sign(session, 'With what was told by phone.');
    expect(again.body).toMatchObject({ summaryVersion: 2 });
    expect(await signatureOf(session)).toMatchObject({ hasFollowUpAfterSigning: false, changes: [] });
    const { body } = await nurse.get(`${session.path}/summary/versions`);
    const [first, second] = await Promise.all(
      body.versions.map(
        async ({ id }: any) => (await nurse.get(`${session.path}/summary/versions/${id}`)).body,
      ),
    );
    for (const version of [first, second]) expect(hashAgain(version.document)).toBe(version.signed.sha256);
    expect(first.document.record.sideEffects[0].relatedness).toBeNull();
    expect(second.document.record.sideEffects[0].relatedness).toBe('PROBABLE');
  });

  it('so do a review of a serious one and its follow-up', async () => {
    const { session, effect, nausea } = await signedWithNausea({ seriousness: ['IMPORTANT_MEDICAL_EVENT'] });
    expect((await summaryOf(session)).status).toBe('CURRENT_SIGNED');
    const narrative = 'Dehydrated, drank again in the evening';
    const review = { judgement: 'NOT_SERIOUS', narrative, followUpBy: minutesAfter(app.clock.now(), 600) };
    expectDone(await psychiatrist.post(`${effect}/serious-review`, review));
    app.clock.advanceMinutes(5);
    expectDone(await psychiatrist.post(`${effect}/serious-follow-ups`, { narrative: 'Well again' }));
    const { status, document, changes } = await summaryOf(session);
    const [told] = document.record.sideEffects;
    expect(told).toMatchObject({
      ...{ id: nausea.id, isSerious: false, seriousness: ['IMPORTANT_MEDICAL_EVENT'] },
      seriousEntries: [
        { kind: 'CALLED_FOR', criteria: ['IMPORTANT_MEDICAL_EVENT'], recordedBy: nurse.id },
        { kind: 'REVIEWED', judgement: 'NOT_SERIOUS', narrative, recordedBy: psychiatrist.id },
        { kind: 'FOLLOWED_UP', narrative: 'Well again', dueBy: null },
      ],
    });
    expect([status, changes]).toMatchObject([
      'FOLLOW_UP_SINCE_SIGNING',
      told.seriousEntries
        .slice(1)
        .map(({ id }: any) => ({ subjectType: 'SERIOUS_EVENT', subjectId: id, kind: 'FOLLOW_UP' })),
    ]);
    expect((await sign(session, 'Reviewed.')).body).toMatchObject({ summaryVersion: 2 });
  });

  it('but what it was like on the day, said otherwise, is a correction of the record', async () => {
    const { session, effect, nausea } = await signedWithNausea();
    expectDone(await psychiatrist.post(`${effect}/relatedness`, { relatedness: 'POSSIBLE' }));
    const { version } = (await nurse.get(effect)).body;
    const corrected = { gradeAtOnset: 3, changeReason: 'Vomited twice' };
    expectDone(await nurse.patch(effect, corrected, { 'if-match': `"${version}"` }));
    expect(await signatureOf(session)).toMatchObject({
      isChangedAfterSigning: true,
      changes: [{ subjectType: 'SIDE_EFFECT', subjectId: nausea.id, kind: 'RECORD_CORRECTED' }],
    });
    expect((await summaryOf(session)).status).toBe('CHANGED_SINCE_SIGNING');
  });

  it('nor is a change that happened before the patient left', async () => {
    const { session, effect } = await signedWithNausea();
    const worse = { grade: 3, occurredAt: minutesAfter(session.doseStartsAt, 40) };
    expect((await nurse.post(`${effect}/changes`, worse)).status).toBe(422);
    expectDone(await nurse.post(`${effect}/changes`, { ...worse, lateReason: 'On paper' }));
    expect(await summaryOf(session)).toMatchObject({
      status: 'CHANGED_SINCE_SIGNING',
      changes: [{ kind: 'RECORD_CORRECTED' }],
      document: { record: { sideEffects: [{ stages: [{}, { lateReason: 'On paper' }] }] } },
    });
  });
});
